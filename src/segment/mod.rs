//! Segmentation: an article into sentences and words.

mod sentences;
mod words;

use std::ops::Range;

use crate::language::Language;
use crate::{Article, Span};

/// The sentences and words of an article.
///
/// # Guarantees
///
/// 1. The spans of the sentences are ascending and disjoint; each lies inside
///    one block, on grapheme boundaries, and has no white space at either end
///    (where the two conflict the grapheme wins).
/// 2. The words of a sentence lie inside it, ascending and disjoint.
#[derive(Debug)]
pub struct Sentences {
    /// In reading order.
    pub sentences: Vec<Sentence>,
    /// The words of all sentences, in reading order.
    pub words: Vec<Word>,
    /// The distinct terms that the words stand for; [`Word::term`] indexes it.
    pub terms: Vec<Term>,
    /// The rules that the text was segmented by.
    pub language: &'static Language,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the article's text.
    pub span: Span,
    /// The block that it lies in, an index into [`Article::blocks`].
    pub block: usize,
    /// Its words, indices into [`Sentences::words`].
    pub words: Range<usize>,
}

/// A word where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the article's text.
    pub span: Span,
    /// What it stands for, an index into [`Sentences::terms`].
    pub term: u32,
}

/// What words of the same stem have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The folded, stemmed form.
    pub stem: String,
    /// Whether it is a stop word of the text's language.
    pub is_stop: bool,
}

impl Sentences {
    /// The words of a sentence.
    pub fn words_of(&self, sentence: &Sentence) -> &[Word] {
        self.words.get(sentence.words.clone()).unwrap_or(&[])
    }

    /// What a word stands for.
    pub fn term(&self, word: Word) -> Option<&Term> {
        self.terms.get(word.term as usize)
    }
}

/// Segments an article by the rules of a language.
///
/// This never panics; time is linear in the text.
pub fn segment(article: &Article, language: &'static Language) -> Sentences {
    let mut found = Sentences {
        sentences: Vec::new(),
        words: Vec::new(),
        terms: Vec::new(),
        language,
    };
    let rules = sentences::Rules::new(language);
    let mut lexicon = words::Lexicon::new(language, rules.stops());
    for (index, block) in article.blocks.iter().enumerate() {
        for span in sentences::split(&article.text, block.span, &rules) {
            let first = found.words.len();
            lexicon.words(&article.text, span, &mut found.words);
            let words = first..found.words.len();
            found.sentences.push(Sentence {
                span,
                block: index,
                words,
            });
        }
    }
    found.terms = lexicon.into_terms();
    found
}
