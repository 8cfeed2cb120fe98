//! The head of an article: its title, authors, site and date.

use super::phrases::{self, core, fold};
use super::pieces::{Form, Piece};
use super::signals::{Signals, is_names};
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
    let body = body_start(pieces, article);
    let Some(body) = body else {
        return Head::default();
    };
    let reach = if is_page { 60 } else { 8 };
    let from = body.saturating_sub(reach);
    let vocabulary = Vocabulary::of(text, pieces, article);
    let mut best: Option<(f64, usize)> = None;
    for at in from..body {
        let (Some(piece), Some(signal)) = (pieces.get(at), signals.get(at)) else {
            continue;
        };
        if !can_be_title(piece, signal) {
            continue;
        }
        let folded = fold(piece.span.of(text));
        let mut score = 0.0;
        let words = piece.shape.words;
        score += match words {
            0 | 1 => -1.5,
            2 => -0.7,
            3 => 0.0,
            4..=20 => 1.0,
            _ => 0.3,
        };
        if matches!(piece.form, Form::Heading(level) if level <= 2) {
            score += 2.0;
        }
        score += 2.5 * vocabulary.share(&folded);
        let distance = f64::from(u32::try_from(body - at).unwrap_or(u32::MAX).min(60));
        if is_page {
            score -= distance / 12.0;
            score += 0.6 * f64::from(u8::from(signal.repeats == 2));
        } else {
            let is_first = at == from;
            score += if is_first { 1.2 } else { 0.0 };
            score += 0.8 * f64::from(u8::from(signal.repeats >= 2));
        }
        let next_is_head = pieces
            .get(at + 1)
            .zip(signals.get(at + 1))
            .is_some_and(|(_, next)| next.byline || next.date.is_some() || next.stamp);
        score += 0.5 * f64::from(u8::from(next_is_head));
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, at));
        }
    }
    let Some((score, chosen)) = best else {
        return Head::default();
    };
    if score < 0.0 && is_page {
        return Head::default();
    }
    let Some(piece) = pieces.get(chosen) else {
        return Head::default();
    };
    let (title, site_name) = split_site(text, piece.span);
    let key = |span: Span| core(&fold(span.of(text))).to_owned();
    let wanted = key(title);
    let mut titles: Vec<usize> = Vec::new();
    for at in from..=body {
        let Some(other) = pieces.get(at) else {
            continue;
        };
        if at == chosen
            || at < body
                && !wanted.is_empty()
                && (key(other.span) == wanted
                    || other.span.len() < LONGEST_TITLE_BYTES
                        && key(split_site(text, other.span).0) == wanted)
        {
            titles.push(at);
        }
    }
    Head {
        titles,
        title: Some(title.of(text).to_owned()),
        site_name,
    }
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
    first(&|piece| piece.shape.is_prose() || piece.shape.words > LONGEST_TITLE)
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

    fn of(text: &str, pieces: &[Piece], article: &[bool]) -> Vocabulary {
        let mut words: Vec<String> = pieces
            .iter()
            .zip(article)
            .filter(|(piece, is_article)| **is_article && piece.shape.is_prose())
            .flat_map(|(piece, _)| terms(piece.span.of(text)))
            .take(Self::MOST)
            .collect();
        words.sort_unstable();
        words.dedup();
        Vocabulary { words }
    }

    /// The share of a folded title's words that the article has.
    fn share(&self, folded: &str) -> f64 {
        let (mut known, mut all) = (0_u32, 0_u32);
        for term in terms(folded) {
            all += 1;
            known += u32::from(self.words.binary_search(&term).is_ok());
        }
        if all == 0 {
            0.0
        } else {
            f64::from(known) / f64::from(all)
        }
    }
}

/// Words of four letters or more, cut to six (a rough stem); pairs of
/// characters where words are not spaced.
fn terms(text: &str) -> impl Iterator<Item = String> {
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
