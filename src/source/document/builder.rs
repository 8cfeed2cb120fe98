//! A document in the making, for those who read one.

use super::{Document, Kind, NONE, Node, NodeId, Value};
use crate::source::names::{Attribute, Tag};
use crate::{Error, ErrorKind, Limits};

/// A document in the making.
///
/// Nodes may be put in any order and moved; [`Builder::finish`] numbers them
/// anew in document order. A reader that adds each node after its parent and
/// after all that stands before it keeps its numbers.
#[derive(Debug)]
pub struct Builder {
    nodes: Vec<Link>,
    attributes: Vec<Value>,
    buffer: String,
    limit: usize,
    is_full: bool,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    kind: Kind,
    parent: u32,
    first: u32,
    last: u32,
    previous: u32,
    next: u32,
    content: (u32, u32),
}

impl Builder {
    /// A document of nothing but its root.
    ///
    /// Of the limits `nodes` counts here: what goes beyond is not taken, and
    /// [`Builder::finish`] gives the error. A reader keeps to `depth` itself.
    pub fn new(limits: &Limits) -> Builder {
        let mut builder = Builder {
            nodes: Vec::new(),
            attributes: Vec::new(),
            buffer: String::new(),
            limit: limits.nodes.min(NONE as usize - 1),
            is_full: false,
        };
        builder.nodes.push(Link::new(Kind::Element(Tag::Other)));
        builder
    }

    /// Whether the limit is passed; a reader may stop then.
    pub fn is_full(&self) -> bool {
        self.is_full
    }

    /// How many nodes were made.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is nothing but the root.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() < 2
    }

    /// A new element that stands nowhere yet.
    ///
    /// Beyond the limit this is the root, which never moves.
    pub fn element(&mut self, tag: Tag) -> NodeId {
        let attributes = self.attributes.len() as u32;
        let node = self.make(Kind::Element(tag));
        if let Some(link) = self.link_mut(node)
            && node != NodeId::ROOT
        {
            link.content = (attributes, attributes);
        }
        node
    }

    /// Gives an element an attribute, unless it has it already or extraction
    /// has no use for it.
    pub fn attribute(&mut self, node: NodeId, name: &str, value: &str) {
        let name = Attribute::of(name);
        if name != Attribute::Other {
            self.keep(node, name, value);
        }
    }

    /// Gives an element an attribute, unless it has it already.
    ///
    /// There are few names, so that an element has few attributes. Those of an
    /// element that is not the last one made are copied.
    pub fn keep(&mut self, node: NodeId, name: Attribute, value: &str) {
        let Some(&Link { content, .. }) = self.link(node) else {
            return;
        };
        let (start, end) = (content.0 as usize, content.1 as usize);
        let held = self.attributes.get(start..end).unwrap_or(&[]);
        if node == NodeId::ROOT || held.iter().any(|value| value.name == name) {
            return;
        }
        let Some(range) = self.store(value) else {
            return;
        };
        let mut start = content.0;
        if end != self.attributes.len() {
            start = self.attributes.len() as u32;
            self.attributes.extend_from_within(content.0 as usize..end);
        }
        self.attributes.push(Value { name, range });
        let end = self.attributes.len() as u32;
        if let Some(link) = self.link_mut(node) {
            link.content = (start, end);
        }
    }

    /// A new element with the name and the attributes of another, that stands
    /// nowhere yet.
    pub fn copy(&mut self, node: NodeId) -> NodeId {
        let Some(&Link { kind, content, .. }) = self.link(node) else {
            return NodeId::ROOT;
        };
        let copy = self.make(kind);
        if let Some(link) = self.link_mut(copy)
            && copy != NodeId::ROOT
        {
            link.content = content;
        }
        copy
    }

    /// Puts text at the end of a node; joins it to text that stands there,
    /// where the two are neighbours in the buffer too.
    pub fn append_text(&mut self, parent: NodeId, text: &str) {
        let last = self.link(parent).map_or(NONE, |link| link.last);
        if !self.extend(last, text) {
            let node = self.text(text);
            self.append(parent, node);
        }
    }

    /// Puts text at the end of a node, as a text node of its own even beside
    /// another.
    pub fn append_separate_text(&mut self, parent: NodeId, text: &str) -> NodeId {
        let node = self.text(text);
        self.append(parent, node);
        node
    }

    /// Puts text before a node that has a parent.
    pub fn insert_text_before(&mut self, sibling: NodeId, text: &str) {
        let previous = self.link(sibling).map_or(NONE, |link| link.previous);
        if !self.extend(previous, text) {
            let node = self.text(text);
            self.insert_before(sibling, node);
        }
    }

    /// Puts a node at the end of another one's children.
    pub fn append(&mut self, parent: NodeId, node: NodeId) {
        if node == NodeId::ROOT || parent == node {
            return;
        }
        self.detach(node);
        let Some(above) = self.nodes.get_mut(parent.index()) else {
            return;
        };
        let previous = std::mem::replace(&mut above.last, node.0);
        if previous == NONE {
            above.first = node.0;
        } else if let Some(link) = self.nodes.get_mut(previous as usize) {
            link.next = node.0;
        }
        if let Some(link) = self.nodes.get_mut(node.index()) {
            link.parent = parent.0;
            link.previous = previous;
            link.next = NONE;
        }
    }

    /// Puts a node before another that has a parent; without one nothing
    /// happens.
    pub fn insert_before(&mut self, sibling: NodeId, node: NodeId) {
        if node == NodeId::ROOT || sibling == node {
            return;
        }
        self.detach(node);
        let Some(right) = self.nodes.get_mut(sibling.index()) else {
            return;
        };
        if right.parent == NONE {
            return;
        }
        let parent = right.parent;
        let previous = std::mem::replace(&mut right.previous, node.0);
        if previous == NONE {
            if let Some(above) = self.nodes.get_mut(parent as usize) {
                above.first = node.0;
            }
        } else if let Some(left) = self.nodes.get_mut(previous as usize) {
            left.next = node.0;
        }
        if let Some(link) = self.nodes.get_mut(node.index()) {
            link.parent = parent;
            link.previous = previous;
            link.next = sibling.0;
        }
    }

    /// Takes a node, with all below it, from where it stands.
    pub fn detach(&mut self, node: NodeId) {
        let Some(link) = self.nodes.get_mut(node.index()) else {
            return;
        };
        let Link {
            parent,
            previous,
            next,
            ..
        } = *link;
        (link.parent, link.previous, link.next) = (NONE, NONE, NONE);
        if parent == NONE {
            return;
        }
        match self.nodes.get_mut(previous as usize) {
            Some(left) => left.next = next,
            None => {
                if let Some(above) = self.nodes.get_mut(parent as usize) {
                    above.first = next;
                }
            }
        }
        match self.nodes.get_mut(next as usize) {
            Some(right) => right.previous = previous,
            None => {
                if let Some(above) = self.nodes.get_mut(parent as usize) {
                    above.last = previous;
                }
            }
        }
    }

    /// Moves all children of one node to the end of another.
    pub fn move_children(&mut self, from: NodeId, to: NodeId) {
        let mut next = self.link(from).map_or(NONE, |link| link.first);
        while next != NONE {
            let child = NodeId(next);
            next = self.link(child).map_or(NONE, |link| link.next);
            self.append(to, child);
        }
    }

    /// The node above.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        let parent = self.link(node)?.parent;
        (parent != NONE).then_some(NodeId(parent))
    }

    /// The finished document: what hangs below the root, in document order.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InputTooLarge`] where there were more nodes than the
    /// limits allow, or more text than 4 GB.
    pub fn finish(self) -> Result<Document, Error> {
        if self.is_full {
            return Err(Error::new(
                ErrorKind::InputTooLarge,
                format!(
                    "the document has more nodes than the limit of {}",
                    self.limit
                ),
            ));
        }
        let mut nodes: Vec<Node> = Vec::with_capacity(self.nodes.len());
        // The path from the root to the node before: old number, new number.
        let mut path: Vec<(u32, u32)> = Vec::new();
        let mut next = 0;
        while next != NONE {
            let Some(link) = self.nodes.get(next as usize) else {
                break;
            };
            let number = nodes.len() as u32;
            let parent = path.last().map_or(NONE, |&(_, new)| new);
            nodes.push(Node {
                kind: link.kind,
                parent,
                end: number + 1,
                content: link.content,
            });
            path.push((next, number));
            next = link.first;
            while next == NONE {
                let Some((old, new)) = path.pop() else { break };
                let end = nodes.len() as u32;
                if let Some(node) = nodes.get_mut(new as usize) {
                    node.end = end;
                }
                next = self.nodes.get(old as usize).map_or(NONE, |link| link.next);
            }
        }
        Ok(Document {
            nodes,
            attributes: self.attributes,
            buffer: self.buffer,
        })
    }

    fn text(&mut self, text: &str) -> NodeId {
        let Some(range) = self.store(text) else {
            return NodeId::ROOT;
        };
        let node = self.make(Kind::Text);
        if let Some(link) = self.link_mut(node)
            && node != NodeId::ROOT
        {
            link.content = range;
        }
        node
    }

    fn make(&mut self, kind: Kind) -> NodeId {
        if self.nodes.len() >= self.limit {
            self.is_full = true;
            return NodeId::ROOT;
        }
        self.nodes.push(Link::new(kind));
        NodeId(self.nodes.len() as u32 - 1)
    }

    /// Adds to a text node that ends where the buffer ends.
    fn extend(&mut self, node: u32, text: &str) -> bool {
        let end = self.buffer.len();
        let is_last = self
            .nodes
            .get(node as usize)
            .is_some_and(|link| link.kind == Kind::Text && link.content.1 as usize == end);
        if !is_last {
            return false;
        }
        if let Some((_, end)) = self.store(text)
            && let Some(link) = self.nodes.get_mut(node as usize)
        {
            link.content.1 = end;
        }
        true
    }

    fn store(&mut self, text: &str) -> Option<(u32, u32)> {
        let start = self.buffer.len();
        match u32::try_from(start + text.len()) {
            Ok(end) => {
                self.buffer.push_str(text);
                Some((start as u32, end))
            }
            Err(_) => {
                self.is_full = true;
                None
            }
        }
    }

    fn link(&self, node: NodeId) -> Option<&Link> {
        self.nodes.get(node.index())
    }

    fn link_mut(&mut self, node: NodeId) -> Option<&mut Link> {
        self.nodes.get_mut(node.index())
    }
}

impl Link {
    const fn new(kind: Kind) -> Link {
        Link {
            kind,
            parent: NONE,
            first: NONE,
            last: NONE,
            previous: NONE,
            next: NONE,
            content: (0, 0),
        }
    }
}
