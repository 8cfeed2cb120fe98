//! `cargo xtask eval focus`: questions with answers by people, beside the same
//! summary without the question.
//!
//! Each question of a document (`questions`: `q` and `refs`) is given as the
//! focus, and what comes out is scored against the answers. `overlap` orders
//! by the share of the question's words alone: what focus is worth beyond it
//! is the difference.

use std::path::Path;

use anyhow::{Context, Result, bail};
use nutgraf::rank::{self, RankOptions};
use nutgraf::segment::{self, Sentences};
use nutgraf::{Article, language};
use serde_json::Value;

use super::summaries::resample;
use crate::data;
use crate::rouge::{self, Scores, Tokens};

const USAGE: &str = "\
usage: cargo xtask eval focus FILE [--words N] [--limit N]

  --words N   the length of a summary (default 100)";

pub fn run(arguments: &[String]) -> Result<()> {
    let mut file = None;
    let mut budget = 100;
    let mut limit = usize::MAX;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().context(USAGE);
        match argument.as_str() {
            "--words" => budget = value()?.parse()?,
            "--limit" => limit = value()?.parse()?,
            option if option.starts_with('-') => bail!("there is no option {option}\n\n{USAGE}"),
            path => file = Some(path.to_owned()),
        }
    }
    let file = file.context(USAGE)?;
    let names = ["plain", "overlap", "focus"];
    let mut found: [Vec<Scores>; 3] = Default::default();
    for object in data::objects(Path::new(&file))?.iter().take(limit) {
        let text = object["text"].as_str().unwrap_or_default();
        let tag = object["lang"].as_str().unwrap_or_default();
        let article = Article::from_text(text);
        let sentences = segment::segment(&article, language::rules(tag));
        let plain = rank::rank(&article, &sentences, &RankOptions::default()).order;
        for question in object["questions"].as_array().into_iter().flatten() {
            let asked = question["q"].as_str().unwrap_or_default();
            let options = RankOptions {
                focus: vec![asked.to_owned()],
                ..RankOptions::default()
            };
            let focused = rank::rank(&article, &sentences, &options).order;
            let matched = by_overlap(&plain, asked, &sentences);
            let mut tokens = Tokens::new(tag);
            let references: Vec<_> = question["refs"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(|reference| tokens.lines(reference))
                .collect();
            for (scores, order) in found.iter_mut().zip([&plain, &matched, &focused]) {
                let summary = cut(order, &article, &sentences, budget);
                let lines: Vec<_> = summary.iter().map(|line| tokens.line(line)).collect();
                let mut mean = [0.0; 3];
                for reference in &references {
                    for (sum, score) in mean.iter_mut().zip(rouge::score(reference, &lines)) {
                        *sum += 100.0 * score / references.len() as f64;
                    }
                }
                scores.push(mean);
            }
        }
    }
    let [plain, ..] = &found;
    println!("{} questions, {budget} words", plain.len());
    println!("           R1    R2  RLsum   R1 - plain [95 %] p");
    for (name, scores) in names.iter().zip(&found) {
        let count = scores.len().max(1) as f64;
        let mean = |metric: usize| {
            let column = scores.iter().filter_map(|score| score.get(metric));
            column.sum::<f64>() / count
        };
        let differences: Vec<f64> = scores
            .iter()
            .zip(plain)
            .map(|(own, plain)| own[0] - plain[0])
            .collect();
        let (low, high) = resample::interval(&differences);
        println!(
            "{name:<9}{:>5.2} {:>5.2}  {:>5.2}   {:+.2} [{low:+.2} {high:+.2}] {:.3}",
            mean(0),
            mean(1),
            mean(2),
            differences.iter().sum::<f64>() / count,
            resample::p_value(&differences),
        );
    }
    Ok(())
}

/// The order by the share of the question's words that a sentence has; among
/// equals as before.
fn by_overlap(order: &[usize], asked: &str, sentences: &Sentences) -> Vec<usize> {
    let question = segment::segment(&Article::from_text(asked), sentences.language);
    let asked: Vec<&str> = question
        .terms
        .iter()
        .filter(|term| !term.is_stop)
        .map(|term| term.stem.as_str())
        .collect();
    let share = |index: usize| {
        let Some(sentence) = sentences.sentences.get(index) else {
            return 0;
        };
        let words = sentences.words_of(sentence);
        let stems = words
            .iter()
            .filter_map(|&word| sentences.term(word))
            .map(|term| term.stem.as_str());
        let stems: Vec<&str> = stems.collect();
        asked.iter().filter(|stem| stems.contains(stem)).count()
    };
    let mut order = order.to_vec();
    order.sort_by_cached_key(|&index| std::cmp::Reverse(share(index)));
    order
}

fn cut<'a>(
    order: &[usize],
    article: &'a Article,
    sentences: &Sentences,
    budget: usize,
) -> Vec<&'a str> {
    let mut used = 0;
    let mut chosen: Vec<usize> = order
        .iter()
        .copied()
        .take_while(|&index| {
            let sentence = sentences.sentences.get(index);
            used += sentence.map_or(0, |sentence| sentence.words.len());
            used <= budget
        })
        .collect();
    chosen.sort_unstable();
    chosen
        .iter()
        .filter_map(|&index| sentences.sentences.get(index))
        .map(|sentence| sentence.span.of(&article.text))
        .collect()
}
