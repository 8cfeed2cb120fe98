//! The rules of all insertion modes for text.

use super::open::{Integration, Space};
use super::sets;
use super::tree::{Mode, TreeBuilder, is_space};
use crate::source::names::Tag;

impl TreeBuilder<'_> {
    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.is_foreign_text() {
            self.put_text(text);
            self.forbid_frameset(text);
            return;
        }
        match self.mode {
            Mode::InBody | Mode::InCaption | Mode::InCell | Mode::InTemplate => {
                self.text_in_body(text);
            }
            Mode::Text => self.put_text(text),
            Mode::InTable | Mode::InTableBody | Mode::InRow => {
                let is_structure = |element: &super::open::Element| {
                    element.is_any(|tag| sets::is_table_structure(tag) || tag == Tag::Template)
                };
                if self.open.current().is_some_and(is_structure) {
                    self.original = self.mode;
                    self.mode = Mode::InTableText;
                    self.table_text.push_str(text);
                } else {
                    self.foster(|tree| tree.text_in_body(text));
                }
            }
            Mode::InTableText => self.table_text.push_str(text),
            Mode::Initial | Mode::BeforeHtml | Mode::BeforeHead => {
                self.go_on_with_text(text.trim_start_matches(is_space));
            }
            Mode::InHead | Mode::InHeadNoscript | Mode::AfterHead | Mode::InColumnGroup => {
                let rest = text.trim_start_matches(is_space);
                let (space, rest) = text
                    .split_at_checked(text.len() - rest.len())
                    .unwrap_or(("", text));
                if !space.is_empty() {
                    self.put_text(space);
                }
                if self.mode == Mode::InColumnGroup && !self.open.is_current(Tag::Colgroup) {
                    self.put_spaces(rest);
                } else {
                    self.go_on_with_text(rest);
                }
            }
            Mode::AfterBody | Mode::AfterAfterBody => {
                if !text.chars().all(is_space) {
                    self.mode = Mode::InBody;
                }
                self.text_in_body(text);
            }
            Mode::InFrameset | Mode::AfterFrameset | Mode::AfterAfterFrameset => {
                self.put_spaces(text);
            }
        }
    }

    /// Of text that may not stand here the white space is kept.
    fn put_spaces(&mut self, text: &str) {
        for space in text.split(|character| !is_space(character)) {
            if !space.is_empty() {
                self.put_text(space);
            }
        }
    }

    /// A zero byte: replaced where drawings and formulas stand, else nothing
    /// but a reason to end what no text may stand in.
    pub(super) fn null(&mut self) {
        if self.is_foreign_text() {
            self.put_text("\u{fffd}");
        } else {
            match self.mode {
                Mode::Initial
                | Mode::BeforeHtml
                | Mode::BeforeHead
                | Mode::InHead
                | Mode::InHeadNoscript
                | Mode::AfterHead => {
                    while self.mode != Mode::InBody {
                        self.go_on(self.mode);
                    }
                }
                Mode::AfterBody | Mode::AfterAfterBody => self.mode = Mode::InBody,
                Mode::InColumnGroup if self.open.is_current(Tag::Colgroup) => {
                    self.go_on(self.mode);
                }
                _ => {}
            }
        }
    }

    /// Decides where the text between the parts of a table goes, for it has
    /// come to its end.
    pub(super) fn end_table_text(&mut self) {
        if self.mode != Mode::InTableText {
            return;
        }
        self.mode = self.original;
        let text = std::mem::take(&mut self.table_text);
        if text.chars().all(is_space) {
            self.put_text(&text);
        } else {
            self.foster(|tree| tree.text_in_body(&text));
        }
    }

    fn text_in_body(&mut self, text: &str) {
        self.reconstruct();
        self.put_text(text);
        self.forbid_frameset(text);
    }

    /// A page with text has no frames.
    fn forbid_frameset(&mut self, text: &str) {
        if self.allows_frameset && !text.chars().all(is_space) {
            self.allows_frameset = false;
        }
    }

    fn go_on_with_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.go_on(self.mode);
            self.text(text);
        }
    }

    /// Whether text that comes now is of a drawing or a formula.
    fn is_foreign_text(&self) -> bool {
        self.open.current().is_some_and(|element| {
            element.space != Space::Html
                && !matches!(element.integration, Integration::Text | Integration::Html)
        })
    }
}
