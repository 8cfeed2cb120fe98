//! What the scorer learns from: how likely a sentence is in a good summary.
//!
//! A greedy oracle marks one set of sentences; other sets are often as good.
//! So all sets of one, two and three among the most promising sentences are
//! valued against the references, a set's probability falls off exponentially
//! with what it lacks of the best, and a sentence's label is the probability
//! that a set drawn so has it, the mean over the three sizes.

use crate::corpus::Document;
use crate::overlap::{Overlap, State};

/// How many sentences take part, the best by themselves.
const PROMISING: usize = 14;

/// What a set may lack of the best until it is e times less likely, in ROUGE-1
/// plus ROUGE-2 from 0 to 2.
const TEMPERATURE: f64 = 0.04;

/// A label from 0 to 1 for each eligible sentence.
pub fn soft(document: &Document) -> Vec<f64> {
    let overlap = Overlap::new(&document.references, &document.tokens);
    let empty = overlap.empty();
    let mut promising: Vec<(usize, usize, f64)> = document
        .eligible
        .iter()
        .enumerate()
        .map(|(place, &index)| (place, index, overlap.value_with(&empty, index)))
        .collect();
    promising.sort_by(|first, second| second.2.total_cmp(&first.2));
    promising.truncate(PROMISING);
    let mut labels = vec![0.0; document.eligible.len()];
    for size in 1..=3.min(promising.len()) {
        let mut sets: Vec<(f64, [usize; 3])> = Vec::new();
        extend(
            &overlap,
            &promising,
            &empty,
            [usize::MAX; 3],
            0,
            size,
            0,
            &mut sets,
        );
        let best = sets.iter().map(|(value, _)| *value).fold(0.0, f64::max);
        if best <= 0.0 {
            continue;
        }
        let weight = |value: f64| libm::exp((value - best) / TEMPERATURE);
        let total: f64 = sets.iter().map(|(value, _)| weight(*value)).sum();
        for (value, members) in &sets {
            for &place in members.iter().filter(|place| **place != usize::MAX) {
                if let Some(label) = labels.get_mut(place) {
                    *label += weight(*value) / total / 3.0;
                }
            }
        }
    }
    labels
}

/// Values all sets of a size that continue `members`.
#[allow(
    clippy::too_many_arguments,
    reason = "the state of a recursion three deep"
)]
fn extend(
    overlap: &Overlap,
    promising: &[(usize, usize, f64)],
    state: &State,
    members: [usize; 3],
    filled: usize,
    size: usize,
    from: usize,
    sets: &mut Vec<(f64, [usize; 3])>,
) {
    for (at, &(place, index, _)) in promising.iter().enumerate().skip(from) {
        let mut members = members;
        if let Some(member) = members.get_mut(filled) {
            *member = place;
        }
        if filled + 1 == size {
            sets.push((overlap.value_with(state, index), members));
        } else {
            let mut state = state.clone();
            overlap.add(&mut state, index);
            extend(
                overlap,
                promising,
                &state,
                members,
                filled + 1,
                size,
                at + 1,
                sets,
            );
        }
    }
}

/// What a sentence of the mean length costs the greedy oracle where the
/// reference is endless: there every word is a hit, and the longest sentences
/// would be marked for their length alone.
const LACKING: f64 = 0.0085;

/// 1 for the sentences of the greedy oracle, 0 for the others.
pub fn greedy(document: &Document) -> Vec<f64> {
    let overlap = Overlap::new(&document.references, &document.tokens);
    let words = |index: usize| {
        let sentence = document.sentences.sentences.get(index);
        sentence.map_or(0, |sentence| sentence.words.len()) as f64
    };
    let eligible = document.eligible.iter();
    let all: f64 = eligible.map(|&index| words(index)).sum();
    let mean = (all / document.eligible.len().max(1) as f64).max(1.0);
    let price = LACKING * lacking(mean, &overlap) / mean;
    let chosen = overlap.greedy(&document.eligible, 5, |index| price * words(index));
    document
        .eligible
        .iter()
        .map(|index| f64::from(u8::from(chosen.contains(index))))
        .collect()
}

/// The share of the references that three sentences of the mean length cannot
/// fill.
pub fn lacking(mean: f64, overlap: &Overlap) -> f64 {
    (1.0 - 3.0 * mean / overlap.reference_words().max(1.0)).max(0.0)
}
