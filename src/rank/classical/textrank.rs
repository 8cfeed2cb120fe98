//! TextRank (Mihalcea and Tarau 2004, "TextRank: bringing order into texts").
//!
//! Sentences are linked by the number of words that they share over the sum of
//! the logarithms of their lengths, and rated by weighted PageRank with
//! damping 0.85, until no rating changes by more than 10⁻⁶ (the paper: 10⁻⁴).
//! An iteration is linear in the words (see `overlap`).
//!
//! sumy differs in three ways: it links each sentence with itself, it counts a
//! shared word once for each pair of its occurrences, and it stops when the
//! whole vector moves by less than 10⁻⁴ where the ratings sum to one.

use super::content::Content;
use super::overlap::Overlap;

const DAMPING: f64 = 0.85;
const TOLERANCE: f64 = 1e-6;
const MOST_ITERATIONS: usize = 200;

pub(super) fn rate(content: &Content) -> Vec<f64> {
    let overlap = Overlap::of(content, |_| 1.0, 1.0);
    let links = overlap.apply(&vec![1.0; content.len()]);
    let mut ratings = vec![1.0; content.len()];
    for _ in 0..MOST_ITERATIONS {
        // What each sentence hands to its neighbours, per unit of similarity.
        let handed: Vec<f64> = ratings
            .iter()
            .zip(&links)
            .map(|(rating, links)| if *links > 1e-12 { rating / links } else { 0.0 })
            .collect();
        let mut change: f64 = 0.0;
        for (rating, sum) in ratings.iter_mut().zip(overlap.apply(&handed)) {
            let next = 1.0 - DAMPING + DAMPING * sum;
            change = change.max((next - *rating).abs());
            *rating = next;
        }
        if change < TOLERANCE {
            break;
        }
    }
    ratings
}
