//! The article in a plain text: blocks out of lines.

use crate::article::{Article, Block, BlockKind};
use crate::{Span, language, source};

pub(super) fn article(text: String) -> Article {
    let mut blocks = Vec::new();
    for line in source::text::lines(&text) {
        let content = line.of(&text);
        let start = line.start + (content.len() - content.trim_start().len());
        let span = Span::new(start, start + content.trim().len());
        if !span.is_empty() {
            blocks.push(Block::new(BlockKind::Paragraph, span));
        }
    }
    let mut title = None;
    if blocks.len() > 1
        && let Some(first) = blocks.first_mut()
        && !first.span.of(&text).ends_with(['.', '!', '?'])
    {
        first.kind = BlockKind::Title;
        title = Some(first.span.of(&text).to_owned());
    }
    Article {
        title,
        language: language::detect(&text),
        text,
        blocks,
        ..Article::default()
    }
}
