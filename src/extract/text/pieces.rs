//! Pieces: the lines of a text joined to paragraphs, list entries, quotes and
//! code, before anything is known of what they mean.
//!
//! Lines are joined where the text is hard-wrapped. Whether it is shows in the
//! text itself: lines that end without a stop and go on with a small letter,
//! nearly as wide as the widest. One pass over the lines; time and memory are
//! linear.

mod code;
mod heads;
mod wrapping;

use super::markup::{self, Mark, Marked};
use super::shape::Shape;
use crate::Span;
use crate::source::text::{Line, trim};
use code::code_lines;
use wrapping::Wrapping;

/// A part of the text that belongs together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub span: Span,
    pub form: Form,
    pub shape: Shape,
    /// The columns before its first line.
    pub indent: u32,
    /// The empty lines between it and the piece before.
    pub blank_before: u32,
}

/// What the signs of a text make of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing: a line or joined lines.
    Plain,
    /// A marked or underlined heading.
    Heading(u8),
    /// An entry of a list, with its depth.
    Item(u8),
    /// A numbered line; becomes an entry or a heading by its neighbours.
    Number(u32),
    /// A quoted passage.
    Quote,
    /// Code.
    Code,
    /// A cell of a table.
    Cell { row: u32, column: u32 },
    /// The caption of a picture.
    Caption,
    /// A note at the foot.
    Note,
    /// Signs only, wiki templates, front matter.
    Silent,
}

/// Joins lines to pieces.
pub(super) fn pieces(text: &str, lines: &[Line]) -> Vec<Piece> {
    let mut marks: Vec<Marked> = lines.iter().map(|line| markup::read(text, line)).collect();
    heads::silence(text, &mut marks);
    let wrapping = Wrapping::of(text, lines, &marks);
    let mut reader = Reader {
        text,
        pieces: Vec::with_capacity(lines.len()),
        table_row: 0,
    };
    let mut at = front_matter(text, lines);
    if at > 0
        && let (Some(first), Some(last)) = (lines.first(), lines.get(at - 1))
    {
        reader.push(
            Form::Silent,
            Span::new(first.span.start, last.span.end),
            first,
        );
    }
    while let (Some(line), Some(marked)) = (lines.get(at), marks.get(at)) {
        at = match marked.mark {
            Mark::Fence => reader.fence(lines, &marks, at),
            Mark::Silent => reader.silent(lines, at),
            Mark::Rule(level) => {
                reader.rule(level, marked.content, line);
                at + 1
            }
            Mark::Row => {
                reader.row(marked.content, line, '|');
                at + 1
            }
            Mark::Heading(level) => reader.one(Form::Heading(level), marked, line, at),
            Mark::Picture => reader.one(Form::Caption, marked, line, at),
            Mark::Plain if is_tabbed(text, lines, &marks, at) => {
                reader.row(marked.content, line, '\t');
                at + 1
            }
            Mark::Plain if code_lines(text, lines, &marks, at) > 0 => {
                let count = code_lines(text, lines, &marks, at);
                reader.span(Form::Code, lines, at, at + count)
            }
            mark => {
                let form = match mark {
                    Mark::Bullet => Form::Item(depth(line.indent)),
                    Mark::Number(value) => Form::Number(value),
                    Mark::Quote => Form::Quote,
                    Mark::Note => Form::Note,
                    _ => Form::Plain,
                };
                let end = wrapping.end_of_paragraph(text, lines, &marks, at);
                let last = marks
                    .get(end - 1)
                    .map_or(marked.content, |last| last.content);
                let last = lines.get(end - 1).map_or(last, |line| {
                    Span::new(
                        last.start,
                        last.end.max(line.span.end.min(last.end.max(last.start))),
                    )
                });
                reader.push(form, Span::new(marked.content.start, last.end), line);
                end
            }
        };
    }
    let mut pieces = reader.pieces;
    settle_numbers(&mut pieces);
    pieces
}

/// How deep an entry of a list stands, from its indent.
fn depth(indent: u32) -> u8 {
    u8::try_from(1 + indent.min(40) / 4).unwrap_or(1)
}

struct Reader<'t> {
    text: &'t str,
    pieces: Vec<Piece>,
    table_row: u32,
}

impl Reader<'_> {
    fn push(&mut self, form: Form, span: Span, line: &Line) {
        if span.is_empty() {
            return;
        }
        let shape = Shape::of(span.of(self.text));
        let blank_before = line.blank_before;
        self.pieces.push(Piece {
            span,
            form,
            shape,
            indent: line.indent,
            blank_before,
        });
        if !matches!(form, Form::Cell { .. }) {
            self.table_row = 0;
        }
    }

    fn one(&mut self, form: Form, marked: &Marked, line: &Line, at: usize) -> usize {
        self.push(form, marked.content, line);
        at + 1
    }

    /// Lines `from..to` as one piece, white space inside kept.
    fn span(&mut self, form: Form, lines: &[Line], from: usize, to: usize) -> usize {
        if let (Some(first), Some(last)) = (lines.get(from), lines.get(to - 1)) {
            self.push(form, Span::new(first.span.start, last.span.end), first);
        }
        to
    }

    /// Code from one fence to the next; a fence that is never closed fences nothing.
    fn fence(&mut self, lines: &[Line], marks: &[Marked], at: usize) -> usize {
        const LONGEST: usize = 400;
        let closing = marks
            .iter()
            .skip(at + 1)
            .take(LONGEST)
            .position(|marked| marked.mark == Mark::Fence)
            .map(|offset| at + 1 + offset);
        let Some(closing) = closing else {
            return self.span(Form::Silent, lines, at, at + 1);
        };
        self.span(Form::Silent, lines, at, at + 1);
        if closing > at + 1 {
            self.span(Form::Code, lines, at + 1, closing);
        }
        self.span(Form::Silent, lines, closing, closing + 1)
    }

    /// A wiki template or table markup, to the line that closes it.
    fn silent(&mut self, lines: &[Line], at: usize) -> usize {
        const LONGEST: usize = 200;
        let content = |index: usize| lines.get(index).map_or("", |line| line.span.of(self.text));
        let closing = if content(at).starts_with("{|") {
            "|}"
        } else {
            "}}"
        };
        let is_open = content(at).starts_with('{') && !content(at).ends_with(closing);
        let end = if is_open {
            (at + 1..lines.len().min(at + LONGEST))
                .find(|index| content(*index).trim_end().ends_with(closing))
                .map_or(at + 1, |index| index + 1)
        } else {
            at + 1
        };
        self.span(Form::Silent, lines, at, end)
    }

    /// A line of signs: it makes a heading of the line right above it.
    fn rule(&mut self, level: u8, content: Span, line: &Line) {
        if level > 0
            && line.blank_before == 0
            && let Some(above) = self.pieces.last_mut()
            && above.form == Form::Plain
            && above.shape.words <= 20
            && !above.span.of(self.text).contains('\n')
        {
            above.form = Form::Heading(level);
        }
        self.push(Form::Silent, content, line);
    }

    /// The cells of one row.
    fn row(&mut self, content: Span, line: &Line, separator: char) {
        let row = self.table_row;
        let inside = content.of(self.text);
        if inside
            .chars()
            .all(|character| matches!(character, '|' | '-' | ':' | ' ' | '\t'))
        {
            self.push(Form::Silent, content, line);
            self.table_row = row;
            return;
        }
        let mut start = content.start;
        let mut column = 0;
        for part in inside.split(separator) {
            let cell = trim(self.text, Span::new(start, start + part.len()));
            start += part.len() + separator.len_utf8();
            let is_edge = separator == '|' && (cell.start <= content.start || start > content.end);
            if !cell.is_empty() {
                self.push(Form::Cell { row, column }, cell, line);
            }
            column += u32::from(!(is_edge && cell.is_empty()));
        }
        self.table_row = row.saturating_add(1);
    }
}

/// How many lines of front matter a text starts with (Jekyll's `---`, Hugo's
/// `+++`), the fences included.
fn front_matter(text: &str, lines: &[Line]) -> usize {
    const LONGEST: usize = 60;
    let content = |line: &Line| line.span.of(text);
    let Some(fence) = lines
        .first()
        .map(content)
        .filter(|first| matches!(*first, "---" | "+++"))
    else {
        return 0;
    };
    let body = || lines.iter().skip(1).take(LONGEST);
    let Some(end) = body().position(|line| content(line) == fence) else {
        return 0;
    };
    let fields = body()
        .take(end)
        .filter(|line| {
            content(line).find([':', '=']).is_some_and(|sign| {
                content(line)
                    .get(..sign)
                    .is_some_and(|name| !name.trim().is_empty() && name.trim().len() < 40)
            }) || content(line).starts_with("- ")
        })
        .count();
    if fields > 0 && fields * 4 >= end * 3 {
        end + 2
    } else {
        0
    }
}

/// Whether a line is one of at least two rows with the same number of tabs.
fn is_tabbed(text: &str, lines: &[Line], marks: &[Marked], at: usize) -> bool {
    let tabs = |index: usize| {
        let line = lines.get(index)?;
        (marks.get(index)?.mark == Mark::Plain)
            .then(|| line.span.of(text).matches('\t').count())
            .filter(|count| *count > 0)
    };
    let Some(own) = tabs(at) else { return false };
    let near = |index: Option<usize>| index.and_then(tabs).is_some_and(|count| count == own);
    near(at.checked_sub(1)) || near(Some(at + 1))
}

/// Numbered lines become a list where numbers follow each other, else a
/// numbered heading or a paragraph.
fn settle_numbers(pieces: &mut [Piece]) {
    let is_number = |piece: Option<&Piece>, wanted: u32| {
        piece.is_some_and(|piece| piece.form == Form::Number(wanted))
    };
    let mut in_list = false;
    for at in 0..pieces.len() {
        let Some(Form::Number(value)) = pieces.get(at).map(|piece| piece.form) else {
            in_list &= matches!(pieces.get(at).map(|piece| piece.form), Some(Form::Item(_)));
            continue;
        };
        in_list = in_list && value > 1 || is_number(pieces.get(at + 1), value.saturating_add(1));
        let Some(piece) = pieces.get_mut(at) else {
            break;
        };
        if in_list {
            piece.form = Form::Item(depth(piece.indent));
        } else {
            let is_heading = !piece.shape.is_stopped && piece.shape.words <= 16;
            piece.form = if is_heading {
                Form::Heading(3)
            } else {
                Form::Item(1)
            };
        }
    }
}
