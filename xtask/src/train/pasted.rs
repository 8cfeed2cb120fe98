//! `cargo xtask train pasted [--titles] PAGES COPIES [PAGES COPIES]…`: the
//! weights of the page model for pasted text, out of whole-page copies and their
//! gold text. With `--titles` only the network for titles is fitted, to what the
//! present model takes for the article, and the others stay.
//!
//! The networks are fitted to the logistic loss, with a penalty on the squares
//! of the weights; the price of a change is the best of a grid on pages held
//! out, and then all is fitted once more to all pages.

mod descent;
mod pages;
mod source;
mod titles;

use std::path::Path;

use anyhow::{Result, bail};
use nutgraf::extract::text::training::{
    FEATURES, FIRST_CHANGE, Network, SECOND, best_sequence, logistic, second,
};

use descent::{Adam, Random, Sparse, of_weights, score, sparse, spread};
use pages::{Page, load, title_rows};
use titles::{TitleNetwork, chosen, fit_titles, report_titles, titles_alone};

/// The units of each network.
const UNITS: usize = 8;

/// How much worse a foreign piece in the article is than one of it left out: the
/// one may be shown as what the article says.
const FOREIGN: f64 = 1.25;

const WEIGHTS: &str = "src/extract/text/weights.rs";

pub fn run(arguments: &[String]) -> Result<()> {
    let (is_titles, arguments) = match arguments.split_first() {
        Some((first, rest)) if first == "--titles" => (true, rest),
        _ => (false, arguments),
    };
    if arguments.is_empty() || !arguments.len().is_multiple_of(2) {
        bail!("usage: train pasted [--titles] PAGES COPIES [PAGES COPIES]…");
    }
    let mut pages = Vec::new();
    for pair in arguments.chunks(2) {
        if let [folder, copies] = pair {
            pages.extend(load(Path::new(folder), Path::new(copies))?);
        }
    }
    if is_titles {
        let title = titles_alone(&mut pages);
        let source = source::with_title(&std::fs::read_to_string(WEIGHTS)?, &title)?;
        std::fs::write(WEIGHTS, source)?;
        println!("wrote the titles of {WEIGHTS}");
        return Ok(());
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
    let source = source::source(&weights)?;
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
