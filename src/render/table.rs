//! Cells as rows and columns.

use std::ops::Range;

use super::containers::Step;
use crate::article::{Block, BlockKind};

/// So many columns are filled up with empty cells: of cells that claim more, a
/// page could be made that grows without end.
const MOST: usize = 32;

/// A table: its rows, and of each cell the blocks that it has; of an empty one none.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub rows: Vec<Vec<Range<usize>>>,
    /// How many columns the widest row has.
    pub width: usize,
    /// The block behind it.
    pub end: usize,
}

impl Table {
    /// The table that begins with the block `from`, which is a cell.
    ///
    /// Where there is no block, or a cell above or before reaches, a cell is empty.
    pub fn of(blocks: &[Block], steps: &[Step], from: usize) -> Table {
        let mut table = Table::default();
        let mut last: Option<&Block> = None;
        let mut at = from;
        while let (Some(block), Some(step)) = (blocks.get(at), steps.get(at)) {
            // Another table begins where the rows do again.
            let goes_on = last.is_none_or(|last| last.row <= block.row && step.stays());
            if block.kind != BlockKind::Cell || !goes_on {
                break;
            }
            if last.is_none_or(|last| last.row != block.row) {
                table.rows.push(Vec::new());
            }
            let is_more = last.is_some_and(|last| is_same_cell(last, block));
            if let Some(row) = table.rows.last_mut() {
                match row.last_mut() {
                    Some(cell) if is_more => cell.end = at + 1,
                    _ => {
                        let column = block.column.map_or(0, |column| column as usize);
                        while row.len() < column.min(MOST) {
                            row.push(at..at);
                        }
                        row.push(at..at + 1);
                    }
                }
                table.width = table.width.max(row.len());
            }
            last = Some(block);
            at += 1;
        }
        table.end = at;
        table
    }

    /// Gives every row as many cells as the widest has.
    pub fn fill(&mut self) {
        for row in &mut self.rows {
            while row.len() < self.width.min(MOST) {
                row.push(0..0);
            }
        }
    }
}

/// Whether two cells are parts of one.
fn is_same_cell(before: &Block, block: &Block) -> bool {
    let place = |block: &Block| Some((block.row?, block.column?));
    place(before).is_some() && place(before) == place(block)
}
