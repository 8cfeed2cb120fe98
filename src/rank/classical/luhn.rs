//! Luhn 1958, "The automatic creation of literature abstracts".
//!
//! Words that are frequent but not common are significant: here those that
//! occur more than once and are no stop words. A cluster is a part of a
//! sentence that significant words bracket and in which no more than four
//! words stand between two of them; its factor is the square of its
//! significant words over all its words. A sentence has the factor of its
//! best cluster. Time is linear.
//!
//! sumy differs in that its clusters end at the fourth insignificant word,
//! where Luhn allows four between two significant ones.

use super::content::Content;
use crate::segment::Sentences;

/// The most insignificant words between two significant ones of a cluster.
const LARGEST_GAP: usize = 4;

pub(super) fn rate(sentences: &Sentences, content: &Content) -> Vec<f64> {
    let rate = |&index: &usize| {
        let words = sentences
            .sentences
            .get(index)
            .map_or(&[][..], |sentence| sentences.words_of(sentence));
        let places = words
            .iter()
            .enumerate()
            .filter(|(_, word)| content.count_of(word.term) > 1.0)
            .map(|(place, _)| place);
        best_cluster(places)
    };
    content.sentences.iter().map(rate).collect()
}

/// The factor of the best cluster of significant words at these places; a
/// single word brackets nothing. A cluster goes on as long as it can.
fn best_cluster(places: impl Iterator<Item = usize>) -> f64 {
    let factor = |(first, last, words): (usize, usize, f64)| {
        if words > 1.0 {
            words * words / (last - first + 1) as f64
        } else {
            0.0
        }
    };
    let mut best: f64 = 0.0;
    // First place, last place and significant words of the open cluster.
    let mut open: Option<(usize, usize, f64)> = None;
    for place in places {
        open = match open {
            Some((first, last, words)) if place - last <= LARGEST_GAP + 1 => {
                Some((first, place, words + 1.0))
            }
            closed => {
                best = best.max(closed.map_or(0.0, factor));
                Some((place, place, 1.0))
            }
        };
    }
    best.max(open.map_or(0.0, factor))
}
