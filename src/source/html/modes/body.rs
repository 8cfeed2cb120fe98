//! The body: start tags (section 13.2.6.4.7).

use super::super::name::Name;
use super::super::open::{Scope, Space};
use super::super::sets;
use super::super::tokenizer::StartTag;
use super::super::tree::{Mode, TreeBuilder};
use crate::source::names::Tag;

impl TreeBuilder<'_> {
    pub(in super::super) fn start_in_body(&mut self, tag: StartTag) {
        match tag.name.tag {
            Tag::Html => {
                self.merge(0, Tag::Html);
            }
            Tag::Body => {
                if self.merge(1, Tag::Body) {
                    self.allows_frameset = false;
                }
            }
            Tag::Base
            | Tag::Basefont
            | Tag::Bgsound
            | Tag::Link
            | Tag::Meta
            | Tag::Noframes
            | Tag::Script
            | Tag::Style
            | Tag::Template
            | Tag::Title => self.start_in_head(Mode::InHead, tag),
            Tag::Frameset => self.start_frameset(tag),
            Tag::Address
            | Tag::Article
            | Tag::Aside
            | Tag::Blockquote
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
            | Tag::Main
            | Tag::Menu
            | Tag::Nav
            | Tag::Ol
            | Tag::P
            | Tag::Search
            | Tag::Section
            | Tag::Summary
            | Tag::Ul => self.open_block(tag),
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => {
                self.close_paragraph();
                let is_heading =
                    |element: &super::super::open::Element| element.is_any(sets::is_heading);
                if self.open.current().is_some_and(is_heading) {
                    self.open.pop();
                }
                self.open(tag);
            }
            Tag::Pre | Tag::Listing => {
                self.open_block(tag);
                self.skips_line_feed = true;
                self.allows_frameset = false;
            }
            Tag::Form => {
                let is_in_template = self.open.holds(Tag::Template);
                if self.form.is_none() || is_in_template {
                    self.close_paragraph();
                    let form = self.open(tag);
                    if !is_in_template {
                        self.form = Some(form);
                    }
                }
            }
            Tag::Li => self.start_item(tag, |open| open == Tag::Li),
            Tag::Dd | Tag::Dt => self.start_item(tag, |open| matches!(open, Tag::Dd | Tag::Dt)),
            Tag::Plaintext => {
                self.open_block(tag);
                self.tokens.read_text(Tag::Plaintext);
            }
            Tag::Button => {
                if self.open.has_in_scope(Tag::Button, Scope::Default) {
                    self.open.pop_implied();
                    self.open.pop_through(|open| open == Tag::Button);
                }
                self.open_inline(tag);
                self.allows_frameset = false;
            }
            Tag::A => {
                if let Some(node) = self.formatting.active(tag.name) {
                    self.adopt(tag.name);
                    self.formatting.remove(node);
                    if let Some(at) = self.open.position(node) {
                        self.open.remove(at);
                    }
                }
                self.open_formatting(tag);
            }
            Tag::B
            | Tag::Big
            | Tag::Code
            | Tag::Em
            | Tag::Font
            | Tag::I
            | Tag::S
            | Tag::Small
            | Tag::Strike
            | Tag::Strong
            | Tag::Tt
            | Tag::U => self.open_formatting(tag),
            Tag::Nobr => {
                self.reconstruct();
                if self.open.has_in_scope(Tag::Nobr, Scope::Default) {
                    self.adopt(tag.name);
                }
                self.open_formatting(tag);
            }
            Tag::Applet | Tag::Marquee | Tag::Object => {
                self.open_inline(tag);
                self.formatting.mark();
                self.allows_frameset = false;
            }
            Tag::Table => {
                if !self.is_quirky {
                    self.close_paragraph();
                }
                self.open(tag);
                self.allows_frameset = false;
                self.mode = Mode::InTable;
            }
            Tag::Area | Tag::Br | Tag::Embed | Tag::Img | Tag::Keygen | Tag::Wbr => {
                self.reconstruct();
                self.leaf(tag);
                self.allows_frameset = false;
            }
            Tag::Image => {
                let name = Name::of(Tag::Img);
                self.start_in_body(StartTag { name, ..tag });
            }
            Tag::Input => {
                if self.open.has_in_scope(Tag::Select, Scope::Default) {
                    self.open.pop_through(|open| open == Tag::Select);
                }
                self.reconstruct();
                self.leaf(tag);
                if !self.is_hidden_input() {
                    self.allows_frameset = false;
                }
            }
            Tag::Param | Tag::Source | Tag::Track => {
                self.leaf(tag);
            }
            Tag::Hr => {
                self.close_paragraph();
                if self.is_in_select() {
                    self.open.pop_implied();
                }
                self.leaf(tag);
                self.allows_frameset = false;
            }
            Tag::Textarea => {
                self.open_text(tag);
                self.skips_line_feed = true;
                self.allows_frameset = false;
            }
            Tag::Xmp => {
                self.close_paragraph();
                self.reconstruct();
                self.open_text(tag);
                self.allows_frameset = false;
            }
            Tag::Iframe => {
                self.open_text(tag);
                self.allows_frameset = false;
            }
            Tag::Noembed => self.open_text(tag),
            Tag::Select => {
                if self.is_in_select() {
                    self.open.pop_through(|open| open == Tag::Select);
                } else {
                    self.open_inline(tag);
                    self.allows_frameset = false;
                }
            }
            Tag::Option | Tag::Optgroup => {
                if self.is_in_select() {
                    if tag.name.tag == Tag::Option {
                        self.open.pop_implied_except(Name::of(Tag::Optgroup));
                    } else {
                        self.open.pop_implied();
                    }
                } else if self.open.is_current(Tag::Option) {
                    self.open.pop();
                }
                self.open_inline(tag);
            }
            Tag::Rb | Tag::Rtc => {
                if self.open.has_in_scope(Tag::Ruby, Scope::Default) {
                    self.open.pop_implied();
                }
                self.open(tag);
            }
            Tag::Rp | Tag::Rt => {
                if self.open.has_in_scope(Tag::Ruby, Scope::Default) {
                    self.open.pop_implied_except(Name::of(Tag::Rtc));
                }
                self.open(tag);
            }
            Tag::Math => {
                self.reconstruct();
                self.open_foreign(tag, Space::MathMl);
            }
            Tag::Svg => {
                self.reconstruct();
                self.open_foreign(tag, Space::Svg);
            }
            Tag::Caption
            | Tag::Col
            | Tag::Colgroup
            | Tag::Frame
            | Tag::Head
            | Tag::Tbody
            | Tag::Td
            | Tag::Tfoot
            | Tag::Th
            | Tag::Thead
            | Tag::Tr => {}
            _ => self.open_inline(tag),
        }
    }

    /// A second tag of the root or the body adds the attributes that the first
    /// did not have.
    fn merge(&mut self, at: usize, tag: Tag) -> bool {
        let element = self.open.get(at).copied();
        let element = element.filter(|open| open.is(tag) && !self.open.holds(Tag::Template));
        if let Some(element) = element {
            self.add_attributes(element.node);
        }
        element.is_some()
    }

    fn is_in_select(&self) -> bool {
        self.open.has_in_scope(Tag::Select, Scope::Default)
    }

    fn open_block(&mut self, tag: StartTag) {
        self.close_paragraph();
        self.open(tag);
    }

    fn open_inline(&mut self, tag: StartTag) {
        self.reconstruct();
        self.open(tag);
    }

    fn open_formatting(&mut self, tag: StartTag) {
        self.reconstruct();
        let node = self.open(tag);
        self.activate(node, tag.name, tag.attributes);
    }

    /// An item ends the one before in its list.
    fn start_item(&mut self, tag: StartTag, ends: impl Fn(Tag) -> bool) {
        self.allows_frameset = false;
        let is_stop = |tag| !matches!(tag, Tag::Address | Tag::Div | Tag::P);
        let found = self
            .open
            .inner_first()
            .find(|open| open.is_any(&ends) || (open.is_special() && open.is_any(is_stop)))
            .filter(|open| open.is_any(&ends))
            .map(|open| open.name);
        if let Some(name) = found {
            self.open.pop_implied_except(name);
            self.open.pop_through(|open| open == name.tag);
        }
        self.open_block(tag);
    }

    /// Frames take the place of a body that has nothing in it yet.
    fn start_frameset(&mut self, tag: StartTag) {
        let body = self.open.get(1).copied();
        if let Some(body) = body.filter(|body| self.allows_frameset && body.is(Tag::Body)) {
            self.arena.detach(body.node);
            self.open.truncate(1);
            self.open(tag);
            self.mode = Mode::InFrameset;
        }
    }
}
