//! Lines: whether one line break inside a block ends a sentence.
//!
//! Mostly it does not, as text is wrapped at some width. But where the first
//! word of the next line would have fitted on this one, the line was ended on
//! purpose: a heading, an item, an address.

use super::text::{is_bullet, is_dash, is_newline};
use super::{Scan, lists};

/// Narrower text is not wrapped at a width that tells anything.
const NARROWEST: usize = 40;

/// A line ended on purpose leaves at least this share of the width unused.
const SLACK: f64 = 0.25;

/// The longest line, in characters.
pub(super) fn width(text: &str) -> usize {
    text.split(is_newline)
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0)
}

/// Whether the line break between `at` and `next` is one that a writer made
/// to end something.
pub(super) fn is_deliberate(scan: &Scan, at: usize, next: usize) -> bool {
    let Some(letter) = scan.text.at(next) else {
        return false;
    };
    if is_bullet(letter) || lists::at(scan.text, next).is_some() {
        return true;
    }
    let is_item = (is_dash(letter) || letter == '*')
        && scan
            .text
            .at(next + letter.len_utf8())
            .is_some_and(char::is_whitespace);
    if is_item {
        return true;
    }
    if letter.is_lowercase()
        || scan
            .text
            .before(at)
            .is_some_and(|last| matches!(last, ',' | ';'))
    {
        return false;
    }
    let line = scan.text.0.get(scan.start..at).unwrap_or("");
    // Only the line itself counts, and of it not more than the width.
    let line = line.rsplit(is_newline).next().unwrap_or("");
    let length = line.trim().chars().count() + 1 + scan.text.word_at(next).chars().count();
    scan.width >= NARROWEST && (length as f64) < scan.width as f64 * (1.0 - SLACK)
}
