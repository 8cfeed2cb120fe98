//! Sentences as sparse vectors of weighted terms.

use crate::segment::Sentences;
use crate::sorted::sort;

/// A term and its weight in a sentence.
pub(super) type Weighted = (u32, f64);

/// The vectors of the eligible sentences.
///
/// Weights are term frequency times inverse sentence frequency (Spärck Jones
/// 1972), each vector of length one. Stop words are not in them. Time and
/// memory are linear in the words.
#[derive(Debug)]
pub(super) struct Vectors {
    /// The vectors, one after the other, each ascending by term.
    entries: Vec<Weighted>,
    /// Where each vector ends.
    ends: Vec<usize>,
    /// In how many eligible sentences each term occurs.
    pub(super) sentence_frequency: Vec<u32>,
    /// How often each term occurs in eligible sentences.
    pub(super) frequency: Vec<u32>,
    /// The inverse sentence frequency of each term.
    pub(super) rarity: Vec<f64>,
}

impl Vectors {
    pub(super) fn new(sentences: &Sentences, eligible: &[usize]) -> Vectors {
        let mut vectors = Vectors {
            entries: Vec::new(),
            ends: Vec::with_capacity(eligible.len()),
            sentence_frequency: vec![0; sentences.terms.len()],
            frequency: vec![0; sentences.terms.len()],
            rarity: Vec::new(),
        };
        for &index in eligible {
            let start = vectors.entries.len();
            let Some(sentence) = sentences.sentences.get(index) else {
                continue;
            };
            let words = sentences.words_of(sentence).iter();
            let mut terms: Vec<u32> = words
                .filter(|word| sentences.term(**word).is_some_and(|term| !term.is_stop))
                .map(|word| word.term)
                .collect();
            sort(&mut terms);
            for run in terms.chunk_by(|first, second| first == second) {
                let Some(&term) = run.first() else { continue };
                vectors.entries.push((term, run.len() as f64));
                add(&mut vectors.sentence_frequency, term, 1);
                add(&mut vectors.frequency, term, run.len() as u32);
            }
            debug_assert!(start <= vectors.entries.len());
            vectors.ends.push(vectors.entries.len());
        }
        vectors.weigh(eligible.len());
        vectors
    }

    fn weigh(&mut self, count: usize) {
        let count = count as f64;
        self.rarity = self
            .sentence_frequency
            .iter()
            .map(|&frequency| libm::log((count + 1.0) / (f64::from(frequency) + 0.5)).max(0.0))
            .collect();
        let mut rest = self.entries.as_mut_slice();
        let mut start = 0;
        for &end in &self.ends {
            let (vector, after) = rest.split_at_mut(end - start);
            (rest, start) = (after, end);
            for (term, weight) in vector.iter_mut() {
                *weight *= self.rarity.get(*term as usize).copied().unwrap_or(0.0);
            }
            normalize(vector);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The vector of the sentence at a place among the eligible.
    pub(super) fn of(&self, place: usize) -> &[Weighted] {
        let start = place
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |&end| end);
        let end = self.ends.get(place).copied().unwrap_or(start);
        self.entries.get(start..end).unwrap_or(&[])
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[Weighted]> {
        (0..self.len()).map(|place| self.of(place))
    }

    /// The vector of a bag of terms, with the rarities of these sentences.
    pub(super) fn bag(&self, mut terms: Vec<u32>) -> Vec<Weighted> {
        sort(&mut terms);
        let mut vector: Vec<Weighted> = terms
            .chunk_by(|first, second| first == second)
            .filter_map(|run| {
                let &term = run.first()?;
                let rarity = self.rarity.get(term as usize).copied()?;
                Some((term, run.len() as f64 * rarity))
            })
            .collect();
        normalize(&mut vector);
        vector
    }

    /// The sum of some of the vectors, of length one; a weight for each term.
    pub(super) fn centroid(&self, places: std::ops::Range<usize>) -> Vec<f64> {
        let vectors = places.map(|place| (self.of(place), 1.0));
        self.sum(vectors, |_| true)
    }

    /// The sum of the vectors, each by a weight of its own, of length one;
    /// only of the terms that are kept. A weight for each term.
    pub(super) fn weighted_centroid(
        &self,
        weights: &[f64],
        keeps: impl Fn(u32) -> bool,
    ) -> Vec<f64> {
        let weighted = self.iter().zip(weights.iter().copied());
        self.sum(weighted.filter(|(_, by)| *by > 0.0), keeps)
    }

    fn sum<'a>(
        &self,
        vectors: impl Iterator<Item = (&'a [Weighted], f64)>,
        keeps: impl Fn(u32) -> bool,
    ) -> Vec<f64> {
        let mut totals = vec![0.0; self.rarity.len()];
        for (vector, by) in vectors {
            for &(term, weight) in vector.iter().filter(|(term, _)| keeps(*term)) {
                if let Some(total) = totals.get_mut(term as usize) {
                    *total += weight * by;
                }
            }
        }
        let norm = norm(totals.iter().copied());
        if norm > 0.0 {
            for total in &mut totals {
                *total /= norm;
            }
        }
        totals
    }
}

/// The inner product of a vector with one that has a weight for each term:
/// what a whole text is compared by, for it has too many terms to search among.
pub(super) fn dot_all(vector: &[Weighted], all: &[f64]) -> f64 {
    let mut sum = 0.0;
    for &(term, weight) in vector {
        sum += weight * all.get(term as usize).copied().unwrap_or(0.0);
    }
    sum
}

/// The inner product of two vectors; of vectors of length one the cosine.
///
/// The right one may be much longer, as a whole text's: its terms are searched
/// for, not walked over.
pub(super) fn dot(left: &[Weighted], right: &[Weighted]) -> f64 {
    let mut rest = right;
    let mut sum = 0.0;
    for (term, weight) in left {
        let skipped = if rest.len() > 8 * left.len() {
            rest.partition_point(|(other, _)| other < term)
        } else {
            rest.iter().take_while(|(other, _)| other < term).count()
        };
        rest = rest.get(skipped..).unwrap_or(&[]);
        if let Some((other, by)) = rest.first()
            && other == term
        {
            sum += weight * by;
        }
    }
    sum
}

fn normalize(vector: &mut [Weighted]) {
    let norm = norm(vector.iter().map(|(_, weight)| *weight));
    if norm > 0.0 {
        for (_, weight) in vector {
            *weight /= norm;
        }
    }
}

fn norm(weights: impl Iterator<Item = f64>) -> f64 {
    weights.map(|weight| weight * weight).sum::<f64>().sqrt()
}

fn add(counts: &mut [u32], term: u32, more: u32) {
    if let Some(count) = counts.get_mut(term as usize) {
        *count += more;
    }
}
