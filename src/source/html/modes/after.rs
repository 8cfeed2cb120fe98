//! Frames, and what comes after the body (sections 13.2.6.4.19 to
//! 13.2.6.4.23).

use super::super::name::Name;
use super::super::tokenizer::StartTag;
use super::super::tree::{Mode, TreeBuilder};
use crate::source::names::Tag;

impl TreeBuilder<'_> {
    pub(in super::super) fn start_after_body(&mut self, mode: Mode, tag: StartTag) {
        match (mode, tag.name.tag) {
            (_, Tag::Html) => self.start_in_body(tag),
            (Mode::AfterBody | Mode::AfterAfterBody, _) => self.start_again(Mode::InBody, tag),
            (_, Tag::Noframes) => self.start_in_head(Mode::InHead, tag),
            (Mode::InFrameset, Tag::Frameset) => {
                self.open(tag);
            }
            (Mode::InFrameset, Tag::Frame) => {
                self.leaf(tag);
            }
            _ => {}
        }
    }

    pub(in super::super) fn end_after_body(&mut self, mode: Mode, name: Name) {
        match (mode, name.tag) {
            (Mode::AfterBody, Tag::Html) => self.mode = Mode::AfterAfterBody,
            (Mode::AfterBody | Mode::AfterAfterBody, _) => self.end_again(Mode::InBody, name),
            (Mode::AfterFrameset, Tag::Html) => self.mode = Mode::AfterAfterFrameset,
            (Mode::InFrameset, Tag::Frameset) if self.open.len() > 1 => {
                self.open.pop();
                if !self.open.is_current(Tag::Frameset) {
                    self.mode = Mode::AfterFrameset;
                }
            }
            _ => {}
        }
    }
}
