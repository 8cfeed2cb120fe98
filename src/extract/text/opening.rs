//! What stands before the first sentence within a paragraph: a byline, a time
//! stamp, the place and agency of a report.

use super::signals::is_names;
use super::{dates, phrases};
use crate::Span;
use crate::article::BlockKind;
use crate::search::find;
use crate::source::text::trim;

/// A part at the start of a paragraph that is not yet its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub kind: BlockKind,
    pub span: Span,
}

/// The parts before the text of a paragraph, and where the text starts.
pub(super) fn split(text: &str, span: Span) -> (Vec<Part>, Span) {
    let mut parts = Vec::new();
    let mut rest = span;
    while let Some(part) = scraped(text, rest) {
        rest = trim(text, Span::new(part.span.end, span.end));
        parts.push(Part {
            span: trim(text, part.span),
            ..part
        });
        if parts.len() > 12 || rest.is_empty() {
            break;
        }
    }
    if let Some(length) = dateline(rest.of(text)) {
        let end = rest.start + length;
        parts.push(Part {
            kind: BlockKind::Dateline,
            span: trim(text, Span::new(rest.start, end)),
        });
        rest = trim(text, Span::new(end, span.end));
    }
    if rest.is_empty() {
        (Vec::new(), span)
    } else {
        (parts, rest)
    }
}

/// The head of a scraped article whose line breaks became stops:
/// `By . Jane Doe . PUBLISHED: . 08:53 EST, 11 June 2013 . | . UPDATED: . …`.
fn scraped(text: &str, span: Span) -> Option<Part> {
    let content = span.of(text);
    let until = |from: usize| {
        let rest = content.get(from..)?;
        let end = rest.char_indices().take(90).find_map(|(at, character)| {
            (character == '.' && rest.get(at + 1..)?.starts_with(' ') && rest.get(..at)?.len() > 1)
                .then_some(from + at + 1)
        })?;
        Some(end)
    };
    let make = |kind, end: usize| {
        Some(Part {
            kind,
            span: Span::new(span.start, span.start + end),
        })
    };
    for opening in ["By . ", "By. "] {
        if content.starts_with(opening) {
            let end = until(opening.len())?;
            let name = content
                .get(opening.len()..end)?
                .trim_end_matches(['.', ' ']);
            return if is_names(name) && name.split_whitespace().count() <= 12 {
                make(BlockKind::Byline, end)
            } else {
                None
            };
        }
    }
    for opening in ["and . ", "for . ", "in . "] {
        if content.starts_with(opening) {
            let end = until(opening.len())?;
            return make(BlockKind::Byline, end);
        }
    }
    for opening in [
        "PUBLISHED: . ",
        "UPDATED: . ",
        "Last updated at ",
        "Created: . ",
    ] {
        if content.starts_with(opening) {
            let rest = content.get(opening.len()..)?;
            let date = dates::find(rest.get(..rest.len().min(80)).unwrap_or(rest))?;
            let mut end = opening.len() + date.span.end;
            if content
                .get(end..)
                .is_some_and(|rest| rest.starts_with(" . "))
            {
                end += 2;
            }
            return make(BlockKind::Dateline, end);
        }
    }
    if content.starts_with("| . ") {
        return make(BlockKind::Dateline, 3);
    }
    None
}

/// How long the dateline at the start of a paragraph is: a place in capitals
/// or with capitals, an agency in brackets, a dash.
///
/// `WASHINGTON (Reuters) - `, `(CNN) -- `, `(CNN)`, `New Delhi (CNN)`,
/// `LONDON, England -- `, `BERLIN, 3. Mai (dpa) – `, `Berlin (dpa) – `,
/// `МОСКВА, 3 мая (ТАСС). `, `ROMA - `, `（新华社）`, `PARIS, 12 May (AFP) `,
/// `新华社北京3月3日电`.
fn dateline(content: &str) -> Option<usize> {
    const LONGEST: usize = 110;
    let head_end = content
        .char_indices()
        .take_while(|(at, _)| *at < LONGEST)
        .last()
        .map_or(0, |(at, character)| at + character.len_utf8());
    let head = content.get(..head_end)?;
    if let Some(length) = telegram(head) {
        return Some(length);
    }
    if let Some((open, close)) = bracket(head) {
        let place = head.get(..open)?.trim();
        let agency = head.get(open..close)?;
        if is_place(place) && is_agency(agency, place) {
            let dash = dash(head.get(close..)?);
            let is_joined = head.get(close..)?.starts_with(char::is_alphanumeric);
            if dash > 0 || is_joined || is_known_agency(agency) {
                return Some(close + dash);
            }
        }
    }
    // No agency: a place in capitals and a dash.
    for sign in [" — ", " – ", " -- ", " - ", ".- ", ". — ", ".– ", "－", "—"] {
        let Some(at) = find(head, sign) else { continue };
        let place = head.get(..at)?.trim();
        let words = place.split_whitespace().count();
        let first = place.split([',', ' ']).next().unwrap_or("");
        let is_capital = first
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
            >= 3
            && first.chars().all(|letter| !letter.is_lowercase())
            && first.chars().any(char::is_uppercase);
        if words <= 6 && is_capital && is_place(place) {
            let end = at + sign.len();
            return Some(end + agency_behind(head.get(end..)?));
        }
    }
    None
}

/// How many bytes an agency takes that stands behind the dash of a dateline:
/// `МОСКВА, 3 мая — РИА Новости. `
fn agency_behind(rest: &str) -> usize {
    let agency = find(rest, ". ").filter(|end| rest.get(..*end).is_some_and(is_known_agency));
    agency.map_or(0, |end| end + 1)
}

/// How long a Chinese dateline is: `新华社北京3月3日电（记者王小明）`.
fn telegram(head: &str) -> Option<usize> {
    const LONGEST: usize = 24;
    let (count, (at, sign)) = head
        .char_indices()
        .take(LONGEST)
        .enumerate()
        .find(|(_, (_, sign))| matches!(sign, '电' | '電'))?;
    let place = head.get(..at)?;
    let is_one = count >= 4 && place.contains(['社', '网', '網']) && place.ends_with('日');
    let end = at + sign.len_utf8();
    let rest = head.get(end..)?;
    let reporter = rest.trim_start();
    let close = reporter
        .starts_with(['（', '('])
        .then(|| reporter.find(['）', ')']))
        .flatten()
        .and_then(|at| Some((at, reporter.get(at..)?.chars().next()?)));
    let length = close.map_or(0, |(at, sign)| {
        rest.len() - reporter.len() + at + sign.len_utf8()
    });
    is_one.then_some(end + length)
}

/// The first bracket of a head, that opens within its first 70 bytes and is short.
fn bracket(head: &str) -> Option<(usize, usize)> {
    let open = head
        .find(['(', '（', '【', '['])
        .filter(|open| *open <= 70)?;
    let sign = head.get(open..)?.chars().next()?;
    let close_sign = match sign {
        '(' => ')',
        '（' => '）',
        '【' => '】',
        _ => ']',
    };
    let close = head.get(open..)?.find(close_sign)? + open + close_sign.len_utf8();
    (close - open <= 50).then_some((open, close))
}

/// How many bytes the dash or colon after a dateline takes, with its spaces.
fn dash(rest: &str) -> usize {
    let trimmed = rest.trim_start();
    let signs = trimmed.len()
        - trimmed
            .trim_start_matches(['-', '–', '—', '―', '－', ':', '：', '.', '·'])
            .len();
    if signs == 0 {
        0
    } else {
        rest.len() - trimmed.len() + signs
    }
}

/// Whether what stands before the agency can be a place: nothing, or a few
/// words with capitals, with a date at most.
fn is_place(place: &str) -> bool {
    let place = place.trim_end_matches([',', '.', ':', ' ']);
    if place.is_empty() {
        return true;
    }
    let words = place.split_whitespace().count();
    if words > 9 || place.contains(['!', '?', '"', '“', ';']) {
        return false;
    }
    let without_date: Vec<&str> = place
        .split_whitespace()
        .filter(|word| !word.chars().any(char::is_numeric))
        .collect();
    let capitalized = without_date
        .iter()
        .filter(|word| word.starts_with(|first: char| first.is_uppercase() || is_uncased(first)))
        .count();
    capitalized > 0
        && without_date.len() - capitalized <= 2 + usize::from(words > without_date.len())
}

fn is_uncased(character: char) -> bool {
    character.is_alphabetic() && !character.is_lowercase() && !character.is_uppercase()
}

/// Whether a bracket holds the name of an agency or a medium.
fn is_agency(bracket: &str, place: &str) -> bool {
    let inside = bracket
        .trim_matches(|sign| matches!(sign, '(' | ')' | '（' | '）' | '【' | '】' | '[' | ']'));
    let words = inside.split_whitespace().count();
    if inside.is_empty() || words > 5 || inside.chars().all(|sign| !sign.is_alphabetic()) {
        return false;
    }
    let is_acronym =
        inside.chars().all(|letter| !letter.is_lowercase()) && inside.chars().count() <= 12;
    is_known_agency(bracket) || (is_acronym || place.is_empty()) && is_names(inside)
}

fn is_known_agency(bracket: &str) -> bool {
    let is_one = |name: &str| phrases::REPORTER.is(name);
    let folded = phrases::fold(bracket);
    let inside = folded.trim_matches(|sign: char| !sign.is_alphanumeric());
    is_one(inside) || inside.split(['/', ',', '|']).next().is_some_and(is_one)
}
