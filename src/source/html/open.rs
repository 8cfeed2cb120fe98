//! The stack of open elements (WHATWG HTML, section 13.2.4.2).
//!
//! It counts the elements of each name, so that what is not open at all is
//! never searched for.

use super::name::Name;
use super::sets;
use crate::source::document::NodeId;
use crate::source::names::Tag;

/// An element that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) node: NodeId,
    pub(super) name: Name,
    pub(super) space: Space,
    pub(super) integration: Integration,
}

/// The language that an element is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Html,
    Svg,
    MathMl,
}

/// What may stand in an element of another language (section 13.2.6.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Integration {
    None,
    /// Text as in HTML.
    Text,
    /// HTML.
    Html,
    /// A drawing: an annotation.
    Svg,
}

impl Element {
    pub(super) const fn html(node: NodeId, name: Name) -> Element {
        Element {
            node,
            name,
            space: Space::Html,
            integration: Integration::None,
        }
    }

    pub(super) fn is(&self, tag: Tag) -> bool {
        self.name.tag == tag && self.space == Space::Html
    }

    pub(super) fn is_any(&self, tags: impl Fn(Tag) -> bool) -> bool {
        self.space == Space::Html && tags(self.name.tag)
    }

    pub(super) fn is_special(&self) -> bool {
        match self.space {
            Space::Html => sets::is_special(self.name.tag),
            Space::Svg | Space::MathMl => self.integration != Integration::None,
        }
    }
}

/// How far up an end tag looks for its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Default,
    ListItem,
    Button,
    Table,
}

impl Scope {
    fn ends_at(self, element: &Element) -> bool {
        if element.space != Space::Html {
            return self != Scope::Table && element.integration != Integration::None;
        }
        match element.name.tag {
            Tag::Html | Tag::Table | Tag::Template => true,
            Tag::Applet
            | Tag::Caption
            | Tag::Td
            | Tag::Th
            | Tag::Marquee
            | Tag::Object
            | Tag::Select => self != Scope::Table,
            Tag::Ol | Tag::Ul => self == Scope::ListItem,
            Tag::Button => self == Scope::Button,
            _ => false,
        }
    }
}

#[derive(Debug)]
pub(super) struct OpenElements {
    elements: Vec<Element>,
    /// How many of each name are open, of HTML.
    counts: [u32; Tag::Other as usize + 1],
}

impl OpenElements {
    pub(super) fn new() -> OpenElements {
        OpenElements {
            elements: Vec::new(),
            counts: [0; Tag::Other as usize + 1],
        }
    }

    pub(super) fn len(&self) -> usize {
        self.elements.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Element> {
        self.elements.get(at)
    }

    /// From the innermost to the outermost.
    pub(super) fn inner_first(&self) -> impl DoubleEndedIterator<Item = &Element> {
        self.elements.iter().rev()
    }

    /// The innermost.
    pub(super) fn current(&self) -> Option<&Element> {
        self.elements.last()
    }

    pub(super) fn is_current(&self, tag: Tag) -> bool {
        self.current().is_some_and(|element| element.is(tag))
    }

    pub(super) fn holds(&self, tag: Tag) -> bool {
        self.counts
            .get(tag as usize)
            .is_some_and(|&count| count > 0)
    }

    pub(super) fn push(&mut self, element: Element) {
        self.count(&element, 1);
        self.elements.push(element);
    }

    #[inline(never)]
    pub(super) fn pop(&mut self) -> Option<Element> {
        let element = self.elements.pop()?;
        self.count(&element, -1);
        Some(element)
    }

    /// Keeps so many of the outermost.
    pub(super) fn truncate(&mut self, length: usize) {
        while self.len() > length {
            self.pop();
        }
    }

    pub(super) fn insert(&mut self, at: usize, element: Element) {
        self.count(&element, 1);
        self.elements.insert(at.min(self.elements.len()), element);
    }

    pub(super) fn remove(&mut self, at: usize) {
        if at < self.elements.len() {
            let element = self.elements.remove(at);
            self.count(&element, -1);
        }
    }

    /// Puts the copy of an element in its place.
    pub(super) fn replace(&mut self, at: usize, copy: NodeId) {
        if let Some(element) = self.elements.get_mut(at) {
            element.node = copy;
        }
    }

    pub(super) fn position(&self, node: NodeId) -> Option<usize> {
        self.elements
            .iter()
            .rposition(|element| element.node == node)
    }

    pub(super) fn position_of(&self, tag: Tag) -> Option<usize> {
        if !self.holds(tag) {
            return None;
        }
        self.elements.iter().rposition(|element| element.is(tag))
    }

    #[inline(never)]
    pub(super) fn has_in_scope(&self, tag: Tag, scope: Scope) -> bool {
        self.holds(tag) && self.any_in_scope(scope, |element| element.is(tag))
    }

    pub(super) fn any_in_scope(&self, scope: Scope, wanted: impl Fn(&Element) -> bool) -> bool {
        for element in self.inner_first() {
            if wanted(element) {
                return true;
            }
            if scope.ends_at(element) {
                return false;
            }
        }
        false
    }

    /// Ends elements up to and with one of these.
    pub(super) fn pop_through(&mut self, tags: impl Fn(Tag) -> bool) {
        while let Some(element) = self.pop() {
            if element.is_any(&tags) {
                return;
            }
        }
    }

    /// Ends elements up to one of these, or the root.
    pub(super) fn pop_to(&mut self, tags: impl Fn(Tag) -> bool) {
        while self
            .current()
            .is_some_and(|element| !element.is_any(|tag| tags(tag) || tag == Tag::Html))
        {
            self.pop();
        }
    }

    /// Ends elements whose end goes without saying.
    pub(super) fn pop_implied(&mut self) {
        self.pop_while(sets::ends_implied);
    }

    /// The same, but for one name.
    pub(super) fn pop_implied_except(&mut self, name: Name) {
        self.pop_while(|tag| sets::ends_implied(tag) && tag != name.tag);
    }

    pub(super) fn pop_while(&mut self, tags: impl Fn(Tag) -> bool) {
        while self.current().is_some_and(|element| element.is_any(&tags)) {
            self.pop();
        }
    }

    fn count(&mut self, element: &Element, by: i32) {
        if element.space == Space::Html
            && let Some(count) = self.counts.get_mut(element.name.tag as usize)
        {
            *count = count.saturating_add_signed(by);
        }
    }
}
