//! White space that ends a sentence without a terminator.

use super::Scan;
use super::next::opens_sentence;
use super::text::{is_dash, is_opener};

/// Whether a semicolon or, in a language that runs on, a comma or colon ends a
/// clause that stands like a sentence.
pub(super) fn ends_clause(scan: &Scan, at: usize, next: usize) -> bool {
    match scan.text.before(at) {
        Some(';') => {
            scan.text.before(at - 1).is_some_and(|last| last != ')') && opens_sentence(scan, next)
        }
        // Speech that is interrupted.
        Some('"' | '”') => {
            let mark = scan.text.before(at).map_or(0, char::len_utf8);
            scan.text.before(at - mark).is_some_and(is_dash) && opens_sentence(scan, next)
        }
        // A text without a single stop is cut at commas, but for those that
        // set off one word.
        Some('،') if scan.runs_on => {
            let rest = scan.text.0.get(next..).unwrap_or("");
            let word = rest
                .find(char::is_whitespace)
                .map_or(rest, |end| rest.get(..end).unwrap_or(rest));
            !word.ends_with('،') && at - scan.start > 40
        }
        // What leads to a first sentence, like a headline.
        Some(':') if scan.rules.runs_on => {
            scan.spans.is_empty() && !scan.text.at(next).is_some_and(is_opener)
        }
        _ => false,
    }
}

/// Whether a space in a script without spaces between words ends a sentence:
/// Thai and Lao have no other mark.
pub(super) fn ends_unspaced(scan: &Scan, at: usize, next: usize) -> bool {
    /// A shorter stretch, in bytes, is a clause.
    const SHORTEST: usize = 120;
    let is_thai = |letter: char| matches!(letter, '\u{E01}'..='\u{E7F}' | '\u{E81}'..='\u{EDF}');
    at - scan.start.min(at) >= SHORTEST
        && scan.text.before(at).is_some_and(is_thai)
        && scan.text.at(next).is_some_and(is_thai)
}
