//! An article as inert HTML: headings, paragraphs, lists, tables, quotes, code,
//! links and pictures, and nothing that runs.

use super::inline::{Event, events};
use super::{continues, gap, is_safe, is_same_cell, unnumbered};
use crate::article::{Article, Block, BlockKind, Image, MarkKind, TERM};

/// The article's blocks as HTML, the title not among them.
///
/// The only elements are `h1` to `h6`, `p`, `ul`, `ol`, `li`, `table`, `tbody`,
/// `tr`, `td`, `blockquote`, `pre`, `figure`, `figcaption`, `img`, `dl`, `dt`,
/// `dd`, `a`, `strong`, `em`, `code`, `sup`, `sub` and `br`; the only attributes a
/// note's `role`, a list's `start`, an item's `value`, a link's `href`, a
/// picture's `src`, `alt` and `loading`. Addresses are absolute, their schemes
/// http, https or (of links) mailto. Time is linear in the text and the marks.
///
/// ```
/// # #[cfg(feature = "html")] {
/// use nutgraf::{Article, ExtractOptions, render};
///
/// let page = "<p>1 &lt; <a href='https://example.org/2'>2</a>\
///             <script>alert(1)</script><ul><li>One<li><b>Two</b></ul>";
/// let article = Article::from_html(page, &ExtractOptions::default())?;
/// assert_eq!(
///     render::html(&article),
///     "<p>1 &lt; <a href=\"https://example.org/2\">2</a></p>\n\
///      <ul><li>One</li><li><strong>Two</strong></li></ul>\n"
/// );
/// # }
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub fn html(article: &Article) -> String {
    let mut writer = Writer {
        article,
        html: String::new(),
        open: Vec::new(),
        numbers: [None; MAX_LISTS],
        cell: None,
        width: 0,
    };
    let mut images = article.images.iter().peekable();
    let mut before: Option<BlockKind> = None;
    for (index, block) in article.blocks.iter().enumerate() {
        // A list or a table is not torn apart for a picture.
        let goes_on = before.is_some_and(|before| continues(before, block.kind));
        while let Some(image) = images.next_if(|image| image.before <= index) {
            if !goes_on {
                writer.image(image);
                // A figure stays open for its caption.
                let is_last = images.peek().is_none_or(|next| next.before > index);
                if !is_last || block.kind != BlockKind::Caption {
                    writer.close_to(0);
                }
            }
        }
        writer.block(block, article.blocks.get(index + 1));
        before = Some(block.kind);
    }
    writer.close_to(0);
    for image in images {
        writer.image(image);
        writer.close_to(0);
    }
    writer.html
}

struct Writer<'a> {
    article: &'a Article,
    html: String,
    /// The elements that are open, the innermost last.
    open: Vec<&'static str>,
    /// The number of the last item of the list at each depth.
    numbers: [Option<u32>; MAX_LISTS],
    /// The last cell of the table that is open.
    cell: Option<Block>,
    /// How many cells the row has in which that stands.
    width: usize,
}

impl Writer<'_> {
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

    /// A picture in a figure that stays open.
    fn image(&mut self, image: &Image) {
        if !is_safe(&image.address) {
            return;
        }
        self.close_to(0);
        self.begin("figure");
        self.html.push_str("<img src=\"");
        escape(&image.address, Breaks::Kept, &mut self.html);
        self.html.push_str("\" alt=\"");
        escape(&image.description, Breaks::Kept, &mut self.html);
        self.html.push_str("\" loading=\"lazy\">");
    }

    fn block(&mut self, block: &Block, next: Option<&Block>) {
        self.surround(block);
        if next.is_some_and(|next| is_same_cell(block, next)) && self.open.last() != Some(&"td") {
            self.begin("td");
        }
        let level = usize::from(block.level.unwrap_or(2)).clamp(1, 6);
        let heading = HEADINGS.get(level - 1).copied().unwrap_or("h2");
        let element = match block.kind {
            BlockKind::Heading | BlockKind::Title => heading,
            BlockKind::Footnote => "li",
            BlockKind::Code => "pre",
            // A cell of several blocks is open already.
            BlockKind::Cell if self.open.last() != Some(&"td") => "td",
            BlockKind::Definition if block.level == Some(TERM) => "dt",
            BlockKind::Definition => "dd",
            BlockKind::Caption => "figcaption",
            // An item is open already.
            BlockKind::ListItem if block.ordinal.is_none() => "li",
            _ => "p",
        };
        self.html.push('<');
        self.html.push_str(element);
        if block.kind == BlockKind::Footnote {
            self.html.push_str(" role=\"doc-footnote\"");
        }
        self.html.push('>');
        self.text(&unnumbered(self.article, block));
        self.html.push_str("</");
        self.html.push_str(element);
        self.html.push('>');
        match block.kind {
            BlockKind::Caption => self.close_to(0),
            _ if self.open.is_empty() => self.html.push('\n'),
            _ => {}
        }
    }

    /// Opens and closes what must be open around a block.
    fn surround(&mut self, block: &Block) {
        let before = self.cell.take();
        match block.kind {
            BlockKind::ListItem | BlockKind::Footnote => self.surround_item(block),
            BlockKind::Cell => {
                // A table begins where the rows do again.
                let row = before.and_then(|before| before.row);
                if self.open.first() != Some(&"table") || row > block.row {
                    self.close_to(0);
                    self.begin("table");
                    self.begin("tbody");
                }
                let is_same = before.is_some_and(|before| is_same_cell(&before, block));
                if row != block.row || self.open.len() < 3 {
                    self.close_to(2);
                    self.begin("tr");
                    self.width = 0;
                } else if !is_same {
                    self.close_to(3);
                }
                if !is_same {
                    let empty = gap(self.width, block);
                    self.html.push_str(&"<td></td>".repeat(empty));
                    self.width += empty + 1;
                }
                self.cell = Some(*block);
            }
            BlockKind::Quote => self.only("blockquote"),
            BlockKind::Definition => self.only("dl"),
            BlockKind::Caption => self.only("figure"),
            _ => self.close_to(0),
        }
    }

    /// Lists, one inside the other down to the level of an item. The items of
    /// numbered ones stay open, for the blocks that they go on with.
    fn surround_item(&mut self, block: &Block) {
        let depth = usize::from(block.level.unwrap_or(1)).clamp(1, MAX_LISTS);
        let list = if block.ordinal.is_some() { "ol" } else { "ul" };
        if !matches!(self.open.first(), Some(&("ul" | "ol"))) {
            self.close_to(0);
        }
        let is_list = |element: &str| matches!(element, "ul" | "ol");
        let places = self.open.iter().enumerate();
        let mut lists = places.filter(|(_, element)| is_list(element));
        let before = self.numbers.get(depth - 1).copied().flatten();
        match lists.nth(depth - 1) {
            Some((at, element)) if *element == list => {
                // An item of several blocks stays open between them.
                let goes_on = block.ordinal.is_some() && before == block.ordinal;
                self.close_to(at + 1 + usize::from(goes_on));
            }
            Some((at, _)) => self.close_to(at),
            None => {}
        }
        let mut open = self.open.iter().filter(|open| is_list(open)).count();
        while open < depth {
            if let Some(number) = self.numbers.get_mut(open) {
                *number = None;
            }
            open += 1;
            match block.ordinal {
                Some(number) if open == depth && number != 1 => {
                    self.html.push_str(&format!("<ol start=\"{number}\">"));
                    self.open.push("ol");
                }
                _ if open == depth => self.begin(list),
                _ => self.begin("ul"),
            }
        }
        let Some(number) = block.ordinal else { return };
        let last = self.numbers.get_mut(depth - 1);
        let before = last.and_then(|last| last.replace(number));
        if self.open.last() != Some(&"li") {
            if before.is_none_or(|before| before.checked_add(1) == Some(number)) {
                self.begin("li");
            } else {
                self.html.push_str(&format!("<li value=\"{number}\">"));
                self.open.push("li");
            }
        }
    }

    fn only(&mut self, element: &'static str) {
        if self.open.as_slice() != [element] {
            self.close_to(0);
            self.begin(element);
        }
    }

    fn text(&mut self, block: &Block) {
        let breaks = if block.kind == BlockKind::Code {
            Breaks::Kept
        } else {
            Breaks::AsElements
        };
        for event in events(self.article, block.span) {
            match event {
                Event::Text(text) => escape(text, breaks, &mut self.html),
                Event::Begin(MarkKind::Link(address)) => {
                    self.html.push_str("<a href=\"");
                    escape(address, Breaks::Kept, &mut self.html);
                    self.html.push_str("\">");
                }
                Event::Begin(kind) => {
                    self.html.push('<');
                    self.html.push_str(element(kind));
                    self.html.push('>');
                }
                Event::End(kind) => {
                    self.html.push_str("</");
                    self.html.push_str(element(kind));
                    self.html.push('>');
                }
            }
        }
    }
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Lists nested deeper are written at this depth.
const MAX_LISTS: usize = 16;

fn element(kind: &MarkKind) -> &'static str {
    match kind {
        MarkKind::Link(_) => "a",
        MarkKind::Strong => "strong",
        MarkKind::Emphasis => "em",
        MarkKind::Code => "code",
        MarkKind::Superscript => "sup",
        MarkKind::Subscript => "sub",
    }
}

/// What becomes of line breaks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Kept,
    AsElements,
}

/// Writes text so that it is read as that text and nothing else.
fn escape(text: &str, breaks: Breaks, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' if breaks == Breaks::AsElements => html.push_str("<br>"),
            '\0' => html.push('\u{FFFD}'),
            character => html.push(character),
        }
    }
}
