//! Key phrases against those that people gave: `eval keywords FILE…`.
//!
//! The protocol is the usual one (Kim et al. 2010, SemEval task 5): exact
//! match after stemming, at most ten phrases a document, and the mean over
//! documents of the F1 of precision and recall. A phrase is its `\w+` tokens,
//! lower-cased and stemmed by Snowball in the document's language; phrases
//! that are the same then count once, on both sides. Phrases that people gave
//! count whether or not the text has them.

mod fit;
mod peers;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use nutgraf::{Article, SummarizeOptions, summarize};
use rust_stemmers::{Algorithm, Stemmer};
use serde_json::Value;

use crate::data;

/// How many phrases count.
const AT: usize = 10;

/// A document with the phrases that people gave for it.
#[derive(Clone, Debug)]
pub struct Document {
    pub text: String,
    pub language: String,
    pub keys: Vec<String>,
}

/// Runs `eval keywords FILE… [--system NAME…] [--fit RUST_FILE]`.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut systems: Vec<String> = Vec::new();
    let mut fit_to: Option<PathBuf> = None;
    let mut option = "";
    for argument in arguments {
        match (option, argument.as_str()) {
            (_, "--system" | "--fit") => option = argument,
            ("--system", _) => systems.push(argument.clone()),
            ("--fit", _) => fit_to = Some(PathBuf::from(argument)),
            (_, unknown) if unknown.starts_with('-') => bail!("there is no option {unknown}"),
            _ => files.push(PathBuf::from(argument)),
        }
    }
    if files.is_empty() {
        bail!("usage: eval keywords FILE… [--system NAME…] [--fit RUST_FILE]");
    }
    let sets = files
        .iter()
        .map(|file| Ok((name(file), documents(file)?)))
        .collect::<Result<Vec<(String, Vec<Document>)>>>()?;
    if let Some(file) = fit_to {
        return fit::run(&sets, &file);
    }
    if systems.is_empty() {
        systems.push("nutgraf".to_owned());
    }
    println!(
        "{:<22}{:<12}{:>6}{:>8}{:>8}{:>8}",
        "set", "system", "docs", "P@10", "R@10", "F1@10"
    );
    for (set, documents) in &sets {
        for system in &systems {
            let given = given(system, documents)?;
            let [precision, recall, f1] = mean(documents, &given);
            println!(
                "{set:<22}{system:<12}{:>6}{precision:>8.2}{recall:>8.2}{f1:>8.2}",
                documents.len()
            );
        }
    }
    Ok(())
}

fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.trim_end_matches(".gz")
        .trim_end_matches(".jsonl")
        .to_owned()
}

fn documents(file: &Path) -> Result<Vec<Document>> {
    let text = |object: &Value, key: &str| {
        let value = object
            .get(key)
            .with_context(|| format!("{}: no {key}", file.display()))?;
        Ok::<String, anyhow::Error>(
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned),
        )
    };
    data::objects(file)?
        .iter()
        .map(|object| {
            let keys = object
                .get("keys")
                .and_then(Value::as_array)
                .context("no keys")?;
            Ok(Document {
                text: text(object, "text")?,
                language: text(object, "lang")?,
                keys: keys
                    .iter()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect(),
            })
        })
        .collect()
}

/// What a system gives for each document, the best phrase first.
fn given(system: &str, documents: &[Document]) -> Result<Vec<Vec<String>>> {
    match system {
        "nutgraf" => documents.iter().map(own).collect(),
        peer => peers::given(peer, documents),
    }
}

fn own(document: &Document) -> Result<Vec<String>> {
    let article = Article::from_text(&document.text);
    let options = SummarizeOptions {
        language: Some(document.language.clone()),
        keywords: AT,
        ..Default::default()
    };
    let summary = summarize(&article, &options).map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(summary
        .keywords
        .into_iter()
        .map(|keyword| keyword.term)
        .collect())
}

/// Mean precision, recall and F1, in per cent.
fn mean(documents: &[Document], given: &[Vec<String>]) -> [f64; 3] {
    let mut sums = [0.0; 3];
    for (document, given) in documents.iter().zip(given) {
        let stems = Stems::new(&document.language);
        let keys = stems.all(&document.keys);
        let found = stems.all(given);
        for (sum, score) in sums.iter_mut().zip(scores(&keys, &found)) {
            *sum += 100.0 * score / documents.len() as f64;
        }
    }
    sums
}

/// Precision, recall and F1 of at most ten phrases.
fn scores(keys: &[String], found: &[String]) -> [f64; 3] {
    let found = found.get(..AT.min(found.len())).unwrap_or(&[]);
    let right = found.iter().filter(|phrase| keys.contains(phrase)).count() as f64;
    if right == 0.0 {
        return [0.0; 3];
    }
    let precision = right / found.len() as f64;
    let recall = right / keys.len() as f64;
    [
        precision,
        recall,
        2.0 * precision * recall / (precision + recall),
    ]
}

/// Phrases in the form in which they are compared.
pub struct Stems {
    stemmer: Option<Stemmer>,
}

impl Stems {
    pub fn new(language: &str) -> Stems {
        let algorithm = match language {
            "en" => Some(Algorithm::English),
            "fr" => Some(Algorithm::French),
            "pt" => Some(Algorithm::Portuguese),
            _ => None,
        };
        Stems {
            stemmer: algorithm.map(Stemmer::create),
        }
    }

    pub fn of(&self, phrase: &str) -> String {
        let lower = phrase.to_lowercase();
        let words = lower.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
        let stems = words
            .filter(|word| !word.is_empty())
            .map(|word| match &self.stemmer {
                Some(stemmer) => stemmer.stem(word).into_owned(),
                None => word.to_owned(),
            });
        stems.collect::<Vec<String>>().join(" ")
    }

    /// Each once, in order.
    pub fn all(&self, phrases: &[String]) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for phrase in phrases {
            let stems = self.of(phrase);
            if !stems.is_empty() && !all.contains(&stems) {
                all.push(stems);
            }
        }
        all
    }
}
