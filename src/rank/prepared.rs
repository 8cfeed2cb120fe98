//! What ranking and training have in common.

use super::features::{COUNT, Features};
use super::model::Scorer;
use super::order::{self, Order, Weights};
use super::{Reasons, eligible, focus};
use crate::Article;
use crate::segment::Sentences;

/// An article measured, ready to be ordered by any scores.
///
/// Training measures each document once and tries many scorers on it; ranking
/// does the same with one.
#[derive(Debug)]
pub struct Prepared {
    eligible: Vec<usize>,
    features: Features,
}

impl Prepared {
    /// Measures the eligible sentences of an article.
    pub fn new(article: &Article, sentences: &Sentences) -> Prepared {
        let eligible = eligible(article, sentences);
        let features = Features::new(article, sentences, &eligible);
        Prepared { eligible, features }
    }

    /// The eligible sentences, in reading order: indices into the sentences.
    pub fn eligible(&self) -> &[usize] {
        &self.eligible
    }

    /// The features of each of them, as `FEATURES` names them.
    pub fn rows(&self) -> &[[f64; COUNT]] {
        &self.features.rows
    }

    /// The scores that a scorer gives them.
    pub fn scores(&self, scorer: &Scorer) -> Vec<f64> {
        self.rows().iter().map(|row| scorer.score(row)).collect()
    }

    /// The order by scores, one for each eligible sentence: indices into the
    /// sentences, the first chosen first.
    pub fn order(&self, scores: &[f64], weights: Weights) -> Vec<usize> {
        let order = self.places(scores, weights);
        order
            .places
            .iter()
            .filter_map(|&place| self.eligible.get(place).copied())
            .collect()
    }

    pub(super) fn places(&self, scores: &[f64], weights: Weights) -> Order {
        order::order(&self.eligible, &self.features, scores, weights)
    }

    /// What focus adds to each score; `None` where nothing is about it.
    pub(super) fn focus(&self, focus: &[String], sentences: &Sentences) -> Option<Vec<f64>> {
        focus::worth(focus, sentences, &self.eligible, &self.features)
    }

    pub(super) fn reasons(&self, scorer: &Scorer, place: usize) -> Reasons {
        self.rows()
            .get(place)
            .map_or_else(Reasons::default, |row| scorer.reasons(row))
    }
}
