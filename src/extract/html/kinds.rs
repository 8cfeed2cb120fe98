//! What kind of block a run of text is, by the elements around it.

use super::flow::TextBlock;
use super::tables::{Cell, Tables};
use crate::article::{BlockKind, TERM};
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// What kind of block it is: the nearest element that says so.
pub(super) fn classify(document: &Document, tables: &Tables, block: &mut TextBlock) {
    let mut around = std::iter::once(block.node).chain(document.ancestors(block.node));
    let found = around.find_map(|node| {
        let kind = match document.tag(node)? {
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => BlockKind::Heading,
            _ if document.attribute(node, Attribute::Role) == Some("heading") => BlockKind::Heading,
            Tag::Li => BlockKind::ListItem,
            Tag::P => of_word(document, node)?,
            Tag::Pre | Tag::Xmp | Tag::Plaintext => BlockKind::Code,
            Tag::Blockquote => BlockKind::Quote,
            Tag::Figcaption | Tag::Caption => BlockKind::Caption,
            Tag::Dt | Tag::Dd => BlockKind::Definition,
            Tag::Td | Tag::Th => {
                let cell = tables.cell(node)?;
                (block.row, block.column) = (Some(cell.row), Some(cell.column));
                BlockKind::Cell
            }
            _ => return None,
        };
        Some((node, kind))
    });
    let Some((node, kind)) = found else { return };
    block.kind = kind;
    // Code and captions are weighed as what they are, and kept as cells.
    let is_formed = is_formed(kind);
    if (is_formed || matches!(kind, BlockKind::Code | BlockKind::Caption))
        && let Some(cell) = cell_around(document, tables, node)
    {
        (block.row, block.column) = (Some(cell.row), Some(cell.column));
        if is_formed {
            block.kind = BlockKind::Cell;
            return;
        }
    }
    match kind {
        BlockKind::Heading => block.level = Some(heading_level(document, node)),
        BlockKind::Definition if document.is(node, Tag::Dt) => block.level = Some(TERM),
        BlockKind::ListItem => {
            block.level = Some(list_level(document, node));
            if is_footnote(document, node) {
                block.kind = BlockKind::Footnote;
                block.level = None;
            }
        }
        _ => {}
    }
}

/// What a paragraph is by its style in Word, which copies lists and the title
/// of a document as paragraphs.
fn of_word(document: &Document, paragraph: NodeId) -> Option<BlockKind> {
    let style = document
        .attribute(paragraph, Attribute::Class)?
        .strip_prefix("Mso")?;
    if style.starts_with("ListParagraph") {
        return Some(BlockKind::ListItem);
    }
    (style == "Title").then_some(BlockKind::Heading)
}

/// Whether a kind is given up inside a table of data: its cells hold no
/// headings, lists or quotes of the text.
fn is_formed(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Heading | BlockKind::ListItem | BlockKind::Quote | BlockKind::Definition
    )
}

/// The cell of a table of data around an element.
fn cell_around(document: &Document, tables: &Tables, node: NodeId) -> Option<Cell> {
    let mut around = document.ancestors(node).take(MOST_LEVELS);
    around.find_map(|node| tables.cell(node))
}

/// So far above an element a cell may be that it is in.
const MOST_LEVELS: usize = 12;

/// A heading that is all of a list item is the item: there is nothing in it
/// that it could be the heading of.
pub(super) fn list_headings(document: &Document, blocks: &mut [TextBlock]) {
    let firsts: Vec<NodeId> = blocks.iter().map(|block| block.first).collect();
    for (at, block) in blocks.iter_mut().enumerate() {
        if block.kind != BlockKind::Heading {
            continue;
        }
        let mut around = document.ancestors(block.node).take(4);
        let Some(item) = around.find(|&node| document.is(node, Tag::Li)) else {
            continue;
        };
        let holds = |at: Option<usize>| {
            let first = at.and_then(|at| firsts.get(at));
            first.is_some_and(|&first| document.contains(item, first))
        };
        if !holds(at.checked_sub(1)) && !holds(at.checked_add(1)) {
            block.kind = BlockKind::ListItem;
            block.level = Some(list_level(document, item));
        }
    }
}

/// How many lists an item is in.
fn list_level(document: &Document, item: NodeId) -> u8 {
    let is_list =
        |node: &NodeId| matches!(document.tag(*node), Some(Tag::Ul | Tag::Ol | Tag::Menu));
    let depth = document.ancestors(item).filter(is_list).count();
    u8::try_from(depth.max(1)).unwrap_or(u8::MAX)
}

/// The level of a heading; a paragraph is one as the title of a document only.
fn heading_level(document: &Document, node: NodeId) -> u8 {
    match document.tag(node) {
        Some(Tag::H1 | Tag::P) => 1,
        Some(Tag::H2) => 2,
        Some(Tag::H3) => 3,
        Some(Tag::H4) => 4,
        Some(Tag::H5) => 5,
        Some(Tag::H6) => 6,
        // WAI-ARIA 1.2: a heading without a level has level 2.
        _ => document
            .attribute(node, Attribute::AriaLevel)
            .and_then(|level| level.trim().parse().ok())
            .map_or(2, |level: u8| level.clamp(1, 6)),
    }
}

/// Whether a list item or a paragraph is a note: DPUB-ARIA roles, or notes by name.
pub(super) fn is_footnote(document: &Document, item: NodeId) -> bool {
    std::iter::once(item)
        .chain(document.ancestors(item).take(3))
        .any(|node| {
            let role = document.attribute(node, Attribute::Role).unwrap_or("");
            let class = document.attribute(node, Attribute::Class).unwrap_or("");
            matches!(role, "doc-endnotes" | "doc-endnote" | "doc-footnote")
                || class.split_ascii_whitespace().any(|word| {
                    matches!(
                        word,
                        "footnotes"
                            | "footnote"
                            | "endnotes"
                            | "references"
                            | "reflist"
                            | "MsoFootnoteText"
                    )
                })
                || (node == item
                    && document
                        .attribute(node, Attribute::Id)
                        .is_some_and(|id| id.starts_with("fn") || id.starts_with("cite_note")))
        })
}
