//! Reduction (Fabish, the program of that name, 2013): TextRank's similarity,
//! summed instead of iterated.
//!
//! The rating of a sentence is the sum of its similarities to all others: the
//! pairs of equal words over the sum of the logarithms of the lengths. There
//! is no paper; sumy's reading of the program is followed. Time is linear in
//! the words (see `overlap`).

use super::content::Content;
use super::overlap::Overlap;

pub(super) fn rate(content: &Content) -> Vec<f64> {
    Overlap::of(content, |count| count, 0.0).apply(&vec![1.0; content.len()])
}
