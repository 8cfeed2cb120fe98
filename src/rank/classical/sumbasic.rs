//! SumBasic (Nenkova and Vanderwende 2005, "The impact of frequency on
//! summarization", MSR-TR-2005-101).
//!
//! A word is as probable as it is frequent, and a sentence weighs the mean
//! probability of its words. Of the sentences with the most probable word the
//! weightiest is chosen; the probabilities of its words are squared; and so
//! on. Once no word of the others is left with a probability, reading order
//! decides.
//!
//! Squaring takes a probability to zero in about eight steps, so that each
//! word is the most probable one, and each entry of the inverted index is
//! visited, a bounded number of times: O(n log n) in the words.
//!
//! sumy differs: it leaves out the condition that the sentence has the most
//! probable word, as the authors' later SumFocus does too.

use super::content::Content;
use super::greedy::Falling;

pub(super) fn order(content: &Content) -> Vec<usize> {
    let total: f64 = content.counts.iter().sum();
    let mut probability: Vec<f64> = content.counts.iter().map(|count| count / total).collect();
    let postings = content.postings();
    let mut is_chosen = vec![false; content.len()];
    let mut order = Vec::with_capacity(content.len());
    let mut words = Falling::new(probability.iter().copied().enumerate());
    // Sentences with a word may all be chosen; then it no longer counts.
    let mut is_open = vec![true; postings.len()];
    let weight = |sentence: usize, probability: &[f64]| {
        let bag = content.bags.get(sentence).map_or(&[][..], Vec::as_slice);
        let length = content.lengths.get(sentence).copied().unwrap_or(0).max(1) as f64;
        let known = |term: usize| probability.get(term).copied().unwrap_or(0.0);
        bag.iter()
            .map(|&(term, count)| count * known(term))
            .sum::<f64>()
            / length
    };
    loop {
        let present = |word: usize| {
            let value = probability
                .get(word)
                .copied()
                .filter(|value| *value > 0.0)?;
            is_open.get(word).copied().unwrap_or(false).then_some(value)
        };
        let Some((word, _)) = words.first(present) else {
            break;
        };
        let posting = postings.get(word).map_or(&[][..], Vec::as_slice);
        let mut best: Option<(usize, f64)> = None;
        for &(sentence, _) in posting {
            if is_chosen.get(sentence).copied().unwrap_or(true) {
                continue;
            }
            let weight = weight(sentence, &probability);
            if best.is_none_or(|(_, most)| weight > most) {
                best = Some((sentence, weight));
            }
        }
        let Some((sentence, _)) = best else {
            if let Some(open) = is_open.get_mut(word) {
                *open = false;
            }
            continue;
        };
        if let Some(chosen) = is_chosen.get_mut(sentence) {
            *chosen = true;
        }
        order.push(sentence);
        for &(term, _) in content.bags.get(sentence).map_or(&[][..], Vec::as_slice) {
            if let Some(probability) = probability.get_mut(term) {
                *probability *= *probability;
            }
        }
    }
    let rest = is_chosen.iter().enumerate().filter(|(_, chosen)| !**chosen);
    order.extend(rest.map(|(sentence, _)| sentence));
    order
}
