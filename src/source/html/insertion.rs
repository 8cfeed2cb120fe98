//! Creating and inserting nodes (WHATWG HTML, section 13.2.6.1).

use std::borrow::Cow;

use super::name::Name;
use super::open::Element;
use super::references;
use super::sets;
use super::tokenizer::StartTag;
use super::tree::{Mode, TreeBuilder};
use crate::search::contains;
use crate::source::document::NodeId;
use crate::source::names::{Attribute, Tag};

impl<'a> TreeBuilder<'a> {
    /// The element of a start tag, which stands nowhere yet.
    pub(super) fn element(&mut self, tag: Tag) -> NodeId {
        let node = self.arena.element(tag);
        self.add_attributes(node);
        node
    }

    /// The value of an attribute of the start tag that was read last.
    pub(super) fn value(&self, wanted: Attribute) -> Option<Cow<'a, str>> {
        let mut attributes = self.tokens.attributes();
        let (_, value) = attributes.find(|&(name, _)| name == wanted)?;
        Some(references::value(value))
    }

    /// Gives an element that is there what it does not have of the attributes
    /// of a start tag.
    pub(super) fn add_attributes(&mut self, node: NodeId) {
        for (name, value) in self.tokens.attributes() {
            self.arena.keep(node, name, &references::value(value));
        }
    }

    /// Inserts the element of a start tag, which is open from now on.
    pub(super) fn open(&mut self, tag: StartTag) -> NodeId {
        let node = self.element(tag.name.tag);
        self.insert(Element::html(node, tag.name));
        node
    }

    /// Inserts the element of a start tag that never has an end tag.
    pub(super) fn leaf(&mut self, tag: StartTag) -> NodeId {
        let node = self.element(tag.name.tag);
        self.put(node, None);
        node
    }

    /// Inserts an element that has no tag.
    pub(super) fn open_implied(&mut self, tag: Tag) -> NodeId {
        let node = self.arena.element(tag);
        self.insert(Element::html(node, Name::of(tag)));
        node
    }

    /// Inserts the element of a start tag after which text comes that is no
    /// markup. The text of code is passed over, but for structured data.
    pub(super) fn open_text(&mut self, tag: StartTag) {
        self.open(tag);
        let name = tag.name.tag;
        let is_data = || {
            let kind = self.value(Attribute::Type);
            kind.is_some_and(|kind| contains(&kind.to_ascii_lowercase(), "ld+json"))
        };
        let is_code = match name {
            Tag::Style => true,
            Tag::Script => !is_data(),
            _ => false,
        };
        match is_code {
            true => self.tokens.skip_text(name),
            false => self.tokens.read_text(name),
        }
        self.original = self.mode;
        self.mode = Mode::Text;
    }

    /// Puts an element in its place and opens it.
    pub(super) fn insert(&mut self, element: Element) {
        self.put(element.node, None);
        self.open.push(element);
    }

    /// Puts a node where nodes go now, or would go if `target` were the
    /// innermost element.
    pub(super) fn put(&mut self, node: NodeId, target: Option<Element>) {
        match self.place(target) {
            Place::In(parent) => self.arena.append(parent, node),
            Place::Before(sibling) => self.arena.insert_before(sibling, node),
        }
    }

    #[inline(never)]
    pub(super) fn put_text(&mut self, text: &str) {
        match self.place(None) {
            Place::In(parent) => self.arena.append_text(parent, text),
            Place::Before(sibling) => self.arena.insert_text_before(sibling, text),
        }
    }

    /// The appropriate place for inserting a node. The contents of a template
    /// hang below the template itself.
    fn place(&self, target: Option<Element>) -> Place {
        let Some(target) = target.or(self.open.current().copied()) else {
            return Place::In(NodeId::ROOT);
        };
        if !self.is_fostering || !target.is_any(sets::is_table_structure) {
            return Place::In(target.node);
        }
        let template = self.open.position_of(Tag::Template);
        let table = self.open.position_of(Tag::Table);
        let holder = match (template, table) {
            (Some(template), table) if table.is_none_or(|table| template > table) => {
                self.open.get(template)
            }
            (_, None) => self.open.get(0),
            (_, Some(table)) => match self.open.get(table) {
                Some(table) if self.arena.parent(table.node).is_some() => {
                    return Place::Before(table.node);
                }
                _ => self.open.get(table.wrapping_sub(1)),
            },
        };
        Place::In(holder.map_or(NodeId::ROOT, |element| element.node))
    }

    /// Works by the rules of the body, but for what may not stand in a table.
    pub(super) fn foster(&mut self, work: impl FnOnce(&mut Self)) {
        self.is_fostering = true;
        work(self);
        self.is_fostering = false;
    }
}

/// Where a node goes.
enum Place {
    In(NodeId),
    Before(NodeId),
}
