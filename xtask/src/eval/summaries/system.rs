//! What is measured: the engine's algorithms, peers, the oracle.

use anyhow::{Context, Result, bail};
use nutgraf::Algorithm;
use nutgraf::rank::{self, RankOptions};
use serde_json::json;

use crate::corpus::Document;
use crate::eval::peers;
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
    let overlap = Overlap::new(&document.references, &document.tokens);
    overlap.greedy(&document.eligible, ORACLE_MOST, |_| 0.0)
}

/// Crates to compare with; the other peers are packages of Python.
const CRATES: &[&str] = &["lede", "summary"];

/// Runs a peer on the engine's own sentences: one JSON object a document in,
/// one array of indices, best first, a document out.
fn peer(name: &str, documents: &[Document]) -> Result<Vec<Vec<usize>>> {
    let file = if CRATES.contains(&name) {
        "summaries/Cargo.toml"
    } else {
        "summaries.py"
    };
    let requests = documents.iter().map(|document| {
        let sentences: Vec<&str> = document
            .eligible
            .iter()
            .filter_map(|&index| document.sentences.sentences.get(index))
            .map(|sentence| sentence.span.of(&document.article.text))
            .collect();
        json!({ "language": document.language, "sentences": sentences })
    });
    let answers = peers::ask(file, &[name], requests).with_context(|| name.to_owned())?;
    let orders: Vec<Vec<usize>> = answers
        .iter()
        .zip(documents)
        .map(|(order, document)| {
            let places = order.as_array().context("the peer gave no array")?;
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
