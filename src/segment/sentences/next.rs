//! What comes after a terminator: how the next word starts, and what stands
//! before it.

use super::Scan;
use super::text::{Text, is_dash, is_format, is_opener};

/// What comes after a terminator and all that belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next<'t> {
    /// Where it starts.
    pub(super) offset: usize,
    /// Whether white space stands before it.
    pub(super) is_spaced: bool,
    /// Whether a quotation or bracket opens before it.
    pub(super) is_opened: bool,
    /// Whether a dash stands before it.
    pub(super) is_dashed: bool,
    /// Whether an ellipsis stands before it.
    pub(super) is_elliptic: bool,
    /// Whether it is a mark that joins it to what stands before: a comma, a
    /// slash, a number sign.
    pub(super) is_joined: bool,
    pub(super) word: &'t str,
    pub(super) case: Case,
}

/// How a word starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Upper,
    Lower,
    /// A letter of a script without case.
    None,
    Digit,
    Symbol,
}

pub(super) fn next(text: Text, end: usize) -> Next {
    let offset = text.skip_space(end);
    let mut start = offset;
    let (mut is_opened, mut is_dashed, mut is_elliptic) = (false, false, false);
    while let Some(letter) = text.at(start) {
        if start - offset > 16 {
            break;
        }
        if is_opener(letter) {
            is_opened = true;
        } else if is_dash(letter) {
            is_dashed = true;
        } else if letter == '.' || letter == '…' {
            is_elliptic = true;
        } else if !letter.is_whitespace() && !is_format(letter) && !matches!(letter, '*' | '_') {
            break;
        }
        start += letter.len_utf8();
    }
    let word = text.word_at(start);
    let is_address = word.starts_with("www.")
        || text
            .0
            .get(start..)
            .is_some_and(|rest| rest.starts_with("http"));
    Next {
        offset,
        is_spaced: offset > end,
        is_opened,
        is_dashed,
        is_elliptic: is_elliptic && start > offset,
        is_joined: text.at(offset).is_some_and(|letter| {
            matches!(
                letter,
                ',' | ';' | ':' | '/' | ')' | ']' | '}' | '№' | '%' | '=' | '|'
            )
        }),
        word,
        case: if is_address {
            Case::Upper
        } else {
            case(text, start)
        },
    }
}

pub(super) fn case(text: Text, offset: usize) -> Case {
    match text.at(offset) {
        Some(letter) if letter.is_uppercase() => Case::Upper,
        Some(letter) if letter.is_lowercase() => Case::Lower,
        Some(letter) if letter.is_alphabetic() => Case::None,
        Some(letter) if letter.is_numeric() => Case::Digit,
        _ => Case::Symbol,
    }
}

/// Whether a capitalised word, or a quotation, is likely to open a sentence.
pub(super) fn is_starter(scan: &Scan, next: &Next) -> bool {
    match next.case {
        Case::Upper => {
            let word = next.word.to_lowercase();
            let word = word.split(['\'', '’']).next().unwrap_or("");
            scan.rules.is_starter(word) || scan.rules.is_starter(&next.word.to_lowercase())
        }
        _ => false,
    }
}

/// Whether the word at `offset`, after no terminator, opens a sentence.
pub(super) fn opens_sentence(scan: &Scan, offset: usize) -> bool {
    let next = next(scan.text, offset);
    next.case == Case::Upper && is_starter(scan, &next)
}

/// Whether after a quotation comes who said it: a name or *I*, and a verb of
/// speech.
pub(super) fn speaker_follows(scan: &Scan, end: usize) -> bool {
    let mut offset = scan.text.skip_space(end);
    for _ in 0..3 {
        let word = scan.text.word_at(offset);
        if scan.rules.is_speech_verb(word) {
            return offset > scan.text.skip_space(end);
        }
        let is_name = word.starts_with(char::is_uppercase)
            && (word == "I" || !scan.rules.is_starter(&word.to_lowercase()));
        if !is_name {
            return false;
        }
        offset = scan.text.skip_space(offset + word.len());
    }
    false
}
