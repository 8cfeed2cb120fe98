//! Tables: which hold data and which only lay out a page.
//!
//! Until CSS, and in mail until today, pages were laid out in tables; their
//! cells are no cells. A table holds data where it has headings or a caption,
//! or where all its cells are small and there are several in each direction.
//! One sweep over the arena.

use super::flow::TextBlock;
use crate::article::TERM;
use crate::sorted::sort;
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// The cells of all data tables of a page.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// Ascending by node.
    cells: Vec<(NodeId, Cell)>,
}

/// Where a cell stands in its table, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub row: u32,
    pub column: u32,
}

impl Tables {
    /// The place of a cell; `None` where its table only lays out.
    pub fn cell(&self, node: NodeId) -> Option<Cell> {
        let at = self
            .cells
            .binary_search_by_key(&node, |&(node, _)| node)
            .ok()?;
        self.cells.get(at).map(|&(_, cell)| cell)
    }
}

/// The level of a cell that is a head.
pub(super) fn head(document: &Document, block: &TextBlock) -> Option<u8> {
    let mut around = std::iter::once(block.node).chain(document.ancestors(block.node));
    let cell = around.find(|&node| matches!(document.tag(node), Some(Tag::Td | Tag::Th)))?;
    (block.row.is_some() && document.is(cell, Tag::Th)).then_some(TERM)
}

/// A cell with more text than this, in bytes, is no datum.
const MAX_DATUM: usize = 600;

struct Open {
    node: NodeId,
    cells: Vec<(NodeId, Cell)>,
    rows: u32,
    column: u32,
    width: u32,
    /// The row in which each column is free again below the cell that reaches down.
    free: Vec<u32>,
    has_heading: bool,
    is_layout: bool,
    has_prose: bool,
    text_in_cell: usize,
}

/// So many columns are watched for cells that reach down.
const MOST_COLUMNS: usize = 256;

impl Open {
    /// The place of the next cell, which takes so many columns and rows: the first
    /// that no cell from above takes (HTML, "forming a table").
    fn place(&mut self, columns: u32, rows: u32) -> Cell {
        let row = self.rows.saturating_sub(1);
        let taken = self.free.iter().skip(self.column as usize);
        let taken = taken.take_while(|free| **free > row).count();
        let column = self.column.saturating_add(taken as u32);
        self.column = column.saturating_add(columns);
        if rows > 1 {
            let end = (self.column as usize).min(MOST_COLUMNS);
            if self.free.len() < end {
                self.free.resize(end, 0);
            }
            for free in self.free.iter_mut().take(end).skip(column as usize) {
                *free = row.saturating_add(rows);
            }
        }
        Cell { row, column }
    }
}

/// Finds the data tables of a document.
pub(super) fn tables(document: &Document) -> Tables {
    let mut found = Tables::default();
    let mut open: Vec<Open> = Vec::new();
    for node in document.nodes() {
        while open
            .last()
            .is_some_and(|table| !document.contains(table.node, node))
        {
            close(open.pop(), &mut found);
        }
        let Some(tag) = document.tag(node) else {
            if let (Some(table), Some(text)) = (open.last_mut(), document.text(node)) {
                table.text_in_cell += text.trim().len();
                table.has_prose |= table.text_in_cell > MAX_DATUM;
            }
            continue;
        };
        if tag == Tag::Table {
            if let Some(outer) = open.last_mut() {
                outer.is_layout = true;
            }
            let role = document.attribute(node, Attribute::Role).unwrap_or("");
            open.push(Open {
                node,
                cells: Vec::new(),
                rows: 0,
                column: 0,
                width: 0,
                free: Vec::new(),
                has_heading: false,
                is_layout: matches!(role, "presentation" | "none"),
                has_prose: false,
                text_in_cell: 0,
            });
            continue;
        }
        let Some(table) = open.last_mut() else {
            continue;
        };
        match tag {
            Tag::Tr => {
                table.rows += 1;
                table.column = 0;
            }
            Tag::Caption | Tag::Thead => table.has_heading = true,
            Tag::Td | Tag::Th => {
                table.has_heading |= tag == Tag::Th;
                table.text_in_cell = 0;
                let span = |name: Attribute| {
                    document
                        .attribute(node, name)
                        .and_then(|span| span.trim().parse::<u32>().ok())
                        .map_or(1, |span| span.clamp(1, 100))
                };
                let cell = table.place(span(Attribute::Colspan), span(Attribute::Rowspan));
                table.cells.push((node, cell));
                table.width = table.width.max(table.column);
            }
            Tag::H1 | Tag::H2 | Tag::Article | Tag::Form | Tag::Section | Tag::Nav => {
                table.is_layout = true;
            }
            _ => {}
        }
    }
    while let Some(table) = open.pop() {
        close(Some(table), &mut found);
    }
    let nodes = found.cells.iter().map(|(node, _)| node.0);
    let mut order: Vec<(u32, usize)> = nodes.zip(0..).collect();
    sort(&mut order);
    Tables {
        cells: order
            .into_iter()
            .filter_map(|(_, at)| found.cells.get(at).copied())
            .collect(),
    }
}

fn close(table: Option<Open>, found: &mut Tables) {
    let Some(table) = table else { return };
    let is_grid = table.rows > 1 && table.width > 1 && !table.has_prose;
    if !table.is_layout && (table.has_heading || is_grid) {
        found.cells.extend(table.cells);
    }
}
