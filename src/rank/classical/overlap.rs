//! The number of words that two sentences share over the logarithms of their
//! lengths: the similarity of TextRank and Reduction, as a linear operator.
//!
//! The sum over all pairs of sentences is never formed. For one term the
//! similarity of two sentences depends on their lengths only, so the operator
//! adds up a term's sentences by length, weighs length against length, and
//! hands the result back: O(p + k²) for a term in p sentences of k different
//! lengths, k being a few dozen at most in real text, and exact.

use super::content::Content;
use crate::sorted::sort;

/// The matrix of similarities, its diagonal left out.
#[derive(Debug)]
pub(super) struct Overlap {
    /// For each term its sentences with its weight there, grouped by length.
    postings: Vec<Vec<Group>>,
    /// The diagonal, to be taken away.
    own: Vec<f64>,
    /// 1 / (ln a + ln b) for each two lengths, by their classes.
    factors: Vec<Vec<f64>>,
}

/// The sentences of one length that have a term.
#[derive(Debug)]
struct Group {
    class: usize,
    members: Vec<(usize, f64)>,
}

impl Overlap {
    /// `count` says what a term that occurs so often in a sentence counts
    /// for; `alone` is the factor of two sentences of one word each, whose
    /// logarithms are zero.
    pub fn of(content: &Content, count: impl Fn(f64) -> f64, alone: f64) -> Overlap {
        let mut lengths = content.lengths.clone();
        sort(&mut lengths);
        lengths.dedup();
        let class = |sentence: usize| {
            let length = content.lengths.get(sentence).copied().unwrap_or(0);
            lengths.binary_search(&length).unwrap_or(0)
        };
        let logarithms: Vec<f64> = lengths
            .iter()
            .map(|&length| libm::log(length.max(1) as f64))
            .collect();
        let factor = |sum: f64| if sum > 0.0 { 1.0 / sum } else { alone };
        let factors: Vec<Vec<f64>> = logarithms
            .iter()
            .map(|a| logarithms.iter().map(|b| factor(a + b)).collect())
            .collect();
        let group = |posting: Vec<(usize, f64)>| {
            let classes = posting.iter().map(|&(sentence, _)| class(sentence));
            let mut members: Vec<(usize, usize)> = classes.zip(0..).collect();
            sort(&mut members);
            members
                .chunk_by(|a, b| a.0 == b.0)
                .filter_map(|run| {
                    let class = run.first()?.0;
                    let members = run.iter().filter_map(|&(_, at)| posting.get(at));
                    let members = members.map(|&(sentence, times)| (sentence, count(times)));
                    Some(Group {
                        class,
                        members: members.collect(),
                    })
                })
                .collect()
        };
        // A term in one sentence only says nothing of two.
        let shared = content
            .postings()
            .into_iter()
            .filter(|posting| posting.len() > 1);
        let postings: Vec<Vec<Group>> = shared.map(group).collect();
        let mut own = vec![0.0; content.len()];
        for group in postings.iter().flatten() {
            let factor = factors
                .get(group.class)
                .and_then(|row| row.get(group.class))
                .copied();
            for &(sentence, times) in &group.members {
                if let Some(own) = own.get_mut(sentence) {
                    *own += times * times * factor.unwrap_or(0.0);
                }
            }
        }
        Overlap {
            postings,
            own,
            factors,
        }
    }

    /// The sum over all other sentences of their similarity times their value.
    pub fn apply(&self, values: &[f64]) -> Vec<f64> {
        let value = |sentence: usize| values.get(sentence).copied().unwrap_or(0.0);
        let mut sums: Vec<f64> = self
            .own
            .iter()
            .zip(values)
            .map(|(own, value)| -own * value)
            .collect();
        for groups in &self.postings {
            let totals: Vec<f64> = groups
                .iter()
                .map(|group| {
                    group
                        .members
                        .iter()
                        .map(|&(s, times)| times * value(s))
                        .sum()
                })
                .collect();
            for group in groups {
                let Some(row) = self.factors.get(group.class) else {
                    continue;
                };
                let sum: f64 = groups
                    .iter()
                    .zip(&totals)
                    .map(|(other, total)| total * row.get(other.class).copied().unwrap_or(0.0))
                    .sum();
                for &(sentence, times) in &group.members {
                    if let Some(entry) = sums.get_mut(sentence) {
                        *entry += times * sum;
                    }
                }
            }
        }
        sums
    }
}
