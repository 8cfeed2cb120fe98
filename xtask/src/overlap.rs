//! ROUGE-1 plus ROUGE-2 of growing summaries, incrementally.
//!
//! What greedy search and the labels for training are made with: adding a
//! sentence costs only its grams that occur in a reference. Bigrams across two
//! chosen sentences do not count here (they do in the figures).

use std::collections::HashMap;

use crate::rouge::{self, Lines};

/// The grams that a document's sentences share with its references.
#[derive(Debug)]
pub struct Overlap {
    references: Vec<Grams>,
}

#[derive(Debug)]
struct Grams {
    /// How often each gram occurs in the reference; unigrams first.
    counts: Vec<u32>,
    unigrams: usize,
    totals: [usize; 2],
    sentences: Vec<Shared>,
}

#[derive(Debug)]
struct Shared {
    /// A gram of the reference and how often the sentence has it.
    grams: Vec<(u32, u32)>,
    totals: [usize; 2],
}

/// A summary under way.
#[derive(Clone, Debug)]
pub struct State {
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
struct Part {
    counts: Vec<u32>,
    hits: [usize; 2],
    totals: [usize; 2],
}

impl Overlap {
    pub fn new(references: &[Lines], sentences: &[Vec<u32>]) -> Overlap {
        let references = references
            .iter()
            .map(|lines| Grams::new(&lines.concat(), sentences));
        Overlap {
            references: references.collect(),
        }
    }

    /// The mean words of a reference.
    pub fn reference_words(&self) -> f64 {
        let words = self.references.iter().map(|grams| grams.totals[0]);
        words.sum::<usize>() as f64 / self.references.len().max(1) as f64
    }

    /// The empty summary.
    pub fn empty(&self) -> State {
        let part = |grams: &Grams| Part {
            counts: vec![0; grams.counts.len()],
            hits: [0; 2],
            totals: [0; 2],
        };
        State {
            parts: self.references.iter().map(part).collect(),
        }
    }

    /// The same if a sentence were added.
    pub fn value_with(&self, state: &State, sentence: usize) -> f64 {
        let mut sum = 0.0;
        for (grams, part) in self.references.iter().zip(&state.parts) {
            let Some(shared) = grams.sentences.get(sentence) else {
                continue;
            };
            let mut hits = part.hits;
            for &(gram, count) in &shared.grams {
                let at = gram as usize;
                let (Some(&most), Some(&now)) = (grams.counts.get(at), part.counts.get(at)) else {
                    continue;
                };
                let added = (now + count).min(most) - now.min(most);
                let [one, two] = &mut hits;
                *(if at < grams.unigrams { one } else { two }) += added as usize;
            }
            sum += grams.value(hits, add(part.totals, shared.totals));
        }
        sum / self.references.len().max(1) as f64
    }

    /// Adds a sentence.
    pub fn add(&self, state: &mut State, sentence: usize) {
        for (grams, part) in self.references.iter().zip(&mut state.parts) {
            let Some(shared) = grams.sentences.get(sentence) else {
                continue;
            };
            for &(gram, count) in &shared.grams {
                let at = gram as usize;
                let (Some(&most), Some(now)) = (grams.counts.get(at), part.counts.get_mut(at))
                else {
                    continue;
                };
                let added = (*now + count).min(most) - (*now).min(most);
                *now += count;
                let [one, two] = &mut part.hits;
                *(if at < grams.unigrams { one } else { two }) += added as usize;
            }
            part.totals = add(part.totals, shared.totals);
        }
    }

    /// Adds what raises the value less the costs most, until nothing does or
    /// `most` are in (Nallapati, Zhai & Zhou 2017).
    pub fn greedy(
        &self,
        candidates: &[usize],
        most: usize,
        cost: impl Fn(usize) -> f64,
    ) -> Vec<usize> {
        let mut state = self.empty();
        let mut chosen = Vec::new();
        let mut best = 0.0;
        let mut paid = 0.0;
        while chosen.len() < most {
            let mut next = None;
            for &sentence in candidates.iter().filter(|index| !chosen.contains(*index)) {
                let value = self.value_with(&state, sentence) - paid - cost(sentence);
                if value > best {
                    best = value;
                    next = Some(sentence);
                }
            }
            let Some(sentence) = next else { break };
            self.add(&mut state, sentence);
            paid += cost(sentence);
            chosen.push(sentence);
        }
        chosen
    }
}

impl Grams {
    fn new(reference: &[u32], sentences: &[Vec<u32>]) -> Grams {
        let mut counts = Vec::new();
        let mut unigrams: HashMap<u32, u32> = HashMap::new();
        for &token in reference {
            tally(&mut unigrams, token, &mut counts);
        }
        let unigram_count = counts.len();
        let mut bigrams: HashMap<(u32, u32), u32> = HashMap::new();
        for pair in pairs(reference) {
            tally(&mut bigrams, pair, &mut counts);
        }
        let shared = |tokens: &Vec<u32>| {
            let ones = tokens.iter().filter_map(|token| unigrams.get(token));
            let twos = pairs(tokens).filter_map(|pair| bigrams.get(&pair).copied());
            let mut found: Vec<u32> = ones.copied().chain(twos).collect();
            found.sort_unstable();
            let grams = found
                .chunk_by(|first, second| first == second)
                .filter_map(|run| Some((*run.first()?, run.len() as u32)))
                .collect();
            Shared {
                grams,
                totals: [tokens.len(), tokens.len().saturating_sub(1)],
            }
        };
        Grams {
            sentences: sentences.iter().map(shared).collect(),
            totals: [reference.len(), reference.len().saturating_sub(1)],
            unigrams: unigram_count,
            counts,
        }
    }

    fn value(&self, hits: [usize; 2], totals: [usize; 2]) -> f64 {
        let [one, two] = hits;
        let [ones, twos] = totals;
        let [reference_ones, reference_twos] = self.totals;
        rouge::f1(one, reference_ones, ones) + rouge::f1(two, reference_twos, twos)
    }
}

fn tally<K: std::hash::Hash + Eq>(numbers: &mut HashMap<K, u32>, gram: K, counts: &mut Vec<u32>) {
    let next = counts.len() as u32;
    let number = *numbers.entry(gram).or_insert(next);
    match counts.get_mut(number as usize) {
        Some(count) => *count += 1,
        None => counts.push(1),
    }
}

fn pairs(tokens: &[u32]) -> impl Iterator<Item = (u32, u32)> + '_ {
    tokens.iter().copied().zip(tokens.iter().skip(1).copied())
}

fn add(left: [usize; 2], right: [usize; 2]) -> [usize; 2] {
    let [a, b] = left;
    let [c, d] = right;
    [a + c, b + d]
}
