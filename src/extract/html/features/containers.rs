//! The elements around a block: how much of the page they hold, how often they
//! are repeated, and which of several articles or records they are.

use super::{OfPage, flag};
use crate::article::BlockKind;
use crate::extract::html::flow::TextBlock;
use crate::extract::html::page::{Page, Sums};
use crate::source::document::NodeId;
use crate::source::names::Tag;

/// The names of the features of the elements around.
pub(super) const NAMES: [&str; 20] = [
    "parent_words",
    "parent_linked",
    "parent_prose",
    "parent_blocks",
    "grand_words",
    "grand_linked",
    "grand_prose",
    "grand_blocks",
    "great_linked",
    "great_prose",
    "great_share",
    "in_top",
    "top_share",
    "top_distance",
    "in_core",
    "core_distance",
    "repeat",
    "repeat_share",
    "repeat_words",
    "own_repeat",
];

pub(super) fn containers(page: &Page<'_>, block: &TextBlock, rows: &mut Vec<f32>) {
    let document = page.document;
    let total = page.total();
    let mut above = document.ancestors(block.node);
    let parent = above.next().unwrap_or(NodeId::ROOT);
    let grand = above.next().unwrap_or(NodeId::ROOT);
    let great = above.next().unwrap_or(NodeId::ROOT);
    for node in [parent, grand] {
        let Sums {
            words,
            linked,
            prose,
            blocks,
        } = page.below(node);
        rows.extend_from_slice(&[
            words,
            linked / words.max(1.0),
            prose / words.max(1.0),
            blocks,
        ]);
    }
    let Sums {
        words,
        linked,
        prose,
        ..
    } = page.below(great);
    rows.extend_from_slice(&[
        linked / words.max(1.0),
        prose / words.max(1.0),
        words / total.words.max(1.0),
    ]);
    let distance = |to: NodeId| {
        let mut steps = 0.0;
        for node in std::iter::once(block.node)
            .chain(document.ancestors(block.node))
            .take(40)
        {
            if document.contains(node, to) || node == to {
                return steps;
            }
            steps += 1.0;
        }
        steps
    };
    rows.extend_from_slice(&[
        flag(document.contains(page.top, block.node)),
        page.below(page.top).prose / total.prose.max(1.0),
        distance(page.top),
        flag(document.contains(page.core, block.node)),
        distance(page.core),
    ]);
    // The record around the block: the nearest ancestors' greatest number of
    // equal siblings, with how much of all their text this one has.
    let mut record = (1, block.node);
    for node in std::iter::once(block.node).chain(document.ancestors(block.node).take(5)) {
        if matches!(document.tag(node), Some(Tag::P)) {
            continue;
        }
        let repeat = page.repeats(node);
        if repeat > record.0 {
            record = (repeat, node);
        }
    }
    let own = page.below(record.1).words;
    let parent_words = document
        .parent(record.1)
        .map_or(own, |parent| page.below(parent).words);
    rows.extend_from_slice(&[
        record.0 as f32,
        own / parent_words.max(1.0),
        own,
        page.repeats(block.node) as f32,
    ]);
}

/// The names of the features that tell articles of one page apart.
pub(super) const OF_SEVERAL: [&str; 4] = [
    "h1_before",
    "record_has_title",
    "article_at",
    "title_levels",
];

/// Which of several articles on the page a block belongs to, as far as
/// headings and elements tell: pages go on with the next one as one scrolls.
pub(super) fn several(
    page: &Page<'_>,
    block: &TextBlock,
    headings: f32,
    of_page: &OfPage,
    rows: &mut Vec<f32>,
) {
    let document = page.document;
    let title = of_page
        .title_at
        .and_then(|at| page.flow.blocks.get(at))
        .map(|block| block.node);
    let mut levels = -1.0;
    let mut record_has_title = -1.0;
    let mut article = -1.0;
    let mut step = 0.0;
    for node in std::iter::once(block.node)
        .chain(document.ancestors(block.node))
        .take(40)
    {
        if let Some(title) = title {
            let has_title = document.contains(node, title);
            if has_title && levels < 0.0 {
                levels = step;
            }
            let repeat = page.repeats(node);
            let is_record = repeat > 1 && page.below(node).words > 100.0;
            if is_record && record_has_title < 0.0 {
                record_has_title = flag(has_title);
            }
        }
        if article < 0.0 && document.is(node, Tag::Article) {
            article = of_page.articles.partition_point(|&other| other < node) as f32;
        }
        step += 1.0;
    }
    rows.extend_from_slice(&[headings, record_has_title, article, levels]);
}

/// The names of the features of a repeated element.
pub(super) const OF_RECORD: [&str; 2] = ["record_first_linked", "record_headings"];

/// What the record looks like that a block is in, if it is in one: a teaser
/// begins with a link and has a heading of its own.
pub(super) fn record(page: &Page<'_>, block: &TextBlock, rows: &mut Vec<f32>) {
    let document = page.document;
    let around = std::iter::once(block.node).chain(document.ancestors(block.node).take(5));
    let is_record = |node: &NodeId| {
        page.repeats(*node) > 2
            && !matches!(document.tag(*node), Some(Tag::P | Tag::Br | Tag::Span))
    };
    let Some(node) = around.filter(is_record).last() else {
        rows.extend_from_slice(&[-1.0, -1.0]);
        return;
    };
    let blocks = &page.flow.blocks;
    let (first, last) = page.range(node);
    let linked = page.linked(first);
    let inside = blocks.get(first..last.min(first + 12)).unwrap_or(&[]);
    let headings = inside
        .iter()
        .filter(|block| block.kind == BlockKind::Heading);
    rows.extend_from_slice(&[linked, headings.count() as f32]);
}
