//! An article as inert HTML: headings, paragraphs, lists, tables, quotes, code,
//! links and pictures, and nothing that runs.

use super::containers::{Container, Step, steps};
use super::inline::{Event, events};
use super::table::Table;
use super::{is_safe, push_number, unnumbered};
use crate::article::{Article, Block, BlockKind, Image, MarkKind, TERM};

/// The article's blocks as HTML, the title not among them.
///
/// The only elements are `h1` to `h6`, `p`, `ul`, `ol`, `li`, `table`, `tbody`,
/// `tr`, `th`, `td`, `blockquote`, `pre`, `figure`, `figcaption`, `img`, `dl`, `dt`,
/// `dd`, `a`, `strong`, `em`, `code`, `sup`, `sub`, `del`, `br` and the `input` of a task; the
/// only attributes a note's `role`, a list's `start`, an item's `value`, a task's
/// `type`, `disabled` and `checked`, a link's `href`, a picture's `src`, `alt` and
/// `loading`. Addresses are absolute, their schemes http, https or (of links)
/// mailto. Time is linear in the text and the marks.
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
    let steps = steps(&article.blocks);
    let none = Step::default();
    let mut writer = Writer {
        article,
        html: String::new(),
        open: Vec::new(),
    };
    let mut images = article.images.iter().peekable();
    let mut at = 0;
    while let (Some(block), Some(step)) = (article.blocks.get(at), steps.get(at)) {
        let before = at.checked_sub(1).and_then(|at| steps.get(at));
        while let Some(image) = images.next_if(|image| image.is_before(at)) {
            writer.image(image, step.beside(before.unwrap_or(&none)));
        }
        writer.contain(block, step);
        while let Some(image) = images.next_if(|image| image.before <= at) {
            writer.image(image, &step.around);
        }
        writer.group(block, step);
        if block.kind == BlockKind::Cell {
            let table = Table::of(&article.blocks, &steps, at);
            at = table.end;
            writer.table(table);
        } else {
            at += 1;
            writer.block(block, step, steps.get(at));
        }
    }
    for image in images {
        writer.image(image, &[]);
    }
    writer.close_to(0);
    writer.html
}

struct Writer<'a> {
    article: &'a Article,
    html: String,
    /// The elements that are open, the innermost last.
    open: Vec<&'static str>,
}

impl Writer<'_> {
    fn begin(&mut self, element: &'static str) {
        self.html.push('<');
        self.html.push_str(element);
        self.html.push('>');
        self.open.push(element);
    }

    fn end(&mut self) {
        self.close_to(self.open.len().saturating_sub(1));
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

    /// A picture in a figure that stays open, for its caption.
    fn image(&mut self, image: &Image, around: &[Container]) {
        if !is_safe(&image.address) {
            return;
        }
        self.close_to(elements(around));
        self.begin("figure");
        self.html.push_str("<img src=\"");
        escape(&image.address, Breaks::Kept, &mut self.html);
        self.html.push_str("\" alt=\"");
        escape(&image.description, Breaks::Kept, &mut self.html);
        self.html.push_str("\" loading=\"lazy\">");
    }

    /// Closes what ends before a block, and opens what it stands in.
    fn contain(&mut self, block: &Block, step: &Step) {
        let kept = step.around.get(..step.kept).unwrap_or(&[]);
        let new = step.around.get(step.kept..).unwrap_or(&[]);
        if new.is_empty() && self.is_in_group(block, kept) {
            return;
        }
        self.close_to(elements(kept) + usize::from(step.joins.is_some()));
        let mut last = step.joins;
        for (at, container) in new.iter().enumerate() {
            let Container::Item(number) = *container else {
                self.begin("blockquote");
                continue;
            };
            let mut before = number.map(|_| 0);
            if let Some(Container::Item(number)) = last.take() {
                before = number;
            } else if let Some(number) = number
                && number != 1
            {
                self.html.push_str("<ol start=\"");
                push_number(number, &mut self.html);
                self.html.push_str("\">");
                self.open.push("ol");
                before = number.checked_sub(1);
            } else {
                self.begin(if number.is_some() { "ol" } else { "ul" });
            }
            self.html.push_str("<li");
            if let Some(number) = number
                && before.and_then(|before| before.checked_add(1)) != Some(number)
            {
                self.html.push_str(" value=\"");
                push_number(number, &mut self.html);
                self.html.push('"');
            }
            if block.kind == BlockKind::Footnote && at + 1 == new.len() {
                self.html.push_str(" role=\"doc-footnote\"");
            }
            self.html.push('>');
            self.open.push("li");
        }
        if let Some(is_done) = block.is_done.filter(|_| step.begins_item()) {
            self.html.push_str("<input type=\"checkbox\" disabled");
            self.html
                .push_str(if is_done { " checked> " } else { "> " });
        }
    }

    /// Whether the list of definitions or the figure is open that a block goes on.
    fn is_in_group(&self, block: &Block, around: &[Container]) -> bool {
        let is_open = self.open.last().is_some_and(|open| *open == group(block));
        is_open && self.open.len() == elements(around) + 1
    }

    /// Opens what is around a block and others of its kind.
    fn group(&mut self, block: &Block, step: &Step) {
        if !self.is_in_group(block, &step.around) {
            self.close_to(elements(&step.around));
            let group = group(block);
            if !group.is_empty() {
                self.begin(group);
            }
        }
    }

    fn block(&mut self, block: &Block, step: &Step, next: Option<&Step>) {
        // The text of an item stands right in it, but beside other blocks.
        let is_alone = next.is_none_or(|next| !next.stays());
        let level = usize::from(block.level.unwrap_or(2)).clamp(1, 6);
        let element = match block.kind {
            BlockKind::Heading | BlockKind::Title => {
                HEADINGS.get(level - 1).copied().unwrap_or("h2")
            }
            BlockKind::Code => "pre",
            BlockKind::Definition if block.level == Some(TERM) => "dt",
            BlockKind::Definition => "dd",
            BlockKind::Caption => "figcaption",
            BlockKind::ListItem | BlockKind::Footnote if step.begins_item() && is_alone => "",
            _ => "p",
        };
        let text = unnumbered(self.article, block, step);
        if element.is_empty() {
            self.text(&text);
            return;
        }
        self.begin(element);
        self.text(&text);
        self.end();
        if block.kind == BlockKind::Caption {
            self.end();
        }
    }

    fn table(&mut self, mut table: Table) {
        table.fill();
        self.begin("table");
        self.begin("tbody");
        for row in table.rows {
            self.begin("tr");
            for cell in row {
                let blocks = self.article.blocks.get(cell).unwrap_or(&[]);
                let is_head = blocks
                    .first()
                    .is_some_and(|block| block.level == Some(TERM));
                self.begin(if is_head { "th" } else { "td" });
                for block in blocks {
                    if blocks.len() > 1 {
                        self.begin("p");
                    }
                    self.text(block);
                    if blocks.len() > 1 {
                        self.end();
                    }
                }
                self.end();
            }
            self.end();
        }
        self.end();
        self.end();
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

/// What stands around blocks of a kind.
const fn group(block: &Block) -> &'static str {
    match block.kind {
        BlockKind::Definition => "dl",
        BlockKind::Caption => "figure",
        _ => "",
    }
}

/// How many elements are open in these containers.
fn elements(around: &[Container]) -> usize {
    let element = |container: &Container| match container {
        Container::Quote => 1,
        // A list and its item.
        Container::Item(_) => 2,
    };
    around.iter().map(element).sum()
}

fn element(kind: &MarkKind) -> &'static str {
    match kind {
        MarkKind::Link(_) => "a",
        MarkKind::Strong => "strong",
        MarkKind::Emphasis => "em",
        MarkKind::Code => "code",
        MarkKind::Superscript => "sup",
        MarkKind::Subscript => "sub",
        MarkKind::Deleted => "del",
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
            // As itself it would be read as a line feed.
            '\r' => html.push_str("&#13;"),
            '\0' => html.push('\u{FFFD}'),
            character => html.push(character),
        }
    }
}
