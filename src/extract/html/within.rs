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
    // From the inside out, quotations behind the items that stand in them.
    let mut around: Vec<NodeId> = Vec::new();
    let mut items = 0;
    let mut has_list = true;
    for node in std::iter::once(block.node).chain(document.ancestors(block.node)) {
        let is_item = match document.tag(node) {
            // What is in a cell is a part of it.
            Some(Tag::Table) if block.row.is_some() => {
                around.clear();
                items = 0;
                continue;
            }
            Some(Tag::Blockquote) => false,
            Some(Tag::Li) => {
                has_list = false;
                true
            }
            // A list right in a list belongs to the item before it.
            Some(Tag::Ul | Tag::Ol | Tag::Menu) if has_list && items > 0 => true,
            Some(Tag::Ul | Tag::Ol | Tag::Menu) => {
                has_list = true;
                continue;
            }
            _ => continue,
        };
        if is_item {
            around.truncate(items);
            items += 1;
        }
        around.push(node);
    }
    let innermost = around.first().copied().filter(|_| items > 0);
    let quotes = (around.len() - items).min(MOST);
    let items = items.min(MOST);
    // Quotations first.
    let holds = |node: &&NodeId| before.is_some_and(|before| document.contains(**node, before));
    let kept = around.iter().rev().take_while(holds).count();
    let within = Within {
        quotes: quotes as u8,
        items: items as u8,
        kept: kept.min(quotes + items) as u8,
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
