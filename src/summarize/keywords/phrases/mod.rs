//! The phrases of a text that could be key phrases.
//!
//! A phrase is a run of words of one sentence with nothing but a space or a
//! hyphen between them. It starts and ends with a content word, holds at most
//! four of them, and may bridge up to two stop words (*point of no return*).
//! Words count as the same that have the same stem. In scripts without spaces
//! a phrase is a run of two to eight characters that occurs more than once.

mod common;
mod spelling;
mod token;
mod trie;

use crate::Article;
use crate::segment::Sentences;
use crate::sorted::sort;
use token::Token;
use trie::{NONE, Node, Trie};

/// A phrase and what was counted of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// How many content words it has.
    pub words: usize,
    /// Whether it bridges stop words.
    pub bridges: bool,
    /// How often it occurs.
    pub count: f64,
    /// The place of its first occurrence among the words of the text.
    pub first: f64,
    /// The place of its last occurrence.
    pub last: f64,
    /// In how many sentences it occurs.
    pub sentences: f64,
    /// The share of occurrences that no content word stands before.
    pub free_left: f64,
    /// The share of occurrences that no content word stands behind.
    pub free_right: f64,
    /// The share of occurrences that open a sentence or follow punctuation.
    pub cut_left: f64,
    /// The share of occurrences that punctuation follows.
    pub cut_right: f64,
    /// The mean share of its content words with a capital that is not owed to
    /// the start of a sentence.
    pub capitals: f64,
    /// The share of occurrences with a word wholly in capitals.
    pub acronyms: f64,
    /// Whether a word of it starts with a digit.
    pub has_digit: bool,
    /// The largest count of a longer phrase that it is part of.
    pub within: f64,
    /// The mean number of different words before and behind its words, each
    /// divided by the word's count.
    pub neighbours: [f64; 2],
    /// The mean logarithm of its content words' counts.
    pub word_count: f64,
    /// The mean length of its content words, in characters.
    pub word_length: f64,
}

/// All phrases of a text.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// In order of length, then of first occurrence.
    pub phrases: Vec<Phrase>,
    /// How many words the text has.
    pub words: usize,
    /// How many sentences the text has.
    pub sentences: usize,
    /// The largest count of a content word.
    pub largest_count: f64,
    tokens: Vec<Token>,
    /// The runs of words at which each phrase occurs, phrase by phrase.
    occurrences: Vec<Vec<(u32, u32)>>,
}

impl Phrases {
    /// The runs of words, first and last, at which a phrase occurs.
    pub(super) fn occurrences(&self, phrase: usize) -> &[(u32, u32)] {
        self.occurrences.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// How many tokens there are, the range of [`Phrases::occurrences`].
    pub(super) fn tokens(&self) -> usize {
        self.tokens.len()
    }
}

/// The phrases of an article.
pub fn gather(article: &Article, sentences: &Sentences) -> Phrases {
    let tokens = token::tokens(article, sentences);
    let mut trie = Trie::new(&tokens, !sentences.language.stop_words.is_empty());
    collect(tokens, sentences.sentences.len(), &mut trie)
}

/// Sums and marks of one term.
#[derive(Clone, Copy, Debug, Default)]
struct TermCounts {
    count: f64,
    neighbours: [f64; 2],
}

/// By the number of the term.
fn term_counts(tokens: &[Token]) -> Vec<TermCounts> {
    let most = tokens.iter().map(|token| token.term as usize + 1).max();
    let mut counts = vec![TermCounts::default(); most.unwrap_or(0)];
    for token in tokens {
        if let Some(counts) = counts.get_mut(token.term as usize) {
            counts.count += 1.0;
        }
    }
    let joined = tokens.windows(2).filter_map(|pair| match pair {
        [left, right] if !right.is_cut => Some((left.term, right.term)),
        _ => None,
    });
    let mut pairs: Vec<(u32, u32)> = joined.collect();
    sort(&mut pairs);
    pairs.dedup();
    for (left, right) in pairs {
        if let Some(counts) = counts.get_mut(right as usize) {
            counts.neighbours[0] += 1.0;
        }
        if let Some(counts) = counts.get_mut(left as usize) {
            counts.neighbours[1] += 1.0;
        }
    }
    counts
}

/// Makes phrases of the nodes that can be one, and sums up their occurrences.
fn collect(tokens: Vec<Token>, sentences: usize, trie: &mut Trie) -> Phrases {
    let counts = term_counts(&tokens);
    let mut found = Phrases {
        words: tokens.len(),
        sentences,
        ..Phrases::default()
    };
    let mut last_sentence: Vec<u32> = Vec::new();
    for (below, level) in trie.levels.iter().enumerate() {
        for (start, &number) in level.iter().enumerate() {
            let Some(node) = trie.nodes.get_mut(number as usize) else {
                continue;
            };
            let Some(run) = tokens.get(start..=start + below) else {
                continue;
            };
            if !is_phrase(node, run) {
                continue;
            }
            if node.phrase == NONE {
                node.phrase = found.phrases.len() as u32;
                found.phrases.push(describe(node, run, start, &counts));
                found.occurrences.push(Vec::new());
                last_sentence.push(NONE);
            }
            let index = node.phrase as usize;
            let after = tokens.get(start + below + 1);
            let before = start.checked_sub(1).and_then(|before| tokens.get(before));
            if let (Some(phrase), Some(places), Some(last), Some(first)) = (
                found.phrases.get_mut(index),
                found.occurrences.get_mut(index),
                last_sentence.get_mut(index),
                run.first(),
            ) {
                places.push((start as u32, (start + below) as u32));
                add(phrase, run, before, after);
                phrase.last = start as f64;
                if *last != first.sentence {
                    *last = first.sentence;
                    phrase.sentences += 1.0;
                }
            }
        }
    }
    for phrase in &mut found.phrases {
        for sum in [
            &mut phrase.free_left,
            &mut phrase.free_right,
            &mut phrase.cut_left,
            &mut phrase.cut_right,
            &mut phrase.capitals,
            &mut phrase.acronyms,
        ] {
            *sum /= phrase.count;
        }
    }
    found.largest_count = tokens
        .iter()
        .filter(|token| !token.is_stop)
        .filter_map(|token| counts.get(token.term as usize))
        .fold(1.0, |largest, term| largest.max(term.count));
    found.tokens = tokens;
    found
}

/// Whether a run of words may be a key phrase.
fn is_phrase(node: &Node, run: &[Token]) -> bool {
    let is_word = |token: &Token| !token.is_number && !token.is_stop;
    if run.first().is_some_and(|first| first.is_unspaced) {
        return run.len() > 1 && node.count > 1;
    }
    let is_edge_speech = [run.first(), run.last()]
        .iter()
        .flatten()
        .any(|token| token.is_speech);
    node.ends_content
        && !is_edge_speech
        && run.last().is_some_and(|last| last.is_head)
        && run.iter().any(is_word)
        && (run.len() > 1
            || run
                .iter()
                .all(|token| (token.characters > 2 || token.is_acronym) && !token.is_common))
}

/// What all occurrences of a phrase have in common.
fn describe(node: &Node, run: &[Token], start: usize, counts: &[TermCounts]) -> Phrase {
    let words = f64::from(node.content);
    let is_unspaced = run.first().is_some_and(|first| first.is_unspaced);
    let mut phrase = Phrase {
        // A word of a script without spaces mostly has two characters.
        words: usize::from(if is_unspaced {
            node.content.div_ceil(2)
        } else {
            node.content
        }),
        bridges: node.stops > 0,
        count: f64::from(node.count),
        first: start as f64,
        within: f64::from(node.within),
        ..Phrase::default()
    };
    for token in run.iter().filter(|token| !token.is_stop) {
        let term = counts.get(token.term as usize).copied().unwrap_or_default();
        let [left, right] = term.neighbours;
        phrase.neighbours[0] += left / term.count / words;
        phrase.neighbours[1] += right / term.count / words;
        phrase.word_count += libm::log(term.count) / words;
        phrase.word_length += f64::from(token.characters) / words;
        phrase.has_digit |= token.starts_with_digit;
    }
    phrase
}

/// Adds one occurrence to the sums of a phrase.
fn add(phrase: &mut Phrase, run: &[Token], before: Option<&Token>, after: Option<&Token>) {
    let is_cut_left = run.first().is_none_or(|first| first.is_cut);
    let is_cut_right = after.is_none_or(|after| after.is_cut);
    phrase.cut_left += f64::from(u8::from(is_cut_left));
    phrase.cut_right += f64::from(u8::from(is_cut_right));
    phrase.free_left += f64::from(u8::from(
        is_cut_left || before.is_none_or(|before| before.is_stop),
    ));
    phrase.free_right += f64::from(u8::from(
        is_cut_right || after.is_none_or(|after| after.is_stop),
    ));
    let capitals = run
        .iter()
        .filter(|token| token.is_capital && !token.is_stop)
        .count();
    phrase.capitals += capitals as f64 / phrase.words as f64;
    phrase.acronyms += f64::from(u8::from(run.iter().any(|token| token.is_acronym)));
}
