//! Which of many known words a text begins with.
//!
//! The words are asked for at every place of every short text of a page, and
//! nearly always there is none: a look at three bytes tells.

use crate::sorted::sort;

/// Known words, each with what it stands for.
#[derive(Debug)]
pub(super) struct Beginnings<T> {
    /// By their first byte; in the given order where it is the same.
    words: Vec<(&'static str, T)>,
    /// Where the words of each first byte begin, and at the end where they end.
    starts: Vec<usize>,
    /// The first three bytes of the words, as a set of what `place` gives.
    threes: [u32; PLACES / 32],
}

/// How many are told apart: pairs of letters of ASCII all are.
const PLACES: usize = 1 << 13;

/// Whether a text begins with a word; nearly all differ in the second byte
/// already.
#[inline(always)]
fn begins(text: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    word.get(1) == text.get(1) && text.starts_with(word)
}

fn place([first, second, third]: [u8; 3]) -> usize {
    usize::from(first & 31) << 8 | usize::from(second & 31) << 3 | usize::from(third & 7)
}

/// The first three bytes of a text, if it has two.
fn three(text: &[u8]) -> Option<[u8; 3]> {
    match *text {
        [first, second, third, ..] => Some([first, second, third]),
        [first, second] => Some([first, second, 0]),
        _ => None,
    }
}

impl<T: Copy> Beginnings<T> {
    /// Puts words, of two bytes at least, in order.
    pub fn new(words: impl Iterator<Item = (&'static str, T)>) -> Beginnings<T> {
        let first = |word: &str| word.bytes().next().unwrap_or(0);
        let given: Vec<(&'static str, T)> = words.collect();
        let firsts = given.iter().map(|&(word, _)| u32::from(first(word)));
        let mut order: Vec<(u32, usize)> = firsts.zip(0..).collect();
        sort(&mut order);
        let places = order.iter().map(|&(_, at)| at);
        let words: Vec<(&'static str, T)> =
            places.filter_map(|at| given.get(at).copied()).collect();
        let starts = (0..=256_usize)
            .map(|byte| words.partition_point(|&(word, _)| usize::from(first(word)) < byte))
            .collect();
        let mut threes = [0; PLACES / 32];
        for (word, _) in &words {
            let Some([first, second, third]) = three(word.as_bytes()) else {
                continue;
            };
            // Behind a word of two bytes anything may stand.
            let thirds = if word.len() > 2 { third..=third } else { 0..=7 };
            for third in thirds {
                let place = place([first, second, third]);
                if let Some(set) = threes.get_mut(place / 32) {
                    *set |= 1 << (place % 32);
                }
            }
        }
        Beginnings {
            words,
            starts,
            threes,
        }
    }

    /// The words that a text begins with.
    pub fn of<'a>(&'a self, text: &'a [u8]) -> impl Iterator<Item = &'a (&'static str, T)> {
        let words = match three(text) {
            Some(three) if self.may_begin(three) => {
                let start = |at: usize| self.starts.get(at).copied().unwrap_or(0);
                let first = usize::from(three[0]);
                self.words
                    .get(start(first)..start(first + 1))
                    .unwrap_or(&[])
            }
            _ => &[],
        };
        words.iter().filter(|(word, _)| begins(text, word))
    }

    /// The same for each place of a text: where none begins, next to nothing
    /// is done.
    pub fn in_text(&self, text: &[u8], mut found: impl FnMut(T)) {
        let mut rest = text;
        while let Some(three) = three(rest) {
            if self.may_begin(three) {
                self.of(rest).for_each(|&(_, meaning)| found(meaning));
            }
            rest = rest.get(1..).unwrap_or(&[]);
        }
    }

    fn may_begin(&self, three: [u8; 3]) -> bool {
        let place = place(three);
        let threes = self.threes.get(place / 32).copied().unwrap_or(0);
        threes >> (place % 32) & 1 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Beginnings;

    #[test]
    fn all_words_that_a_text_begins_with_are_found() {
        let words = ["read", "reader", "re", "log in", "©x", "zz"];
        let known = Beginnings::new(words.into_iter().zip(0..));
        for text in [
            "reader's",
            "rea",
            "log in",
            "©x",
            "z",
            "",
            "\u{1f600}",
            "zy",
        ] {
            let mut expected: Vec<&str> = words
                .into_iter()
                .filter(|word| text.starts_with(word))
                .collect();
            let mut found: Vec<&str> = known.of(text.as_bytes()).map(|&(word, _)| word).collect();
            expected.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, expected, "{text}");
        }
    }
}
