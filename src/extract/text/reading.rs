//! What kind of block each piece of a pasted text becomes.

use super::apparatus::without_link;
use super::head::{self, Head};
use super::mail::Mail;
use super::pieces::{Form, Piece};
use super::signals::{self, Signals};
use super::{dates, opening};
use crate::article::{Article, Block, BlockKind};
use crate::search::replace;
use crate::{Span, source};

/// The longest list of a paper's authors, in bytes.
const LONGEST_AUTHORS: usize = 2000;

/// What is known when the kinds are given.
pub(super) struct Reading<'t> {
    pub text: &'t str,
    pub pieces: &'t [Piece],
    pub signals: &'t [Signals],
    /// Which pieces belong to the article.
    pub inside: &'t [bool],
    /// What the pieces are that belong to tables of contents and lists of sources.
    pub apparatus: Vec<Option<BlockKind>>,
    pub head: Head,
    pub mail: Option<Mail>,
}

impl Reading<'_> {
    /// The article, but for its text and what is known of all of that.
    pub fn article(&self, is_page: bool) -> Article {
        let first_prose = self
            .pieces
            .iter()
            .zip(self.inside)
            .position(|(piece, inside)| *inside && piece.shape.is_prose())
            .unwrap_or(0);
        let mut article = Article {
            title: self.head.title.clone(),
            site_name: self.head.site_name.clone(),
            authors: self
                .mail
                .as_ref()
                .map_or_else(Vec::new, |mail| mail.sender.clone()),
            confidence: if is_page { 0.7 } else { 0.9 },
            ..Article::default()
        };
        let mut has_list_above = false;
        for (at, (piece, signal)) in self.pieces.iter().zip(self.signals).enumerate() {
            let kind = self.kind(at, piece, signal, first_prose, has_list_above);
            has_list_above = kind == BlockKind::ListItem && piece.form == Form::Plain;
            if kind == BlockKind::Byline && article.authors.is_empty() {
                article.authors = if self.is_announced(at) {
                    head::names(piece.span.of(self.text))
                } else if self.is_lone_name(at, piece, signal) {
                    let mut names = head::names(piece.span.of(self.text));
                    // A place may come behind the name.
                    names.truncate(1);
                    names
                } else {
                    head::authors(self.text, piece.span)
                };
            }
            if article.published.is_none()
                && matches!(kind, BlockKind::Byline | BlockKind::Dateline)
                && let Some(date) = &signal.date
            {
                article.published = Some(date.iso.clone());
            }
            self.push(&mut article, kind, piece);
        }
        article
    }

    fn push(&self, article: &mut Article, kind: BlockKind, piece: &Piece) {
        let mut span = piece.span;
        if kind == BlockKind::Title
            && let Some(mail) = &self.mail
        {
            let (_, subject) = mail.subject;
            let label = Span::new(span.start, subject.start);
            article.blocks.push(Block::new(
                BlockKind::Boilerplate,
                source::text::trim(self.text, label),
            ));
            span = subject;
        }
        if kind == BlockKind::Heading {
            span.end = span.start + without_link(span.of(self.text)).len();
        }
        if kind == BlockKind::Paragraph {
            let (parts, rest) = opening::split(self.text, span);
            for part in parts {
                if part.kind == BlockKind::Byline && article.authors.is_empty() {
                    let content = replace(part.span.of(self.text), " . ", " ");
                    let content = replace(&content, ". ", " ");
                    article.authors = head::authors(&content, Span::new(0, content.len()));
                }
                if part.kind == BlockKind::Dateline
                    && article.published.is_none()
                    && let Some(date) = dates::find(part.span.of(self.text))
                {
                    article.published = Some(date.iso);
                }
                article.blocks.push(Block::new(part.kind, part.span));
            }
            span = rest;
        }
        let mut block = Block::new(kind, span);
        match (kind, piece.form) {
            (BlockKind::Heading, Form::Heading(level)) => block.level = Some(level.clamp(1, 6)),
            (BlockKind::Heading, _) => block.level = Some(2),
            (BlockKind::ListItem, Form::Item(depth)) => block.level = Some(depth),
            (BlockKind::ListItem, _) => block.level = Some(1),
            (BlockKind::Cell, Form::Cell { row, column }) => {
                block.row = Some(row);
                block.column = Some(column);
            }
            _ => {}
        }
        article.blocks.push(block);
    }

    fn kind(
        &self,
        at: usize,
        piece: &Piece,
        signal: &Signals,
        first_prose: usize,
        has_list_above: bool,
    ) -> BlockKind {
        let shape = &piece.shape;
        if self.head.titles.contains(&at) {
            return BlockKind::Title;
        }
        if let Some(Some(kind)) = self.apparatus.get(at) {
            return *kind;
        }
        let is_in_head = at < first_prose;
        let is_inside = self.inside.get(at).copied().unwrap_or(true);
        match piece.form {
            Form::Silent => return BlockKind::Boilerplate,
            Form::Code => return BlockKind::Code,
            Form::Caption => return BlockKind::Caption,
            Form::Note => return BlockKind::Footnote,
            _ => {}
        }
        let is_cell = matches!(piece.form, Form::Cell { .. });
        let is_running_head = signal.repeats >= 3
            && !shape.is_stopped
            && shape.words <= 12
            && matches!(piece.form, Form::Plain);
        if !is_cell && (signal.is_noise() || is_running_head || signal.contents) {
            return BlockKind::Boilerplate;
        }
        let near_title = self
            .head
            .titles
            .iter()
            .any(|title| at.abs_diff(*title) <= 8)
            || (self.head.titles.is_empty() && at <= 4);
        let is_near_head = (is_in_head || at <= first_prose + 1) && near_title;
        let is_signed = signal.byline || signal.announces;
        if is_signed && (is_near_head || is_inside && at + 4 > self.pieces.len()) {
            return BlockKind::Byline;
        }
        if is_near_head && is_in_head && self.is_lone_name(at, piece, signal) {
            return BlockKind::Byline;
        }
        if is_near_head && !shape.is_prose() && (signal.affiliation || self.is_author_list(at)) {
            return BlockKind::Byline;
        }
        if (signal.stamp || signal.date.is_some()) && shape.words <= 16 && !shape.is_prose() {
            let is_date = signal.stamp
                || signal.date.as_ref().is_some_and(|date| {
                    date.span.len() * 2 >= piece.span.len()
                        || shape.words <= 8
                        || shape.digits * 4 >= shape.characters
                });
            if is_near_head && is_date {
                return BlockKind::Dateline;
            }
        }
        let is_film = || {
            at > first_prose
                && piece.form == Form::Plain
                && !shape.is_stopped
                && self
                    .pieces
                    .get(at + 1)
                    .is_some_and(|next| next.shape.is_prose())
                && signals::is_film(piece.span.of(self.text))
        };
        if (signal.credit || is_film()) && (is_inside || is_near_head) {
            return BlockKind::Caption;
        }
        if !is_inside {
            return BlockKind::Boilerplate;
        }
        if let Form::Cell { .. } = piece.form {
            return BlockKind::Cell;
        }
        if signal.numeral {
            return BlockKind::Heading;
        }
        if signal.teaser || signal.count || signal.address {
            return BlockKind::Boilerplate;
        }
        match piece.form {
            Form::Heading(_) => BlockKind::Heading,
            Form::Item(_) | Form::Number(_) => BlockKind::ListItem,
            Form::Quote => BlockKind::Quote,
            _ => self.plain(at, piece, signal, has_list_above),
        }
    }

    /// Whether the line above is the words before an author's name.
    fn is_announced(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|above| self.signals.get(above))
            .is_some_and(|above| above.announces)
    }

    /// Whether a line below the title is a name alone, where nobody signs, and a
    /// date stands right below it, or right above.
    fn is_lone_name(&self, at: usize, piece: &Piece, signal: &Signals) -> bool {
        let is_dated = |at: usize| {
            let line = self.pieces.get(at).zip(self.signals.get(at));
            line.is_some_and(|(line, signal)| {
                signal.date.is_some() && !line.shape.is_prose() && line.shape.words <= 16
            })
        };
        let title = self.head.titles.first().copied().unwrap_or(at);
        let is_signed = || {
            let head = self.signals.iter().take(at + 8).skip(title);
            head.clone().any(|signal| signal.byline || signal.announces)
        };
        at > title
            && piece.form == Form::Plain
            && !(signal.button || signal.related || signal.teaser)
            && (is_dated(at + 1) || is_dated(at - 1))
            && signals::is_lone_name(piece.span.of(self.text), self.text)
            && !is_signed()
    }

    /// Whether a piece right under the title, or under authors, is the authors
    /// of a paper: it bears the marks of affiliations, or one follows.
    fn is_author_list(&self, at: usize) -> bool {
        let Some(above) = at.checked_sub(1) else {
            return false;
        };
        let content = self
            .pieces
            .get(at)
            .map_or("", |piece| piece.span.of(self.text));
        let is_followed = self.signals.get(at + 1).is_some_and(|next| {
            next.affiliation || next.address || next.date.is_some() || next.stamp
        });
        self.head.titles.contains(&above)
            && content.len() < LONGEST_AUTHORS
            && (is_followed || signals::has_affiliation_marks(content))
            && signals::is_author_list(content)
    }

    /// The kind of an unmarked piece of the article.
    fn plain(&self, at: usize, piece: &Piece, signal: &Signals, has_list_above: bool) -> BlockKind {
        let shape = &piece.shape;
        let is_short = !shape.is_stopped && shape.words <= 16 && shape.stops == 0;
        // "GREAT FIRE AT THE NORTH QUAY."
        let is_cried = shape.is_all_capitals()
            && (2..=12).contains(&shape.words)
            && shape.stops == 1
            && self
                .pieces
                .get(at + 1)
                .is_some_and(|next| next.shape.is_prose() && !next.shape.is_all_capitals());
        if is_cried {
            return BlockKind::Heading;
        }
        if !is_short {
            return BlockKind::Paragraph;
        }
        let next = self
            .pieces
            .iter()
            .zip(self.inside)
            .skip(at + 1)
            .find(|(_, inside)| **inside)
            .map(|(next, _)| next);
        let is_before_text = next.is_some_and(|next| {
            next.shape.is_stopped && next.shape.words > shape.words.min(6)
                || next.shape.words > 16
                || !matches!(next.form, Form::Plain)
        });
        let is_in_row = at.checked_sub(1).is_some_and(|above| {
            self.head.titles.contains(&above)
                || self.signals.get(above).is_some_and(|signal| signal.button)
        });
        let starts_small = piece.span.of(self.text).starts_with(char::is_lowercase);
        if signal.button && (is_in_row || !is_before_text || starts_small) {
            return BlockKind::Boilerplate;
        }
        let is_numbered = at
            .checked_sub(1)
            .and_then(|above| self.signals.get(above))
            .is_some_and(|above| above.numeral);
        if is_numbered
            || is_before_text
                && !shape.ends_colon
                && !piece.span.of(self.text).ends_with(',')
                && shape.letters > 0
                && !shape.starts_small
        {
            return BlockKind::Heading;
        }
        let next_is_short =
            next.is_some_and(|next| !next.shape.is_stopped && next.shape.words <= 16);
        let is_opening = shape.ends_colon && shape.words >= 6;
        if (next_is_short || has_list_above)
            && !is_opening
            && shape.letters > 0
            && self.pieces.len() > 1
        {
            return BlockKind::ListItem;
        }
        BlockKind::Paragraph
    }
}
