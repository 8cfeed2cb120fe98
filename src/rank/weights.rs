//! The trees of the scorer. Written by `cargo xtask train`; not by hand.

use super::model::Tree;
use super::order::Weights;

/// What selection weighs.
pub(super) const SELECTION: Weights = Weights { redundancy: 2.0, tolerance: 0.2 };

/// The scorer.
pub(super) static TREES: &[Tree] = &[];
