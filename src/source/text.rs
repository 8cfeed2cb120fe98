//! Plain text as its lines.

use crate::Span;
use crate::boundaries::graphemes;

/// A line that has something on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// What stands on it, without the white space around.
    pub span: Span,
    /// The white space before it, in columns (a tab goes to the next eighth).
    pub indent: u32,
    /// How many empty lines stand between it and the line before.
    pub blank_before: u32,
}

/// The lines of a plain text that are not empty.
///
/// Lines end at LF, CR, CR LF, form feed, U+0085, U+2028 and U+2029. A line of
/// nothing but white space and invisible characters is empty. Time is linear
/// in the text, memory in its lines.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut blank_before = 0;
    let mut start = 0;
    let mut previous = '\0';
    let mut end_line = |span: Span| {
        let content = trim(text, span);
        if content.is_empty() {
            blank_before += 1;
        } else {
            let indent = columns(Span::new(span.start, content.start).of(text));
            lines.push(Line {
                span: content,
                indent,
                blank_before,
            });
            blank_before = 0;
        }
    };
    for (at, character) in text.char_indices() {
        if is_line_end(character) {
            if !(character == '\n' && previous == '\r') {
                end_line(Span::new(start, at));
            }
            start = at + character.len_utf8();
        }
        previous = character;
    }
    end_line(Span::new(start, text.len()));
    lines
}

/// Whether a line ends at this character.
pub fn is_line_end(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether a character leaves no mark of its own: white space, and the
/// invisible characters that are a grapheme by themselves (so neither the
/// joiners nor the variation selectors).
pub fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'
                ..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
        || character.is_control()
}

/// A part of a text without the blank characters at both its ends.
///
/// A blank that is one grapheme with a mark on it stays.
pub fn trim(text: &str, span: Span) -> Span {
    let content = span.of(text);
    let trimmed = content.trim_start_matches(is_blank);
    let mut start = span.start + (content.len() - trimmed.len());
    let end = span.start + content.trim_end_matches(is_blank).len();
    if start >= end {
        return Span::new(span.start, span.start);
    }
    // A combining mark may sit on the last blank: the two are one grapheme.
    if start > span.start
        && !trimmed.starts_with(|first: char| first < '\u{300}')
        && !graphemes::is_boundary(text, start)
        && let Some(blank) = Span::new(span.start, start).of(text).chars().next_back()
    {
        start -= blank.len_utf8();
    }
    Span::new(start, end)
}

/// The columns that white space takes.
fn columns(space: &str) -> u32 {
    space
        .chars()
        .fold(0_u32, |column, character| match character {
            '\t' => (column / 8).saturating_add(1).saturating_mul(8),
            '\u{3000}' => column.saturating_add(2),
            other if other.is_whitespace() => column.saturating_add(1),
            _ => column,
        })
}
