//! The quotations and the items of lists that a block stands in.
//!
//! The elements around each block are looked at once, so time is linear in the
//! blocks times the elements around each.

use super::flow::TextBlock;
use crate::article::Within;
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// What is deeper counts as this deep.
const MOST: usize = 16;

/// What a block stands in, if `before` is the first text of the block before it,
/// and the innermost item.
pub(super) fn within(
    document: &Document,
    block: &TextBlock,
    before: Option<NodeId>,
) -> (Within, Option<NodeId>) {
    // From the inside out.
    let mut quotes = Vec::new();
    let mut items = Vec::new();
    let mut has_list = true;
    for node in std::iter::once(block.node).chain(document.ancestors(block.node)) {
        match document.tag(node) {
            // What is in a cell is a part of it.
            Some(Tag::Table) if block.row.is_some() => {
                items.clear();
                quotes.clear();
            }
            Some(Tag::Li) => {
                items.push(node);
                quotes.clear();
                has_list = false;
            }
            // A list right in a list belongs to the item before it.
            Some(Tag::Ul | Tag::Ol | Tag::Menu) if has_list && !items.is_empty() => {
                items.push(node);
                quotes.clear();
            }
            Some(Tag::Ul | Tag::Ol | Tag::Menu) => has_list = true,
            Some(Tag::Blockquote) => quotes.push(node),
            _ => {}
        }
    }
    let around = |nodes: &[NodeId]| nodes.len().min(MOST);
    let outermost = |nodes: Vec<NodeId>| nodes.into_iter().rev().take(MOST);
    let innermost = items.first().copied();
    let (quoted, listed) = (around(&quotes), around(&items));
    let mut both = outermost(quotes).chain(outermost(items));
    let kept = before.and_then(|before| both.position(|node| !document.contains(node, before)));
    let all = if before.is_some() { quoted + listed } else { 0 };
    let within = Within {
        quotes: quoted as u8,
        items: listed as u8,
        kept: kept.unwrap_or(all) as u8,
    };
    (within, innermost)
}

/// Whether the box of a task is ticked that stands in an item before a text.
pub(super) fn is_done(document: &Document, item: NodeId, text: NodeId) -> Option<bool> {
    let before = (item.0..text.0).map(NodeId).take(MOST);
    let mut boxes = before.filter(|&node| document.is(node, Tag::Input));
    let found =
        boxes.find(|&node| document.attribute(node, Attribute::Type) == Some("checkbox"))?;
    Some(document.has(found, Attribute::Checked))
}
