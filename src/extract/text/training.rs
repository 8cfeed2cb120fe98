//! What training sees of a text: its pieces, their features, and what can be
//! its title. `cargo xtask train pasted` makes the weights from it.

use super::{page, pieces, signals, title, weights};
use crate::{Span, source};

pub use super::network::{Network, ONE, logistic};
pub use super::page::{FEATURES, FIRST_CHANGE, Features, SECOND, best_sequence};
pub use super::title::{TITLE_FEATURES, TITLE_UNITS, TitleFeatures};

/// A text in pieces.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Where each piece stands.
    pub spans: Vec<Span>,
    /// The words of each piece.
    pub words: Vec<u32>,
    /// The features of each piece.
    pub features: Vec<Features>,
    /// Whether the text is taken for the copy of a page.
    pub is_page: bool,
}

/// Reads a text.
pub fn sample(text: &str) -> Sample {
    let pieces = pieces::pieces(text, &source::text::lines(text));
    let signals = signals::signals(text, &pieces);
    Sample {
        spans: pieces.iter().map(|piece| piece.span).collect(),
        words: pieces.iter().map(|piece| piece.shape.words).collect(),
        features: page::features(text, &pieces, &signals),
        is_page: page::is_page(text, &pieces, &signals),
    }
}

/// Which pieces of a page the shipped model takes for the article's, at its
/// first look and at its last.
pub fn articles(text: &str) -> [Vec<bool>; 2] {
    let pieces = pieces::pieces(text, &source::text::lines(text));
    let signals = signals::signals(text, &pieces);
    let network = weights::FIRST.unpacked();
    let scores: Vec<f64> = page::features(text, &pieces, &signals)
        .iter()
        .map(|features| network.score(features))
        .collect();
    [
        best_sequence(&scores, FIRST_CHANGE),
        page::article(text, &pieces, &signals),
    ]
}

/// The candidates for the title of a page of whose pieces some are the
/// article's: the piece, and its features.
pub fn title_candidates(text: &str, article: &[bool]) -> Vec<(usize, TitleFeatures)> {
    let pieces = pieces::pieces(text, &source::text::lines(text));
    let signals = signals::signals(text, &pieces);
    title::candidates(text, &pieces, &signals, article)
}

/// The features of the second look at a text, from the scores of the first and
/// the piece that is taken for the title.
pub fn second(text: &str, scores: &[f64], title: Option<usize>) -> Vec<[f64; SECOND]> {
    let pieces = pieces::pieces(text, &source::text::lines(text));
    let signals = signals::signals(text, &pieces);
    let features = page::features(text, &pieces, &signals);
    page::second(text, &pieces, &signals, &features, scores, title)
}
