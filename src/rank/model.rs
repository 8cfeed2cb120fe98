//! The learned scorer: a sum of small regression trees.
//!
//! Gradient boosting (Friedman 2001) makes them; `cargo xtask train` writes
//! them into `weights.rs`. Trees are complete, so a tree is an array of splits
//! in level order and an array of leaves, and scoring a sentence takes as many
//! comparisons as trees have levels.

use super::features::{COUNT, FEATURES};
use super::{Reason, Reasons};

/// The scorer: a start and what trees add to it.
#[derive(Clone, Debug)]
pub struct Scorer {
    /// What every sentence starts with, in log-odds.
    pub start: f32,
    /// The trees.
    pub trees: Vec<Tree>,
}

/// The levels of splits in a tree.
pub const DEPTH: usize = 4;

/// The splits of a tree.
pub const SPLITS: usize = (1 << DEPTH) - 1;

/// The leaves of a tree.
pub const LEAVES: usize = 1 << DEPTH;

/// What one of a leaf's steps adds, in log-odds: a sixth of what the median leaf
/// does, and a leaf is a byte.
pub const STEP: f64 = 1.0 / 256.0;

/// A complete binary tree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tree {
    /// The feature that each split looks at, level by level.
    pub features: [u8; SPLITS],
    /// Above it, the split sends to the right; a bfloat16.
    pub thresholds: [f32; SPLITS],
    /// What each leaf adds, in [`STEP`]s.
    pub leaves: [i8; LEAVES],
}

impl Tree {
    /// What the tree adds for a row of features.
    pub fn value(&self, row: &[f64; COUNT]) -> f64 {
        let mut node = 0;
        for _ in 0..DEPTH {
            node = 2 * node + 1 + usize::from(self.goes_right(node, row));
        }
        self.leaf(node - SPLITS)
    }

    fn goes_right(&self, node: usize, row: &[f64; COUNT]) -> bool {
        let value = self.feature(node).and_then(|feature| row.get(feature));
        let threshold = self.thresholds.get(node);
        matches!((value, threshold), (Some(value), Some(threshold)) if *value > f64::from(*threshold))
    }

    fn feature(&self, node: usize) -> Option<usize> {
        self.features.get(node).map(|&feature| usize::from(feature))
    }

    fn leaf(&self, leaf: usize) -> f64 {
        let steps = self.leaves.get(leaf).copied().unwrap_or(0);
        f64::from(steps) * STEP
    }

    /// The mean of the leaves below a node that is `level` levels down.
    fn mean(&self, node: usize, level: usize) -> f64 {
        let below = 1 << (DEPTH - level);
        let first = (node + 1 - (1 << level)) * below;
        (first..first + below)
            .map(|leaf| self.leaf(leaf))
            .sum::<f64>()
            / below as f64
    }
}

impl Scorer {
    /// The score of a row, before it is squeezed into 0 to 1.
    pub fn score(&self, row: &[f64; COUNT]) -> f64 {
        let added = self.trees.iter().map(|tree| tree.value(row));
        f64::from(self.start) + added.sum::<f64>()
    }

    /// The same as a sum of reasons: on the way from root to leaf, what changes
    /// in the mean of the leaves still to be had is due to the feature that the
    /// split looks at (Saabas 2014). It adds up exactly but for rounding.
    pub(super) fn reasons(&self, row: &[f64; COUNT]) -> Reasons {
        let mut reasons = Reasons::default();
        add(&mut reasons, "base", f64::from(self.start));
        for tree in &self.trees {
            let mut node = 0;
            let mut mean = tree.mean(0, 0);
            add(&mut reasons, "base", mean);
            for level in 1..=DEPTH {
                let feature = tree.feature(node).and_then(|feature| FEATURES.get(feature));
                node = 2 * node + 1 + usize::from(tree.goes_right(node, row));
                let narrowed = tree.mean(node, level);
                if let Some((_, reason)) = feature {
                    add(&mut reasons, reason, narrowed - mean);
                }
                mean = narrowed;
            }
        }
        reasons
    }
}

/// Adds to a reason, and to the sum.
pub(super) fn add(reasons: &mut Reasons, feature: &'static str, weight: f64) {
    reasons.raw += weight;
    match reasons
        .parts
        .iter_mut()
        .find(|part| part.feature == feature)
    {
        Some(part) => part.weight += weight,
        None => reasons.parts.push(Reason { feature, weight }),
    }
}
