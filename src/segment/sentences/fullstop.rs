//! Full stops: the ends of sentences, of shortened words, of ordinals and of
//! initials.

use super::Scan;
use super::next::{Case, Next, is_starter};
use super::shape::{is_acronym, is_cased, is_clock_word, is_roman, is_vowelless};
use super::stops::Kind;
use super::text::{Text, is_format};
use crate::language::script::is_unspaced;

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
    let key = word.to_lowercase();
    if next.case == Case::Lower {
        return !is_closed && is_informal(scan, word, &key, next);
    }
    let is_digits = word.chars().all(char::is_numeric);
    let letters = word.chars().count();
    // An enumerator opens the sentence.
    let opens = text.0.get(scan.start..at).is_some_and(|so_far| {
        so_far
            .trim_start_matches(|letter: char| !letter.is_alphanumeric())
            .len()
            <= word.len()
    });
    if opens && ((letters == 1 && is_cased(word)) || (is_digits && letters < 4)) {
        return false;
    }
    if is_numeric_label(text, at, word) && is_digits {
        return false;
    }
    if is_closed {
        return !(rules.is_abbreviation(&key) || rules.is_title(&key)) || is_starter(scan, next);
    }
    if rules.is_title(&key) {
        return false;
    }
    let is_numbered = next.case == Case::Digit || is_roman(next.word);
    if rules.stands_before_number(&key) && is_numbered {
        return false;
    }
    if matches!(key.as_str(), "a.m" | "p.m") {
        return next.case == Case::Upper && !is_start(scan, at) && !is_clock_word(next.word);
    }
    if rules.is_abbreviation(&key) {
        return next.case != Case::Digit && is_starter(scan, next);
    }
    if is_digits {
        let is_ordinal = rules.has_ordinals && letters < 3 && !next.is_opened;
        return !(next.is_dashed && next.case == Case::Digit)
            && (!is_ordinal || (next.case != Case::Digit && is_starter(scan, next)));
    }
    if rules.has_ordinals && is_roman(word) && letters > 1 {
        return is_starter(scan, next);
    }
    if letters == 1
        && word
            .chars()
            .all(|letter| letter.is_lowercase() || letter.is_uppercase())
    {
        return initial_ends(scan, word, next);
    }
    if is_acronym(word) {
        return is_starter(scan, next);
    }
    let has_vowel = !rules.needs_vowels || letters > 4 || !is_vowelless(word);
    has_vowel || is_starter(scan, next)
}

/// Whether a single letter with a stop is the last word of its sentence
/// rather than an initial.
pub(super) fn initial_ends(scan: &Scan, letter: &str, next: &Next) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "da", "di", "del", "della", "du", "la", "le", "las", "los", "van", "von", "el", "al",
        "ten", "ter", "do", "dos", "a", "i",
    ];
    let is_next_initial =
        next.word.chars().count() == 1 && scan.text.at(next.offset + next.word.len()) == Some('.');
    if is_next_initial
        || !letter.starts_with(char::is_alphabetic)
        || scan.rules.is_title(&letter.to_lowercase())
    {
        return letter.starts_with(|letter: char| !letter.is_alphanumeric());
    }
    let is_particle = || PARTICLES.contains(&next.word.to_lowercase().as_str());
    if !is_starter(scan, next) || is_particle() {
        return false;
    }
    if letter == "I" && scan.rules.is_english {
        return true;
    }
    true
}

/// Whether a stop before a word in lower case ends a sentence all the same,
/// as in casual writing: a plain word comes before, and a likely opener after.
pub(super) fn is_informal(scan: &Scan, word: &str, key: &str, next: &Next) -> bool {
    let rules = scan.rules;
    let is_informal = !next.is_opened
        && !next.is_dashed
        && word.chars().count() > 2
        && word.chars().all(char::is_lowercase)
        && !is_vowelless(word)
        && (scan.is_casual.get() || rules.is_starter(next.word))
        && !rules.is_title(key)
        && !rules.is_abbreviation(key)
        && !rules.stands_before_number(key);
    // Who begins one sentence without a capital does so again.
    scan.is_casual.set(scan.is_casual.get() || is_informal);
    is_informal
}

/// Whether a number is one of an enumeration after a colon.
pub(super) fn is_numeric_label(text: Text, at: usize, word: &str) -> bool {
    let before = text
        .0
        .get(..at - word.len())
        .unwrap_or("")
        .trim_end_matches(' ');
    word.len() < 3 && before.ends_with(':')
}

/// Whether no more than three words of the sentence stand before an offset.
pub(super) fn is_start(scan: &Scan, at: usize) -> bool {
    let so_far = scan.text.0.get(scan.start..at).unwrap_or("");
    so_far.len() < 64 && so_far.split_whitespace().count() < 4
}

/// Whether what stands before a terminator is no shortened word.
pub(super) fn is_plain(scan: &Scan, at: usize) -> bool {
    let word = scan.text.word_before(scan.start, at).to_lowercase();
    !scan.rules.is_title(&word)
        && !scan.rules.is_abbreviation(&word)
        && !scan.rules.stands_before_number(&word)
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
    is_word && is_plain && !word.is_empty() && !is_address && !scan.rules.is_title(word)
}
