//! `cargo xtask bench rank`: how time grows with the sentences.
//!
//! The texts are made up by a seeded draw: words by Zipf's law, sentences of
//! ten to thirty words, paragraphs of four. Times are the least of several
//! runs. Build with `--release`: `cargo run --release -p xtask -- bench rank`.

use std::fmt::Write;
use std::time::{Duration, Instant};

use anyhow::Result;
use nutgraf::rank::{self, RankOptions};
use nutgraf::{Article, language, segment};

use crate::random::Random;

const COUNTS: &[usize] = &[35, 100, 200, 1_000, 5_000, 20_000, 100_000];

/// How many words there are to draw from, a few of them most of the time.
const VOCABULARY: usize = 30_000;

pub fn run() -> Result<()> {
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
    Ok(())
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
