//! A candidate for the title among what stands around it: the article below,
//! the navigation above, bylines, dates, standfirsts and other headlines.

use super::is_byline_alone;
use super::{PLACE, flag, upto};
use crate::extract::text::phrases::{core, fold};
use crate::extract::text::pieces::{Form, Piece};
use crate::extract::text::signals::{Signals, is_names};
use crate::extract::text::topic::Topic;
use crate::extract::text::vocabulary::{Likeness, Vocabulary};

/// What is known of a page before its candidates are looked at.
pub(super) struct Page<'p> {
    text: &'p str,
    pieces: &'p [Piece],
    signals: &'p [Signals],
    /// Where the running text begins.
    body: usize,
    article: Vocabulary,
    opening: Vocabulary,
    rest: Vocabulary,
    /// Before each piece, the words of the article's running text; one more at the end.
    masses: Vec<f64>,
    inside: &'p [bool],
    pub topic: Topic,
}

impl<'p> Page<'p> {
    pub fn of(
        text: &'p str,
        pieces: &'p [Piece],
        signals: &'p [Signals],
        article: &'p [bool],
        body: usize,
    ) -> Page<'p> {
        let vocabulary = |most| Vocabulary::of_article(text, pieces, article, most);
        let outside = pieces.iter().zip(article).filter(|(_, inside)| !**inside);
        let mut masses = Vec::with_capacity(pieces.len() + 1);
        let mut mass = 0.0;
        masses.push(mass);
        for (piece, inside) in pieces.iter().zip(article) {
            if *inside && piece.shape.is_prose() {
                mass += f64::from(piece.shape.words.min(100));
            }
            masses.push(mass);
        }
        Page {
            text,
            pieces,
            signals,
            body,
            article: vocabulary(Vocabulary::MOST),
            opening: vocabulary(Vocabulary::OPENING),
            rest: Vocabulary::of(text, outside.map(|(piece, _)| piece), Vocabulary::MOST),
            masses,
            inside: article,
            topic: Topic::of(text, pieces, article),
        }
    }

    fn content(&self, at: usize) -> &'p str {
        self.pieces
            .get(at)
            .map_or("", |piece| piece.span.of(self.text))
    }

    /// What a piece has in common with the article, its opening and the rest.
    pub fn likeness(&self, at: usize) -> [Likeness; 3] {
        let folded = fold(self.content(at));
        [&self.article, &self.opening, &self.rest].map(|words| words.likeness(&folded))
    }

    /// The words of the article's running text from one piece up to another.
    pub fn mass(&self, from: usize, to: usize) -> f64 {
        let at = |at: usize| self.masses.get(at.min(self.pieces.len())).unwrap_or(&0.0);
        at(to) - at(from)
    }

    /// Which share of the pieces from one up to another is the article's.
    fn share_inside(&self, from: usize, to: usize) -> f64 {
        let to = to.min(self.inside.len());
        let pieces = self.inside.get(from..to).unwrap_or_default();
        let inside = pieces.iter().filter(|inside| **inside).count();
        upto(inside, u32::try_from(pieces.len()).unwrap_or(1).max(1))
    }

    /// Where a candidate stands, `long_before` of four words or more above it.
    pub fn place(&self, at: usize, long_before: u32) -> [f64; PLACE] {
        let before = self.body.saturating_sub(at);
        let all = self.mass(0, self.pieces.len()).max(1.0);
        let is_long = self
            .pieces
            .get(at)
            .is_some_and(|piece| piece.shape.words >= 4);
        [
            flag(before == 0),
            flag(before == 1),
            flag(before == 2),
            flag((3..=6).contains(&before)),
            flag((7..=12).contains(&before)),
            upto(before, 20),
            upto(before, 60),
            flag(at >= self.body),
            flag(at > self.body),
            upto(at.saturating_sub(self.body), 12),
            upto(at.saturating_sub(self.body), 60),
            f64::from(long_before.min(20)) / 20.0,
            flag(long_before == 0 && is_long),
            self.mass(0, at) / all,
            self.mass(at, at + 12).min(300.0) / 300.0,
            self.mass(at, at + 40) / all,
            flag(at == 0),
        ]
    }

    /// What stands around a candidate.
    pub fn around(&self, at: usize) -> Vec<f64> {
        let near = |offset: isize| {
            at.checked_add_signed(offset)
                .and_then(|at| self.pieces.get(at).zip(self.signals.get(at)))
        };
        let is_byline = |offset: isize| {
            near(offset)
                .is_some_and(|(piece, signal)| signal.byline || is_byline_alone(self.text, piece))
        };
        let is_dated = |offset: isize| {
            near(offset).is_some_and(|(piece, signal)| {
                signal.stamp || signal.date.is_some() && piece.shape.words <= 24
            })
        };
        let is_head = |offset: isize| is_byline(offset) || is_dated(offset);
        let is_name = |offset: isize| {
            near(offset).is_some_and(|(piece, _)| {
                piece.shape.words <= 4
                    && !piece.shape.is_stopped
                    && is_names(piece.span.of(self.text))
            })
        };
        let words = |offset: isize| near(offset).map_or(0, |(piece, _)| piece.shape.words);
        let is_prose =
            |offset: isize| near(offset).is_some_and(|(piece, _)| piece.shape.is_prose());
        let is_stopped =
            |offset: isize| near(offset).is_some_and(|(piece, _)| piece.shape.is_stopped);
        let is_noise = |offset: isize| {
            near(offset).is_some_and(|(_, signal)| signal.button || signal.is_noise())
        };
        let is_related =
            |offset: isize| near(offset).is_some_and(|(_, signal)| signal.related || signal.teaser);
        let is_credit = |offset: isize| near(offset).is_some_and(|(_, signal)| signal.credit);
        let is_count = |offset: isize| near(offset).is_some_and(|(_, signal)| signal.count);
        let is_short = |offset: isize| words(offset) <= 4 && !is_stopped(offset);
        let blank = |offset: isize| near(offset).map_or(0, |(piece, _)| piece.blank_before);
        let own = words(0);
        let count = |mut range: std::ops::RangeInclusive<isize>, is: &dyn Fn(isize) -> bool| {
            range.by_ref().filter(|offset| is(*offset)).count()
        };
        let is_label = |offset: isize| {
            near(offset).is_some_and(|(piece, signal)| {
                piece.shape.words <= 8
                    && !piece.shape.is_stopped
                    && matches!(piece.form, Form::Plain)
                    && signal.date.is_none()
                    && !signal.byline
            })
        };
        let run = |offsets: &mut dyn Iterator<Item = isize>| {
            offsets.take_while(|offset| is_label(*offset)).count()
        };
        let standfirst = words(1) > own.max(7) && !is_head(1);
        vec![
            flag(is_head(1)),
            flag(is_head(2)),
            flag(is_head(3)),
            flag(count(4..=6, &is_head) > 0),
            flag(count(7..=12, &is_head) > 0),
            flag(count(1..=6, &is_byline) > 0),
            flag(count(1..=6, &is_dated) > 0),
            flag(count(1..=6, &is_byline) > 0 && count(1..=8, &is_dated) > 0),
            flag(is_head(-1)),
            flag(is_head(-2)),
            flag(count(-5..=-3, &is_head) > 0),
            flag(count(-12..=-6, &is_head) > 0),
            flag(count(-6..=-1, &is_byline) > 0),
            flag(standfirst),
            flag(standfirst && (is_head(2) || is_head(3))),
            flag(is_name(1)),
            flag(count(2..=4, &is_name) > 0),
            flag(count(-3..=-1, &is_name) > 0),
            flag(is_short(1)),
            flag(is_short(-1)),
            upto(count(-8..=-1, &is_short), 8),
            upto(count(1..=8, &is_short), 8),
            flag(words(-1) > own),
            flag(words(1) > own),
            flag((1..=5).all(|back| words(-back) < own)),
            flag((1..=3).all(|on| words(on) < own)),
            flag(is_prose(1)),
            flag(is_prose(2)),
            flag(is_prose(-1)),
            upto(count(-8..=-1, &is_prose), 4),
            upto(count(1..=8, &is_prose), 8),
            flag(is_noise(-1)),
            flag(is_noise(1)),
            flag(is_credit(1)),
            flag(is_credit(-1)),
            flag(is_count(1) || is_count(2)),
            flag(is_count(-1)),
            flag(count(-12..=-1, &is_related) > 0),
            flag(count(1..=6, &is_related) > 0),
            flag(blank(0) > 0),
            flag(blank(1) > 0),
            flag(blank(0) > 0 && blank(1) > 0),
            flag(self.is_ended_by(at)),
            flag(self.ends_in_other(at)),
            self.share_inside(at.saturating_sub(8), at),
            self.share_inside(at + 1, at + 9),
            flag(self.inside.get(at) == Some(&true)),
            flag(is_name(1) && (is_dated(2) || is_count(2))),
            upto(count(-8..=-1, &is_noise), 8),
            upto(count(1..=8, &is_noise), 8),
            // The standfirst between a headline and the byline; a medium or an
            // office between the byline and the date.
            flag(is_head(1) && (3..=24).contains(&words(-1)) && !is_head(-1) && own > 6),
            flag(is_head(-1) && is_head(1)),
            flag(is_head(-1) && !is_head(1) && own >= 4),
            // A section's heading stands in running text.
            flag(is_prose(-1) && is_prose(1)),
            flag(is_prose(-1) && is_prose(-2) && is_prose(1)),
            // Entries of a menu stand among their like.
            upto(run(&mut (1..=30).map(|back| -back)), 30),
            upto(run(&mut (1..=30)), 30),
            flag(is_label(1) && is_label(2) && is_label(-1) && is_label(-2)),
        ]
    }

    /// Whether a line near by ends in this one and says more: a section's name
    /// or a crumb before the same headline.
    fn is_ended_by(&self, at: usize) -> bool {
        let folded = fold(self.content(at));
        let own = core(&folded);
        let from = at.saturating_sub(4);
        own.len() >= 16
            && (from..at + 5).filter(|other| *other != at).any(|other| {
                let other = fold(self.content(other));
                let other = core(&other);
                other.len() > own.len() && other.ends_with(own)
            })
    }

    /// Whether this line ends in another near by: it has more than a headline.
    fn ends_in_other(&self, at: usize) -> bool {
        let folded = fold(self.content(at));
        let own = core(&folded);
        let from = at.saturating_sub(4);
        (from..at + 5).filter(|other| *other != at).any(|other| {
            let other = fold(self.content(other));
            let other = core(&other);
            other.len() >= 16 && other.len() < own.len() && own.ends_with(other)
        })
    }
}
