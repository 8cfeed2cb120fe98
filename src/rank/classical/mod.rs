//! The classical extractive algorithms, for comparison: each true to its
//! paper, one file an algorithm.
//!
//! They see the same sentences and the same terms as this engine's own
//! ranking, and none sees anything else but [`edmundson`], whose paper uses
//! headings and places. Each gives one order over the eligible sentences.
//! Algorithms that rate sentences order them by rating, the earlier of equals
//! first; algorithms that build a summary sentence by sentence go on to the
//! last one, and their order is that of choice.

mod content;
mod edmundson;
mod greedy;
mod kl;
mod lanczos;
mod lead;
mod lexrank;
mod lsa;
mod luhn;
mod overlap;
mod reduction;
mod sumbasic;
mod textrank;

pub(super) use edmundson::CUES;

use super::{Algorithm, Ranking};
use crate::Article;
use crate::segment::Sentences;
use crate::sorted::descending;
use content::Content;

/// Ranks by a classical algorithm; by [`Algorithm::Lead`] where it is none.
pub(super) fn rank(algorithm: Algorithm, article: &Article, sentences: &Sentences) -> Ranking {
    let content = Content::of(article, sentences);
    let rated = match algorithm {
        Algorithm::Luhn => luhn::rate(sentences, &content),
        Algorithm::Edmundson => edmundson::rate(article, sentences, &content),
        Algorithm::TextRank => textrank::rate(&content),
        Algorithm::LexRank => lexrank::rate(&content),
        Algorithm::Lsa => lsa::rate(&content),
        Algorithm::Reduction => reduction::rate(&content),
        Algorithm::SumBasic => return in_order(&content, &sumbasic::order(&content)),
        Algorithm::Kl => return in_order(&content, &kl::order(&content)),
        Algorithm::Nutgraf | Algorithm::Lead => return in_order(&content, &lead::order(&content)),
    };
    by_rating(&content, &rated)
}

/// The ranking where each sentence has a rating: scores are shares of the
/// best rating, and ratings below zero score zero.
fn by_rating(content: &Content, ratings: &[f64]) -> Ranking {
    let rating = |place: usize| ratings.get(place).copied().unwrap_or(0.0);
    let order = descending((0..content.len()).map(rating));
    let best = ratings.iter().copied().fold(0.0, f64::max);
    let share = |place: usize| {
        if best > 0.0 {
            (rating(place) / best).clamp(0.0, 1.0)
        } else {
            0.0
        }
    };
    ranking(content, &order, |_, place| share(place))
}

/// The ranking where only the order of choice is known: scores fall evenly.
fn in_order(content: &Content, order: &[usize]) -> Ranking {
    let count = content.len().max(1) as f64;
    ranking(content, order, |rank, _| 1.0 - rank as f64 / count)
}

fn ranking(content: &Content, order: &[usize], score: impl Fn(usize, usize) -> f64) -> Ranking {
    let mut scores = vec![0.0; content.all_sentences];
    let mut sentences = Vec::with_capacity(order.len());
    for (rank, &place) in order.iter().enumerate() {
        let Some(&sentence) = content.sentences.get(place) else {
            continue;
        };
        sentences.push(sentence);
        if let Some(entry) = scores.get_mut(sentence) {
            *entry = score(rank, place);
        }
    }
    Ranking {
        order: sentences,
        scores,
        reasons: None,
    }
}
