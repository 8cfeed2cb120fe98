//! Latent semantic analysis (Steinberger and Ježek 2004, "Using latent
//! semantic analysis in text summarization and summary evaluation").
//!
//! The matrix of term counts by sentences is decomposed into singular values
//! and vectors, each pair a topic. A sentence is rated by its length in the
//! space of the main topics, each weighed by its singular value: √Σ vᵢ² σᵢ²,
//! over those topics whose singular value is at least half of the largest.
//!
//! The right singular vectors are the eigenvectors of AᵀA, which is never
//! formed: a product with it is two passes over the words. Only the largest
//! are computed, by Lanczos' method (see `lanczos`), so that time is linear in
//! the words where a dense decomposition is cubic in the sentences.
//!
//! sumy differs: it keeps all topics, so that a sentence's rating is just the
//! length of its vector, and it smooths counts such that even words that a
//! sentence does not have count 0.4 in it.

use super::content::Content;
use super::lanczos;

/// The share of the largest singular value that a main topic has.
const MAIN_TOPIC: f64 = 0.5;

pub(super) fn rate(content: &Content) -> Vec<f64> {
    let gram = |vector: &[f64]| {
        let mut topics = vec![0.0; content.terms()];
        for (bag, part) in content.bags.iter().zip(vector) {
            for &(term, count) in bag {
                if let Some(topic) = topics.get_mut(term) {
                    *topic += count * part;
                }
            }
        }
        let back = |bag: &Vec<(usize, f64)>| {
            bag.iter()
                .map(|&(term, count)| count * topics.get(term).copied().unwrap_or(0.0))
                .sum()
        };
        content.bags.iter().map(back).collect()
    };
    let pairs = lanczos::eigenpairs(content.len(), gram);
    let largest = pairs.first().map_or(0.0, |pair| pair.0.max(0.0).sqrt());
    let mut squares = vec![0.0; content.len()];
    for (value, vector) in &pairs {
        // A little below the half, for the sake of rounding.
        if value.max(0.0).sqrt() < (MAIN_TOPIC - 1e-9) * largest {
            break;
        }
        for (square, part) in squares.iter_mut().zip(vector) {
            *square += value * part * part;
        }
    }
    squares
        .into_iter()
        .map(|square: f64| square.max(0.0).sqrt())
        .collect()
}
