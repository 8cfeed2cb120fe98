//! An article as Markdown (CommonMark 0.31, with the tables of GitHub).

mod code;
mod emphasis;
mod escape;
mod table;

use super::inline::{Event, events};
use super::{continues, is_safe, unnumbered};
use crate::article::{Article, Block, BlockKind, Image, MarkKind};
use crate::search::contains;
use code::{code_block, code_span};
use emphasis::{delimiter, delimiters};
use escape::{Line, destination, escape};
use table::{Table, cell, end};

/// The article's blocks as Markdown, the title not among them.
///
/// Whatever the text, it is text in the output too: what CommonMark could take
/// for markup is escaped, raw HTML included. Links, pictures, emphasis and code
/// are those of the article's marks and images. Raised and lowered text, for
/// which there is no mark, stands in `sup` and `sub`. Time is linear in the
/// text and the marks.
///
/// ```
/// # #[cfg(feature = "html")] {
/// use nutgraf::{Article, ExtractOptions, render};
///
/// let page = "<h1>Sea</h1><h2>Tides</h2><p>See [here](x) &amp; <em>there</em>, \
///             or <a href='https://example.org/'>ask</a>.<pre>a\n b</pre>";
/// let article = Article::from_html(page, &ExtractOptions::default())?;
/// assert_eq!(
///     render::markdown(&article),
///     "## Tides\n\nSee \\[here\\](x) \\& *there*, or [ask](https://example.org/).\n\n\
///      ```\na\n b\n```\n"
/// );
/// # }
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub fn markdown(article: &Article) -> String {
    let mut markdown = String::new();
    let mut before: Option<Block> = None;
    let mut table: Option<Table> = None;
    let mut images = article.images.iter().peekable();
    for (index, block) in article.blocks.iter().enumerate() {
        let block = &unnumbered(article, block);
        let goes_on = before.is_some_and(|before| continues(before.kind, block.kind));
        while let Some(image) = images.next_if(|image| image.before <= index) {
            // A list or a table is not torn apart for a picture.
            if !goes_on {
                end(&mut markdown, table.take());
                picture(image, &mut markdown);
            }
        }
        if block.kind == BlockKind::Cell {
            let text = inline(article, block, " ");
            cell(&mut markdown, &text, block, &mut table);
            before = Some(*block);
            continue;
        }
        end(&mut markdown, table.take());
        let is_same_item = before.is_some_and(|before| {
            goes_on && block.ordinal.is_some() && before.ordinal == block.ordinal
        });
        if !markdown.is_empty() && (!goes_on || is_same_item) {
            let is_quoted = |kind| kind == BlockKind::Quote;
            if before.is_some_and(|before| is_quoted(before.kind)) && is_quoted(block.kind) {
                markdown.push('>');
            }
            markdown.push('\n');
        }
        match block.kind {
            BlockKind::Heading | BlockKind::Title => {
                let level = usize::from(block.level.unwrap_or(2)).clamp(1, 6);
                markdown.push_str(&"#".repeat(level));
                markdown.push(' ');
                markdown.push_str(&inline(article, block, " "));
                // At the end they would be decoration.
                if markdown.ends_with('#') && !markdown.ends_with("\\#") {
                    markdown.pop();
                    markdown.push_str("\\#");
                }
            }
            BlockKind::ListItem | BlockKind::Footnote => {
                item(article, block, is_same_item, &mut markdown);
            }
            BlockKind::Quote => {
                markdown.push_str("> ");
                markdown.push_str(&inline(article, block, "\\\n> "));
            }
            BlockKind::Code => code_block(block.span.of(&article.text), &mut markdown),
            _ => markdown.push_str(&inline(article, block, "\\\n")),
        }
        markdown.push('\n');
        before = Some(*block);
    }
    end(&mut markdown, table);
    for image in images {
        picture(image, &mut markdown);
    }
    markdown
}

fn item(article: &Article, block: &Block, is_same: bool, markdown: &mut String) {
    // Deep enough for what stands below `- `, `1. ` and `10. `, and not so deep
    // below any of them that it would be code.
    let depth = usize::from(block.level.unwrap_or(1)).clamp(1, 16) - 1;
    let indent = "    ".repeat(depth);
    let marker = match block.ordinal {
        Some(number) => format!("{number}. "),
        None => "- ".to_owned(),
    };
    let below = format!("{indent}{}", " ".repeat(marker.len()));
    if is_same {
        markdown.push_str(&below);
    } else {
        markdown.push_str(&indent);
        markdown.push_str(&marker);
    }
    markdown.push_str(&inline(article, block, &format!("\\\n{below}")));
}

fn picture(image: &Image, markdown: &mut String) {
    if !is_safe(&image.address) {
        return;
    }
    if !markdown.is_empty() {
        markdown.push('\n');
    }
    markdown.push_str("![");
    escape(&image.description, &mut { Line::BEGUN }, " ", markdown);
    markdown.push_str("](");
    destination(&image.address, markdown);
    markdown.push_str(")\n");
}

/// The text of a block with its marks, line by line.
fn inline(article: &Article, block: &Block, separator: &str) -> String {
    let events = events(article, block.span);
    let delimiters = delimiters(&events);
    let mut markdown = String::new();
    let mut line = Line::FRESH;
    let mut in_code = false;
    let mut code_end = None;
    for (event, &is_written) in events.iter().zip(&delimiters) {
        let length = markdown.len();
        match event {
            // Nothing is escaped in code: `[…]:` would begin a definition.
            Event::Text(text) if in_code && !contains(text, "]:") => {
                code_span(text, block.kind, &mut markdown);
            }
            Event::Text(text) => {
                escape(text, &mut line, separator, &mut markdown);
                continue;
            }
            // Backticks behind backticks would be read as one run.
            Event::Begin(MarkKind::Code) => in_code = code_end != Some(length),
            Event::End(MarkKind::Code) => {
                code_end = in_code.then_some(length);
                in_code = false;
            }
            Event::Begin(MarkKind::Link(_)) => {
                // With a bracket it would begin a picture.
                if markdown.ends_with('!') {
                    markdown.pop();
                    markdown.push_str("\\!");
                }
                markdown.push('[');
            }
            Event::End(MarkKind::Link(address)) => {
                markdown.push_str("](");
                destination(address, &mut markdown);
                markdown.push(')');
            }
            Event::Begin(kind) if is_written => markdown.push_str(delimiter(kind, true)),
            Event::End(kind) if is_written => markdown.push_str(delimiter(kind, false)),
            Event::Begin(_) | Event::End(_) => {}
        }
        if markdown.len() > length {
            line = Line::BEGUN;
        }
    }
    markdown
}
