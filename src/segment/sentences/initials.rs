//! Initials: single letters with a stop before a name.

use super::Scan;
use super::next::{Case, Next, is_starter};
use super::rules::Shortened;
use crate::language::Script;
use crate::lowercase::lowercase;

/// Whether a single letter with a stop is the last word of its sentence
/// rather than an initial.
pub(super) fn ends(scan: &Scan, letter: &str, next: &Next) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "da", "di", "del", "della", "du", "la", "le", "las", "los", "van", "von", "el", "al",
        "ten", "ter", "do", "dos", "a", "i",
    ];
    let is_next_initial = next.word.chars().count() == 1 && next.is_stopped;
    if is_next_initial
        || !letter.starts_with(char::is_alphabetic)
        || scan.rules.is_title(&Shortened::new(letter))
    {
        return letter.starts_with(|letter: char| !letter.is_alphanumeric());
    }
    let is_particle = || PARTICLES.contains(&lowercase(next.word).as_str());
    is_starter(scan, next) && !is_particle()
}

/// Whether a word is an initial in a script without capitals, where a letter
/// with its vowel sign is one: a single letter that is no word of its own, or
/// one beside another initial.
pub(super) fn is_uncased(scan: &Scan, at: usize, word: &str, next: &Next) -> bool {
    let text = scan.text;
    // The last letter of a Hebrew acronym has a mark before it.
    let is_word = text
        .before(at - word.len())
        .is_none_or(|before| before.is_whitespace() || matches!(before, '.' | '('));
    if !is_letter(word) || !is_word || next.case == Case::Digit {
        return false;
    }
    let is_before_initial =
        is_letter(next.word) && next.is_stopped && !scan.rules.is_title(&Shortened::new(next.word));
    let is_after_initial = || {
        text.0
            .get(scan.start..at - word.len())
            .and_then(|so_far| so_far.trim_end_matches([' ', '\u{A0}']).strip_suffix('.'))
            .is_some_and(|so_far| {
                let before = text.word_before(scan.start, scan.start + so_far.len());
                is_letter(before) || scan.rules.is_title(&Shortened::new(before))
            })
    };
    !scan.rules.is_starter(word) || is_before_initial || is_after_initial()
}

/// Whether a word is one letter of a script without capitals, with the marks
/// that belong to it.
fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(|letter| {
        matches!(
            Script::of(letter),
            Script::Arabic | Script::Hebrew | Script::Devanagari | Script::Bengali | Script::Thai
        )
    });
    is_initial && letters.all(is_sign)
}

/// Whether a character is a vowel sign or mark of an Indic script.
fn is_sign(letter: char) -> bool {
    matches!(letter,
        '\u{900}'..='\u{903}' | '\u{93A}'..='\u{94F}' | '\u{955}'..='\u{957}' | '\u{962}' | '\u{963}'
        | '\u{981}'..='\u{983}' | '\u{9BC}'..='\u{9CD}' | '\u{9D7}' | '\u{9E2}' | '\u{9E3}')
}
