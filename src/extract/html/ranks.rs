//! The trees as they ship, and how they judge blocks eight at a time.
//!
//! Many splits ask for the same number against the same threshold. So a number
//! is looked up once among all thresholds of its feature, which gives its rank
//! there, and the trees compare ranks: small numbers, eight of them in a word
//! (Lamport 1975). A tree is not walked: each of its splits strikes the leaves
//! that it rules out, and of those that are left the first is the answer
//! (QuickScorer: Lucchese and others 2015). The answers are those of a walk to
//! the bit.
//!
//! The compiler makes the tables out of the weights: columns of bytes, which
//! weigh half of what the weights as they are written would.

use super::model::{Model, Scorer, Tree, logistic};
use super::weights::MODEL;
use super::{features, neighbours};

/// So many blocks are judged side by side: each has a byte of a word.
const LANES: usize = 8;

/// A byte of each kind in every place of a word.
const ONES: u64 = u64::from_ne_bytes([0x01; LANES]);
const HIGHS: u64 = u64::from_ne_bytes([0x80; LANES]);

/// A tree has at most as many leaves as a byte has bits.
const LEAVES: usize = 8;
const SPLITS: usize = LEAVES - 1;

/// A feature's number is a byte.
const FEATURES: usize = 256;

/// A rank takes seven bits of its byte; the eighth is what a comparison gives.
const MOST_RANKS: usize = 127;

/// The trees that ship.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shipped;

/// The ranks of eight blocks in each feature, with the highest bits set.
type Tile = [u64; FEATURES];

impl Scorer for Shipped {
    fn scores(&self, rows: &[f32], around: impl FnOnce(&[f32]) -> Vec<f32>) -> Vec<f32> {
        let count = rows.len() / features::COUNT;
        let mut tiles: Vec<Tile> = vec![[HIGHS; FEATURES]; count.div_ceil(LANES)];
        rank(rows, 0, features::COUNT, &mut tiles);
        let first = probabilities(FIRST.trees(), &tiles, count);
        rank(
            &around(&first),
            features::COUNT,
            neighbours::WIDTH,
            &mut tiles,
        );
        probabilities(SECOND.trees(), &tiles, count)
    }
}

/// Puts the ranks of rows of `width` numbers, those of the features from `from`
/// on, into the tiles.
///
/// Each threshold is held against eight blocks at once: to stop at each block's
/// own rank would be to guess where that is.
fn rank(rows: &[f32], from: usize, width: usize, tiles: &mut [Tile]) {
    let before: usize = THRESHOLDS
        .counts
        .iter()
        .take(from)
        .map(|&n| usize::from(n))
        .sum();
    for (tile, rows) in tiles.iter_mut().zip(rows.chunks(width * LANES)) {
        let mut first = before;
        let places = tile.iter_mut().zip(&THRESHOLDS.counts).skip(from);
        for ((place, &count), column) in places.zip(0..width) {
            let end = first + usize::from(count);
            let thresholds = THRESHOLDS.values.get(first..end).unwrap_or(&[]);
            first = end;
            if thresholds.is_empty() {
                continue;
            }
            let number = |lane: usize| rows.get(lane * width + column).copied().unwrap_or(0.0);
            let numbers: [f32; LANES] = std::array::from_fn(number);
            for &threshold in thresholds {
                let reached = reached(numbers, unpacked(threshold));
                if reached == 0 {
                    break;
                }
                *place += reached;
            }
        }
    }
}

/// A one in the byte of each number that is not below a threshold; what is no
/// number is below nothing, as on a walk.
fn reached([a, b, c, d, e, f, g, h]: [f32; LANES], threshold: f32) -> u64 {
    let is_below = |number: f32| u64::from(number < threshold);
    let low = is_below(a) | is_below(b) << 8 | is_below(c) << 16 | is_below(d) << 24;
    let high = is_below(e) | is_below(f) << 8 | is_below(g) << 16 | is_below(h) << 24;
    ONES ^ (low | high << 32)
}

/// The probabilities that trees give `count` blocks.
fn probabilities(trees: Trees, tiles: &[Tile], count: usize) -> Vec<f32> {
    let mut probabilities = Vec::with_capacity(tiles.len() * LANES);
    for tile in tiles {
        probabilities.extend(sums(trees, tile).map(logistic));
    }
    probabilities.truncate(count);
    probabilities
}

/// What the trees say of each of eight blocks together.
fn sums(trees: Trees, tile: &Tile) -> [i32; LANES] {
    let mut sums = [0; LANES];
    let splits = trees.features.iter().zip(trees.ranks).zip(trees.struck);
    for (((features, ranks), struck), leaves) in splits.zip(trees.leaves) {
        let mut gone = 0;
        for ((&feature, &rank), &struck) in features.iter().zip(ranks).zip(struck) {
            let own = tile.get(usize::from(feature)).copied().unwrap_or(HIGHS);
            // The highest bit of a byte stays where the rank is reached.
            let reached = own.wrapping_sub(ONES * u64::from(rank)) >> 7 & ONES;
            gone |= reached * u64::from(struck);
        }
        for (sum, left) in sums.iter_mut().zip((!gone).to_le_bytes()) {
            let leaf = leaves.get(left.trailing_zeros() as usize);
            *sum += leaf.map_or(0, |&leaf| i32::from(leaf));
        }
    }
    sums
}

/// Trees by columns, one entry a tree.
#[derive(Clone, Copy)]
struct Trees {
    /// What each split asks for, from the leftmost to the rightmost.
    features: &'static [[u8; SPLITS]],
    /// The rank from which it sends to the right.
    ranks: &'static [[u8; SPLITS]],
    /// The leaves on its left, which are ruled out then.
    struck: &'static [[u8; SPLITS]],
    /// The answers from left to right.
    leaves: &'static [[i16; LEAVES]],
}

/// So many trees.
struct Columns<const TREES: usize> {
    features: [[u8; SPLITS]; TREES],
    ranks: [[u8; SPLITS]; TREES],
    struck: [[u8; SPLITS]; TREES],
    leaves: [[i16; LEAVES]; TREES],
}

impl<const TREES: usize> Columns<TREES> {
    fn trees(&'static self) -> Trees {
        Trees {
            features: &self.features,
            ranks: &self.ranks,
            struck: &self.struck,
            leaves: &self.leaves,
        }
    }
}

/// The thresholds of all features, each once: those of the first feature
/// ascending, then those of the second, and so on.
struct Thresholds<const COUNT: usize> {
    /// How many there are of each feature.
    counts: [u8; FEATURES],
    /// The upper half of each, for the lower is zero.
    values: [u16; COUNT],
}

static FIRST: Columns<{ MODEL.first.len() }> = columns(MODEL.first);
static SECOND: Columns<{ MODEL.second.len() }> = columns(MODEL.second);
static THRESHOLDS: Thresholds<{ SORTED.1 }> = thresholds();

/// No model has more splits.
const MOST: usize = (MODEL.first.len() + MODEL.second.len()) * SPLITS;

/// The thresholds in order, how many there are, and how many of each feature.
const SORTED: ([f32; MOST], usize, [u8; FEATURES]) = sorted(&MODEL);

const fn unpacked(threshold: u16) -> f32 {
    f32::from_bits((threshold as u32) << 16)
}

#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
const fn thresholds<const COUNT: usize>() -> Thresholds<COUNT> {
    let mut values = [0; COUNT];
    let mut at = 0;
    while at < COUNT {
        values[at] = (SORTED.0[at].to_bits() >> 16) as u16;
        assert!(
            unpacked(values[at]) == SORTED.0[at],
            "a threshold has at most eight bits of mantissa"
        );
        at += 1;
    }
    Thresholds {
        counts: SORTED.2,
        values,
    }
}

#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
const fn sorted(model: &Model<'_>) -> ([f32; MOST], usize, [u8; FEATURES]) {
    let sets = [model.first, model.second];
    // Where the splits of each feature begin, if they stand one after the other.
    let mut ends = [0; FEATURES + 1];
    let mut set = 0;
    while set < sets.len() {
        let mut tree = 0;
        while tree < sets[set].len() {
            let splits = sets[set][tree].splits;
            let mut split = 0;
            while split < splits.len() {
                ends[splits[split].feature as usize + 1] += 1;
                split += 1;
            }
            tree += 1;
        }
        set += 1;
    }
    let mut feature = 0;
    while feature < FEATURES {
        ends[feature + 1] += ends[feature];
        feature += 1;
    }
    // Each threshold at its place among those of its feature, once.
    let mut apart = [0.0; MOST];
    let mut counts = [0; FEATURES];
    let mut set = 0;
    while set < sets.len() {
        let mut tree = 0;
        while tree < sets[set].len() {
            let splits = sets[set][tree].splits;
            let mut split = 0;
            while split < splits.len() {
                let feature = splits[split].feature as usize;
                let threshold = splits[split].threshold;
                let first = ends[feature];
                let mut at = first + counts[feature] as usize;
                while at > first && apart[at - 1] > threshold {
                    at -= 1;
                }
                if at == first || apart[at - 1] != threshold {
                    let mut last = first + counts[feature] as usize;
                    while last > at {
                        apart[last] = apart[last - 1];
                        last -= 1;
                    }
                    apart[at] = threshold;
                    counts[feature] += 1;
                }
                split += 1;
            }
            tree += 1;
        }
        set += 1;
    }
    // Without the gaps.
    let mut together = [0.0; MOST];
    let mut count = 0;
    let mut feature = 0;
    while feature < FEATURES {
        assert!(
            counts[feature] as usize <= MOST_RANKS,
            "a feature has more thresholds than ranks"
        );
        let mut at = 0;
        while at < counts[feature] as usize {
            together[count] = apart[ends[feature] + at];
            count += 1;
            at += 1;
        }
        feature += 1;
    }
    (together, count, counts)
}

/// From how many of a feature's thresholds on a number is not below one.
#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
const fn rank_of(feature: u8, threshold: f32) -> u8 {
    let mut at = 0;
    let mut before = 0;
    while before < feature as usize {
        at += SORTED.2[before] as usize;
        before += 1;
    }
    let mut rank = 1;
    while SORTED.0[at] != threshold {
        rank += 1;
        at += 1;
    }
    rank
}

#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
const fn columns<const TREES: usize>(trees: &[Tree<'_>]) -> Columns<TREES> {
    let mut columns = Columns {
        features: [[0; SPLITS]; TREES],
        ranks: [[0; SPLITS]; TREES],
        struck: [[0; SPLITS]; TREES],
        leaves: [[0; LEAVES]; TREES],
    };
    let mut at = 0;
    while at < TREES {
        let tree = &trees[at];
        assert!(
            tree.splits.len() <= SPLITS && tree.leaves.len() <= LEAVES,
            "a tree has at most eight leaves"
        );
        let root = if tree.splits.is_empty() { !0 } else { 0 };
        fill(&mut columns, at, tree, root, 0);
        at += 1;
    }
    columns
}

/// Puts what hangs below a split or a leaf into the columns, `first` leaves
/// being on its left, and gives its leaves as bits.
#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
const fn fill<const TREES: usize>(
    columns: &mut Columns<TREES>,
    at: usize,
    tree: &Tree<'_>,
    node: i8,
    first: usize,
) -> u8 {
    if node < 0 {
        columns.leaves[at][first] = tree.leaves[!node as usize];
        return 1 << first;
    }
    let split = &tree.splits[node as usize];
    let low = fill(columns, at, tree, split.low, first);
    let middle = first + low.count_ones() as usize;
    columns.features[at][middle - 1] = split.feature;
    columns.ranks[at][middle - 1] = rank_of(split.feature, split.threshold);
    columns.struck[at][middle - 1] = low;
    low | fill(columns, at, tree, split.high, middle)
}

#[cfg(test)]
mod tests {
    use super::Shipped;
    use crate::extract::html::model::Scorer;
    use crate::extract::html::weights::MODEL;
    use crate::extract::html::{features, neighbours};

    /// Numbers that lie on thresholds, between them, beyond them, and none.
    fn rows(count: usize, width: usize, seed: u64) -> Vec<f32> {
        let thresholds = MODEL.first.iter().chain(MODEL.second);
        let thresholds = thresholds.flat_map(|tree| tree.splits);
        let thresholds: Vec<f32> = thresholds.map(|split| split.threshold).collect();
        let mut state = seed;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) as usize
        };
        let number = |_| match next() % 8 {
            0 => f32::NAN,
            1 => -1.0,
            2 => 0.0,
            3 => 1.0,
            4 => thresholds[next() % thresholds.len()] * 1.01,
            _ => thresholds[next() % thresholds.len()],
        };
        (0..count * width).map(number).collect()
    }

    #[test]
    fn ranks_give_what_a_walk_gives() {
        for count in [0, 1, 7, 8, 9, 100] {
            let own = rows(count, features::COUNT, 4);
            let around = rows(count, neighbours::WIDTH, 9);
            let mut firsts = [Vec::new(), Vec::new()];
            let walked = MODEL.scores(&own, |first| {
                firsts[0] = first.to_vec();
                around.clone()
            });
            let ranked = Shipped.scores(&own, |first| {
                firsts[1] = first.to_vec();
                around.clone()
            });
            assert_eq!(firsts[0], firsts[1]);
            assert_eq!(walked, ranked);
            assert_eq!(ranked.len(), count);
        }
    }
}
