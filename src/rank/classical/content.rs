//! The content words of the eligible sentences, as numbers.
//!
//! A content word is one that is no stop word; words of one stem are one term.
//! All classical algorithms but Luhn's see a sentence as the bag of these.

use crate::Article;
use crate::rank::eligible;
use crate::segment::Sentences;
use crate::sorted::sort;

/// The bags of the eligible sentences. A sentence is known by its place among
/// them, a term by its number in order of appearance.
#[derive(Debug)]
pub(super) struct Content {
    /// The index of each among all sentences.
    pub sentences: Vec<usize>,
    /// How many sentences there are, eligible or not.
    pub all_sentences: usize,
    /// The terms of each with their counts, by ascending term.
    pub bags: Vec<Vec<(usize, f64)>>,
    /// How many content words each has.
    pub lengths: Vec<usize>,
    /// How often each term occurs.
    pub counts: Vec<f64>,
    /// The number that each term of the segmentation has here.
    numbers: Vec<Option<usize>>,
}

impl Content {
    /// Time is O(n log n) in the words.
    pub fn of(article: &Article, sentences: &Sentences) -> Content {
        let mut content = Content {
            sentences: eligible(article, sentences),
            all_sentences: sentences.sentences.len(),
            bags: Vec::new(),
            lengths: Vec::new(),
            counts: Vec::new(),
            numbers: vec![None; sentences.terms.len()],
        };
        for &index in &content.sentences {
            let words = sentences
                .sentences
                .get(index)
                .map_or(&[][..], |sentence| sentences.words_of(sentence));
            let mut terms: Vec<usize> = Vec::with_capacity(words.len());
            for word in words {
                if sentences.term(*word).is_none_or(|term| term.is_stop) {
                    continue;
                }
                let Some(number) = content.numbers.get_mut(word.term as usize) else {
                    continue;
                };
                let number = *number.get_or_insert(content.counts.len());
                if number == content.counts.len() {
                    content.counts.push(0.0);
                }
                if let Some(count) = content.counts.get_mut(number) {
                    *count += 1.0;
                }
                terms.push(number);
            }
            sort(&mut terms);
            content.lengths.push(terms.len());
            let same = terms.chunk_by(|a, b| a == b);
            content.bags.push(
                same.filter_map(|run| Some((*run.first()?, run.len() as f64)))
                    .collect(),
            );
        }
        content
    }

    /// How many sentences may be chosen.
    pub fn len(&self) -> usize {
        self.sentences.len()
    }

    /// How many terms there are.
    pub fn terms(&self) -> usize {
        self.counts.len()
    }

    /// How often the term of the segmentation occurs among the content words.
    pub fn count_of(&self, term: u32) -> f64 {
        let number = self.numbers.get(term as usize).copied().flatten();
        number
            .and_then(|number| self.counts.get(number))
            .copied()
            .unwrap_or(0.0)
    }

    /// For each term the sentences that have it, ascending, with its counts:
    /// the inverted index.
    pub fn postings(&self) -> Vec<Vec<(usize, f64)>> {
        let mut postings = vec![Vec::new(); self.terms()];
        for (sentence, bag) in self.bags.iter().enumerate() {
            for &(term, count) in bag {
                if let Some(posting) = postings.get_mut(term) {
                    posting.push((sentence, count));
                }
            }
        }
        postings
    }
}
