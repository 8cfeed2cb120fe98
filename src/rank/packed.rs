//! The scorer's trees as they ship.
//!
//! The compiler takes the weights apart into columns: what is alike stands side
//! by side, and the lower halves of the numbers, which are nearly all zero,
//! apart from the upper ones. So they weigh an eighth less when they have
//! travelled. What is put together again is what was trained, to the bit.

use super::model::{LEAVES, SPLITS, Tree};

/// Trees by columns, one entry a tree.
pub(super) struct Packed<const TREES: usize> {
    features: [[u8; SPLITS]; TREES],
    /// The halves of numbers, the upper ones first.
    thresholds: [[[u16; SPLITS]; TREES]; 2],
    leaves: [[[u16; LEAVES]; TREES]; 2],
}

impl<const TREES: usize> Packed<TREES> {
    /// Takes trees apart while this is compiled.
    #[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
    pub(super) const fn of(trees: &[Tree]) -> Packed<TREES> {
        let mut packed = Packed {
            features: [[0; SPLITS]; TREES],
            thresholds: [[[0; SPLITS]; TREES]; 2],
            leaves: [[[0; LEAVES]; TREES]; 2],
        };
        let mut at = 0;
        while at < TREES {
            packed.features[at] = trees[at].features;
            let (upper, lower) = halves(&trees[at].thresholds);
            (packed.thresholds[0][at], packed.thresholds[1][at]) = (upper, lower);
            let (upper, lower) = halves(&trees[at].leaves);
            (packed.leaves[0][at], packed.leaves[1][at]) = (upper, lower);
            at += 1;
        }
        packed
    }

    /// The trees.
    pub(super) fn trees(&self) -> Vec<Tree> {
        let [upper, lower] = &self.thresholds;
        let thresholds = upper.iter().zip(lower);
        let [upper, lower] = &self.leaves;
        let leaves = upper.iter().zip(lower);
        let parts = self.features.iter().zip(thresholds.zip(leaves));
        let trees = parts.map(|(features, (thresholds, leaves))| Tree {
            features: *features,
            thresholds: whole(thresholds),
            leaves: whole(leaves),
        });
        trees.collect()
    }
}

#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
const fn halves<const N: usize>(numbers: &[f32; N]) -> ([u16; N], [u16; N]) {
    let (mut upper, mut lower) = ([0; N], [0; N]);
    let mut at = 0;
    while at < N {
        let bits = numbers[at].to_bits();
        (upper[at], lower[at]) = ((bits >> 16) as u16, bits as u16);
        at += 1;
    }
    (upper, lower)
}

fn whole<const N: usize>((upper, lower): (&[u16; N], &[u16; N])) -> [f32; N] {
    let mut numbers = [0.0; N];
    for (number, (&upper, &lower)) in numbers.iter_mut().zip(upper.iter().zip(lower)) {
        *number = f32::from_bits(u32::from(upper) << 16 | u32::from(lower));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use crate::rank::weights::TREES;

    #[test]
    fn what_was_taken_apart_is_put_together_again() {
        assert_eq!(super::super::PACKED.trees(), TREES);
    }
}
