//! One order: what enters a summary first, second and so on.
//!
//! Greedy by marginal value (Carbonell and Goldstein 1998): a sentence is
//! worth its score less what chosen ones have said already. A sentence that
//! opens in mid-air waits until the one before it is in. Fragments, short
//! questions, and what says again nearly all that a chosen sentence says wait
//! until there is nothing else. What stands behind a chosen question is worth
//! more, for it may answer it. Values only fall but then, when they are offered
//! anew, so a heap of stale values is enough (lazy greedy, Minoux 1978): the
//! time is near-linear in sentences and edges.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::features::Features;

/// What selection weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// What it costs to say again what a chosen sentence says, by the cosine.
    pub redundancy: f64,
    /// Up to this cosine nothing is said again.
    pub tolerance: f64,
}

/// From this cosine to a chosen sentence on a sentence is that sentence once
/// more, which no score excuses: the same paragraph twice on a page, or a
/// standfirst and the sentence it was made of.
const REPEATED: f64 = 0.5;

/// What the sentence behind a question gains once the question is chosen: a
/// question without its answer tells nothing.
const ANSWER: f64 = 3.0;

/// An order and what redundancy took from each place.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    /// Places among the eligible sentences, the first chosen first.
    pub(super) places: Vec<usize>,
    /// What redundancy took from each sentence, by place; never positive.
    pub(super) redundancy: Vec<f64>,
}

/// A value to be had; the higher first, the earlier place first among equals.
#[derive(Clone, Copy, Debug)]
struct Offer {
    /// 0 for what may be chosen, 1 for what only may once nothing else is left.
    tier: u8,
    value: f64,
    place: usize,
}

impl PartialEq for Offer {
    fn eq(&self, other: &Offer) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Offer {}

impl PartialOrd for Offer {
    fn partial_cmp(&self, other: &Offer) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Offer {
    fn cmp(&self, other: &Offer) -> Ordering {
        let key = |offer: &Offer| (Reverse(offer.tier), Reverse(offer.place));
        let (own, theirs) = (key(self), key(other));
        own.0
            .cmp(&theirs.0)
            .then(self.value.total_cmp(&other.value))
            .then(own.1.cmp(&theirs.1))
    }
}

/// Orders the eligible sentences by what each adds to those before.
///
/// `eligible` are their indices among all sentences, `scores` what they are
/// worth by themselves.
pub(super) fn order(
    eligible: &[usize],
    features: &Features,
    scores: &[f64],
    weights: Weights,
) -> Order {
    let count = eligible.len();
    let neighbours = features.graph.neighbours();
    let mut said = vec![0.0_f64; count];
    let mut lift = vec![0.0_f64; count];
    let mut is_chosen = vec![false; count];
    let mut chosen = Order {
        places: Vec::with_capacity(count),
        redundancy: vec![0.0; count],
    };
    let penalty = |said: f64| -weights.redundancy * (said - weights.tolerance).max(0.0);
    let value = |place: usize, said: &[f64], lift: &[f64]| {
        let at = |values: &[f64]| values.get(place).copied();
        let score = at(scores).unwrap_or(f64::NEG_INFINITY) + at(lift).unwrap_or(0.0);
        score + penalty(at(said).unwrap_or(0.0))
    };
    let waits = |place: usize| waiting(eligible, features, place);
    let mut offers: BinaryHeap<Offer> = (0..count)
        .map(|place| Offer {
            tier: match waits(place) {
                Waiting::No if is_deferred(features, place) => 2,
                Waiting::No => u8::from(is_bare_question(features, place)),
                Waiting::ForPrevious => 2,
                Waiting::ForEver => 3,
            },
            value: value(place, &said, &lift),
            place,
        })
        .collect();
    while let Some(offer) = offers.pop() {
        let place = offer.place;
        if is_chosen.get(place).copied().unwrap_or(true) {
            continue;
        }
        let now = value(place, &said, &lift);
        let tier = if said.get(place).is_some_and(|&said| said > REPEATED) {
            offer.tier.max(2)
        } else if offer.tier == 1 && !chosen.places.is_empty() {
            // Once something is in, a question need not stand alone.
            0
        } else {
            offer.tier
        };
        if now < offer.value || tier != offer.tier {
            offers.push(Offer {
                tier,
                value: now,
                place,
            });
            continue;
        }
        if let Some(is_chosen) = is_chosen.get_mut(place) {
            *is_chosen = true;
        }
        if let Some(redundancy) = chosen.redundancy.get_mut(place) {
            *redundancy = penalty(said.get(place).copied().unwrap_or(0.0));
        }
        if chosen.places.is_empty() {
            for question in (0..count).filter(|&place| is_bare_question(features, place)) {
                if waits(question) == Waiting::No && !is_deferred(features, question) {
                    offers.push(Offer {
                        tier: 0,
                        value: value(question, &said, &lift),
                        place: question,
                    });
                }
            }
        }
        chosen.places.push(place);
        for &(other, similarity) in neighbours.of(place) {
            if let Some(said) = said.get_mut(other as usize) {
                *said = said.max(f64::from(similarity));
            }
        }
        let next = place + 1;
        let is_answered = is_bare_question(features, place)
            && !is_bare_question(features, next)
            && !features.announces.get(next).copied().unwrap_or(false)
            && follows(eligible, next);
        if is_answered && let Some(lift) = lift.get_mut(next) {
            *lift = ANSWER;
        }
        let is_free = match waits(next) {
            Waiting::No => is_answered,
            Waiting::ForPrevious => true,
            Waiting::ForEver => false,
        };
        // An answer may be as short as it likes.
        if is_free && (is_answered || !is_deferred(features, next)) {
            offers.push(Offer {
                tier: 0,
                value: value(next, &said, &lift),
                place: next,
            });
        }
    }
    chosen
}

fn is_deferred(features: &Features, place: usize) -> bool {
    features.is_deferred.get(place).copied().unwrap_or(false)
}

fn is_bare_question(features: &Features, place: usize) -> bool {
    features.is_question.get(place).copied().unwrap_or(false)
}

/// Whether a sentence waits until the one before it is chosen.
pub(super) fn leans_on_previous(eligible: &[usize], features: &Features, place: usize) -> bool {
    waiting(eligible, features, place) == Waiting::ForPrevious
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waiting {
    No,
    ForPrevious,
    ForEver,
}

/// Whether a sentence leans on the one before it, and whether that may ever be
/// chosen: it may not be where it is a heading. The first of an article leans
/// on nothing, whatever dateline stands before it.
fn waiting(eligible: &[usize], features: &Features, place: usize) -> Waiting {
    let leans = features
        .openings
        .get(place)
        .is_some_and(|opening| opening.leans());
    match (place, leans) {
        (0, _) | (_, false) => Waiting::No,
        _ if follows(eligible, place) => Waiting::ForPrevious,
        _ => Waiting::ForEver,
    }
}

/// Whether nothing stands between an eligible sentence and the one before it.
fn follows(eligible: &[usize], place: usize) -> bool {
    let previous = place
        .checked_sub(1)
        .and_then(|previous| eligible.get(previous));
    matches!((previous, eligible.get(place)), (Some(previous), Some(index)) if previous + 1 == *index)
}
