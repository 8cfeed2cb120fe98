//! KLSum (Haghighi and Vanderwende 2009, "Exploring content models for
//! multi-document summarization").
//!
//! Sentences are added one by one, each time the one that leaves the summary's
//! distribution of words closest to the document's by Kullback-Leibler
//! divergence, KL(document ‖ summary). The summary's distribution is smoothed
//! by adding a constant to each count, since the divergence is infinite
//! otherwise.
//!
//! The divergence falls by Σ p(w) ln(c(w) + δ), which has diminishing returns,
//! and rises by the logarithm of the summary's length, which depends on the
//! sentence's length alone. So among sentences of one length the best is found
//! by lazy evaluation, and the lengths are compared with each other: the same
//! choice as by trying all sentences, in near-linear time on real text.
//!
//! sumy differs: it sums over the words of the summary only and does not
//! smooth, which rewards short sentences of rare words.

use super::content::Content;
use super::greedy::Falling;
use crate::sorted::sort;

/// What is added to each count of the summary.
const SMOOTHING: f64 = 0.01;

pub(super) fn order(content: &Content) -> Vec<usize> {
    let total: f64 = content.counts.iter().sum::<f64>().max(1.0);
    let mut summary = vec![0.0; content.terms()];
    let mut summary_length = SMOOTHING * content.terms().max(1) as f64;
    let mut is_chosen = vec![false; content.len()];
    let mut order = Vec::with_capacity(content.len());
    // By how much a sentence lowers the divergence, its length aside.
    let gain = |sentence: usize, summary: &[f64], is_chosen: &[bool]| {
        if is_chosen.get(sentence).copied().unwrap_or(true) {
            return None;
        }
        let bag = content.bags.get(sentence)?;
        let gain = bag.iter().map(|&(term, count)| {
            let had = SMOOTHING + summary.get(term).copied().unwrap_or(0.0);
            let share = content.counts.get(term).copied().unwrap_or(0.0) / total;
            share * (libm::log(had + count) - libm::log(had))
        });
        Some(gain.sum::<f64>())
    };
    let mut queues = by_length(content, |sentence| {
        gain(sentence, &summary, &is_chosen).unwrap_or(0.0)
    });
    while order.len() < content.len() {
        let mut best: Option<(f64, usize)> = None;
        for (length, queue) in &mut queues {
            let cost = libm::log(summary_length + *length as f64);
            let least = best.map_or(f64::NEG_INFINITY, |(value, _)| value + cost);
            let found = queue.first_above(least, |sentence| gain(sentence, &summary, &is_chosen));
            let Some((sentence, gain)) = found else {
                continue;
            };
            let value = gain - cost;
            if best.is_none_or(|(most, first)| value > most || (value == most && sentence < first))
            {
                best = Some((value, sentence));
            }
        }
        let Some((_, sentence)) = best else { break };
        if let Some(chosen) = is_chosen.get_mut(sentence) {
            *chosen = true;
        }
        for &(term, count) in content.bags.get(sentence).map_or(&[][..], Vec::as_slice) {
            if let Some(had) = summary.get_mut(term) {
                *had += count;
            }
        }
        summary_length += content.lengths.get(sentence).copied().unwrap_or(0) as f64;
        order.push(sentence);
    }
    order
}

/// The sentences of each length, as queues by their value.
fn by_length(content: &Content, value: impl Fn(usize) -> f64) -> Vec<(usize, Falling)> {
    let mut by_length: Vec<(usize, usize)> = content
        .lengths
        .iter()
        .enumerate()
        .map(|(sentence, &length)| (length, sentence))
        .collect();
    sort(&mut by_length);
    by_length
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|run| {
            let length = run.first()?.0;
            let values = run.iter().map(|&(_, sentence)| (sentence, value(sentence)));
            Some((length, Falling::new(values)))
        })
        .collect()
}
