//! `cargo xtask train pasted PAGES COPIES [PAGES COPIES]…`: the weights of the
//! page model for pasted text, out of whole-page copies and their gold text.
//!
//! A piece is the article's if most of its runs of three words (its words,
//! where it has fewer) stand in the gold text. The networks are fitted to the
//! logistic loss, with a penalty on the squares of the weights, by Adam (Kingma
//! and Ba 2015) in a fixed order; the price of a change is the best of a grid
//! on pages held out, and then all is fitted once more to all pages. The pages
//! that `eval pasted --draw 40` takes of a folder, mixed or not, are never
//! trained on.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Result, bail};
use nutgraf::Span;
use nutgraf::extract::text::training::{
    self, FEATURES, FIRST_CHANGE, Features, Network, SECOND, TITLE_FEATURES, TITLE_UNITS,
    TitleFeatures, best_sequence, logistic, second,
};

use crate::eval::pasted::{Draw, Order, drawn, field, same_title, seeded};

/// One page.
struct Page {
    text: String,
    title: String,
    spans: Vec<Span>,
    half: usize,
    second: Vec<[f64; SECOND]>,
    scores: Vec<f64>,
    features: Vec<Features>,
    words: Vec<u32>,
    labels: Vec<bool>,
    is_held_out: bool,
    /// The candidates for the title after the last look.
    titles: Vec<Candidate>,
    /// Those after the first, while the last is looked at.
    early_titles: Vec<Candidate>,
}

/// What could be the title of a page.
struct Candidate {
    at: usize,
    features: TitleFeatures,
    is_title: bool,
}

/// The units of each network.
const UNITS: usize = 8;

/// How much worse a foreign piece in the article is than one of it left out: the
/// one may be shown as what the article says.
const FOREIGN: f64 = 1.25;

const WEIGHTS: &str = "src/extract/text/weights.rs";

pub fn run(arguments: &[String]) -> Result<()> {
    if arguments.is_empty() || !arguments.len().is_multiple_of(2) {
        bail!("usage: train pasted PAGES COPIES [PAGES COPIES]…");
    }
    let mut pages = Vec::new();
    for pair in arguments.chunks(2) {
        if let [folder, copies] = pair {
            pages.extend(load(Path::new(folder), Path::new(copies))?);
        }
    }
    let held_out = pages.iter().filter(|page| page.is_held_out).count();
    println!(
        "{} pages to train on, {held_out} held out",
        pages.len() - held_out
    );
    let change = fit(&mut pages, None).change;
    // What the held-out pages decide is decided: now they are learnt from too.
    for page in &mut pages {
        page.is_held_out = false;
        page.early_titles.clear();
    }
    println!("all {} pages", pages.len());
    let weights = fit(&mut pages, Some(change));
    let source = source(&weights)?;
    std::fs::write(WEIGHTS, source.trim_end().to_owned() + "\n")?;
    println!("wrote {WEIGHTS}");
    Ok(())
}

/// What training gives.
struct Fitted {
    first: Network<FEATURES, UNITS>,
    last: Network<SECOND, UNITS>,
    /// The price of a change.
    change: f64,
    title: TitleNetwork,
}

/// Fits all networks to the pages that are not held out; the price of a change
/// is the one given, or the best on those that are.
fn fit(pages: &mut [Page], change: Option<f64>) -> Fitted {
    // The second look learns from what the first thinks of pages it has not
    // seen. The three networks have nothing to do with each other.
    let all: &[Page] = pages;
    let without = |half: Option<usize>| {
        look::<FEATURES>(
            all,
            |page| &page.features,
            |page| !page.is_held_out && half != Some(page.half),
        )
    };
    let (first, halves) = std::thread::scope(|scope| {
        let halves = [0, 1].map(|half| scope.spawn(move || without(Some(half))));
        let first = without(None);
        let halves = halves.map(|half| {
            half.join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        (first, halves)
    });
    for page in pages.iter_mut() {
        let network = if page.is_held_out {
            Some(&first)
        } else {
            halves.get(page.half)
        };
        let scores: Vec<f64> = page
            .features
            .iter()
            .map(|features| network.map_or(0.0, |network| network.score(features)))
            .collect();
        page.scores = scores;
        page.titles = title_rows(page, &best_sequence(&page.scores, FIRST_CHANGE));
    }
    println!("first look: F1 {:.4}", mean_f1(pages, 0.0));
    let title = fit_titles(pages);
    report_titles("first look", pages, &title);
    for page in pages.iter_mut() {
        let place = chosen(page, &title).map(|(at, _)| at);
        page.second = second(&page.text, &page.scores, place);
    }
    let last = look::<SECOND>(pages, |page| &page.second, |page| !page.is_held_out);
    for page in pages.iter_mut() {
        page.scores = page
            .second
            .iter()
            .map(|features| last.score(features))
            .collect();
    }
    let change = change.unwrap_or_else(|| best_change(pages));
    for page in pages.iter_mut() {
        let article = best_sequence(&page.scores, change);
        let titles = title_rows(page, &article);
        page.early_titles = std::mem::replace(&mut page.titles, titles);
    }
    report_titles("second look, the same weights", pages, &title);
    let title = fit_titles(pages);
    report_titles("second look, fitted to both", pages, &title);
    Fitted {
        first,
        last,
        change,
        title,
    }
}

/// The price of a change that serves held-out pages best.
fn best_change(pages: &[Page]) -> f64 {
    let mut best = (0.0, 0.0);
    for step in 0..=8 {
        let change = f64::from(step) * 0.25;
        let figure = mean_f1(pages, change);
        println!("second look, change {change:.2}: F1 {figure:.4}");
        if figure > best.0 {
            best = (figure, change);
        }
    }
    best.1
}

fn load(folder: &Path, copies: &Path) -> Result<Vec<Page>> {
    let mut reserved: HashSet<String> = HashSet::new();
    for order in [Order::First, Order::Mixed] {
        let golds = drawn(folder, copies, Draw::Only(order, 40))?;
        reserved.extend(golds.iter().map(|gold| field(gold, "id").to_owned()));
    }
    let mut pages = Vec::new();
    for gold in drawn(folder, copies, Draw::All)? {
        let id = field(&gold, "id");
        let is_article = matches!(field(&gold, "type"), "" | "article" | "documentation");
        if reserved.contains(id) || field(&gold, "text").is_empty() || !is_article {
            continue;
        }
        let text = std::fs::read_to_string(copies.join(format!("{id}.txt")))?;
        let sample = training::sample(&text);
        if !sample.is_page {
            continue;
        }
        let known = Known::of(field(&gold, "text"));
        let labels: Vec<bool> = sample
            .spans
            .iter()
            .map(|span| known.has(span.of(&text)))
            .collect();
        if !labels.contains(&true) {
            continue;
        }
        let hash = seeded(id);
        pages.push(Page {
            title: field(&gold, "title").to_owned(),
            spans: sample.spans,
            half: usize::from((hash / 5).is_multiple_of(2)),
            second: Vec::new(),
            scores: Vec::new(),
            features: sample.features,
            words: sample.words,
            labels,
            is_held_out: hash.is_multiple_of(5),
            titles: Vec::new(),
            early_titles: Vec::new(),
            text,
        });
    }
    Ok(pages)
}

/// The runs of three words that a gold text has, its words, and its lines.
struct Known {
    runs: HashSet<String>,
    lines: HashSet<String>,
}

impl Known {
    fn of(gold: &str) -> Known {
        let words = tokens(gold);
        Known {
            runs: words.windows(3).map(|run| run.join(" ")).collect(),
            lines: gold.lines().map(|line| tokens(line).join(" ")).collect(),
        }
    }

    fn has(&self, piece: &str) -> bool {
        let words = tokens(piece);
        if words.len() < 5 {
            return self.lines.contains(&words.join(" "));
        }
        let found = words
            .windows(3)
            .filter(|run| self.runs.contains(&run.join(" ")))
            .count();
        found * 10 >= (words.len() - 2) * 6
    }
}

fn tokens(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The candidates for a page's title, and which of them it is.
fn title_rows(page: &Page, article: &[bool]) -> Vec<Candidate> {
    training::title_candidates(&page.text, article)
        .into_iter()
        .filter_map(|(at, features)| {
            let content = page.spans.get(at)?.of(&page.text);
            Some(Candidate {
                at,
                features,
                is_title: !page.title.is_empty() && same_title(content, &page.title),
            })
        })
        .collect()
}

/// Adam's state over one vector of weights.
struct Adam {
    weights: Vec<f64>,
    first: Vec<f64>,
    second: Vec<f64>,
    steps: i32,
}

impl Adam {
    fn new(size: usize) -> Adam {
        let zeros = || vec![0.0; size];
        Adam {
            weights: zeros(),
            first: zeros(),
            second: zeros(),
            steps: 0,
        }
    }

    fn step(&mut self, gradient: &[f64], rate: f64) {
        self.steps += 1;
        let correct = |beta: f64| 1.0 - libm::pow(beta, f64::from(self.steps));
        let (one, two) = (correct(0.9), correct(0.999));
        for (((weight, first), second), slope) in self
            .weights
            .iter_mut()
            .zip(&mut self.first)
            .zip(&mut self.second)
            .zip(gradient)
        {
            *first = 0.9 * *first + 0.1 * slope;
            *second = 0.999 * *second + 0.001 * slope * slope;
            *weight -= rate * (*first / one) / ((*second / two).sqrt() + 1e-8);
        }
    }
}

/// Fits one network: Adam over batches of pages in a fixed order. A page weighs
/// as much as any other, a piece as its words.
fn look<const F: usize>(
    pages: &[Page],
    features: impl Fn(&Page) -> &[[f64; F]],
    is_used: impl Fn(&Page) -> bool,
) -> Network<F, UNITS> {
    const PENALTY: f64 = 2e-5;
    const BATCH: usize = 24;
    const EPOCHS: usize = 24;
    let mut order: Vec<Vec<Row>> = pages
        .iter()
        .filter(|page| is_used(page))
        .map(|page| {
            let words = |words: u32| f64::from(words) + 2.0;
            let total: f64 = page.words.iter().copied().map(words).sum();
            features(page)
                .iter()
                .zip(&page.words)
                .zip(&page.labels)
                .map(|((features, own), label)| Row {
                    features: sparse(features),
                    label: *label,
                    weight: if *label { 1.0 } else { FOREIGN } * words(*own) / total / BATCH as f64,
                })
                .collect()
        })
        .collect();
    let mut adam = Adam::new(F + UNITS * F + UNITS);
    let mut random = Random::default();
    for weight in adam.weights.iter_mut().skip(F) {
        *weight = (random.next() - 0.5) * 0.3;
    }
    for epoch in 0..EPOCHS {
        random.shuffle(&mut order);
        let rate = 0.006 * (1.0 - epoch as f64 / EPOCHS as f64) + 0.0002;
        for batch in order.chunks(BATCH) {
            let mut gradient: Vec<f64> =
                adam.weights.iter().map(|weight| weight * PENALTY).collect();
            for row in batch.iter().flatten() {
                let (score, units) = score::<F, UNITS>(&adam.weights, &row.features);
                let error = (logistic(score) - f64::from(u8::from(row.label))) * row.weight;
                let slopes = (gradient.as_mut_slice(), adam.weights.as_slice());
                spread::<F, UNITS>(slopes, &row.features, &units, error);
            }
            adam.step(&gradient, rate);
        }
    }
    of_weights(&adam.weights)
}

/// A piece to learn from, and how much it counts.
struct Row {
    features: Sparse,
    label: bool,
    weight: f64,
}

/// The features that are not zero, with their places: most are.
type Sparse = Vec<(usize, f64)>;

fn sparse(features: &[f64]) -> Sparse {
    features
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, value)| *value != 0.0)
        .collect()
}

/// The score of one row of `F` features by a network whose weights stand in one
/// vector, and what each unit gives.
fn score<const F: usize, const H: usize>(weights: &[f64], row: &Sparse) -> (f64, [f64; H]) {
    let dot = |weights: &[f64]| {
        row.iter()
            .filter_map(|(at, value)| Some(weights.get(*at)? * value))
            .sum::<f64>()
    };
    let (straight, rest) = weights.split_at(F);
    let (hidden, out) = rest.split_at(H * F);
    let mut units = [0.0; H];
    for (unit, weights) in units.iter_mut().zip(hidden.chunks(F)) {
        *unit = dot(weights).max(0.0);
    }
    let score = dot(straight) + units.iter().zip(out).map(|(a, b)| a * b).sum::<f64>();
    (score, units)
}

/// Adds the slopes of a score times an error.
fn spread<const F: usize, const H: usize>(
    (gradient, weights): (&mut [f64], &[f64]),
    row: &Sparse,
    units: &[f64; H],
    error: f64,
) {
    let out = weights.get(F + H * F..).unwrap_or_default();
    let (slope_straight, rest) = gradient.split_at_mut(F);
    let (slope_hidden, slope_out) = rest.split_at_mut(H * F);
    let add = |slopes: &mut [f64], factor: f64| {
        for (at, value) in row {
            if let Some(slope) = slopes.get_mut(*at) {
                *slope += factor * value;
            }
        }
    };
    add(slope_straight, error);
    for (((slopes, slope), unit), out) in slope_hidden
        .chunks_mut(F)
        .zip(slope_out)
        .zip(units)
        .zip(out)
    {
        *slope += error * unit;
        if *unit > 0.0 {
            add(slopes, error * out);
        }
    }
}

/// A network whose weights stand in one vector.
fn of_weights<const F: usize, const H: usize>(weights: &[f64]) -> Network<F, H> {
    let mut weights = weights.iter().map(|weight| *weight as f32);
    let mut take = || weights.next().unwrap_or(0.0);
    let straight = std::array::from_fn(|_| take());
    let hidden = std::array::from_fn(|_| std::array::from_fn(|_| take()));
    let out = std::array::from_fn(|_| take());
    Network {
        straight,
        hidden,
        out,
    }
}

/// Numbers that only look random: the same at each run.
struct Random(u64);

impl Default for Random {
    fn default() -> Random {
        Random(0x9e37_79b9_7f4a_7c15)
    }
}

impl Random {
    /// From 0 up to 1.
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn shuffle<T>(&mut self, order: &mut [T]) {
        for at in (1..order.len()).rev() {
            order.swap(at, (self.next() * (at + 1) as f64) as usize);
        }
    }
}

type TitleNetwork = Network<TITLE_FEATURES, TITLE_UNITS>;

/// Fits the network for titles: a softmax over the candidates of each page,
/// Adam over batches of pages in a fixed order.
///
/// Pages that are held out are left alone.
fn fit_titles(pages: &[Page]) -> TitleNetwork {
    const PENALTY: f64 = 3e-3;
    const BATCH: usize = 32;
    const EPOCHS: usize = 40;
    let mut adam = Adam::new(TITLE_FEATURES + TITLE_UNITS * TITLE_FEATURES + TITLE_UNITS);
    let mut random = Random::default();
    for weight in adam.weights.iter_mut().skip(TITLE_FEATURES) {
        *weight = (random.next() - 0.5) * 0.3;
    }
    let mut order: Vec<Vec<(Sparse, bool)>> = pages
        .iter()
        .filter(|page| !page.is_held_out)
        .flat_map(|page| [page.titles.as_slice(), page.early_titles.as_slice()])
        .filter(|rows| rows.iter().any(|row| row.is_title))
        .map(|rows| {
            let sparse = rows.iter().map(|row| (sparse(&row.features), row.is_title));
            sparse.collect()
        })
        .collect();
    for epoch in 0..EPOCHS {
        random.shuffle(&mut order);
        let rate = 0.005 * (1.0 - epoch as f64 / EPOCHS as f64) + 0.0002;
        for batch in order.chunks(BATCH) {
            let mut gradient: Vec<f64> =
                adam.weights.iter().map(|weight| weight * PENALTY).collect();
            for rows in batch {
                let scores: Vec<(f64, [f64; TITLE_UNITS])> = rows
                    .iter()
                    .map(|(row, _)| score::<TITLE_FEATURES, TITLE_UNITS>(&adam.weights, row))
                    .collect();
                let top = scores.iter().fold(f64::MIN, |a, (b, _)| a.max(*b));
                let exps: Vec<f64> = scores
                    .iter()
                    .map(|(score, _)| libm::exp(score - top))
                    .collect();
                let total: f64 = exps.iter().sum();
                let of_right: f64 = exps
                    .iter()
                    .zip(rows)
                    .filter(|(_, (_, is_title))| *is_title)
                    .map(|(exp, _)| exp)
                    .sum();
                for ((exp, (_, units)), (row, is_title)) in exps.iter().zip(&scores).zip(rows) {
                    let share = exp / total - if *is_title { exp / of_right } else { 0.0 };
                    if share.abs() > 1e-6 {
                        let slopes = (gradient.as_mut_slice(), adam.weights.as_slice());
                        let error = share / BATCH as f64;
                        spread::<TITLE_FEATURES, TITLE_UNITS>(slopes, row, units, error);
                    }
                }
            }
            adam.step(&gradient, rate);
        }
    }
    of_weights(&adam.weights)
}

fn findable(pages: &[Page], is_held_out: bool) -> usize {
    pages
        .iter()
        .filter(|page| page.is_held_out == is_held_out)
        .filter(|page| page.titles.iter().any(|row| row.is_title))
        .count()
}

/// The candidate with the highest score, the first of several.
fn chosen(page: &Page, network: &TitleNetwork) -> Option<(usize, bool)> {
    let mut best: Option<(f64, usize, bool)> = None;
    for row in &page.titles {
        let score = network.score(&row.features);
        if best.is_none_or(|(top, ..)| score > top) {
            best = Some((score, row.at, row.is_title));
        }
    }
    best.map(|(_, at, is_title)| (at, is_title))
}

/// Prints how often the right title is chosen where it is a candidate.
fn report_titles(look: &str, pages: &[Page], network: &TitleNetwork) {
    let [trained, held_out] = [false, true].map(|is_held_out| {
        let right = pages
            .iter()
            .filter(|page| page.is_held_out == is_held_out)
            .filter(|page| chosen(page, network).is_some_and(|(_, is_title)| is_title))
            .count();
        let findable = findable(pages, is_held_out);
        let titled = pages
            .iter()
            .filter(|page| page.is_held_out == is_held_out && !page.title.is_empty())
            .count();
        format!("{right} of {findable} candidates, {titled} titles")
    });
    println!("titles, {look}: trained {trained}; held out {held_out}");
}

/// The mean over held-out pages of the F1 of words against the labels.
fn mean_f1(pages: &[Page], change: f64) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for page in pages.iter().filter(|page| page.is_held_out) {
        let (mut common, mut found, mut wanted) = (0.0, 0.0, 0.0);
        for ((is_found, label), words) in best_sequence(&page.scores, change)
            .iter()
            .zip(&page.labels)
            .zip(&page.words)
        {
            let words = f64::from(*words);
            common += if *is_found && *label { words } else { 0.0 };
            found += if *is_found { words } else { 0.0 };
            wanted += if *label { words } else { 0.0 };
        }
        sum += 2.0 * common / f64::max(found + wanted, 1.0);
        count += 1.0;
    }
    sum / f64::max(count, 1.0)
}

fn source(fitted: &Fitted) -> Result<String> {
    let Fitted {
        first,
        last,
        change,
        title,
    } = fitted;
    let mut source = format!(
        "//! The weights of the page model, made by `cargo xtask train pasted`.\n\n\
         #![allow(clippy::approx_constant, reason = \"a weight may happen to be near one\")]\n\n\
         use super::network::{{Network, Thousandths}};\n\
         use super::page::{{FEATURES, SECOND as SECOND_FEATURES}};\n\
         use super::title::{{TITLE_FEATURES, TITLE_UNITS}};\n\n\
         /// How many units each network has.\nconst UNITS: usize = {UNITS};\n\n\
         /// The price of a change between article and other.\n\
         pub(super) const CHANGE: f64 = {change:?};\n\n"
    );
    network(
        &mut source,
        "The first look at a piece.",
        ("FIRST", "FEATURES", "UNITS"),
        first,
    )?;
    network(
        &mut source,
        "The second.",
        ("SECOND", "SECOND_FEATURES", "UNITS"),
        last,
    )?;
    network(
        &mut source,
        "What can be the title of a page.",
        ("TITLE", "TITLE_FEATURES", "TITLE_UNITS"),
        title,
    )?;
    Ok(source)
}

fn network<const F: usize, const H: usize>(
    source: &mut String,
    doc: &str,
    (name, size, units): (&str, &str, &str),
    network: &Network<F, H>,
) -> Result<()> {
    writeln!(source, "/// {doc}\n#[rustfmt::skip]")?;
    writeln!(
        source,
        "pub(super) static {name}: Thousandths<{size}, {units}> = Network {{"
    )?;
    writeln!(
        source,
        "    straight: {},\n    hidden: [",
        table(&network.straight)
    )?;
    for unit in &network.hidden {
        writeln!(source, "    {},", table(unit))?;
    }
    writeln!(
        source,
        "    ],\n    out: {},\n}}.thousandths();\n",
        table(&network.out)
    )?;
    Ok(())
}

/// Numbers in brackets, twelve a line, three decimals.
fn table(values: &[f32]) -> String {
    let lines: Vec<String> = values
        .chunks(12)
        .map(|line| {
            line.iter()
                .map(|value| format!("{value:.3}"))
                .collect::<Vec<_>>()
                .join(", ")
        })
        .collect();
    format!("[\n    {},\n    ]", lines.join(",\n    "))
}
