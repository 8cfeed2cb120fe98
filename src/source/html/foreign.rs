//! Drawings and formulas: SVG and MathML (WHATWG HTML, section 13.2.6.5).

use super::name::Name;
use super::open::{Element, Integration, Space};
use super::references;
use super::sets;
use super::tokenizer::StartTag;
use super::tree::TreeBuilder;
use crate::source::names::Tag;

impl TreeBuilder<'_> {
    /// Whether a start tag that comes now is of a drawing or a formula.
    pub(super) fn is_foreign_start(&self, name: Name) -> bool {
        let Some(element) = self.open.current() else {
            return false;
        };
        if element.space == Space::Html {
            return false;
        }
        match element.integration {
            Integration::None => true,
            Integration::Html => false,
            Integration::Text => name == Name::new(b"mglyph") || name == Name::new(b"malignmark"),
            Integration::Svg => name.tag != Tag::Svg,
        }
    }

    pub(super) fn start_foreign(&mut self, tag: StartTag) {
        if self.breaks_out(tag) {
            self.leave_foreign();
            self.start_in(self.mode, tag);
        } else if let Some(current) = self.open.current() {
            self.open_foreign(tag, current.space);
        }
    }

    fn breaks_out(&self, tag: StartTag) -> bool {
        match tag.name.tag {
            Tag::Font => ["color", "face", "size"]
                .iter()
                .any(|name| self.tokens.raw_attribute(tag, name).is_some()),
            other => sets::breaks_out(other),
        }
    }

    /// Ends elements up to one that HTML may stand in.
    fn leave_foreign(&mut self) {
        while self.open.current().is_some_and(|element| {
            element.space != Space::Html
                && !matches!(element.integration, Integration::Text | Integration::Html)
        }) {
            self.open.pop();
        }
    }

    /// Inserts the element of a start tag as one of a drawing or a formula.
    pub(super) fn open_foreign(&mut self, tag: StartTag, space: Space) {
        let kind = match tag.name.tag {
            kind @ (Tag::Svg | Tag::Math) => kind,
            _ => Tag::Other,
        };
        let node = self.element(kind);
        if tag.is_self_closing {
            self.put(node, None);
        } else {
            let integration = self.integration(tag, space);
            self.insert(Element {
                node,
                name: tag.name,
                space,
                integration,
            });
        }
    }

    fn integration(&self, tag: StartTag, space: Space) -> Integration {
        let is = |names: &[&[u8]]| names.iter().any(|name| Name::new(name) == tag.name);
        match space {
            Space::Svg if is(&[b"foreignobject", b"desc", b"title"]) => Integration::Html,
            Space::MathMl if is(&[b"mi", b"mo", b"mn", b"ms", b"mtext"]) => Integration::Text,
            Space::MathMl if is(&[b"annotation-xml"]) => {
                let encoding = self.tokens.raw_attribute(tag, "encoding").unwrap_or("");
                let encoding = references::value(encoding);
                let is_html = ["text/html", "application/xhtml+xml"]
                    .iter()
                    .any(|html| encoding.eq_ignore_ascii_case(html));
                if is_html {
                    Integration::Html
                } else {
                    Integration::Svg
                }
            }
            _ => Integration::None,
        }
    }

    pub(super) fn end_foreign(&mut self, name: Name) {
        if matches!(name.tag, Tag::Br | Tag::P) {
            self.leave_foreign();
            self.end_in(self.mode, name);
            return;
        }
        for at in (1..self.open.len()).rev() {
            let Some(element) = self.open.get(at) else {
                return;
            };
            if element.space == Space::Html {
                self.end_in(self.mode, name);
                return;
            }
            if element.name == name {
                self.open.truncate(at);
                return;
            }
        }
    }
}
