//! Numbers with a stop: ordinals, labels, parts of dates, and the last words of
//! sentences.

use super::Scan;
use super::next::{Case, Next, is_starter};
use super::rules::Shortened;
use super::text::Text;

/// Whether a number is one of an enumeration after a colon, and not the minutes
/// of a time.
pub(super) fn is_listed(text: Text, at: usize, word: &str) -> bool {
    let before = text.0.get(..at - word.len()).unwrap_or("");
    let rest = before.trim_end_matches(' ');
    word.len() < 3
        && rest.ends_with(':')
        && (rest.len() < before.len()
            || !rest
                .trim_end_matches(':')
                .ends_with(|letter: char| letter.is_numeric()))
}

/// Whether a number stands before the word at `start`.
pub(super) fn is_counted(text: Text, start: usize) -> bool {
    text.0
        .get(..start)
        .unwrap_or("")
        .trim_end_matches([' ', '\u{A0}'])
        .ends_with(|letter: char| letter.is_ascii_digit())
}

/// Whether a number is part of a date in numbers, as *2024. 10. 3.*
pub(super) fn is_dated(scan: &Scan, at: usize, word: &str, next: &Next) -> bool {
    if !scan.rules.has_spaced_dates || next.is_opened || next.is_dashed {
        return false;
    }
    let text = scan.text;
    let is_day = |number: &str| {
        number
            .parse()
            .is_ok_and(|number: u8| (1..=31).contains(&number))
    };
    let is_before_part = is_day(next.word) && next.is_stopped;
    // Whether the last part ends a sentence too only capitals can tell.
    let is_last_part = || {
        next.case == Case::None
            && is_day(word)
            && text
                .0
                .get(scan.start..at - word.len())
                .and_then(|so_far| so_far.trim_end_matches(' ').strip_suffix('.'))
                .is_some_and(|so_far| {
                    is_day(text.word_before(scan.start, scan.start + so_far.len()))
                })
    };
    is_before_part && (word.len() == 4 || is_day(word)) || is_last_part()
}

/// Whether a number is the last word of its sentence rather than an ordinal.
pub(super) fn ends(scan: &Scan, at: usize, word: &str, next: &Next) -> bool {
    if next.is_dashed && next.case == Case::Digit {
        return false;
    }
    // "3:1." is a score, or an hour.
    let is_score = || {
        let before = scan.text.0.get(..at - word.len());
        before.is_some_and(|before| before.ends_with(':'))
    };
    let is_ordinal =
        scan.rules.has_ordinals && word.chars().count() < 3 && !next.is_opened && !is_score();
    if !is_ordinal || is_starter(scan, next) {
        return true;
    }
    match next.case {
        Case::Digit => false,
        // A month with a capital, and a year.
        Case::Upper if is_before_year(scan.text, next) => false,
        Case::Upper => match before(scan, at - word.len()) {
            Before::Label => true,
            Before::Word(is_frequent) => {
                !(scan.rules.has_capital_nouns || scan.rules.ends_in_verbs || is_frequent)
            }
            Before::Nothing => false,
        },
        _ => false,
    }
}

/// Whether four digits come after the next word.
fn is_before_year(text: Text, next: &Next) -> bool {
    let year = text.word_at(text.skip_space(next.offset + next.word.len()));
    year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit())
}

/// What stands before a number.
enum Before {
    /// A word that numbers come after, as *p.* or *Fig.*
    Label,
    /// Another word, and whether it is a frequent one: *in the 2.* …
    Word(bool),
    Nothing,
}

fn before(scan: &Scan, number: usize) -> Before {
    let text = scan.text;
    let so_far = text.0.get(scan.start..number).unwrap_or("");
    let so_far = so_far.trim_end_matches([' ', '\u{A0}']);
    let (so_far, is_stopped) = match so_far.strip_suffix('.') {
        Some(rest) => (rest, true),
        None => (so_far, false),
    };
    let word = Shortened::new(text.word_before(scan.start, scan.start + so_far.len()));
    if word.key.is_empty() {
        Before::Nothing
    } else if is_stopped && scan.rules.stands_before_number(&word.key) {
        Before::Label
    } else {
        Before::Word(scan.rules.is_starter(&word.key))
    }
}
