//! Gradient-boosted regression trees for a logistic loss (Friedman 2001), grown
//! leaf by leaf on histograms (Ke et al. 2017, LightGBM).

use nutgraf::extract::html::training::Split;

use super::short::short;
use crate::pages::models::OwnTree;

/// Rows of numbers with what they should give.
pub struct Table<'a> {
    pub rows: &'a [f32],
    pub width: usize,
    pub labels: &'a [f32],
    pub weights: &'a [f32],
}

/// How to grow.
#[derive(Clone, Copy)]
pub struct Growth {
    pub trees: usize,
    pub leaves: usize,
    pub rate: f32,
    /// The least weight of examples in a leaf.
    pub least: f32,
    /// How strongly leaves are drawn to nothing.
    pub shrink: f32,
}

const BINS: usize = 48;

/// The columns of a table cut into bins.
struct Binned {
    columns: Vec<Vec<u8>>,
    edges: Vec<Vec<f32>>,
}

#[allow(
    clippy::indexing_slicing,
    reason = "numeric loops over columns of one length"
)]
fn bin(table: &Table<'_>) -> Binned {
    let count = table.labels.len();
    let mut columns = Vec::new();
    let mut edges = Vec::new();
    for feature in 0..table.width {
        let step = (count / 20_000).max(1);
        let mut values: Vec<f32> = (0..count)
            .step_by(step)
            .map(|row| table.rows[row * table.width + feature])
            .collect();
        values.sort_by(f32::total_cmp);
        let mut cuts: Vec<f32> = Vec::new();
        let mut distinct = values.clone();
        distinct.dedup();
        if distinct.len() <= BINS {
            let middles = distinct.windows(2).map(|pair| (pair[0] + pair[1]) / 2.0);
            cuts.extend(middles.map(short));
            cuts.dedup();
        } else {
            for part in 1..BINS {
                let cut = short(values[part * values.len() / BINS]);
                if cuts.last().is_none_or(|&last| cut > last) && cut > distinct[0] {
                    cuts.push(cut);
                }
            }
        }
        let column = (0..count)
            .map(|row| {
                let value = table.rows[row * table.width + feature];
                cuts.partition_point(|&cut| cut <= value) as u8
            })
            .collect();
        columns.push(column);
        edges.push(cuts);
    }
    Binned { columns, edges }
}

/// First and second derivatives by the bins of a feature.
type Histogram = [(f64, f64); BINS + 1];

struct Leaf {
    rows: Vec<u32>,
    /// By the features that the tree looks at.
    sums: Vec<Histogram>,
    gradient: f64,
    hessian: f64,
    best: Option<Best>,
    /// The question above and whether this is its low side.
    above: Option<(usize, bool)>,
}

#[derive(Clone, Copy)]
struct Best {
    gain: f64,
    feature: usize,
    bin: usize,
}

/// Grows trees; `random` is any number, and the same one gives the same trees.
#[allow(
    clippy::indexing_slicing,
    reason = "numeric loops over columns of one length"
)]
pub fn grow(table: &Table<'_>, growth: Growth, mut random: u64) -> Vec<OwnTree> {
    let count = table.labels.len();
    let binned = bin(table);
    let mut scores = vec![0.0_f32; count];
    let mut trees = Vec::new();
    let mut gradients = vec![0.0_f32; count];
    let mut hessians = vec![0.0_f32; count];
    for _ in 0..growth.trees {
        for row in 0..count {
            let p = 1.0 / (1.0 + libm::expf(-scores[row]));
            gradients[row] = (p - table.labels[row]) * table.weights[row];
            hessians[row] = (p * (1.0 - p)).max(1e-4) * table.weights[row];
        }
        let features: Vec<usize> = (0..table.width)
            .filter(|_| {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                random % 10 < 4
            })
            .collect();
        let search = |leaf: &mut Leaf| leaf.best = best(leaf, &features, &binned, growth);
        let histogram = |rows: &[u32]| histogram(rows, &features, &binned, &gradients, &hessians);
        let rows: Vec<u32> = (0..count as u32)
            .filter(|&row| table.weights[row as usize] > 0.0)
            .collect();
        let sums = histogram(&rows);
        let mut root = leaf(rows, sums, &gradients, &hessians, None);
        search(&mut root);
        let mut leaves = vec![root];
        let mut tree = OwnTree::default();
        while leaves.len() < growth.leaves {
            let chosen = (0..leaves.len())
                .filter(|&at| leaves[at].best.is_some())
                .max_by(|&a, &b| {
                    let gain = |at: usize| leaves[at].best.map_or(0.0, |best| best.gain);
                    gain(a).total_cmp(&gain(b)).then(b.cmp(&a))
                });
            let Some(at) = chosen else { break };
            let parent = leaves.swap_remove(at);
            let Some(found) = parent.best else { break };
            let question = tree.splits.len();
            let column = &binned.columns[found.feature];
            let (low, high): (Vec<u32>, Vec<u32>) = parent
                .rows
                .iter()
                .partition(|&&row| usize::from(column[row as usize]) <= found.bin);
            tree.splits.push(Split {
                feature: found.feature as u8,
                low: 0,
                high: 0,
                threshold: binned.edges[found.feature][found.bin],
            });
            if let Some((above, is_low)) = parent.above {
                let split = &mut tree.splits[above];
                if is_low {
                    split.low = question as i8;
                } else {
                    split.high = question as i8;
                }
            }
            // The smaller side is summed, the other is what is left.
            let is_low_smaller = low.len() < high.len();
            let smaller = histogram(if is_low_smaller { &low } else { &high });
            let mut larger = parent.sums;
            for (all, part) in larger.iter_mut().flatten().zip(smaller.iter().flatten()) {
                *all = (all.0 - part.0, all.1 - part.1);
            }
            let (low_sums, high_sums) = if is_low_smaller {
                (smaller, larger)
            } else {
                (larger, smaller)
            };
            for (rows, sums, is_low) in [(low, low_sums, true), (high, high_sums, false)] {
                let mut side = leaf(rows, sums, &gradients, &hessians, Some((question, is_low)));
                search(&mut side);
                leaves.push(side);
            }
        }
        for (number, leaf) in leaves.iter().enumerate() {
            let value =
                -leaf.gradient / (leaf.hessian + f64::from(growth.shrink)) * f64::from(growth.rate);
            let value = (value.clamp(-4.0, 4.0) * 1000.0).round();
            tree.leaves.push(value as i16);
            if let Some((above, is_low)) = leaf.above {
                let split = &mut tree.splits[above];
                let to = !(number as i8);
                if is_low {
                    split.low = to;
                } else {
                    split.high = to;
                }
            }
            for &row in &leaf.rows {
                scores[row as usize] += value as f32 / 1000.0;
            }
        }
        if tree.splits.is_empty() {
            break;
        }
        trees.push(tree);
    }
    trees
}

#[allow(
    clippy::indexing_slicing,
    reason = "numeric loops over columns of one length"
)]
fn leaf(
    rows: Vec<u32>,
    sums: Vec<Histogram>,
    gradients: &[f32],
    hessians: &[f32],
    above: Option<(usize, bool)>,
) -> Leaf {
    let gradient = rows
        .iter()
        .map(|&row| f64::from(gradients[row as usize]))
        .sum();
    let hessian = rows
        .iter()
        .map(|&row| f64::from(hessians[row as usize]))
        .sum();
    Leaf {
        rows,
        sums,
        gradient,
        hessian,
        best: None,
        above,
    }
}

#[allow(
    clippy::indexing_slicing,
    reason = "numeric loops over columns of one length"
)]
fn histogram(
    rows: &[u32],
    features: &[usize],
    binned: &Binned,
    gradients: &[f32],
    hessians: &[f32],
) -> Vec<Histogram> {
    let sum = |&feature: &usize| {
        let mut sums = [(0.0_f64, 0.0_f64); BINS + 1];
        let column = &binned.columns[feature];
        for &row in rows {
            let sum = &mut sums[usize::from(column[row as usize])];
            sum.0 += f64::from(gradients[row as usize]);
            sum.1 += f64::from(hessians[row as usize]);
        }
        sums
    };
    features.iter().map(sum).collect()
}

#[allow(
    clippy::indexing_slicing,
    reason = "numeric loops over columns of one length"
)]
fn best(leaf: &Leaf, features: &[usize], binned: &Binned, growth: Growth) -> Option<Best> {
    let shrink = f64::from(growth.shrink);
    let value = |gradient: f64, hessian: f64| gradient * gradient / (hessian + shrink);
    let whole = value(leaf.gradient, leaf.hessian);
    let mut best: Option<Best> = None;
    for (&feature, sums) in features.iter().zip(&leaf.sums) {
        let cuts = binned.edges[feature].len();
        let (mut gradient, mut hessian) = (0.0, 0.0);
        for (bin, sum) in sums.iter().enumerate().take(cuts) {
            gradient += sum.0;
            hessian += sum.1;
            let rest = leaf.hessian - hessian;
            if hessian < f64::from(growth.least) || rest < f64::from(growth.least) {
                continue;
            }
            let gain = value(gradient, hessian) + value(leaf.gradient - gradient, rest) - whole;
            if gain > best.map_or(1e-6, |best| best.gain) {
                best = Some(Best { gain, feature, bin });
            }
        }
    }
    best
}
