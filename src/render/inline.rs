//! A block as a row of events: text, and where a mark begins or ends.
//!
//! Whatever marks an article has, the events are balanced, so that the output
//! is well formed: a mark that reaches beyond the one around it is cut there,
//! and one without text is left out. Time is linear in the marks of the block,
//! and logarithmic in those of the article.

use super::is_safe;
use crate::Span;
use crate::article::{Article, Mark, MarkKind};

/// What comes next in a block.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event<'a> {
    Begin(&'a MarkKind),
    Text(&'a str),
    End(&'a MarkKind),
}

/// The events of a block.
pub(super) fn events(article: &Article, block: Span) -> Vec<Event<'_>> {
    let mut writer = Writer {
        text: &article.text,
        at: block.start,
        open: Vec::new(),
        events: Vec::new(),
    };
    let first = article
        .marks
        .partition_point(|mark| mark.span.start < block.start);
    let marks = article.marks.get(first..).unwrap_or(&[]).iter();
    for mark in marks.take_while(|mark| mark.span.start < block.end) {
        writer.close_before(mark.span.start);
        let inside = writer.open.last().map_or(block.end, |&(end, _)| end);
        let is_free = writer
            .open
            .iter()
            .all(|(_, open)| may_hold(open, &mark.kind));
        let span = Span::new(mark.span.start, mark.span.end.min(inside)).trimmed(&article.text);
        let is_ahead = span.start >= writer.at && !span.is_empty();
        if is_ahead && is_free && may_be_written(mark) {
            writer.copy_to(span.start);
            // Two of a kind side by side are one.
            match writer.events.last() {
                Some(Event::End(before)) if **before == mark.kind => writer.go_on(),
                _ => writer.events.push(Event::Begin(&mark.kind)),
            }
            writer.open.push((span.end, &mark.kind));
        }
    }
    writer.close_before(block.end);
    writer.copy_to(block.end);
    writer.events
}

/// Nothing stands inside code, no link inside a link, and bold in bold is bold.
fn may_hold(open: &MarkKind, inner: &MarkKind) -> bool {
    *open != MarkKind::Code && std::mem::discriminant(open) != std::mem::discriminant(inner)
}

fn may_be_written(mark: &Mark) -> bool {
    match &mark.kind {
        MarkKind::Link(address) => is_safe(address),
        _ => true,
    }
}

struct Writer<'a> {
    text: &'a str,
    at: usize,
    /// What is open, with where it ends; the innermost last.
    open: Vec<(usize, &'a MarkKind)>,
    events: Vec<Event<'a>>,
}

impl Writer<'_> {
    /// Ends the marks that end at `place` or before.
    fn close_before(&mut self, place: usize) {
        while let Some(&(end, kind)) = self.open.last()
            && end <= place
        {
            self.copy_to(end);
            self.events.push(Event::End(kind));
            self.open.pop();
        }
    }

    /// Takes back the last end, so that its mark goes on, and the text before
    /// it, so that text comes in one piece.
    fn go_on(&mut self) {
        self.events.pop();
        if let Some(Event::Text(text)) = self.events.last() {
            self.at -= text.len();
            self.events.pop();
        }
    }

    fn copy_to(&mut self, place: usize) {
        if let Some(text) = self.text.get(self.at..place)
            && !text.is_empty()
        {
            self.events.push(Event::Text(text));
            self.at = place;
        }
    }
}
