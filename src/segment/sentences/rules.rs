//! The rules of a language in a form that is quick to ask.

use std::collections::HashSet;

use super::text::is_format;
use crate::language::{self, Language, Script};
use crate::lowercase::small;
use crate::search::has;

/// The rules of a language.
#[derive(Debug)]
pub(crate) struct Rules {
    titles: HashSet<&'static str>,
    /// Titles of English, in texts of another language.
    foreign_titles: HashSet<&'static str>,
    abbreviations: HashSet<&'static str>,
    closings: HashSet<&'static str>,
    /// Frequent words that look like shortened ones but for their case: German
    /// *so* is a word, *So.* is Sunday.
    homographs: HashSet<&'static str>,
    before_numbers: HashSet<&'static str>,
    /// Shortened ends of words that stand before numbers.
    suffixes: Vec<&'static str>,
    stops: HashSet<&'static str>,
    starters: HashSet<&'static str>,
    speech_verbs: HashSet<&'static str>,
    terminators: &'static str,
    /// Whether a number with a stop can be an ordinal.
    pub(super) has_ordinals: bool,
    /// Whether a capital says little of where a sentence starts, as every
    /// noun has one.
    pub(super) has_capital_nouns: bool,
    /// Whether sentences end in a verb, and so in no number.
    pub(super) ends_in_verbs: bool,
    /// Whether a date is written in numbers with stops and spaces.
    pub(super) has_spaced_dates: bool,
    /// Whether prose runs on with commas where others put stops.
    pub(super) runs_on: bool,
    /// Whether a word without a vowel is one that was shortened.
    pub(super) needs_vowels: bool,
    pub(super) is_english: bool,
}

impl Rules {
    pub(crate) fn new(language: &'static Language) -> Rules {
        let set = |words: &'static str| words.split_ascii_whitespace().collect();
        let stops: HashSet<&str> = set(language.stop_words);
        let titles: HashSet<&str> = set(language.titles);
        let mut foreign_titles = HashSet::new();
        let mut abbreviations: HashSet<&str> = set(language.abbreviations);
        let mut closings: HashSet<&str> = set(language.closings);
        let mut before_numbers: HashSet<&str> = set(language.before_numbers);
        let homographs = language
            .stop_words
            .split_ascii_whitespace()
            .filter(|word| abbreviations.contains(word))
            .collect();
        if language.script == Script::Latin || language.is_neutral() {
            // English titles and company forms stand in texts of every language.
            let english = language::rules("en");
            foreign_titles = set(english.titles);
            abbreviations.extend(english.abbreviations.split_ascii_whitespace());
            closings.extend(english.closings.split_ascii_whitespace());
            before_numbers.extend(english.before_numbers.split_ascii_whitespace());
        }
        abbreviations.extend(&closings);
        let suffixes = before_numbers
            .iter()
            .filter_map(|word| word.strip_prefix('-'))
            .collect();
        Rules {
            titles,
            foreign_titles,
            abbreviations,
            closings,
            homographs,
            before_numbers,
            suffixes,
            stops,
            starters: set(language.starters),
            speech_verbs: set(language.speech_verbs),
            terminators: language.terminators,
            has_ordinals: language.has_ordinals,
            has_capital_nouns: language.tag == "de",
            ends_in_verbs: language.tag == "tr",
            has_spaced_dates: language.has_ordinals || language.tag == "ko",
            runs_on: language.tag == "ar",
            needs_vowels: !matches!(language.tag, "cs" | "sk" | "bg" | "uk" | "ru" | "kk"),
            is_english: language.tag == "en",
        }
    }

    /// Whether a character can end a sentence.
    pub(super) fn ends(&self, letter: char) -> bool {
        matches!(letter, '.' | '!' | '?' | '…')
            || is_wide(letter)
            || (!letter.is_ascii_alphanumeric() && has(self.terminators, letter))
    }

    /// Whether a character ends sentences in this language only.
    pub(super) fn is_own(&self, letter: char) -> bool {
        has(self.terminators, letter)
    }

    /// Whether a word stands before a name and never ends a sentence.
    pub(super) fn is_title(&self, word: &Shortened) -> bool {
        let key = word.key.as_str();
        self.titles.contains(key)
            || self.foreign_titles.contains(key)
                && !self.is_starter(key)
                && (word.is_capital || word.is_dotted || matches!(key, "vs" | "cf" | "ca" | "viz"))
    }

    /// Whether a word is a shortened one.
    pub(super) fn is_abbreviation(&self, word: &Shortened) -> bool {
        let is_frequent = !word.is_capital && self.homographs.contains(word.key.as_str());
        self.abbreviations.contains(word.key.as_str()) && !is_frequent
    }

    /// Whether a word closes an enumeration.
    pub(super) fn is_closing(&self, word: &Shortened) -> bool {
        self.closings.contains(word.key.as_str())
    }

    /// Whether a word with its stop is in any of the lists.
    pub(super) fn is_listed(&self, key: &str) -> bool {
        self.titles.contains(key) || self.abbreviations.contains(key) || self.closings.contains(key)
    }

    /// Whether a word is a shortened one where a number comes after it.
    pub(super) fn stands_before_number(&self, key: &str) -> bool {
        self.before_numbers.contains(key)
            || self.suffixes.iter().any(|suffix| key.ends_with(suffix))
    }

    /// Whether there are verbs of speech.
    pub(super) fn knows_speech(&self) -> bool {
        !self.speech_verbs.is_empty()
    }

    /// Whether a word says that somebody spoke.
    pub(super) fn is_speech_verb(&self, word: &str) -> bool {
        self.speech_verbs.contains(word)
    }

    /// Whether a clause in a script without spaces ends by saying so.
    pub(super) fn ends_in_speech_verb(&self, clause: &str) -> bool {
        clause.char_indices().any(|(start, _)| {
            clause
                .get(start..)
                .is_some_and(|end| self.is_speech_verb(end))
        })
    }

    /// Whether a word, in lower case, is likely to open a sentence where it
    /// has a capital.
    pub(super) fn is_starter(&self, word: &str) -> bool {
        self.stops.contains(word) || self.starters.contains(word)
    }

    /// The stop words, as words are folded.
    pub(crate) fn stops(&self) -> &HashSet<&'static str> {
        &self.stops
    }
}

/// A word that may be a shortened one, as the lists have it.
#[derive(Clone, Debug)]
pub(super) struct Shortened {
    /// In lower case, without its last stop; what is set with spaces, as
    /// *z. B.* may be, without these.
    pub(super) key: String,
    is_capital: bool,
    is_dotted: bool,
}

impl Shortened {
    pub(super) fn new(word: &str) -> Shortened {
        Shortened {
            key: word
                .chars()
                .filter(|&letter| !is_format(letter))
                .flat_map(small)
                .collect(),
            is_capital: word.starts_with(char::is_uppercase),
            is_dotted: word.contains('.'),
        }
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
