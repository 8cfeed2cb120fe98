//! Tables as GitHub has them: rows between bars, the first one the head.

use crate::article::Block;
use crate::render::is_same_cell;
use crate::search::places;

/// The table that is open: where it begins, its last cell, and whether that is
/// in its first row.
#[derive(Clone, Copy)]
pub(super) struct Table {
    start: usize,
    last: Block,
    is_head: bool,
}

/// Writes a cell: the first row of a table is its head, for there is none without. Of
/// several blocks in a cell all stand on its one line.
pub(super) fn cell(markdown: &mut String, text: &str, block: &Block, table: &mut Option<Table>) {
    if table.is_some_and(|table| is_same_cell(&table.last, block)) {
        markdown.push_str(text);
        markdown.push(' ');
        return;
    }
    let is_new = match table {
        Some(table) if table.last.row == block.row => false,
        Some(open) => {
            markdown.push_str("|\n");
            let goes_on = open.last.row < block.row;
            if goes_on && open.is_head {
                // Behind the first row stands the line that makes it the head.
                let head = markdown.get(open.start..).unwrap_or("");
                let columns = unescaped_bars(head).saturating_sub(1).max(1);
                markdown.push_str(&format!("|{}\n", " --- |".repeat(columns)));
                open.is_head = false;
            }
            !goes_on
        }
        None => true,
    };
    if is_new && !markdown.is_empty() {
        markdown.push('\n');
    }
    let start = markdown.len();
    match table {
        Some(table) if !is_new => table.last = *block,
        _ => {
            *table = Some(Table {
                start,
                last: *block,
                is_head: true,
            });
        }
    }
    markdown.push_str("| ");
    markdown.push_str(text);
    markdown.push(' ');
}

fn unescaped_bars(line: &str) -> usize {
    line.matches('|').count() - places(line, "\\|").count()
}
