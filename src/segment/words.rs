//! Words and the terms that they stand for.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;

use super::{Term, Word};
use crate::Span;
use crate::language::Language;

/// Finds words and gives each distinct stem a number, in order of appearance.
#[derive(Debug)]
pub(super) struct Lexicon {
    numbers: HashMap<String, u32>,
    terms: Vec<Term>,
}

impl Lexicon {
    pub(super) fn new(_language: &'static Language) -> Lexicon {
        Lexicon {
            numbers: HashMap::new(),
            terms: Vec::new(),
        }
    }

    /// Appends the words in a part of the text.
    pub(super) fn words(&mut self, text: &str, part: Span, words: &mut Vec<Word>) {
        for (offset, word) in part.of(text).unicode_word_indices() {
            let start = part.start + offset;
            let term = self.number(word);
            words.push(Word {
                span: Span::new(start, start + word.len()),
                term,
            });
        }
    }

    pub(super) fn into_terms(self) -> Vec<Term> {
        self.terms
    }

    fn number(&mut self, word: &str) -> u32 {
        let stem = word.to_lowercase();
        let next = self.terms.len() as u32;
        *self.numbers.entry(stem).or_insert_with_key(|stem| {
            self.terms.push(Term {
                stem: stem.clone(),
                is_stop: false,
            });
            next
        })
    }
}
