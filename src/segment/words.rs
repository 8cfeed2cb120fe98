//! Words and the terms that they stand for.
//!
//! Words are those of Unicode Standard Annex #29, section 4. A term is what is
//! left of a word after folding (which never touches the text, so that offsets
//! stay true) and stemming. Scripts without spaces between words have no words
//! in that sense: there each character is a word, and its term is the pair
//! that it makes with the character after it. Time is linear in the text.

use std::collections::{HashMap, HashSet};

use super::{Term, Word};
use crate::Span;
use crate::boundaries::words;
use crate::language::script::is_unspaced;
use crate::language::snowball::Stemmer;
use crate::language::{Language, Stemming};
use crate::lowercase::small;

/// Longer words, in bytes, are no words: they are not stemmed.
const LONGEST_WORD: usize = 64;

/// A stop word of a script without spaces has at most this many characters.
const LONGEST_UNSPACED_STOP: usize = 6;

/// Finds words and gives each distinct stem a number, in order of appearance.
pub(super) struct Lexicon<'t> {
    language: &'static Language,
    stemmer: Option<Stemmer>,
    stops: &'t HashSet<&'static str>,
    /// The numbers of words as they stand in the text.
    seen: HashMap<&'t str, u32>,
    /// The numbers of terms.
    numbers: HashMap<String, u32>,
    terms: Vec<Term>,
}

impl std::fmt::Debug for Lexicon<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Lexicon")
            .field("language", &self.language.tag)
            .finish_non_exhaustive()
    }
}

impl<'t> Lexicon<'t> {
    pub(super) fn new(
        language: &'static Language,
        stops: &'t HashSet<&'static str>,
    ) -> Lexicon<'t> {
        let stemmer = match language.stemming {
            Stemming::Snowball(algorithm) => Some(Stemmer::new(algorithm)),
            Stemming::Prefix(_) | Stemming::None => None,
        };
        Lexicon {
            language,
            stemmer,
            stops,
            seen: HashMap::new(),
            numbers: HashMap::new(),
            terms: Vec::new(),
        }
    }

    /// Appends the words in a part of the text.
    pub(super) fn words(&mut self, text: &'t str, part: Span, words: &mut Vec<Word>) {
        // The characters of a run without spaces that is still open.
        let mut run: Vec<Span> = Vec::new();
        for (offset, word) in words::words(part.of(text)) {
            let start = part.start + offset;
            let span = Span::new(start, start + word.len());
            let is_open = run.last().is_some_and(|last| last.end == start);
            let extends = word.chars().next().is_some_and(is_unspaced) && !is_katakana(word);
            if !(is_open && extends) {
                self.close(text, &mut run, words);
            }
            if extends {
                run.push(span);
                continue;
            }
            let first = words.last().map(|first| first.span);
            let span = match first.filter(|first| self.goes_on(text, part, *first, span)) {
                Some(first) => {
                    words.pop();
                    Span::new(first.start, span.end)
                }
                None => span,
            };
            words.push(Word {
                span,
                term: self.word(span.of(text)),
            });
        }
        self.close(text, &mut run, words);
    }

    /// Whether a word is the rest of the one before in the same part, which a
    /// hyphen cuts at the end of its line (*dif-* / *ference*); not so before
    /// *and* (*ein-* / *und*).
    fn goes_on(&self, text: &str, part: Span, first: Span, rest: Span) -> bool {
        let gap = Span::new(first.end, rest.start).of(text);
        let word = rest.of(text);
        gap.strip_prefix(['-', '\u{2010}'])
            .is_some_and(|gap| gap.contains('\n') && gap.chars().all(char::is_whitespace))
            && first.start >= part.start
            && first.len() < LONGEST_WORD
            && word.starts_with(char::is_lowercase)
            && first.of(text).ends_with(char::is_alphabetic)
            && !self.stops.contains(word)
    }

    pub(super) fn into_terms(self) -> Vec<Term> {
        self.terms
    }

    /// Makes the characters of a run words, each with the term of the pair
    /// that starts there. A pair that a stop word reaches into is one too, and
    /// so is the last character where the pair before has said it already.
    fn close(&mut self, text: &'t str, run: &mut Vec<Span>, words: &mut Vec<Word>) {
        let mut stopped = 0;
        let mut is_said = false;
        for (index, span) in run.iter().enumerate() {
            let first = |length: usize| {
                run.get(index + length - 1)
                    .map(|last| Span::new(span.start, last.end).of(text))
            };
            if index >= stopped {
                stopped = (1..=LONGEST_UNSPACED_STOP)
                    .rev()
                    .find(|&length| first(length).is_some_and(|word| self.stops.contains(word)))
                    .map_or(stopped, |length| index + length);
            }
            let next = run.get(index + 1).map(|next| next.of(text));
            let is_stop = index < stopped
                || next.is_some_and(|next| self.stops.contains(next))
                || (next.is_none() && is_said);
            is_said = !is_stop;
            let term = self.number(first(2).unwrap_or_else(|| span.of(text)), is_stop);
            words.push(Word { span: *span, term });
        }
        run.clear();
    }

    /// The number of the term that a spaced word stands for.
    fn word(&mut self, word: &'t str) -> u32 {
        if let Some(&number) = self.seen.get(word) {
            return number;
        }
        let folded = fold(word, self.language);
        let bare = self.without_elision(&folded);
        let is_stop = self.stops.contains(bare) || self.stops.contains(folded.as_str());
        let number = if is_stop || bare.len() > LONGEST_WORD {
            self.number(bare, is_stop)
        } else {
            let stem = self.stem(bare);
            self.number(&stem, false)
        };
        self.seen.insert(word, number);
        number
    }

    /// The word without an article or pronoun that has become one with it.
    fn without_elision<'w>(&self, word: &'w str) -> &'w str {
        match word.split_once('\'') {
            Some((before, after))
                if !after.is_empty()
                    && self
                        .language
                        .elided
                        .split(' ')
                        .any(|elided| elided == before) =>
            {
                after
            }
            _ => word,
        }
    }

    fn stem(&self, word: &str) -> String {
        match (&self.stemmer, self.language.stemming) {
            (Some(stemmer), _) => stemmer.stem(word),
            (None, Stemming::Prefix(length)) => word.chars().take(length).collect(),
            (None, _) => word.to_owned(),
        }
    }

    /// The number of a term; stop words and others of the same form are two.
    fn number(&mut self, stem: &str, is_stop: bool) -> u32 {
        let known = self.numbers.get(stem).copied();
        if let Some(number) = known
            && self
                .terms
                .get(number as usize)
                .is_some_and(|term| term.is_stop == is_stop)
        {
            return number;
        }
        let number = self.terms.len() as u32;
        self.terms.push(Term {
            stem: stem.to_owned(),
            is_stop,
        });
        self.numbers.insert(stem.to_owned(), number);
        number
    }
}

/// Whether a word is a run of katakana, which is a word as spaced scripts
/// have them: a name or a loan.
fn is_katakana(word: &str) -> bool {
    word.chars()
        .all(|letter| matches!(letter, '\u{30A0}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}'))
}

/// A word in the form in which words are compared: lower case, ligatures and
/// sharp s resolved, one kind of apostrophe, invisible characters left out.
fn fold(word: &str, language: &Language) -> String {
    let mut folded = String::with_capacity(word.len());
    let is_turkish = language.tag == "tr";
    for letter in word.chars() {
        match letter {
            '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{FF07}' => folded.push('\''),
            // Soft hyphen, zero-width characters, the Arabic tatweel, and the
            // dot that lower-casing leaves of a dotted capital I.
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{640}' => {}
            // Where a word goes on in the next line.
            '-' | '\u{2010}' | ' ' | '\t' | '\r' | '\n' => {}
            'I' if is_turkish => folded.push('ı'),
            'İ' => folded.push('i'),
            'ẞ' => folded.push('ß'),
            'ﬀ' => folded.push_str("ff"),
            'ﬁ' => folded.push_str("fi"),
            'ﬂ' => folded.push_str("fl"),
            'ﬃ' => folded.push_str("ffi"),
            'ﬄ' => folded.push_str("ffl"),
            'ﬅ' | 'ﬆ' => folded.push_str("st"),
            _ if letter.is_ascii() => folded.push(letter.to_ascii_lowercase()),
            _ => folded.extend(small(letter)),
        }
    }
    // Lower-casing letter by letter does not see the end of a word.
    if folded.ends_with('σ') {
        folded.pop();
        folded.push('ς');
    }
    folded
}
