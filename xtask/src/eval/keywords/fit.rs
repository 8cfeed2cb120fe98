//! The weights of the key phrase model: logistic regression over its features.
//!
//! A phrase is a positive example if people gave it. Documents weigh the same
//! within a set, and sets weigh the same. Newton's method (iteratively
//! reweighted least squares) with a ridge; it converges in a dozen steps, and
//! the same data give the same weights. Before the weights are written, each
//! set is scored with weights found on the other sets, and by halves.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use nutgraf::keywords::features::{self, COUNT, NAMES};
use nutgraf::keywords::{choose, phrases};
use nutgraf::{Article, language, segment};

use super::{Document, Stems, scores};

const SIZE: usize = COUNT + 1;
const RIDGE: f64 = 1e-3;
const STEPS: usize = 30;
/// Of a larger set only so many documents are learned from.
const MOST_DOCUMENTS: usize = 150;

type Row = [f64; SIZE];

/// A document with its phrases as rows, and whether people gave them.
struct Example {
    rows: Vec<Row>,
    is_key: Vec<bool>,
    stems: Vec<String>,
    keys: Vec<String>,
    phrases: phrases::Phrases,
}

struct Model {
    weights: Row,
}

pub fn run(sets: &[(String, Vec<Document>)], file: &Path) -> Result<()> {
    let sets: Vec<(&str, Vec<Example>)> = sets
        .iter()
        .map(|(name, documents)| (name.as_str(), documents.iter().map(example).collect()))
        .collect();
    let part = |index: usize, half: usize| {
        let of_half = |(at, example)| (at % 2 == half).then_some(example);
        let examples = sets
            .get(index)
            .map_or(&[][..], |(_, examples)| examples.as_slice());
        examples
            .iter()
            .enumerate()
            .filter_map(of_half)
            .collect::<Vec<&Example>>()
    };
    let all = |half| {
        (0..sets.len())
            .map(|index| part(index, half))
            .collect::<Vec<_>>()
    };
    let halves = [fit(&all(1))?, fit(&all(0))?];
    println!(
        "{:<22}{:>14}{:>14}",
        "F1@10 on", "other halves", "other sets"
    );
    for (index, (name, examples)) in sets.iter().enumerate() {
        let tested = |half: usize, model| {
            let part = part(index, half);
            f1(&part, model) * part.len() as f64 / examples.len() as f64
        };
        let by_halves: f64 = halves
            .iter()
            .enumerate()
            .map(|(half, model)| tested(half, model))
            .sum();
        let others: Vec<Vec<&Example>> = (0..sets.len())
            .filter(|&other| other != index)
            .map(|other| {
                sets.get(other)
                    .map_or(Vec::new(), |(_, set)| set.iter().collect())
            })
            .collect();
        let by_sets = f1(&examples.iter().collect::<Vec<_>>(), &fit(&others)?);
        println!("{name:<22}{by_halves:>14.2}{by_sets:>14.2}");
    }
    let whole: Vec<Vec<&Example>> = sets.iter().map(|(_, set)| set.iter().collect()).collect();
    std::fs::write(file, source(&fit(&whole)?)?).context("cannot write the weights")
}

fn example(document: &Document) -> Example {
    let article = Article::from_text(&document.text);
    let sentences = segment::segment(&article, language::rules(&document.language));
    let phrases = phrases::gather(&article, &sentences);
    let shape = features::Document::of(&phrases);
    let stems = Stems::new(&document.language);
    let keys = stems.all(&document.keys);
    let mut example = Example {
        rows: Vec::new(),
        is_key: Vec::new(),
        stems: Vec::new(),
        keys,
        phrases,
    };
    for (index, phrase) in example.phrases.phrases.iter().enumerate() {
        let mut row = [1.0; SIZE];
        for (place, feature) in row
            .iter_mut()
            .skip(1)
            .zip(features::features(phrase, &shape))
        {
            *place = feature;
        }
        let spans = example.phrases.spans(&article, index);
        let text = spans.first().map_or("", |span| span.of(&article.text));
        let stem = stems.of(text);
        example.is_key.push(example.keys.contains(&stem));
        example.stems.push(stem);
        example.rows.push(row);
    }
    example
}

fn dot(a: &Row, b: &Row) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Mean F1 in per cent.
fn f1(examples: &[&Example], model: &Model) -> f64 {
    let one = |example: &&Example| {
        let given: Vec<f64> = example
            .rows
            .iter()
            .map(|row| dot(row, &model.weights))
            .collect();
        let chosen = choose::choose(&example.phrases, &given, super::AT);
        let mut found: Vec<String> = Vec::new();
        for (phrase, _) in chosen {
            if let Some(stem) = example
                .stems
                .get(phrase)
                .filter(|stem| !found.contains(stem))
            {
                found.push(stem.clone());
            }
        }
        let [_, _, f1] = scores(&example.keys, &found);
        f1
    };
    100.0 * examples.iter().map(one).sum::<f64>() / examples.len().max(1) as f64
}

fn fit(sets: &[Vec<&Example>]) -> Result<Model> {
    let mut rows: Vec<(&Row, f64, f64)> = Vec::new();
    for set in sets {
        let step = set.len().div_ceil(MOST_DOCUMENTS).max(1);
        let used: Vec<&&Example> = set.iter().step_by(step).collect();
        for example in &used {
            let weight = 1.0 / (example.rows.len().max(1) * used.len() * sets.len()) as f64;
            for (row, is_key) in example.rows.iter().zip(&example.is_key) {
                rows.push((row, f64::from(u8::from(*is_key)), weight));
            }
        }
    }
    let (mean, deviation) = standard(&rows);
    let scaled: Vec<(Row, f64, f64)> = rows
        .iter()
        .map(|(row, key, weight)| {
            let mut scaled = **row;
            for ((place, mean), deviation) in scaled.iter_mut().zip(&mean).zip(&deviation) {
                *place = (*place - mean) / deviation;
            }
            (scaled, *key, *weight)
        })
        .collect();
    let mut weights = [0.0; SIZE];
    for _ in 0..STEPS {
        let step = newton(&scaled, &weights).context("the features depend on each other")?;
        for (weight, step) in weights.iter_mut().zip(&step) {
            *weight -= step;
        }
        if step.iter().all(|step| step.abs() < 1e-9) {
            break;
        }
    }
    let mut bias = 0.0;
    for ((weight, mean), deviation) in weights.iter_mut().zip(&mean).zip(&deviation) {
        *weight /= deviation;
        bias -= *weight * mean;
    }
    if let Some(first) = weights.first_mut() {
        *first += bias;
    }
    Ok(Model { weights })
}

/// Mean and deviation of each feature; 0 and 1 for the constant.
fn standard(rows: &[(&Row, f64, f64)]) -> (Row, Row) {
    let (mut mean, mut deviation) = ([0.0; SIZE], [0.0; SIZE]);
    let total: f64 = rows.iter().map(|(_, _, weight)| weight).sum();
    for (row, _, weight) in rows {
        for (mean, value) in mean.iter_mut().zip(*row) {
            *mean += weight * value / total;
        }
    }
    for (row, _, weight) in rows {
        for ((deviation, mean), value) in deviation.iter_mut().zip(&mean).zip(*row) {
            *deviation += weight * (value - mean) * (value - mean) / total;
        }
    }
    for deviation in &mut deviation {
        *deviation = deviation.sqrt() + 1e-9;
    }
    if let (Some(mean), Some(deviation)) = (mean.first_mut(), deviation.first_mut()) {
        (*mean, *deviation) = (0.0, 1.0);
    }
    (mean, deviation)
}

/// One step of Newton's method on the penalised log-likelihood.
fn newton(rows: &[(Row, f64, f64)], weights: &Row) -> Option<Row> {
    let mut gradient = [0.0; SIZE];
    let mut hessian = [[0.0; SIZE]; SIZE];
    for (row, key, weight) in rows {
        let likely = 1.0 / (1.0 + libm::exp(-dot(row, weights)));
        let curve = weight * likely * (1.0 - likely);
        for ((line, gradient), a) in hessian.iter_mut().zip(&mut gradient).zip(row) {
            *gradient += weight * (likely - key) * a;
            for (cell, b) in line.iter_mut().zip(row) {
                *cell += curve * a * b;
            }
        }
    }
    for (index, (line, (gradient, weight))) in hessian
        .iter_mut()
        .zip(gradient.iter_mut().zip(weights))
        .enumerate()
    {
        if let Some(cell) = line.get_mut(index) {
            *cell += RIDGE;
        }
        *gradient += if index == 0 { 0.0 } else { RIDGE * weight };
    }
    solve(hessian, gradient)
}

/// Solves a system of linear equations by elimination with row exchange.
fn solve(mut matrix: [[f64; SIZE]; SIZE], mut right: Row) -> Option<Row> {
    for column in 0..SIZE {
        let size = |row: &usize| {
            matrix
                .get(*row)
                .and_then(|row| row.get(column))
                .map(|cell| cell.abs())
        };
        let pivot = (column..SIZE)
            .max_by(|a, b| size(a).unwrap_or(0.0).total_cmp(&size(b).unwrap_or(0.0)))?;
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        let line = *matrix.get(column)?;
        let value = *right.get(column)?;
        let head = *line.get(column)?;
        if head == 0.0 {
            return None;
        }
        for row in (0..SIZE).filter(|&row| row != column) {
            let factor = matrix.get(row)?.get(column)? / head;
            for (cell, above) in matrix.get_mut(row)?.iter_mut().zip(&line) {
                *cell -= factor * above;
            }
            *right.get_mut(row)? -= factor * value;
        }
    }
    for column in 0..SIZE {
        *right.get_mut(column)? /= matrix.get(column)?.get(column)?;
    }
    Some(right)
}

/// The weights as the Rust file that the engine is built with.
fn source(model: &Model) -> Result<String> {
    let mut source = String::from(
        "//! The weights of the key phrase model.\n//!\n\
         //! Generated by `cargo xtask eval keywords FILE… --fit` from the key phrase sets that\n\
         //! BENCHMARKS.md names; they hold coefficients of features only.\n\n\
         use super::features::COUNT;\n\n",
    );
    let [bias, weights @ ..] = &model.weights;
    writeln!(
        source,
        "/// The raw score of a phrase whose features are all zero."
    )?;
    writeln!(source, "pub(super) const BIAS: f64 = {bias:.6};\n")?;
    writeln!(source, "/// What each feature adds to the raw score.")?;
    writeln!(source, "pub(super) const WEIGHTS: [f64; COUNT] = [")?;
    for (weight, name) in weights.iter().zip(NAMES) {
        writeln!(source, "    {weight:.6}, // {name}")?;
    }
    writeln!(source, "];")?;
    Ok(source)
}
