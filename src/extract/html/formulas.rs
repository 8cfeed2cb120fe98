//! Formulas in MathML: the TeX that they are annotated with, or else their signs
//! one by one.
//!
//! Generators keep the source of a formula beside it (MathML Core, section 5.3):
//! what readers see of `E=mc^{2}` as signs in a row would be `E = m c 2`. Time is
//! linear in the formula.

use std::ops::Range;

use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// The pieces of text that say a formula, each in its text node.
pub(super) fn pieces(document: &Document, formula: NodeId) -> Vec<(NodeId, Range<usize>)> {
    let mut pieces = Vec::new();
    let mut at = formula.0 + 1;
    while at < document.end(formula) {
        let node = NodeId(at);
        at += 1;
        if let Some(encoding) = document.attribute(node, Attribute::Encoding) {
            let source = NodeId(at);
            at = document.end(node);
            let is_tex = encoding.as_bytes().ends_with(b"tex") || encoding.ends_with("TeX");
            if let Some(text) = document.text(source).filter(|_| is_tex) {
                return vec![(source, tex(text))];
            }
        } else if let Some(text) = document.text(node) {
            pieces.push((node, 0..text.len()));
        }
    }
    pieces
}

/// TeX without the braces and the style that MediaWiki puts around it.
fn tex(text: &str) -> Range<usize> {
    let mut start = text.len() - text.trim_start().len();
    let mut inside = text.trim();
    if let Some(rest) = inside.strip_suffix('}')
        && let Some(rest) = rest.strip_prefix("{\\displaystyle ")
    {
        start += inside.len() - 1 - rest.len();
        inside = rest;
    }
    start..start + inside.len()
}

/// Whether an element holds a formula and nothing before it: what is hidden then is
/// so for whoever sees a picture of it.
pub(super) fn is_around(document: &Document, node: NodeId) -> bool {
    let first = NodeId(node.0 + 1);
    document.is(first, Tag::Math) && document.contains(node, first)
}
