//! The words of a text as phrases see them.

use std::collections::{HashMap, HashSet};

use super::common::Common;
use crate::language::Spacing;
use crate::language::script::is_unspaced;
use crate::segment::{Sentence, Sentences, Term};
use crate::{Article, BlockKind, Span};

/// A word as phrases see it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) term: u32,
    pub(super) sentence: u32,
    pub(super) is_stop: bool,
    /// Whether it opens its sentence.
    pub(super) is_first: bool,
    /// Whether it is no keyword alone.
    pub(super) is_common: bool,
    /// Whether it neither opens nor ends a phrase.
    pub(super) is_speech: bool,
    /// Whether a phrase can end with it.
    pub(super) is_head: bool,
    /// Whether it cannot go on a phrase from the word before.
    pub(super) is_cut: bool,
    pub(super) is_capital: bool,
    pub(super) is_acronym: bool,
    pub(super) is_number: bool,
    pub(super) starts_with_digit: bool,
    /// Whether it has taken an article or a preposition in (*l'arbre*).
    pub(super) is_elided: bool,
    pub(super) is_unspaced: bool,
    pub(super) characters: u32,
}

/// The part of a word without what is not its own: an elided article before
/// it (*l'*), a possessive behind it (*'s*).
pub(super) fn bare(article: &Article, span: Span) -> Span {
    let word = span.of(&article.text);
    let is_apostrophe = |letter: char| matches!(letter, '\'' | '\u{2019}' | '\u{02BC}');
    let Some((at, apostrophe)) = word
        .char_indices()
        .find(|&(_, letter)| is_apostrophe(letter))
    else {
        return span;
    };
    let behind = at + apostrophe.len_utf8();
    match word.len() - behind {
        1 if word.ends_with(['s', 'S']) => Span::new(span.start, span.start + at),
        2.. if at <= 2 => Span::new(span.start + behind, span.end),
        _ => span,
    }
}

/// Whether what is in such a block says what the article is about.
fn counts(article: &Article, sentence: &Sentence) -> bool {
    article.blocks.get(sentence.block).is_some_and(|block| {
        !matches!(
            block.kind,
            BlockKind::Boilerplate
                | BlockKind::Code
                | BlockKind::Byline
                | BlockKind::Dateline
                | BlockKind::Footnote
        )
    })
}

/// The words of an article, but those of blocks that say nothing of it.
pub(super) fn tokens(article: &Article, sentences: &Sentences) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(sentences.words.len());
    // In scripts without spaces the words are characters, but their terms are
    // pairs; here the characters themselves count.
    let mut characters: HashMap<&str, u32> = HashMap::new();
    let terms = sentences.terms.len() as u32;
    // Once a term: there are fewer of them than words.
    let tag = sentences.language.tag;
    let common = Common::of(tag);
    let verdicts: Vec<[bool; 3]> = sentences
        .terms
        .iter()
        .map(|Term { stem, .. }| {
            [
                common.has(stem, false),
                common.has(stem, true),
                common.is_speech(stem),
            ]
        })
        .collect();
    // Asked of scripts without spaces only.
    let stops: HashSet<&str> = match sentences.language.spacing {
        Spacing::None => sentences.language.stop_words.split(' ').collect(),
        Spacing::Words => HashSet::new(),
    };
    for (number, sentence) in sentences.sentences.iter().enumerate() {
        if !counts(article, sentence) {
            continue;
        }
        let mut before: Option<Span> = None;
        for word in sentences.words_of(sentence) {
            let text = word.span.of(&article.text);
            let own = bare(article, word.span).of(&article.text);
            let mut letters = own.chars();
            let first = letters.next().unwrap_or(' ');
            let count = own.chars().count() as u32;
            let is_unspaced = is_unspaced(first) && !is_katakana(first);
            let is_first = before.is_none();
            let gap = before.map_or("", |before| {
                Span::new(before.end, word.span.start).of(&article.text)
            });
            let term = if is_unspaced {
                let next = terms + characters.len() as u32;
                *characters.entry(text).or_insert(next)
            } else {
                word.term
            };
            let [small, name, speech] = verdicts
                .get(word.term as usize)
                .copied()
                .unwrap_or_default();
            tokens.push(Token {
                span: word.span,
                term,
                sentence: number as u32,
                is_stop: if is_unspaced {
                    stops.contains(text)
                } else {
                    // What follows two slashes is an address.
                    count < 2
                        || gap.ends_with("//")
                        || sentences.term(*word).is_none_or(|term| term.is_stop)
                },
                is_first,
                is_common: if first.is_uppercase() { name } else { small },
                is_speech: speech,
                is_head: true,
                is_cut: is_first
                    || !joins(gap)
                    || before.is_some_and(|before| bare_end(article, before)),
                is_capital: !is_first && first.is_uppercase(),
                is_acronym: count > 1 && own.chars().all(char::is_uppercase),
                is_number: own.chars().all(|letter| !letter.is_alphabetic()),
                starts_with_digit: first.is_numeric(),
                is_elided: bare(article, word.span).start > word.span.start,
                is_unspaced,
                characters: count,
            });
            before = Some(word.span);
        }
    }
    match tag {
        "de" => mark_heads(&mut tokens, sentences.terms.len()),
        "vi" => mark_syllables(&mut tokens),
        _ => {}
    }
    tokens
}

/// Vietnamese puts a space between the syllables of a word: alone a syllable is a word for certain
/// only where it is a name, and nothing stands beside it that could be more of it.
fn mark_syllables(tokens: &mut [Token]) {
    let is_more = |beside: &Token| !beside.is_stop;
    let alone: Vec<bool> = (0..tokens.len())
        .map(|at| {
            let token = tokens.get(at);
            let next = tokens.get(at + 1).filter(|next| !next.is_cut);
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let before = before.filter(|_| token.is_some_and(|token| !token.is_cut));
            token.is_some_and(|token| token.is_capital)
                && !next.is_some_and(is_more)
                && !before.is_some_and(|before| before.is_capital)
        })
        .collect();
    for (token, alone) in tokens.iter_mut().zip(alone) {
        token.is_common |= !alone;
    }
}

/// German gives every noun a capital: what is mostly spelled small is none, and no phrase ends
/// with it. The first word of a sentence tells nothing.
fn mark_heads(tokens: &mut [Token], terms: usize) {
    let mut surplus = vec![0_i32; terms];
    let told = |token: &&Token| !token.is_first && !token.is_number;
    for token in tokens.iter().filter(told) {
        if let Some(surplus) = surplus.get_mut(token.term as usize) {
            *surplus += if token.is_capital { 1 } else { -1 };
        }
    }
    for token in tokens {
        token.is_head = surplus
            .get(token.term as usize)
            .is_none_or(|&surplus| surplus >= 0);
    }
}

/// Runs of katakana are words, as in spaced scripts.
fn is_katakana(letter: char) -> bool {
    matches!(letter, '\u{30A0}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}')
}

/// Whether a possessive ends the word: what follows belongs to it, but is a
/// phrase of its own.
fn bare_end(article: &Article, span: Span) -> bool {
    bare(article, span).end < span.end
}

/// Whether what stands between two words leaves them one phrase: nothing, a
/// hyphen, or white space that is no blank line.
fn joins(gap: &str) -> bool {
    matches!(gap, "" | "-" | "\u{2010}" | "\u{2011}")
        || (gap.chars().all(char::is_whitespace) && gap.matches('\n').count() < 2)
}
