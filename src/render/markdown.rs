//! An article as Markdown (CommonMark 0.31, with the tables of GitHub).

use crate::article::{Article, BlockKind};

/// The article's blocks as Markdown, the title not among them.
///
/// Whatever the text, it is text in the output too: what CommonMark could take
/// for markup is escaped, raw HTML and links included. Time is linear in the
/// text.
///
/// ```
/// # #[cfg(feature = "html")] {
/// use nutgraf::{Article, ExtractOptions, render};
///
/// let page = "<h1>Sea</h1><h2>Tides</h2><p>See [here](x) &amp; *there*.<pre>a\n b</pre>";
/// let article = Article::from_html(page, &ExtractOptions::default())?;
/// assert_eq!(
///     render::markdown(&article),
///     "## Tides\n\nSee \\[here\\](x) \\& \\*there\\*.\n\n```\na\n b\n```\n"
/// );
/// # }
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub fn markdown(article: &Article) -> String {
    let mut markdown = String::new();
    let mut before: Option<BlockKind> = None;
    let mut row: Option<u32> = None;
    for block in &article.blocks {
        let text = block.span.of(&article.text);
        let is_item = |kind| matches!(kind, BlockKind::ListItem | BlockKind::Footnote);
        let goes_on = before.is_some_and(|kind| is_item(kind) && is_item(block.kind));
        if block.kind == BlockKind::Cell {
            cell(&mut markdown, text, block.row, &mut row);
            before = Some(block.kind);
            continue;
        }
        if row.take().is_some() {
            markdown.push_str("|\n");
        }
        if before.is_some() && !goes_on {
            markdown.push('\n');
        }
        match block.kind {
            BlockKind::Heading | BlockKind::Title => {
                let level = usize::from(block.level.unwrap_or(2)).clamp(1, 6);
                markdown.push_str(&"#".repeat(level));
                markdown.push(' ');
                lines(text, " ", &mut markdown);
            }
            BlockKind::ListItem | BlockKind::Footnote => {
                let depth = usize::from(block.level.unwrap_or(1)).clamp(1, 16) - 1;
                let indent = "  ".repeat(depth);
                markdown.push_str(&indent);
                markdown.push_str("- ");
                lines(text, &format!("\\\n{indent}  "), &mut markdown);
            }
            BlockKind::Quote => {
                markdown.push_str("> ");
                lines(text, "\\\n> ", &mut markdown);
            }
            BlockKind::Code => code(text, &mut markdown),
            _ => lines(text, "\\\n", &mut markdown),
        }
        markdown.push('\n');
        before = Some(block.kind);
    }
    if row.is_some() {
        markdown.push_str("|\n");
    }
    markdown
}

/// A cell: the first row of a table is its head, for there is none without.
fn cell(markdown: &mut String, text: &str, at: Option<u32>, row: &mut Option<u32>) {
    let is_same_row = *row == at && row.is_some();
    if !is_same_row {
        let is_table_open = row.is_some() && *row < at;
        if row.is_some() {
            markdown.push_str("|\n");
        }
        if is_table_open {
            // Behind the first row stands the line that makes it the head.
            let start = markdown.trim_end().rfind("\n\n").map_or(0, |at| at + 2);
            let table = markdown.get(start..).unwrap_or("");
            if table.trim_end().lines().count() == 1 {
                let columns = unescaped_bars(table).saturating_sub(1).max(1);
                markdown.push_str(&format!("|{}\n", " --- |".repeat(columns)));
            }
        } else if !markdown.is_empty() {
            markdown.push('\n');
        }
        *row = at.or(Some(0));
    }
    markdown.push_str("| ");
    lines(text, " ", markdown);
    markdown.push(' ');
}

fn unescaped_bars(line: &str) -> usize {
    line.matches('|').count() - line.matches("\\|").count()
}

/// Text line by line, each escaped.
fn lines(text: &str, separator: &str, markdown: &mut String) {
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            markdown.push_str(separator);
        }
        escape(line.trim(), markdown);
    }
}

/// Escapes what means something anywhere, and what does so at the start of a
/// line (CommonMark, sections 2.4, 4 and 6).
fn escape(line: &str, markdown: &mut String) {
    let digits = line.len()
        - line
            .trim_start_matches(|mark: char| mark.is_ascii_digit())
            .len();
    for (at, character) in line.char_indices() {
        let is_mark = matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$'
        );
        let begins = at == 0 && matches!(character, '#' | '+' | '-' | '=' | ':');
        let numbers = digits > 0 && at == digits && matches!(character, '.' | ')');
        if is_mark || begins || numbers {
            markdown.push('\\');
        }
        markdown.push(if character == '\0' {
            '\u{FFFD}'
        } else {
            character
        });
    }
}

/// A fence longer than any run of backticks in the code.
fn code(text: &str, markdown: &mut String) {
    let longest = text
        .split(|mark| mark != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    markdown.push_str(&fence);
    markdown.push('\n');
    markdown.push_str(text);
    markdown.push('\n');
    markdown.push_str(&fence);
}
