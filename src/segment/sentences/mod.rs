//! Sentence boundaries.
//!
//! Unicode Standard Annex #29 (section 5) says where a sentence may end; what
//! stands here says where it does, by what comes before and after: a word that
//! is known to be shortened, the case of the next word, quotation marks and
//! brackets that close late, the sequence of a list, the length of lines.
//! These are the cues of the classical rule systems (Grefenstette and
//! Tapanainen 1994, "What is a word, what is a sentence?"; Kiss and Strunk
//! 2006, "Unsupervised multilingual sentence boundary detection"), with the
//! languages' words in the language files.
//!
//! One pass over the text from left to right; each decision looks at a bounded
//! stretch around it, so that time is linear whatever the text.

mod brackets;
mod emoticons;
mod fullstop;
mod initials;
mod lines;
mod lists;
mod next;
mod numbers;
mod quotes;
mod rules;
mod shape;
mod spaces;
mod speech;
mod stops;
mod text;

use std::cell::Cell;

use lists::Enumerator;
pub(super) use rules::Rules;
use stops::Decision;
use text::{Text, is_newline};

use crate::Span;
use crate::boundaries::graphemes;

/// The sentences in a part of a text, ascending.
pub(super) fn split(text: &str, part: Span, rules: &Rules) -> Vec<Span> {
    let piece = part.of(text);
    let mut scan = Scan {
        text: Text(piece),
        rules,
        width: lines::width(piece),
        runs_on: rules.runs_on && !piece.contains(['.', '!', '?', '؟', '۔']),
        start: 0,
        list: None,
        quoted: 0,
        is_casual: Cell::new(false),
        spans: Vec::new(),
    };
    scan.run();
    for span in &mut scan.spans {
        span.start += part.start;
        span.end += part.start;
    }
    scan.spans
}

/// The state of the one pass.
#[derive(Debug)]
struct Scan<'t> {
    text: Text<'t>,
    rules: &'t Rules,
    /// The characters of the longest line, by which hard-wrapped lines and
    /// deliberate ones are told apart.
    width: usize,
    /// Whether the language runs on with commas and this text has no stop.
    runs_on: bool,
    /// Where the current sentence starts (before trimming).
    start: usize,
    /// The enumerator of the latest item of the list that the sentence is in.
    list: Option<Enumerator>,
    /// Where the quotation ends that is open and goes on in its sentence.
    quoted: usize,
    /// Whether a sentence has begun in lower case.
    is_casual: Cell<bool>,
    spans: Vec<Span>,
}

impl Scan<'_> {
    fn run(&mut self) {
        self.begin(0);
        let mut at = self.start;
        while let Some(letter) = self.text.at(at) {
            let after = at + letter.len_utf8();
            at = if letter.is_ascii_alphanumeric() {
                after
            } else if self.rules.ends(letter) {
                match stops::decide(self, at) {
                    Decision::End(end) => {
                        self.end(end);
                        self.start.max(end)
                    }
                    Decision::Continue(from) => from.max(after),
                }
            } else if letter.is_whitespace() {
                self.space(at)
            } else if quotes::opens(self.text, at) {
                self.quoted = self
                    .quoted
                    .max(quotes::host_end(self.text, at).unwrap_or(0));
                after
            } else {
                after
            };
        }
        self.end(self.text.0.len());
    }

    /// What white space at `at` means: a boundary where lines or items end.
    /// Gives where to go on.
    fn space(&mut self, at: usize) -> usize {
        let next = self.text.skip_space(at);
        let newlines = self.text.newlines(at, next);
        let is_end = newlines > 1
            || (newlines == 1 && lines::is_deliberate(self, at, next))
            || lists::continues(self, next)
            || spaces::ends_unspaced(self, at, next)
            || spaces::ends_clause(self, at, next)
            || emoticons::ends(self, at, next);
        if is_end {
            self.end(at);
        }
        next
    }

    /// Ends the current sentence at `end` and begins the next one.
    fn end(&mut self, end: usize) {
        let stretch = self.text.0.get(self.start..end).unwrap_or("");
        let trimmed = stretch.trim_start();
        let start = end - trimmed.len();
        let stop = start + trimmed.trim_end().len();
        if start < stop {
            let span = Span::new(self.grapheme_before(start), self.grapheme_after(stop));
            // Where a grapheme reaches over the boundary there is none.
            match self.spans.last_mut() {
                Some(last) if span.start < last.end => last.end = span.end.max(last.end),
                _ => self.spans.push(span),
            }
        }
        self.begin(end);
    }

    fn begin(&mut self, start: usize) {
        self.start = self.text.skip(start, char::is_whitespace);
        if self.text.newlines(start, self.start) > 1 {
            self.list = None;
        }
        if let Some(list) = lists::at(self.text, self.start) {
            self.list = Some(list);
        }
    }

    fn grapheme_before(&self, offset: usize) -> usize {
        if self.is_grapheme_boundary(offset) {
            return offset;
        }
        graphemes::start(self.text.0, offset)
    }

    fn grapheme_after(&self, offset: usize) -> usize {
        if self.is_grapheme_boundary(offset) {
            return offset;
        }
        graphemes::end(self.text.0, offset)
    }

    fn is_grapheme_boundary(&self, offset: usize) -> bool {
        // Before ASCII there always is one, but between the two of CR LF.
        match self.text.at(offset) {
            None => true,
            Some(next) if next.is_ascii() && !is_newline(next) => true,
            Some(_) => graphemes::is_boundary(self.text.0, offset),
        }
    }
}
