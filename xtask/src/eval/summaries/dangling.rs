//! Sentences that open in mid-air.
//!
//! A chosen sentence dangles where the one before it is not chosen and it
//! opens, after quotation marks and brackets, with a pronoun or connective of
//! the list. The rule is coarse on purpose (dummy *it* counts too), so that
//! figures compare; the engine's own notion is finer.

const WORDS: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "this",
    "that",
    "these",
    "those",
    "his",
    "her",
    "its",
    "their",
    "him",
    "them",
    "such",
    "another",
    "but",
    "and",
    "or",
    "so",
    "however",
    "moreover",
    "also",
    "meanwhile",
    "therefore",
    "thus",
    "nevertheless",
    "yet",
    "still",
    "instead",
    "then",
    "besides",
    "furthermore",
];

const PHRASES: &[&str] = &[
    "in addition",
    "for example",
    "for instance",
    "on the other hand",
    "as a result",
];

/// Whether a sentence opens with one of them.
pub fn opens_in_mid_air(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let opening = lower.trim_start_matches(|character: char| !character.is_alphanumeric());
    let word: String = opening
        .chars()
        .take_while(|character| character.is_alphabetic())
        .collect();
    WORDS.contains(&word.as_str())
        || PHRASES.iter().any(|phrase| {
            opening
                .strip_prefix(phrase)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
}
