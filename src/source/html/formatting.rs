//! The list of active formatting elements: `b` and its like that go on after
//! the paragraph that they began in (WHATWG HTML, sections 13.2.4.3 and
//! 13.2.6.4.7, "adoption agency").

use super::name::Name;
use super::open::{Element, Scope};
use super::tree::TreeBuilder;
use crate::source::document::NodeId;

/// So many alike may be active; of more the first is forgotten.
const ALIKE: usize = 3;

/// So many times an end tag takes elements apart, and so many of those between
/// are kept each time.
const ROUNDS: usize = 8;
const KEPT: usize = 3;

#[derive(Clone, Copy, Debug)]
enum Entry {
    /// What is active before does not reach in here: a table's cell.
    Marker,
    Active(Active),
}

#[derive(Clone, Copy, Debug)]
struct Active {
    node: NodeId,
    name: Name,
    /// Where its attributes stand in the source.
    attributes: (usize, usize),
}

#[derive(Debug, Default)]
pub(super) struct Formatting {
    entries: Vec<Entry>,
}

impl Formatting {
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn mark(&mut self) {
        self.entries.push(Entry::Marker);
    }

    pub(super) fn clear_to_marker(&mut self) {
        while let Some(Entry::Active(_)) = self.entries.pop() {}
    }

    /// The innermost of a name, up to the last marker.
    fn find(&self, name: Name) -> Option<(usize, Active)> {
        self.since_marker().find(|(_, active)| active.name == name)
    }

    pub(super) fn active(&self, name: Name) -> Option<NodeId> {
        self.find(name).map(|(_, active)| active.node)
    }

    /// From the last to the first.
    fn since_marker(&self) -> impl Iterator<Item = (usize, Active)> + '_ {
        let entries = self.entries.iter().enumerate().rev();
        entries.map_while(|(at, entry)| match entry {
            Entry::Active(active) => Some((at, *active)),
            Entry::Marker => None,
        })
    }

    fn position(&self, node: NodeId) -> Option<usize> {
        self.entries
            .iter()
            .rposition(|entry| matches!(entry, Entry::Active(active) if active.node == node))
    }

    pub(super) fn remove(&mut self, node: NodeId) {
        if let Some(at) = self.position(node) {
            self.entries.remove(at);
        }
    }

    fn replace(&mut self, at: usize, copy: NodeId) {
        if let Some(Entry::Active(active)) = self.entries.get_mut(at) {
            active.node = copy;
        }
    }
}

impl TreeBuilder<'_> {
    /// Makes the element that was just opened an active one.
    ///
    /// Attributes are compared as they are written, so that two elements whose
    /// attributes stand in another order count as different.
    pub(super) fn activate(&mut self, node: NodeId, name: Name, attributes: (usize, usize)) {
        let written = |range| self.tokens.between(range).trim_ascii();
        let mut alike = self
            .formatting
            .since_marker()
            .filter(|(_, active)| {
                active.name == name && written(active.attributes) == written(attributes)
            })
            .map(|(at, _)| at);
        if let Some(first) = alike.nth(ALIKE - 1) {
            drop(alike);
            self.formatting.entries.remove(first);
        } else {
            drop(alike);
        }
        self.formatting.entries.push(Entry::Active(Active {
            node,
            name,
            attributes,
        }));
    }

    /// Opens again what is active and not open ("reconstruct the active
    /// formatting elements").
    pub(super) fn reconstruct(&mut self) {
        let is_closed = |entry: &&Entry| match entry {
            Entry::Active(active) => self.open.position(active.node).is_none(),
            Entry::Marker => false,
        };
        let entries = self.formatting.entries.iter().rev();
        let closed = entries.take_while(is_closed).count();
        let length = self.formatting.len();
        for at in length - closed..length {
            let Some(&Entry::Active(active)) = self.formatting.entries.get(at) else {
                continue;
            };
            let copy = self.arena.copy(active.node);
            self.insert(Element::html(copy, active.name));
            self.formatting.replace(at, copy);
        }
    }

    /// The end tag of a formatting element, which may stand anywhere ("adoption
    /// agency algorithm").
    pub(super) fn adopt(&mut self, name: Name) {
        if let Some(current) = self.open.current().copied()
            && current.is(name.tag)
            && current.name == name
            && self.formatting.position(current.node).is_none()
        {
            self.open.pop();
            return;
        }
        for _ in 0..ROUNDS {
            let Some((_, subject)) = self.formatting.find(name) else {
                self.end_any_other(name);
                return;
            };
            let Some(position) = self.open.position(subject.node) else {
                self.formatting.remove(subject.node);
                return;
            };
            let is_in_scope = self
                .open
                .any_in_scope(Scope::Default, |element| element.node == subject.node);
            if !is_in_scope {
                return;
            }
            let furthest = (position + 1..self.open.len())
                .find(|&at| self.open.get(at).is_some_and(Element::is_special));
            let Some(furthest) = furthest else {
                self.open.truncate(position);
                self.formatting.remove(subject.node);
                return;
            };
            self.take_apart(subject, position, furthest);
        }
    }

    /// Steps 12 to 20: ends the subject at `position` before the block that
    /// lies in it, and lets a copy of it go on in the block.
    fn take_apart(&mut self, subject: Active, position: usize, furthest: usize) {
        let Some(&block) = self.open.get(furthest) else {
            return;
        };
        let ancestor = self.open.get(position.wrapping_sub(1)).copied();
        // The entry after which the copy of the subject will stand.
        let mut bookmark = None;
        let mut last = block.node;
        let mut counted = 0;
        for at in (position + 1..furthest).rev() {
            let Some(&between) = self.open.get(at) else {
                continue;
            };
            counted += 1;
            let entry = self.formatting.position(between.node);
            let Some(entry) = entry.filter(|_| counted <= KEPT) else {
                if let Some(entry) = entry {
                    self.formatting.entries.remove(entry);
                }
                self.open.remove(at);
                continue;
            };
            let copy = self.arena.copy(between.node);
            self.formatting.replace(entry, copy);
            self.open.replace(at, copy);
            if last == block.node {
                bookmark = Some(copy);
            }
            self.arena.append(copy, last);
            last = copy;
        }
        self.put(last, ancestor);
        let copy = self.arena.copy(subject.node);
        self.arena.move_children(block.node, copy);
        self.arena.append(block.node, copy);
        let entry = Entry::Active(Active {
            node: copy,
            ..subject
        });
        let after = bookmark.and_then(|node| self.formatting.position(node));
        if let Some(after) = after {
            self.formatting.entries.insert(after + 1, entry);
            self.formatting.remove(subject.node);
        } else if let Some(at) = self.formatting.position(subject.node) {
            self.formatting.replace(at, copy);
        }
        self.open.remove(position);
        if let Some(at) = self.open.position(block.node) {
            self.open.insert(at + 1, Element::html(copy, subject.name));
        }
    }
}
