//! Templates (section 13.2.6.4.18 and the rules of the head for their tags).

use super::super::sets;
use super::super::tokenizer::StartTag;
use super::super::tree::{Mode, TreeBuilder};
use crate::source::names::Tag;

impl TreeBuilder<'_> {
    pub(super) fn start_template(&mut self, tag: StartTag) {
        self.open(tag);
        self.formatting.mark();
        self.allows_frameset = false;
        self.templates.push(Mode::InTemplate);
        self.mode = Mode::InTemplate;
    }

    pub(in super::super) fn end_template(&mut self) {
        if self.open.holds(Tag::Template) {
            self.open.pop_while(sets::ends_implied_thoroughly);
            self.close_template();
        }
    }

    /// Ends the innermost template.
    pub(in super::super) fn close_template(&mut self) {
        self.open.pop_through(|tag| tag == Tag::Template);
        self.formatting.clear_to_marker();
        self.templates.pop();
        self.reset_mode();
    }

    pub(in super::super) fn start_in_template(&mut self, tag: StartTag) {
        let mode = match tag.name.tag {
            Tag::Base
            | Tag::Basefont
            | Tag::Bgsound
            | Tag::Link
            | Tag::Meta
            | Tag::Noframes
            | Tag::Script
            | Tag::Style
            | Tag::Template
            | Tag::Title => {
                self.start_in_head(Mode::InHead, tag);
                return;
            }
            Tag::Caption | Tag::Colgroup | Tag::Tbody | Tag::Tfoot | Tag::Thead => Mode::InTable,
            Tag::Col => Mode::InColumnGroup,
            Tag::Tr => Mode::InTableBody,
            Tag::Td | Tag::Th => Mode::InRow,
            _ => Mode::InBody,
        };
        self.templates.pop();
        self.templates.push(mode);
        self.start_again(mode, tag);
    }
}
