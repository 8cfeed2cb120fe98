//! The block model: two sets of small regression trees.
//!
//! Gradient-boosted trees (Friedman 2001) give each block the log-odds that it
//! belongs to the article. The first set looks at the block's own row; the
//! second looks at the row again and at what the first thought of the blocks
//! around (stacked sequential learning, Cohen and Carvalho 2005): an article is
//! a run of blocks, not a set. `cargo xtask train extract` makes the weights.

#[cfg(any(test, feature = "train"))]
use super::features::COUNT;
#[cfg(any(test, feature = "train"))]
use super::neighbours::WIDTH;

/// A question that a tree asks: below the threshold the answer is `low`.
///
/// Answers that are not negative are the number of the next question; others
/// are, inverted bit by bit, the number of a leaf.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    /// Which number of the row is asked for.
    pub feature: u8,
    /// Where to go if it is below the threshold.
    pub low: i8,
    /// Where to go if not.
    pub high: i8,
    /// The threshold.
    pub threshold: f32,
}

/// A tree: its questions, the first one first, and its leaves in thousandths
/// of log-odds.
#[derive(Clone, Copy, Debug)]
pub struct Tree<'a> {
    /// The questions.
    pub splits: &'a [Split],
    /// The answers.
    pub leaves: &'a [i16],
}

/// Both sets of trees.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// The trees that look at a block alone.
    pub first: &'a [Tree<'a>],
    /// The trees that look at its neighbours' scores too.
    pub second: &'a [Tree<'a>],
}

/// What judges the blocks of a page.
pub(super) trait Scorer {
    /// The probability of each block that it belongs to the article: out of the
    /// rows of [`features`](super::features), and of what `around` makes of the
    /// first set's probabilities, the rows of [`neighbours`](super::neighbours).
    fn scores(&self, rows: &[f32], around: impl FnOnce(&[f32]) -> Vec<f32>) -> Vec<f32>;
}

/// Walks down every tree: what ships is quicker (see `ranks`), but cannot take
/// the weights of a fold.
#[cfg(any(test, feature = "train"))]
impl Scorer for Model<'_> {
    fn scores(&self, rows: &[f32], around: impl FnOnce(&[f32]) -> Vec<f32>) -> Vec<f32> {
        let own = || rows.chunks_exact(COUNT);
        let first: Vec<f32> = own().map(|row| probability(self.first, row)).collect();
        let around = around(&first);
        own()
            .zip(around.chunks_exact(WIDTH))
            .map(|(own, around)| probability(self.second, &[own, around].concat()))
            .collect()
    }
}

/// The probability that a set of trees gives a row.
#[cfg(any(test, feature = "train"))]
pub(super) fn probability(trees: &[Tree<'_>], row: &[f32]) -> f32 {
    logistic(trees.iter().map(|tree| tree.answer(row)).sum())
}

#[cfg(any(test, feature = "train"))]
impl Tree<'_> {
    /// The leaf that a row comes to.
    fn answer(&self, row: &[f32]) -> i32 {
        let mut at = if self.splits.is_empty() { !0 } else { 0 };
        // The number of a leaf is negative, and as a place beyond all questions.
        while let Some(split) = self.splits.get(at as usize) {
            let value = row.get(usize::from(split.feature)).copied().unwrap_or(0.0);
            at = if value < split.threshold {
                split.low
            } else {
                split.high
            };
        }
        i32::from(self.leaves.get(!at as usize).copied().unwrap_or(0))
    }
}

/// Thousandths of log-odds as a probability.
pub(super) fn logistic(thousandths: i32) -> f32 {
    1.0 / (1.0 + libm::expf(-(thousandths as f32) / 1000.0))
}
