//! The crates `lede` and `summary`.
//!
//!     nutgraf-peer-summaries lede        the protocol of summaries.py
//!     nutgraf-peer-summaries summary     the same
//!     nutgraf-peer-summaries lede time   texts as JSON strings, a line each;
//!                                        answers with milliseconds
//!
//! `lede` scores the sentences that it is given. `summary` splits texts only by
//! itself: what it chooses counts for the given sentence that it begins in.

use std::env;
use std::error::Error;
use std::hint::black_box;
use std::io::{self, BufRead};
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use summary::{Language, Summarizer};

/// More sentences than that are asked of no order.
const MOST: u32 = 40;

/// What a text is summarized to where it is timed: characters, sentences.
const CHARACTERS: usize = 500;
const SENTENCES: NonZeroU32 = NonZeroU32::new(3).unwrap();

/// How often a text is summarized; the shortest time counts.
const RUNS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    for line in io::stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?)?;
        let answer = match arguments.as_slice() {
            ["lede"] => json!(by_score(&sentences(&request))),
            ["summary"] => json!(by_choice(&request["language"], &sentences(&request))),
            ["lede", "time"] => json!(milliseconds(|| {
                black_box(lede::summarize(
                    text(&request),
                    CHARACTERS,
                    lede::Mode::Default,
                ));
            })),
            ["summary", "time"] => json!(milliseconds(|| {
                black_box(summarizer(&json!("en")).summarize_sentences(text(&request), SENTENCES));
            })),
            _ => return Err("lede or summary, and \"time\" or nothing, is wanted".into()),
        };
        println!("{answer}");
    }
    Ok(())
}

fn sentences(request: &Value) -> Vec<String> {
    let sentences = request["sentences"].as_array().into_iter().flatten();
    sentences
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

fn text(request: &Value) -> &str {
    request.as_str().unwrap_or("")
}

fn by_score(sentences: &[String]) -> Vec<usize> {
    let scores = lede::tfidf::composite_score(sentences);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    order.sort_by(|&first, &second| scores[second].total_cmp(&scores[first]));
    order
}

/// What a longer summary has and a shorter one has not is what comes next.
fn by_choice(language: &Value, sentences: &[String]) -> Vec<usize> {
    let text = sentences.join(" ");
    let ends: Vec<usize> = sentences
        .iter()
        .scan(0, |end, sentence| {
            *end += sentence.len() + 1;
            Some(*end)
        })
        .collect();
    let summarizer = summarizer(language);
    let mut order = Vec::new();
    for count in (1..=MOST).filter_map(NonZeroU32::new) {
        let chosen = summarizer.summarize_sentences(&text, count);
        for sentence in &chosen {
            let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
            let place = ends.partition_point(|&end| end <= start);
            if !order.contains(&place) {
                order.push(place);
            }
        }
        if chosen.len() < count.get() as usize {
            break;
        }
    }
    order
}

fn summarizer(language: &Value) -> Summarizer {
    Summarizer::new(match language.as_str() {
        Some("en") => Language::English,
        Some("fr") => Language::French,
        Some("de") => Language::German,
        Some("tr") => Language::Turkish,
        Some("id") => Language::Indonesian,
        Some("vi") => Language::Vietnamese,
        Some("bn") => Language::Bengali,
        _ => return Summarizer::new_language_agnostic(),
    })
}

fn milliseconds(work: impl Fn()) -> f64 {
    let run = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let least: Duration = (0..RUNS).map(run).min().unwrap_or_default();
    least.as_secs_f64() * 1e3
}
