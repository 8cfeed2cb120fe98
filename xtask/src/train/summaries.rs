//! The worth of whole summaries, maximized in the mean.
//!
//! A summary of two or three sentences is drawn with a probability that grows
//! exponentially with the sum of its sentences' scores; the scores move so that
//! the mean of ROUGE-1 plus ROUGE-2 over the draws grows (after Dong, Shen,
//! Crawford, van Hoof and Cheung 2018, "BanditSum", but summed over all
//! summaries of the sentences that compete, not sampled). So a score is worth
//! what the sentence brings to summaries that the scorer would make, its length
//! and what the others say included.

#![allow(
    clippy::indexing_slicing,
    reason = "dense tables of one shape; a panic here is a report"
)]

use nutgraf::rank::{COUNT, FEATURES};

use super::boost::{Group, Table};
use super::labels::lacking;

/// So many sentences compete because the scorer likes them, and so many more
/// because the references do.
const LIKED: usize = 11;
const WORTHY: usize = 5;

/// How much a difference in worth of one (of two) weighs.
const SCALE: f64 = 12.0;

/// What a summary pays beside the price where its reference is endless.
const LACKING: f64 = 0.15;

/// The summaries of a document that compete.
pub struct Summaries {
    /// Rows of the group, and what the summary is worth.
    pairs: Vec<([u16; 2], f64)>,
    triples: Vec<([u16; 3], f64)>,
}

impl Summaries {
    pub fn new(table: &Table, group: &Group, scores: &[f64], price: f64) -> Summaries {
        let rows = &table.rows[group.rows.clone()];
        let scores = &scores[group.rows.clone()];
        let empty = group.overlap.empty();
        let best = |value: &dyn Fn(usize) -> f64| {
            let mut order: Vec<(usize, f64)> =
                (0..rows.len()).map(|row| (row, value(row))).collect();
            order.sort_by(|first, second| second.1.total_cmp(&first.1));
            order.into_iter().map(|(row, _)| row)
        };
        let mut pool: Vec<usize> = best(&|row| scores[row]).take(LIKED).collect();
        for row in best(&|row| group.overlap.value_with(&empty, group.sentences[row].1)) {
            if pool.len() < LIKED + WORTHY && !pool.contains(&row) {
                pool.push(row);
            }
        }
        pool.sort_unstable();
        let leans: Vec<bool> = rows.iter().map(leans).collect();
        // A sentence that leans on the one before may not stand without it.
        let may_follow = |row: usize, before: Option<usize>| {
            let place = group.sentences[row].0;
            !leans[row]
                || place == 0
                || before.is_some_and(|before| group.sentences[before].0 + 1 == place)
        };
        let lengths: Vec<f64> = rows
            .iter()
            .map(|row| feature(row, "relative_length"))
            .collect();
        // Where lengths are counted in sentences a long one is a bargain, and
        // where they are counted in words it is not: so length has its price.
        // It is a bargain most of all where references are far longer than the
        // summary, for then every word more is a hit more.
        let mean = rows
            .first()
            .map_or(0.0, |row| feature(row, "text_sentence_length"));
        let price = price + LACKING * lacking(mean, group.overlap);
        let cost = |members: &[usize]| {
            let sum: f64 = members.iter().map(|&row| lengths[row]).sum();
            price * sum / members.len() as f64
        };
        let mut pairs = Vec::new();
        let mut triples = Vec::new();
        for (at, &one) in pool.iter().enumerate() {
            if !may_follow(one, None) {
                continue;
            }
            let mut state = empty.clone();
            group.overlap.add(&mut state, group.sentences[one].1);
            for (next, &two) in pool.iter().enumerate().skip(at + 1) {
                if !may_follow(two, Some(one)) {
                    continue;
                }
                let worth = group.overlap.value_with(&state, group.sentences[two].1);
                pairs.push(([one as u16, two as u16], worth - cost(&[one, two])));
                let mut state = state.clone();
                group.overlap.add(&mut state, group.sentences[two].1);
                for &three in pool.iter().skip(next + 1) {
                    if may_follow(three, Some(two)) {
                        let worth = group.overlap.value_with(&state, group.sentences[three].1);
                        let worth = worth - cost(&[one, two, three]);
                        triples.push(([one as u16, two as u16, three as u16], worth));
                    }
                }
            }
        }
        Summaries { pairs, triples }
    }

    /// The derivatives of what is lost, with a positive stand-in for the
    /// second: that of the logarithm of the odds of being in a summary.
    pub fn derivatives(&self, scores: &[f64], weight: f64, first: &mut [f64], second: &mut [f64]) {
        first.fill(0.0);
        second.fill(0.0);
        expect(&self.pairs, scores, weight * 0.35, first, second);
        expect(&self.triples, scores, weight * 0.65, first, second);
    }
}

fn expect<const SIZE: usize>(
    sets: &[([u16; SIZE], f64)],
    scores: &[f64],
    weight: f64,
    first: &mut [f64],
    second: &mut [f64],
) {
    let sum = |rows: &[u16; SIZE]| rows.iter().map(|&row| scores[row as usize]).sum::<f64>();
    let most = sets
        .iter()
        .map(|(rows, _)| sum(rows))
        .fold(f64::NEG_INFINITY, f64::max);
    let chances: Vec<f64> = sets
        .iter()
        .map(|(rows, _)| libm::exp(sum(rows) - most))
        .collect();
    let total: f64 = chances.iter().sum();
    if total <= 0.0 {
        return;
    }
    let worth: f64 = sets
        .iter()
        .zip(&chances)
        .map(|((_, worth), chance)| worth * chance)
        .sum::<f64>()
        / total;
    let mut shares = vec![0.0; scores.len()];
    for ((rows, own), chance) in sets.iter().zip(&chances) {
        let chance = chance / total;
        for &row in rows {
            first[row as usize] -= weight * SCALE * chance * (own - worth);
            shares[row as usize] += chance;
        }
    }
    for (second, share) in second.iter_mut().zip(&shares) {
        *second += weight * share * (1.0 - share);
    }
}

fn leans(row: &[f64; COUNT]) -> bool {
    ["is_anaphoric", "is_connective", "inside_quotation"]
        .iter()
        .any(|name| feature(row, name) > 0.0)
}

fn feature(row: &[f64; COUNT], name: &str) -> f64 {
    FEATURES
        .iter()
        .position(|(feature, _)| *feature == name)
        .map_or(0.0, |at| row[at])
}
