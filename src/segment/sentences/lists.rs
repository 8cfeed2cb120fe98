//! Lists: items that follow each other in running text.
//!
//! An enumerator (`1.`, `2)`, `(c)`, `a.`, `iv)`) opens an item only where it
//! opens a sentence or is next to the one before: *As payment for 1. above*
//! has no items. A bullet always opens one.

use super::Scan;
use super::text::{Text, is_bullet};

/// The enumerator of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Enumerator {
    style: Style,
    /// What it counts as a digit or letter, and as a Roman numeral; 0 where it
    /// is none.
    number: u32,
    roman: u32,
}

/// What the enumerators of a list look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Style {
    is_digits: bool,
    is_capital: bool,
    opens: bool,
    stop: bool,
    closes: bool,
}

/// The enumerator at `offset`, where there is one.
pub(super) fn at(text: Text, offset: usize) -> Option<Enumerator> {
    let mut offset = offset;
    if text.at(offset).is_some_and(is_bullet) {
        offset += text.at(offset).map_or(0, char::len_utf8);
        offset += usize::from(text.at(offset) == Some(' '));
    }
    let opens = text.at(offset) == Some('(');
    let first = if opens { offset + 1 } else { offset };
    let label = text.0.get(first..)?;
    let length = label
        .bytes()
        .take(5)
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let label = label.get(..length)?;
    let stop = text.at(first + length) == Some('.');
    let past_stop = first + length + usize::from(stop);
    let closes = text.at(past_stop) == Some(')');
    let end = past_stop + usize::from(closes);
    let is_set_off = text.at(end).is_some_and(char::is_whitespace);
    if !(stop || closes) || !is_set_off || (opens && !closes) || !(1..=4).contains(&length) {
        return None;
    }
    let style = Style {
        is_digits: label.bytes().all(|letter| letter.is_ascii_digit()),
        is_capital: label.bytes().all(|letter| letter.is_ascii_uppercase()),
        opens,
        stop,
        closes,
    };
    // A capital with a stop is the initial of a name.
    if style.is_capital && !closes {
        return None;
    }
    let lower = label.to_ascii_lowercase();
    let number = match lower.bytes().next() {
        Some(letter @ b'a'..=b'z') if length == 1 => u32::from(letter - b'a') + 1,
        _ => label.parse().unwrap_or(0),
    };
    let roman = roman(&lower);
    (number > 0 || roman > 0).then_some(Enumerator {
        style,
        number,
        roman,
    })
}

/// The value of a small Roman numeral in lower case, 0 where it is none.
fn roman(label: &str) -> u32 {
    const TO_TWELVE: &[&str] = &[
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    ];
    TO_TWELVE
        .iter()
        .position(|numeral| *numeral == label)
        .map_or(0, |index| index as u32 + 1)
}

/// Whether a label is a small Roman numeral, in capitals or not.
pub(super) fn is_numeral(label: &str) -> bool {
    let is_uniform = label.bytes().all(|letter| letter.is_ascii_lowercase())
        || label.bytes().all(|letter| letter.is_ascii_uppercase());
    is_uniform && roman(&label.to_ascii_lowercase()) > 0
}

impl Enumerator {
    /// Whether it is that of a first item.
    fn is_first(self) -> bool {
        self.number == 1 || self.roman == 1
    }

    /// Whether the item after `self`, or in a countdown the one before, has
    /// the enumerator `next`.
    fn is_next_to(self, next: Enumerator) -> bool {
        let adjoin = |one: u32, other: u32| one > 0 && other > 0 && one.abs_diff(other) == 1;
        let is_counted = if self.style.is_digits {
            adjoin(self.number, next.number)
        } else {
            next.number == self.number + 1 || (self.roman > 0 && next.roman == self.roman + 1)
        };
        self.style == next.style && is_counted
    }
}

/// Whether an item that continues the current list, or another list after it,
/// starts at `offset`; a bullet always starts one.
pub(super) fn continues(scan: &Scan, offset: usize) -> bool {
    let Some(first) = scan.text.at(offset) else {
        return false;
    };
    if is_bullet(first) {
        return true;
    }
    if !(first.is_ascii_alphanumeric() || first == '(') {
        return false;
    }
    match (scan.list, at(scan.text, offset)) {
        (Some(item), Some(next)) => {
            item.is_next_to(next) || (next.is_first() && item.style != next.style)
        }
        _ => false,
    }
}

/// Out of sequence, a higher number in brackets is a year or a telephone code.
const HIGHEST: u32 = 100;

/// Whether an item starts at `offset`, where a sentence may have ended before.
pub(super) fn starts(scan: &Scan, offset: usize) -> bool {
    continues(scan, offset)
        || at(scan.text, offset)
            .is_some_and(|item| item.is_first() || (item.style.closes && item.number < HIGHEST))
}
