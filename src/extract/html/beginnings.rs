//! Which of many known words a text begins with.
//!
//! The words are asked for at every place of every short text of a page, and
//! nearly always there is none: a look at two bytes tells.

use crate::sorted::sort;

/// Known words, each with what it stands for.
#[derive(Debug)]
pub(super) struct Beginnings<T> {
    /// By their first byte; in the given order where it is the same.
    words: Vec<(&'static str, T)>,
    /// Where the words of each first byte begin, and at the end where they end.
    starts: Vec<usize>,
    /// The second bytes of the words of each first byte, as a set of their
    /// last five bits.
    seconds: Vec<u32>,
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
        let mut seconds = vec![0; 256];
        for (word, _) in &words {
            if let &[first, second, ..] = word.as_bytes()
                && let Some(set) = seconds.get_mut(usize::from(first))
            {
                *set |= 1 << (second & 31);
            }
        }
        Beginnings {
            words,
            starts,
            seconds,
        }
    }

    /// The words that a text begins with.
    pub fn of<'a>(&'a self, text: &'a [u8]) -> impl Iterator<Item = &'a (&'static str, T)> {
        let words = match text {
            &[first, second, ..] if self.may_begin(first, second) => {
                let start = |at: usize| self.starts.get(at).copied().unwrap_or(0);
                let range = start(first.into())..start(usize::from(first) + 1);
                self.words.get(range).unwrap_or(&[])
            }
            _ => &[],
        };
        words.iter().filter(|(word, _)| {
            // Nearly all differ in the second byte already.
            let word = word.as_bytes();
            word.get(1) == text.get(1) && text.starts_with(word)
        })
    }

    fn may_begin(&self, first: u8, second: u8) -> bool {
        let seconds = self.seconds.get(usize::from(first)).copied().unwrap_or(0);
        seconds >> (second & 31) & 1 != 0
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
