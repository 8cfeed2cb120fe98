//! `cargo xtask eval pages [OPTIONS] FOLDER…`
//!
//! Text is compared as the data asks for: `news` by shingles of four words
//! (F1 of mean precision and mean recall, as in the ScrapingHub benchmark),
//! the others by words (mean of the pages' F1), snippets by pooled counts.
//! Metadata is counted as exact, any and spurious, structure as recall against
//! the Markdown gold. `--folds` runs each page by the model that has not seen
//! its site. `--calibration` holds confidence against F1, by tenths of the
//! pages, and counts the warnings. `--system NAME,…` runs other extractors on the same pages and
//! prints them beside ours; `--report FILE` shows all of them page by page.
//! `--peer FILE` reads results of another program instead of ours, one JSON
//! object a line: `set`, `id`, `text`, `title`, `authors`, `published`, and
//! `html` where it gives markup; `--write FILE` writes ours in the same shape.

mod beside;
mod calibration;
mod metrics;
mod report;
mod structure;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use nutgraf::extract::html::training;
use nutgraf::source::html::{HtmlParser, Parser};
use nutgraf::{Article, ExtractOptions};
use serde_json::Value;

use super::peers::Peer;
use crate::data;
use crate::pages::models::OwnModel;
use crate::pages::{self, Page};
use crate::train::extract::{FOLDS, folder};
use metrics::{Metadata, Text};

/// A page with what was made of it.
pub struct Outcome {
    pub page: Rc<Page>,
    pub article: Article,
    /// The blocks of a peer's markup; ours are in the article.
    pub markup: Option<Article>,
    pub expected: Option<String>,
    pub text: Option<Text>,
    pub snippets: [usize; 3],
    pub milliseconds: f64,
}

#[derive(Default)]
struct Options {
    folds: bool,
    systems: Vec<&'static Peer>,
    report: Option<PathBuf>,
    peer: Option<PathBuf>,
    write: Option<PathBuf>,
    only: Option<String>,
    list: bool,
    calibration: bool,
    misses: Option<String>,
    folders: Vec<PathBuf>,
}

/// What `--misses` can list.
const MISSED: [&str; 4] = ["title", "author", "date", "structure"];

pub fn run(arguments: &[String]) -> Result<()> {
    let options = parse(arguments)?;
    let models = if options.folds {
        (0..FOLDS)
            .map(|fold| OwnModel::load(&folder().join(format!("fold-{fold}.json"))))
            .collect::<Result<Vec<OwnModel>>>()?
    } else {
        Vec::new()
    };
    let given = options.peer.as_deref().map(read_peer).transpose()?;
    beside::prepare(&options.systems)?;
    let mut all = Vec::new();
    let mut others: Vec<(&str, Vec<Outcome>)> = Vec::new();
    for folder in &options.folders {
        let pages: Vec<Rc<Page>> = pages::load(folder)?
            .into_iter()
            .filter(|page| options.only.as_ref().is_none_or(|only| *only == page.id))
            .map(Rc::new)
            .collect();
        let mut outcomes = Vec::new();
        for page in &pages {
            outcomes.push(match &given {
                Some(given) => given_outcome(page, given),
                None => own_outcome(page, &models)?,
            });
        }
        print(&outcomes, &options);
        let beside: Vec<(&'static str, Vec<Outcome>)> = options
            .systems
            .iter()
            .filter_map(|peer| match beside::run(peer, &pages) {
                Ok(outcomes) => Some((peer.name, outcomes)),
                Err(error) => {
                    eprintln!("without {}: {error:#}", peer.name);
                    None
                }
            })
            .collect();
        beside::print(&outcomes, &beside);
        all.extend(outcomes);
        others.extend(beside);
    }
    if let Some(file) = &options.write {
        std::fs::write(file, lines(&all))
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    if let Some(file) = &options.report {
        std::fs::write(file, report::html(&all, &others))
            .with_context(|| format!("cannot write {}", file.display()))?;
        println!("differences written to {}", file.display());
    }
    Ok(())
}

fn parse(arguments: &[String]) -> Result<Options> {
    let mut options = Options::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next()
                .cloned()
                .with_context(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--folds" => options.folds = true,
            "--list" => options.list = true,
            "--calibration" => options.calibration = true,
            "--system" => options.systems = beside::named(&value()?)?,
            "--report" => options.report = Some(value()?.into()),
            "--peer" => options.peer = Some(value()?.into()),
            "--write" => options.write = Some(value()?.into()),
            "--only" => options.only = Some(value()?),
            "--misses" => {
                let field = value()?;
                if !MISSED.contains(&field.as_str()) {
                    bail!("--misses knows {}, not {field:?}", MISSED.join(", "));
                }
                options.misses = Some(field);
            }
            option if option.starts_with('-') => bail!(
                "there is no option {option}; allowed are --folds, --list, --calibration, --system NAME,…, --report FILE, --peer FILE, --write FILE, --only ID, --misses FIELD"
            ),
            folder => options.folders.push(folder.into()),
        }
    }
    if options.folders.is_empty() {
        let Some(data) = data::folder() else {
            bail!("which folders of pages? Name them, or set NUTGRAF_DATA");
        };
        for set in ["news", "wcxb", "assertions", "readability"] {
            options.folders.push(data.join("pages").join(set));
        }
    }
    Ok(options)
}

/// What another program has made of pages, by set and page.
type Given = HashMap<(String, String), Value>;

fn read_peer(file: &Path) -> Result<Given> {
    let mut results = HashMap::new();
    for value in data::objects(file)? {
        let key = |name: &str| {
            value
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or("")
                .to_owned()
        };
        results.insert((key("set"), key("id")), value.clone());
    }
    Ok(results)
}

fn own_outcome(page: &Rc<Page>, models: &[OwnModel]) -> Result<Outcome> {
    let options = ExtractOptions {
        url: page.url.clone(),
        debug: true,
        ..ExtractOptions::default()
    };
    let start = Instant::now();
    let article = match models.get(page.fold(FOLDS)) {
        Some(model) => {
            let document = HtmlParser.parse(&page.html, &options.limits)?;
            model.with(|model| training::article(&document, &options, model))
        }
        None => Article::from_html(&page.html, &options)?,
    };
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    Ok(judged(page, article, None, milliseconds))
}

fn given_outcome(page: &Rc<Page>, given: &Given) -> Outcome {
    let answer = given.get(&(page.set.clone(), page.id.clone()));
    let milliseconds = answer.map_or(0.0, milliseconds);
    judged(
        page,
        answer.map(from_peer).unwrap_or_default(),
        answer.and_then(markup),
        milliseconds,
    )
}

/// The time that a peer says it took.
fn milliseconds(answer: &Value) -> f64 {
    let time = answer.get("milliseconds").and_then(Value::as_f64);
    time.unwrap_or(0.0)
}

fn judged(
    page: &Rc<Page>,
    article: Article,
    markup: Option<Article>,
    milliseconds: f64,
) -> Outcome {
    let expected = page.expected();
    let text = expected
        .as_deref()
        .map(|gold| metrics::compare(&page.set, &article.text, gold));
    let snippets = metrics::snippets(
        &article.text,
        &page.gold_list("with"),
        &page.gold_list("without"),
    );
    Outcome {
        page: Rc::clone(page),
        article,
        markup,
        expected,
        text,
        snippets,
        milliseconds,
    }
}

fn from_peer(value: &Value) -> Article {
    let text = |key: &str| {
        value
            .get(key)
            .and_then(Value::as_str)
            .map(str::to_owned)
            .filter(|text| !text.is_empty())
    };
    let authors = match value.get("authors") {
        Some(Value::Array(list)) => list
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        Some(Value::String(one)) if !one.is_empty() => vec![one.clone()],
        _ => Vec::new(),
    };
    Article {
        title: text("title"),
        authors,
        published: text("published"),
        text: text("text").unwrap_or_default(),
        ..Article::default()
    }
}

/// A peer's markup as blocks: a fragment is taken whole.
fn markup(value: &Value) -> Option<Article> {
    let html = value.get("html").and_then(Value::as_str)?;
    Article::from_html(html, &ExtractOptions::default()).ok()
}

/// Results in the shape that `--peer` reads.
fn lines(outcomes: &[Outcome]) -> String {
    let line = |outcome: &Outcome| {
        let article = &outcome.article;
        let value = serde_json::json!({
            "set": outcome.page.set,
            "id": outcome.page.id,
            "text": article.text,
            "title": article.title,
            "authors": article.authors,
            "published": article.published,
            "confidence": article.confidence,
        });
        format!("{value}\n")
    };
    outcomes.iter().map(line).collect()
}

/// The comparisons of the pages that have an article.
fn texts<'o>(outcomes: impl Iterator<Item = &'o Outcome>) -> Vec<Text> {
    let has_article = |outcome: &&Outcome| {
        let gold = outcome.expected.as_deref();
        gold.is_some_and(|gold| !gold.trim().is_empty())
    };
    outcomes
        .filter(has_article)
        .filter_map(|outcome| outcome.text)
        .collect()
}

/// The pages' times, ascending.
fn times(outcomes: &[Outcome]) -> Vec<f64> {
    let mut times: Vec<f64> = outcomes
        .iter()
        .map(|outcome| outcome.milliseconds)
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

/// The time that so many in a hundred stay below.
fn share_of(times: &[f64], share: usize) -> f64 {
    times.get(times.len() * share / 100).copied().unwrap_or(0.0)
}

fn print(outcomes: &[Outcome], options: &Options) {
    let Some(first) = outcomes.first() else {
        return;
    };
    let set = first.page.set.as_str();
    println!("\n{set}: {} pages", outcomes.len());
    let mut groups: BTreeMap<&str, Vec<&Outcome>> = BTreeMap::new();
    for outcome in outcomes {
        groups.entry("all").or_default().push(outcome);
        if let Some(kind) = outcome.page.gold_text("type") {
            groups.entry(kind).or_default().push(outcome);
        }
    }
    for (name, group) in &groups {
        let texts = texts(group.iter().copied());
        if !texts.is_empty() {
            println!("  text {name:14} {}", metrics::summary(set, &texts));
        }
    }
    if set == "assertions" || set == "wcxb" {
        println!(
            "  snippets            {}",
            metrics::snippet_summary(outcomes.iter().map(|outcome| outcome.snippets))
        );
    }
    if set != "assertions" {
        println!("  {}", Metadata::of(outcomes));
    }
    if set == "wcxb" {
        println!("  {}", structure::recall(outcomes));
    }
    let times = times(outcomes);
    println!(
        "  time a page: median {:.2} ms, 95 in 100 below {:.2} ms",
        share_of(&times, 50),
        share_of(&times, 95)
    );
    if options.calibration {
        print!("{}", calibration::table(outcomes));
    }
    if let Some(field) = &options.misses {
        match field.as_str() {
            "structure" => structure::misses(outcomes),
            field => metrics::misses(outcomes, field),
        }
    }
    if options.list {
        let mut order: Vec<&Outcome> = outcomes
            .iter()
            .filter(|outcome| outcome.text.is_some())
            .collect();
        order.sort_by(|a, b| {
            let f1 = |outcome: &Outcome| outcome.text.map_or(0.0, Text::f1);
            f1(a).total_cmp(&f1(b))
        });
        for outcome in order.iter().take(80) {
            let Some(text) = outcome.text else { continue };
            println!(
                "  {} {:12} P {:.2} R {:.2} confidence {:.2} {}",
                outcome.page.id,
                outcome.page.gold_text("type").unwrap_or(""),
                text.precision,
                text.recall,
                outcome.article.confidence,
                outcome.page.url.as_deref().unwrap_or(""),
            );
        }
    }
}
