//! Texts as they are compared: titles, names and paragraphs are the same
//! whatever their case, punctuation and white space.

use crate::lowercase::small;
use crate::runs::plain;

/// A text in lower case, its words separated by single spaces.
pub(super) fn fold(text: &str) -> String {
    fold_beyond(text, usize::MAX)
}

/// The same, or of a text that is longer than so many bytes when it is folded
/// a beginning that is longer, too.
pub(super) fn fold_beyond(text: &str, length: usize) -> String {
    let mut folded: Vec<u8> = Vec::with_capacity(text.len().min(length) + ROOM);
    // Whether a space stands before the next character.
    let mut is_apart = false;
    let mut rest = text;
    while !rest.is_empty() && folded.len() <= length {
        // Most of most texts are runs of plain letters, too short to be copied as such.
        let (run, others) = rest.split_at_checked(plain(rest)).unwrap_or((rest, ""));
        if !run.is_empty() {
            separate(&mut folded, &mut is_apart);
            folded.extend(run.bytes().map(|byte| byte.to_ascii_lowercase()));
        }
        if others.as_bytes().first().is_none_or(u8::is_ascii) {
            is_apart = true;
            rest = others.get(1..).unwrap_or("");
            continue;
        }
        let mut characters = others.chars();
        for character in characters.next().into_iter().flat_map(small) {
            if character.is_alphanumeric() {
                separate(&mut folded, &mut is_apart);
                folded.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            } else {
                is_apart = true;
            }
        }
        rest = characters.as_str();
    }
    // They are characters, one after the other.
    String::from_utf8(folded).unwrap_or_default()
}

/// What the last word of a beginning may have beyond its length, most often.
const ROOM: usize = 16;

fn separate(folded: &mut Vec<u8>, is_apart: &mut bool) {
    if std::mem::take(is_apart) && !folded.is_empty() {
        folded.push(b' ');
    }
}
