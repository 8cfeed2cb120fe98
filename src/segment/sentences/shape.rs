//! The shape of words: initials, numerals, acronyms.

/// Whether a word has letters only.
pub(super) fn is_lettered(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}

/// Whether a word is a Roman numeral in capitals.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L' | 'C'))
}

/// Whether a word is in a script that has capitals; others have no initials.
pub(super) fn is_cased(word: &str) -> bool {
    word.chars()
        .all(|letter| letter.is_lowercase() || letter.is_uppercase())
}

/// Whether a word is letters with stops between them, as in *U.S.*
pub(super) fn is_acronym(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| {
            (1..=3).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic)
        })
}

/// Whether a Latin word has no vowel, and is not written in capitals only.
pub(super) fn is_vowelless(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_alphabetic())
        && word.chars().any(|letter| letter.is_ascii_lowercase())
        && !word.chars().any(|letter| {
            matches!(
                letter.to_ascii_lowercase(),
                'a' | 'e' | 'i' | 'o' | 'u' | 'y'
            )
        })
}

pub(super) fn is_clock_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "GMT",
        "UTC",
        "BST",
        "EST",
        "EDT",
        "CST",
        "CDT",
        "MST",
        "MDT",
        "PST",
        "PDT",
        "ET",
        "CT",
        "MT",
        "PT",
        "CET",
        "CEST",
        "Eastern",
        "Central",
        "Pacific",
    ];
    WORDS.contains(&word)
}
