//! `cargo xtask eval language FILE… [--failures N]`: language detection on
//! paragraphs and single sentences, side by side with whatlang.
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

use super::sentences::tag;
use crate::data;

/// The fewest words of a paragraph and of a sentence.
const PARAGRAPH: usize = 40;
const SENTENCE: usize = 15;

/// Texts, and how many each detector names rightly.
#[derive(Default)]
struct Score {
    texts: usize,
    own: usize,
    whatlang: usize,
}

impl Score {
    fn percent(&self, right: usize) -> String {
        match self.texts {
            0 => "-".to_owned(),
            texts => format!("{:.2}", 100.0 * right as f64 / texts as f64),
        }
    }
}

pub fn run(arguments: &[String]) -> Result<()> {
    let mut failures = 0;
    let mut files = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--failures" => failures = rest.next().context("how many failures?")?.parse()?,
            file => files.push(file),
        }
    }
    if files.is_empty() {
        bail!("usage: cargo xtask eval language FILE… [--failures N]");
    }
    let mut scores: BTreeMap<String, [Score; 2]> = BTreeMap::new();
    for file in files {
        for object in data::objects(Path::new(file))? {
            let text = object["text"].as_str().context("no text")?;
            let expected = language::rules(tag(object["lang"].as_str().context("no language")?));
            if expected.is_neutral() {
                continue;
            }
            for (kind, sample) in samples(text, expected) {
                let guess = language::detect(sample).tag;
                for key in [expected.tag, "all"] {
                    let score = &mut scores.entry(key.to_owned()).or_default()[kind];
                    score.texts += 1;
                    score.own += usize::from(guess == expected.tag);
                    score.whatlang += usize::from(whatlang(sample) == Some(expected.tag));
                }
                if guess != expected.tag && failures > 0 {
                    failures -= 1;
                    println!("{} as {guess}: {sample}", expected.tag);
                }
            }
        }
    }
    println!("% named rightly; whatlang has no rules for some of the languages");
    println!(
        "{:<6} {:>10} {:>8} {:>9} {:>10} {:>8} {:>9}",
        "", "paragraphs", "nutgraf", "whatlang", "sentences", "nutgraf", "whatlang"
    );
    for (name, [paragraphs, sentences]) in &scores {
        println!(
            "{name:<6} {:>10} {:>8} {:>9} {:>10} {:>8} {:>9}",
            paragraphs.texts,
            paragraphs.percent(paragraphs.own),
            paragraphs.percent(paragraphs.whatlang),
            sentences.texts,
            sentences.percent(sentences.own),
            sentences.percent(sentences.whatlang)
        );
    }
    Ok(())
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
