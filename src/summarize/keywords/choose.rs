//! The best phrases, without those that only repeat another.
//!
//! Phrases are taken by score. A phrase inside one that is taken is taken only
//! if it stands alone often enough: *ice* beside *ice road* where half of its
//! places are elsewhere. Time is O(n log n) for the order and linear in the
//! places of the phrases that are looked at.

use super::phrases::Phrases;
use crate::sorted::descending;

/// The share of its places that a phrase must have to itself.
const ALONE: f64 = 0.5;

/// The `count` best phrases with their scores, the best first.
pub fn choose(phrases: &Phrases, scores: &[f64], count: usize) -> Vec<(usize, f64)> {
    let score = |phrase: usize| scores.get(phrase).copied().unwrap_or(0.0);
    let order = descending((0..phrases.phrases.len()).map(score));
    // Which words are part of a phrase that is taken, and of how long a one.
    let mut taken: Vec<u8> = vec![0; phrases.tokens()];
    let mut chosen = Vec::with_capacity(count);
    for phrase in order {
        if chosen.len() == count {
            break;
        }
        let places = phrases.occurrences(phrase);
        let mut alone = 0;
        let mut open = 0;
        for &(first, last) in places {
            let run = taken.get(first as usize..=last as usize).unwrap_or(&[]);
            let length = (last - first + 1) as u8;
            alone += usize::from(run.iter().all(|&other| other == 0));
            open += usize::from(run.iter().all(|&other| other <= length));
        }
        let least = ALONE * places.len() as f64;
        let is_part = open < places.len() && (alone as f64) < least.max(1.0);
        let repeats = alone == 0 && open == places.len() && is_covered(&taken, places);
        if is_part || repeats {
            continue;
        }
        for &(first, last) in places {
            let length = (last - first + 1) as u8;
            for place in taken
                .get_mut(first as usize..=last as usize)
                .unwrap_or(&mut [])
            {
                *place = (*place).max(length);
            }
        }
        chosen.push((phrase, score(phrase)));
    }
    chosen
}

/// Whether every word of every place is part of a phrase that is taken.
fn is_covered(taken: &[u8], places: &[(u32, u32)]) -> bool {
    places.iter().all(|&(first, last)| {
        taken
            .get(first as usize..=last as usize)
            .is_some_and(|run| run.iter().all(|&other| other > 0))
    })
}
