//! Full stops: the ends of sentences and of shortened words.

use super::next::{Case, Next, is_starter};
use super::rules::Shortened;
use super::shape::{is_acronym, is_cased, is_clock_word, is_lettered, is_roman, is_vowelless};
use super::stops::Kind;
use super::text::is_format;
use super::{Scan, brackets, initials, lists, numbers};
use crate::language::script::is_unspaced;
use crate::lowercase::lowercase;

/// Whether a full stop with a space after it ends the sentence.
pub(super) fn stop_ends(scan: &Scan, at: usize, is_closed: bool, next: &Next) -> bool {
    let rules = scan.rules;
    let text = scan.text;
    if next.is_elliptic {
        return true;
    }
    let word = text.word_before(scan.start, at);
    if word.is_empty() {
        return next.case != Case::Lower;
    }
    let short = shortened(scan, at, word);
    if next.case == Case::Lower {
        return !is_closed
            && (is_informal(scan, word, &short, next)
                || brackets::hold_sentence(text, next.offset) && is_plain(scan, at));
    }
    let is_number = word.chars().all(char::is_numeric);
    let letters = word.chars().count();
    // An enumerator opens the sentence.
    let opens = text.0.get(scan.start..at).is_some_and(|so_far| {
        so_far
            .trim_start_matches(|letter: char| !letter.is_alphanumeric())
            .len()
            <= word.len()
    });
    let is_label = (letters == 1 && is_cased(word)) || (is_number && letters < 4);
    if opens && (is_label || lists::is_numeral(word)) {
        return false;
    }
    if is_number && (numbers::is_listed(text, at, word) || numbers::is_dated(scan, at, word, next))
    {
        return false;
    }
    if is_closed {
        return !(rules.is_abbreviation(&short) || rules.is_title(&short))
            || rules.is_closing(&short)
            || is_starter(scan, next);
    }
    if rules.is_closing(&short) && matches!(next.case, Case::Upper | Case::None) {
        return true;
    }
    // A unit after its number is no title: Russian *г.* is a town and a year.
    let is_unit = (letters < 3 || rules.is_abbreviation(&short))
        && numbers::is_counted(text, at - word.len());
    if rules.is_title(&short) {
        // A single letter after it is weak evidence for a new sentence.
        return is_unit && next.word.chars().count() > 1 && is_starter(scan, next);
    }
    let is_own_i = rules.is_english && next.word == "I";
    let is_numbered = next.case == Case::Digit || (is_roman(next.word) && !is_own_i);
    if rules.stands_before_number(&short.key) && is_numbered {
        return false;
    }
    if matches!(short.key.as_str(), "a.m" | "p.m") {
        return next.case == Case::Upper && !is_start(scan, at) && !is_clock_word(next.word);
    }
    if rules.is_abbreviation(&short) {
        return next.case != Case::Digit && is_starter(scan, next);
    }
    if is_number {
        return numbers::ends(scan, at, word, next);
    }
    if rules.has_ordinals && is_roman(word) && letters > 1 {
        return is_starter(scan, next);
    }
    if letters == 1 && is_cased(word) {
        return initials::ends(scan, word, next);
    }
    if initials::is_uncased(scan, at, word, next) {
        return false;
    }
    if is_acronym(word) {
        return is_starter(scan, next);
    }
    let has_vowel = !rules.needs_vowels || letters > 4 || !is_vowelless(word);
    has_vowel || is_starter(scan, next)
}

/// A word before a stop as the lists of shortened words have it: with the
/// single letters before it, where it is listed with them, as in *z. B.*
fn shortened(scan: &Scan, at: usize, word: &str) -> Shortened {
    /// No listed word has more parts.
    const PARTS: usize = 4;
    let text = scan.text;
    let short = Shortened::new(word);
    let is_part = |word: &str| (1..=2).contains(&word.chars().count()) && is_lettered(word);
    if !is_part(word) {
        return short;
    }
    let mut start = at - word.len();
    let mut joined = short.key.clone();
    let mut longest = short;
    for _ in 1..PARTS {
        let Some(stop) = text
            .0
            .get(scan.start..start)
            .and_then(|so_far| {
                so_far
                    .trim_end_matches([' ', '\u{A0}', '\u{202F}'])
                    .strip_suffix('.')
            })
            .map(|so_far| scan.start + so_far.len())
        else {
            break;
        };
        let part = text.word_before(scan.start, stop);
        if !is_part(part) {
            break;
        }
        joined = format!("{}.{joined}", lowercase(part));
        if scan.rules.is_listed(&joined) {
            longest = Shortened::new(&joined);
        }
        start = stop - part.len();
    }
    longest
}

/// Whether a stop before a word in lower case ends a sentence all the same,
/// as in casual writing: a plain word comes before, and a likely opener after.
fn is_informal(scan: &Scan, word: &str, short: &Shortened, next: &Next) -> bool {
    let rules = scan.rules;
    let is_informal = !next.is_opened
        && !next.is_dashed
        && word.chars().count() > 2
        && word.chars().all(char::is_lowercase)
        && !is_vowelless(word)
        && (scan.is_casual.get() || rules.is_starter(next.word))
        && !rules.is_title(short)
        && !rules.is_abbreviation(short)
        && !rules.stands_before_number(&short.key);
    // Who begins one sentence without a capital does so again.
    scan.is_casual.set(scan.is_casual.get() || is_informal);
    is_informal
}

/// Whether no more than three words of the sentence stand before an offset.
pub(super) fn is_start(scan: &Scan, at: usize) -> bool {
    let so_far = scan.text.0.get(scan.start..at).unwrap_or("");
    so_far.len() < 64 && so_far.split_whitespace().count() < 4
}

/// Whether what stands before a terminator is no shortened word.
pub(super) fn is_plain(scan: &Scan, at: usize) -> bool {
    let word = Shortened::new(scan.text.word_before(scan.start, at));
    !scan.rules.is_title(&word)
        && !scan.rules.is_abbreviation(&word)
        && !scan.rules.stands_before_number(&word.key)
}

/// Whether nothing but marks stands in the sentence before an offset.
pub(super) fn opens_with(scan: &Scan, at: usize) -> bool {
    at - scan.start.min(at) < 64
        && !scan
            .text
            .0
            .get(scan.start..at)
            .unwrap_or("")
            .contains(char::is_alphanumeric)
}

/// Whether a terminator without a space after it ends: only where a space was
/// forgotten.
pub(super) fn unspaced_ends(
    scan: &Scan,
    at: usize,
    kind: Kind,
    is_closed: bool,
    next: &Next,
) -> bool {
    let text = scan.text;
    if kind == Kind::Ellipsis || is_closed || next.is_opened || next.is_dashed {
        return false;
    }
    if text.at(next.offset).is_some_and(is_unspaced) {
        return true;
    }
    if next.case != Case::Upper || text.word_at(next.offset).contains('.') {
        return false;
    }
    let is_word = next.word.chars().nth(1).is_some_and(char::is_lowercase)
        || kind != Kind::Stop
        || is_roman(next.word);
    let word = text.word_before(scan.start, at);
    let letters = word.chars().count();
    let is_plain = !word.contains(['.', '@'])
        && (letters > 2
            && word
                .chars()
                .skip(1)
                .all(|letter| letter.is_lowercase() || is_format(letter))
            && !word.starts_with(char::is_numeric)
            || letters > 2 && word.chars().all(|letter| letter.is_ascii_digit()));
    let is_address = text.0.get(next.offset..).is_some_and(|rest| {
        let past = rest.trim_start_matches(char::is_alphanumeric);
        past.starts_with(['/', '@', '_']) || past.starts_with("://")
    });
    is_word
        && is_plain
        && !word.is_empty()
        && !is_address
        && !scan.rules.is_title(&Shortened::new(word))
}
