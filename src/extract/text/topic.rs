//! What a line is the title of: all of an article, or the few paragraphs that
//! follow it.
//!
//! The words of a title come back from the first paragraph to the last; those
//! of a section's heading stay in its section, and a teaser's come nowhere.

use std::collections::HashMap;

use super::pieces::Piece;
use crate::extract::terms::{distinct, terms};
use crate::sorted::sort;

/// How many features a candidate has by this.
pub(super) const TOPIC: usize = 11;

/// Into so many parts of equal length an article is cut.
const PARTS: u64 = 8;

/// So many words of an article are read.
const MOST: usize = 20_000;

/// So many lines are the foot of a page.
const FOOT: usize = 25;

/// In which parts of an article each term stands: one bit for each part.
pub(super) struct Topic {
    parts: HashMap<u64, u32>,
    /// The terms at the foot of the page, ascending: the site's name is among them.
    foot: Vec<u64>,
}

impl Topic {
    /// Of the article's running text.
    pub fn of(text: &str, pieces: &[Piece], article: &[bool]) -> Topic {
        let running = || {
            pieces
                .iter()
                .zip(article)
                .filter(|(piece, inside)| **inside && piece.shape.is_prose())
                .map(|(piece, _)| piece)
        };
        let all: u64 = running().map(|piece| u64::from(piece.shape.words)).sum();
        let mut parts: HashMap<u64, u32> = HashMap::new();
        let (mut before, mut read) = (0, 0);
        for piece in running() {
            let part = (before * PARTS / all.max(1)).min(PARTS - 1);
            for term in terms(piece.span.of(text)).take(MOST - read) {
                *parts.entry(term).or_default() |= 1 << part;
                read += 1;
            }
            before += u64::from(piece.shape.words);
        }
        let mut foot: Vec<u64> = pieces
            .iter()
            .rev()
            .take(FOOT)
            .filter(|piece| piece.shape.words <= 40)
            .flat_map(|piece| terms(piece.span.of(text)))
            .collect();
        sort(&mut foot);
        Topic { parts, foot }
    }

    /// What a candidate has in common with the parts of the article, with the
    /// text right below it and with the lines around.
    pub fn features(&self, text: &str, pieces: &[Piece], at: usize) -> [f64; TOPIC] {
        let own = pieces
            .get(at)
            .map_or_else(Vec::new, |piece| distinct(piece.span.of(text)));
        let spread = |term: &u64| {
            let parts = self.parts.get(term).copied().unwrap_or(0);
            f64::from(parts.count_ones()) / PARTS as f64
        };
        let count = |least: f64| own.iter().filter(|term| spread(term) >= least).count();
        let in_foot = own
            .iter()
            .filter(|term| self.foot.binary_search(term).is_ok())
            .count();
        let share = |count: usize, of: usize| count as f64 / of.max(1) as f64;
        let capped = |count: usize| share(count.min(5), 5);
        let widest = own.iter().map(spread).fold(0.0, f64::max);
        let mean = own.iter().map(spread).sum::<f64>() / own.len().max(1) as f64;
        let end = pieces.len();
        let below = known(text, pieces, at + 1..end.min(at + 16), &own);
        let above = known(text, pieces, at.saturating_sub(12)..at.min(end), &own);
        [
            mean,
            widest,
            capped(count(0.5)),
            share(count(0.5), own.len()),
            capped(below),
            share(below, own.len()),
            capped(above),
            share(above, own.len()),
            alike(text, pieces, at.saturating_sub(4)..at.min(end), &own),
            alike(text, pieces, at + 1..end.min(at + 5), &own),
            share(in_foot, own.len()),
        ]
    }
}

/// How many of some terms stand in the first running text within a range.
fn known(text: &str, pieces: &[Piece], range: std::ops::Range<usize>, own: &[u64]) -> usize {
    const ENOUGH: usize = 80;
    let running = pieces.get(range).unwrap_or_default().iter();
    let mut near: Vec<u64> = running
        .filter(|piece| piece.shape.is_prose())
        .flat_map(|piece| terms(piece.span.of(text)))
        .take(ENOUGH)
        .collect();
    sort(&mut near);
    own.iter()
        .filter(|term| near.binary_search(term).is_ok())
        .count()
}

/// How much the likest line of a range has in common with some terms, of all
/// that the two have: another form of the same headline has nearly all.
fn alike(text: &str, pieces: &[Piece], range: std::ops::Range<usize>, own: &[u64]) -> f64 {
    let near = pieces.get(range).unwrap_or_default().iter();
    near.filter(|piece| piece.shape.words <= 40 && own.len() >= 2)
        .map(|piece| {
            let other = distinct(piece.span.of(text));
            let common = own
                .iter()
                .filter(|term| other.binary_search(term).is_ok())
                .count();
            common as f64 / (own.len() + other.len() - common).max(1) as f64
        })
        .fold(0.0, f64::max)
}
