//! The body: end tags (section 13.2.6.4.7).

use super::super::name::Name;
use super::super::open::Scope;
use super::super::sets;
use super::super::tree::{Mode, TreeBuilder};
use crate::source::names::Tag;

const HEADINGS: [Tag; 6] = [Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6];

impl TreeBuilder<'_> {
    pub(in super::super) fn end_in_body(&mut self, name: Name) {
        match name.tag {
            Tag::Template => self.end_template(),
            Tag::Body => {
                if self.open.has_in_scope(Tag::Body, Scope::Default) {
                    self.mode = Mode::AfterBody;
                }
            }
            Tag::Html => {
                if self.open.has_in_scope(Tag::Body, Scope::Default) {
                    self.end_again(Mode::AfterBody, name);
                }
            }
            Tag::Address
            | Tag::Article
            | Tag::Aside
            | Tag::Blockquote
            | Tag::Button
            | Tag::Center
            | Tag::Details
            | Tag::Dialog
            | Tag::Dir
            | Tag::Div
            | Tag::Dl
            | Tag::Fieldset
            | Tag::Figcaption
            | Tag::Figure
            | Tag::Footer
            | Tag::Header
            | Tag::Hgroup
            | Tag::Listing
            | Tag::Main
            | Tag::Menu
            | Tag::Nav
            | Tag::Ol
            | Tag::Pre
            | Tag::Search
            | Tag::Section
            | Tag::Select
            | Tag::Summary
            | Tag::Ul => {
                self.close(name.tag);
            }
            Tag::Form => self.end_form(),
            Tag::P => {
                if !self.open.has_in_scope(Tag::P, Scope::Button) {
                    self.open_implied(Tag::P);
                }
                self.close_paragraph();
            }
            Tag::Li => self.end_item(name, Scope::ListItem),
            Tag::Dd | Tag::Dt => self.end_item(name, Scope::Default),
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => {
                let is_open = HEADINGS
                    .iter()
                    .any(|&heading| self.open.has_in_scope(heading, Scope::Default));
                if is_open {
                    self.open.pop_implied();
                    self.open.pop_through(sets::is_heading);
                }
            }
            Tag::A
            | Tag::B
            | Tag::Big
            | Tag::Code
            | Tag::Em
            | Tag::Font
            | Tag::I
            | Tag::Nobr
            | Tag::S
            | Tag::Small
            | Tag::Strike
            | Tag::Strong
            | Tag::Tt
            | Tag::U => self.adopt(name),
            Tag::Applet | Tag::Marquee | Tag::Object => {
                if self.close(name.tag) {
                    self.formatting.clear_to_marker();
                }
            }
            Tag::Br => {
                self.reconstruct();
                let node = self.arena.element(Tag::Br);
                self.put(node, None);
                self.allows_frameset = false;
            }
            _ => self.end_any_other(name),
        }
    }

    /// Ends an element and what is open in it, if it is open.
    fn close(&mut self, tag: Tag) -> bool {
        let is_open = self.open.has_in_scope(tag, Scope::Default);
        if is_open {
            self.open.pop_implied();
            self.open.pop_through(|open| open == tag);
        }
        is_open
    }

    fn end_item(&mut self, name: Name, scope: Scope) {
        if self.open.has_in_scope(name.tag, scope) {
            self.open.pop_implied_except(name);
            self.open.pop_through(|open| open == name.tag);
        }
    }

    /// A form ends without what is open in it.
    fn end_form(&mut self) {
        if self.open.holds(Tag::Template) {
            self.close(Tag::Form);
        } else if let Some(form) = self.form.take()
            && self
                .open
                .any_in_scope(Scope::Default, |element| element.node == form)
        {
            self.open.pop_implied();
            if let Some(at) = self.open.position(form) {
                self.open.remove(at);
            }
        }
    }

    /// "Any other end tag": ends the innermost element of that name, unless a
    /// special one lies between.
    pub(in super::super) fn end_any_other(&mut self, name: Name) {
        if !self.open.holds(name.tag) {
            return;
        }
        for at in (0..self.open.len()).rev() {
            let Some(element) = self.open.get(at) else {
                return;
            };
            if element.is(name.tag) && element.name == name {
                // What is implied to end ends with it.
                self.open.truncate(at);
                return;
            }
            if element.is_special() {
                return;
            }
        }
    }
}
