//! The numbers of lines that stand in a column of their own beside code.

use super::flow::TextBlock;
use crate::article::BlockKind;
use crate::source::document::Document;
use crate::source::names::Tag;

/// Leaves out the columns of numbers. Time is linear in the text of the code.
pub(super) fn leave_out(document: &Document, text: &str, blocks: &mut Vec<TextBlock>) {
    let mut lines_behind = None;
    let mut are_gutters = Vec::new();
    for block in blocks.iter().rev() {
        let code = block.span.of(text);
        let lines = (block.kind == BlockKind::Code).then(|| code.lines().count());
        let mut around = document.ancestors(block.node);
        let is_gutter = lines.is_some()
            && lines == lines_behind
            && are_numbers(code)
            && around.any(|node| document.is(node, Tag::Td));
        are_gutters.push(is_gutter);
        lines_behind = lines;
    }
    blocks.retain(|_| are_gutters.pop() != Some(true));
}

/// Whether lines are numbers that count up.
fn are_numbers(text: &str) -> bool {
    let mut before: Option<u32> = None;
    text.lines().all(|line| {
        let number: Option<u32> = line.trim().parse().ok();
        let follows = before.is_none() || before.map(|before| before.wrapping_add(1)) == number;
        before = number;
        number.is_some() && follows
    })
}
