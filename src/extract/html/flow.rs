//! The text of a page as its blocks: what a browser would set as paragraphs.
//!
//! One walk over the arena, in document order: inline text is joined and its
//! white space folded as CSS does (white-space: normal; `pre` is kept), and a
//! block ends where a block-level element begins or ends, or at two line
//! breaks. Nothing is left out here but what no reader ever sees: scripts,
//! styles, templates, form fields. Time and memory are linear in the page.

use super::permalinks::is_permalink;
use super::shown::{is_block, is_hidden, is_unread};
use super::spaced::{is_space, simply_spaced};
use super::tables::{self, Tables};
use super::typed::{self, Marker};
use super::{formulas, gutters, kinds};
use std::ops::Range;

use crate::Span;
use crate::article::BlockKind;
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// The blocks of a page with one text that they all index.
#[derive(Debug)]
pub(super) struct Flow {
    pub text: String,
    pub blocks: Vec<TextBlock>,
    pub origins: Vec<Origin>,
}

/// A run of text with what the page says of it.
#[derive(Clone, Debug)]
pub(super) struct TextBlock {
    /// The nearest block-level element around it.
    pub node: NodeId,
    /// The first text node that it is made of.
    pub first: NodeId,
    /// Where it stands in [`Flow::text`].
    pub span: Span,
    /// Where its origins stand in [`Flow::origins`].
    pub origins: (usize, usize),
    pub kind: BlockKind,
    pub level: Option<u8>,
    pub row: Option<u32>,
    pub column: Option<u32>,
    /// The number that an item of a list typed by hand has.
    pub ordinal: Option<u32>,
    /// How many of its bytes lie inside links.
    pub linked: usize,
}

/// Where a piece of an article's text comes from.
///
/// `length` bytes from `start` on are the bytes of the text node `node` from
/// `offset` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Where the piece begins in the article's text.
    pub start: usize,
    /// How many bytes it has.
    pub length: usize,
    /// The text node.
    pub node: NodeId,
    /// Where the piece begins in the node's text.
    pub offset: usize,
}

/// The blocks of a document.
///
/// What `noscript` holds counts only where it is more than all the rest: some
/// sites keep their whole text there, most an empty phrase.
pub(super) fn flow(document: &Document) -> Flow {
    let tables = tables::tables(document);
    let flow = walk(document, &tables, false);
    let held: usize = document
        .nodes()
        .filter(|&node| document.is(node, Tag::Noscript))
        .flat_map(|node| document.subtree(node))
        .filter_map(|node| document.text(node))
        .map(|text| text.trim().len())
        .sum();
    if held > flow.text.len() {
        walk(document, &tables, true)
    } else {
        flow
    }
}

fn walk(document: &Document, tables: &Tables, with_noscript: bool) -> Flow {
    let mut walk = Walk::new(document, tables, with_noscript);
    let mut at = NodeId::ROOT;
    while at.index() < document.len() {
        while let Some(&top) = walk.open.last()
            && at.0 >= document.end(top.node)
        {
            walk.leave(top);
        }
        at = match document.text(at) {
            Some(text) => {
                walk.text(at, text);
                NodeId(at.0 + 1)
            }
            None if walk.enter(at) => NodeId(at.0 + 1),
            None => NodeId(document.end(at).max(at.0 + 1)),
        };
    }
    walk.flush();
    kinds::list_headings(document, &mut walk.flow.blocks);
    typed::lists(document, &walk.flow.text, &mut walk.flow.blocks);
    walk.flow
}

struct Walk<'a> {
    document: &'a Document,
    tables: &'a Tables,
    with_noscript: bool,
    flow: Flow,
    open: Vec<Open>,
    links: usize,
    preformatted: usize,
    /// The block in the making.
    start: usize,
    linked: usize,
    first_text: Option<NodeId>,
    /// Whether the first text is preformatted.
    is_preformatted: bool,
    owner: NodeId,
    first_origin: usize,
    /// White space that becomes a space if text follows.
    has_space: bool,
    /// Line breaks since the last text.
    breaks: usize,
    /// Whether the next text begins a line of code.
    has_line: bool,
    /// The number that a line last began with.
    number: u32,
}

#[derive(Clone, Copy)]
struct Open {
    node: NodeId,
    is_block: bool,
    is_set_apart: bool,
    is_link: bool,
    is_preformatted: bool,
}

impl<'a> Walk<'a> {
    fn new(document: &'a Document, tables: &'a Tables, with_noscript: bool) -> Walk<'a> {
        Walk {
            document,
            tables,
            with_noscript,
            flow: Flow {
                text: String::new(),
                blocks: Vec::new(),
                origins: Vec::new(),
            },
            open: Vec::new(),
            links: 0,
            preformatted: 0,
            start: 0,
            linked: 0,
            first_text: None,
            is_preformatted: false,
            owner: NodeId::ROOT,
            first_origin: 0,
            has_space: false,
            breaks: 0,
            has_line: false,
            number: 0,
        }
    }

    /// Enters an element; false where nothing below it is text for readers.
    fn enter(&mut self, node: NodeId) -> bool {
        let tag = self.document.tag(node).unwrap_or(Tag::Other);
        match tag {
            Tag::Br => {
                self.breaks += 1;
                if self.preformatted > 0 {
                    self.flow.text.push('\n');
                } else if self.breaks > 1 {
                    self.flush();
                }
                return false;
            }
            Tag::Wbr => return false,
            Tag::Img | Tag::Picture => {
                self.has_space = true;
                return false;
            }
            Tag::Math => {
                self.formula(node);
                return false;
            }
            _ => {}
        }
        if is_unread(tag)
            || (tag == Tag::Noscript && !self.with_noscript)
            || (tag == Tag::Template && !self.document.has(node, Attribute::Shadowrootmode))
            || (!is_block(tag)
                && is_hidden(self.document, node)
                && !formulas::is_around(self.document, node))
            || (tag == Tag::A && is_permalink(self.document, node))
        {
            return false;
        }
        let open = Open {
            node,
            is_block: is_block(tag),
            is_set_apart: tag == Tag::Label || tag == Tag::Span && self.is_set_apart(node),
            is_link: tag == Tag::A && self.document.has(node, Attribute::Href),
            is_preformatted: matches!(tag, Tag::Pre | Tag::Plaintext | Tag::Xmp),
        };
        if open.is_block || self.is_line(node) {
            self.divide(open);
        }
        self.has_space |= open.is_set_apart;
        self.links += usize::from(open.is_link);
        self.preformatted += usize::from(open.is_preformatted);
        self.open.push(open);
        true
    }

    /// Whether an inline element is a block by its class, as frameworks of
    /// styles name it: the two lines of a headline, say. LaTeXML sets notes and
    /// numbers so.
    fn is_set_apart(&self, node: NodeId) -> bool {
        let class = self.document.attribute(node, Attribute::Class);
        class.is_some_and(|class| {
            let mut names = class.split_ascii_whitespace();
            names.any(|name| matches!(name, "block" | "d-block" | "ltx_note_outer" | "ltx_tag"))
        })
    }

    /// Whether an element is a line of code by its class: some highlighters set
    /// lines apart by styles alone. What has words beside it in its own line is none.
    fn is_line(&self, node: NodeId) -> bool {
        let document = self.document;
        let class = || document.attribute(node, Attribute::Class).unwrap_or("");
        let beside = |at: u32| {
            let other = NodeId(at);
            let text = document.text(other).unwrap_or("");
            let is_sibling = document.parent(other) == document.parent(node);
            if is_sibling { text } else { "" }
        };
        let is_blank = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
        self.preformatted > 0
            && class().split_ascii_whitespace().any(|word| word == "line")
            && is_blank(beside(node.0.saturating_sub(1)).rsplit('\n').next())
            && is_blank(beside(document.end(node)).split('\n').next())
    }

    /// Ends the block, but for the lines of code that some sites set each in an
    /// element of its own.
    fn divide(&mut self, open: Open) {
        if self.preformatted > 0 && !open.is_preformatted {
            self.has_line = true;
        } else {
            self.number = 0;
            self.flush();
        }
    }

    fn leave(&mut self, open: Open) {
        if open.is_block {
            self.divide(open);
        }
        self.links -= usize::from(open.is_link);
        self.preformatted -= usize::from(open.is_preformatted);
        // Who is quoted stands on a line above the words.
        let is_speaker = self.document.is(open.node, Tag::Cite) && self.flow.text.ends_with(':');
        self.has_space |= open.is_set_apart || is_speaker;
        self.open.pop();
    }

    fn formula(&mut self, formula: NodeId) {
        for (node, piece) in formulas::pieces(self.document, formula) {
            let text = self.document.text(node).unwrap_or("");
            if self.preformatted == 0 {
                self.words(node, text, piece);
                // Signs stand apart: together they would be read as others.
                self.has_space = true;
            }
        }
        self.has_space = false;
    }

    fn text(&mut self, node: NodeId, text: &str) {
        if self.preformatted > 0 {
            let is_inside = self.first_text.is_some();
            if std::mem::take(&mut self.has_line) && is_inside && !self.flow.text.ends_with('\n') {
                self.flow.text.push('\n');
            }
            self.copy(node, 0, text);
        } else {
            self.words(node, text, 0..text.len());
        }
    }

    /// A part of a text node, its white space folded.
    fn words(&mut self, node: NodeId, text: &str, part: Range<usize>) {
        let mut offset = part.start;
        let mut rest = text.get(part).unwrap_or("");
        while !rest.is_empty() {
            let spaces = rest.bytes().take_while(is_space).count();
            self.has_space |= spaces > 0;
            offset += spaces;
            let words = rest.get(spaces..).unwrap_or("");
            let length = simply_spaced(words.as_bytes());
            let (piece, tail) = words.split_at_checked(length).unwrap_or((words, ""));
            if !piece.is_empty() {
                if self.begins_item(node, piece) {
                    self.flush();
                }
                self.separate(node, offset, text);
                self.copy(node, offset, piece);
            }
            offset += length;
            rest = tail;
        }
    }

    /// Whether a word begins a line as an item of a list typed by hand, the
    /// first or the next.
    fn begins_item(&mut self, node: NodeId, word: &str) -> bool {
        let is_inside = self.first_text.is_some();
        if is_inside && self.breaks == 0 {
            return false;
        }
        match Marker::of(word) {
            Some((Marker::Bullet, _)) => is_inside,
            Some((Marker::Number(number), _)) => {
                let goes_on = number > 1 && number == self.number + 1;
                let begins = !is_inside || number == 1 && self.is_counted_on(node);
                if goes_on || begins {
                    self.number = number;
                }
                is_inside && (goes_on || begins)
            }
            None => false,
        }
    }

    /// Whether a later line beside a text begins with "2.": a number alone is
    /// that of a chapter, or of a day.
    fn is_counted_on(&self, node: NodeId) -> bool {
        const FARTHEST: usize = 60;
        let Some(parent) = self.document.parent(node) else {
            return false;
        };
        let beside = (node.0 + 1..self.document.end(parent)).map(NodeId);
        let mut texts = beside
            .take(FARTHEST)
            .filter_map(|node| self.document.text(node));
        texts.any(|text| {
            Marker::of(text.trim_start()).is_some_and(|(marker, _)| marker == Marker::Number(2))
        })
    }

    /// Puts what stands between the text so far and the next word.
    fn separate(&mut self, node: NodeId, offset: usize, text: &str) {
        let is_inside = self.first_text.is_some();
        if is_inside && self.breaks > 0 {
            self.flow.text.push('\n');
        } else if is_inside && self.has_space {
            // A single space belongs to the run, so that a run goes on.
            let before = offset.checked_sub(1).and_then(|at| text.get(at..offset));
            if before == Some(" ") {
                self.copy(node, offset - 1, " ");
            } else {
                self.flow.text.push(' ');
            }
        }
        self.has_space = false;
        self.breaks = 0;
    }

    fn copy(&mut self, node: NodeId, offset: usize, piece: &str) {
        if piece.is_empty() {
            return;
        }
        if self.first_text.is_none() {
            self.first_text = Some(node);
            self.is_preformatted = self.preformatted > 0;
            self.start = self.flow.text.len();
            self.first_origin = self.flow.origins.len();
            self.owner = self
                .open
                .iter()
                .rev()
                .find(|open| open.is_block)
                .map_or(NodeId::ROOT, |open| open.node);
        }
        let start = self.flow.text.len();
        match self.flow.origins.last_mut() {
            Some(last)
                if last.node == node
                    && last.start + last.length == start
                    && last.offset + last.length == offset =>
            {
                last.length += piece.len();
            }
            _ => self.flow.origins.push(Origin {
                start,
                length: piece.len(),
                node,
                offset,
            }),
        }
        self.flow.text.push_str(piece);
        if self.links > 0 {
            self.linked += piece.len();
        }
    }

    fn flush(&mut self) {
        self.has_space = false;
        self.has_line = false;
        self.breaks = 0;
        let linked = std::mem::take(&mut self.linked);
        let Some(first) = self.first_text.take() else {
            return;
        };
        let whole = self.flow.text.get(self.start..).unwrap_or("");
        let mut around = self.document.ancestors(first);
        let is_code = self.is_preformatted && around.any(|node| self.document.is(node, Tag::Pre));
        // The first line of code keeps its indentation.
        let content = if is_code {
            whole.trim_start_matches(['\n', '\r']).trim_end()
        } else {
            whole.trim()
        };
        // A bullet alone is that of an item beside it.
        if content.trim().chars().all(typed::is_bullet) {
            self.flow.origins.truncate(self.first_origin);
            self.flow.text.truncate(self.start);
            return;
        }
        let lead = if is_code {
            whole.len() - whole.trim_start_matches(['\n', '\r']).len()
        } else {
            whole.len() - whole.trim_start().len()
        };
        let start = self.start + lead;
        let mut block = TextBlock {
            node: self.owner,
            first,
            span: Span::new(start, start + content.len()),
            origins: (self.first_origin, self.flow.origins.len()),
            kind: BlockKind::Paragraph,
            level: None,
            row: None,
            column: None,
            ordinal: None,
            linked,
        };
        kinds::classify(self.document, self.tables, &mut block);
        if let Some(before) = self.flow.blocks.last()
            && gutters::is_gutter(self.document, &self.flow.text, before, &block)
        {
            self.flow.blocks.pop();
        }
        self.flow.text.push('\n');
        self.flow.blocks.push(block);
    }
}
