//! Rendering: an article as Markdown and as inert HTML.
//!
//! Both are made of the article's blocks, marks and images alone, so no markup
//! of the page can reach the output: every element and every mark is written
//! here, all text is escaped, and no address is written but one whose scheme is
//! http, https or mailto. The security property is that of the output read
//! again: it has the same blocks, and no elements but those of the list of
//! [`html()`].

mod containers;
mod html;
mod inline;
mod markdown;
mod table;

pub use html::html;
pub use markdown::markdown;

use crate::article::Image;
use crate::{Article, Block, BlockKind};
use containers::Step;

/// An item without the number that was typed before it: its list shows it. What
/// goes on an item keeps its own.
fn unnumbered(article: &Article, block: &Block, step: &Step) -> Block {
    let text = block.span.of(&article.text);
    let is_item = matches!(block.kind, BlockKind::ListItem | BlockKind::Footnote);
    let number = block
        .ordinal
        .filter(|_| is_item && step.begins_item())
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

impl Image {
    /// Whether it stands before a block and before what that block opens.
    fn is_before(&self, index: usize) -> bool {
        self.before < index || self.before == index && !self.is_inside
    }
}

/// Writes a number.
fn push_number(number: u32, text: &mut String) {
    text.push_str(&number.to_string());
}

/// Whether an address may be written out: its scheme is http, https or mailto.
pub(crate) fn is_safe(address: &str) -> bool {
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
    ["http", "https", "mailto"]
        .iter()
        .any(|safe| scheme.eq_ignore_ascii_case(safe))
}
