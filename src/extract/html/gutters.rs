//! The numbers of lines that stand in a column of their own beside code.

use super::flow::TextBlock;
use crate::article::BlockKind;
use crate::source::document::Document;
use crate::source::names::Tag;

/// Whether a block is the column of numbers beside the code behind it. Time is linear in
/// the text of both.
pub(super) fn is_gutter(
    document: &Document,
    text: &str,
    block: &TextBlock,
    code: &TextBlock,
) -> bool {
    let lines = |block: &TextBlock| block.span.of(text).lines().count();
    block.kind == BlockKind::Code
        && code.kind == BlockKind::Code
        && are_numbers(block.span.of(text))
        && lines(block) == lines(code)
        && document
            .ancestors(block.node)
            .any(|node| document.is(node, Tag::Td))
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
