//! `cargo xtask train`: the weights of the ranker out of a data folder.
//!
//! The same data gives the same weights to the bit. Figures are by
//! cross-validation over documents: no document is scored by trees that saw
//! it. `cargo xtask train extract FOLDER…` makes the block model of extraction,
//! `cargo xtask train pasted PAGES COPIES…` the page model for pasted text.

mod boost;
pub mod extract;
mod labels;
mod leafwise;
mod pasted;
mod short;
mod summaries;
mod validate;
mod write;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use nutgraf::rank::{Prepared, Scorer, Weights};

use crate::corpus::{self, Document, Filter};
use crate::data;
use crate::overlap::Overlap;
use boost::{Group, Loss, Settings, Table};

const USAGE: &str = "\
usage: cargo xtask train [FOLDER] [OPTIONS]

The folder holds the sets as in NUTGRAF_DATA/summ, which is the default.

  --folds N       cross-validate with N folds first (default 5; 0 for none)
  --write         write src/rank/weights.rs
  --trees N  --rate R  --ridge R  --loss pointwise|listwise|pairwise
  --labels soft|greedy  --redundancy R  --tolerance T  --quick
  --warm N        after N trees the worth of whole summaries is maximized
  --seed N        what the draws of documents and features begin from
  --price R       what a summary pays for sentences of the mean length
  --only SET,…    train and measure on these sets only

A redundancy below 0 orders by scores alone, without coherence.";

/// A set to train on: how many documents of it at most, and how much one
/// counts. News has many documents and other genres few, so those count more.
/// `cnndm_llmref` is not among them: its licence forbids commerce, and its
/// references are not by people.
const SETS: &[(&str, usize, f64)] = &[
    ("cnndm", usize::MAX, 1.0),
    ("gum", usize::MAX, 3.0),
    ("xsum", 1000, 0.08),
    ("newsroom", usize::MAX, 0.5),
    ("squality", usize::MAX, 0.5),
    ("orangesum_fr", 1500, 0.13),
    ("klexikon_de", usize::MAX, 0.18),
    ("detik_id", 466, 0.5),
    ("vietnews_vi", usize::MAX, 0.26),
    ("turkish_ext", usize::MAX, 1.0),
    ("bnlpc_bn", usize::MAX, 1.5),
];

/// From longer documents only every so many-th unlabelled sentence is taken,
/// so that no more than about this many rows come of one.
const MOST_ROWS: usize = 160;

/// A document with all that training needs of it.
pub struct Sample {
    pub document: Document,
    pub prepared: Prepared,
    pub labels: Vec<f64>,
    pub overlap: Overlap,
    pub weight: f64,
}

pub fn run(arguments: &[String]) -> Result<()> {
    if let Some((first, rest)) = arguments.split_first()
        && first == "extract"
    {
        return extract::run(rest);
    }
    if let Some((first, rest)) = arguments.split_first()
        && first == "pasted"
    {
        return pasted::run(rest);
    }
    let mut folder = data::folder().map(|folder| folder.join("summ"));
    let mut settings = Settings {
        trees: 120,
        rate: 0.1,
        ridge: 10.0,
        least: 3.0,
        documents: 0.6,
        features: 0.5,
        loss: Loss::Pointwise,
        warm: 80,
        price: 0.03,
        seed: 1,
    };
    let mut selection = Weights {
        redundancy: 3.0,
        tolerance: 0.2,
    };
    let mut only: Option<String> = None;
    let mut folds = 5;
    let mut is_written = false;
    let mut is_quick = false;
    let mut is_soft = false;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next()
                .with_context(|| format!("{argument} wants a value"))
        };
        match argument.as_str() {
            "--folds" => folds = value()?.parse()?,
            "--trees" => settings.trees = value()?.parse()?,
            "--rate" => settings.rate = value()?.parse()?,
            "--ridge" => settings.ridge = value()?.parse()?,
            "--redundancy" => selection.redundancy = value()?.parse()?,
            "--tolerance" => selection.tolerance = value()?.parse()?,
            "--loss" => {
                settings.loss = match value()?.as_str() {
                    "pointwise" => Loss::Pointwise,
                    "listwise" => Loss::Listwise,
                    "pairwise" => Loss::Pairwise,
                    other => bail!("there is no loss {other:?}\n\n{USAGE}"),
                }
            }
            "--seed" => settings.seed = value()?.parse()?,
            "--warm" => settings.warm = value()?.parse()?,
            "--price" => settings.price = value()?.parse()?,
            "--only" => only = Some(value()?.clone()),
            "--labels" => is_soft = value()? == "soft",
            "--write" => is_written = true,
            "--quick" => is_quick = true,
            option if option.starts_with('-') => bail!("there is no option {option}\n\n{USAGE}"),
            path => folder = Some(PathBuf::from(path)),
        }
    }
    let folder = folder.context("NUTGRAF_DATA is unset, and no folder is named")?;
    let mut samples = samples(&folder, is_soft, is_quick)?;
    if let Some(only) = only {
        samples.retain(|sample| only.split(',').any(|name| name == sample.document.set));
    }
    if folds > 1 {
        let orders = cross_validate(&samples, &settings, selection, folds, is_quick);
        validate::report(&samples, &orders);
    }
    if is_written {
        let scorer = fit(samples.iter(), &settings);
        write::weights(&scorer, selection)?;
    }
    Ok(())
}

fn samples(folder: &Path, is_soft: bool, is_quick: bool) -> Result<Vec<Sample>> {
    let load = |&(name, most, weight): &(&str, usize, f64)| -> Result<Vec<Sample>> {
        let most = if is_quick { most.min(800) } else { most };
        let filter = Filter {
            limit: Some(most),
            ..Filter::default()
        };
        let path = folder.join(format!("{name}.jsonl.gz"));
        let documents = corpus::load(&path, &filter)?;
        Ok(documents
            .into_iter()
            .map(|document| sample(document, weight, is_soft))
            .collect())
    };
    let (mut first, second) = std::thread::scope(|scope| {
        let (even, odd) = SETS.split_at(2);
        let other = scope.spawn(move || odd.iter().map(load).collect::<Result<Vec<_>>>());
        let own = even.iter().map(load).collect::<Result<Vec<_>>>();
        (
            own,
            other.join().unwrap_or_else(|_| bail!("a thread failed")),
        )
    });
    let mut all = std::mem::replace(&mut first, Ok(Vec::new()))?;
    all.extend(second?);
    let samples: Vec<Sample> = all.into_iter().flatten().collect();
    eprintln!("{} documents", samples.len());
    Ok(samples)
}

fn sample(document: Document, weight: f64, is_soft: bool) -> Sample {
    let prepared = Prepared::new(&document.article, &document.sentences);
    let labels = if is_soft {
        labels::soft(&document)
    } else {
        labels::greedy(&document)
    };
    let overlap = Overlap::new(&document.references, &document.tokens);
    Sample {
        document,
        prepared,
        labels,
        overlap,
        weight,
    }
}

fn fit<'a>(samples: impl Iterator<Item = &'a Sample>, settings: &Settings) -> Scorer {
    let mut table = Table::default();
    for sample in samples {
        let start = table.rows.len();
        let rows = sample.prepared.rows();
        let stride = rows.len() / MOST_ROWS + 1;
        let mut sentences = Vec::new();
        let eligible = sample.prepared.eligible();
        for (at, (row, &label)) in rows.iter().zip(&sample.labels).enumerate() {
            if label > 0.02 || at < 12 || at % stride == 0 {
                table.rows.push(*row);
                table.labels.push(label);
                sentences.extend(eligible.get(at).map(|&index| (at, index)));
            }
        }
        table.groups.push(Group {
            rows: start..table.rows.len(),
            weight: sample.weight,
            overlap: &sample.overlap,
            sentences,
        });
    }
    boost::grow(&table, settings)
}

/// The order of each document by trees that did not see it.
fn cross_validate(
    samples: &[Sample],
    settings: &Settings,
    selection: Weights,
    folds: u64,
    is_quick: bool,
) -> Vec<Vec<usize>> {
    let mut orders = vec![Vec::new(); samples.len()];
    let fold_of = |sample: &Sample| corpus::hash(&sample.document.id) % folds;
    let run = |fold: u64| {
        let scorer = fit(
            samples.iter().filter(|sample| fold_of(sample) != fold),
            settings,
        );
        let own = samples
            .iter()
            .enumerate()
            .filter(|(_, sample)| fold_of(sample) == fold);
        own.map(|(at, sample)| (at, order(sample, &scorer, selection)))
            .collect::<Vec<_>>()
    };
    let all: Vec<u64> = (0..if is_quick { 2.min(folds) } else { folds }).collect();
    for pair in all.chunks(2) {
        let found = std::thread::scope(|scope| {
            let threads: Vec<_> = pair
                .iter()
                .map(|&fold| scope.spawn(move || run(fold)))
                .collect();
            threads
                .into_iter()
                .filter_map(|thread| thread.join().ok())
                .collect::<Vec<_>>()
        });
        for (at, order) in found.into_iter().flatten() {
            if let Some(slot) = orders.get_mut(at) {
                *slot = order;
            }
        }
    }
    orders
}

/// The order of a document; by scores alone where redundancy weighs nothing
/// less than that, to see what coherence costs.
fn order(sample: &Sample, scorer: &Scorer, selection: Weights) -> Vec<usize> {
    let scores = sample.prepared.scores(scorer);
    if selection.redundancy >= 0.0 {
        return sample.prepared.order(&scores, selection);
    }
    let mut order: Vec<(usize, f64)> = sample
        .prepared
        .eligible()
        .iter()
        .copied()
        .zip(scores)
        .collect();
    order.sort_by(|first, second| second.1.total_cmp(&first.1));
    order.into_iter().map(|(index, _)| index).collect()
}
