//! What comes after a terminator: how the next word starts, and what stands
//! before it.

use super::Scan;
use super::text::{Text, is_dash, is_format, is_opener};
use crate::lowercase::lowercase;

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
    /// Whether a stop stands after the word.
    pub(super) is_stopped: bool,
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
        is_stopped: text.at(start + word.len()) == Some('.'),
        case: if is_address || is_camel(word) || is_clipped(text, start, word) {
            Case::Upper
        } else {
            case(text, start)
        },
    }
}

/// Whether a word is a name that opens in lower case, as *iPhone*.
fn is_camel(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_lowercase) && letters.next().is_some_and(char::is_uppercase)
}

/// Whether a word is what is left of a Dutch article before a capital: *'s
/// Avonds*.
fn is_clipped(text: Text, start: usize, word: &str) -> bool {
    word.len() == 1
        && matches!(text.before(start), Some('\'' | '’' | '‘'))
        && word.starts_with(char::is_lowercase)
        && text.at(start + 1) == Some(' ')
        && text.at(start + 2).is_some_and(char::is_uppercase)
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
        // A capital with a stop is an initial.
        Case::Upper if next.word.chars().count() == 1 && next.is_stopped => false,
        Case::Upper => {
            let word = lowercase(next.word);
            let word = word.split(['\'', '’']).next().unwrap_or("");
            scan.rules.is_starter(word) || scan.rules.is_starter(&lowercase(next.word))
        }
        _ => false,
    }
}

/// Whether the word at `offset`, after no terminator, opens a sentence.
pub(super) fn opens_sentence(scan: &Scan, offset: usize) -> bool {
    let next = next(scan.text, offset);
    next.case == Case::Upper && is_starter(scan, &next)
}
