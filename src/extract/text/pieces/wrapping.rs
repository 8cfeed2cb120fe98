//! Whether a text is hard-wrapped, and where its paragraphs end.

use crate::Span;
use crate::extract::text::markup::{Mark, Marked};
use crate::extract::text::shape;
use crate::sorted::sort;
use crate::source::text::Line;

/// How a text is hard-wrapped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrapping {
    /// The width that lines are filled to, in characters; none where each line
    /// is a paragraph.
    width: Option<usize>,
}

impl Wrapping {
    /// The narrowest column that counts as wrapped.
    const NARROWEST: usize = 24;
    /// The widest.
    const WIDEST: usize = 140;

    pub fn of(text: &str, lines: &[Line], marks: &[Marked]) -> Wrapping {
        let mut flowing = 0_usize;
        let mut pairs = 0_usize;
        let mut wide = 0_usize;
        let mut lengths: Vec<usize> = Vec::new();
        for (next, (marked, following)) in lines
            .iter()
            .skip(1)
            .zip(marks.iter().zip(marks.iter().skip(1)))
        {
            if next.blank_before > 0 || !may_follow(marked.mark, following.mark) {
                continue;
            }
            let length = length(text, marked.content);
            if length < Self::NARROWEST {
                continue;
            }
            pairs += 1;
            wide += usize::from(length > Self::WIDEST);
            if length <= Self::WIDEST && flows(text, marked.content, following.content) {
                flowing += 1;
                lengths.push(length);
            }
        }
        // Where lines are cut at a width, none is far wider.
        if flowing == 0 || wide > flowing || flowing * 5 < pairs || flowing == 1 && pairs > 1 {
            return Wrapping { width: None };
        }
        sort(&mut lengths);
        let width = lengths
            .get(lengths.len() * 9 / 10)
            .or(lengths.last())
            .copied();
        Wrapping { width }
    }

    /// One past the last line of the paragraph that starts at a line.
    pub fn end_of_paragraph(
        self,
        text: &str,
        lines: &[Line],
        marks: &[Marked],
        start: usize,
    ) -> usize {
        let mut end = start + 1;
        let Some(first) = marks.get(start) else {
            return end;
        };
        while let (Some(previous), Some(next), Some(line), Some(above)) = (
            marks.get(end - 1),
            marks.get(end),
            lines.get(end),
            lines.get(end - 1),
        ) {
            let goes_on = line.blank_before == 0
                && may_follow(first.mark, next.mark)
                && self.joins(text, previous.content, next.content)
                && !(first.mark == Mark::Plain
                    && line.indent >= above.indent + 2
                    && ends_stopped(text, previous.content));
            if !goes_on {
                break;
            }
            end += 1;
        }
        end
    }

    /// Whether the paragraph of one line goes on in the next.
    fn joins(self, text: &str, line: Span, next: Span) -> bool {
        let Some(width) = self.width else {
            return false;
        };
        // A crumb ends in the headline that follows it.
        if line.of(text).ends_with(next.of(text)) {
            return false;
        }
        let length = length(text, line);
        if length > Self::WIDEST.max(width + width / 4) {
            return false;
        }
        if flows(text, line, next) && length * 2 >= width {
            return true;
        }
        // A line far beyond the width is none that was cut there.
        if length > width + width / 4 {
            return false;
        }
        let word = next
            .of(text)
            .split_whitespace()
            .next()
            .map_or(0, |word| word.chars().count());
        (length + 1 + word) * 100 > width * 88 && !is_short_line(text, next, width)
            || (length + 1 + word > width)
    }
}

/// Whether a line is so short, and so unfinished, that it is no paragraph's end.
fn is_short_line(text: &str, line: Span, width: usize) -> bool {
    let content = line.of(text);
    content.chars().count() * 3 < width && !ends_stopped(text, line)
}

/// Whether a line with the second mark can go on a paragraph of the first.
fn may_follow(first: Mark, next: Mark) -> bool {
    match first {
        Mark::Plain | Mark::Bullet | Mark::Number(_) | Mark::Note => next == Mark::Plain,
        Mark::Quote => next == Mark::Quote,
        _ => false,
    }
}

/// Whether a sentence runs over from one line to the next: no stop, and a
/// small letter after it; or a word cut by a hyphen.
pub(super) fn flows(text: &str, line: Span, next: Span) -> bool {
    let ending = line.of(text);
    let Some(first) = next
        .of(text)
        .chars()
        .find(|character| character.is_alphanumeric())
    else {
        return false;
    };
    let is_cased = first.is_lowercase();
    let is_uncased = first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase();
    let words = ending.split_whitespace().count();
    let is_open = !ends_stopped(text, line) && !ending.ends_with([':', '：']);
    // Without small letters to tell by, what goes on is as long, or ends.
    let fills = || ends_stopped(text, next) || length(text, next) * 4 >= length(text, line) * 3;
    is_open && (is_cased || (is_uncased && words >= 6 && fills()))
}

/// Whether a line ends like a sentence.
fn ends_stopped(text: &str, line: Span) -> bool {
    let ending = line.of(text).trim_end_matches(shape::is_closing);
    ending.ends_with(|last| shape::is_stop(last) || shape::is_wide_stop(last))
        || ending.ends_with('…')
}

/// The characters of a line, counted no further than needed.
fn length(text: &str, line: Span) -> usize {
    if line.len() > 4 * 200 {
        line.len() / 4
    } else {
        line.of(text).chars().count()
    }
}
