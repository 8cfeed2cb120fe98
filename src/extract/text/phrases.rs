//! What publishers say around articles, in many languages.
//!
//! The tables only back up what the shape of a piece tells, and each entry is
//! compared with a whole piece, its start, or (for the few that are never part
//! of an article's own words) anything inside. Written for this project from
//! the usual wording of news sites. Adding a language is adding entries;
//! a test keeps the tables sorted.

use std::sync::LazyLock;

use crate::lowercase::small;
use crate::source::text::is_blank;

/// A sorted list of folded phrases.
///
/// In the binary it is one text with an end of line after each phrase: an
/// address and a length for each would weigh as much as the words. It is taken
/// apart at the first use.
#[derive(Debug)]
pub(super) struct Table(LazyLock<Sorted>);

/// The phrases of a table, by their first byte: most of what is looked up
/// starts like none or like a few.
#[derive(Debug)]
struct Sorted {
    /// All, ascending.
    all: Vec<&'static str>,
    /// Where those begin whose first byte is at least the index.
    starts: Vec<usize>,
    /// How long the longest is, in bytes.
    longest: usize,
}

impl Sorted {
    fn of(lines: &'static str) -> Sorted {
        let all: Vec<&str> = lines.lines().collect();
        let first = |phrase: &str| phrase.bytes().next().unwrap_or(0);
        Sorted {
            starts: (0..=u8::MAX)
                .map(|byte| all.partition_point(|phrase| first(phrase) < byte))
                .collect(),
            longest: all.iter().map(|phrase| phrase.len()).max().unwrap_or(0),
            all,
        }
    }

    /// Those that start with the same byte as a text, ascending.
    fn like(&self, text: &str) -> &[&'static str] {
        let Some(first) = text.bytes().next().map(usize::from) else {
            return &[];
        };
        let from = self.starts.get(first).copied().unwrap_or(0);
        let to = self.starts.get(first + 1).copied();
        self.all
            .get(from..to.unwrap_or(self.all.len()))
            .unwrap_or_default()
    }
}

/// A [`Table`] of the phrases given, none of which holds an end of line.
macro_rules! table {
    ($($phrase:literal),+ $(,)?) => {
        Table(std::sync::LazyLock::new(|| $crate::extract::text::phrases::Sorted::of(concat!($($phrase, "\n"),+))))
    };
}

mod article;
mod links;
mod service;

pub(super) use article::{
    AGENCY, BYLINE, CONTENTS, CREDIT, JOB, NOTES, PICTURE, REPORTER, SITE, STAMP,
};
pub(super) use links::{BUTTON, RELATED, TEASER};
pub(super) use service::{
    ADVERT, CONTACT, DOUBTFUL, NOTICE, PITCH, SERVICE, SIGNATURE, VALEDICTION,
};

impl Table {
    /// Whether a folded text is one of the phrases, the signs at its end aside.
    pub fn is(&self, folded: &str) -> bool {
        let label = core(folded);
        label.len() <= self.0.longest && self.0.like(label).binary_search(&label).is_ok()
    }

    /// How long the phrase is that a folded text starts with, in bytes; the
    /// longest of several.
    pub fn start(&self, folded: &str) -> Option<usize> {
        let like = self.0.like(folded);
        if like.is_empty() {
            return None;
        }
        let mut longest = None;
        let mut previous = None;
        for (at, character) in folded.char_indices().take(48) {
            if at > self.0.longest {
                break;
            }
            let is_edge = previous.is_some_and(|previous: char| {
                !previous.is_alphanumeric() || !character.is_alphanumeric() || is_wide(character)
            });
            if is_edge && like.binary_search(&folded.get(..at)?).is_ok() {
                longest = Some(at);
            }
            previous = Some(character);
        }
        if like.binary_search(&folded).is_ok() {
            Some(folded.len())
        } else {
            longest
        }
    }

    /// Whether one of the phrases stands anywhere in a folded text, from the
    /// start of a word on (anywhere in words of other than ASCII letters).
    pub fn within(&self, folded: &str) -> bool {
        let mut previous = ' ';
        folded.char_indices().any(|(at, character)| {
            let is_start = !previous.is_ascii_alphanumeric();
            previous = character;
            is_start
                && folded
                    .get(at..)
                    .is_some_and(|rest| self.is_start_of(rest, character))
        })
    }

    /// At how many places a phrase stands in a folded text, as in [`Table::within`].
    pub fn times(&self, folded: &str) -> usize {
        let mut previous = ' ';
        folded
            .char_indices()
            .filter(|(at, character)| {
                let is_start = !previous.is_ascii_alphanumeric();
                previous = *character;
                is_start
                    && folded
                        .get(*at..)
                        .is_some_and(|rest| self.is_start_of(rest, *character))
            })
            .count()
    }

    /// Whether a text, whose first character is given, starts with a phrase.
    fn is_start_of(&self, text: &str, first: char) -> bool {
        // What a text starts with sorts before it, and shares its first character.
        let like = self.0.like(text);
        let end = like.partition_point(|phrase| *phrase <= text);
        like.iter()
            .take(end)
            .rev()
            .take_while(|phrase| phrase.starts_with(first))
            .any(|phrase| text.starts_with(phrase))
    }
}

/// A letter of a script that puts no space between words.
pub(super) fn is_wide(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// A piece in small letters with single spaces, no more than its first 160
/// characters.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    let mut is_spaced = false;
    for character in text.chars().take(160) {
        if is_blank(character) {
            is_spaced = !folded.is_empty() && character != '\u{ad}' && character != '\u{200b}';
            continue;
        }
        if is_spaced {
            folded.push(' ');
            is_spaced = false;
        }
        match character {
            '’' => folded.push('\''),
            // The dot that a dotted capital I leaves.
            _ if character == 'İ' => folded.push('i'),
            _ => folded.extend(small(character)),
        }
    }
    folded
}

/// A folded text without the signs, arrows and counts at its two ends.
pub(super) fn core(folded: &str) -> &str {
    let is_edge = |character: char| {
        !character.is_alphabetic()
            && !matches!(character, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}')
    };
    folded.trim_matches(is_edge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_sorted_and_folded() {
        let tables = [
            &ADVERT,
            &AGENCY,
            &BUTTON,
            &BYLINE,
            &CONTACT,
            &CONTENTS,
            &CREDIT,
            &DOUBTFUL,
            &JOB,
            &NOTES,
            &NOTICE,
            &PITCH,
            &PICTURE,
            &RELATED,
            &REPORTER,
            &SITE,
            &SERVICE,
            &SIGNATURE,
            &STAMP,
            &TEASER,
            &VALEDICTION,
        ];
        for table in tables {
            for pair in table.0.all.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
            for phrase in &table.0.all {
                assert_eq!(*phrase, fold(phrase));
            }
        }
    }
}
