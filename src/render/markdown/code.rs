//! Code, in a line and in lines of its own, between backticks.

use crate::article::BlockKind;

/// Code within a line, between more backticks than it has in a row.
pub(super) fn code_span(text: &str, block: BlockKind, markdown: &mut String) {
    let fence = "`".repeat(longest_run(text) + 1);
    // One space at both ends is taken for padding, so there is padding then.
    let is_space = |mark: char| mark.is_whitespace();
    let needs_space = text.starts_with('`')
        || text.ends_with('`')
        || text.starts_with(is_space) && text.ends_with(is_space);
    let space = if needs_space { " " } else { "" };
    markdown.push_str(&fence);
    markdown.push_str(space);
    for character in text.chars() {
        match character {
            '\n' | '\r' => markdown.push(' '),
            '\0' => markdown.push('\u{FFFD}'),
            // In a table it would end the cell, even in code.
            '|' if block == BlockKind::Cell => markdown.push_str("\\|"),
            character => markdown.push(character),
        }
    }
    markdown.push_str(space);
    markdown.push_str(&fence);
}

fn longest_run(text: &str) -> usize {
    let runs = text.split(|mark| mark != '`').map(str::len);
    runs.max().unwrap_or(0)
}

/// A fence longer than any run of backticks in the code.
pub(super) fn code_block(text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    [fence.as_str(), text, &fence].join("\n")
}
