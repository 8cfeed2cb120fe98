//! Lists: items that follow each other in running text.
//!
//! An enumerator (`1.`, `2)`, `(c)`, `a.`) opens an item only where it opens a
//! sentence or continues the sequence of the item before: *As payment for 1.
//! above* has no items. A bullet always opens one.

use super::Scan;
use super::text::{Text, is_bullet};

/// A list, by the enumerator of its latest item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct List {
    style: Style,
    number: u32,
}

/// What the enumerators of a list look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Style {
    is_letter: bool,
    is_capital: bool,
    opens: bool,
    stop: bool,
    closes: bool,
}

/// The list that an item at `offset` belongs to, where there is one.
pub(super) fn at(text: Text, offset: usize) -> Option<List> {
    let mut offset = offset;
    if text.at(offset).is_some_and(is_bullet) {
        offset += text.at(offset).map_or(0, char::len_utf8);
        offset += usize::from(text.at(offset) == Some(' '));
    }
    let opens = text.at(offset) == Some('(');
    let first = if opens { offset + 1 } else { offset };
    let label = text.skip(first, |letter| letter.is_ascii_alphanumeric()).min(first + 4);
    let label_text = text.0.get(first..label)?;
    let stop = text.at(label) == Some('.');
    let past_stop = if stop { label + 1 } else { label };
    let closes = text.at(past_stop) == Some(')');
    let end = if closes { past_stop + 1 } else { past_stop };
    if !(stop || closes) || !text.at(end).is_some_and(char::is_whitespace) || (opens && !closes) {
        return None;
    }
    let (is_letter, is_capital, number) = if let Ok(number) = label_text.parse::<u32>() {
        (false, false, number)
    } else {
        let letter = Some(label_text).filter(|label| label.len() == 1)?.chars().next()?;
        let number = (letter.to_ascii_lowercase() as u32).checked_sub('a' as u32)?;
        (true, letter.is_ascii_uppercase(), number)
    };
    // A capital with a stop is the initial of a name.
    if is_capital && !closes {
        return None;
    }
    Some(List { style: Style { is_letter, is_capital, opens, stop, closes }, number })
}

/// Whether an item that continues the current list starts at `offset`, or
/// any item after a bullet.
pub(super) fn continues(scan: &Scan, offset: usize) -> bool {
    let Some(first) = scan.text.at(offset) else { return false };
    if is_bullet(first) {
        return true;
    }
    if !(first.is_ascii_alphanumeric() || first == '(') {
        return false;
    }
    match (scan.list, at(scan.text, offset)) {
        (Some(list), Some(next)) => next.style == list.style && next.number == list.number + 1,
        _ => false,
    }
}
