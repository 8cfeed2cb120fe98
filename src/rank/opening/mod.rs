//! How a sentence opens: in mid-air, with a connective, with a quotation.

mod words;

use crate::language::Language;
use crate::lowercase::small;
use words::words;

/// How a sentence opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Opening {
    /// With a word that points at something before (*he*, *this*).
    pub(super) is_anaphoric: bool,
    /// With a word that goes on from something before (*but*, *however*).
    pub(super) is_connective: bool,
    /// With a quotation mark.
    pub(super) is_quotation: bool,
    /// Inside a quotation that was begun before.
    pub(super) is_inside_quotation: bool,
}

impl Opening {
    /// Whether it leans on the sentence before.
    pub(super) fn leans(self) -> bool {
        self.is_anaphoric || self.is_connective || self.is_inside_quotation
    }

    /// How a sentence of a language opens. Linear in the opening words only.
    pub(super) fn of(sentence: &str, language: &Language) -> Opening {
        let opening = sentence.trim_start_matches(|character: char| !character.is_alphanumeric());
        let before = sentence.len() - opening.len();
        let is_quotation = sentence
            .get(..before)
            .is_some_and(|marks| marks.contains(is_quotation_mark));
        let Some(words) = words(language.tag) else {
            return Opening {
                is_quotation,
                ..Opening::default()
            };
        };
        Opening {
            is_anaphoric: opens_with_one(opening, words.anaphora),
            is_connective: opens_with_one(opening, words.connectives),
            is_quotation,
            is_inside_quotation: false,
        }
    }
}

pub(super) fn is_quotation_mark(character: char) -> bool {
    matches!(
        character,
        '"' | '\u{201c}'
            ..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}' | '\u{300c}' | '\u{300e}'
    ) || character == '\u{2018}'
}

/// Whether a text starts with one of some words or phrases, in any case.
fn opens_with_one(text: &str, phrases: &str) -> bool {
    phrases.split('|').any(|phrase| opens_with(text, phrase))
}

/// Whether a text starts with a word or phrase, in any case.
fn opens_with(text: &str, phrase: &str) -> bool {
    let mut rest = text.chars();
    for expected in phrase.chars() {
        let Some(found) = rest.next() else {
            return false;
        };
        let is_same = found == expected
            || (found == '\u{2019}' && expected == '\'')
            || small(found).eq(small(expected));
        if !is_same {
            return false;
        }
    }
    phrase.ends_with('\'') || !rest.next().is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::Opening;
    use crate::language::rules;

    #[test]
    fn who_goes_on_from_something_leans() {
        let leans = |sentence: &str| Opening::of(sentence, rules("en")).leans();
        for sentence in [
            "However, the ferry left.",
            "“But the ferry left.”",
            "In fact, the ferry left at noon.",
            "As such, the ferry has to wait for the pilot.",
            "At the same time, fares went up.",
            "It left at noon.",
        ] {
            assert!(leans(sentence), "{sentence}");
        }
        for sentence in [
            "The ferry left at noon.",
            "In factories by the harbour nets are made.",
            "Asking for the ferry is no use.",
            "Itineraries are printed on the back.",
        ] {
            assert!(!leans(sentence), "{sentence}");
        }
    }
}
