//! The title of a copied page: the line, among the navigation, the teasers and
//! the captions above an article, that is its headline.
//!
//! Every line near the start of the running text is a candidate; a very small
//! network scores each by its own shape, by what it has in common with the
//! article and with the rest of the page, and by what stands around it: most
//! headlines come right before a standfirst, a byline or a date.

use super::head::{LONGEST_TITLE, LONGEST_TITLE_BYTES, body_start};
use super::network::Network;
use super::phrases::{self, core, fold};
use super::pieces::{Form, Piece};
use super::signals::{Signals, is_names};
use super::topic::{TOPIC, Topic};
use super::vocabulary::{Likeness, Vocabulary};

/// How many features a candidate has.
pub const TITLE_FEATURES: usize = OWN + LIKENESS + PLACE + AROUND + TOPIC;
const OWN: usize = 38;
const LIKENESS: usize = 14;
const PLACE: usize = 17;
const AROUND: usize = 50;

/// The features of one candidate.
pub type TitleFeatures = [f64; TITLE_FEATURES];

/// How many units the network for titles has.
pub const TITLE_UNITS: usize = 6;

/// How many pieces before the article's first text a title may stand.
pub(super) const REACH: usize = 100;

/// How much of the article's running text may stand before its title.
const EARLY: f64 = 0.25;

/// The best candidate for the title of a page.
pub(super) fn page_title(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    article: &[bool],
    network: &Network<TITLE_FEATURES, TITLE_UNITS>,
) -> Option<usize> {
    super::head::best(
        candidates(text, pieces, signals, article)
            .iter()
            .map(|(at, features)| (network.score(features), *at)),
    )
}

/// What can be the title of a page, with the features of each.
pub(super) fn candidates(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    article: &[bool],
) -> Vec<(usize, TitleFeatures)> {
    let Some(body) = body_start(pieces, article) else {
        return Vec::new();
    };
    let page = Page::of(text, pieces, signals, article, body);
    let from = body.saturating_sub(REACH);
    let can = |at: usize| {
        let (Some(piece), Some(signal)) = (pieces.get(at), signals.get(at)) else {
            return false;
        };
        piece.shape.letters > 0
            && piece.shape.words <= LONGEST_TITLE
            && piece.span.len() <= LONGEST_TITLE_BYTES
            && matches!(
                piece.form,
                Form::Plain | Form::Heading(_) | Form::Number(_) | Form::Item(_)
            )
            && !signal.is_noise()
    };
    // Where the running text begins is only guessed: a notice or a teaser may
    // be taken for it, and the headline then comes after.
    let is_early =
        |at: usize| at < body + 4 || page.mass(0, at) <= EARLY * page.mass(0, pieces.len());
    let places: Vec<usize> = (from..(body + REACH).min(pieces.len()))
        .filter(|at| can(*at) && is_early(*at))
        .collect();
    let known: Vec<[Likeness; 3]> = places.iter().map(|at| page.likeness(*at)).collect();
    // Which of them speaks most of what the article says.
    let most = |kind: usize| {
        known
            .iter()
            .filter_map(|known| known.get(kind))
            .map(|likeness| likeness.known)
            .max()
            .unwrap_or(0)
    };
    let most = [most(0), most(1)];
    let mut reached = false;
    let mut long_before = 0_u32;
    let mut candidates = Vec::with_capacity(places.len());
    for (at, known) in places.into_iter().zip(known) {
        let Some((piece, signal)) = pieces.get(at).zip(signals.get(at)) else {
            continue;
        };
        let mut features = Vec::with_capacity(TITLE_FEATURES);
        features.extend(own(text, piece, signal));
        let [whole, ..] = known;
        let is_half = whole.known >= 2 && whole.known * 2 > most[0];
        features.extend(likeness(known, most, is_half && !reached));
        reached |= is_half;
        features.extend(page.place(at, long_before));
        features.extend(page.around(at));
        features.extend(page.topic.features(text, pieces, at));
        long_before += u32::from(piece.shape.words >= 4);
        if let Ok(features) = features.try_into() {
            candidates.push((at, features));
        }
    }
    candidates
}

fn flag(condition: bool) -> f64 {
    f64::from(u8::from(condition))
}

/// A count as a share of the most that matters.
fn upto(count: usize, most: u32) -> f64 {
    let count = u32::try_from(count).unwrap_or(most);
    f64::from(count.min(most)) / f64::from(most)
}

/// What a candidate is by itself.
fn own(text: &str, piece: &Piece, signal: &Signals) -> [f64; OWN] {
    let content = piece.span.of(text);
    let shape = &piece.shape;
    let words = shape.words;
    let is_name = words <= 4 && !shape.is_stopped && is_names(content);
    [
        1.0,
        flag(words <= 1),
        flag(words == 2),
        flag(words == 3),
        flag((4..=6).contains(&words)),
        flag((7..=14).contains(&words)),
        flag((15..=20).contains(&words)),
        flag(words > 20),
        flag(signal.repeats == 2),
        flag(signal.repeats > 2),
        flag(content.ends_with('.')),
        flag(shape.is_stopped && !content.ends_with('.')),
        flag(shape.ends_ellipsis),
        flag(shape.ends_colon),
        flag(shape.separators > 0 || content.contains("  ") || content.contains('\u{a0}')),
        flag(content.contains(" > ") || content.contains(" / ") || content.contains(" › ")),
        flag(content.contains(": ")),
        flag(content.contains(['"', '“', '‘', '«', '„', '「'])),
        flag(shape.digits > 0),
        flag(signal.credit),
        flag(signal.button),
        flag(signal.count || signal.address),
        flag(signal.related || signal.contents || signal.notes),
        flag(signal.byline || signal.stamp || is_byline_alone(text, piece)),
        flag(signal.date.is_some() && words <= 8),
        flag(signal.teaser),
        flag(is_name),
        f64::from(shape.capitalized) / f64::from(words.max(1)),
        flag(shape.is_all_capitals()),
        flag(shape.stops >= 2),
        flag(shape.starts_small),
        flag(matches!(piece.form, Form::Heading(_))),
        flag(matches!(piece.form, Form::Item(_) | Form::Number(_))),
        flag(content.contains('\t')),
        flag(shape.commas >= 2),
        flag(content.ends_with(['?', '？', '؟'])),
        flag(content.starts_with(|first: char| first.is_numeric())),
        flag(signal.affiliation || signal.numeral),
    ]
}

/// What a candidate has in common with the article, its opening and the rest
/// of the page; `most` is what the likest candidates have of the first two.
fn likeness(
    [whole, opening, rest]: [Likeness; 3],
    most: [u32; 2],
    is_first: bool,
) -> [f64; LIKENESS] {
    let is_most = |known: u32, most: u32| flag(known > 0 && known >= most);
    let relative = |known: u32, most: u32| f64::from(known) / f64::from(most.max(1));
    [
        whole.share,
        f64::from(whole.known.min(12)) / 12.0,
        flag(whole.share > 0.7 && whole.known >= 3),
        whole.frequency,
        opening.share,
        f64::from(opening.known.min(8)) / 8.0,
        flag(opening.share > 0.5 && opening.known >= 3),
        opening.frequency,
        rest.frequency,
        is_most(whole.known, most[0]),
        is_most(opening.known, most[1]),
        relative(whole.known, most[0]),
        relative(opening.known, most[1]),
        flag(is_first),
    ]
}

/// The words before an author's name without the name, which stands on the
/// next line.
fn is_byline_alone(text: &str, piece: &Piece) -> bool {
    piece.shape.words <= 3 && phrases::BYLINE.is(&fold(piece.span.of(text)))
}

/// What is known of a page before its candidates are looked at.
struct Page<'p> {
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
    topic: Topic,
}

impl<'p> Page<'p> {
    fn of(
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
    fn likeness(&self, at: usize) -> [Likeness; 3] {
        let folded = fold(self.content(at));
        [&self.article, &self.opening, &self.rest].map(|words| words.likeness(&folded))
    }

    /// The words of the article's running text from one piece up to another.
    fn mass(&self, from: usize, to: usize) -> f64 {
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
    fn place(&self, at: usize, long_before: u32) -> [f64; PLACE] {
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
    fn around(&self, at: usize) -> Vec<f64> {
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
