//! The words of a part of a text, to see whether a line speaks of the same.

use super::pieces::Piece;
use crate::extract::terms::terms;
use crate::sorted::sort;

/// Words with how often they stand there, ascending.
pub(super) struct Vocabulary {
    words: Vec<(u64, u32)>,
}

/// What a line has in common with a vocabulary.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    /// The share of the line's words that the vocabulary has.
    pub share: f64,
    /// How many words they are.
    pub known: u32,
    /// How often the line's words stand in the vocabulary, each counted up to
    /// four times: from 0 (never) to 1.
    pub frequency: f64,
}

impl Vocabulary {
    /// How many words of an article are enough to know it by.
    pub const MOST: usize = 1500;

    /// How many words of the article its opening has here.
    pub const OPENING: usize = 120;

    /// The first words of the article's running text.
    pub fn of_article(text: &str, pieces: &[Piece], article: &[bool], most: usize) -> Vocabulary {
        let running = pieces
            .iter()
            .zip(article)
            .filter(|(piece, is_article)| **is_article && piece.shape.is_prose())
            .map(|(piece, _)| piece);
        Vocabulary::of(text, running, most)
    }

    /// The first words of some pieces.
    pub fn of<'p>(text: &str, pieces: impl Iterator<Item = &'p Piece>, most: usize) -> Vocabulary {
        let mut all: Vec<u64> = pieces
            .flat_map(|piece| terms(piece.span.of(text)))
            .take(most)
            .collect();
        sort(&mut all);
        let mut words: Vec<(u64, u32)> = Vec::new();
        for word in all {
            match words.last_mut() {
                Some((last, count)) if *last == word => *count += 1,
                _ => words.push((word, 1)),
            }
        }
        Vocabulary { words }
    }

    /// What a line has in common with it.
    pub fn likeness(&self, line: &str) -> Likeness {
        const ENOUGH: u32 = 4;
        let (mut known, mut all, mut often) = (0_u32, 0_u32, 0_u32);
        for term in terms(line) {
            all += 1;
            let count = self
                .words
                .binary_search_by_key(&term, |(word, _)| *word)
                .ok()
                .and_then(|at| self.words.get(at))
                .map_or(0, |(_, count)| *count);
            known += u32::from(count > 0);
            often += count.min(ENOUGH);
        }
        if all == 0 {
            return Likeness::default();
        }
        Likeness {
            share: f64::from(known) / f64::from(all),
            known,
            frequency: f64::from(often) / f64::from(ENOUGH * all),
        }
    }
}
