//! HTML source as a [`Document`], by the rules of the standard (WHATWG HTML,
//! section 13.2), so that what is read is what a browser would show.
//!
//! A page is read millions of times in browsers of readers who pay for every
//! kilobyte and wait for every millisecond; so the parser is one that builds
//! the arena directly and knows nothing that extraction has no use for:
//!
//! - [`tokenizer`] cuts the source into tokens: ranges of it, of which only
//!   what is kept is copied. [`references`], [`code`] and [`doctype`] are its
//!   parts.
//! - [`tree`] puts them in their [places](insertion), by the rules of the
//!   [insertion modes](modes), with the [open elements](open) and the [active
//!   formatting elements](formatting) of the standard, and its rules for
//!   [drawings and formulas](foreign).
//!
//! What it does not do: comments, processing instructions and document types
//! have no nodes; the text of scripts and styles is passed over, but for
//! structured data; a second `html` or `body` tag adds no attributes; the
//! contents of a template hang below it. A parser behind [`Parser`] may take
//! its place; `cargo xtask eval parser` holds both it and `html5ever` to the
//! tests of html5lib.
//!
//! Scripting counts as disabled: what stands in `noscript` becomes nodes, for
//! some sites keep the whole text there for readers without scripts.
//!
//! Time is linear in the source, with a factor that the limit of depth bounds:
//! every byte is looked at a fixed number of times, and a tag looks at the open
//! elements, of which there are never more than [`Limits::depth`].

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
