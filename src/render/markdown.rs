//! An article as Markdown (CommonMark 0.31, with the tables of GitHub).

use super::inline::{Event, events};
use super::{continues, is_safe, is_same_cell, unnumbered};
use crate::article::{Article, Block, BlockKind, Image, MarkKind};

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
                if table.take().is_some() {
                    markdown.push_str("|\n");
                }
                picture(image, &mut markdown);
            }
        }
        if block.kind == BlockKind::Cell {
            let text = inline(article, block, " ");
            cell(&mut markdown, &text, block, &mut table);
            before = Some(*block);
            continue;
        }
        if table.take().is_some() {
            markdown.push_str("|\n");
        }
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
            BlockKind::Code => code(block.span.of(&article.text), &mut markdown),
            _ => markdown.push_str(&inline(article, block, "\\\n")),
        }
        markdown.push('\n');
        before = Some(*block);
    }
    if table.is_some() {
        markdown.push_str("|\n");
    }
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

/// The table that is open: where it begins, its last cell, and whether that is
/// in its first row.
#[derive(Clone, Copy)]
struct Table {
    start: usize,
    last: Block,
    is_head: bool,
}

/// A cell: the first row of a table is its head, for there is none without. Of
/// several blocks in a cell all stand on its one line.
fn cell(markdown: &mut String, text: &str, block: &Block, table: &mut Option<Table>) {
    if table.is_some_and(|table| is_same_cell(&table.last, block)) {
        markdown.push_str(text);
        markdown.push(' ');
        return;
    }
    let is_new = match table {
        Some(table) if table.last.row == block.row => false,
        Some(open) => {
            markdown.push_str("|\n");
            let goes_on = open.last.row < block.row;
            if goes_on && open.is_head {
                // Behind the first row stands the line that makes it the head.
                let head = markdown.get(open.start..).unwrap_or("");
                let columns = unescaped_bars(head).saturating_sub(1).max(1);
                markdown.push_str(&format!("|{}\n", " --- |".repeat(columns)));
                open.is_head = false;
            }
            !goes_on
        }
        None => true,
    };
    if is_new && !markdown.is_empty() {
        markdown.push('\n');
    }
    let start = markdown.len();
    match table {
        Some(table) if !is_new => table.last = *block,
        _ => {
            *table = Some(Table {
                start,
                last: *block,
                is_head: true,
            });
        }
    }
    markdown.push_str("| ");
    markdown.push_str(text);
    markdown.push(' ');
}

fn unescaped_bars(line: &str) -> usize {
    line.matches('|').count() - line.matches("\\|").count()
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
            Event::Text(text) if in_code && !text.contains("]:") => {
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

const fn delimiter(kind: &MarkKind, begins: bool) -> &'static str {
    match (kind, begins) {
        (MarkKind::Strong, _) => "**",
        (MarkKind::Emphasis, _) => "*",
        (MarkKind::Superscript, true) => "<sup>",
        (MarkKind::Superscript, false) => "</sup>",
        (MarkKind::Subscript, true) => "<sub>",
        (MarkKind::Subscript, false) => "</sub>",
        (MarkKind::Code | MarkKind::Link(_), _) => "",
    }
}

const fn is_starred(kind: &MarkKind) -> bool {
    matches!(kind, MarkKind::Strong | MarkKind::Emphasis)
}

/// What stands beside a run of asterisks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Space,
    Punctuation,
    Word,
}

/// For each event whether its delimiter is written.
///
/// Asterisks open emphasis only before what they flank, and close it only
/// behind (CommonMark, section 6.2). Where they would not, or could be read as
/// the end of other emphasis, this one is left out: no asterisk is ever read as
/// text.
fn delimiters(events: &[Event<'_>]) -> Vec<bool> {
    let mut written = vec![true; events.len()];
    let mut open: Vec<Starred> = Vec::new();
    // Whether asterisks stand right before: two runs would be read as one.
    let mut is_joined = false;
    for (at, event) in events.iter().enumerate() {
        let before = |doubt| beside(events.iter().take(at).rev(), false, doubt);
        let behind = |doubt| beside(events.iter().skip(at + 1), true, doubt);
        match event {
            Event::Begin(kind) if is_starred(kind) => {
                let (inside, outside) = (behind(Beside::Punctuation), before(Beside::Word));
                let is_alone = open.iter().all(|starred| !starred.could_begin);
                let could_begin = !is_joined && is_read(inside, outside, is_alone);
                open.push(Starred { at, could_begin });
            }
            Event::End(kind) if is_starred(kind) => {
                let Some(begun) = open.pop() else { continue };
                let (inside, outside) = (before(Beside::Punctuation), behind(Beside::Word));
                let is_alone = open.iter().all(|starred| !starred.could_begin);
                let is_written = begun.could_begin && is_read(inside, outside, is_alone);
                for place in [begun.at, at] {
                    if let Some(written) = written.get_mut(place) {
                        *written = is_written;
                    }
                }
                is_joined = true;
            }
            Event::Begin(_) | Event::End(_) | Event::Text(_) => is_joined = false,
        }
    }
    written
}

/// Emphasis that is open.
struct Starred {
    at: usize,
    could_begin: bool,
}

/// Whether asterisks are read as what they are meant: they flank what is
/// inside, and not what is outside too unless there is nothing to confuse.
fn is_read(inside: Beside, outside: Beside, is_alone: bool) -> bool {
    flanks(inside, outside) && (is_alone || !flanks(outside, inside))
}

fn flanks(inside: Beside, outside: Beside) -> bool {
    inside != Beside::Space && (inside != Beside::Punctuation || outside != Beside::Word)
}

/// The nearest character in one direction, over other asterisks.
///
/// Whether Unicode calls a mark punctuation is not known here: `doubt` is what
/// it is taken for, the worse for emphasis at this place.
fn beside<'e>(events: impl Iterator<Item = &'e Event<'e>>, ahead: bool, doubt: Beside) -> Beside {
    for event in events {
        match event {
            Event::Text(text) => {
                let next = if ahead {
                    text.chars().next()
                } else {
                    text.chars().next_back()
                };
                return match next {
                    Some(next) if next.is_whitespace() => Beside::Space,
                    Some(next) if next.is_ascii_punctuation() => Beside::Punctuation,
                    Some(next) if next.is_alphanumeric() => Beside::Word,
                    Some(_) | None => doubt,
                };
            }
            Event::Begin(kind) | Event::End(kind) if is_starred(kind) => {}
            // Brackets, backticks, tags.
            Event::Begin(_) | Event::End(_) => return Beside::Punctuation,
        }
    }
    Beside::Space
}

/// An address in parentheses: what CommonMark reads there as more than itself
/// is escaped, and what would end it encoded.
fn destination(address: &str, markdown: &mut String) {
    for character in address.chars() {
        if character.is_whitespace() || character.is_control() {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                markdown.push_str(&format!("%{byte:02X}"));
            }
            continue;
        }
        if matches!(
            character,
            '(' | ')' | '<' | '>' | '\\' | '&' | '|' | '*' | '_' | '`'
        ) {
            markdown.push('\\');
        }
        markdown.push(character);
    }
}

/// What a line is so far: nothing but so many digits, or more than that.
#[derive(Clone, Copy)]
struct Line(Option<usize>);

impl Line {
    const FRESH: Line = Line(Some(0));
    const BEGUN: Line = Line(None);
}

/// Text line by line: escapes what means something anywhere, and what does so
/// at the start of a line (CommonMark, sections 2.4, 4 and 6).
fn escape(text: &str, line: &mut Line, separator: &str, markdown: &mut String) {
    for character in text.chars() {
        let digits = match (line.0, character) {
            (_, '\n') => {
                markdown.push_str(separator);
                *line = Line::FRESH;
                continue;
            }
            // Four spaces would begin code.
            (Some(0), space) if space.is_whitespace() => continue,
            (digits, _) => digits,
        };
        let is_mark = matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$'
        );
        let begins = digits == Some(0) && matches!(character, '#' | '+' | '-' | '=' | ':');
        let numbers = digits > Some(0) && matches!(character, '.' | ')');
        if is_mark || begins || numbers {
            markdown.push('\\');
        }
        markdown.push(if character == '\0' {
            '\u{FFFD}'
        } else {
            character
        });
        *line = Line(
            digits
                .filter(|_| character.is_ascii_digit())
                .map(|digits| digits + 1),
        );
    }
}

/// Code within a line, between more backticks than it has in a row.
fn code_span(text: &str, block: BlockKind, markdown: &mut String) {
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
            '\n' => markdown.push(' '),
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
fn code(text: &str, markdown: &mut String) {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    markdown.push_str(&fence);
    markdown.push('\n');
    markdown.push_str(text);
    markdown.push('\n');
    markdown.push_str(&fence);
}
