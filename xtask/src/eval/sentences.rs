//! `cargo xtask eval sentences FILE… [--failures N]`: sentence boundaries
//! against gold data, side by side with peers.
//!
//! A file has one JSON object a line, with `text` and one of `sents` (a list
//! of sentences), `spans` (of code points) or `sentences` (sentences, or
//! paragraphs of them). Texts are compared after white space is taken out: a
//! sentence end is the number of other characters before it, so that splitters
//! which alter white space can be compared too. Cases whose sentences are no
//! parts of the text are left out, and counted.

// The data is of a known shape, and JSON gives null where a key is missing.
#![allow(clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use nutgraf::article::{Article, Block, BlockKind};
use nutgraf::{Span, language, segment};
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use super::peers::{self, Peer};
use crate::data;

/// One text and where its sentences end.
struct Case {
    set: String,
    language: String,
    text: String,
    /// Ascending; the last one is the end of the text.
    ends: Vec<usize>,
}

/// Counts of sentence ends, and of texts without a fault.
#[derive(Clone, Copy, Default)]
struct Score {
    cases: usize,
    exact: usize,
    right: usize,
    found: usize,
    gold: usize,
}

impl Score {
    fn add(&mut self, gold: &[usize], found: &[usize]) {
        self.cases += 1;
        self.exact += usize::from(gold == found);
        self.right += found
            .iter()
            .filter(|end| gold.binary_search(end).is_ok())
            .count();
        self.found += found.len();
        self.gold += gold.len();
    }

    fn precision(&self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / self.gold.max(1) as f64
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.gold).max(1) as f64
    }
}

pub fn run(arguments: &[String]) -> Result<()> {
    let mut failures = 0;
    let mut with_peers = true;
    let mut files = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--failures" => {
                failures = rest.next().context("how many failures?")?.parse()?;
            }
            "--no-peers" => with_peers = false,
            file => files.push(file),
        }
    }
    if files.is_empty() {
        bail!("usage: cargo xtask eval sentences FILE… [--failures N] [--no-peers]");
    }
    let mut cases = Vec::new();
    for file in files {
        read(Path::new(file), &mut cases)?;
    }
    let mut columns = vec![(
        "nutgraf",
        cases.iter().map(|case| Some(own(case))).collect(),
    )];
    if with_peers {
        columns.push((
            "unicode",
            cases.iter().map(|case| Some(unicode(case))).collect(),
        ));
        for peer in peers::SENTENCES {
            match ask(peer, &cases) {
                Ok(answers) => columns.push((peer.name, answers)),
                Err(error) => eprintln!("without {}: {error:#}", peer.name),
            }
        }
    }
    show(&cases, &columns);
    for (case, found) in cases.iter().zip(&columns[0].1) {
        let found = found.as_deref().unwrap_or(&[]);
        if failures > 0 && found != case.ends {
            failures -= 1;
            explain(case, found);
        }
    }
    Ok(())
}

fn read(path: &Path, cases: &mut Vec<Case>) -> Result<()> {
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let name = name.split('.').next().unwrap_or("").to_owned();
    let mut left_out = 0;
    for (index, object) in data::objects(path)?.into_iter().enumerate() {
        let text = object["text"].as_str().context("no text")?.to_owned();
        let named = object["lang"].as_str().unwrap_or("und");
        let language = tag(named).to_owned();
        let set = if object["sents"].is_array() {
            format!("{name} {named}")
        } else {
            // Halves: one to develop on, the other to check with.
            format!("{name} {}", if index % 2 == 0 { "a" } else { "b" })
        };
        match ends(&object, &text) {
            Some(ends) => cases.push(Case {
                set,
                language,
                text,
                ends,
            }),
            None => left_out += 1,
        }
    }
    if left_out > 0 {
        eprintln!("{name}: {left_out} cases left out, whose sentences are no parts of the text");
    }
    Ok(())
}

/// The tag of a language that a file names in English.
pub fn tag(name: &str) -> &str {
    match name {
        "english" | "english_clean" => "en",
        "deutsch" => "de",
        "slovak" => "sk",
        "marathi" => "mr",
        "urdu" => "ur",
        other => language::all()
            .iter()
            .find(|language| language.name.eq_ignore_ascii_case(other))
            .map_or(other, |language| language.tag),
    }
}

/// The ends of the sentences, where these are the text.
fn ends(object: &Value, text: &str) -> Option<Vec<usize>> {
    if let Some(spans) = object["spans"].as_array() {
        let characters: Vec<char> = text.chars().collect();
        let mut ends = Vec::new();
        for span in spans {
            let end = usize::try_from(span[1].as_u64()?).ok()?;
            ends.push(solid(characters.get(..end)?.iter().copied()));
        }
        return Some(ends);
    }
    let list = object["sents"]
        .as_array()
        .or(object["sentences"].as_array())?;
    let sentences: Vec<&str> = list
        .iter()
        .flat_map(|entry| {
            entry
                .as_array()
                .map_or(std::slice::from_ref(entry), Vec::as_slice)
        })
        .filter_map(Value::as_str)
        .collect();
    let joined: String = sentences
        .iter()
        .flat_map(|sentence| without_space(sentence))
        .collect();
    let is_text = without_space(text).eq(joined.chars());
    is_text.then(|| ends_of(sentences.into_iter()))
}

fn without_space(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|letter| !letter.is_whitespace())
}

fn solid(characters: impl Iterator<Item = char>) -> usize {
    characters.filter(|letter| !letter.is_whitespace()).count()
}

/// Where sentences that make up a text end.
fn ends_of<'t>(sentences: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut end = 0;
    for sentence in sentences {
        let length = solid(sentence.chars());
        if length > 0 {
            end += length;
            ends.push(end);
        }
    }
    ends
}

fn own(case: &Case) -> Vec<usize> {
    let block = Block::new(BlockKind::Paragraph, Span::new(0, case.text.len()));
    let article = Article {
        text: case.text.clone(),
        blocks: vec![block],
        ..Article::default()
    };
    let found = segment::segment(&article, language::rules(&case.language));
    ends_of(
        found
            .sentences
            .iter()
            .map(|sentence| sentence.span.of(&case.text)),
    )
}

fn unicode(case: &Case) -> Vec<usize> {
    ends_of(case.text.split_sentence_bounds())
}

/// What a peer answers; `None` where it has no rules for the language.
fn ask(peer: &Peer, cases: &[Case]) -> Result<Vec<Option<Vec<usize>>>> {
    let requests = cases
        .iter()
        .map(|case| serde_json::json!({ "lang": case.language, "text": case.text }));
    let answers = peer.ask(requests)?;
    if answers.len() != cases.len() {
        bail!("{} answers to {} requests", answers.len(), cases.len());
    }
    Ok(answers
        .iter()
        .map(|answer| {
            answer
                .as_array()
                .map(|list| ends_of(list.iter().filter_map(Value::as_str)))
        })
        .collect())
}

fn show(cases: &[Case], columns: &[(&str, Vec<Option<Vec<usize>>>)]) {
    let mut sets: BTreeMap<&str, Vec<Score>> = BTreeMap::new();
    let mut total = vec![Score::default(); columns.len()];
    for (index, case) in cases.iter().enumerate() {
        let scores = sets
            .entry(&case.set)
            .or_insert_with(|| vec![Score::default(); columns.len()]);
        for (column, (_, answers)) in columns.iter().enumerate() {
            if let Some(found) = answers[index].as_deref() {
                scores[column].add(&case.ends, found);
                total[column].add(&case.ends, found);
            }
        }
    }
    println!("exact texts %, and F1 of sentence ends; for nutgraf precision and recall too");
    print!(
        "{:<34} {:>5} {:>6} {:>6} {:>6} {:>6}",
        "set", "texts", "exact", "P", "R", "F1"
    );
    for (name, _) in &columns[1..] {
        print!(" {name:>13}");
    }
    println!();
    let last = ("all", total);
    for (set, scores) in sets.into_iter().chain(std::iter::once(last)) {
        let own = scores[0];
        let percent = |part: usize| 100.0 * part as f64 / own.cases.max(1) as f64;
        print!(
            "{set:<34} {:>5} {:>6.1} {:>6.2} {:>6.2} {:>6.2}",
            own.cases,
            percent(own.exact),
            100.0 * own.precision(),
            100.0 * own.recall(),
            100.0 * own.f1()
        );
        for score in &scores[1..] {
            if score.cases == own.cases {
                print!(" {:>6.1} {:>6.2}", percent(score.exact), 100.0 * score.f1());
            } else {
                print!(" {:>13}", "-");
            }
        }
        println!();
    }
}

/// Shows where a text was split wrongly (`+` too much, `-` too little).
fn explain(case: &Case, found: &[usize]) {
    let letters: Vec<(usize, char)> = case
        .text
        .char_indices()
        .filter(|(_, letter)| !letter.is_whitespace())
        .collect();
    let mut faults: Vec<(usize, char)> = found
        .iter()
        .filter(|end| !case.ends.contains(end))
        .map(|&end| (end, '+'))
        .chain(
            case.ends
                .iter()
                .filter(|end| !found.contains(end))
                .map(|&end| (end, '-')),
        )
        .collect();
    faults.sort_unstable();
    for (end, sign) in faults {
        let offset = |index: usize| {
            letters
                .get(index)
                .map_or(case.text.len(), |&(offset, _)| offset)
        };
        let around =
            |from: usize, to: usize| case.text.get(from..to).unwrap_or("").replace('\n', "⏎");
        println!(
            "{} {sign} {} ▮ {}",
            case.set,
            around(offset(end.saturating_sub(50)), offset(end)),
            around(offset(end), offset(end + 30))
        );
    }
}
