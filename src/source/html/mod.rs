//! HTML source as a [`Document`], by the rules of the standard (WHATWG HTML,
//! section 13.2), so that what is read is what a browser would show.
//!
//! It is a parser of our own because a reader waits for every kilobyte and every
//! millisecond: it builds the arena directly and knows nothing that extraction
//! has no use for, which is a sixth of the size and a fifth of the time of a
//! parser for browsers.
//!
//! - `tokenizer` cuts the source into tokens: ranges of it, of which only what
//!   is kept is copied; `references`, `code` and `doctype` are its parts.
//! - `tree` puts them in their places by the rules of the insertion modes
//!   (`modes`, `text`, `foreign`), with the standard's open elements (`open`)
//!   and active formatting elements (`formatting`); `insertion` makes the nodes.
//!
//! What it does not do: comments, processing instructions and document types
//! have no nodes; the text of scripts and styles is passed over, but for
//! structured data; the contents of a template hang below it. Another parser
//! may take its place behind [`Parser`], as `html5ever` does where `cargo xtask
//! eval parser` holds both to the tests of html5lib and to each other.
//!
//! Scripting counts as disabled: what stands in `noscript` becomes nodes, for
//! some sites keep the whole text there for readers without scripts.
//!
//! Time is linear in the source, with a factor that the limit of depth bounds:
//! every byte is looked at a fixed number of times, and a tag at most at all
//! open elements, of which there are about [`Limits::depth`] and never more
//! than a few beyond.

mod code;
mod doctype;
mod foreign;
mod formatting;
mod insertion;
mod modes;
mod name;
mod open;
mod references;
mod scan;
mod sets;
mod text;
mod tokenizer;
mod tree;

use super::document::Document;
use crate::{Error, Limits};

/// What turns HTML source into a document.
pub trait Parser {
    /// Parses a whole document or a fragment of one.
    ///
    /// # Errors
    ///
    /// [`InputTooLarge`](crate::ErrorKind::InputTooLarge) where the document
    /// has more nodes than the limits allow.
    fn parse(&self, html: &str, limits: &Limits) -> Result<Document, Error>;
}

/// The parser of this crate.
#[derive(Clone, Copy, Debug, Default)]
pub struct HtmlParser;

impl Parser for HtmlParser {
    fn parse(&self, html: &str, limits: &Limits) -> Result<Document, Error> {
        tree::TreeBuilder::new(html, limits).run().finish()
    }
}

#[cfg(test)]
mod tests;
