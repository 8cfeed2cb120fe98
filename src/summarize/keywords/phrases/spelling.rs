//! Where phrases stand, and how they are spelled.

use std::cmp::Reverse;

use super::Phrases;
use super::token::bare;
use crate::lowercase::small;
use crate::search::replace;
use crate::sorted::sort_texts;
use crate::{Article, Span};

impl Phrases {
    /// Where a phrase stands, in reading order and disjoint.
    pub fn spans(&self, article: &Article, phrase: usize) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for (span, _) in self.places(article, phrase) {
            if spans.last().is_none_or(|before| before.end <= span.start) && !span.is_empty() {
                spans.push(span);
            }
        }
        spans
    }

    /// The commonest spelling of a phrase, the earliest of equals.
    ///
    /// A capital at the start of a sentence says nothing: there the phrase
    /// counts for the spelling that it has inside of sentences, if any.
    pub fn spelling(&self, article: &Article, phrase: usize) -> Option<String> {
        let places: Vec<(&str, bool)> = self
            .places(article, phrase)
            .map(|(span, opens)| (span.of(&article.text), opens))
            .collect();
        let lower: Vec<String> = places.iter().map(|(text, _)| uncapitalised(text)).collect();
        let best = commonest(lower.iter().map(|lower| (lower.as_str(), true)))?;
        let spellings = places
            .iter()
            .zip(&lower)
            .filter(|(_, lower)| *lower == best);
        let spelling = commonest(spellings.map(|(&(text, opens), _)| (text, !opens)))?;
        let words: Vec<&str> = spelling.split_whitespace().collect();
        // Joiners stay, which Persian and Indic scripts spell with.
        let is_seen =
            |letter: &char| !matches!(letter, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}');
        // A hyphen with a space behind it cut a word at the end of its line.
        let whole = replace(&words.join(" "), "- ", "");
        let whole = replace(&whole, "\u{2010} ", "");
        Some(whole.chars().filter(is_seen).collect())
    }

    /// The places of a phrase, and whether they open a sentence.
    fn places<'a>(
        &'a self,
        article: &'a Article,
        phrase: usize,
    ) -> impl Iterator<Item = (Span, bool)> + 'a {
        self.occurrences(phrase)
            .iter()
            .filter_map(|&(first, last)| {
                let first = self.tokens.get(first as usize)?;
                let last = self.tokens.get(last as usize)?;
                let start = bare(article, first.span).start;
                let end = with_last_stop(article, bare(article, last.span));
                Some((Span::new(start, end), first.is_first))
            })
    }
}

/// What is there most often where it counts, then most often at all, then
/// first. O(n log n).
fn commonest<'t>(texts: impl Iterator<Item = (&'t str, bool)>) -> Option<&'t str> {
    let mut counted = Vec::new();
    let mut order: Vec<(&str, u64)> = Vec::new();
    for ((text, counts), number) in texts.zip(0..) {
        counted.push(counts);
        order.push((text, number));
    }
    sort_texts(&mut order);
    let groups = order.chunk_by(|one, two| one.0 == two.0);
    let groups = groups.filter_map(|group| {
        let counts = |&(_, number): &(&str, u64)| counted.get(number as usize) == Some(&true);
        let count = group.iter().filter(|place| counts(place)).count();
        let &(text, first) = group.first()?;
        Some(((count, group.len(), Reverse(first)), text))
    });
    groups.max_by_key(|&(rank, _)| rank).map(|(_, text)| text)
}

/// The end of a word, with its last stop where it is an acronym with stops:
/// *U.S.*
fn with_last_stop(article: &Article, word: Span) -> usize {
    let text = word.of(&article.text);
    let is_acronym = text.contains('.')
        && text
            .split('.')
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    let is_stopped = article
        .text
        .get(word.end..)
        .is_some_and(|rest| rest.starts_with('.'));
    word.end + usize::from(is_acronym && is_stopped)
}

/// A text with a small first letter.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(small)
        .chain(letters)
        .collect()
}
