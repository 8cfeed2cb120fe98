//! What the terms of a sentence share with the rest of the article.

use super::super::focus;
use super::super::graph::Graph;
use super::super::vectors::{Vectors, Weighted, dot, dot_all};
use super::{Row, flag, log, mean, ratio};
use crate::article::Article;
use crate::segment::Sentences;
use crate::sorted::{descending, sort_strings};

/// Novelty and frequency.
pub(super) fn lexical(vectors: &Vectors, rows: &mut [Row]) {
    let mut left = vectors.sentence_frequency.clone();
    let total: f64 = vectors
        .frequency
        .iter()
        .zip(&vectors.rarity)
        .filter(|(frequency, _)| **frequency > 1)
        .map(|(frequency, _)| f64::from(*frequency))
        .sum();
    for (row, vector) in rows.iter_mut().zip(vectors.iter()) {
        let count = vector.len() as f64;
        let (mut new, mut again, mut rarity, mut frequencies, mut covered) =
            (0.0, 0.0, 0.0, 0.0, 0.0);
        for (term, _) in vector {
            let at = *term as usize;
            let all = vectors.sentence_frequency.get(at).copied().unwrap_or(0);
            let frequency = f64::from(vectors.frequency.get(at).copied().unwrap_or(0));
            rarity += vectors.rarity.get(at).copied().unwrap_or(0.0);
            frequencies += libm::log(frequency.max(1.0));
            covered += if frequency > 1.0 { frequency } else { 0.0 };
            if let Some(left) = left.get_mut(at) {
                new += flag(*left == all);
                *left = left.saturating_sub(1);
                again += flag(*left > 0);
            }
        }
        row.novelty = ratio(new, count);
        row.taken_up = ratio(again, count);
        row.rarity = ratio(rarity, count);
        row.frequency = ratio(frequencies, count);
        row.coverage = ratio(covered, total);
    }
}

/// The terms of the title, as far as the text has them.
pub(super) fn title_vector(
    article: &Article,
    sentences: &Sentences,
    vectors: &Vectors,
) -> Vec<Weighted> {
    let Some(title) = &article.title else {
        return Vec::new();
    };
    let mut stems = focus::stems(title, sentences);
    sort_strings(&mut stems);
    let terms = sentences.terms.iter().zip(0_u32..);
    let shared = terms.filter(|(term, _)| stems.binary_search(&term.stem).is_ok());
    vectors.bag(shared.map(|(_, number)| number).collect())
}

/// Centrality, and the overlap with lead, title and neighbours.
pub(super) fn central(vectors: &Vectors, graph: &Graph, title: &[Weighted], rows: &mut [Row]) {
    let count = rows.len();
    let whole = vectors.centroid(0..count);
    let lead = vectors.centroid(0..count.min(3));
    let (backward, forward) = graph.sides();
    let degrees: Vec<f64> = backward
        .iter()
        .zip(&forward)
        .map(|(before, after)| before + after)
        .collect();
    let mean_degree = mean(degrees.iter().copied()) / 2.0;
    let titles: Vec<f64> = vectors.iter().map(|vector| dot(vector, title)).collect();
    let priors: Vec<[f64; 2]> = titles
        .iter()
        .enumerate()
        .map(|(place, title)| [1.0, 1.0 / (1.0 + place as f64) + title])
        .collect();
    let lexrank = graph.lexrank(&degrees, &priors);
    for (place, row) in rows.iter_mut().enumerate() {
        let vector = vectors.of(place);
        let [even, biased] = lexrank.get(place).copied().unwrap_or_default();
        row.lexrank = even;
        row.biased_lexrank = log(biased);
        row.forward = ratio(forward.get(place).copied().unwrap_or(0.0), mean_degree);
        row.backward = ratio(backward.get(place).copied().unwrap_or(0.0), mean_degree);
        row.centroid = dot_all(vector, &whole);
        row.first = if place == 0 {
            0.0
        } else {
            dot(vector, vectors.of(0))
        };
        row.lead = if place < 3 {
            let others = vectors.of((place + 1) % 3);
            let rest = vectors.of((place + 2) % 3);
            (dot(vector, others) + dot(vector, rest)) * std::f64::consts::FRAC_1_SQRT_2
        } else {
            dot_all(vector, &lead)
        };
        row.title = titles.get(place).copied().unwrap_or(0.0);
        let shared = title.iter().filter(|(term, _)| {
            vector
                .binary_search_by_key(term, |(other, _)| *other)
                .is_ok()
        });
        row.title_share = ratio(shared.count() as f64, title.len() as f64);
    }
    for (later, earlier, similarity) in graph.edges() {
        if let Some(row) = rows.get_mut(later as usize) {
            row.nearest_before = row.nearest_before.max(similarity);
            if later - earlier == 1 {
                row.previous = similarity;
            }
        }
        if let Some(row) = rows.get_mut(earlier as usize) {
            row.nearest_after = row.nearest_after.max(similarity);
            if later - earlier == 1 {
                row.next = similarity;
            }
        }
    }
    ranks(
        rows,
        |row| row.centroid,
        |row, rank| row.centroid_rank = rank,
    );
    ranks(
        rows,
        |row| row.biased_lexrank,
        |row, rank| row.biased_rank = rank,
    );
}

/// Sets for each row the share of the rows whose value is higher.
fn ranks(rows: &mut [Row], value: impl Fn(&Row) -> f64, set: impl Fn(&mut Row, f64)) {
    let values: Vec<f64> = rows.iter().map(value).collect();
    let count = rows.len() as f64;
    let mut rank = 0.0;
    let mut higher = f64::INFINITY;
    for (at, place) in descending(values.iter().copied()).into_iter().enumerate() {
        let value = values.get(place).copied().unwrap_or(0.0);
        if value < higher {
            rank = at as f64;
            higher = value;
        }
        if let Some(row) = rows.get_mut(place) {
            set(row, ratio(rank, count));
        }
    }
}
