//! The network that chooses the title of a page among its candidates.

use nutgraf::extract::text::training::{Network, TITLE_FEATURES, TITLE_UNITS, articles};

use super::descent::{Adam, Random, Sparse, of_weights, score, sparse, spread};
use super::pages::{Page, title_rows};

pub(super) type TitleNetwork = Network<TITLE_FEATURES, TITLE_UNITS>;

/// Fits the network for titles: a softmax over the candidates of each page,
/// Adam over batches of pages in a fixed order.
///
/// Pages that are held out are left alone.
pub(super) fn fit_titles(pages: &[Page]) -> TitleNetwork {
    const PENALTY: f64 = 6e-3;
    const BATCH: usize = 32;
    const EPOCHS: usize = 30;
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

/// Fits the network for titles to what the present model takes for the article,
/// at its first look and at its last. Prints first how often titles are right
/// on pages that were left out, each fifth in its turn.
pub(super) fn titles_alone(pages: &mut [Page]) -> TitleNetwork {
    const FOLDS: usize = 5;
    for page in pages.iter_mut() {
        let [early, last] = articles(&page.text);
        page.early_titles = title_rows(page, &early);
        page.titles = title_rows(page, &last);
    }
    let mut right = 0;
    for fold in 0..FOLDS {
        for (at, page) in pages.iter_mut().enumerate() {
            page.is_held_out = at % FOLDS == fold;
        }
        let network = fit_titles(pages);
        let held_out = pages.iter().filter(|page| page.is_held_out);
        right += held_out
            .filter(|page| chosen(page, &network).is_some_and(|(_, is_title)| is_title))
            .count();
    }
    for page in pages.iter_mut() {
        page.is_held_out = false;
    }
    println!(
        "{FOLDS} folds: {right} right of {} candidates, {} pages",
        findable(pages, false),
        pages.len()
    );
    let network = fit_titles(pages);
    report_titles("fitted to all", pages, &network);
    network
}

fn findable(pages: &[Page], is_held_out: bool) -> usize {
    pages
        .iter()
        .filter(|page| page.is_held_out == is_held_out)
        .filter(|page| page.titles.iter().any(|row| row.is_title))
        .count()
}

/// The candidate with the highest score, the first of several.
pub(super) fn chosen(page: &Page, network: &TitleNetwork) -> Option<(usize, bool)> {
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
pub(super) fn report_titles(look: &str, pages: &[Page], network: &TitleNetwork) {
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
