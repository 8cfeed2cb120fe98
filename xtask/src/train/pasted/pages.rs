//! Copies of whole pages with what each piece of them is.
//!
//! A piece is the article's if most of its runs of three words (its words,
//! where it has fewer) stand in the gold text. The pages that `eval pasted
//! --draw 40` takes of a folder, mixed or not, are never among them. The folder's
//! HTML gives the title where the gold's is not in the copy.

use std::collections::HashSet;
use std::io::Read;
use std::path::Path;

use anyhow::Result;
use nutgraf::extract::text::training::{self, Features, SECOND, TitleFeatures};
use nutgraf::{Article, ExtractOptions, Span};
use serde_json::Value;

use crate::data;
use crate::eval::pasted::{Draw, Order, drawn, field, same_title, seeded};

/// One page.
pub(super) struct Page {
    pub text: String,
    pub title: String,
    pub spans: Vec<Span>,
    pub half: usize,
    pub second: Vec<[f64; SECOND]>,
    pub scores: Vec<f64>,
    pub features: Vec<Features>,
    pub words: Vec<u32>,
    pub labels: Vec<bool>,
    pub is_held_out: bool,
    /// The candidates for the title after the last look.
    pub titles: Vec<Candidate>,
    /// Those after the first, while the last is looked at.
    pub early_titles: Vec<Candidate>,
}

/// What could be the title of a page.
pub(super) struct Candidate {
    pub at: usize,
    pub features: TitleFeatures,
    pub is_title: bool,
}

pub(super) fn load(folder: &Path, copies: &Path) -> Result<Vec<Page>> {
    let mut reserved: HashSet<String> = HashSet::new();
    for order in [Order::First, Order::Mixed] {
        let golds = drawn(folder, copies, Draw::Only(order, 40))?;
        reserved.extend(golds.iter().map(|gold| field(gold, "id").to_owned()));
    }
    let mut pages = Vec::new();
    for gold in drawn(folder, copies, Draw::All)? {
        let id = field(&gold, "id");
        let is_article = matches!(field(&gold, "type"), "" | "article" | "documentation");
        if reserved.contains(id) || field(&gold, "text").is_empty() || !is_article {
            continue;
        }
        let text = std::fs::read_to_string(copies.join(format!("{id}.txt")))?;
        let sample = training::sample(&text);
        if !sample.is_page {
            continue;
        }
        let known = Known::of(field(&gold, "text"));
        let labels: Vec<bool> = sample
            .spans
            .iter()
            .map(|span| known.has(span.of(&text)))
            .collect();
        if !labels.contains(&true) {
            continue;
        }
        let hash = seeded(id);
        pages.push(Page {
            title: title(folder, &gold, &text)?,
            spans: sample.spans,
            half: usize::from((hash / 5).is_multiple_of(2)),
            second: Vec::new(),
            scores: Vec::new(),
            features: sample.features,
            words: sample.words,
            labels,
            is_held_out: hash.is_multiple_of(5),
            titles: Vec::new(),
            early_titles: Vec::new(),
            text,
        });
    }
    Ok(pages)
}

/// The title that is to be found in a copy: the gold's, or where no line has
/// it, for it is worded in another way, the one that the page itself gives.
fn title(folder: &Path, gold: &Value, copy: &str) -> Result<String> {
    let title = field(gold, "title");
    if copy.lines().any(|line| same_title(line, title)) {
        return Ok(title.to_owned());
    }
    let mut bytes = Vec::new();
    let file = format!("html/{}.html.gz", field(gold, "id"));
    data::open(&folder.join(file))?.read_to_end(&mut bytes)?;
    let html = String::from_utf8_lossy(&bytes);
    let article = Article::from_html(&html, &ExtractOptions::default())?;
    Ok(article.title.unwrap_or_default())
}

/// The runs of three words that a gold text has, its words, and its lines.
struct Known {
    runs: HashSet<String>,
    lines: HashSet<String>,
}

impl Known {
    fn of(gold: &str) -> Known {
        let words = tokens(gold);
        Known {
            runs: words.windows(3).map(|run| run.join(" ")).collect(),
            lines: gold.lines().map(|line| tokens(line).join(" ")).collect(),
        }
    }

    fn has(&self, piece: &str) -> bool {
        let words = tokens(piece);
        if words.len() < 5 {
            return self.lines.contains(&words.join(" "));
        }
        let found = words
            .windows(3)
            .filter(|run| self.runs.contains(&run.join(" ")))
            .count();
        found * 10 >= (words.len() - 2) * 6
    }
}

fn tokens(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The candidates for a page's title, and which of them it is.
pub(super) fn title_rows(page: &Page, article: &[bool]) -> Vec<Candidate> {
    training::title_candidates(&page.text, article)
        .into_iter()
        .filter_map(|(at, features)| {
            let content = page.spans.get(at)?.of(&page.text);
            Some(Candidate {
                at,
                features,
                is_title: !page.title.is_empty() && same_title(content, &page.title),
            })
        })
        .collect()
}
