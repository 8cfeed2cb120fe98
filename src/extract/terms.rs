//! The words that tell what a piece of a page speaks of, as numbers.

use std::hash::Hasher;

use fnv::FnvHasher;

use crate::lowercase::small;
use crate::runs::next_word;
use crate::sorted::sort;

/// So many pairs of characters are taken of a run without a space.
const MOST_PAIRS: usize = 199;

/// Words with fewer letters tell little.
const LEAST: usize = 4;

/// So many letters of a word are its stem.
const LETTERS: usize = 6;

/// So many terms of a piece are compared.
const MOST_TERMS: usize = 400;

/// Words of four letters or more in lower case, cut to six (a rough stem), and
/// pairs of characters where words are not spaced, as hashes (FNV-1a). So no
/// list of stop words is needed, nor the language.
pub(super) fn terms(text: &str) -> impl Iterator<Item = u64> {
    Reader {
        rest: text,
        wide: "",
        pairs: 0,
    }
}

/// Reads the terms of a text, one after the other.
struct Reader<'t> {
    rest: &'t str,
    /// What is to be read of a run without spaces, and how many pairs of it.
    wide: &'t str,
    pairs: usize,
}

impl Iterator for Reader<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        loop {
            if let Some(left) = self.pairs.checked_sub(1) {
                let mut characters = self.wide.chars();
                let one = characters.next();
                self.wide = characters.as_str();
                if let Some((one, two)) = one.zip(characters.next()) {
                    self.pairs = left;
                    return Some(hash([one, two].into_iter()));
                }
                self.pairs = 0;
            }
            let word = next_word(&mut self.rest, char::is_alphanumeric)?;
            if word.starts_with(is_unspaced) {
                (self.wide, self.pairs) = (word, MOST_PAIRS);
            } else if has_letters(word) {
                return Some(stem(word));
            }
        }
    }
}

/// Whether a word has letters enough.
fn has_letters(word: &str) -> bool {
    match word.as_bytes().get(..LEAST) {
        Some(start) => start.is_ascii() || word.chars().nth(LEAST - 1).is_some(),
        None => false,
    }
}

/// The first terms of a piece, each once, ascending.
pub(super) fn distinct(text: &str) -> Vec<u64> {
    let mut distinct: Vec<u64> = terms(text).take(MOST_TERMS).collect();
    sort(&mut distinct);
    distinct.dedup();
    distinct
}

/// The first terms of each of many pieces, in the order of the text.
#[derive(Debug)]
#[cfg(any(feature = "html", feature = "dom"))]
pub(super) struct Terms {
    all: Vec<u64>,
    /// Where those of each piece end.
    ends: Vec<usize>,
}

#[cfg(any(feature = "html", feature = "dom"))]
impl Terms {
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Terms {
        let mut all = Vec::new();
        let ends = texts.map(|text| {
            all.extend(terms(text).take(MOST_TERMS));
            all.len()
        });
        let ends = ends.collect();
        Terms { all, ends }
    }

    /// The terms of a piece.
    pub fn get(&self, at: usize) -> &[u64] {
        let end = |at: usize| self.ends.get(at).copied().unwrap_or(0);
        let start = at.checked_sub(1).map_or(0, end);
        self.all.get(start..end(at)).unwrap_or(&[])
    }
}

/// Thai and Lao, kana, Han, Hangul: a word may be as long as a sentence there.
fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// The beginning of a word in lower case.
fn stem(word: &str) -> u64 {
    match word.as_bytes().get(..LETTERS.min(word.len())) {
        Some(start) if start.is_ascii() => {
            let mut hash = FnvHasher::default();
            for byte in start {
                hash.write_u8(byte.to_ascii_lowercase());
            }
            hash.finish()
        }
        _ => hash(word.chars().take(LETTERS).flat_map(small)),
    }
}

fn hash(characters: impl Iterator<Item = char>) -> u64 {
    let mut bytes = [0; 4];
    let mut hash = FnvHasher::default();
    for character in characters {
        hash.write(character.encode_utf8(&mut bytes).as_bytes());
    }
    hash.finish()
}
