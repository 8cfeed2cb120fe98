//! The terms that an article is about.

use crate::segment::Sentences;
use crate::{Article, Span};

/// A term that an article is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The term, spelled as in the text.
    pub term: String,
    /// How much it matters, from 0 to 1.
    pub score: f64,
    /// Where it stands, in reading order.
    pub spans: Vec<Span>,
}

/// The `count` weightiest terms, by frequency.
pub(super) fn keywords(article: &Article, sentences: &Sentences, count: usize) -> Vec<Keyword> {
    let mut spans: Vec<Vec<Span>> = vec![Vec::new(); sentences.terms.len()];
    for word in &sentences.words {
        if let Some(places) = spans.get_mut(word.term as usize) {
            places.push(word.span);
        }
    }
    let mut found: Vec<(usize, Vec<Span>)> = spans
        .into_iter()
        .enumerate()
        .filter(|(term, _)| sentences.terms.get(*term).is_some_and(|term| !term.is_stop))
        .collect();
    found.sort_by_key(|(term, places)| (std::cmp::Reverse(places.len()), *term));
    let most = found.first().map_or(1, |(_, places)| places.len().max(1)) as f64;
    found
        .into_iter()
        .take(count)
        .filter_map(|(_, spans)| {
            let term = spans.first()?.of(&article.text).to_owned();
            Some(Keyword {
                term,
                score: spans.len() as f64 / most,
                spans,
            })
        })
        .collect()
}
