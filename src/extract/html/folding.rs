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
    let mut folded = String::with_capacity(text.len().min(length));
    // Whether a space stands before the next character.
    let mut is_apart = false;
    let mut rest = text;
    while !rest.is_empty() && folded.len() <= length {
        // Most of most texts are runs of plain letters, which are taken whole.
        let (run, others) = rest.split_at_checked(plain(rest)).unwrap_or((rest, ""));
        if !run.is_empty() {
            separate(&mut folded, &mut is_apart);
            folded.push_str(run);
        }
        let mut characters = others.chars();
        match characters.next() {
            Some(other) if other.is_ascii() => is_apart = true,
            first => {
                for character in first.into_iter().flat_map(small) {
                    if character.is_alphanumeric() {
                        separate(&mut folded, &mut is_apart);
                        folded.push(character);
                    } else {
                        is_apart = true;
                    }
                }
            }
        }
        rest = characters.as_str();
    }
    folded.make_ascii_lowercase();
    folded
}

fn separate(folded: &mut String, is_apart: &mut bool) {
    if std::mem::take(is_apart) && !folded.is_empty() {
        folded.push(' ');
    }
}
