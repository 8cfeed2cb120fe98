//! An article as inert HTML: headings, paragraphs, lists, tables, quotes, code,
//! and nothing that loads, runs or links.

use crate::article::{Article, Block, BlockKind};

/// The article's blocks as HTML, the title not among them.
///
/// The only elements are `h1` to `h6`, `p`, `ul`, `li`, `table`, `tbody`, `tr`,
/// `td`, `blockquote`, `pre`, `figure`, `figcaption`, `dl`, `dd` and `br`; none
/// has an attribute but a note's `role`. Time is linear in the text.
///
/// ```
/// # #[cfg(feature = "html")] {
/// use nutgraf::{Article, ExtractOptions, render};
///
/// let page = "<p>1 &lt; 2<script>alert(1)</script><ul><li>One<li>Two</ul>";
/// let article = Article::from_html(page, &ExtractOptions::default())?;
/// assert_eq!(render::html(&article), "<p>1 &lt; 2</p>\n<ul><li>One</li><li>Two</li></ul>\n");
/// # }
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub fn html(article: &Article) -> String {
    let mut writer = Writer {
        html: String::new(),
        open: Vec::new(),
    };
    let mut row = None;
    for block in &article.blocks {
        let text = block.span.of(&article.text);
        writer.surround(block);
        if block.kind == BlockKind::Cell {
            // A table begins where the rows do again.
            let is_new_table = row > block.row && row.is_some();
            if is_new_table {
                writer.close_to(0);
                writer.surround(block);
            }
            if row != block.row || is_new_table || writer.open.len() < 3 {
                writer.close_to(2);
                writer.begin("tr");
            }
            row = block.row;
        } else {
            row = None;
        }
        writer.write(block, text);
    }
    writer.close_to(0);
    writer.html
}

struct Writer {
    html: String,
    /// The elements that are open, the innermost last.
    open: Vec<&'static str>,
}

impl Writer {
    fn begin(&mut self, element: &'static str) {
        self.html.push('<');
        self.html.push_str(element);
        self.html.push('>');
        self.open.push(element);
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(element) = self.open.pop() else {
                break;
            };
            self.html.push_str("</");
            self.html.push_str(element);
            self.html.push('>');
            if self.open.is_empty() {
                self.html.push('\n');
            }
        }
    }

    /// Opens and closes what must be open around a block.
    fn surround(&mut self, block: &Block) {
        let lists = usize::from(block.level.unwrap_or(1)).clamp(1, MAX_LISTS);
        match block.kind {
            BlockKind::ListItem | BlockKind::Footnote => {
                if self.open.first() != Some(&"ul") {
                    self.close_to(0);
                }
                self.close_to(lists);
                while self.open.len() < lists {
                    self.begin("ul");
                }
            }
            BlockKind::Cell => {
                if self.open.first() != Some(&"table") {
                    self.close_to(0);
                    self.begin("table");
                    self.begin("tbody");
                }
            }
            BlockKind::Quote => self.only("blockquote"),
            BlockKind::Definition => self.only("dl"),
            _ => self.close_to(0),
        }
    }

    fn only(&mut self, element: &'static str) {
        if self.open.as_slice() != [element] {
            self.close_to(0);
            self.begin(element);
        }
    }

    fn write(&mut self, block: &Block, text: &str) {
        let level = usize::from(block.level.unwrap_or(2)).clamp(1, 6);
        let heading = HEADINGS.get(level - 1).copied().unwrap_or("h2");
        let (before, element) = match block.kind {
            BlockKind::Heading | BlockKind::Title => ("", heading),
            BlockKind::ListItem => ("", "li"),
            BlockKind::Footnote => ("", "li role=\"doc-footnote\""),
            BlockKind::Code => ("", "pre"),
            BlockKind::Cell => ("", "td"),
            BlockKind::Definition => ("", "dd"),
            BlockKind::Caption => ("<figure>", "figcaption"),
            _ => ("", "p"),
        };
        let name = element.split(' ').next().unwrap_or(element);
        self.html.push_str(before);
        self.html.push_str(&format!("<{element}>"));
        escape(text, block.kind == BlockKind::Code, &mut self.html);
        self.html.push_str(&format!("</{name}>"));
        if !before.is_empty() {
            self.html.push_str("</figure>");
        }
        if self.open.is_empty() {
            self.html.push('\n');
        }
    }
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Lists nested deeper are written at this depth.
const MAX_LISTS: usize = 16;

/// Writes text so that it is read as that text and nothing else.
fn escape(text: &str, is_code: bool, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' if !is_code => html.push_str("<br>"),
            '\0' => html.push('\u{FFFD}'),
            character => html.push(character),
        }
    }
}
