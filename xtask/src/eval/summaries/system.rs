//! What is measured: the engine's algorithms, peers, the oracle.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use nutgraf::Algorithm;
use nutgraf::rank::{self, RankOptions};
use serde_json::{Value, json};

use crate::corpus::Document;
use crate::overlap::Overlap;
use crate::rouge::{self, Lines};

/// An oracle's summary has at most so many sentences.
const ORACLE_MOST: usize = 40;

/// Something that puts the sentences of a document in order.
#[derive(Clone, Debug)]
pub enum System {
    /// One of the engine's algorithms.
    Engine(Algorithm),
    /// The greedy best choice against the references: the ceiling.
    Oracle,
    /// A package, by its runner in `xtask/peers`: `sumy-lexrank` and so on.
    Peer(String),
}

impl System {
    pub fn from_name(name: &str) -> System {
        match Algorithm::from_name(name) {
            Some(algorithm) => System::Engine(algorithm),
            None if name == "oracle" => System::Oracle,
            None => System::Peer(name.to_owned()),
        }
    }

    pub fn name(&self) -> &str {
        match self {
            System::Engine(algorithm) => algorithm.name(),
            System::Oracle => "oracle",
            System::Peer(name) => name,
        }
    }

    /// The order of each document's sentences, best first. An oracle's order
    /// ends where another sentence would lower the score.
    pub fn orders(&self, documents: &[Document]) -> Result<Vec<Vec<usize>>> {
        Ok(match self {
            System::Engine(algorithm) => {
                let options = RankOptions {
                    algorithm: *algorithm,
                    ..RankOptions::default()
                };
                documents
                    .iter()
                    .map(|document| {
                        rank::rank(&document.article, &document.sentences, &options).order
                    })
                    .collect()
            }
            System::Oracle => documents.iter().map(oracle).collect(),
            System::Peer(name) => peer(name, documents)?,
        })
    }
}

/// The mean over the references.
pub fn mean(references: &[Lines], candidate: &[Vec<u32>]) -> rouge::Scores {
    let mut sum = [0.0; 3];
    for reference in references {
        for (sum, score) in sum.iter_mut().zip(rouge::score(reference, candidate)) {
            *sum += score;
        }
    }
    sum.map(|sum| sum / references.len().max(1) as f64)
}

/// Greedy by ROUGE-1 plus ROUGE-2.
fn oracle(document: &Document) -> Vec<usize> {
    Overlap::new(&document.references, &document.tokens).greedy(&document.eligible, ORACLE_MOST)
}

/// Runs a peer on the engine's own sentences: one JSON object a document in,
/// one array of indices, best first, a document out.
fn peer(name: &str, documents: &[Document]) -> Result<Vec<Vec<usize>>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("peers");
    let python = std::env::var("NUTGRAF_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut child = Command::new(python)
        .arg(folder.join("summaries.py"))
        .arg(name)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start the runner of the peers")?;
    let mut input = child.stdin.take().context("the runner has no input")?;
    let lines: Vec<String> = documents
        .iter()
        .map(|document| {
            let sentences: Vec<&str> = document
                .eligible
                .iter()
                .filter_map(|&index| document.sentences.sentences.get(index))
                .map(|sentence| sentence.span.of(&document.article.text))
                .collect();
            json!({ "language": document.language, "sentences": sentences }).to_string()
        })
        .collect();
    let writer = std::thread::spawn(move || -> std::io::Result<()> {
        lines.iter().try_for_each(|line| writeln!(input, "{line}"))
    });
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("the runner of the peers failed on {name}");
    }
    if !matches!(writer.join(), Ok(Ok(()))) {
        bail!("the runner of the peers stopped reading");
    }
    let orders: Vec<Vec<usize>> = String::from_utf8(output.stdout)?
        .lines()
        .zip(documents)
        .map(|(line, document)| {
            let order: Value = serde_json::from_str(line)?;
            let places = order.as_array().context("the runner gave no array")?;
            Ok(places
                .iter()
                .filter_map(|place| document.eligible.get(place.as_u64()? as usize).copied())
                .collect())
        })
        .collect::<Result<_>>()?;
    if orders.len() != documents.len() {
        bail!(
            "{name} answered {} of {} documents",
            orders.len(),
            documents.len()
        );
    }
    Ok(orders)
}
