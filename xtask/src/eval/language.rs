//! `cargo xtask eval language FILE… [--failures N] [--most N] [--no-peers]`:
//! language detection on paragraphs and single sentences, side by side with
//! whatlang and the peers of `xtask/peers`; `--most` takes so many texts of a
//! kind from each file.
//!
//! A file has one JSON object a line, with `text` and `lang`. Paragraphs are
//! what blank lines divide, of forty words or more; sentences are the engine's
//! own, of fifteen words or more, as it counts them.

// The data is of a known shape, and JSON gives null where a key is missing.
#![allow(clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use nutgraf::article::{Article, Block, BlockKind};
use nutgraf::{Span, language, segment};
use serde_json::Value;

use super::peers::{self, Peer};
use super::sentences::tag;
use crate::{data, setup};

/// The fewest words of a paragraph and of a sentence.
const PARAGRAPH: usize = 40;
const SENTENCE: usize = 15;

/// A text in a known language.
struct Sample {
    language: &'static str,
    is_sentence: bool,
    text: String,
}

/// Texts, and how many each detector names rightly.
#[derive(Clone, Default)]
struct Score {
    texts: usize,
    right: Vec<usize>,
}

/// The name of a detector, and the tag that it gives to each sample.
type Column = (&'static str, Vec<Option<String>>);

pub fn run(arguments: &[String]) -> Result<()> {
    let mut failures = 0;
    let mut most = usize::MAX;
    let mut with_peers = true;
    let mut files = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--failures" => failures = rest.next().context("how many failures?")?.parse()?,
            "--most" => most = rest.next().context("how many texts?")?.parse()?,
            "--no-peers" => with_peers = false,
            file => files.push(file),
        }
    }
    if files.is_empty() {
        bail!("usage: cargo xtask eval language FILE… [--failures N] [--most N] [--no-peers]");
    }
    let mut samples = Vec::new();
    for file in files {
        samples.extend(thinned(read(Path::new(file))?, most));
    }
    let columns = answers(&samples, with_peers)?;
    for (sample, guess) in samples.iter().zip(&columns[0].1) {
        let guess = guess.as_deref().unwrap_or("und");
        if failures > 0 && guess != sample.language {
            failures -= 1;
            println!("{} as {guess}: {}", sample.language, sample.text);
        }
    }
    show(&samples, &columns);
    Ok(())
}

/// The samples in a file.
fn read(path: &Path) -> Result<Vec<Sample>> {
    let mut found = Vec::new();
    for object in data::objects(path)? {
        let text = object["text"].as_str().context("no text")?;
        let expected = language::rules(tag(object["lang"].as_str().context("no language")?));
        if expected.is_neutral() {
            continue;
        }
        found.extend(
            samples(text, expected)
                .into_iter()
                .map(|(kind, text)| Sample {
                    language: expected.tag,
                    is_sentence: kind == 1,
                    text: text.to_owned(),
                }),
        );
    }
    Ok(found)
}

/// At most so many paragraphs and so many sentences, evenly spread.
fn thinned(samples: Vec<Sample>, most: usize) -> Vec<Sample> {
    let (sentences, paragraphs): (Vec<Sample>, Vec<Sample>) =
        samples.into_iter().partition(|sample| sample.is_sentence);
    [paragraphs, sentences]
        .into_iter()
        .flat_map(|list| {
            let step = list.len().div_ceil(most).max(1);
            list.into_iter().step_by(step)
        })
        .collect()
}

/// What each detector says.
fn answers(samples: &[Sample], with_peers: bool) -> Result<Vec<Column>> {
    let all = |detect: &dyn Fn(&str) -> Option<String>| {
        samples.iter().map(|sample| detect(&sample.text)).collect()
    };
    let mut columns: Vec<Column> = vec![
        ("nutgraf", all(&|text| Some(language::detect(text).tag))),
        (
            "whatlang",
            all(&|text| whatlang(text).map(ToOwned::to_owned)),
        ),
    ];
    if !with_peers {
        return Ok(columns);
    }
    if peers::LANGUAGES.iter().any(Peer::needs_packages) {
        setup::npm_install(&peers::folder())?;
    }
    for peer in peers::LANGUAGES {
        let requests = samples
            .iter()
            .map(|sample| serde_json::json!({ "text": sample.text }));
        match peer.ask(requests) {
            Ok(answers) if answers.len() == samples.len() => {
                // Tags as ours: without a region, one for both Norwegians.
                let tag = |answer: &Value| {
                    let tag = answer.as_str()?;
                    let rules = language::rules(tag);
                    Some(if rules.is_neutral() { tag } else { rules.tag }.to_owned())
                };
                columns.push((peer.name, answers.iter().map(tag).collect()));
            }
            Ok(_) => eprintln!("without {}: answers are missing", peer.name),
            Err(error) => eprintln!("without {}: {error:#}", peer.name),
        }
    }
    Ok(columns)
}

fn show(samples: &[Sample], columns: &[Column]) {
    let mut scores: BTreeMap<(bool, &str), Score> = BTreeMap::new();
    for (index, sample) in samples.iter().enumerate() {
        for key in [sample.language, "all"] {
            let score = scores.entry((sample.is_sentence, key)).or_default();
            score.texts += 1;
            score.right.resize(columns.len(), 0);
            for (right, (_, answers)) in score.right.iter_mut().zip(columns) {
                *right += usize::from(answers[index].as_deref() == Some(sample.language));
            }
        }
    }
    println!("% named rightly; a peer may have no rules for some of the languages");
    print!("{:<12} {:<4} {:>6}", "", "", "texts");
    for (name, _) in columns {
        print!(" {name:>10}");
    }
    println!();
    for ((is_sentence, language), score) in scores {
        let kind = if is_sentence {
            "sentences"
        } else {
            "paragraphs"
        };
        print!("{kind:<12} {language:<4} {:>6}", score.texts);
        for right in score.right {
            print!(" {:>10.2}", 100.0 * right as f64 / score.texts as f64);
        }
        println!();
    }
}

/// The paragraphs (0) and sentences (1) of a text that are long enough.
fn samples<'t>(text: &'t str, language: &'static language::Language) -> Vec<(usize, &'t str)> {
    let mut samples = Vec::new();
    for paragraph in text.split("\n\n") {
        let block = Block::new(BlockKind::Paragraph, Span::new(0, paragraph.len()));
        let article = Article {
            text: paragraph.to_owned(),
            blocks: vec![block],
            ..Article::default()
        };
        let found = segment::segment(&article, language);
        if found.words.len() >= PARAGRAPH {
            samples.push((0, paragraph));
        }
        for sentence in found
            .sentences
            .iter()
            .filter(|found| found.words.len() >= SENTENCE)
        {
            samples.push((1, sentence.span.of(paragraph)));
        }
    }
    samples
}

/// What whatlang says, as the tag of one of our languages.
fn whatlang(text: &str) -> Option<&'static str> {
    let name = whatlang::detect(text)?.lang().eng_name();
    let name = match name {
        "Mandarin" => "Chinese",
        "Bokmal" => "Norwegian",
        other => other,
    };
    language::all()
        .iter()
        .find(|language| language.name == name)
        .map(|language| language.tag)
}
