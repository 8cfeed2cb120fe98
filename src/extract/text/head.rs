//! The head of an article: its title, authors, site and date.

use super::mail::Mail;
use super::phrases::{self, core, fold};
use super::pieces::{Form, Piece};
use super::signals::{Signals, is_full_name, is_job, is_names, is_person_with_job};
use super::site::split_site;
use super::title::without_date;
use super::title::{REACH, likeliest_title};
use super::weights;
use crate::Span;
use crate::search::{self, contains, split};

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

impl Head {
    /// The head of a mail: its subject is the title.
    pub fn of_mail(text: &str, mail: &Mail) -> Head {
        let (at, subject) = mail.subject;
        Head {
            titles: vec![at],
            title: Some(subject.of(text).to_owned()),
            site_name: None,
        }
    }
}

/// The longest title, in words and in bytes.
pub(super) const LONGEST_TITLE: u32 = 32;
pub(super) const LONGEST_TITLE_BYTES: usize = 400;

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
        let network = weights::TITLE.unpacked();
        likeliest_title(text, pieces, signals, article, &network, &|_| Some(0.0))
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
    let title = without_date(text, title);
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
pub(super) fn best(scores: impl Iterator<Item = (f64, usize)>) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    for (score, at) in scores {
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// The title where little but the article was pasted: the likeliest of the lines
/// above the running text, the first before the others.
fn pasted_title(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    article: &[bool],
) -> Option<usize> {
    /// What it is worth to be the first: who copies by hand begins with the
    /// headline, or with the label above it.
    const FIRST: f64 = 1.0;
    /// What it is worth to be marked as a heading of the first two levels, of
    /// which the first may be the site's: more than any line by its looks.
    const MARKED: f64 = 6.0;
    /// How many pieces on a running head is looked for.
    const PAGES: usize = 60;
    let body = body_start(pieces, article)?;
    // One line may quote; where more are spoken it is a dialogue, or an interview.
    let is_said = |piece: &Piece| {
        let content = piece.span.of(text);
        is_spoken(content) || content.starts_with("A:") || content.starts_with("A. ")
    };
    let is_dialogue = pieces
        .iter()
        .filter(|piece| is_said(piece))
        .nth(1)
        .is_some();
    // A headline may ask or cry; a first paragraph of that kind is longer.
    let is_headline = |piece: &Piece| {
        let content = piece.span.of(text);
        piece.shape.stops == 1
            && !(is_dialogue && is_spoken(content))
            && piece.shape.words <= 16
            && content.ends_with(['?', '!', '؟', '？', '！'])
    };
    let goes_on = pieces.iter().skip(1).any(|piece| piece.shape.is_prose());
    if body == 0 && goes_on && pieces.first().is_some_and(is_headline) {
        return Some(0);
    }
    // What comes again amid the text stands on each page of it.
    let is_running_head = |head: &str| {
        let said = fold(head);
        let label = core(&said);
        let last = pieces.iter().rposition(|piece| piece.shape.is_prose());
        let between = pieces.iter().take(last.unwrap_or(0)).skip(body).take(PAGES);
        !label.is_empty()
            && between
                .filter(|piece| {
                    piece.shape.words <= LONGEST_TITLE && piece.span.len() <= LONGEST_TITLE_BYTES
                })
                .any(|piece| core(&fold(piece.span.of(text))) == label)
    };
    let worth = |at: usize| {
        let (piece, signal) = (pieces.get(at)?, signals.get(at)?);
        let content = piece.span.of(text);
        let is_line = is_dialogue && is_spoken(content);
        let can = at < body
            && !is_line
            && can_be_title(content, piece, signal)
            && !(signal.repeats > 2 && is_running_head(content));
        let first = if at == 0 { FIRST } else { 0.0 };
        let is_marked = matches!(piece.form, Form::Heading(level) if level <= 2);
        can.then_some(if is_marked { first + MARKED } else { first })
    };
    let network = weights::TITLE.unpacked();
    likeliest_title(text, pieces, signals, article, &network, &worth)
}

/// The first piece of running text of the article; where there is none, the
/// first sentence.
pub(super) fn body_start(pieces: &[Piece], article: &[bool]) -> Option<usize> {
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

/// Whether a line gives a measure of what is told: `Prep time: 20 mins`.
fn is_measure(content: &str) -> bool {
    const LONGEST: usize = 3;
    let count = |text: &str| text.split_whitespace().count();
    content.split_once(':').is_some_and(|(label, measure)| {
        let measure = measure.trim_start();
        measure.starts_with(|first: char| first.is_ascii_digit())
            && count(label) <= LONGEST
            && count(measure) <= LONGEST
    })
}

fn can_be_title(content: &str, piece: &Piece, signal: &Signals) -> bool {
    let shape = &piece.shape;
    // `The bridge closes | Reuters` looks like a credit.
    let is_credit = signal.credit && !contains(content, " | ");
    matches!(piece.form, Form::Plain | Form::Heading(_))
        && shape.words >= 1
        && shape.words <= LONGEST_TITLE
        && piece.span.len() <= LONGEST_TITLE_BYTES
        && shape.letters > 0
        && !(shape.stops >= 2 && shape.is_stopped && shape.words > 12)
        && !shape.ends_colon
        && !content.ends_with([',', ';'])
        && !is_measure(content)
        && shape.separators <= 2
        && !(signal.byline
            || signal.announces
            || signal.is_noise()
            || signal.related
            || signal.teaser
            || is_credit)
        && !(signal.button || signal.count || signal.address || signal.contents)
        && !(signal.stamp && shape.words <= 10)
        && !(signal.date.is_some() && shape.words <= 8)
}

/// Whether somebody speaks, in a dialogue or an interview.
fn is_spoken(content: &str) -> bool {
    content.starts_with(['—', '–']) || content.starts_with("Q:") || content.starts_with("Q. ")
}

/// The names of a byline.
pub(super) fn authors(text: &str, span: Span) -> Vec<String> {
    let content = span.of(text);
    let content = match content.strip_prefix(['(', '（']) {
        Some(inner) => inner.trim_end_matches([')', '）']),
        None => content,
    };
    let folded = fold(content);
    let length = match phrases::BYLINE.start(&folded) {
        Some(length) => length,
        None if is_full_name(content) || is_person_with_job(content, &folded) => 0,
        None => return Vec::new(),
    };
    let skip = folded
        .get(..length)
        .map_or(0, |phrase| phrase.chars().count());
    let rest: String = content.chars().skip(skip).collect();
    names(&rest)
}

/// The names that a text starts with, what they do and when they wrote aside.
pub(super) fn names(content: &str) -> Vec<String> {
    let mut rest = content
        .trim_start_matches(|first: char| !first.is_alphanumeric())
        .trim_end_matches(|last: char| !last.is_alphanumeric() && last != '.' && last != ')');
    for stop in [
        "|", "•", "·", " for ", " in ", " – ", " — ", " - ", "(", "@", "\n", "\t",
    ] {
        if let Some(at) = search::find(rest, stop) {
            rest = rest.get(..at).unwrap_or(rest).trim();
        }
    }
    let mut names = Vec::new();
    let mut parts: Vec<&str> = rest.split([',', ';', '、', '،', '&', '/']).collect();
    for joint in [
        " and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " ja ", " i ", " ve ",
        " и ", " та ", " dan ", " és ", " și ", " a ", " و",
    ] {
        parts = parts.iter().flat_map(|part| split(part, joint)).collect();
    }
    for part in parts {
        let name = part.trim().trim_end_matches([',', '.']).trim();
        // "김민수 기자": Kim, who reports.
        let name = name.strip_suffix(" 기자").unwrap_or(name);
        let words = name.split_whitespace().count();
        let is_name =
            (2..=5).contains(&words) || words == 1 && !name.is_ascii() && name.chars().count() >= 2;
        let has_digit = name.chars().any(char::is_numeric);
        if name.is_empty() || words > 1 && is_job(&fold(name)) {
            // What the person before does: others may follow.
            continue;
        }
        if is_name && !has_digit && is_names(name) && names.len() < 10 {
            names.push(name.to_owned());
        } else if !names.is_empty() {
            break;
        }
    }
    names
}
