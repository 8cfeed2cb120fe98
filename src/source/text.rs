//! Plain text as its lines.

use crate::Span;

/// The lines of a plain text, without their ends.
///
/// Lines end at LF, CR, CR LF, U+2028 and U+2029. Time and memory are linear
/// in the text.
pub fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut previous = '\0';
    for (at, character) in text.char_indices() {
        if matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
            if !(character == '\n' && previous == '\r') {
                lines.push(Span::new(start, at));
            }
            start = at + character.len_utf8();
        }
        previous = character;
    }
    lines.push(Span::new(start, text.len()));
    lines
}
