//! What tells languages apart: their frequent words, their affixes, their letters.

use std::hash::Hasher;
use std::sync::OnceLock;

use fnv::FnvHasher;

use super::detect::{AFFIX, COUNT, FOREIGN, MALAY, UNLISTED, profile};
use super::neighbours::NOT_MALAY;
use super::rules;

/// What languages are known by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Word,
    Beginning,
    Ending,
    Letter,
}

impl Sign {
    /// The number of a text as a sign of this kind, by FNV-1a: the texts are
    /// those of the language files, of which no two have the same.
    pub(super) fn key(self, text: &str) -> u64 {
        let mut hasher = FnvHasher::default();
        hasher.write_u8(self as u8);
        hasher.write(text.as_bytes());
        hasher.finish()
    }

    /// A number of an affix, made of its kind, length, first and last byte.
    fn place(self, affix: &str) -> usize {
        let bytes = affix.as_bytes();
        let byte = |byte: Option<&u8>| byte.map_or(0, |&byte| usize::from(byte));
        let (first, last) = (byte(bytes.first()), byte(bytes.last()));
        (first * 37 + last * 1021 + bytes.len() * 149 + self as usize * 7177) % PLACES
    }
}

/// How many places [`Sign::place`] tells apart.
const PLACES: usize = 1 << 14;

/// No affix has more letters.
const LONGEST_AFFIX: usize = 6;

/// What words, affixes and letters say for and against languages.
///
/// The keys are those of the language files, whatever the input: a hash that
/// withstands chosen keys would only cost time.
pub(super) struct Evidence {
    /// A table of keys with open addresses (Knuth 1973): the first half of each
    /// with where its languages stand in `known`, or beyond it where the place is
    /// free. The second half is nearly its place, so that half as much memory is
    /// gone through.
    table: Vec<(u32, u32)>,
    /// For each sign the languages that it speaks for, and how much likelier it
    /// is there than elsewhere, as a logarithm.
    known: Vec<Vec<(u16, f64)>>,
    /// The places of affixes, a bit each.
    places: [u64; PLACES / 64],
    /// The languages that use the letters of ASCII, which are most, one bit each.
    ascii: [Option<u64>; 128],
}

/// The half of a key that its place does not tell.
fn tag(key: u64) -> u32 {
    (key >> 32) as u32
}

/// So many places has the table: three times as many as there are signs.
const ROOM: usize = 1 << 14;

impl Evidence {
    fn empty() -> Evidence {
        Evidence {
            table: vec![(0, u32::MAX); ROOM],
            known: Vec::new(),
            places: [0; PLACES / 64],
            ascii: [None; 128],
        }
    }

    /// Where a key stands in the table, or would.
    fn find(&self, key: u64) -> usize {
        let places = (0..ROOM).map(|step| (key as usize).wrapping_add(step) % ROOM);
        let mut places = places.filter(|&place| {
            let held = self.table.get(place);
            held.is_none_or(|&(held, at)| held == tag(key) || at == u32::MAX)
        });
        places.next().unwrap_or(0)
    }

    /// The languages that a sign speaks for, if it is known.
    pub(super) fn get(&self, key: u64) -> Option<&[(u16, f64)]> {
        let &(_, at) = self.table.get(self.find(key))?;
        self.known.get(at as usize).map(Vec::as_slice)
    }

    fn add(&mut self, key: u64, language: usize, gain: f64) {
        let place = self.find(key);
        let Some((held, at)) = self.table.get_mut(place) else {
            return;
        };
        if *at == u32::MAX {
            (*held, *at) = (tag(key), self.known.len() as u32);
            self.known.push(Vec::new());
        }
        if let Some(languages) = self.known.get_mut(*at as usize) {
            languages.push((language as u16, gain));
        }
    }

    /// Whether an affix may be known; nearly all that are not are told so without a hash.
    fn may_know(&self, kind: Sign, affix: &str) -> bool {
        let place = kind.place(affix);
        let group = self.places.get(place / 64).copied().unwrap_or(0);
        group >> (place % 64) & 1 != 0
    }

    /// Calls with each language that a beginning or an end of the word is usual
    /// in; at least two letters are left of the word.
    pub(super) fn of_affixes(&self, word: &str, mut found: impl FnMut(usize)) {
        let is_ascii = word.is_ascii();
        let length = if is_ascii {
            word.len()
        } else {
            word.chars().count()
        };
        for letters in 2..=length.saturating_sub(2).min(LONGEST_AFFIX) {
            let (end, start) = if is_ascii {
                (letters, word.len() - letters)
            } else {
                let offset = |at: usize| word.char_indices().nth(at).map_or(0, |(at, _)| at);
                (offset(letters), offset(length - letters))
            };
            let affixes = [
                (Sign::Beginning, word.get(..end)),
                (Sign::Ending, word.get(start..)),
            ];
            for (kind, affix) in affixes {
                if let Some(affix) = affix
                    && self.may_know(kind, affix)
                    && let Some(languages) = self.get(kind.key(affix))
                {
                    for &(language, _) in languages {
                        found(language.into());
                    }
                }
            }
        }
    }

    /// The languages that use a letter; `None` where no language does.
    pub(super) fn users(&self, letter: char) -> Option<u64> {
        match self.ascii.get(letter as usize) {
            Some(users) => *users,
            None => self.users_of(letter),
        }
    }

    fn users_of(&self, letter: char) -> Option<u64> {
        let languages = self.get(Sign::Letter.key(letter.encode_utf8(&mut [0; 4])))?;
        Some(
            languages
                .iter()
                .fold(0, |users, (language, _)| users | 1 << language),
        )
    }
}

pub(super) fn evidence() -> &'static Evidence {
    static EVIDENCE: OnceLock<Evidence> = OnceLock::new();
    EVIDENCE.get_or_init(|| {
        let mut evidence = Evidence::empty();
        for index in 0..COUNT {
            let Some((tag, _, own_letters, own_words)) = profile(index) else {
                continue;
            };
            let mut learn = |words: &str| {
                for (rank, word) in words.split(' ').enumerate() {
                    let probability = 0.1 / (rank as f64 + 2.0);
                    let gain = libm::log(probability) - UNLISTED;
                    if index != MALAY || !NOT_MALAY.contains(&word) {
                        evidence.add(Sign::Word.key(word), index, gain);
                    }
                }
            };
            learn(own_words);
            // Malay shares the words and affixes of Indonesian, so that only what
            // differs tells the two apart.
            if index == MALAY {
                learn(rules(tag).stop_words);
            }
            for affix in rules(tag).affixes.split_ascii_whitespace() {
                let (kind, affix) = match affix.strip_prefix('-') {
                    Some(ending) => (Sign::Ending, ending),
                    None => (Sign::Beginning, affix.trim_end_matches('-')),
                };
                let place = kind.place(affix);
                if let Some(group) = evidence.places.get_mut(place / 64) {
                    *group |= 1 << (place % 64);
                }
                evidence.add(kind.key(affix), index, AFFIX);
            }
            for letter in own_letters.chars() {
                let key = Sign::Letter.key(letter.encode_utf8(&mut [0; 4]));
                evidence.add(key, index, FOREIGN);
            }
        }
        for code in 0..128_u8 {
            let users = evidence.users_of(char::from(code));
            if let Some(place) = evidence.ascii.get_mut(usize::from(code)) {
                *place = users;
            }
        }
        evidence
    })
}

#[cfg(test)]
mod tests {
    use super::{ROOM, evidence};

    #[test]
    fn the_table_has_room() {
        assert!(evidence().known.len() * 2 < ROOM);
    }
}
