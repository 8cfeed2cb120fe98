//! Sentence boundaries.

use unicode_segmentation::UnicodeSegmentation;

use crate::Span;
use crate::language::Language;

/// The sentences in a part of a text, ascending.
pub(super) fn split(text: &str, part: Span, _language: &Language) -> Vec<Span> {
    let mut spans = Vec::new();
    for (offset, piece) in part.of(text).split_sentence_bound_indices() {
        let start = part.start + offset + (piece.len() - piece.trim_start().len());
        let span = Span::new(start, start + piece.trim().len());
        if !span.is_empty() {
            spans.push(span);
        }
    }
    spans
}
