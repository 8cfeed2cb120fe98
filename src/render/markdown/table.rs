//! Tables as GitHub has them: rows between bars, the first one the head.

use crate::article::Block;
use crate::render::{gap, is_same_cell};

/// The table that is open.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// Its last cell.
    last: Block,
    /// Where the line stands that makes the first row the head, once that has an
    /// end, and for how many columns.
    rule: Option<(usize, usize)>,
    /// How many columns the row has in which the last cell stands.
    width: usize,
    /// How many the widest row has.
    widest: usize,
}

impl Table {
    /// Ends the row that is open.
    fn end_row(&mut self, markdown: &mut String) {
        markdown.push_str("|\n");
        self.widest = self.widest.max(self.width);
        self.width = 0;
    }
}

/// Writes a cell: the first row of a table is its head, for there is none without. Of
/// several blocks in a cell all stand on its one line; where there is no block, or a
/// cell above or before reaches, the cell is empty.
pub(super) fn cell(markdown: &mut String, text: &str, block: &Block, table: &mut Option<Table>) {
    if table.is_some_and(|table| is_same_cell(&table.last, block)) {
        markdown.push_str(text);
        markdown.push(' ');
        return;
    }
    if let Some(open) = table
        && open.last.row != block.row
    {
        if open.last.row < block.row {
            open.end_row(markdown);
            if open.rule.is_none() {
                open.rule = Some((markdown.len(), open.widest));
                markdown.push_str(&format!("|{}\n", " --- |".repeat(open.widest)));
            }
        } else {
            end(markdown, table.take());
        }
    }
    if table.is_none() && !markdown.is_empty() {
        markdown.push('\n');
    }
    let open = table.get_or_insert(Table {
        last: *block,
        rule: None,
        width: 0,
        widest: 0,
    });
    let empty = gap(open.width, block);
    markdown.push_str(&"|  ".repeat(empty));
    markdown.push_str("| ");
    markdown.push_str(text);
    markdown.push(' ');
    open.width += empty + 1;
    open.last = *block;
}

/// Ends a table, if one is open. What stands in no column of the head would not be
/// shown, so the head gets as many columns as the widest row.
pub(super) fn end(markdown: &mut String, table: Option<Table>) {
    let Some(mut table) = table else { return };
    table.end_row(markdown);
    if let Some((at, columns)) = table.rule
        && table.widest > columns
    {
        let more = table.widest - columns;
        let head = markdown.get(..at).unwrap_or("").trim_end().len();
        let rows = markdown.split_off(head);
        let (rule, rows) = rows.trim_start().split_once('\n').unwrap_or(("", ""));
        markdown.push_str(&format!(
            "{}\n{rule}{}\n{rows}",
            "  |".repeat(more),
            " --- |".repeat(more)
        ));
    }
}
