//! The rules of a language in a form that is quick to ask.

use std::collections::HashSet;

use crate::language::{self, Language, Script};

/// The rules of a language.
#[derive(Debug)]
pub(crate) struct Rules {
    titles: HashSet<&'static str>,
    abbreviations: HashSet<&'static str>,
    before_numbers: HashSet<&'static str>,
    /// Shortened ends of words that stand before numbers.
    suffixes: Vec<&'static str>,
    starters: HashSet<&'static str>,
    speech_verbs: HashSet<&'static str>,
    terminators: &'static str,
    /// Whether a number with a stop can be an ordinal.
    pub(super) has_ordinals: bool,
    /// Whether prose runs on with commas where others put stops.
    pub(super) runs_on: bool,
    /// Whether a word without a vowel is one that was shortened.
    pub(super) needs_vowels: bool,
    pub(super) is_english: bool,
}

impl Rules {
    pub(crate) fn new(language: &'static Language) -> Rules {
        let set = |words: &'static str| words.split_ascii_whitespace().collect();
        let mut starters: HashSet<&str> = set(language.stop_words);
        starters.extend(language.starters.split_ascii_whitespace());
        let mut titles: HashSet<&str> = set(language.titles);
        let mut abbreviations: HashSet<&str> = set(language.abbreviations);
        let mut before_numbers: HashSet<&str> = set(language.before_numbers);
        if language.script == Script::Latin || language.is_neutral() {
            // English titles and company forms stand in texts of every language.
            let english = language::rules("en");
            titles.extend(
                english
                    .titles
                    .split_ascii_whitespace()
                    .filter(|word| word.len() > 1),
            );
            abbreviations.extend(english.abbreviations.split_ascii_whitespace());
            before_numbers.extend(english.before_numbers.split_ascii_whitespace());
        }
        let suffixes = before_numbers
            .iter()
            .filter_map(|word| word.strip_prefix('-'))
            .collect();
        Rules {
            titles,
            abbreviations,
            before_numbers,
            suffixes,
            starters,
            speech_verbs: set(language.speech_verbs),
            terminators: language.terminators,
            has_ordinals: language.has_ordinals,
            runs_on: language.tag == "ar",
            needs_vowels: !matches!(language.tag, "cs" | "sk" | "bg" | "uk" | "ru" | "kk"),
            is_english: language.tag == "en",
        }
    }

    /// Whether a character can end a sentence.
    pub(super) fn ends(&self, letter: char) -> bool {
        matches!(letter, '.' | '!' | '?' | '…')
            || is_wide(letter)
            || (!letter.is_ascii_alphanumeric() && self.terminators.contains(letter))
    }

    /// Whether a character ends sentences in this language only.
    pub(super) fn is_own(&self, letter: char) -> bool {
        self.terminators.contains(letter)
    }

    /// Whether a word stands before a name and never ends a sentence.
    pub(super) fn is_title(&self, word: &str) -> bool {
        self.titles.contains(word)
    }

    /// Whether a word is a shortened one.
    pub(super) fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// Whether a word is a shortened one where a number comes after it.
    pub(super) fn stands_before_number(&self, word: &str) -> bool {
        self.before_numbers.contains(word)
            || self.suffixes.iter().any(|suffix| word.ends_with(suffix))
    }

    /// Whether a word says that somebody spoke.
    pub(super) fn is_speech_verb(&self, word: &str) -> bool {
        self.speech_verbs.contains(word)
    }

    /// Whether a word, in lower case, is likely to open a sentence where it
    /// has a capital.
    pub(super) fn is_starter(&self, word: &str) -> bool {
        self.starters.contains(word)
    }
}

/// Whether a character ends sentences wherever it stands: the stops, question
/// and exclamation marks of scripts that use them for nothing else.
pub(super) fn is_wide(letter: char) -> bool {
    matches!(
        letter,
        '。' | '！'
            | '？'
            | '｡'
            | '．'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '፧'
            | '፨'
            | '။'
            | '៕'
            | '។'
            | '᙮'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
            | '‽'
            | '︒'
            | '﹒'
            | '﹖'
            | '﹗'
            | '᠃'
            | '᠉'
            | '꘎'
            | '܀'
    )
}
