//! Tables and lists as wholes, and the text around them.
//!
//! A row of short cells says little of itself, and a reader who gets half of a
//! table is misled: what stands between two paragraphs of the article, under a
//! heading of it, is of the article too. Time is linear in the blocks but for
//! binary searches and a look at the elements around.

use std::ops::Range;

use super::flow::TextBlock;
use super::page::Page;
use crate::article::BlockKind;
use crate::source::document::NodeId;
use crate::source::names::Tag;

/// The names of the features that [`rows`] gives.
pub(super) const NAMES: [&str; 10] = [
    "whole_words",
    "whole_linked",
    "whole_at",
    "p_whole",
    "p_text_before",
    "p_text_after",
    "up_text_before",
    "up_text_after",
    "p_heading",
    "p_section",
];

/// A table of data or a list.
#[derive(Clone, Debug)]
struct Whole {
    node: NodeId,
    blocks: Range<usize>,
}

/// The tables of data and the lists of a page, ascending and disjoint.
fn wholes(page: &Page<'_>) -> Vec<Whole> {
    let blocks = &page.flow.blocks;
    let mut wholes: Vec<Whole> = Vec::new();
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let Some(node) = whole(page, block) else {
            at += 1;
            continue;
        };
        let end = page.document.end(node);
        let to = blocks.partition_point(|block| block.first.0 < end);
        let range = at..to.max(at + 1);
        at = range.end;
        if block.kind == BlockKind::Cell || words(page, &range) <= MOST_WORDS {
            let blocks = range;
            wholes.push(Whole { node, blocks });
        }
    }
    wholes
}

/// A list whose blocks have more words each is none of items but of texts: the
/// posts of a thread, teasers.
const MOST_WORDS: f32 = 30.0;

/// How many words the blocks of a range have, on the average.
fn words(page: &Page<'_>, range: &Range<usize>) -> f32 {
    let words = page.before(range.end).words - page.before(range.start).words;
    words / range.len().max(1) as f32
}

/// So far above a block its list may begin.
const MOST_LEVELS: usize = 24;

/// The table or the outermost list that a block is in.
fn whole(page: &Page<'_>, block: &TextBlock) -> Option<NodeId> {
    let document = page.document;
    let around = std::iter::once(block.node).chain(document.ancestors(block.node));
    let mut around = around.take(MOST_LEVELS);
    match block.kind {
        BlockKind::Cell => around.find(|&node| document.is(node, Tag::Table)),
        BlockKind::ListItem | BlockKind::Definition | BlockKind::Footnote => around
            .filter(|&node| matches!(document.tag(node), Some(Tag::Ul | Tag::Ol | Tag::Dl)))
            .last(),
        _ => None,
    }
}

/// Paragraphs with as many words are text that the blocks around belong to.
const TEXT_WORDS: f32 = 10.0;

/// For each block: the whole that it is in, the first set's scores of it, of
/// the paragraphs before and behind it, of the heading above and of the
/// section.
pub(super) fn rows(page: &Page<'_>, scores: &[f32]) -> Vec<[f32; NAMES.len()]> {
    let blocks = &page.flow.blocks;
    let wholes = wholes(page);
    let score = |at: usize| scores.get(at).copied().unwrap_or(0.0);
    let is_text = |at: usize| {
        let words = page.counts.get(at).map_or(0.0, |counts| counts.words);
        blocks
            .get(at)
            .is_some_and(|block| block.kind == BlockKind::Paragraph)
            && words >= TEXT_WORDS
    };
    // The next text at or behind each block.
    let mut next = vec![None; blocks.len() + 1];
    for at in (0..blocks.len()).rev() {
        let behind = next.get(at + 1).copied().flatten();
        if let Some(place) = next.get_mut(at) {
            *place = if is_text(at) { Some(at) } else { behind };
        }
    }
    let sections = sections(page, scores);
    let mut rows = Vec::with_capacity(blocks.len());
    let mut wholes = wholes.into_iter().peekable();
    let mut text_before = None;
    let mut heading = None;
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let whole = wholes.next_if(|whole| whole.blocks.start == at);
        let (node, range) = whole.as_ref().map_or((block.node, at..at + 1), |whole| {
            (whole.node, whole.blocks.clone())
        });
        let (p, words, linked) = mean(page, scores, range.clone());
        let text_behind = next.get(range.end).copied().flatten();
        let up = |text: Option<usize>| {
            let other = text.and_then(|at| blocks.get(at)).map(|block| block.node);
            other.map_or(-1.0, |other| up(page, node, other))
        };
        let p_of = |at: Option<usize>| at.map_or(-1.0, score);
        let (up_before, up_behind) = (up(text_before), up(text_behind));
        let length = range.len() as f32;
        for at in range.clone() {
            rows.push([
                if whole.is_some() { words } else { -1.0 },
                linked,
                (at - range.start) as f32 / length,
                p,
                p_of(text_before),
                p_of(text_behind),
                up_before,
                up_behind,
                p_of(heading),
                sections.get(at).copied().unwrap_or(-1.0),
            ]);
        }
        for at in range.clone() {
            if is_text(at) {
                text_before = Some(at);
            }
            if blocks
                .get(at)
                .is_some_and(|block| block.kind == BlockKind::Heading)
            {
                heading = Some(at);
            }
        }
        at = range.end;
    }
    rows
}

/// The mean score of some blocks by words, their words, and the share of these
/// that is linked.
fn mean(page: &Page<'_>, scores: &[f32], range: Range<usize>) -> (f32, f32, f32) {
    let (mut right, mut all, mut linked, mut words) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
    for at in range {
        let own = page.counts.get(at).map_or(0.0, |counts| counts.words);
        let weight = own.clamp(1.0, 30.0);
        right += scores.get(at).copied().unwrap_or(0.0) * weight;
        all += weight;
        words += own;
        linked += page.linked(at) * own;
    }
    (right / all.max(1.0), words, linked / words.max(1.0))
}

/// How many steps up from an element the first one is that holds another.
fn up(page: &Page<'_>, node: NodeId, other: NodeId) -> f32 {
    let around = std::iter::once(node).chain(page.document.ancestors(node));
    let below = around
        .take(30)
        .take_while(|&node| !page.document.contains(node, other));
    below.count() as f32
}

/// For each block the mean score of its section, from heading to heading.
fn sections(page: &Page<'_>, scores: &[f32]) -> Vec<f32> {
    let blocks = &page.flow.blocks;
    let mut sections = Vec::with_capacity(blocks.len());
    let mut from = 0;
    let heads = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind == BlockKind::Heading)
        .map(|(at, _)| at)
        .chain([blocks.len()]);
    for to in heads {
        if to > from {
            let (p, ..) = mean(page, scores, from..to);
            sections.extend(std::iter::repeat_n(p, to - from));
        }
        from = to;
    }
    sections
}

/// Gives all parts of a whole the mean of their scores: it is taken or left
/// out, and nobody gets half of a table.
pub(super) fn pool(page: &Page<'_>, scores: &mut [f32]) {
    for whole in wholes(page) {
        let (mean, ..) = mean(page, scores, whole.blocks.clone());
        if let Some(scores) = scores.get_mut(whole.blocks) {
            scores.fill(mean);
        }
    }
}
