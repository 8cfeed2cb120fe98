//! Places in a text.

use std::ops::Range;

/// A half-open range of **bytes** in an article's text.
///
/// Inside the engine every place is one of these. What leaves through the
/// JavaScript interface is converted to UTF-16 code units, once and at the
/// edge (the module `wire`), so the two units never mix.
///
/// # Guarantees
///
/// For every span that a function of this crate returns:
///
/// 1. `start <= end <= text.len()`;
/// 2. both ends lie on character boundaries of the text it belongs to, so
///    [`Span::of`] gives exactly the text that the engine saw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` up to, and without, `end`.
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// How many bytes it covers.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// The span without the white space at its ends.
    pub(crate) fn trimmed(self, text: &str) -> Span {
        let content = self.of(text);
        let start = self.start + (content.len() - content.trim_start().len());
        Span::new(start, start + content.trim().len())
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The text it covers; empty where it does not fit `text`.
    ///
    /// This never panics.
    #[inline(never)]
    pub fn of(self, text: &str) -> &str {
        text.get(Range::from(self)).unwrap_or("")
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Range<usize> {
        span.start..span.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span {
            start: range.start,
            end: range.end,
        }
    }
}
