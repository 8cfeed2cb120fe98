//! What comes before the body (sections 13.2.6.4.1 to 13.2.6.4.6).

use super::super::name::Name;
use super::super::tokenizer::StartTag;
use super::super::tree::{Mode, TreeBuilder};
use crate::source::document::NodeId;
use crate::source::names::Tag;

impl TreeBuilder<'_> {
    /// What a mode does where nothing that it expects comes.
    pub(in super::super) fn go_on(&mut self, mode: Mode) {
        self.mode = match mode {
            Mode::Initial => {
                self.is_quirky = true;
                Mode::BeforeHtml
            }
            Mode::BeforeHtml => {
                self.open_implied(Tag::Html);
                Mode::BeforeHead
            }
            Mode::BeforeHead => {
                self.head = Some(self.open_implied(Tag::Head));
                Mode::InHead
            }
            Mode::InHead => {
                self.open.pop();
                Mode::AfterHead
            }
            Mode::InHeadNoscript => {
                self.open.pop();
                Mode::InHead
            }
            Mode::AfterHead => {
                self.open_implied(Tag::Body);
                Mode::InBody
            }
            Mode::InColumnGroup => {
                self.open.pop();
                Mode::InTable
            }
            other => other,
        };
    }

    pub(super) fn go_on_with_start(&mut self, mode: Mode, tag: StartTag) {
        self.go_on(mode);
        self.start_in(self.mode, tag);
    }

    pub(super) fn go_on_with_end(&mut self, mode: Mode, name: Name) {
        self.go_on(mode);
        self.end_in(self.mode, name);
    }

    pub(in super::super) fn start_in_head(&mut self, mode: Mode, tag: StartTag) {
        match (mode, tag.name.tag) {
            (Mode::BeforeHtml, Tag::Html) => {
                self.open(tag);
                self.mode = Mode::BeforeHead;
            }
            (Mode::Initial | Mode::BeforeHtml, _) => self.go_on_with_start(mode, tag),
            (_, Tag::Html) => self.start_in_body(tag),
            (Mode::BeforeHead, Tag::Head) => {
                self.head = Some(self.open(tag));
                self.mode = Mode::InHead;
            }
            (_, Tag::Head) if mode != Mode::BeforeHead => {}
            (Mode::InHead, Tag::Noscript) => {
                self.open(tag);
                self.mode = Mode::InHeadNoscript;
            }
            (Mode::InHeadNoscript, Tag::Noscript) => {}
            (
                Mode::InHead | Mode::InHeadNoscript,
                Tag::Basefont | Tag::Bgsound | Tag::Link | Tag::Meta,
            )
            | (Mode::InHead, Tag::Base) => {
                self.leaf(tag);
            }
            (Mode::InHead | Mode::InHeadNoscript, Tag::Noframes | Tag::Style)
            | (Mode::InHead, Tag::Script | Tag::Title) => self.open_text(tag),
            (Mode::InHead, Tag::Template) => self.start_template(tag),
            (Mode::AfterHead, Tag::Body) => {
                self.open(tag);
                self.allows_frameset = false;
                self.mode = Mode::InBody;
            }
            (Mode::AfterHead, Tag::Frameset) => {
                self.open(tag);
                self.mode = Mode::InFrameset;
            }
            (
                Mode::AfterHead,
                Tag::Base
                | Tag::Basefont
                | Tag::Bgsound
                | Tag::Link
                | Tag::Meta
                | Tag::Noframes
                | Tag::Script
                | Tag::Style
                | Tag::Template
                | Tag::Title,
            ) => self.start_late_in_head(tag),
            _ => self.go_on_with_start(mode, tag),
        }
    }

    /// What belongs into the head and comes after it.
    fn start_late_in_head(&mut self, tag: StartTag) {
        let head = self.head.unwrap_or(NodeId::ROOT);
        let element = super::super::open::Element::html(head, Name::of(Tag::Head));
        self.open.push(element);
        self.start_in_head(Mode::InHead, tag);
        if let Some(at) = self.open.position(head) {
            self.open.remove(at);
        }
    }

    pub(in super::super) fn end_in_head(&mut self, mode: Mode, name: Name) {
        match (mode, name.tag) {
            (Mode::Initial, _) => self.go_on_with_end(mode, name),
            (Mode::InHead, Tag::Head) | (Mode::InHeadNoscript, Tag::Noscript) => self.go_on(mode),
            (Mode::InHead | Mode::AfterHead, Tag::Template) => self.end_template(),
            (Mode::BeforeHtml | Mode::BeforeHead, Tag::Head)
            | (
                Mode::BeforeHtml | Mode::BeforeHead | Mode::InHead | Mode::AfterHead,
                Tag::Body | Tag::Html,
            )
            | (_, Tag::Br) => self.go_on_with_end(mode, name),
            _ => {}
        }
    }
}
