//! The body: which blocks of the page are the article.
//!
//! The block model gives each block a probability; blocks above a threshold
//! are taken. Where none is, the best container's prose is: a page with prose
//! never gives nothing.

use super::apart::Apart;
use super::cards;
use super::contents;
use super::copies::{copies, repetitions};
use super::features;
use super::flow::TextBlock;
use super::furniture;
use super::gaps;
use super::hints;
use super::metadata::Metadata;
use super::model::Scorer;
use super::neighbours;
use super::page::Page;
use super::shown::is_unrendered;
use super::wholes;
use crate::BlockKind;
use crate::sorted::{descending, sort};
use crate::source::names::Tag;

/// Blocks below the one are never taken, and blocks above the other always.
const LEAST: f32 = 0.1;
const MOST: f32 = 0.5;

/// The chosen blocks and how sure that is.
#[derive(Debug)]
pub(super) struct Body {
    /// The chosen blocks, ascending.
    pub chosen: Vec<usize>,
    /// Blocks that were left out for saying again what chosen ones say,
    /// ascending.
    pub copies: Vec<usize>,
    /// What is certainly of something else.
    pub apart: Apart,
    /// The expected F1 of the choice, by words.
    pub confidence: f64,
    /// How likely each block of the page is a part of the article.
    pub scores: Vec<f32>,
    /// Whether the source is a part of a page: without a head, all its blocks
    /// are meant.
    pub is_fragment: bool,
}

/// Chooses the blocks of the article.
pub(super) fn body(page: &Page<'_>, metadata: &Metadata, scorer: &impl Scorer) -> Body {
    let judged = furniture::others(page);
    let of_all = |judgements: &[f32]| furniture::of_all(page, &judged, judgements);
    let rows = features::features(page, metadata, &judged);
    let judgements = scorer.scores(&rows, |first| {
        neighbours::rows(page, &judged, &of_all(first))
    });
    let mut scores = of_all(&judgements);
    wholes::pool(page, &mut scores);
    if metadata.is_forum_type {
        page.alike.pool(&page.counts, &mut scores);
    }
    let apart = Apart::of(page, metadata);
    // A live page has no hidden nodes.
    #[cfg(feature = "html")]
    for node in super::concealed::concealed(page) {
        let (from, to) = page.range(node);
        for score in scores.get_mut(from..to).unwrap_or(&mut []) {
            *score = 0.0;
        }
    }
    for (block, score) in page.flow.blocks.iter().zip(&mut scores) {
        // A hidden container may be a tab, or wait for a script; a paragraph that
        // is hidden itself is meant for nobody.
        if is_unrendered(page.document, block.node)
            || apart.reason(page.document, block.node).is_some()
        {
            *score = 0.0;
        }
    }
    choose(page, scores, apart, metadata.is_forum_type)
}

fn choose(page: &Page<'_>, scores: Vec<f32>, apart: Apart, is_thread: bool) -> Body {
    let words = |at: usize| page.counts.get(at).map_or(0.0, |counts| counts.words);
    let threshold = threshold(&scores, words);
    let mut chosen: Vec<usize> = (0..scores.len())
        .filter(|&at| scores.get(at).is_some_and(|&p| p > threshold))
        .collect();
    let beside = [
        gaps::figures,
        gaps::parts,
        gaps::admonitions,
        gaps::headings,
    ];
    for between in beside {
        chosen.extend(between(page, &scores, &chosen));
        sort(&mut chosen);
    }
    let is_fragment = is_fragment(page);
    if !is_fragment {
        let cards = cards::headings(page, &chosen);
        chosen.retain(|at| cards.binary_search(at).is_err());
        let contents = contents::blocks(page, &chosen);
        chosen.retain(|at| contents.binary_search(at).is_err());
    }
    let is_empty = || {
        let chosen = chosen.iter().filter_map(|&at| page.flow.blocks.get(at));
        !chosen.into_iter().any(is_text)
    };
    if is_fragment {
        let hidden = |at: usize| {
            let block = page.flow.blocks.get(at);
            block.is_some_and(|block| {
                page.hints.all(block.node) & (hints::HIDDEN | hints::BUTTON) != 0
            })
        };
        chosen = (0..scores.len()).filter(|&at| !hidden(at)).collect();
    } else if is_empty() {
        let texts = fallback(page, &scores);
        if !texts.is_empty() {
            chosen = texts;
        }
    }
    let mut copied = Vec::new();
    if !is_fragment {
        copied = copies(page, &chosen);
        chosen.retain(|at| copied.binary_search(at).is_err());
    }
    if is_thread && !is_fragment {
        let repeated = repetitions(page, &chosen);
        chosen.retain(|at| repeated.binary_search(at).is_err());
        copied.extend(repeated);
        sort(&mut copied);
    }
    // Expected F1 of the choice, if the probabilities are right.
    let all: f32 = scores.iter().enumerate().map(|(at, p)| p * words(at)).sum();
    let (mut right, mut taken) = (0.0_f32, 0.0_f32);
    for &at in &chosen {
        right += scores.get(at).copied().unwrap_or(0.0) * words(at);
        taken += words(at);
    }
    let expected = f64::from(2.0 * right / (taken + all).max(1.0)).clamp(0.0, 1.0);
    let confidence = if is_fragment { 1.0 } else { expected };
    Body {
        chosen,
        copies: copied,
        apart,
        confidence,
        scores,
        is_fragment,
    }
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

/// The best there is where the model takes nothing but headings: the text that
/// it minds least in the best container, or on the page.
fn fallback(page: &Page<'_>, scores: &[f32]) -> Vec<usize> {
    let blocks = || page.flow.blocks.iter().zip(scores).enumerate();
    let best = |is_in: &dyn Fn(&TextBlock) -> bool| -> Vec<usize> {
        let texts = || blocks().filter(|(_, (block, _))| is_text(block) && is_in(block));
        let high = texts().map(|(_, (_, &p))| p).fold(0.0_f32, f32::max);
        let is_high = |p: f32| p > 0.0 && p >= high * 0.5;
        texts()
            .filter(|&(_, (_, &p))| is_high(p))
            .map(|(at, _)| at)
            .collect()
    };
    let in_top = best(&|block| page.document.contains(page.top, block.node));
    if in_top.is_empty() {
        best(&|_| true)
    } else {
        in_top
    }
}

fn is_text(block: &TextBlock) -> bool {
    block.kind != BlockKind::Heading
}
