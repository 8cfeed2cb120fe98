//! What a page sets apart inside a block: links, emphasis, code, raised and
//! lowered text.
//!
//! Each piece of a block's text knows its text node, and the elements between
//! that node and the block say what sets it apart. Pieces are taken in reading
//! order with a stack of what is open, so marks come out nested and ascending.
//! Time is linear in the pieces times the elements around each.

use super::flow::{Origin, TextBlock};
use super::metadata::address;
use super::shown::is_block;
use crate::Span;
use crate::article::{BlockKind, Mark, MarkKind};
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// No text is set apart in more ways at once; what is deeper is left out.
const MAX_DEPTH: usize = 8;

/// The marks of one block, of which `origins` are the pieces in `text`.
pub(super) fn marks(
    document: &Document,
    block: &TextBlock,
    origins: &[Origin],
    text: &str,
    base: Option<&str>,
) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    if block.kind == BlockKind::Code {
        return marks;
    }
    // The elements that are open, each with its mark where it makes one.
    let mut open: Vec<(NodeId, Option<usize>)> = Vec::new();
    for origin in origins {
        let around = elements_around(document, origin.node);
        let shared = open
            .iter()
            .zip(around.iter().rev())
            .take_while(|((open, _), element)| open == *element)
            .count();
        open.truncate(shared);
        for &element in around.iter().rev().skip(shared) {
            let kind = kind(document, element, block.kind, base)
                // Bold in bold is bold.
                .filter(|kind| !open.iter().any(|(_, mark)| is(&marks, *mark, kind)));
            let mark = kind.map(|kind| {
                let span = Span::new(origin.start, origin.start);
                marks.push(Mark { span, kind });
                marks.len() - 1
            });
            open.push((element, mark));
        }
        for &(_, mark) in &open {
            if let Some(mark) = mark.and_then(|mark| marks.get_mut(mark)) {
                mark.span.end = origin.start + origin.length;
            }
        }
    }
    for mark in &mut marks {
        mark.span = mark.span.trimmed(text);
    }
    marks.retain(|mark| !mark.span.is_empty());
    marks
}

fn is(marks: &[Mark], mark: Option<usize>, kind: &MarkKind) -> bool {
    let mark = mark.and_then(|mark| marks.get(mark));
    mark.is_some_and(|mark| mark.kind == *kind)
}

/// The inline elements around a text node, the nearest first.
fn elements_around(document: &Document, text: NodeId) -> Vec<NodeId> {
    let inline = |&node: &NodeId| document.tag(node).is_some_and(|tag| !is_block(tag));
    let mut around: Vec<NodeId> = document.ancestors(text).take_while(inline).collect();
    // Of too many the outermost are kept.
    let excess = around.len().saturating_sub(MAX_DEPTH);
    around.drain(..excess);
    around
}

fn kind(
    document: &Document,
    element: NodeId,
    block: BlockKind,
    base: Option<&str>,
) -> Option<MarkKind> {
    match document.tag(element)? {
        Tag::A => {
            let reference = document.attribute(element, Attribute::Href)?;
            address::resolve(base, reference).map(MarkKind::Link)
        }
        // A heading stands out as a whole.
        Tag::Strong | Tag::B | Tag::Em | Tag::I if block == BlockKind::Heading => None,
        Tag::Strong | Tag::B => Some(MarkKind::Strong),
        Tag::Em | Tag::I | Tag::Cite | Tag::Dfn | Tag::Var => Some(MarkKind::Emphasis),
        Tag::Code | Tag::Kbd | Tag::Samp | Tag::Tt => Some(MarkKind::Code),
        Tag::Sup => Some(MarkKind::Superscript),
        Tag::Sub => Some(MarkKind::Subscript),
        Tag::Del | Tag::S | Tag::Strike => Some(MarkKind::Deleted),
        _ => None,
    }
}
