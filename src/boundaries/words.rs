//! Words: what stands between the boundaries of words and has a letter or a number.

use super::{Grapheme, Word, kind};
use crate::runs::plain;

/// The words of a text, each with the place where it begins. Time is linear in the text.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let length = match rest.as_bytes() {
                [] => return None,
                // Most of what parts words; white space is one piece.
                [sign, b'!'..=b'~', ..]
                    if sign.is_ascii() && !sign.is_ascii_alphanumeric() && *sign != b'_' =>
                {
                    at += 1;
                    continue;
                }
                _ => first(rest),
            };
            let start = at;
            at += length;
            let piece = rest.get(..length)?;
            if piece.contains(char::is_alphanumeric) {
                return Some((start, piece));
            }
        }
    })
}

/// The length of what stands before the first boundary of a text, in bytes.
fn first(text: &str) -> usize {
    let Some(character) = text.chars().next() else {
        return 0;
    };
    let mut end = character.len_utf8();
    // What stood last, and what did that is not ignored: `Other` where nothing can be joined to it.
    let mut previous = kind(character);
    let mut before = match previous.0 {
        Word::Return if text.as_bytes().get(1) == Some(&b'\n') => return 2,
        Word::Return | Word::Newline => return end,
        Word::Ignored => Word::Other,
        other => other,
    };
    loop {
        let rest = text.get(end..).unwrap_or("");
        if matches!(before, Word::Letter | Word::Number) {
            let run = plain(rest);
            if let Some(last) = run
                .checked_sub(1)
                .and_then(|last| rest.as_bytes().get(last))
            {
                let is_letter = last.is_ascii_alphabetic();
                before = if is_letter {
                    Word::Letter
                } else {
                    Word::Number
                };
                previous = (before, Grapheme::Other);
                end += run;
                continue;
            }
        }
        let Some(character) = rest.chars().next() else {
            return end;
        };
        let next = kind(character);
        let length = character.len_utf8();
        let joined = match (before, next.0) {
            (_, Word::Return | Word::Newline) => None,
            _ if previous.1 == Grapheme::Joiner && next.1 == Grapheme::Picture => {
                Some((Word::Other, length))
            }
            (_, Word::Ignored) => Some((before, length)),
            (_, Word::Space) if previous.0 == Word::Space => Some((Word::Space, length)),
            // A flag is a pair.
            (Word::Regional, Word::Regional) => Some((Word::Other, length)),
            (before, next) if is_joined(before, next) => Some((next, length)),
            (before, next) => across(before, next, rest.get(length..).unwrap_or(""))
                .map(|(word, further)| (word, length + further)),
        };
        let Some((word, length)) = joined else {
            return end;
        };
        before = word;
        previous = next;
        end += length;
    }
}

/// Whether there is no boundary between two of these.
fn is_joined(before: Word, next: Word) -> bool {
    use Word::{ExtendNumLet, Hebrew, Katakana, Letter, Number};
    matches!(
        (before, next),
        (
            Letter | Hebrew | Number | ExtendNumLet,
            Letter | Hebrew | Number | ExtendNumLet
        ) | (Katakana | ExtendNumLet, Katakana)
            | (Katakana, ExtendNumLet)
    )
}

/// What a word goes on with behind a sign that stands amid letters or numbers, if it does, and how much
/// of the text behind the sign that takes.
fn across(before: Word, sign: Word, behind: &str) -> Option<(Word, usize)> {
    use Word::{DoubleQuote, Hebrew, Letter, MidBoth, MidLetter, MidNumber, Number, SingleQuote};
    let wanted: &[Word] = match (before, sign) {
        (Letter | Hebrew, MidLetter | MidBoth | SingleQuote) => &[Letter, Hebrew],
        (Hebrew, DoubleQuote) => &[Hebrew],
        (Number, MidNumber | MidBoth | SingleQuote) => &[Number],
        _ => return None,
    };
    let next = behind
        .char_indices()
        .map(|(at, character)| (kind(character).0, at + character.len_utf8()))
        .find(|&(word, _)| word != Word::Ignored);
    let is_geresh = (before, sign) == (Hebrew, SingleQuote);
    next.filter(|(word, _)| wanted.contains(word))
        .or(is_geresh.then_some((Word::Other, 0)))
}
