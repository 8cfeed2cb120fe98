//! `cargo xtask bench rank`: how time grows with the sentences.
//!
//! The texts are made up by a seeded draw: words by Zipf's law, sentences of
//! ten to thirty words, paragraphs of four. Times are the least of several
//! runs. Build with `--release`: `cargo run --release -p xtask -- bench rank`.
//! With `--peers` the crates `lede` and `summary` take the same texts, from
//! splitting to summary, up to the longest that they do in reasonable time.

use std::fmt::Write;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use nutgraf::rank::{self, RankOptions};
use nutgraf::{Article, SummarizeOptions, language, segment};
use serde_json::{Value, json};

use crate::eval::peers;
use crate::random::Random;

const COUNTS: &[usize] = &[35, 100, 200, 1_000, 5_000, 20_000, 100_000];

/// How many words there are to draw from, a few of them most of the time.
const VOCABULARY: usize = 30_000;

/// Peers that are timed, and the longest text that they are given.
const PEERS: &[&str] = &["lede", "summary"];
const PEERS_MOST: usize = 20_000;

pub fn run(arguments: &[String]) -> Result<()> {
    let is_compared = match arguments {
        [] => false,
        [option] if option == "--peers" => true,
        _ => bail!("usage: cargo xtask bench rank [--peers]"),
    };
    println!(
        "{:>10} {:>10} {:>12} {:>12} {:>14}",
        "sentences", "words", "segment ms", "rank ms", "µs a sentence"
    );
    for &count in COUNTS {
        let article = Article::from_text(&text(count)?);
        let rules = language::rules("en");
        let runs = (20_000 / count).clamp(3, 200);
        let segmenting = least(runs, || segment::segment(&article, rules));
        let sentences = segment::segment(&article, rules);
        let options = RankOptions::default();
        let ranking = least(runs, || rank::rank(&article, &sentences, &options));
        println!(
            "{:>10} {:>10} {:>12.3} {:>12.3} {:>14.2}",
            sentences.sentences.len(),
            sentences.words.len(),
            segmenting.as_secs_f64() * 1e3,
            ranking.as_secs_f64() * 1e3,
            ranking.as_secs_f64() * 1e6 / sentences.sentences.len().max(1) as f64
        );
    }
    if is_compared {
        compare()?;
    }
    Ok(())
}

/// Milliseconds from text to summary, ours first.
fn compare() -> Result<()> {
    let counts = || COUNTS.iter().filter(|&&count| count <= PEERS_MOST);
    let texts: Vec<String> = counts().map(|&count| text(count)).collect::<Result<_>>()?;
    let times: Vec<Vec<Value>> = PEERS
        .iter()
        .map(|peer| {
            let requests = texts.iter().map(|text| json!(text));
            peers::ask("summaries/Cargo.toml", &[peer, "time"], requests)
        })
        .collect::<Result<_>>()?;
    println!("\n{:>10} {:>12} {}", "sentences", "ours ms", columns(PEERS));
    for (at, (count, text)) in counts().zip(&texts).enumerate() {
        let options = SummarizeOptions::default();
        let ours = least((20_000 / count).clamp(3, 200), || {
            let article = Article::from_text(text);
            nutgraf::summarize(&article, &options).map(|summary| summary.selected)
        });
        let theirs = times.iter().map(|times| {
            let time = times.get(at).and_then(Value::as_f64);
            time.map_or_else(String::new, |time| format!("{time:.3}"))
        });
        let theirs: Vec<String> = theirs.collect();
        println!(
            "{count:>10} {:>12.3} {}",
            ours.as_secs_f64() * 1e3,
            columns(&theirs)
        );
    }
    Ok(())
}

fn columns(values: &[impl std::fmt::Display]) -> String {
    values.iter().map(|value| format!("{value:>12}")).collect()
}

/// The shortest time of several runs.
fn least<T>(runs: usize, work: impl Fn() -> T) -> Duration {
    let run = |_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    (0..runs).map(run).min().unwrap_or_default()
}

fn text(sentences: usize) -> Result<String> {
    let mut random = Random(7);
    let mut text = String::new();
    for sentence in 0..sentences {
        for word in 0..10 + random.below(21) {
            // The inverse of Zipf's distribution function, nearly.
            let rank = libm::pow(VOCABULARY as f64, random.share()) as usize;
            let start = if word == 0 { "T" } else { " t" };
            write!(text, "{start}{}", letters(rank))?;
        }
        text.push_str(if sentence % 4 == 3 { ".\n\n" } else { ". " });
    }
    Ok(text)
}

/// A number as a word.
fn letters(mut number: usize) -> String {
    let mut word = String::new();
    while number > 0 {
        let syllables = ["ka", "le", "mi", "no", "pu", "ra", "se", "ti"];
        word.push_str(syllables.get(number % 8).unwrap_or(&"va"));
        number /= 8;
    }
    word
}
