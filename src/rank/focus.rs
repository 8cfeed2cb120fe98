//! How much each sentence is about what the reader asks for.
//!
//! Words meet by their stems, and what stands with them in the article counts
//! a little, too: its terms (relevance feedback, Rocchio 1971, with the
//! matching sentences as the relevant ones) and the sentences next to a match,
//! which go on about it with *he* and *this*. Time is linear in the words of
//! the article, and for words that it does not have in its terms.

use std::collections::HashSet;

use super::features::Features;
use super::order;
use super::vectors::{Vectors, Weighted, dot_all};
use crate::Span;
use crate::article::{Article, Block, BlockKind};
use crate::segment::{Sentences, segment};
use crate::sorted::{sort, sort_strings};

/// What being wholly about the focus adds to a score, whose own range is about
/// half as wide: what is about it comes first, and among that what matters.
const WEIGHT: f64 = 12.0;

/// What a sentence that only shares the company of the words is worth.
const COMPANY: f64 = 0.6;

/// What the sentence before or after a match is worth by the match.
const NEIGHBOUR: f64 = 0.1;

/// How much a word counts that is begun like one of the article's or a part
/// of a compound there (*Händler* and *Händlerverband*).
const ALIKE: f64 = 0.5;

/// So many characters must be alike, and this share of the longer word.
const ALIKE_CHARACTERS: usize = 4;
const ALIKE_SHARE: f64 = 0.6;

/// A word of so many characters may be a part of a compound.
const PART_CHARACTERS: usize = 5;

/// What focus adds to the score of each eligible sentence; `None` where
/// nothing in the article is about it.
pub(super) fn worth(
    focus: &[String],
    sentences: &Sentences,
    eligible: &[usize],
    features: &Features,
) -> Option<Vec<f64>> {
    let vectors = &features.vectors;
    let mut missed = vec![1.0; vectors.len()];
    let mut asked: Vec<u32> = Vec::new();
    for text in focus {
        let query = query(text, sentences, vectors);
        let all: f64 = query.iter().map(|(_, weight)| weight).sum();
        if all <= 0.0 {
            continue;
        }
        for (missed, vector) in missed.iter_mut().zip(vectors.iter()) {
            *missed *= 1.0 - (shared(&query, vector) / all).min(1.0);
        }
        asked.extend(query.iter().map(|(term, _)| *term));
    }
    let direct: Vec<f64> = missed.iter().map(|missed| 1.0 - missed).collect();
    if direct.iter().all(|direct| *direct <= 0.0) {
        return None;
    }
    sort(&mut asked);
    let company = vectors.weighted_centroid(&direct, |term| asked.binary_search(&term).is_err());
    let mut about: Vec<f64> = direct
        .iter()
        .zip(vectors.iter())
        .map(|(direct, vector)| direct + COMPANY * (1.0 - direct) * dot_all(vector, &company))
        .collect();
    let at = |place: Option<usize>| place.and_then(|place| direct.get(place)).copied();
    for (place, about) in about.iter_mut().enumerate() {
        let before = at(place.checked_sub(1)).unwrap_or(0.0);
        let after = at(place.checked_add(1)).unwrap_or(0.0);
        *about += NEIGHBOUR * (1.0 - *about) * before.max(after);
    }
    for place in (1..about.len()).rev() {
        if order::leans_on_previous(eligible, features, place) {
            let leaning = about.get(place).copied().unwrap_or(0.0);
            if let Some(before) = about.get_mut(place - 1) {
                *before = before.max(leaning);
            }
        }
    }
    Some(about.iter().map(|about| WEIGHT * about).collect())
}

/// The terms of a question or of words, as far as the article has them or
/// begins like them, with their weights; ascending by term.
fn query(text: &str, sentences: &Sentences, vectors: &Vectors) -> Vec<Weighted> {
    let mut stems = stems(text, sentences);
    sort_strings(&mut stems);
    let mut weights = vec![0.0_f64; sentences.terms.len()];
    let mut known: HashSet<&str> = HashSet::new();
    for (term, weight) in sentences.terms.iter().zip(&mut weights) {
        if stems.binary_search(&term.stem).is_ok() {
            known.insert(term.stem.as_str());
            *weight = 1.0;
        }
    }
    for stem in stems.iter().filter(|stem| !known.contains(stem.as_str())) {
        for (term, weight) in sentences.terms.iter().zip(&mut weights) {
            if !term.is_stop && is_alike(stem, &term.stem) {
                *weight = weight.max(ALIKE);
            }
        }
    }
    let rarities = weights.iter().zip(&vectors.rarity).zip(0_u32..);
    rarities
        .map(|((weight, rarity), term)| (term, weight * rarity.sqrt()))
        .filter(|(_, weight)| *weight > 0.0)
        .collect()
}

/// The distinct stems of the words of a text that are no stop words.
pub(super) fn stems(text: &str, sentences: &Sentences) -> Vec<String> {
    let article = Article {
        text: text.to_owned(),
        blocks: vec![Block::new(BlockKind::Paragraph, Span::new(0, text.len()))],
        ..Article::default()
    };
    let terms = segment(&article, sentences.language).terms.into_iter();
    terms
        .filter(|term| !term.is_stop)
        .map(|term| term.stem)
        .collect()
}

/// Whether two stems begin alike for most of the longer one, or one is the
/// first or last part of the other.
fn is_alike(one: &str, other: &str) -> bool {
    let (part, whole) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if (whole.starts_with(part) || whole.ends_with(part)) && part.chars().count() >= PART_CHARACTERS
    {
        return true;
    }
    let alike = one.chars().zip(other.chars());
    let alike = alike.take_while(|(one, other)| one == other).count();
    let longer = one.chars().count().max(other.chars().count());
    alike >= ALIKE_CHARACTERS && alike as f64 >= ALIKE_SHARE * longer as f64
}

/// The weight of the query's terms that a sentence has.
fn shared(query: &[Weighted], vector: &[Weighted]) -> f64 {
    let has = |term: u32| {
        vector
            .binary_search_by_key(&term, |(other, _)| *other)
            .is_ok()
    };
    let terms = query.iter().filter(|(term, _)| has(*term));
    terms.map(|(_, weight)| weight).sum()
}
