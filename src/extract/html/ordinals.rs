//! The numbers of numbered lists (WHATWG HTML, section 4.4.8).
//!
//! Blocks come in reading order, so for each list the last item asked about is
//! kept and counting goes on from there: all numbers together take time linear
//! in the items.

use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

pub(super) struct Ordinals<'a> {
    document: &'a Document,
    /// The lists around the last block, the outermost first.
    open: Vec<Counted>,
}

/// A list with the item last reached and that item's number.
#[derive(Clone, Copy)]
struct Counted {
    list: NodeId,
    /// The node where the next item is looked for.
    next: u32,
    item: NodeId,
    number: u32,
}

impl<'a> Ordinals<'a> {
    pub(super) fn new(document: &'a Document) -> Ordinals<'a> {
        let open = Vec::new();
        Ordinals { document, open }
    }

    /// The number of an item; `None` where its list has none.
    pub(super) fn of(&mut self, item: NodeId) -> Option<u32> {
        let document = self.document;
        let list = document.parent(item)?;
        if !document.is(list, Tag::Ol) || !document.is(item, Tag::Li) {
            return None;
        }
        let step = if document.has(list, Attribute::Reversed) {
            u32::MAX
        } else {
            1
        };
        self.open
            .retain(|counted| document.contains(counted.list, item));
        let mut counted = match self.open.iter().position(|counted| counted.list == list) {
            Some(at) => self.open.remove(at),
            None => Counted {
                list,
                next: list.0 + 1,
                item: list,
                number: value(document, list, Attribute::Start)
                    .unwrap_or_else(|| first(document, list, step))
                    .wrapping_sub(step),
            },
        };
        while counted.item != item && counted.next < document.end(list) {
            let node = NodeId(counted.next);
            counted.next = document.end(node).max(counted.next + 1);
            if document.is(node, Tag::Li) {
                counted.item = node;
                counted.number = value(document, node, Attribute::Value)
                    .unwrap_or_else(|| counted.number.wrapping_add(step));
            }
        }
        self.open.push(counted);
        (counted.item == item && counted.number <= MAX_NUMBER).then_some(counted.number)
    }
}

/// CommonMark allows nine digits.
const MAX_NUMBER: u32 = 999_999_999;

/// The number that a list begins with where it names none.
fn first(document: &Document, list: NodeId, step: u32) -> u32 {
    let items = document.children(list);
    let count = || items.filter(|&node| document.is(node, Tag::Li)).count();
    if step == 1 { 1 } else { count() as u32 }
}

fn value(document: &Document, node: NodeId, name: Attribute) -> Option<u32> {
    document.attribute(node, name)?.trim().parse().ok()
}
