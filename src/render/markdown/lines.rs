//! Lines of Markdown, each behind the marks of what it stands in.

use crate::article::{Block, BlockKind};
use crate::render::containers::{Container, Step};
use crate::render::push_number;

/// Markdown in the making.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub markdown: String,
    /// What stands before each line.
    prefix: String,
    /// What is open: how much of the prefix stands before what is in it, and whether
    /// the list's numbers stand before a parenthesis.
    open: Vec<(usize, bool)>,
    /// Whether the last block was the text of an item.
    is_item: bool,
}

impl Lines {
    /// Begins a line of a block that stands in so many of the containers that are open.
    pub fn go_on(&mut self, around: usize) {
        self.blank(around);
        let within = self.within(around);
        self.markdown
            .push_str(self.prefix.get(..within).unwrap_or(""));
        self.is_item = false;
    }

    /// How much of the prefix stands before what is in so many containers.
    fn within(&self, around: usize) -> usize {
        let last = around.checked_sub(1).and_then(|at| self.open.get(at));
        last.map_or(0, |&(length, _)| length)
    }

    /// A blank line, by which what stands in no more containers goes on.
    fn blank(&mut self, around: usize) {
        if !self.markdown.is_empty() {
            let prefix = self.prefix.get(..self.within(around)).unwrap_or("");
            self.markdown.push_str(prefix.trim_end());
            self.markdown.push('\n');
        }
    }

    /// Begins the first line of a block, with what it opens.
    pub fn begin(&mut self, block: &Block, step: &Step) {
        let new = step.around.get(step.kept..).unwrap_or(&[]);
        // What goes on a list with another number than the next is another list.
        let mut is_other = false;
        if let (Some(Container::Item(Some(before))), Some(Container::Item(Some(number)))) =
            (step.joins, new.first())
        {
            is_other = before.checked_add(1) != Some(*number);
        }
        // Numbers but the first would be read as text of the lines before.
        let is_first = !matches!(new.last(), Some(Container::Item(Some(number))) if *number != 1);
        let is_next = step.joins.is_some() && !is_other;
        if !(self.is_item && step.begins_item() && (is_next || is_first && !is_other)) {
            self.blank(step.kept);
        }
        let mut has_paren = match step.joins {
            Some(_) => self
                .open
                .get(step.kept)
                .is_some_and(|&(_, paren)| paren != is_other),
            None => false,
        };
        let within = self.within(step.kept);
        self.prefix.truncate(within);
        self.open.truncate(step.kept);
        self.markdown.push_str(&self.prefix);
        for container in new {
            let begun = self.markdown.len();
            match container {
                Container::Quote => self.markdown.push_str("> "),
                Container::Item(None) => self.markdown.push_str("- "),
                Container::Item(Some(number)) => {
                    push_number(*number, &mut self.markdown);
                    self.markdown.push_str(if has_paren { ") " } else { ". " });
                }
            }
            if *container == Container::Quote {
                self.prefix.push_str("> ");
            } else {
                let width = self.markdown.len() - begun;
                self.prefix.push_str(&" ".repeat(width));
            }
            self.open.push((self.prefix.len(), has_paren));
            has_paren = false;
        }
        self.is_item = matches!(block.kind, BlockKind::ListItem | BlockKind::Footnote);
        if self.is_item
            && step.begins_item()
            && let Some(is_done) = block.is_done
        {
            self.markdown
                .push_str(if is_done { "[x] " } else { "[ ] " });
        }
    }

    /// The lines of a block, of which the first has begun.
    pub fn write(&mut self, text: &str) {
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\r' if characters.peek() == Some(&'\n') => {}
                // A return alone ends a line, too.
                '\r' | '\n' => {
                    self.markdown.push('\n');
                    let is_empty = matches!(characters.peek(), Some('\r' | '\n'));
                    let prefix = self.prefix.as_str();
                    self.markdown
                        .push_str(if is_empty { prefix.trim_end() } else { prefix });
                }
                character => self.markdown.push(character),
            }
        }
        self.markdown.push('\n');
    }
}
