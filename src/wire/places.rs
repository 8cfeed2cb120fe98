//! Where the sentences of a live page stand in its text nodes.

use super::offsets::Utf16;
use crate::Span;
use crate::extract::html::Origin;
use crate::segment::Sentence;
use crate::source::document::{Document, NodeId};

/// A piece of a sentence inside one text node, in UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sentence, an index into [`Sentences`](crate::segment::Sentences).
    pub sentence: u32,
    /// The text node.
    pub node: NodeId,
    /// The first code unit in the node's text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// The places of sentences, given where each piece of the article's text comes
/// from; both ascend. White space that extraction folded lies inside a place.
///
/// Time is linear in the pieces and in the text of the document.
pub fn places(document: &Document, sentences: &[Sentence], origins: &[Origin]) -> Vec<Place> {
    let mut pieces: Vec<(u32, NodeId, Span)> = Vec::new();
    let mut first = 0;
    // Up to which piece the white space between two of a sentence has been given to them.
    let mut bridged = 0;
    for (index, sentence) in sentences.iter().enumerate() {
        let before = |origin: &Origin| origin.start + origin.length <= sentence.span.start;
        let rest = origins.get(first..).unwrap_or(&[]);
        first += rest.iter().take_while(|&origin| before(origin)).count();
        let rest = origins.get(first..).unwrap_or(&[]);
        for origin in rest
            .iter()
            .take_while(|origin| origin.start < sentence.span.end)
        {
            let start = sentence.span.start.max(origin.start) - origin.start;
            let end = sentence.span.end.min(origin.start + origin.length) - origin.start;
            let piece = Span::new(origin.offset + start, origin.offset + end);
            match pieces.last_mut() {
                Some((last, node, span))
                    if (*last, *node) == (index as u32, origin.node) && span.end <= piece.start =>
                {
                    span.end = piece.end;
                }
                _ => pieces.push((index as u32, origin.node, piece)),
            }
            let count = pieces.len();
            if let [.., (before, left, end), (sentence, right, start)] = pieces.as_mut_slice()
                && *before == *sentence
                && bridged < count
            {
                end.end += blank_after(document, *left, *end);
                start.start -= blank_before(document, *right, *start);
                bridged = count;
            }
        }
    }
    let mut places = Vec::with_capacity(pieces.len());
    for group in pieces.chunk_by(|one, other| one.1 == other.1) {
        let text = group.first().and_then(|&(_, node, _)| document.text(node));
        let utf16 = Utf16::new(text.unwrap_or(""), group.iter().map(|&(_, _, span)| span));
        places.extend(group.iter().map(|&(sentence, node, span)| {
            let super::Span { start, end } = utf16.span(span);
            Place {
                sentence,
                node,
                start,
                end,
            }
        }));
    }
    places
}

/// How many bytes of white space end the node's text after a span; 0 where more than that follows.
fn blank_after(document: &Document, node: NodeId, span: Span) -> usize {
    let rest = document.text(node).and_then(|text| text.get(span.end..));
    rest.filter(|rest| rest.trim().is_empty())
        .map_or(0, str::len)
}

/// The same before a span.
fn blank_before(document: &Document, node: NodeId, span: Span) -> usize {
    let rest = document.text(node).and_then(|text| text.get(..span.start));
    rest.filter(|rest| rest.trim().is_empty())
        .map_or(0, str::len)
}
