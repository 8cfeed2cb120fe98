//! The block model: two sets of small regression trees.
//!
//! Gradient-boosted trees (Friedman 2001) give each block the log-odds that it
//! belongs to the article. The first set looks at the block's own row; the
//! second looks at the row again and at what the first thought of the blocks
//! around (stacked sequential learning, Cohen and Carvalho 2005): an article is
//! a run of blocks, not a set. `cargo xtask train extract` makes the weights.

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

/// The probability that a set of trees gives a row.
#[cfg(feature = "train")]
pub(super) fn probability(trees: &[Tree<'_>], row: &[f32]) -> f32 {
    let [sum] = sums(trees, [row]);
    logistic(sum)
}

/// The probabilities that a set of trees gives rows of `width` numbers.
pub(super) fn probabilities(trees: &[Tree<'_>], rows: &[f32], width: usize) -> Vec<f32> {
    let count = rows.len() / width.max(1);
    let row = |at: usize| rows.get(at * width..(at + 1) * width).unwrap_or(&[]);
    let mut probabilities = Vec::with_capacity(count + LANES);
    for first in (0..count).step_by(LANES) {
        let sums = sums(
            trees,
            std::array::from_fn::<_, LANES, _>(|lane| row(first + lane)),
        );
        probabilities.extend(sums.map(logistic));
    }
    probabilities.truncate(count);
    probabilities
}

/// So many rows go down a tree side by side: what one waits for, the next needs not.
const LANES: usize = 4;

/// What the trees say of each row together.
fn sums<const N: usize>(trees: &[Tree<'_>], rows: [&[f32]; N]) -> [i32; N] {
    let mut sums = [0; N];
    for tree in trees {
        let mut at = [0_i8; N];
        // A tree asks each question once at most.
        for _ in 0..tree.splits.len() {
            let mut is_done = true;
            for (at, row) in at.iter_mut().zip(rows) {
                // The number of a leaf is negative, and as a place beyond all questions.
                if let Some(split) = tree.splits.get(*at as usize) {
                    is_done = false;
                    let value = row.get(usize::from(split.feature)).copied().unwrap_or(0.0);
                    *at = if value < split.threshold {
                        split.low
                    } else {
                        split.high
                    };
                }
            }
            if is_done {
                break;
            }
        }
        for (sum, at) in sums.iter_mut().zip(at) {
            *sum += i32::from(tree.leaves.get(!at as usize).copied().unwrap_or(0));
        }
    }
    sums
}

fn logistic(thousandths: i32) -> f32 {
    1.0 / (1.0 + libm::expf(-(thousandths as f32) / 1000.0))
}
