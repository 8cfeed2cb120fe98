//! An article as Markdown (CommonMark 0.31, with the tables of GitHub).

mod code;
mod emphasis;
mod escape;
mod lines;

use super::containers::{Step, steps};
use super::inline::{Event, events};
use super::table::Table;
use super::{is_safe, unnumbered};
use crate::article::{Article, Block, BlockKind, Image, MarkKind};
use crate::search::contains;
use code::{code_block, code_span};
use emphasis::{delimiter, delimiters};
use escape::{Line, destination, escape};
use lines::Lines;

/// The article's blocks as Markdown, the title not among them.
///
/// Whatever the text, it is text in the output too: what CommonMark could take
/// for markup is escaped, raw HTML included. Links, pictures, emphasis and code
/// are those of the article's marks and images. Raised, lowered
/// and deleted text, for which there is no mark, stands in `sup`, `sub` and `del`.
/// Time is linear in the text and the marks.
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
    let steps = steps(&article.blocks);
    let none = Step::default();
    let mut lines = Lines::default();
    let mut images = article.images.iter().peekable();
    let mut at = 0;
    while let (Some(block), Some(step)) = (article.blocks.get(at), steps.get(at)) {
        let before = at.checked_sub(1).and_then(|at| steps.get(at));
        while let Some(image) = images.next_if(|image| image.is_before(at)) {
            if is_safe(&image.address) {
                lines.go_on(step.beside(before.unwrap_or(&none)).len());
                lines.write(&picture(image));
            }
        }
        lines.begin(block, step);
        while let Some(image) = images.next_if(|image| image.before <= at) {
            if is_safe(&image.address) {
                lines.write(&picture(image));
                lines.go_on(step.around.len());
            }
        }
        if block.kind == BlockKind::Cell {
            let table = Table::of(&article.blocks, &steps, at);
            at = table.end;
            lines.write(&rows(article, &table));
        } else {
            at += 1;
            lines.write(&text(article, &unnumbered(article, block, step)));
        }
    }
    for image in images {
        if is_safe(&image.address) {
            lines.go_on(0);
            lines.write(&picture(image));
        }
    }
    lines.markdown
}

/// A block without what it stands in.
fn text(article: &Article, block: &Block) -> String {
    match block.kind {
        BlockKind::Heading | BlockKind::Title => {
            let level = usize::from(block.level.unwrap_or(2)).clamp(1, 6);
            let mut heading = "#".repeat(level);
            heading.push(' ');
            heading.push_str(&inline(article, block, " "));
            // At the end they would be decoration.
            if heading.ends_with('#') && !heading.ends_with("\\#") {
                heading.pop();
                heading.push_str("\\#");
            }
            heading
        }
        BlockKind::Code => code_block(block.span.of(&article.text)),
        _ => inline(article, block, "\\\n"),
    }
}

/// A table as GitHub has them: rows between bars, the first one the head, for there is
/// none without. Of several blocks in a cell all stand on its one line. What stands in
/// no column of the head would not be shown, so the head is as wide as the widest row.
fn rows(article: &Article, table: &Table) -> String {
    let mut text = String::new();
    for (at, row) in table.rows.iter().enumerate() {
        for cell in row {
            text.push_str("| ");
            if cell.is_empty() {
                text.push(' ');
            }
            for block in article.blocks.get(cell.clone()).unwrap_or(&[]) {
                text.push_str(&inline(article, block, " "));
                text.push(' ');
            }
        }
        if at == 0 {
            text.push_str(&"|  ".repeat(table.width.saturating_sub(row.len())));
            text.push_str("|\n");
            text.push_str(&"| --- ".repeat(table.width));
        }
        text.push_str("|\n");
    }
    text.truncate(text.trim_end().len());
    text
}

fn picture(image: &Image) -> String {
    let mut markdown = "![".to_owned();
    escape(&image.description, &mut { Line::BEGUN }, " ", &mut markdown);
    markdown.push_str("](");
    destination(&image.address, &mut markdown);
    markdown.push(')');
    markdown
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
