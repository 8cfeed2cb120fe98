//! Whether a long text has a short one in it, without searching it each time.
//!
//! A search in the whole article for every block of the page would take time
//! in proportion to the square of its length. So the runs of one to four words
//! of the article are hashed once (shingles, Broder 1997), and a block stands in
//! it if all its runs of four words do, or all its words where they are fewer.

use std::hash::Hasher;

use fnv::FnvHasher;

use crate::sorted::sort_hashes;

/// The longest run of words that is looked up.
const LONGEST: usize = 4;

/// A folded text, its words separated by spaces, to look others up in.
#[derive(Debug, Default)]
pub(super) struct Passages {
    /// The hash of each run of words and where it starts, ascending.
    runs: Vec<(u64, u32)>,
}

impl Passages {
    /// Takes O(n log n) for n words.
    pub(super) fn new(folded: &str) -> Passages {
        let words: Vec<&str> = words(folded).collect();
        let mut runs = Vec::with_capacity(words.len() * LONGEST);
        for (start, at) in (0..words.len()).zip(0_u32..) {
            let mut hasher = FnvHasher::default();
            for word in words.iter().skip(start).take(LONGEST) {
                add(&mut hasher, word);
                runs.push((hasher.finish(), at));
            }
        }
        sort_hashes(&mut runs);
        runs.dedup_by_key(|(hash, _)| *hash);
        Passages { runs }
    }

    /// Whether it has a folded text in it; O(m log n) for m words.
    pub(super) fn have(&self, folded: &str) -> bool {
        let words: Vec<&str> = words(folded).collect();
        let mut runs = words.windows(LONGEST.min(words.len()).max(1));
        !words.is_empty() && runs.all(|run| self.has(run))
    }

    fn has(&self, run: &[&str]) -> bool {
        let mut hasher = FnvHasher::default();
        for word in run {
            add(&mut hasher, word);
        }
        let hash = hasher.finish();
        self.runs
            .binary_search_by_key(&hash, |(other, _)| *other)
            .is_ok()
    }
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

fn add(hasher: &mut FnvHasher, word: &str) {
    hasher.write(word.as_bytes());
    hasher.write_u8(b' ');
}

#[cfg(test)]
mod tests {
    use super::Passages;

    #[test]
    fn what_stands_in_a_text_is_found_and_nothing_else() {
        let passages = Passages::new("the ferry left at noon and came back at night");
        for part in [
            "the ferry left at noon",
            "noon",
            "came back",
            "back at night",
        ] {
            assert!(passages.have(part), "{part}");
        }
        for part in [
            "",
            "ferr",
            "noon and left",
            "left at noon and came at night",
        ] {
            assert!(!passages.have(part), "{part}");
        }
        assert!(!Passages::new("").have("noon"));
    }
}
