//! The head of an article: its title, authors, site and date.

use super::phrases::{self, core, fold};
use super::pieces::{Form, Piece};
use super::signals::{Signals, is_names};
use super::weights;
use crate::Span;
use crate::source::text::trim;

/// What the head of an article tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Head {
    /// The pieces that give the title: the first, and where it is given again.
    pub titles: Vec<usize>,
    /// The title without the site's name.
    pub title: Option<String>,
    /// The site's name, where the title ends in it.
    pub site_name: Option<String>,
}

/// The longest title, in words and in bytes.
const LONGEST_TITLE: u32 = 32;
const LONGEST_TITLE_BYTES: usize = 400;

/// Finds the title.
///
/// `article` tells which pieces belong to the article; a title stands before
/// the first running text of it.
pub(super) fn find(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    article: &[bool],
    is_page: bool,
) -> Head {
    let chosen = if is_page {
        page_title(text, pieces, signals, article, &weights::TITLE)
    } else {
        pasted_title(text, pieces, signals, article)
    };
    let Some(chosen) = chosen else {
        return Head::default();
    };
    let Some(piece) = pieces.get(chosen) else {
        return Head::default();
    };
    let (title, site_name) = split_site(text, piece.span);
    let key = |span: Span| core(&fold(span.of(text))).to_owned();
    let wanted = key(title);
    let body = body_start(pieces, article).unwrap_or(chosen).max(chosen);
    let mut titles: Vec<usize> = Vec::new();
    for at in body.saturating_sub(REACH)..=body {
        let Some(other) = pieces.get(at) else {
            continue;
        };
        let is_again = !wanted.is_empty()
            && other.span.len() < LONGEST_TITLE_BYTES
            && (key(other.span) == wanted || key(split_site(text, other.span).0) == wanted);
        if at == chosen || is_again {
            titles.push(at);
        }
    }
    Head {
        titles,
        title: Some(title.of(text).to_owned()),
        site_name,
    }
}

/// The first of the highest scores.
fn best(scores: impl Iterator<Item = (f64, usize)>) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    for (score, at) in scores {
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// How many pieces before the article's first text a title may stand.
const REACH: usize = 100;

/// The title where little but the article was pasted: the first line, unless a
/// longer one after it speaks more of what the article says.
fn pasted_title(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    article: &[bool],
) -> Option<usize> {
    let body = body_start(pieces, article)?;
    // A headline may ask or cry; a first paragraph of that kind is longer.
    let is_headline = |piece: &Piece| {
        let content = piece.span.of(text);
        piece.shape.stops == 1
            && piece.shape.words <= 16
            && content.ends_with(['?', '!', '؟', '？', '！'])
    };
    let goes_on = pieces.iter().skip(1).any(|piece| piece.shape.is_prose());
    if body == 0 && goes_on && pieces.first().is_some_and(is_headline) {
        return Some(0);
    }
    let from = body.saturating_sub(8);
    let vocabulary = Vocabulary::of(text, pieces, article, Vocabulary::MOST);
    let scores = (from..body).filter_map(|at| {
        let (piece, signal) = (pieces.get(at)?, signals.get(at)?);
        if !can_be_title(piece, signal) {
            return None;
        }
        let mut score = match piece.shape.words {
            0 | 1 => -1.5,
            2 => -0.7,
            3 => 0.0,
            4..=20 => 1.0,
            _ => 0.3,
        };
        if matches!(piece.form, Form::Heading(level) if level <= 2) {
            score += 2.0;
        }
        score += 2.5 * vocabulary.share(&fold(piece.span.of(text)));
        score += if at == from { 1.2 } else { 0.0 };
        score += if signal.repeats >= 2 { 0.8 } else { 0.0 };
        let next_is_head = signals
            .get(at + 1)
            .is_some_and(|next| next.byline || next.date.is_some() || next.stamp);
        score += if next_is_head { 0.5 } else { 0.0 };
        Some((score, at))
    });
    best(scores)
}

/// How many features a candidate for the title of a page has.
pub const TITLE_FEATURES: usize = 48;

/// The features of one candidate.
pub type TitleFeatures = [f64; TITLE_FEATURES];

/// The best candidate for the title of a page.
pub(super) fn page_title(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    article: &[bool],
    weights: &[f32; TITLE_FEATURES],
) -> Option<usize> {
    let candidates = candidates(text, pieces, signals, article);
    best(
        candidates
            .iter()
            .map(|(at, features)| (title_score(features, weights), *at)),
    )
}

fn title_score(features: &TitleFeatures, weights: &[f32; TITLE_FEATURES]) -> f64 {
    features
        .iter()
        .zip(weights)
        .map(|(value, weight)| value * f64::from(*weight))
        .sum()
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
    let vocabulary = Vocabulary::of(text, pieces, article, Vocabulary::MOST);
    let opening = Vocabulary::of(text, pieces, article, Vocabulary::OPENING);
    let from = body.saturating_sub(REACH);
    let mut long_before = 0_u32;
    let mut candidates: Vec<(usize, TitleFeatures)> = (from..body + 4)
        .filter_map(|at| {
            let (piece, signal) = (pieces.get(at)?, signals.get(at)?);
            let can = piece.shape.letters > 0
                && piece.shape.words <= LONGEST_TITLE
                && piece.span.len() <= LONGEST_TITLE_BYTES
                && matches!(
                    piece.form,
                    Form::Plain | Form::Heading(_) | Form::Number(_) | Form::Item(_)
                )
                && !signal.is_noise();
            can.then(|| {
                let place = Place {
                    at,
                    body,
                    long_before,
                };
                long_before += u32::from(piece.shape.words >= 4);
                let vocabularies = (&vocabulary, &opening);
                (
                    at,
                    title_features(text, pieces, signals, place, vocabularies),
                )
            })
        })
        .collect();
    // Which of them speaks most of what the article says.
    let most = |index: usize, candidates: &[(usize, TitleFeatures)]| {
        candidates
            .iter()
            .filter_map(|(_, features)| features.get(index))
            .fold(0.0_f64, |a, b| a.max(*b))
    };
    let most_known = most(8, &candidates);
    for (_, features) in &mut candidates {
        let is_most = features
            .get(8)
            .is_some_and(|known| *known >= most_known && most_known > 0.0);
        if let Some(place) = features.last_mut() {
            *place = if is_most { 1.0 } else { 0.0 };
        }
    }
    candidates
}

/// Where a candidate stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    at: usize,
    /// Where the running text begins.
    body: usize,
    /// How many candidates of four words or more stand before it.
    long_before: u32,
}

fn title_features(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    place: Place,
    (vocabulary, opening): (&Vocabulary, &Vocabulary),
) -> TitleFeatures {
    let Place { at, body, .. } = place;
    let flag = |condition: bool| if condition { 1.0 } else { 0.0 };
    let near = |offset: isize| {
        at.checked_add_signed(offset)
            .and_then(|at| pieces.get(at).zip(signals.get(at)))
    };
    let Some((piece, signal)) = near(0) else {
        return [0.0; TITLE_FEATURES];
    };
    let content = piece.span.of(text);
    let folded = fold(content);
    let (share, known) = vocabulary.known(&folded);
    let (opening_share, opening_known) = opening.known(&folded);
    let shape = &piece.shape;
    let words = piece.shape.words;
    let before = body.saturating_sub(at);
    let is_dated =
        |(_, signal): (&Piece, &Signals)| signal.byline || signal.stamp || signal.date.is_some();
    let is_name = |(piece, _): (&Piece, &Signals)| {
        piece.shape.words <= 4 && !piece.shape.is_stopped && is_names(piece.span.of(text))
    };
    let is_short =
        |(piece, _): (&Piece, &Signals)| piece.shape.words <= 4 && !piece.shape.is_stopped;
    [
        flag(words <= 1),
        flag(words == 2),
        flag(words == 3),
        flag((4..=6).contains(&words)),
        flag((7..=14).contains(&words)),
        flag((15..=20).contains(&words)),
        flag(words > 20),
        share,
        f64::from(known.min(12)) / 12.0,
        flag(share > 0.7 && known >= 3),
        flag(before == 0),
        flag(before == 1),
        flag(before == 2),
        flag((3..=6).contains(&before)),
        f64::from(u32::try_from(before.min(60)).unwrap_or(60)) / 60.0,
        flag(at >= body),
        flag(signal.repeats == 2),
        flag(signal.repeats > 2),
        flag(content.ends_with('.')),
        flag(piece.shape.is_stopped && !content.ends_with('.')),
        flag(piece.shape.separators > 0 || content.contains("  ") || content.contains('\u{a0}')),
        flag(signal.credit),
        flag(signal.button || signal.count || signal.address || signal.related),
        flag(signal.byline || signal.stamp || signal.date.is_some() && words <= 8),
        flag(signal.teaser),
        flag(near(0).is_some_and(is_name)),
        flag(near(1).is_some_and(is_dated)),
        flag(near(2).is_some_and(is_dated) || near(3).is_some_and(is_dated)),
        flag(near(1).is_some_and(is_name)),
        flag(near(1).is_some_and(is_short)),
        flag(near(-1).is_some_and(is_short)),
        flag(near(-1).is_some_and(is_dated)),
        flag(near(-1).is_some_and(|(piece, _)| piece.shape.words > words)),
        flag(near(1).is_some_and(|(piece, _)| piece.shape.words > words)),
        flag(piece.blank_before > 0),
        opening_share,
        f64::from(opening_known.min(8)) / 8.0,
        flag(opening_share > 0.5 && opening_known >= 3),
        f64::from(place.long_before.min(20)) / 20.0,
        flag(place.long_before == 0 && words >= 4),
        f64::from(shape.capitalized) / f64::from(words.max(1)),
        flag(shape.is_all_capitals()),
        flag(content.contains(" > ") || content.contains(" / ") || content.contains(" › ")),
        flag(near(1).is_some_and(|(piece, _)| piece.shape.is_prose())),
        flag(shape.stops >= 2),
        flag(near(-1).is_some_and(|(_, signal)| signal.button || signal.is_noise())),
        flag(near(1).is_some_and(|(_, signal)| signal.credit)),
        0.0,
    ]
}

/// The first piece of running text of the article; where there is none, the
/// first sentence.
fn body_start(pieces: &[Piece], article: &[bool]) -> Option<usize> {
    let first = |is_body: &dyn Fn(&Piece) -> bool| {
        pieces.iter().zip(article).position(|(piece, is_article)| {
            *is_article
                && matches!(
                    piece.form,
                    Form::Plain | Form::Item(_) | Form::Quote | Form::Number(_)
                )
                && is_body(piece)
        })
    };
    let dense = |at: usize| {
        let near = pieces.iter().zip(article).skip(at).take(15);
        let running = near.filter(|(piece, inside)| **inside && piece.shape.is_prose());
        running
            .map(|(piece, _)| piece.shape.words.min(100))
            .sum::<u32>()
            >= 80
    };
    let start = first(&|piece| piece.shape.is_prose() || piece.shape.words > LONGEST_TITLE);
    let dense_start = (start.unwrap_or(0)..pieces.len()).find(|at| {
        article.get(*at) == Some(&true)
            && pieces.get(*at).is_some_and(|piece| piece.shape.is_prose())
            && dense(*at)
    });
    dense_start
        .or(start)
        .or_else(|| first(&|piece| piece.shape.is_stopped && piece.shape.words >= 3))
}

fn can_be_title(piece: &Piece, signal: &Signals) -> bool {
    let shape = &piece.shape;
    matches!(piece.form, Form::Plain | Form::Heading(_))
        && shape.words >= 1
        && shape.words <= LONGEST_TITLE
        && piece.span.len() <= LONGEST_TITLE_BYTES
        && shape.letters > 0
        && !(shape.stops >= 2 && shape.is_stopped && shape.words > 12)
        && !shape.ends_colon
        && !(signal.byline || signal.is_noise() || signal.related || signal.teaser || signal.credit)
        && !(signal.button || signal.count || signal.address || signal.contents)
        && !(signal.stamp && shape.words <= 10)
        && !(signal.date.is_some() && shape.words <= 8)
}

/// The words of the article, to see whether a title speaks of it.
struct Vocabulary {
    words: Vec<String>,
}

impl Vocabulary {
    const MOST: usize = 1500;

    /// How many words of the article its opening has here.
    const OPENING: usize = 120;

    fn of(text: &str, pieces: &[Piece], article: &[bool], most: usize) -> Vocabulary {
        let mut words: Vec<String> = pieces
            .iter()
            .zip(article)
            .filter(|(piece, is_article)| **is_article && piece.shape.is_prose())
            .flat_map(|(piece, _)| terms(piece.span.of(text)))
            .take(most)
            .collect();
        words.sort_unstable();
        words.dedup();
        Vocabulary { words }
    }

    /// The share of a folded title's words that the article has.
    fn share(&self, folded: &str) -> f64 {
        self.known(folded).0
    }

    /// That share, and how many words they are.
    fn known(&self, folded: &str) -> (f64, u32) {
        let (mut known, mut all) = (0_u32, 0_u32);
        for term in terms(folded) {
            all += 1;
            known += u32::from(self.words.binary_search(&term).is_ok());
        }
        let share = if all == 0 {
            0.0
        } else {
            f64::from(known) / f64::from(all)
        };
        (share, known)
    }
}

/// Words of four letters or more, cut to six (a rough stem); pairs of
/// characters where words are not spaced.
pub(super) fn terms(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric())
        .flat_map(|word| {
            let is_wide = word.chars().next().is_some_and(|first| {
                matches!(first, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
            });
            let parts: Vec<String> = if is_wide {
                let characters: Vec<char> = word.chars().take(200).collect();
                characters.windows(2).map(|pair| pair.iter().collect()).collect()
            } else if word.chars().count() >= 4 {
                vec![word.chars().take(6).flat_map(char::to_lowercase).collect()]
            } else {
                Vec::new()
            };
            parts
        })
}

/// A title without the site's name behind a bar or a dash, and that name.
fn split_site(text: &str, span: Span) -> (Span, Option<String>) {
    let content = span.of(text);
    for separator in [" | ", " – ", " — ", " - ", " :: ", " • ", "｜", " « "] {
        let Some(at) = content.rfind(separator) else {
            continue;
        };
        let name = content.get(at + separator.len()..).unwrap_or("").trim();
        let title = trim(text, Span::new(span.start, span.start + at));
        let words = name.split_whitespace().count();
        let is_bar = matches!(separator, " | " | "｜" | " :: ");
        let title_words = title.of(text).split_whitespace().count();
        let is_wide = !title.of(text).contains(' ') && title.len() > 12;
        let is_name = (1..=4).contains(&words)
            && name.len() <= 40
            && is_names(name)
            && !name.ends_with(['.', '?', '!'])
            && (title_words >= 3 || is_wide)
            && title_words > words;
        let is_known = is_bar || name.contains('.') || is_site(name);
        if is_name && is_known {
            return (title, Some(name.to_owned()));
        }
    }
    (span, None)
}

/// Whether a name has a word that publications bear.
fn is_site(name: &str) -> bool {
    let folded = fold(name);
    let words = [
        "news",
        "times",
        "post",
        "journal",
        "magazine",
        "blog",
        "daily",
        "tribune",
        "herald",
        "guardian",
        "bbc",
        "cnn",
        "reuters",
        "wikipedia",
        "gazette",
        "observer",
        "chronicle",
        "today",
        "zeitung",
        "online",
        "nachrichten",
        "spiegel",
        "rundschau",
        "tagesschau",
        "monde",
        "figaro",
        "libération",
        "parisien",
        "noticias",
        "país",
        "mundo",
        "diario",
        "jornal",
        "folha",
        "globo",
        "corriere",
        "repubblica",
        "stampa",
        "nieuws",
        "volkskrant",
        "nyheter",
        "dagbladet",
        "press",
        "новости",
        "газета",
        "lenta",
        "gazeta",
        "haber",
        "haberleri",
        "kompas",
        "detik",
        "新聞",
        "新闻",
        "ニュース",
        "뉴스",
        "일보",
        "radio",
        "tv",
        "weekly",
        "review",
        "report",
        "insider",
    ];
    folded.split(' ').any(|word| words.contains(&word))
}

/// The names of a byline.
pub(super) fn authors(text: &str, span: Span) -> Vec<String> {
    let content = span.of(text);
    let folded = fold(content);
    let Some(length) = phrases::BYLINE.start(&folded) else {
        return Vec::new();
    };
    let skip = folded
        .get(..length)
        .map_or(0, |phrase| phrase.chars().count());
    let rest: String = content.chars().skip(skip).collect();
    let mut rest = rest
        .trim_start_matches(|first: char| !first.is_alphanumeric())
        .trim_end_matches(|last: char| !last.is_alphanumeric() && last != '.' && last != ')');
    for stop in [
        "|", "•", "·", " for ", " in ", " – ", " — ", " - ", "(", "@", "\n", "\t",
    ] {
        if let Some(at) = rest.find(stop) {
            rest = rest.get(..at).unwrap_or(rest).trim();
        }
    }
    let mut names = Vec::new();
    let mut parts: Vec<&str> = rest.split([',', ';', '、', '،', '&', '/']).collect();
    for joint in [
        " and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " ja ", " i ", " ve ",
        " и ", " та ", " dan ", " és ", " și ", " a ", " و",
    ] {
        parts = parts.iter().flat_map(|part| part.split(joint)).collect();
    }
    for part in parts {
        let name = part.trim().trim_end_matches([',', '.']).trim();
        let words = name.split_whitespace().count();
        let is_name =
            (2..=5).contains(&words) || words == 1 && !name.is_ascii() && name.chars().count() >= 2;
        let has_digit = name.chars().any(char::is_numeric);
        if is_name && !has_digit && is_names(name) && names.len() < 10 {
            names.push(name.to_owned());
        } else if !names.is_empty() {
            break;
        }
    }
    names
}
