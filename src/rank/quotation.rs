//! Which sentences have their speaker before them: those that go on with a quotation,
//! and those that are one from end to end.
//!
//! Such a sentence has lost its speaker, and often its subject, where it is
//! read alone. A quotation counts only if it is closed in its own block, so
//! that a forgotten mark spoils nothing behind it.

use std::ops::Range;

use crate::article::Article;
use crate::segment::Sentences;

/// Whether a mark begins or ends a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opening,
    Closing,
}

/// For each sentence whether it stands inside a quotation from its start, or is
/// one as a whole.
/// Linear in the text.
pub(super) fn continued(article: &Article, sentences: &Sentences) -> Vec<bool> {
    let mut is_continued = vec![false; sentences.sentences.len()];
    let mut block = None;
    let mut begun: Option<usize> = None;
    for (at, sentence) in sentences.sentences.iter().enumerate() {
        if block != Some(sentence.block) {
            block = Some(sentence.block);
            begun = None;
        }
        let content = sentence.span.of(&article.text);
        if at > 0 && is_quotation_alone(content) {
            mark(&mut is_continued, at..at + 1);
        }
        for side in sides(content) {
            match (side, begun) {
                (Side::Opening, _) => begun = Some(at),
                (Side::Closing, Some(first)) => {
                    mark(&mut is_continued, first + 1..at + 1);
                    begun = None;
                }
                (Side::Closing, None) => {}
            }
        }
    }
    is_continued
}

/// Whether a sentence is a quotation from end to end: who says it stands before.
fn is_quotation_alone(sentence: &str) -> bool {
    let mut opened = 0_usize;
    let mut closed = 0_usize;
    for side in sides(sentence) {
        match side {
            Side::Opening => opened += 1,
            Side::Closing => closed += 1,
        }
    }
    let is_mark = |sign: char| own_side(sign).is_some();
    opened == 1 && closed == 1 && sentence.starts_with(is_mark) && sentence.ends_with(is_mark)
}

fn mark(is_continued: &mut [bool], range: Range<usize>) {
    if let Some(inside) = is_continued.get_mut(range) {
        inside.fill(true);
    }
}

/// What each quotation mark of a sentence does. Where a mark touches a word on
/// one side only, that decides (languages turn the same marks either way), and
/// its own direction where it touches both or neither.
fn sides(sentence: &str) -> impl Iterator<Item = Side> {
    let mut before = ' ';
    let mut rest = sentence.chars().peekable();
    let next = move || {
        let mark = rest.next()?;
        let touches_before = is_touching(before) || is_stop(before);
        let touches_after = rest.peek().is_some_and(|&after| is_touching(after));
        before = mark;
        Some(match (touches_before, touches_after) {
            _ if own_side(mark).is_none() => None,
            (false, true) => Some(Side::Opening),
            (true, false) => Some(Side::Closing),
            _ => own_side(mark).flatten(),
        })
    };
    std::iter::from_fn(next).flatten()
}

fn is_touching(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '$' | '\u{a3}' | '\u{20ac}' | '#' | '@')
}

fn is_stop(character: char) -> bool {
    matches!(
        character,
        '.' | ',' | '!' | '?' | '\u{2026}' | ';' | ':' | ')' | '\u{2014}' | '\u{2013}' | '-'
    )
}

/// Which way a quotation mark points, if any; nothing where it is none.
/// Single marks are not told from apostrophes and count for nothing.
fn own_side(character: char) -> Option<Option<Side>> {
    Some(match character {
        '"' => None,
        '\u{ab}' | '\u{201c}' | '\u{201e}' | '\u{300c}' | '\u{300e}' => Some(Side::Opening),
        '\u{bb}' | '\u{201d}' | '\u{300d}' | '\u{300f}' => Some(Side::Closing),
        _ => return None,
    })
}
