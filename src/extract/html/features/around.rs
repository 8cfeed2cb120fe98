//! What stands before and after a block.

use super::own::kind_number;
use super::{OfPage, flag};
use crate::extract::html::flow::TextBlock;
use crate::extract::html::page::Page;

/// The names of the features of the blocks around.
pub(super) const NAMES: [&str; 21] = [
    "at",
    "at_words",
    "at_prose",
    "from_end",
    "since_title",
    "since_heading",
    "words_after",
    "prev_words",
    "prev_linked",
    "prev_prose",
    "prev_kind",
    "next_words",
    "next_linked",
    "next_prose",
    "next_kind",
    "prev2_words",
    "next2_words",
    "prev2_linked",
    "next2_linked",
    "same_parent_prev",
    "same_parent_next",
];

pub(super) fn around(
    page: &Page<'_>,
    index: usize,
    block: &TextBlock,
    since_heading: f32,
    of_page: &OfPage,
    rows: &mut Vec<f32>,
) {
    let count = page.flow.blocks.len();
    let before = page.before(index);
    let total = page.total();
    let neighbour = |by: isize| index.checked_add_signed(by).filter(|&at| at < count);
    let words = |by| {
        neighbour(by)
            .and_then(|at| page.counts.get(at))
            .map_or(-1.0, |counts| counts.words)
    };
    let linked = |by| neighbour(by).map_or(-1.0, |at| page.linked(at));
    let kind = |by| {
        neighbour(by)
            .and_then(|at| page.flow.blocks.get(at))
            .map_or(-1.0, |block| kind_number(block.kind))
    };
    let prose = |by: isize| {
        // Words of prose among the four blocks on that side.
        let (from, to) = if by < 0 {
            (index.saturating_sub(4), index)
        } else {
            (index + 1, index + 5)
        };
        let low = page.before(from).prose;
        let high = page.before(to).prose;
        high - low
    };
    let parent = |at: usize| {
        page.flow
            .blocks
            .get(at)
            .and_then(|block| page.document.parent(block.node))
    };
    let same =
        |by| flag(neighbour(by).is_some_and(|at| parent(at) == page.document.parent(block.node)));
    let since_title = match of_page.title_at {
        Some(title) if index >= title => (index - title) as f32,
        Some(_) => -1.0,
        None => -2.0,
    };
    rows.extend_from_slice(&[
        index as f32,
        before.words / total.words.max(1.0),
        before.prose / total.prose.max(1.0),
        (count - index) as f32,
        since_title,
        since_heading,
        (total.words - before.words) / total.words.max(1.0),
        words(-1),
        linked(-1),
        prose(-1),
        kind(-1),
        words(1),
        linked(1),
        prose(1),
        kind(1),
        words(-2),
        words(2),
        linked(-2),
        linked(2),
        same(-1),
        same(1),
    ]);
}

/// The names of the features of what lies between blocks.
pub(super) const OF_GAPS: [&str; 4] = ["gap_prev", "gap_next", "up_prev", "up_next"];

/// How far the blocks before and after stand away: in nodes of the page between
/// them, and in steps up to the element that holds both. A page's parts are
/// divided by markup that has no text.
pub(super) fn gaps(page: &Page<'_>, index: usize, block: &TextBlock, rows: &mut Vec<f32>) {
    let neighbour = |by: isize| {
        let at = index.checked_add_signed(by)?;
        page.flow.blocks.get(at)
    };
    let between = |other: Option<&TextBlock>| {
        other.map_or(-1.0, |other| other.first.0.abs_diff(block.first.0) as f32)
    };
    let up = |other: Option<&TextBlock>| {
        other.map_or(-1.0, |other| {
            let around = std::iter::once(block.node).chain(page.document.ancestors(block.node));
            let below = around
                .take(30)
                .take_while(|&node| !page.document.contains(node, other.node));
            below.count() as f32
        })
    };
    let (before, after) = (neighbour(-1), neighbour(1));
    rows.extend_from_slice(&[between(before), between(after), up(before), up(after)]);
}
