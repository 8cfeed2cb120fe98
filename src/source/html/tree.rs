//! Tokens into a tree (WHATWG HTML, section 13.2.6): what the insertion modes
//! have in common.
//!
//! # Guarantees
//!
//! 1. Elements that would be too deep are left out, and what stands in them
//!    stands side by side, as browsers do. So the stack of open elements is
//!    bounded, and with it the time that a tag takes.
//! 2. Once the arena is full nothing more is read.

use super::formatting::Formatting;
use super::name::Name;
use super::open::{OpenElements, Scope, Space};
use super::sets;
use super::tokenizer::{StartTag, Token, Tokenizer};
use crate::Limits;
use crate::source::document::{Builder, NodeId};
use crate::source::names::Tag;

/// The least depth that a tree needs to be one.
const LEAST_DEPTH: usize = 8;

/// How far back an end tag looks for its start tag that was left out.
const LOOK_BACK: usize = 64;

/// The insertion modes (section 13.2.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    Text,
    InTable,
    InTableText,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
    AfterAfterBody,
    AfterAfterFrameset,
}

/// White space, as far as trees are concerned.
pub(super) const fn is_space(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\x0c' | '\r' | ' ')
}

pub(super) struct TreeBuilder<'a> {
    pub(super) tokens: Tokenizer<'a>,
    pub(super) arena: Builder,
    pub(super) mode: Mode,
    /// The mode to go back to after text.
    pub(super) original: Mode,
    /// The modes of the templates that are open.
    pub(super) templates: Vec<Mode>,
    pub(super) open: OpenElements,
    pub(super) formatting: Formatting,
    pub(super) head: Option<NodeId>,
    pub(super) form: Option<NodeId>,
    /// Whether what comes goes before the table that it may not stand in.
    pub(super) is_fostering: bool,
    pub(super) allows_frameset: bool,
    pub(super) is_quirky: bool,
    /// Whether a line feed that comes next is passed over.
    pub(super) skips_line_feed: bool,
    /// The text between the parts of a table, of which it is not known yet
    /// whether there is more than white space in it.
    pub(super) table_text: String,
    depth: usize,
    /// The names of the elements that are open but left out.
    left_out: Vec<Name>,
}

impl<'a> TreeBuilder<'a> {
    pub(super) fn new(html: &'a str, limits: &Limits) -> TreeBuilder<'a> {
        TreeBuilder {
            tokens: Tokenizer::new(html),
            arena: Builder::new(limits),
            mode: Mode::Initial,
            original: Mode::Initial,
            templates: Vec::new(),
            open: OpenElements::new(),
            formatting: Formatting::default(),
            head: None,
            form: None,
            is_fostering: false,
            allows_frameset: true,
            is_quirky: false,
            skips_line_feed: false,
            table_text: String::new(),
            depth: limits.depth.max(LEAST_DEPTH),
            left_out: Vec::new(),
        }
    }

    /// Reads the source to its end, or until the arena is full.
    pub(super) fn run(mut self) -> Builder {
        while !self.arena.is_full() {
            self.tokens.allows_cdata = self
                .open
                .current()
                .is_some_and(|element| element.space != Space::Html);
            match self.tokens.next() {
                Token::Text(text) => {
                    self.text_token(text);
                    continue;
                }
                Token::Reference(meaning) => {
                    self.text_token(meaning.text(&mut [0; 4]));
                    continue;
                }
                Token::Null => self.null(),
                Token::Start(tag) => {
                    self.end_table_text();
                    // The tag itself may ask for it.
                    self.skips_line_feed = false;
                    self.start(tag);
                    continue;
                }
                Token::End(name) => {
                    self.end_table_text();
                    self.end(name);
                }
                Token::Doctype { is_quirky } => {
                    self.end_table_text();
                    if self.mode == Mode::Initial {
                        self.is_quirky = is_quirky;
                        self.mode = Mode::BeforeHtml;
                    }
                }
                Token::Comment => self.end_table_text(),
                Token::Eof => {
                    self.end_table_text();
                    self.finish();
                    break;
                }
            }
            self.skips_line_feed = false;
        }
        self.arena
    }

    fn text_token(&mut self, text: &str) {
        let skips = std::mem::take(&mut self.skips_line_feed);
        let text = match skips {
            true => text.strip_prefix('\n').unwrap_or(text),
            false => text,
        };
        self.text(text);
    }

    fn start(&mut self, tag: StartTag) {
        if self.open.len() + self.formatting.len() >= self.depth && !sets::is_shallow(tag.name.tag)
        {
            let is_open = self.left_out.last() == Some(&tag.name);
            if !is_open || !sets::closes_itself(tag.name.tag) {
                self.left_out.push(tag.name);
            }
            // What stood in two blocks must not become one word.
            self.text("\n");
        } else if self.is_foreign_start(tag.name) {
            self.start_foreign(tag);
        } else {
            self.start_in(self.mode, tag);
        }
    }

    fn end(&mut self, name: Name) {
        let mut candidates = self.left_out.iter().rev().take(LOOK_BACK);
        if let Some(back) = candidates.position(|&open| open == name) {
            self.left_out.truncate(self.left_out.len() - back - 1);
            self.text("\n");
        } else if self
            .open
            .current()
            .is_some_and(|element| element.space != Space::Html)
        {
            self.end_foreign(name);
        } else {
            self.end_in(self.mode, name);
        }
    }

    /// The rules of a mode for a start tag.
    pub(super) fn start_in(&mut self, mode: Mode, tag: StartTag) {
        match mode {
            Mode::Initial
            | Mode::BeforeHtml
            | Mode::BeforeHead
            | Mode::InHead
            | Mode::InHeadNoscript
            | Mode::AfterHead => self.start_in_head(mode, tag),
            Mode::InBody | Mode::Text => self.start_in_body(tag),
            Mode::InTable
            | Mode::InTableText
            | Mode::InCaption
            | Mode::InColumnGroup
            | Mode::InTableBody
            | Mode::InRow
            | Mode::InCell => self.start_in_table(mode, tag),
            Mode::InTemplate => self.start_in_template(tag),
            Mode::AfterBody
            | Mode::InFrameset
            | Mode::AfterFrameset
            | Mode::AfterAfterBody
            | Mode::AfterAfterFrameset => self.start_after_body(mode, tag),
        }
    }

    /// The rules of a mode for an end tag.
    pub(super) fn end_in(&mut self, mode: Mode, name: Name) {
        match mode {
            Mode::Initial
            | Mode::BeforeHtml
            | Mode::BeforeHead
            | Mode::InHead
            | Mode::InHeadNoscript
            | Mode::AfterHead => self.end_in_head(mode, name),
            Mode::InBody => self.end_in_body(name),
            Mode::Text => {
                self.open.pop();
                self.mode = self.original;
            }
            Mode::InTable
            | Mode::InTableText
            | Mode::InCaption
            | Mode::InColumnGroup
            | Mode::InTableBody
            | Mode::InRow
            | Mode::InCell => self.end_in_table(mode, name),
            Mode::InTemplate => {
                if name.tag == Tag::Template {
                    self.end_template();
                }
            }
            Mode::AfterBody
            | Mode::InFrameset
            | Mode::AfterFrameset
            | Mode::AfterAfterBody
            | Mode::AfterAfterFrameset => self.end_after_body(mode, name),
        }
    }

    /// Goes on with a start tag in another mode.
    pub(super) fn start_again(&mut self, mode: Mode, tag: StartTag) {
        self.mode = mode;
        self.start_in(mode, tag);
    }

    /// Goes on with an end tag in another mode.
    pub(super) fn end_again(&mut self, mode: Mode, name: Name) {
        self.mode = mode;
        self.end_in(mode, name);
    }

    /// The end of the source: what every document has is there now.
    fn finish(&mut self) {
        loop {
            match self.mode {
                Mode::Initial
                | Mode::BeforeHtml
                | Mode::BeforeHead
                | Mode::InHead
                | Mode::InHeadNoscript
                | Mode::AfterHead => self.go_on(self.mode),
                Mode::Text => {
                    self.open.pop();
                    self.mode = self.original;
                }
                _ if self.templates.is_empty() => return,
                _ => self.close_template(),
            }
        }
    }

    /// Ends the paragraph that is open, if one is.
    pub(super) fn close_paragraph(&mut self) {
        if self.open.has_in_scope(Tag::P, Scope::Button) {
            self.open.pop_implied_except(Name::of(Tag::P));
            self.open.pop_through(|tag| tag == Tag::P);
        }
    }

    /// Resets the insertion mode appropriately (section 13.2.4.1).
    pub(super) fn reset_mode(&mut self) {
        let mut modes = self.open.inner_first().filter_map(|element| {
            if element.space != Space::Html {
                return None;
            }
            Some(match element.name.tag {
                Tag::Td | Tag::Th => Mode::InCell,
                Tag::Tr => Mode::InRow,
                Tag::Tbody | Tag::Thead | Tag::Tfoot => Mode::InTableBody,
                Tag::Caption => Mode::InCaption,
                Tag::Colgroup => Mode::InColumnGroup,
                Tag::Table => Mode::InTable,
                Tag::Template => *self.templates.last()?,
                Tag::Head => Mode::InHead,
                Tag::Body => Mode::InBody,
                Tag::Frameset => Mode::InFrameset,
                Tag::Html if self.head.is_none() => Mode::BeforeHead,
                Tag::Html => Mode::AfterHead,
                _ => return None,
            })
        });
        self.mode = modes.next().unwrap_or(Mode::InBody);
    }
}
