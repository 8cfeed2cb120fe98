//! Gradient boosting with complete trees over binned features.
//!
//! Friedman 2001, with second-order leaves and histograms as in XGBoost (Chen
//! and Guestrin 2016) and LightGBM (Ke et al. 2017), in a form small enough to
//! be reproducible to the bit: one thread, a fixed order of summation, a
//! seeded choice of documents and features for each tree.

#![allow(
    clippy::indexing_slicing,
    reason = "dense tables of one shape; a panic here is a report"
)]

use nutgraf::rank::{COUNT, DEPTH, LEAVES, SPLITS, STEP, Scorer, Tree};

use super::short::{GREATEST, short};
use super::summaries::Summaries;
use crate::overlap::Overlap;
use crate::random::Random;

/// How many bins a feature is cut into at most.
const BINS: usize = 48;

/// After so many trees the summaries that compete are drawn up anew.
const REFRESH: usize = 100;

/// How trees grow.
#[derive(Clone, Debug)]
pub struct Settings {
    pub trees: usize,
    /// The share of each step that is taken.
    pub rate: f64,
    /// Added to the second derivatives of a leaf.
    pub ridge: f64,
    /// The least sum of second derivatives in a leaf.
    pub least: f64,
    /// The share of the documents and of the features that a tree sees.
    pub documents: f64,
    pub features: f64,
    pub loss: Loss,
    /// After so many trees the worth of whole summaries is maximized.
    pub warm: usize,
    /// What a summary pays for sentences as long as the article's mean, in
    /// worth.
    pub price: f64,
    pub seed: u64,
}

/// What is minimized.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Each sentence by itself: logistic.
    Pointwise,
    /// A document's sentences together: cross entropy of the softmax against
    /// the labels' shares (ListNet, Cao et al. 2007).
    Listwise,
    /// Pairs of a document's sentences: logistic in the difference of scores,
    /// weighed by the difference of labels (RankNet, Burges et al. 2005).
    Pairwise,
}

/// A document's rows and how much the document counts.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    pub rows: std::ops::Range<usize>,
    pub weight: f64,
    /// What summaries of it are worth, by sentences.
    pub overlap: &'a Overlap,
    /// The place of each row among the eligible sentences, and its sentence.
    pub sentences: Vec<(usize, usize)>,
}

/// What there is to learn from.
#[derive(Debug, Default)]
pub struct Table<'a> {
    pub rows: Vec<[f64; COUNT]>,
    pub labels: Vec<f64>,
    pub groups: Vec<Group<'a>>,
}

/// Feature values as the numbers of their bins, feature by feature.
struct Bins {
    /// The upper edge of each bin but the last.
    edges: Vec<Vec<f32>>,
    columns: Vec<Vec<u8>>,
}

impl Bins {
    fn new(table: &Table) -> Bins {
        let mut edges = Vec::new();
        let mut columns = Vec::new();
        for feature in 0..COUNT {
            let values: Vec<f32> = table.rows.iter().map(|row| row[feature] as f32).collect();
            let mut sorted = values.clone();
            sorted.sort_by(f32::total_cmp);
            let mut own: Vec<f32> = (1..BINS)
                .map(|bin| {
                    let at = bin * sorted.len() / BINS;
                    let (below, above) = (sorted[at.saturating_sub(1)], sorted[at]);
                    (below + above) / 2.0
                })
                .collect();
            // Where few values are not zero the quantiles miss them.
            let rare: Vec<f32> = sorted.chunk_by(|a, b| a == b).map(|run| run[0]).collect();
            if rare.len() <= BINS {
                own = rare
                    .windows(2)
                    .map(|pair| (pair[0] + pair[1]) / 2.0)
                    .collect();
            }
            for edge in &mut own {
                *edge = short(*edge);
            }
            own.dedup();
            let column = values
                .iter()
                .map(|value| own.partition_point(|edge| edge < value) as u8);
            columns.push(column.collect());
            edges.push(own);
        }
        Bins { edges, columns }
    }
}

/// Grows an ensemble.
pub fn grow(table: &Table, settings: &Settings) -> Scorer {
    let bins = Bins::new(table);
    let mut random = Random(settings.seed);
    let count = table.rows.len();
    let start = short(start(table, settings.loss) as f32);
    let mut scores = vec![f64::from(start); count];
    let mut trees = Vec::new();
    let mut first = vec![0.0; count];
    let mut second = vec![0.0; count];
    let mut summaries: Vec<Summaries> = Vec::new();
    for number in 0..settings.trees {
        let is_warm = number >= settings.warm;
        if is_warm && (number - settings.warm).is_multiple_of(REFRESH) {
            let all = table.groups.iter();
            summaries = all
                .map(|group| Summaries::new(table, group, &scores, settings.price))
                .collect();
        }
        let groups: Vec<(usize, &Group)> = table
            .groups
            .iter()
            .enumerate()
            .filter(|_| random.share() < settings.documents)
            .collect();
        let features: Vec<usize> = (0..COUNT)
            .filter(|_| random.share() < settings.features)
            .collect();
        for (at, group) in &groups {
            let range = group.rows.clone();
            let (scores, labels) = (&scores[range.clone()], &table.labels[range.clone()]);
            let (first, second) = (&mut first[range.clone()], &mut second[range]);
            match summaries.get(*at) {
                Some(summaries) => summaries.derivatives(scores, group.weight, first, second),
                None => derivatives(settings.loss, scores, labels, group.weight, first, second),
            }
        }
        let rows: Vec<u32> = groups
            .iter()
            .flat_map(|(_, group)| group.rows.clone())
            .map(|row| row as u32)
            .collect();
        let tree = grow_tree(&bins, &rows, &features, &first, &second, settings);
        for (score, row) in scores.iter_mut().zip(&table.rows) {
            *score += tree.value(row);
        }
        trees.push(tree);
    }
    Scorer { start, trees }
}

/// The score that all rows start with: the log odds of the mean label.
fn start(table: &Table, loss: Loss) -> f64 {
    if loss != Loss::Pointwise {
        return 0.0;
    }
    let mut sum = 0.0;
    let mut total = 0.0;
    for group in &table.groups {
        sum += table.labels[group.rows.clone()].iter().sum::<f64>() * group.weight;
        total += group.rows.len() as f64 * group.weight;
    }
    let mean = sum / total;
    libm::log(mean / (1.0 - mean))
}

fn derivatives(
    loss: Loss,
    scores: &[f64],
    labels: &[f64],
    weight: f64,
    first: &mut [f64],
    second: &mut [f64],
) {
    match loss {
        Loss::Pointwise => {
            for (at, (score, label)) in scores.iter().zip(labels).enumerate() {
                let chance = 1.0 / (1.0 + libm::exp(-score));
                first[at] = weight * (chance - label);
                second[at] = weight * chance * (1.0 - chance);
            }
        }
        Loss::Listwise => {
            let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let total: f64 = scores.iter().map(|score| libm::exp(score - most)).sum();
            let labelled: f64 = labels.iter().sum();
            for (at, (score, label)) in scores.iter().zip(labels).enumerate() {
                let chance = libm::exp(score - most) / total;
                let share = if labelled > 0.0 {
                    label / labelled
                } else {
                    chance
                };
                first[at] = weight * (chance - share) * 3.0;
                second[at] = weight * chance * (1.0 - chance) * 3.0;
            }
        }
        Loss::Pairwise => {
            first.fill(0.0);
            second.fill(0.0);
            let scale = weight * 3.0 / labels.len() as f64;
            for (at, label) in labels.iter().enumerate() {
                for (other, other_label) in labels.iter().enumerate() {
                    let gap = label - other_label;
                    if gap <= 0.02 {
                        continue;
                    }
                    let chance = 1.0 / (1.0 + libm::exp(scores[at] - scores[other]));
                    first[at] -= scale * gap * chance;
                    first[other] += scale * gap * chance;
                    second[at] += scale * gap * chance * (1.0 - chance);
                    second[other] += scale * gap * chance * (1.0 - chance);
                }
            }
        }
    }
}

fn grow_tree(
    bins: &Bins,
    rows: &[u32],
    features: &[usize],
    first: &[f64],
    second: &[f64],
    settings: &Settings,
) -> Tree {
    let mut tree = Tree {
        features: [0; SPLITS],
        thresholds: [GREATEST; SPLITS],
        leaves: [0; LEAVES],
    };
    let mut nodes = vec![0_u8; rows.len()];
    for level in 0..DEPTH {
        let width = 1 << level;
        let mut best = vec![(1e-9, usize::MAX, 0_usize); width];
        for &feature in features {
            let column = &bins.columns[feature];
            let mut sums = vec![[[0.0_f64; 2]; BINS]; width];
            for (&row, &node) in rows.iter().zip(&nodes) {
                let row = row as usize;
                let cell = &mut sums[node as usize][column[row] as usize];
                cell[0] += first[row];
                cell[1] += second[row];
            }
            for (node, sums) in sums.iter().enumerate() {
                let whole = sums
                    .iter()
                    .fold([0.0; 2], |sum, cell| [sum[0] + cell[0], sum[1] + cell[1]]);
                let gain = |sum: [f64; 2]| sum[0] * sum[0] / (sum[1] + settings.ridge);
                let mut left = [0.0; 2];
                for (bin, cell) in sums.iter().take(bins.edges[feature].len()).enumerate() {
                    left = [left[0] + cell[0], left[1] + cell[1]];
                    let right = [whole[0] - left[0], whole[1] - left[1]];
                    if left[1] < settings.least || right[1] < settings.least {
                        continue;
                    }
                    let gained = gain(left) + gain(right) - gain(whole);
                    if gained > best[node].0 {
                        best[node] = (gained, feature, bin);
                    }
                }
            }
        }
        let base = width - 1;
        for (node, &(_, feature, bin)) in best.iter().enumerate() {
            if feature != usize::MAX {
                tree.features[base + node] = feature as u8;
                tree.thresholds[base + node] = bins.edges[feature][bin];
            }
        }
        for (&row, node) in rows.iter().zip(&mut nodes) {
            let (_, feature, bin) = best[*node as usize];
            let goes_right =
                feature != usize::MAX && bins.columns[feature][row as usize] as usize > bin;
            *node = *node * 2 + u8::from(goes_right);
        }
    }
    let mut sums = [[0.0; 2]; LEAVES];
    for (&row, &node) in rows.iter().zip(&nodes) {
        sums[node as usize][0] += first[row as usize];
        sums[node as usize][1] += second[row as usize];
    }
    for (leaf, [first, second]) in tree.leaves.iter_mut().zip(sums) {
        // A cast stops at what a byte can hold.
        *leaf = (-settings.rate * first / (second + settings.ridge) / STEP).round() as i8;
    }
    tree
}
