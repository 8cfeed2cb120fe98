//! Key phrases: what an article is about, in its own words.
//!
//! [`phrases`] gathers the phrases that could be one, [`features`] says what
//! is known of each without a tagger or a dictionary, `weights` holds a
//! logistic model over those features, and [`choose`] takes the best ones
//! while leaving out what only repeats another. The features are those that
//! unsupervised extractors use one by one: place and frequency (Witten et al.
//! 1999, "KEA"), neighbours and casing (Campos et al. 2020, "YAKE!"), nesting
//! (Frantzi et al. 2000, "C-value"); what is weighed against what depends on
//! the shape of the document, since an abstract is described by its terms and
//! a news report by its names.
//!
//! Time is O(n log n) in the words of the article.

pub mod choose;
pub mod features;
pub mod phrases;
mod weights;

use crate::segment::Sentences;
use crate::{Article, Span};

/// A phrase that an article is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The phrase, spelled as it is most often in the text.
    pub term: String,
    /// How likely it is that a reader would name it, from 0 to 1.
    pub score: f64,
    /// Where it stands, in reading order.
    pub spans: Vec<Span>,
}

/// The `count` phrases that say best what an article is about, the best first.
pub(super) fn keywords(article: &Article, sentences: &Sentences, count: usize) -> Vec<Keyword> {
    if count == 0 {
        return Vec::new();
    }
    let phrases = phrases::gather(article, sentences);
    let document = features::Document::of(&phrases);
    let scored: Vec<f64> = phrases
        .phrases
        .iter()
        .map(|phrase| score(&features::features(phrase, &document)))
        .collect();
    choose::choose(&phrases, &scored, count)
        .into_iter()
        .filter_map(|(phrase, score)| {
            let spans = phrases.spans(article, phrase);
            let term = phrases.spelling(article, phrase)?;
            Some(Keyword { term, score, spans })
        })
        .collect()
}

/// The likelihood that a reader would name a phrase with these features.
fn score(features: &[f64; features::COUNT]) -> f64 {
    let parts = weights::WEIGHTS.iter().zip(features);
    let raw = parts.fold(weights::BIAS, |raw, (weight, feature)| {
        raw + weight * feature
    });
    1.0 / (1.0 + libm::exp(-raw))
}
