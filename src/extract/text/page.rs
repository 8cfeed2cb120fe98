//! The article in the copy of a whole page: which pieces belong to it.
//!
//! Each piece gets a score from a very small network over cheap features of its
//! own shape and of the pieces around it, and then a second from another that
//! also sees what the first thought of its neighbours (stacked generalisation,
//! Wolpert 1992); the best sequence of *article* and
//! *other* under a fixed price for each change is then found by dynamic
//! programming (Viterbi 1967), so that an odd line inside the article stays
//! and a stray sentence in a footer goes. The features follow Kohlschütter,
//! Fankhauser and Nejdl, "Boilerplate detection using shallow text features"
//! (2010): length, density of the neighbours, capitals, full stops. Linear in
//! the pieces.
//!
//! The model is only asked where a text shows the marks of a copied page;
//! whoever pastes an article alone loses nothing by it.

use super::apparatus::has_link;
use super::asides::{ASIDES, asides};
use super::cohesion::{self, RELATION};
use super::network::logistic;
use super::pieces::{Form, Piece};
use super::signals::Signals;
use super::title::likeliest_title;
use super::weights;

/// How many features a piece has.
pub const FEATURES: usize = OWN + AROUND * 6 + PLACE;
const OWN: usize = 34 + ASIDES;
const AROUND: usize = 7;
const PLACE: usize = 12;

/// The features of one piece; what each is stands in `own`, `around` and
/// `place`.
pub type Features = [f64; FEATURES];

/// Whether a text is the copy of a page rather than of an article: enough
/// lines of navigation, buttons and notices, some of them above or below all
/// that runs. Between its paragraphs who copies the article alone gets as many.
///
/// The copy of an article of a wiki has such lines, too, and each is known by its
/// words.
pub(super) fn is_page(text: &str, pieces: &[Piece], signals: &[Signals]) -> bool {
    let (mut marks, mut hints, mut links) = (0_u32, 0_u32, 0_u32);
    let mut longest = 0_u32;
    let mut run = 0_u32;
    for (piece, signal) in pieces.iter().zip(signals) {
        let is_short = piece.shape.words <= 8;
        let is_link = is_link(piece);
        run = if is_link { run + 1 } else { 0 };
        longest = longest.max(run);
        links += u32::from(is_link);
        marks += u32::from(
            signal.button && piece.shape.words <= 6
                || signal.notice
                || signal.related
                || signal.advert
                || signal.teaser,
        );
        hints += u32::from(
            signal.count
                || signal.address
                || signal.byline
                || signal.stamp
                || signal.contents
                || is_short && (signal.date.is_some() || signal.repeats >= 2),
        );
    }
    let count = u32::try_from(pieces.len()).unwrap_or(u32::MAX);
    // Fewer marks will do where much of the text is links.
    let is_marked = marks >= 4 && longest >= 6
        || marks >= 2 && longest >= 12
        || marks >= 3 && longest >= 3 && links * 5 >= count
        || marks >= 1 && marks * 2 + hints >= 6 && longest >= 5 && links * 4 >= count;
    let is_of_wiki = || {
        let is_linked = |piece: &&Piece| is_link(piece) && has_link(piece.span.of(text));
        pieces.iter().filter(is_linked).count() >= 2
    };
    is_marked && (longest >= 20 || outside(pieces) >= 4 && !is_of_wiki())
}

/// How many short lines stand above the first and below the last running text.
fn outside(pieces: &[Piece]) -> usize {
    let running = pieces.iter().position(|piece| piece.shape.is_prose());
    let last = pieces.iter().rposition(|piece| piece.shape.is_prose());
    let is_outside =
        |at: usize| running.is_none_or(|first| at < first) || last.is_none_or(|last| at > last);
    (0..)
        .zip(pieces)
        .filter(|(at, piece)| is_outside(*at) && is_link(piece))
        .count()
}

/// A short line that ends without a stop, unmarked: most are links.
fn is_link(piece: &Piece) -> bool {
    piece.form == Form::Plain && !piece.shape.is_stopped && piece.shape.words <= 8
}

/// The price of a change where only the title is looked for.
pub const FIRST_CHANGE: f64 = 0.5;

/// Which pieces of a page belong to its article.
pub(super) fn article(text: &str, pieces: &[Piece], signals: &[Signals]) -> Vec<bool> {
    let features = features(text, pieces, signals);
    let network = weights::FIRST.unpacked();
    let first: Vec<f64> = features
        .iter()
        .map(|features| network.score(features))
        .collect();
    let tentative = best_sequence(&first, FIRST_CHANGE);
    let network = weights::TITLE.unpacked();
    let title = likeliest_title(text, pieces, signals, &tentative, &network, &|_| Some(0.0));
    let network = weights::SECOND.unpacked();
    let scores: Vec<f64> = second(text, pieces, signals, &features, &first, title)
        .iter()
        .map(|features| network.score(features))
        .collect();
    let mut inside = best_sequence(&scores, weights::CHANGE);
    go_on(pieces, signals, &scores, &mut inside);
    inside
}

/// How little a paragraph may score that goes on from one of the article.
const DOUBTED: f64 = -2.0;

/// Takes in the paragraphs that follow one of the article without a line
/// between, unless they score badly: the last of a short article stands right
/// before the foot of the page, and looks like it by its place.
fn go_on(pieces: &[Piece], signals: &[Signals], scores: &[f64], inside: &mut [bool]) {
    let mut goes_on = false;
    for (((piece, signal), score), inside) in pieces.iter().zip(signals).zip(scores).zip(inside) {
        let is_running = piece.form == Form::Plain
            && piece.shape.is_prose()
            && piece.shape.words >= 15
            && !(signal.notice || signal.credit || signal.teaser);
        *inside |= goes_on && is_running && *score > DOUBTED;
        // A picture between two paragraphs parts none.
        goes_on = *inside && is_running || goes_on && signal.credit;
    }
}

/// How many features the second look has: those of the piece and its place,
/// what the first look thought of the pieces around, and what the piece is to
/// the title that was found by it.
pub const SECOND: usize = OWN + PLACE + 2 * NEAR as usize + 1 + 8 + RELATION;
const NEAR: isize = 5;

/// The features of the second look, from those of the first and its scores.
pub(super) fn second(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    features: &[Features],
    scores: &[f64],
    title: Option<usize>,
) -> Vec<[f64; SECOND]> {
    let words: Vec<u32> = pieces.iter().map(|piece| piece.shape.words).collect();
    let chances: Vec<f64> = scores.iter().map(|score| logistic(*score)).collect();
    let masses: Vec<f64> = chances
        .iter()
        .zip(&words)
        .map(|(p, words)| p * f64::from(*words))
        .collect();
    let total: f64 = masses.iter().sum::<f64>().max(1.0);
    let forward = trail(&chances, &words);
    let backward = {
        let reversed = |values: &[f64]| values.iter().rev().copied().collect::<Vec<f64>>();
        let words: Vec<u32> = words.iter().rev().copied().collect();
        let mut trail = trail(&reversed(&chances), &words);
        trail.reverse();
        trail
    };
    let relations = cohesion::relations(text, pieces, signals, &chances, title);
    let mut before = 0.0;
    let mut rows = Vec::with_capacity(features.len());
    for (at, features) in features.iter().enumerate() {
        let mut row = Vec::with_capacity(SECOND);
        row.extend(features.iter().take(OWN));
        row.extend(features.iter().skip(OWN + AROUND * 6));
        for offset in -NEAR..=NEAR {
            let near = at.checked_add_signed(offset).and_then(|at| chances.get(at));
            row.push(near.copied().unwrap_or(0.0));
        }
        row.push(
            scores
                .get(at)
                .map_or(0.0, |score| score.clamp(-6.0, 6.0) / 6.0),
        );
        row.push(before / total);
        row.extend(forward.get(at).unwrap_or(&[0.0; 3]));
        row.extend(backward.get(at).unwrap_or(&[0.0; 3]));
        row.extend(relations.get(at).unwrap_or(&[0.0; RELATION]));
        before += masses.get(at).unwrap_or(&0.0);
        rows.extend(<[f64; SECOND]>::try_from(row));
    }
    rows
}

/// What came before each piece: how much likely article, fading fast and
/// slowly, and how far back its last piece lies.
fn trail(chances: &[f64], words: &[u32]) -> Vec<[f64; 3]> {
    let (mut near, mut far, mut since) = (0.0, 0.0, 1.0_f64);
    let mut trail = Vec::with_capacity(chances.len());
    for (chance, words) in chances.iter().zip(words) {
        trail.push([near, far, since]);
        let mass = chance * f64::from((*words).min(60)) / 60.0;
        near = near * 0.6 + 0.4 * mass;
        far = far * 0.9 + 0.1 * mass;
        since = if *chance > 0.5 {
            0.0
        } else {
            (since + 0.05).min(1.0)
        };
    }
    trail
}

/// The sequence of states (`true` for article) with the greatest sum of
/// scores, each change of state costing `change`.
pub fn best_sequence(scores: &[f64], change: f64) -> Vec<bool> {
    // For each piece and state: whether the best way to it comes from the other state.
    let mut crossed: Vec<[bool; 2]> = Vec::with_capacity(scores.len());
    let (mut other, mut article) = (0.0_f64, -change);
    for score in scores {
        let (from_other, from_article) = (other, article);
        let cross_out = from_article - change > from_other;
        let cross_in = from_other - change > from_article;
        crossed.push([cross_out, cross_in]);
        other = if cross_out {
            from_article - change
        } else {
            from_other
        } - score / 2.0;
        article = if cross_in {
            from_other - change
        } else {
            from_article
        } + score / 2.0;
    }
    let mut state = article > other;
    let mut states = vec![false; scores.len()];
    for (place, [cross_out, cross_in]) in states.iter_mut().zip(&crossed).rev() {
        *place = state;
        let is_crossed = if state { *cross_in } else { *cross_out };
        state ^= is_crossed;
    }
    states
}

/// The features of all pieces.
pub(super) fn features(text: &str, pieces: &[Piece], signals: &[Signals]) -> Vec<Features> {
    let count = pieces.len();
    let basics: Vec<[f64; AROUND]> = pieces
        .iter()
        .zip(signals)
        .map(|(piece, signal)| around(piece, signal))
        .collect();
    let places = places(pieces, signals);
    let asides = asides(text, pieces, signals);
    let outside = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0];
    (0..count)
        .filter_map(|at| {
            let mut features = own(pieces.get(at)?, signals.get(at)?).to_vec();
            features.extend(asides.get(at)?);
            for offset in [-3_isize, -2, -1, 1, 2, 3] {
                let neighbour = at.checked_add_signed(offset).and_then(|at| basics.get(at));
                features.extend(neighbour.unwrap_or(&outside));
            }
            features.extend(places.get(at)?);
            features.try_into().ok()
        })
        .collect()
}

fn flag(condition: bool) -> f64 {
    f64::from(u8::from(condition))
}

/// A share of words, and 0 where there are none.
fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        0.0
    } else {
        f64::from(part.min(whole)) / f64::from(whole)
    }
}

/// How long a piece is, from 0 to 1, growing as the logarithm.
fn length(piece: &Piece) -> f64 {
    libm::log2(f64::from(piece.shape.words.min(127)) + 1.0) / 7.0
}

fn own(piece: &Piece, signal: &Signals) -> [f64; OWN - ASIDES] {
    let shape = &piece.shape;
    let words = shape.words;
    [
        1.0,
        flag(shape.is_prose()),
        length(piece),
        flag(words >= 15),
        flag(words >= 30),
        flag(words >= 60),
        flag(words <= 2),
        flag((3..=5).contains(&words)),
        flag((6..=12).contains(&words)),
        flag(shape.is_stopped),
        flag(shape.is_stopped && words <= 8),
        flag(!shape.is_stopped && words >= 15),
        flag(shape.stops >= 2),
        flag(shape.stops >= 4),
        flag(shape.commas >= 1),
        share(shape.capitalized, words),
        share(shape.digits, shape.characters),
        flag(shape.separators > 0),
        share(shape.signs * 10, shape.characters),
        flag(shape.ends_colon),
        flag(shape.ends_ellipsis),
        flag(shape.is_all_capitals()),
        flag(signal.button),
        flag(signal.advert || signal.page_number),
        flag(signal.teaser),
        flag(signal.related),
        flag(signal.notice),
        flag(signal.credit),
        flag(signal.byline),
        flag(signal.date.is_some() || signal.stamp),
        flag(signal.count || signal.address),
        flag(signal.repeats >= 2),
        flag(matches!(piece.form, Form::Item(_))),
        flag(matches!(piece.form, Form::Cell { .. })),
    ]
}

/// What a piece is to its neighbours.
fn around(piece: &Piece, signal: &Signals) -> [f64; AROUND] {
    let is_noise = signal.button || signal.teaser || signal.is_noise() || signal.related;
    [
        flag(piece.shape.is_prose()),
        length(piece),
        flag(is_link(piece)),
        flag(is_noise),
        flag(signal.byline || signal.stamp || signal.date.is_some()),
        flag(piece.blank_before > 0),
        0.0,
    ]
}

/// Where a piece stands in the page.
fn places(pieces: &[Piece], signals: &[Signals]) -> Vec<[f64; PLACE]> {
    let prose = |piece: &Piece| {
        if piece.shape.is_prose() {
            f64::from(piece.shape.words.min(100))
        } else {
            0.0
        }
    };
    let total: f64 = pieces.iter().map(prose).sum::<f64>().max(1.0);
    let mut places = Vec::with_capacity(pieces.len());
    let mut before = 0.0;
    let mut since_prose = 0_u32;
    let mut since_related = u32::MAX;
    let mut recent = 0.0_f64;
    for (piece, signal) in pieces.iter().zip(signals) {
        let own = prose(piece);
        if signal.related {
            since_related = 0;
        }
        places.push([
            before / total,
            flag(before < 1.0),
            flag(before + own >= total),
            flag(before > 0.9 * total),
            flag(before < 0.1 * total),
            flag(since_prose == 0),
            f64::from(since_prose.min(20)) / 20.0,
            flag(since_related <= 6),
            flag(since_related < u32::MAX),
            recent,
            0.0,
            0.0,
        ]);
        recent = recent * 0.75 + 0.25 * length(piece) * flag(piece.shape.is_prose());
        before += own;
        since_prose = if piece.shape.is_prose() {
            0
        } else {
            since_prose.saturating_add(1)
        };
        since_related = since_related.saturating_add(u32::from(since_related < u32::MAX - 1));
    }
    // The same two from the other side.
    let (mut until_prose, mut coming) = (0_u32, 0.0_f64);
    for (place, piece) in places.iter_mut().zip(pieces).rev() {
        let [.., distance, ahead] = place;
        *distance = f64::from(until_prose.min(20)) / 20.0;
        *ahead = coming;
        coming = coming * 0.75 + 0.25 * length(piece) * flag(piece.shape.is_prose());
        until_prose = if piece.shape.is_prose() {
            0
        } else {
            until_prose.saturating_add(1)
        };
    }
    places
}
