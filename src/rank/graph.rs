//! The similarity graph of sentences, and centrality in it.
//!
//! Edges come out of an inverted index: only sentences that share a term meet.
//! A term joins a sentence with the nearest sentences before it that have the
//! term too, at most [`REACH`] of them, so the work a sentence is bounded
//! whatever the length of the text; in an article that bound is hardly ever
//! met, in a book it makes centrality local, which is what one wants there.
//! Of a sentence's edges to earlier ones only the [`STRONGEST`] are kept, so
//! that the graph is linear in the sentences and stays in the cache.

use super::vectors::Vectors;

/// With how many earlier sentences a term joins a sentence.
const REACH: usize = 16;

/// How many edges to earlier sentences a sentence keeps.
const STRONGEST: usize = 24;

/// Weaker similarities than this are no edge.
const FAINTEST: f64 = 0.03;

/// How often the walk is stepped; twelve steps with the damping below leave
/// less than a seventh of the error, and the order settles well before.
const STEPS: usize = 12;

/// The share of a step that follows an edge (Brin and Page 1998).
const DAMPING: f64 = 0.85;

/// An undirected, weighted, sparse graph.
#[derive(Debug)]
pub(super) struct Graph {
    /// A later place, an earlier one, their cosine; ascending by the later.
    pub(super) edges: Vec<(u32, u32, f64)>,
    /// How many places there are.
    count: usize,
}

impl Graph {
    pub(super) fn new(vectors: &Vectors) -> Graph {
        let count = vectors.len();
        let mut postings: Vec<Vec<(u32, f64)>> = vec![Vec::new(); vectors.rarity.len()];
        let mut sums = vec![0.0_f64; count];
        let mut touched: Vec<u32> = Vec::new();
        let mut own: Vec<(u32, f64)> = Vec::new();
        let mut edges = Vec::new();
        for (place, vector) in vectors.iter().enumerate() {
            for &(term, weight) in vector {
                let Some(posting) = postings.get_mut(term as usize) else {
                    continue;
                };
                for &(other, other_weight) in posting.iter().rev().take(REACH) {
                    if let Some(sum) = sums.get_mut(other as usize) {
                        if *sum == 0.0 {
                            touched.push(other);
                        }
                        *sum += weight * other_weight;
                    }
                }
                posting.push((place as u32, weight));
            }
            for other in touched.drain(..) {
                if let Some(sum) = sums.get_mut(other as usize) {
                    if *sum >= FAINTEST {
                        own.push((other, *sum));
                    }
                    *sum = 0.0;
                }
            }
            if own.len() > STRONGEST {
                // The nearer first among equals, so that the choice is one.
                own.select_nth_unstable_by(STRONGEST, |one, two| {
                    two.1.total_cmp(&one.1).then(two.0.cmp(&one.0))
                });
                own.truncate(STRONGEST);
            }
            own.sort_unstable_by_key(|(other, _)| *other);
            edges.extend(own.drain(..).map(|(other, sum)| (place as u32, other, sum)));
        }
        Graph { edges, count }
    }

    /// For each place the sum of its similarities to earlier places, and to
    /// later ones (the two sides of PacSum, Zheng and Lapata 2019).
    pub(super) fn sides(&self) -> (Vec<f64>, Vec<f64>) {
        let mut backward = vec![0.0; self.count];
        let mut forward = vec![0.0; self.count];
        for &(later, earlier, similarity) in &self.edges {
            *slot(&mut backward, later) += similarity;
            *slot(&mut forward, earlier) += similarity;
        }
        (backward, forward)
    }

    /// LexRank (Erkan and Radev 2004), continuous, with a prior: the walk
    /// starts anew at each place with the prior's probability (Otterbacher,
    /// Erkan and Radev 2005). The mean over the places is 1.
    pub(super) fn lexrank(&self, degrees: &[f64], prior: &[f64]) -> Vec<f64> {
        let total: f64 = prior.iter().sum();
        let scale = if total > 0.0 {
            self.count as f64 / total
        } else {
            0.0
        };
        let start: Vec<f64> = prior.iter().map(|share| share * scale).collect();
        let mut rank = start.clone();
        let mut shares = vec![0.0; self.count];
        let mut next = vec![0.0; self.count];
        for _ in 0..STEPS {
            let mut stranded = 0.0;
            for ((share, rank), degree) in shares.iter_mut().zip(&rank).zip(degrees) {
                *share = if *degree > 0.0 { rank / degree } else { 0.0 };
                stranded += if *degree > 0.0 { 0.0 } else { *rank };
            }
            next.fill(0.0);
            for &(later, earlier, similarity) in &self.edges {
                *slot(&mut next, later) += similarity * at(&shares, earlier);
                *slot(&mut next, earlier) += similarity * at(&shares, later);
            }
            let back = if self.count > 0 {
                stranded / self.count as f64
            } else {
                0.0
            };
            for ((rank, next), start) in rank.iter_mut().zip(&next).zip(&start) {
                *rank = (1.0 - DAMPING) * start + DAMPING * (next + back * start);
            }
        }
        rank
    }

    /// For each place its neighbours with their similarity, in one array with
    /// the place where each list ends.
    pub(super) fn neighbours(&self) -> Neighbours {
        let mut ends = vec![0_usize; self.count + 1];
        for &(later, earlier, _) in &self.edges {
            for place in [later, earlier] {
                if let Some(count) = ends.get_mut(place as usize + 1) {
                    *count += 1;
                }
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut next = ends.clone();
        let mut all = vec![(0_u32, 0.0_f64); self.edges.len() * 2];
        for &(later, earlier, similarity) in &self.edges {
            for (place, other) in [(later, earlier), (earlier, later)] {
                let Some(free) = next.get_mut(place as usize) else {
                    continue;
                };
                if let Some(slot) = all.get_mut(*free) {
                    *slot = (other, similarity);
                }
                *free += 1;
            }
        }
        Neighbours { ends, all }
    }
}

/// The neighbours of each place.
#[derive(Debug)]
pub(super) struct Neighbours {
    ends: Vec<usize>,
    all: Vec<(u32, f64)>,
}

impl Neighbours {
    pub(super) fn of(&self, place: usize) -> &[(u32, f64)] {
        match (self.ends.get(place), self.ends.get(place + 1)) {
            (Some(&start), Some(&end)) => self.all.get(start..end).unwrap_or(&[]),
            _ => &[],
        }
    }
}

fn at(values: &[f64], place: u32) -> f64 {
    values.get(place as usize).copied().unwrap_or(0.0)
}

/// The slot of a place.
#[allow(
    clippy::indexing_slicing,
    reason = "edges are made of places below the count"
)]
fn slot(values: &mut [f64], place: u32) -> &mut f64 {
    &mut values[place as usize]
}
