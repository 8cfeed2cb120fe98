//! Where phrases stand, and how they are spelled.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Phrases;
use super::token::bare;
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
        // How often each occurs, inside a sentence or at all, since when.
        let mut spellings: BTreeMap<(String, &str), (usize, usize, Reverse<usize>)> =
            BTreeMap::new();
        let mut totals: BTreeMap<String, (usize, Reverse<usize>)> = BTreeMap::new();
        for (index, (span, opens)) in self.places(article, phrase).enumerate() {
            let text = span.of(&article.text);
            let lower = uncapitalised(text);
            totals.entry(lower.clone()).or_insert((0, Reverse(index))).0 += 1;
            let new = (0, 0, Reverse(index));
            let (inside, all, _) = spellings.entry((lower, text)).or_insert(new);
            *inside += usize::from(!opens);
            *all += 1;
        }
        let (best, _) = totals.into_iter().max_by_key(|&(_, counts)| counts)?;
        let ((_, spelling), _) = spellings
            .into_iter()
            .filter(|((lower, _), _)| *lower == best)
            .max_by_key(|&(_, counts)| counts)?;
        let words: Vec<&str> = spelling.split_whitespace().collect();
        // Joiners stay, which Persian and Indic scripts spell with.
        let is_seen =
            |letter: &char| !matches!(letter, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}');
        Some(words.join(" ").chars().filter(is_seen).collect())
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
        .flat_map(char::to_lowercase)
        .chain(letters)
        .collect()
}
