//! The scorer's trees as they ship.
//!
//! The compiler takes the weights apart into columns: what is alike stands side
//! by side and weighs less when it has travelled, and of a threshold only the
//! upper half, which is all that a bfloat16 has. What is put together again is
//! what was trained, to the bit.

use super::model::{LEAVES, SPLITS, Tree};

/// Trees by columns, one entry a tree.
pub(super) struct Packed<const TREES: usize> {
    features: [[u8; SPLITS]; TREES],
    thresholds: [[u16; SPLITS]; TREES],
    leaves: [[i8; LEAVES]; TREES],
}

impl<const TREES: usize> Packed<TREES> {
    /// Takes trees apart while this is compiled, which fails for a threshold
    /// that is no bfloat16.
    #[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
    pub(super) const fn of(trees: &[Tree]) -> Packed<TREES> {
        let mut packed = Packed {
            features: [[0; SPLITS]; TREES],
            thresholds: [[0; SPLITS]; TREES],
            leaves: [[0; LEAVES]; TREES],
        };
        let mut at = 0;
        while at < TREES {
            packed.features[at] = trees[at].features;
            packed.thresholds[at] = upper_halves(&trees[at].thresholds);
            packed.leaves[at] = trees[at].leaves;
            at += 1;
        }
        packed
    }

    /// The trees.
    pub(super) fn trees(&self) -> Vec<Tree> {
        let parts = self.features.iter().zip(&self.thresholds).zip(&self.leaves);
        let trees = parts.map(|((features, thresholds), leaves)| Tree {
            features: *features,
            thresholds: thresholds.map(|upper| f32::from_bits(u32::from(upper) << 16)),
            leaves: *leaves,
        });
        trees.collect()
    }
}

#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
const fn upper_halves<const N: usize>(numbers: &[f32; N]) -> [u16; N] {
    let mut upper = [0; N];
    let mut at = 0;
    while at < N {
        let bits = numbers[at].to_bits();
        assert!(bits as u16 == 0, "a threshold is a bfloat16");
        upper[at] = (bits >> 16) as u16;
        at += 1;
    }
    upper
}

#[cfg(test)]
mod tests {
    use crate::rank::weights::TREES;

    #[test]
    fn what_was_taken_apart_is_put_together_again() {
        assert_eq!(super::super::PACKED.trees(), TREES);
    }
}
