//! Emoticons: they belong to the sentence before, and may end it.

use super::Scan;
use super::next;
use super::text::Text;

/// Emoticons are no longer than this, in bytes.
const LONGEST: usize = 6;

/// Past the emoticons at `offset`, with the spaces between them.
pub(super) fn skip(text: Text, offset: usize) -> usize {
    let mut end = offset;
    loop {
        let start = text.skip(end, |letter| letter == ' ' || letter == '\u{A0}');
        match one(text, start) {
            Some(past) => end = past,
            None => return end,
        }
    }
}

/// Past the emoticon or pictograph at `start`.
fn one(text: Text, start: usize) -> Option<usize> {
    let first = text.at(start)?;
    if is_pictograph(first) {
        return Some(text.skip(start, |letter| {
            is_pictograph(letter) || matches!(letter, '\u{200D}' | '\u{FE0E}' | '\u{FE0F}')
        }));
    }
    if !matches!(first, ':' | ';' | '=' | '<' | '^' | 'x' | 'X') {
        return None;
    }
    let rest = text.0.get(start..)?;
    let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let token = rest.get(..length).filter(|token| token.len() <= LONGEST)?;
    let body = token.trim_start_matches([':', ';', '=', 'x', 'X']);
    let is_face = !body.is_empty()
        && body.len() < token.len()
        && matches!(
            body.trim_start_matches(['-', '\'', 'o', '^']),
            ")" | "))"
                | ")))"
                | "("
                | "(("
                | "D"
                | "P"
                | "p"
                | "]"
                | "["
                | "/"
                | "\\"
                | "|"
                | "O"
                | "*"
                | "3"
                | "DD"
        );
    let is_other = matches!(token, "<3" | "^_^" | "^^" | "xD" | "XD" | "=)" | "=(");
    (is_face && first != 'x' && first != 'X' || is_other).then_some(start + length)
}

fn is_pictograph(letter: char) -> bool {
    matches!(letter, '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}')
}

/// Whether white space between `at` and `next` comes after an emoticon that
/// ends a sentence: one whose next word is a likely opener.
pub(super) fn ends(scan: &Scan, at: usize, next: usize) -> bool {
    let Some(last) = scan.text.before(at) else {
        return false;
    };
    if !(matches!(last, ')' | '(' | 'D' | 'P' | '3' | '^') || is_pictograph(last)) {
        return false;
    }
    let so_far = scan.text.0.get(scan.start..at).unwrap_or("");
    let start = so_far
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + 1);
    start > 0 && one(scan.text, scan.start + start) == Some(at) && next::opens_sentence(scan, next)
}
