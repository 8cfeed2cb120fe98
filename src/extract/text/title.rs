//! The title of a copied page or article: the line, among the navigation, the
//! teasers and the captions above an article, that is its headline.
//!
//! Every line near the start of the running text is a candidate; a very small
//! network scores each by its own shape, by what it has in common with the
//! article and with the rest of the page, and by what stands around it: most
//! headlines come right before a standfirst, a byline or a date.

mod dated;
mod surroundings;

use super::head::{LONGEST_TITLE, LONGEST_TITLE_BYTES, body_start};
use super::network::Network;
use super::phrases::{self, fold};
use super::pieces::{Form, Piece};
use super::signals::{Signals, is_names};
use super::topic::TOPIC;
use super::vocabulary::Likeness;
use crate::search::{contains, has};
pub(super) use dated::without_date;
use surroundings::Page;

/// How many features a candidate has.
pub const TITLE_FEATURES: usize = OWN + LIKENESS + PLACE + AROUND + TOPIC;
const OWN: usize = 39;
const LIKENESS: usize = 14;
const PLACE: usize = 17;
const AROUND: usize = 58;

/// The features of one candidate.
pub type TitleFeatures = [f64; TITLE_FEATURES];

/// How many units the network for titles has.
pub const TITLE_UNITS: usize = 4;

/// How many pieces before the article's first text a title may stand.
pub(super) const REACH: usize = 240;

/// How many pieces after what was taken for the article's first text it may
/// stand, and how much of the running text may be before it.
const REACH_AFTER: usize = 160;
const EARLY: f64 = 0.35;

/// The best candidate for the title; `worth` is what a place adds to its score,
/// or nothing where no title can be.
pub(super) fn likeliest_title(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    article: &[bool],
    network: &Network<TITLE_FEATURES, TITLE_UNITS>,
    worth: &dyn Fn(usize) -> Option<f64>,
) -> Option<usize> {
    super::head::best(
        candidates(text, pieces, signals, article)
            .iter()
            .filter_map(|(at, features)| Some((network.score(features) + worth(*at)?, *at))),
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
            // A headline may speak of letters or cookies.
            && !(signal.advert || signal.page_number || signal.mail)
            && !(signal.notice && piece.shape.words < 5)
            && !is_trail(piece.span.of(text))
    };
    // Where the running text begins is only guessed: a notice or a teaser may
    // be taken for it, and the headline then comes after.
    let is_early =
        |at: usize| at < body + 4 || page.mass(0, at) <= EARLY * page.mass(0, pieces.len());
    let places: Vec<usize> = (from..(body + REACH_AFTER).min(pieces.len()))
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

/// Whether a line is the way to a page, section by section (`Home » Garden »
/// Herbs`), or leads on (`Book a visit >`).
///
/// A headline may quote in such signs, and set things beside one another before
/// it says something of them (`Before / after: a winter`).
fn is_trail(content: &str) -> bool {
    /// The name of a section has no more words.
    const LONGEST: usize = 4;
    const SIGNS: [char; 4] = ['/', '>', '»', '›'];
    if content.contains(['«', '‹', ':', '?', '!']) {
        return false;
    }
    let is_sign = |part: &str| part.chars().count() == 1 && part.starts_with(SIGNS);
    let (mut signs, mut words, mut longest, mut leads_on) = (0, 0, 0, false);
    for part in content.split_whitespace() {
        leads_on = is_sign(part) && part != "/";
        if is_sign(part) {
            signs += 1;
            words = 0;
        } else {
            words += 1;
            longest = longest.max(words);
        }
    }
    leads_on || signs >= 2 && longest <= LONGEST
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
        flag(shape.separators > 0 || contains(content, "  ") || has(content, '\u{a0}')),
        flag(contains(content, " > ") || contains(content, " / ") || contains(content, " › ")),
        flag(contains(content, ": ")),
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
        flag(signal.notice),
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

#[cfg(test)]
mod tests {
    use super::is_trail;

    #[test]
    fn a_way_to_a_page_is_told_from_a_headline() {
        for way in [
            "Home » Garden » Herbs",
            "Articles / Harbours / Winter guides",
            "Harbours >",
            "Book a visit ›",
        ] {
            assert!(is_trail(way), "{way}");
        }
        for headline in [
            "Winter guides",
            "On/off: what a lamp needs",
            "Ferries › what the island pays",
            "Why 3 > 2 at sea",
            "Ada Moor : « Nous sommes au port »",
            "« Les ports » et « les phares » : la mer répond",
            "Before / During / After: a winter on the ferry",
            "What the ferry brought home / what it left behind / who paid",
        ] {
            assert!(!is_trail(headline), "{headline}");
        }
    }
}
