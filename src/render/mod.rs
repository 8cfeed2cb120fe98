//! Rendering: an article as Markdown and as inert HTML.
//!
//! Both are made of the article's blocks, marks and images alone, so no markup
//! of the page can reach the output: every element and every mark is written
//! here, all text is escaped, and no address is written but one whose scheme is
//! http, https or mailto. The security property is that of the output read
//! again: it has the same blocks, and no elements but those of the list of
//! [`html()`].

mod html;
mod inline;
mod markdown;

pub use html::html;
pub use markdown::markdown;

use crate::{Article, Block, BlockKind};

/// Whether a block goes on with the list or the table of the one before it.
fn continues(before: BlockKind, kind: BlockKind) -> bool {
    let is_item = |kind| matches!(kind, BlockKind::ListItem | BlockKind::Footnote);
    is_item(before) && is_item(kind) || before == BlockKind::Cell && kind == BlockKind::Cell
}

/// An item without the number that was typed before it: its list shows it. What
/// goes on an item keeps its own.
fn unnumbered(article: &Article, block: &Block) -> Block {
    let text = block.span.of(&article.text);
    let before = |other: &Block| other.span.start < block.span.start;
    let at = article.blocks.partition_point(before).checked_sub(1);
    let last = at.and_then(|at| article.blocks.get(at));
    let number = block
        .ordinal
        .filter(|_| last.is_none_or(|last| last.ordinal != block.ordinal))
        .map(|number| number.to_string());
    let rest = number.and_then(|number| {
        let unpadded = text.trim_start_matches('0');
        let rest = if number == "0" { text } else { unpadded };
        rest.strip_prefix(number.as_str())?.strip_prefix(['.', ')'])
    });
    let rest = rest.filter(|rest| rest.starts_with(char::is_whitespace));
    let mut block = *block;
    if let Some(rest) = rest {
        block.span.start = block.span.end - rest.trim_start().len();
    }
    block
}

/// Whether two blocks are parts of one cell.
fn is_same_cell(before: &Block, block: &Block) -> bool {
    let place = |block: &Block| Some((block.row?, block.column?));
    let are_cells = before.kind == BlockKind::Cell && block.kind == BlockKind::Cell;
    are_cells && place(before).is_some() && place(before) == place(block)
}

/// How many empty cells stand before a cell in a row that has so many. A few
/// columns are filled up: of cells that claim more, a page could be made that
/// grows without end.
fn gap(width: usize, cell: &Block) -> usize {
    const MOST: usize = 32;
    let column = cell.column.and_then(|column| usize::try_from(column).ok());
    column.map_or(0, |column| column.min(MOST).saturating_sub(width))
}

/// Whether an address may be written out: its scheme is http, https or mailto.
pub(crate) fn is_safe(address: &str) -> bool {
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
    ["http", "https", "mailto"]
        .iter()
        .any(|safe| scheme.eq_ignore_ascii_case(safe))
}
