//! A document as one arena of nodes, in document order.
//!
//! Two readers fill it through [`Builder`]: the HTML parser and the live page.
//! Extraction sees nothing else. A [`Document`] is finished and never changes:
//! its nodes stand in document order, so a subtree is a range of numbers, a
//! walk is a loop, and no recursion follows the depth of the input.
//!
//! Text and the values of attributes lie in one buffer; a node is 28 bytes.
//! Building and finishing take time and memory linear in the input.

mod builder;

use super::names::{Attribute, Tag};
pub use builder::Builder;

/// A node of a [`Document`] or of its [`Builder`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    /// The root of every document, above `html`.
    pub const ROOT: NodeId = NodeId(0);

    /// Its number: nodes of a document are numbered in document order.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// No node.
const NONE: u32 = u32::MAX;

/// A document, finished.
///
/// # Guarantees
///
/// 1. Nodes are numbered in document order (pre-order), [`NodeId::ROOT`] first.
/// 2. The subtree of a node is the node and those up to, and without,
///    [`Document::end`].
/// 3. No node is deeper than [`Limits::depth`](crate::Limits::depth) allows.
#[derive(Debug)]
pub struct Document {
    nodes: Vec<Node>,
    attributes: Vec<Value>,
    buffer: String,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    kind: Kind,
    parent: u32,
    /// One past the last node of the subtree.
    end: u32,
    /// Text: a range of the buffer. Element: a range of the attributes.
    content: (u32, u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Element(Tag),
    Text,
}

#[derive(Clone, Copy, Debug)]
struct Value {
    name: Attribute,
    range: (u32, u32),
}

impl Document {
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is nothing but the root.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() < 2
    }

    /// All nodes in document order.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.nodes.len() as u32).map(NodeId)
    }

    /// A node and all below it, in document order.
    pub fn subtree(&self, node: NodeId) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (node.0..self.end(node)).map(NodeId)
    }

    /// The children of a node.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.end(node);
        let mut next = node.0 + 1;
        std::iter::from_fn(move || {
            let child = (next < end).then_some(NodeId(next))?;
            next = self.end(child);
            Some(child)
        })
    }

    /// The number one past the last node below a node.
    pub fn end(&self, node: NodeId) -> u32 {
        self.nodes.get(node.index()).map_or(0, |node| node.end)
    }

    /// The node above; none above the root.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        let parent = self.nodes.get(node.index())?.parent;
        (parent != NONE).then_some(NodeId(parent))
    }

    /// The nodes above, the nearest first.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(node), |&node| self.parent(node))
    }

    /// Whether `inner` is `outer` or lies below it.
    pub fn contains(&self, outer: NodeId, inner: NodeId) -> bool {
        outer <= inner && inner.0 < self.end(outer)
    }

    /// The element's name; `None` for text.
    pub fn tag(&self, node: NodeId) -> Option<Tag> {
        match self.nodes.get(node.index())?.kind {
            Kind::Element(tag) => Some(tag),
            Kind::Text => None,
        }
    }

    /// Whether the node is an element of that name.
    pub fn is(&self, node: NodeId, tag: Tag) -> bool {
        self.tag(node) == Some(tag)
    }

    /// The text of a text node, as it stands in the source; `None` for an
    /// element.
    #[inline(never)]
    pub fn text(&self, node: NodeId) -> Option<&str> {
        let node = self.nodes.get(node.index())?;
        match node.kind {
            Kind::Text => self
                .buffer
                .get(node.content.0 as usize..node.content.1 as usize),
            Kind::Element(_) => None,
        }
    }

    /// The value of an attribute.
    pub fn attribute(&self, node: NodeId, name: Attribute) -> Option<&str> {
        let node = self.nodes.get(node.index())?;
        if node.kind == Kind::Text {
            return None;
        }
        let values = self
            .attributes
            .get(node.content.0 as usize..node.content.1 as usize)?;
        let value = values.iter().find(|value| value.name == name)?;
        self.buffer
            .get(value.range.0 as usize..value.range.1 as usize)
    }

    /// The attributes of an element with their values.
    pub fn attributes(&self, node: NodeId) -> impl Iterator<Item = (Attribute, &str)> {
        let node = self.nodes.get(node.index());
        let (start, end) = match node {
            Some(node) if node.kind != Kind::Text => node.content,
            _ => (0, 0),
        };
        let values = self.attributes.get(start as usize..end as usize);
        values.unwrap_or(&[]).iter().map(|value| {
            let (start, end) = value.range;
            let text = self.buffer.get(start as usize..end as usize);
            (value.name, text.unwrap_or(""))
        })
    }

    /// Whether an attribute is there, with or without a value.
    pub fn has(&self, node: NodeId, name: Attribute) -> bool {
        self.attribute(node, name).is_some()
    }

    /// All text below a node as it stands, for `title`, `script` and the like.
    pub fn raw_text(&self, node: NodeId) -> String {
        self.subtree(node)
            .filter_map(|node| self.text(node))
            .collect()
    }
}
