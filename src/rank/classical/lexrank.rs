//! LexRank (Erkan and Radev 2004, "LexRank: graph-based lexical centrality as
//! salience in text summarization").
//!
//! Sentences are vectors of term frequency times inverse document frequency,
//! a sentence being a document: idf = ln(n / nᵢ). Two are linked if their
//! cosine exceeds 0.1; the rating is the stationary distribution of a walk
//! that follows links and with probability 0.15 jumps anywhere. A sentence is
//! linked with itself, as in the paper's matrices.
//!
//! The pairs above the threshold are found by an inverted index that leaves
//! out the terms of a sentence that cannot reach it together, the commonest
//! first (Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity
//! search"): the result is exact and the cost follows the number of links
//! rather than of pairs, though that may still grow faster than the text. For
//! more than [`MOST_LINKED`] sentences the paper's continuous LexRank is
//! used, whose links are the cosines themselves, and which is linear in the
//! words.
//!
//! sumy differs: its idf is ln(n / (1 + nᵢ)), and its walk stops as soon as
//! the distribution moves by less than 0.1, which is mostly at once.

use super::content::Content;
use crate::sorted::sort;

const THRESHOLD: f64 = 0.1;
/// The probability of a jump.
const JUMP: f64 = 0.15;
const TOLERANCE: f64 = 1e-9;
const MOST_ITERATIONS: usize = 200;
/// With more sentences, links are weighed instead of counted.
const MOST_LINKED: usize = 20_000;

type Vector = Vec<(usize, f64)>;

pub(super) fn rate(content: &Content) -> Vec<f64> {
    let vectors = vectors(content);
    if vectors.len() <= MOST_LINKED {
        let links = links(&vectors, content.terms());
        walk(vectors.len(), |shares| {
            let sum =
                |linked: &Vec<usize>| linked.iter().filter_map(|&other| shares.get(other)).sum();
            links.iter().map(sum).collect()
        })
    } else {
        walk(vectors.len(), |shares| {
            through_terms(&vectors, content.terms(), shares)
        })
    }
}

/// Unit vectors; a sentence of words that all sentences have is empty.
fn vectors(content: &Content) -> Vec<Vector> {
    let mut frequency = vec![0.0; content.terms()];
    for &(term, _) in content.bags.iter().flatten() {
        if let Some(frequency) = frequency.get_mut(term) {
            *frequency += 1.0;
        }
    }
    let sentences = content.len() as f64;
    let weigh = |&(term, count): &(usize, f64)| {
        let frequency = frequency.get(term).copied().unwrap_or(1.0);
        (term, count * libm::log(sentences / frequency))
    };
    let unit = |bag: &Vector| {
        let weighed: Vector = bag
            .iter()
            .map(weigh)
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        let norm = weighed
            .iter()
            .map(|(_, weight)| weight * weight)
            .sum::<f64>()
            .sqrt();
        weighed
            .into_iter()
            .map(|(term, weight)| (term, weight / norm))
            .collect()
    };
    content.bags.iter().map(unit).collect()
}

/// For each sentence those whose cosine with it exceeds the threshold, itself
/// among them.
fn links(vectors: &[Vector], terms: usize) -> Vec<Vec<usize>> {
    let mut frequency = vec![0_usize; terms];
    let mut largest: Vec<f64> = vec![0.0; terms];
    for &(term, weight) in vectors.iter().flatten() {
        if let (Some(frequency), Some(largest)) = (frequency.get_mut(term), largest.get_mut(term)) {
            *frequency += 1;
            *largest = largest.max(weight);
        }
    }
    let mut links: Vec<Vec<usize>> = (0..vectors.len()).map(|sentence| vec![sentence]).collect();
    let mut index: Vec<Vec<(usize, f64)>> = vec![Vec::new(); terms];
    // The part of each sentence that is not in the index.
    let mut outside: Vec<Vector> = Vec::with_capacity(vectors.len());
    let mut dense = vec![0.0; terms];
    let mut dot = vec![0.0; vectors.len()];
    for (sentence, vector) in vectors.iter().enumerate() {
        let mut met: Vec<usize> = Vec::new();
        for &(term, weight) in vector {
            if let Some(entry) = dense.get_mut(term) {
                *entry = weight;
            }
            for &(other, other_weight) in index.get(term).map_or(&[][..], Vec::as_slice) {
                if let Some(entry) = dot.get_mut(other) {
                    if *entry == 0.0 {
                        met.push(other);
                    }
                    *entry += weight * other_weight;
                }
            }
        }
        for other in met {
            let inside = dot.get_mut(other).map_or(0.0, std::mem::take);
            let rest = outside.get(other).map_or(&[][..], Vec::as_slice);
            let rest: f64 = rest
                .iter()
                .map(|&(term, weight)| weight * dense.get(term).copied().unwrap_or(0.0))
                .sum();
            if inside + rest > THRESHOLD {
                for (from, to) in [(sentence, other), (other, sentence)] {
                    if let Some(linked) = links.get_mut(from) {
                        linked.push(to);
                    }
                }
            }
        }
        let mut by_frequency: Vec<(usize, usize)> = vector
            .iter()
            .map(|&(term, _)| (usize::MAX - frequency.get(term).copied().unwrap_or(0), term))
            .collect();
        sort(&mut by_frequency);
        let mut bound = 0.0;
        let mut left_out = Vec::new();
        for (_, term) in by_frequency {
            let weight = dense.get(term).copied().unwrap_or(0.0);
            bound += weight * largest.get(term).copied().unwrap_or(1.0);
            // A little below the threshold, for the sake of rounding.
            if bound < THRESHOLD - 1e-9 {
                left_out.push((term, weight));
            } else if let Some(posting) = index.get_mut(term) {
                posting.push((sentence, weight));
            }
        }
        outside.push(left_out);
        for &(term, _) in vector {
            if let Some(entry) = dense.get_mut(term) {
                *entry = 0.0;
            }
        }
    }
    links
}

/// The product of the matrix of cosines and a vector, by way of the terms.
fn through_terms(vectors: &[Vector], terms: usize, values: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; terms];
    for (vector, value) in vectors.iter().zip(values) {
        for &(term, weight) in vector {
            if let Some(sum) = sums.get_mut(term) {
                *sum += weight * value;
            }
        }
    }
    let back = |&(term, weight): &(usize, f64)| weight * sums.get(term).copied().unwrap_or(0.0);
    vectors
        .iter()
        .map(|vector| vector.iter().map(back).sum())
        .collect()
}

/// The stationary distribution of the walk, by power iteration. `apply` is the
/// product of the symmetric matrix of links and a vector.
fn walk(sentences: usize, apply: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let uniform = 1.0 / sentences.max(1) as f64;
    let degrees = apply(&vec![1.0; sentences]);
    let mut ratings = vec![uniform; sentences];
    for _ in 0..MOST_ITERATIONS {
        let shares: Vec<f64> = ratings
            .iter()
            .zip(&degrees)
            .map(|(rating, degree)| if *degree > 0.0 { rating / degree } else { 0.0 })
            .collect();
        let mut change = 0.0;
        for (rating, sum) in ratings.iter_mut().zip(apply(&shares)) {
            let next = JUMP * uniform + (1.0 - JUMP) * sum;
            change += (next - *rating).abs();
            *rating = next;
        }
        if change < TOLERANCE {
            break;
        }
    }
    ratings
}
