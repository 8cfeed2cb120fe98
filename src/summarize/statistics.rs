//! How long an article and its summary are.

use crate::segment::Sentences;

/// How fast an adult reads non-fiction silently, in words a minute: the mean
/// of 190 studies (Brysbaert 2019, "How many words do we read per minute?").
const WORDS_PER_MINUTE: f64 = 238.0;

/// Counts over an article and its summary.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Statistics {
    /// The words of the article.
    pub words: usize,
    /// The sentences of the article.
    pub sentences: usize,
    /// How long the article takes to read, in seconds.
    pub reading_seconds: u32,
    /// The words of the summary.
    pub summary_words: usize,
    /// How long the summary takes to read, in seconds.
    pub summary_reading_seconds: u32,
}

pub(super) fn statistics(sentences: &Sentences, selected: &[usize]) -> Statistics {
    let summary_words = selected
        .iter()
        .filter_map(|&index| sentences.sentences.get(index))
        .map(|sentence| sentence.words.len())
        .sum();
    let words = sentences.words.len();
    Statistics {
        words,
        sentences: sentences.sentences.len(),
        reading_seconds: reading_seconds(words),
        summary_words,
        summary_reading_seconds: reading_seconds(summary_words),
    }
}

fn reading_seconds(words: usize) -> u32 {
    (words as f64 * 60.0 / WORDS_PER_MINUTE).round() as u32
}
