//! ROUGE-1, ROUGE-2 and summary-level ROUGE-L (Lin 2004) as F1.
//!
//! For English the figures are those of Google's `rouge-score` with stemming:
//! runs of `[a-z0-9]` in the lower-cased text, those of more than three
//! letters stemmed by NLTK's Porter stemmer; ROUGE-Lsum as there, lines being
//! sentences, no token counted twice. For other languages tokens are runs of
//! letters, digits and combining marks in the lower-cased text, unstemmed:
//! `rouge-score` would drop every letter outside ASCII.

use std::collections::HashMap;

use crate::porter;

/// ROUGE-1, ROUGE-2 and ROUGE-Lsum, from 0 to 1.
pub type Scores = [f64; 3];

/// The tokens of a text, line by line, as numbers.
pub type Lines = Vec<Vec<u32>>;

/// Numbers tokens; texts that are compared must come from the same one.
#[derive(Debug, Default)]
pub struct Tokens {
    is_english: bool,
    numbers: HashMap<String, u32>,
    stems: HashMap<String, u32>,
}

impl Tokens {
    /// For texts in a language (a BCP 47 tag).
    pub fn new(language: &str) -> Tokens {
        Tokens {
            is_english: language.starts_with("en"),
            ..Tokens::default()
        }
    }

    /// The tokens of each line that is not empty.
    pub fn lines(&mut self, text: &str) -> Lines {
        text.split('\n')
            .filter(|line| !line.is_empty())
            .map(|line| self.line(line))
            .collect()
    }

    /// The tokens of a line.
    pub fn line(&mut self, line: &str) -> Vec<u32> {
        let lower = line.to_lowercase();
        let is_english = self.is_english;
        let is_part = |character: char| {
            if is_english {
                character.is_ascii_alphanumeric()
            } else {
                is_word_part(character)
            }
        };
        lower
            .split(|character| !is_part(character))
            .filter(|token| !token.is_empty())
            .map(|token| self.number(token))
            .collect()
    }

    fn number(&mut self, token: &str) -> u32 {
        if let Some(&number) = self.numbers.get(token) {
            return number;
        }
        let stem = if self.is_english && token.len() > 3 {
            porter::stem(token)
        } else {
            token.to_owned()
        };
        let next = self.stems.len() as u32;
        let number = *self.stems.entry(stem).or_insert(next);
        self.numbers.insert(token.to_owned(), number);
        number
    }
}

/// Letters, digits, and the marks that combine with them (without which
/// words of Indic scripts fall apart).
fn is_word_part(character: char) -> bool {
    character.is_alphanumeric() || unicode_normalization::char::is_combining_mark(character)
}

/// The F1 scores of a candidate against one reference.
pub fn score(reference: &[Vec<u32>], candidate: &[Vec<u32>]) -> Scores {
    let reference_all = reference.concat();
    let candidate_all = candidate.concat();
    [
        n_grams(&reference_all, &candidate_all, |tokens| {
            tokens.iter().map(|&token| (token, 0))
        }),
        n_grams(&reference_all, &candidate_all, |tokens| {
            tokens.windows(2).filter_map(|pair| match pair {
                [first, second] => Some((*first, *second)),
                _ => None,
            })
        }),
        summary_level_lcs(reference, candidate),
    ]
}

/// F1 out of hits and the two totals.
pub fn f1(hits: usize, reference: usize, candidate: usize) -> f64 {
    if hits == 0 {
        0.0
    } else {
        2.0 * hits as f64 / (reference + candidate) as f64
    }
}

fn n_grams<'a, I: Iterator<Item = (u32, u32)>>(
    reference: &'a [u32],
    candidate: &'a [u32],
    grams: impl Fn(&'a [u32]) -> I,
) -> f64 {
    let mut counts: HashMap<(u32, u32), usize> = HashMap::new();
    let mut reference_total = 0;
    for gram in grams(reference) {
        *counts.entry(gram).or_default() += 1;
        reference_total += 1;
    }
    let mut candidate_total = 0;
    let mut hits = 0;
    for gram in grams(candidate) {
        candidate_total += 1;
        if let Some(left) = counts.get_mut(&gram)
            && *left > 0
        {
            *left -= 1;
            hits += 1;
        }
    }
    f1(hits, reference_total, candidate_total)
}

fn summary_level_lcs(reference: &[Vec<u32>], candidate: &[Vec<u32>]) -> f64 {
    let count = |lines: &[Vec<u32>]| {
        let mut counts: HashMap<u32, usize> = HashMap::new();
        for &token in lines.iter().flatten() {
            *counts.entry(token).or_default() += 1;
        }
        counts
    };
    let mut reference_left = count(reference);
    let mut candidate_left = count(candidate);
    let mut hits = 0;
    for line in reference {
        let mut is_in_union = vec![false; line.len()];
        for other in candidate {
            mark_lcs(line, other, &mut is_in_union);
        }
        for (token, _) in line.iter().zip(&is_in_union).filter(|(_, is_in)| **is_in) {
            let in_candidate = candidate_left.entry(*token).or_default();
            let in_reference = reference_left.entry(*token).or_default();
            if *in_candidate > 0 && *in_reference > 0 {
                *in_candidate -= 1;
                *in_reference -= 1;
                hits += 1;
            }
        }
    }
    let total = |lines: &[Vec<u32>]| lines.iter().map(Vec::len).sum();
    f1(hits, total(reference), total(candidate))
}

/// Marks the tokens of `reference` that lie on the longest common subsequence
/// that `rouge-score` reads out of its table (of several, the same one).
#[allow(
    clippy::indexing_slicing,
    reason = "a dynamic programme; both sides bound every index"
)]
fn mark_lcs(reference: &[u32], candidate: &[u32], is_in_union: &mut [bool]) {
    let width = candidate.len() + 1;
    let mut table = vec![0u32; (reference.len() + 1) * width];
    for (i, token) in reference.iter().enumerate() {
        for (j, other) in candidate.iter().enumerate() {
            table[(i + 1) * width + j + 1] = if token == other {
                table[i * width + j] + 1
            } else {
                table[i * width + j + 1].max(table[(i + 1) * width + j])
            };
        }
    }
    let (mut i, mut j) = (reference.len(), candidate.len());
    while i > 0 && j > 0 {
        if reference[i - 1] == candidate[j - 1] {
            is_in_union[i - 1] = true;
            i -= 1;
            j -= 1;
        } else if table[i * width + j - 1] > table[(i - 1) * width + j] {
            j -= 1;
        } else {
            i -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Tokens, score};

    fn rounded(language: &str, reference: &str, candidate: &str) -> [u32; 3] {
        let mut tokens = Tokens::new(language);
        let reference = tokens.lines(reference);
        let candidate = tokens.lines(candidate);
        score(&reference, &candidate).map(|score| (score * 10_000.0).round() as u32)
    }

    /// What `rouge-score` 0.1.2 gives with stemming.
    #[test]
    fn english_agrees_with_rouge_score() {
        let reference =
            "The ferries were cancelled on Tuesday.\nIslanders' boats carried 40 people.";
        let candidate = "All ferries cancelled their Tuesday crossings.\nForty people sat in boats.\nA boat carries ten.";
        assert_eq!(rounded("en", reference, candidate), GOLD);
    }

    const GOLD: [u32; 3] = [4615, 833, 3846];

    #[test]
    fn marks_stay_in_their_words() {
        assert_eq!(rounded("bn", "কি খবর", "কা খবর")[0], 5000);
    }
}
