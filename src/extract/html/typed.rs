//! Lists typed by hand: paragraphs, or lines of one, that begin with a bullet or
//! a number.
//!
//! A single bullet or number says nothing; what stands beside another of its
//! kind, the numbers ascending by one, is a list as the page's writer meant it.
//! Time is linear in the blocks.

use super::flow::TextBlock;
use crate::article::BlockKind;
use crate::source::document::{Document, NodeId};

/// What an item begins with: a bullet or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet,
    Number(u32),
}

/// Numbers have no more digits: more are years.
const MOST_DIGITS: usize = 2;

impl Marker {
    /// The marker at the beginning of a text and how many bytes it has with the
    /// space behind it.
    pub fn of(text: &str) -> Option<(Marker, usize)> {
        let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
        let digits = text.len() - rest.len();
        let (marker, rest) = if digits == 0 {
            (Marker::Bullet, text.strip_prefix(is_bullet)?)
        } else if digits <= MOST_DIGITS {
            let rest = rest.strip_prefix(['.', ')'])?;
            // "3.5 kg" is a quantity.
            if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
                return None;
            }
            let number = text.get(..digits)?.parse().ok()?;
            (Marker::Number(number), rest)
        } else {
            return None;
        };
        Some((marker, text.len() - rest.trim_start().len()))
    }

    fn follows(self, before: Marker) -> bool {
        match (before, self) {
            (Marker::Bullet, Marker::Bullet) => true,
            (Marker::Number(before), Marker::Number(number)) => number == before + 1,
            _ => false,
        }
    }
}

/// Dashes are none: they open speeches, and stars notes.
pub(super) fn is_bullet(character: char) -> bool {
    matches!(character, '•' | '‣' | '◦' | '▪' | '●' | '■' | '∙' | '⁃')
}

/// An item that may be one of a list.
struct Open {
    marker: Marker,
    at: usize,
    parent: Option<NodeId>,
}

/// Makes the typed items among the paragraphs of a text items of lists.
pub(super) fn lists(document: &Document, text: &str, blocks: &mut [TextBlock]) {
    let mut open: Option<Open> = None;
    for at in 0..blocks.len() {
        let Some(block) = blocks.get(at) else {
            continue;
        };
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        let Some((marker, _)) = Marker::of(block.span.of(text)) else {
            continue;
        };
        let parent = document.parent(block.node);
        let last = open.replace(Open { marker, at, parent });
        if let Some(last) = last.filter(|last| last.parent == parent && marker.follows(last.marker))
        {
            for at in [last.at, at] {
                if let Some(block) = blocks.get_mut(at) {
                    item(text, block);
                }
            }
        }
    }
}

/// Makes an item of a paragraph. A bullet is no part of its text; a number is
/// text that may be spoken of, and stays.
fn item(text: &str, block: &mut TextBlock) {
    if block.kind != BlockKind::Paragraph {
        return;
    }
    let Some((marker, length)) = Marker::of(block.span.of(text)) else {
        return;
    };
    // A marker alone is the item of nothing.
    if block.span.start + length >= block.span.end {
        return;
    }
    block.kind = BlockKind::ListItem;
    block.level = Some(1);
    match marker {
        Marker::Bullet => block.span.start += length,
        Marker::Number(number) => block.ordinal = Some(number),
    }
}
