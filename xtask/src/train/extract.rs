//! `cargo xtask train extract [--seed N] FOLDER…`: the block model out of pages
//! with gold.
//!
//! A block's label is the share of its words that the gold has. Pages of one
//! site share a fold; the second set of trees learns from scores that the
//! first gave to pages it had not seen. Beside the shipped weights, made of all
//! pages, each fold's model is written to `target/extract-model`, for
//! `cargo xtask eval pages --folds`.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use nutgraf::Limits;
use nutgraf::extract::html::training::{self, Sample};
use nutgraf::source::document::Document;
use nutgraf::source::html::{HtmlParser, Parser};

use super::leafwise::{Growth, Table, grow};
use crate::pages::align::{align, tokens};
use crate::pages::models::{OwnModel, OwnTree, borrow};
use crate::pages::{self, Page};

/// How many folds cross-validation has.
pub const FOLDS: usize = 5;

/// Where the models of the folds are.
pub fn folder() -> PathBuf {
    PathBuf::from("target/extract-model")
}

struct Example {
    document: Document,
    sample: Sample,
    labels: Vec<f32>,
    weights: Vec<f32>,
    fold: usize,
}

pub fn run(arguments: &[String]) -> Result<()> {
    let (seed, arguments) = match arguments {
        [option, seed, rest @ ..] if option == "--seed" => (seed.parse()?, rest),
        all => (0, all),
    };
    if arguments.is_empty() {
        bail!("train on which folders of pages?");
    }
    let mut examples = Vec::new();
    for folder in arguments {
        for page in pages::load(Path::new(folder))? {
            examples.extend(example(&page));
        }
        println!("{folder}: {} pages so far", examples.len());
    }
    let blocks: usize = examples.iter().map(|example| example.labels.len()).sum();
    println!("{blocks} blocks");
    let first = Growth {
        trees: 110,
        leaves: 8,
        rate: 0.14,
        least: 2.0,
        shrink: 2.0,
    };
    let second = Growth {
        trees: 90,
        leaves: 8,
        rate: 0.11,
        least: 2.0,
        shrink: 2.0,
    };

    // First sets without each fold, and what they think of it.
    let mut unseen: Vec<Vec<f32>> = vec![Vec::new(); examples.len()];
    let jobs: Vec<usize> = (0..FOLDS).collect();
    let fold_trees = in_parallel(&jobs, |&fold| {
        train_first(&examples, first, seed, |example| example.fold != fold)
    });
    for (at, example) in examples.iter().enumerate() {
        if let (Some(trees), Some(place)) = (fold_trees.get(example.fold), unseen.get_mut(at)) {
            *place = scores(trees, &example.sample.rows, width().0);
        }
    }
    println!("first sets done");
    let second_rows: Vec<Vec<f32>> = examples
        .iter()
        .zip(&unseen)
        .map(|(example, scores)| {
            training::second_rows(&example.document, &example.sample.rows, scores)
        })
        .collect();
    // The jobs: one a fold, and one of all pages.
    let jobs: Vec<usize> = (0..=FOLDS).collect();
    let models = in_parallel(&jobs, |&fold| {
        let is_in = |example: &Example| example.fold != fold;
        let first_trees = match fold_trees.get(fold) {
            Some(trees) => trees.clone(),
            None => train_first(&examples, first, seed, is_in),
        };
        let second_trees = train_second(&examples, &second_rows, second, seed, is_in);
        OwnModel {
            first: first_trees,
            second: second_trees,
        }
    });
    std::fs::create_dir_all(folder())?;
    for (fold, model) in models.iter().enumerate() {
        if fold < FOLDS {
            model.save(&folder().join(format!("fold-{fold}.json")))?;
        } else {
            std::fs::write("src/extract/html/weights.rs", source(model, seed))?;
            report(model);
        }
    }
    println!("weights written to src/extract/html/weights.rs");
    Ok(())
}

fn width() -> (usize, usize) {
    let (first, second) = training::names();
    (first.len(), second.len())
}

fn scores(trees: &[OwnTree], rows: &[f32], width: usize) -> Vec<f32> {
    let trees = borrow(trees);
    rows.chunks(width)
        .map(|row| training::probability(&trees, row))
        .collect()
}

/// Two threads, for the machine is shared with whoever waits.
fn in_parallel<J: Sync, R: Send>(jobs: &[J], run: impl Fn(&J) -> R + Sync) -> Vec<R> {
    let middle = jobs.len().div_ceil(2);
    let (left, right) = jobs.split_at_checked(middle).unwrap_or((jobs, &[]));
    std::thread::scope(|scope| {
        let other = scope.spawn(|| right.iter().map(&run).collect::<Vec<R>>());
        let mut results: Vec<R> = left.iter().map(&run).collect();
        if let Ok(more) = other.join() {
            results.extend(more);
        }
        results
    })
}

/// What a set of trees begins its draws from: one training differs from the
/// next by them, so that a change is measured over several seeds.
fn drawn(own: u64, seed: u64) -> u64 {
    own ^ seed.wrapping_mul(7919)
}

fn train_first(
    examples: &[Example],
    growth: Growth,
    seed: u64,
    is_in: impl Fn(&Example) -> bool,
) -> Vec<OwnTree> {
    let mut rows = Vec::new();
    let mut labels = Vec::new();
    let mut weights = Vec::new();
    for example in examples.iter().filter(|example| is_in(example)) {
        rows.extend_from_slice(&example.sample.rows);
        labels.extend_from_slice(&example.labels);
        weights.extend_from_slice(&example.weights);
    }
    let table = Table {
        rows: &rows,
        width: width().0,
        labels: &labels,
        weights: &weights,
    };
    grow(&table, growth, drawn(0x9e37_79b9_7f4a_7c15, seed))
}

fn train_second(
    examples: &[Example],
    second_rows: &[Vec<f32>],
    growth: Growth,
    seed: u64,
    is_in: impl Fn(&Example) -> bool,
) -> Vec<OwnTree> {
    let mut rows = Vec::new();
    let mut labels = Vec::new();
    let mut weights = Vec::new();
    for (example, second) in examples
        .iter()
        .zip(second_rows)
        .filter(|(example, _)| is_in(example))
    {
        rows.extend_from_slice(second);
        labels.extend_from_slice(&example.labels);
        weights.extend_from_slice(&example.weights);
    }
    let table = Table {
        rows: &rows,
        width: width().1,
        labels: &labels,
        weights: &weights,
    };
    grow(&table, growth, drawn(0x2545_f491_4f6c_dd1d, seed))
}

fn example(page: &Page) -> Option<Example> {
    let document = HtmlParser.parse(&page.html, &Limits::default()).ok()?;
    let sample = training::sample(&document, page.url.as_deref());
    let (labels, mut weights) = match page.expected() {
        Some(gold) if !gold.trim().is_empty() => by_text(&sample, &gold),
        Some(_) => return None,
        None => by_snippets(&sample, page),
    };
    // Every page counts the same: the figures are means over pages.
    let total: f32 = weights.iter().sum();
    let of_page = match page.set.as_str() {
        "assertions" => 100.0,
        "readability" => 50.0,
        _ => 100.0,
    };
    for (weight, is_title) in weights.iter_mut().zip(&sample.titles) {
        *weight *= of_page / total.max(20.0);
        if *is_title {
            *weight = 0.0;
        }
    }
    let of_judged = |all: &[f32]| -> Vec<f32> {
        let judged = sample.judged.iter();
        judged.filter_map(|&at| all.get(at).copied()).collect()
    };
    let (labels, weights) = (of_judged(&labels), of_judged(&weights));
    let fold = page.fold(FOLDS);
    Some(Example {
        document,
        sample,
        labels,
        weights,
        fold,
    })
}

/// Which texts are set a second time on a page that shows much of itself twice:
/// once they stand in the gold, so the first is judged and the others are not.
fn copies(texts: &[Vec<String>]) -> Vec<bool> {
    /// Texts of as many words are no copies of others by chance.
    const LEAST: usize = 8;
    /// The least share of the words that is set twice.
    const SHARE: f32 = 0.2;
    let mut seen = HashSet::new();
    let mut is_copy = |text: &&Vec<String>| text.len() >= LEAST && !seen.insert(text.join(" "));
    let copies: Vec<bool> = texts.iter().map(|text| is_copy(&text)).collect();
    let all: usize = texts.iter().map(Vec::len).sum();
    let texts = texts.iter().zip(&copies);
    let twice: usize = texts
        .filter(|(_, is)| **is)
        .map(|(text, _)| text.len())
        .sum();
    if (twice as f32) < all as f32 * SHARE {
        return vec![false; copies.len()];
    }
    copies
}

fn by_text(sample: &Sample, gold: &str) -> (Vec<f32>, Vec<f32>) {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut number = |token: String| {
        let next = numbers.len() as u32;
        *numbers.entry(token).or_insert(next)
    };
    let mut words = Vec::new();
    let mut ends = Vec::new();
    let texts: Vec<Vec<String>> = sample.texts.iter().map(|text| tokens(text)).collect();
    let copies = copies(&texts);
    for (own, is_copy) in texts.into_iter().zip(copies) {
        words.extend(own.into_iter().filter(|_| !is_copy).map(&mut number));
        ends.push(words.len());
    }
    let gold: Vec<u32> = tokens(gold).into_iter().map(&mut number).collect();
    let matched = align(&words, &gold);
    let mut start = 0;
    let mut labels = Vec::new();
    let mut weights = Vec::new();
    for (&end, &words) in ends.iter().zip(&sample.words) {
        let run = matched.get(start..end).unwrap_or(&[]);
        let hits = run.iter().filter(|is| **is).count();
        let share = if run.is_empty() {
            0.0
        } else {
            hits as f32 / run.len() as f32
        };
        // Words in common by chance do not make a block of the article.
        labels.push(if share < 0.3 { 0.0 } else { share });
        weights.push(if run.is_empty() {
            0.0
        } else {
            words.clamp(1.0, 150.0) + 1.0
        });
        start = end;
    }
    (labels, weights)
}

fn by_snippets(sample: &Sample, page: &Page) -> (Vec<f32>, Vec<f32>) {
    let fold = |text: &str| tokens(text).join(" ");
    let with: Vec<String> = page.gold_list("with").into_iter().map(fold).collect();
    let without: Vec<String> = page.gold_list("without").into_iter().map(fold).collect();
    let mut labels = Vec::new();
    let mut weights = Vec::new();
    for text in &sample.texts {
        let text = fold(text);
        let has = |snippets: &[String]| {
            snippets.iter().any(|snippet| {
                !snippet.is_empty()
                    && (text.contains(snippet.as_str())
                        || (text.len() > 25
                            && text.len() * 2 > snippet.len()
                            && snippet.contains(&text)))
            })
        };
        let (is_in, is_out) = (has(&with), has(&without));
        labels.push(f32::from(u8::from(is_in)));
        weights.push(if is_in == is_out { 0.0 } else { 10.0 });
    }
    (labels, weights)
}

/// The weights as Rust.
fn source(model: &OwnModel, seed: u64) -> String {
    let mut source =
        format!("//! Generated by `cargo xtask train extract --seed {seed}`; not for editing.\n");
    source.push_str(
        "use super::model::{Model, Split, Tree};\n\
         const fn s(feature: u8, low: i8, high: i8, threshold: f32) -> Split { Split { feature, low, high, threshold } }\n\
         pub(super) static MODEL: Model<'static> = Model { first: FIRST, second: SECOND };\n",
    );
    for (name, trees) in [("FIRST", &model.first), ("SECOND", &model.second)] {
        source.push_str(&format!("static {name}: &[Tree<'static>] = &[\n"));
        for tree in trees {
            let splits: Vec<String> = tree
                .splits
                .iter()
                .map(|s| format!("s({},{},{},{:?})", s.feature, s.low, s.high, s.threshold))
                .collect();
            let leaves: Vec<String> = tree.leaves.iter().map(i16::to_string).collect();
            source.push_str(&format!(
                "Tree {{ splits: &[{}], leaves: &[{}] }},\n",
                splits.join(","),
                leaves.join(",")
            ));
        }
        source.push_str("];\n");
    }
    source
}

/// Which features the trees ask for, the most asked first.
fn report(model: &OwnModel) {
    let (first, second) = training::names();
    for (trees, names) in [(&model.first, first), (&model.second, second)] {
        let mut counts = vec![0_usize; names.len()];
        for split in trees.iter().flat_map(|tree| &tree.splits) {
            if let Some(count) = counts.get_mut(usize::from(split.feature)) {
                *count += 1;
            }
        }
        let mut order: Vec<(usize, &str)> = counts.into_iter().zip(names).collect();
        order.sort_by(|a, b| b.cmp(a));
        let text: Vec<String> = order
            .iter()
            .map(|(count, name)| format!("{name} {count}"))
            .collect();
        println!("{}", text.join(", "));
    }
}
