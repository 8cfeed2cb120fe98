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
use crate::sorted::{Descending, keep_first, sort};

/// With how many earlier sentences a term joins a sentence.
const REACH: usize = 16;

/// How many edges to earlier sentences a sentence keeps.
const STRONGEST: usize = 24;

/// Weaker similarities than this are no edge.
const FAINTEST: f32 = 0.03;

/// How often the walk is stepped; twelve steps with the damping below leave
/// less than a seventh of the error, and the order settles well before.
const STEPS: usize = 12;

/// The share of a step that follows an edge (Brin and Page 1998).
const DAMPING: f64 = 0.85;

/// An undirected, weighted, sparse graph.
#[derive(Debug)]
pub(super) struct Graph {
    /// The edges of each place to earlier ones, ascending: the earlier place
    /// and the cosine. In single precision, for the walks are bound by memory.
    edges: Vec<(u32, f32)>,
    /// Where the edges of each place end.
    ends: Vec<usize>,
}

/// Keeps the strongest edges; the nearer first among equals, so that the choice
/// is one.
fn keep_strongest(edges: &mut Vec<(u32, f32)>) {
    if edges.len() <= STRONGEST {
        return;
    }
    let mut offers: Vec<(Descending, u32)> = edges
        .iter()
        .map(|&(place, weight)| (Descending(f64::from(weight)), u32::MAX - place))
        .collect();
    keep_first(&mut offers, STRONGEST);
    edges.clear();
    let kept = offers.into_iter();
    edges.extend(kept.map(|(weight, place)| (u32::MAX - place, weight.0 as f32)));
}

impl Graph {
    pub(super) fn new(vectors: &Vectors) -> Graph {
        let mut postings = Postings::new(vectors);
        let mut sums = vec![0.0_f32; vectors.len()];
        let mut touched: Vec<u32> = Vec::new();
        let mut own: Vec<(u32, f32)> = Vec::new();
        let mut graph = Graph {
            edges: Vec::new(),
            ends: Vec::with_capacity(vectors.len()),
        };
        for (place, vector) in vectors.iter().enumerate() {
            for &(term, weight) in vector {
                let weight = weight as f32;
                for &(other, other_weight) in postings.last(term) {
                    if let Some(sum) = sums.get_mut(other as usize) {
                        if *sum == 0.0 {
                            touched.push(other);
                        }
                        *sum += weight * other_weight;
                    }
                }
                postings.push(term, (place as u32, weight));
            }
            for other in touched.drain(..) {
                if let Some(sum) = sums.get_mut(other as usize) {
                    if *sum >= FAINTEST {
                        own.push((other, *sum));
                    }
                    *sum = 0.0;
                }
            }
            keep_strongest(&mut own);
            sort(&mut own);
            graph.edges.append(&mut own);
            graph.ends.push(graph.edges.len());
        }
        graph
    }

    /// The edges of each place to earlier ones, place by place.
    fn earlier(&self) -> impl Iterator<Item = &[(u32, f32)]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .map(|(start, &end)| self.edges.get(start..end).unwrap_or(&[]))
    }

    /// The edges: a later place, an earlier one, their cosine; ascending by
    /// the later.
    pub(super) fn edges(&self) -> impl Iterator<Item = (u32, u32, f64)> {
        let places = self.earlier().zip(0_u32..);
        places.flat_map(|(edges, later)| {
            edges
                .iter()
                .map(move |&(earlier, similarity)| (later, earlier, f64::from(similarity)))
        })
    }

    /// For each place the sum of its similarities to earlier places, and to
    /// later ones (the two sides of PacSum, Zheng and Lapata 2019).
    pub(super) fn sides(&self) -> (Vec<f64>, Vec<f64>) {
        let mut backward = vec![0.0; self.ends.len()];
        let mut forward = vec![0.0; self.ends.len()];
        for (later, earlier, similarity) in self.edges() {
            *slot(&mut backward, later) += similarity;
            *slot(&mut forward, earlier) += similarity;
        }
        (backward, forward)
    }

    /// LexRank (Erkan and Radev 2004), continuous, with a prior: the walk
    /// starts anew at each place with the prior's probability (Otterbacher,
    /// Erkan and Radev 2005). The mean over the places is 1. Each place has
    /// two priors, whose walks go in step, for an edge is fetched once then.
    pub(super) fn lexrank(&self, degrees: &[f64], priors: &[[f64; 2]]) -> Vec<[f64; 2]> {
        let count = priors.len();
        let total = sum(priors);
        let scale = total.map(|total| {
            if total > 0.0 {
                count as f64 / total
            } else {
                0.0
            }
        });
        let start: Vec<[f64; 2]> = priors.iter().map(|prior| times(*prior, scale)).collect();
        let mut rank = start.clone();
        let mut shares = vec![[0.0; 2]; count];
        let mut next = vec![[0.0; 2]; count];
        for _ in 0..STEPS {
            let mut stranded = [0.0; 2];
            for ((share, rank), degree) in shares.iter_mut().zip(&rank).zip(degrees) {
                if *degree > 0.0 {
                    *share = rank.map(|rank| rank / degree);
                } else {
                    *share = [0.0; 2];
                    stranded = plus(stranded, *rank);
                }
            }
            next.fill([0.0; 2]);
            for (later, edges) in self.earlier().enumerate() {
                let from = shares.get(later).copied().unwrap_or_default();
                let mut into = [0.0; 2];
                for &(earlier, similarity) in edges {
                    let similarity = [f64::from(similarity); 2];
                    let other = shares.get(earlier as usize).copied().unwrap_or_default();
                    into = plus(into, times(other, similarity));
                    if let Some(next) = next.get_mut(earlier as usize) {
                        *next = plus(*next, times(from, similarity));
                    }
                }
                if let Some(next) = next.get_mut(later) {
                    *next = plus(*next, into);
                }
            }
            let back = stranded.map(|stranded| stranded / (count.max(1)) as f64);
            for ((rank, next), start) in rank.iter_mut().zip(&next).zip(&start) {
                let walked = plus(*next, times(back, *start));
                *rank = plus(
                    times(*start, [1.0 - DAMPING; 2]),
                    times(walked, [DAMPING; 2]),
                );
            }
        }
        rank
    }

    /// For each place its neighbours with their similarity, in one array with
    /// the place where each list ends.
    pub(super) fn neighbours(&self) -> Neighbours {
        let mut ends = vec![0_usize; self.ends.len() + 1];
        for (later, earlier, _) in self.edges() {
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
        let mut all = vec![(0_u32, 0.0_f32); self.edges.len() * 2];
        for (later, edges) in (0_u32..).zip(self.earlier()) {
            for &(earlier, similarity) in edges {
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
        }
        Neighbours { ends, all }
    }
}

/// The sentences so far that have a term, and what it weighs in each, term by
/// term: in one array, so that little of it is between a term and the next.
#[derive(Debug)]
struct Postings {
    all: Vec<(u32, f32)>,
    /// Where the list of each term begins, and where its next entry goes.
    terms: Vec<(u32, u32)>,
}

impl Postings {
    fn new(vectors: &Vectors) -> Postings {
        let mut end = 0;
        let start = |&frequency: &u32| {
            let start = end;
            end += frequency;
            (start, start)
        };
        let terms = vectors.sentence_frequency.iter().map(start).collect();
        Postings {
            all: vec![(0, 0.0); end as usize],
            terms,
        }
    }

    /// The last entries of a term so far.
    fn last(&self, term: u32) -> &[(u32, f32)] {
        let Some(&(start, next)) = self.terms.get(term as usize) else {
            return &[];
        };
        let (start, next) = (start as usize, next as usize);
        self.all
            .get(start.max(next.saturating_sub(REACH))..next)
            .unwrap_or(&[])
    }

    fn push(&mut self, term: u32, entry: (u32, f32)) {
        let Some((_, next)) = self.terms.get_mut(term as usize) else {
            return;
        };
        if let Some(slot) = self.all.get_mut(*next as usize) {
            *slot = entry;
            *next += 1;
        }
    }
}

fn plus(one: [f64; 2], two: [f64; 2]) -> [f64; 2] {
    let ([a, b], [c, d]) = (one, two);
    [a + c, b + d]
}

fn times(one: [f64; 2], two: [f64; 2]) -> [f64; 2] {
    let ([a, b], [c, d]) = (one, two);
    [a * c, b * d]
}

fn sum(pairs: &[[f64; 2]]) -> [f64; 2] {
    pairs.iter().copied().fold([0.0; 2], plus)
}

/// The neighbours of each place.
#[derive(Debug)]
pub(super) struct Neighbours {
    ends: Vec<usize>,
    all: Vec<(u32, f32)>,
}

impl Neighbours {
    pub(super) fn of(&self, place: usize) -> &[(u32, f32)] {
        match (self.ends.get(place), self.ends.get(place + 1)) {
            (Some(&start), Some(&end)) => self.all.get(start..end).unwrap_or(&[]),
            _ => &[],
        }
    }
}

/// The slot of a place.
#[allow(
    clippy::indexing_slicing,
    reason = "edges are made of places below the count"
)]
fn slot(values: &mut [f64], place: u32) -> &mut f64 {
    &mut values[place as usize]
}
