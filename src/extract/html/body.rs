//! The body: which blocks of the page are the article.
//!
//! The block model gives each block a probability; blocks above a threshold
//! are taken. Where none is, the best container's prose is: a page with prose
//! never gives nothing.

use super::features;
use super::hints;
use super::metadata::Metadata;
use super::model::{Model, probabilities};
use super::neighbours;
use super::page::Page;
use crate::BlockKind;
use crate::sorted::{descending, sort};
use crate::source::names::Tag;

/// Blocks below the one are never taken, and blocks above the other always.
const LEAST: f32 = 0.25;
const MOST: f32 = 0.5;

/// A heading over a block of the article is taken above this.
const LEAST_HEADING: f32 = 0.15;

/// The chosen blocks and how sure that is.
#[derive(Debug)]
pub(super) struct Body {
    /// The chosen blocks, ascending.
    pub chosen: Vec<usize>,
    /// The expected F1 of the choice, by words.
    pub confidence: f64,
    /// Whether the source is a part of a page: without a head, all its blocks
    /// are meant.
    pub is_fragment: bool,
}

/// Chooses the blocks of the article.
pub(super) fn body(page: &Page<'_>, metadata: &Metadata, model: &Model<'_>) -> Body {
    let rows = features::features(page, metadata);
    let first = probabilities(model.first, &rows, features::COUNT);
    let rows = neighbours::rows(page, &rows, &first);
    let scores = probabilities(model.second, &rows, neighbours::COUNT);
    choose(page, &scores)
}

fn choose(page: &Page<'_>, scores: &[f32]) -> Body {
    let words = |at: usize| page.counts.get(at).map_or(0.0, |counts| counts.words);
    let threshold = threshold(scores, words);
    let mut chosen: Vec<usize> = (0..scores.len())
        .filter(|&at| scores.get(at).is_some_and(|&p| p > threshold))
        .collect();
    let headings = headings(page, scores, &chosen);
    chosen.extend(headings);
    sort(&mut chosen);
    let is_text = |at: &usize| {
        page.flow
            .blocks
            .get(*at)
            .is_some_and(|block| block.kind != BlockKind::Heading)
    };
    let is_fragment = is_fragment(page);
    if is_fragment {
        let hidden = |at: usize| {
            let block = page.flow.blocks.get(at);
            block.is_some_and(|block| {
                page.hints.all(block.node) & (hints::HIDDEN | hints::BUTTON) != 0
            })
        };
        chosen = (0..scores.len()).filter(|&at| !hidden(at)).collect();
    } else if !chosen.iter().any(is_text) {
        chosen = fallback(page, scores);
    }
    // Expected F1 of the choice, if the probabilities are right.
    let all: f32 = scores.iter().enumerate().map(|(at, p)| p * words(at)).sum();
    let right: f32 = chosen
        .iter()
        .map(|&at| scores.get(at).copied().unwrap_or(0.0) * words(at))
        .sum();
    let taken: f32 = chosen.iter().map(|&at| words(at)).sum();
    let expected = f64::from(2.0 * right / (taken + all).max(1.0)).clamp(0.0, 1.0);
    let confidence = if is_fragment { 1.0 } else { expected };
    Body {
        chosen,
        confidence,
        is_fragment,
    }
}

/// The headings over what is taken: one that stands behind a block of the
/// article and right above another is of the article, if the model does not
/// speak against it. A heading right above another heads it where the other is
/// of a deeper level; else nothing stands under it.
fn headings(page: &Page<'_>, scores: &[f32], chosen: &[usize]) -> Vec<usize> {
    let Some(&first) = chosen.first() else {
        return Vec::new();
    };
    let mut headings = Vec::new();
    // What stands below, if it is taken: its level, where it is a heading.
    let mut below: Option<u8> = None;
    for (at, block) in page.flow.blocks.iter().enumerate().skip(first).rev() {
        let level = block.level.filter(|_| block.kind == BlockKind::Heading);
        let is_chosen = chosen.binary_search(&at).is_ok();
        let is_over = level.is_some_and(|level| below.is_some_and(|below| below > level))
            && scores.get(at).is_some_and(|&p| p > LEAST_HEADING);
        if is_over && !is_chosen {
            headings.push(at);
        }
        below = (is_over || is_chosen).then(|| level.unwrap_or(u8::MAX));
    }
    headings
}

/// The threshold with the greatest expected F1 by words, if the probabilities
/// are right: half of that F1 (Lewis 1995; Lipton, Elkan and Naryanaswamy
/// 2014), found by going down the blocks by probability.
fn threshold(scores: &[f32], words: impl Fn(usize) -> f32) -> f32 {
    let all: f32 = scores.iter().enumerate().map(|(at, p)| p * words(at)).sum();
    let (mut right, mut taken, mut best) = (0.0, 0.0, 0.0_f32);
    for at in descending(scores.iter().map(|&p| f64::from(p))) {
        right += scores.get(at).copied().unwrap_or(0.0) * words(at);
        taken += words(at);
        best = best.max(2.0 * right / (taken + all).max(1.0));
    }
    (best / 2.0).clamp(LEAST, MOST)
}

/// Whether the source is a part of a page, as it comes from a clipboard: no
/// title and none of the furniture of a page.
fn is_fragment(page: &Page<'_>) -> bool {
    page.document.nodes().all(|node| {
        !matches!(
            page.document.tag(node),
            Some(
                Tag::Title
                    | Tag::Nav
                    | Tag::Footer
                    | Tag::Aside
                    | Tag::Form
                    | Tag::Script
                    | Tag::Link
            )
        )
    })
}

/// The best there is where the model takes nothing: what it minds least in the
/// best container, or on the page.
fn fallback(page: &Page<'_>, scores: &[f32]) -> Vec<usize> {
    let best = |is_in: &dyn Fn(usize) -> bool| -> Vec<usize> {
        let high = (0..scores.len())
            .filter(|&at| is_in(at))
            .filter_map(|at| scores.get(at).copied())
            .fold(0.0_f32, f32::max);
        (0..scores.len())
            .filter(|&at| is_in(at) && scores.get(at).is_some_and(|&p| p > 0.0 && p >= high * 0.5))
            .collect()
    };
    let top = page.top;
    let in_top = best(&|at| {
        page.flow
            .blocks
            .get(at)
            .is_some_and(|block| page.document.contains(top, block.node))
    });
    if in_top.is_empty() {
        best(&|_| true)
    } else {
        in_top
    }
}
