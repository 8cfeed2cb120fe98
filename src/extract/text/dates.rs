//! Dates as people write them, in the head of an article.
//!
//! Only what names a day without doubt becomes one: `03/04/2024` could be two
//! days and gives none. The forms are those of CLDR's long, medium and short
//! patterns for the languages below.

use crate::Span;
use crate::extract::calendar::{BUDDHIST, digit, is_day, month, number};

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Date {
    /// ISO 8601: `2024-05-03`, with the time where it stands in the text.
    pub iso: String,
    /// Where it stands.
    pub span: Span,
}

/// The first date in a short text, with the clock time that follows or
/// precedes it left aside. Looks at no more than the first 400 bytes.
pub(super) fn find(text: &str) -> Option<Date> {
    // No date lacks a number.
    if !text.contains(char::is_numeric) {
        return None;
    }
    let tokens = tokens(text);
    for at in 0..tokens.len() {
        if let Some(date) = at_token(text, tokens.get(at..)?) {
            return Some(date);
        }
    }
    None
}

/// Whether a text holds a date in numbers alone, be it one that could be two
/// days: `04/03/2025`.
pub(super) fn is_dated(text: &str) -> bool {
    let is_number = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    text.split(' ').any(|word| {
        let mut parts = word.split(['/', '.', '-']).filter(|part| is_number(part));
        let lengths =
            [parts.next(), parts.next(), parts.next()].map(|part| part.map_or(0, str::len));
        matches!(lengths, [1 | 2, 1 | 2, 4])
    })
}

#[derive(Clone, Copy, Debug)]
enum Token {
    /// A number, with how many digits it has.
    Number(u32, usize),
    /// A month by its name.
    Month(u32),
    /// Another word.
    Word,
    /// A sign that is not white space.
    Sign(char),
}

fn tokens(text: &str) -> Vec<(Token, Span)> {
    const LONGEST: usize = 400;
    let mut tokens = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        if start > LONGEST {
            break;
        }
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let is_digit = digit(first).is_some();
        let is_letter = first.is_alphabetic() && !is_unit(first);
        if is_digit || is_letter {
            while let Some((at, next)) = characters.peek().copied() {
                let goes_on = if is_digit {
                    digit(next).is_some()
                } else {
                    (next.is_alphabetic() || is_mark(next)) && !is_unit(next)
                };
                if !goes_on {
                    break;
                }
                end = at + next.len_utf8();
                characters.next();
            }
        }
        let span = Span::new(start, end);
        let content = span.of(text);
        let token = if is_digit {
            match number(content) {
                (value, length @ ..=4) => Token::Number(value, length),
                _ => Token::Word,
            }
        } else if is_letter {
            Token::Word
        } else {
            Token::Sign(first)
        };
        tokens.push((token, span));
    }
    name_months(text, &mut tokens);
    tokens
}

/// Tells months from other words. Looking a word up among the names of all
/// languages is dear, and a month that makes a date has its day near by.
fn name_months(text: &str, tokens: &mut [(Token, Span)]) {
    const NEAR: usize = 3;
    let days: Vec<bool> = tokens
        .iter()
        .map(|(token, _)| matches!(token, Token::Number(_, 1 | 2)))
        .collect();
    for (at, (token, span)) in tokens.iter_mut().enumerate() {
        let near = days
            .iter()
            .take(at + 2)
            .skip(at.saturating_sub(NEAR))
            .any(|is_day| *is_day);
        if near && matches!(token, Token::Word) {
            *token = month(span.of(text)).map_or(Token::Word, Token::Month);
        }
    }
}

/// The signs after the numbers of a Chinese, Japanese or Korean date.
fn is_unit(character: char) -> bool {
    matches!(character, '年' | '月' | '日' | '년' | '월' | '일')
}

/// Combining marks, which stand inside words of Indic scripts.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{e4e}' | '\u{200c}' | '\u{200d}')
}

fn at_token(text: &str, tokens: &[(Token, Span)]) -> Option<Date> {
    let token = |at: usize| tokens.get(at).map(|(token, _)| *token);
    let first = tokens.first()?.1;
    let make = |year: u32, month: u32, day: u32, length: usize| {
        let last = tokens.get(length - 1)?.1;
        // The years of Thailand are ahead of the others.
        let year = if year > 2500 { year - BUDDHIST } else { year };
        let is_date = is_day(year, month, day) && (1700..=2199).contains(&year);
        is_date.then(|| Date {
            iso: format!("{year:04}-{month:02}-{day:02}"),
            span: Span::new(first.start, last.end),
        })
    };
    match (token(0)?, token(1), token(2), token(3), token(4)) {
        // 2024-05-03, 2024/5/3, 2024.05.03
        (
            Token::Number(year, 4),
            Some(Token::Sign(a @ ('-' | '/' | '.'))),
            Some(Token::Number(month, 1 | 2)),
            Some(Token::Sign(b)),
            Some(Token::Number(day, 1 | 2)),
        ) if a == b => {
            let mut date = make(year, month, day, 5)?;
            if let Some(time) = clock(text, date.span.end) {
                date.iso.push_str(time);
                date.span.end += time.len();
            }
            Some(date)
        }
        // 2024. május 3.
        (
            Token::Number(year, 4),
            Some(Token::Sign('.')),
            Some(Token::Month(month)),
            Some(Token::Number(day, 1 | 2)),
            _,
        ) => make(year, month, day, 4),
        // 03.05.2024 and, where only one reading is a day, 25/12/2024
        (
            Token::Number(left, 1 | 2),
            Some(Token::Sign(a @ ('-' | '/' | '.'))),
            Some(Token::Number(right, 1 | 2)),
            Some(Token::Sign(b)),
            Some(Token::Number(year, 4)),
        ) if a == b => {
            if a == '.' || left > 12 || left == right {
                make(year, right, left, 5)
            } else if right > 12 {
                make(year, left, right, 5)
            } else {
                None
            }
        }
        // 2024年5月3日, 2024년 5월 3일
        (
            Token::Number(year, 4),
            Some(Token::Sign('年' | '년')),
            Some(Token::Number(month, 1 | 2)),
            Some(Token::Sign('月' | '월')),
            Some(Token::Number(day, 1 | 2)),
        ) => make(year, month, day, 6).or_else(|| make(year, month, day, 5)),
        // May 3, 2024; May 3rd 2024; Mai 3. 2024
        (Token::Month(month), Some(Token::Number(day, 1 | 2)), ..) => {
            let rest = (2..5).find_map(|at| match token(at)? {
                Token::Number(year, 4) => Some((year, at)),
                _ => None,
            })?;
            let between = tokens.get(2..rest.1)?;
            let fits = between.iter().all(|(token, span)| match token {
                Token::Sign(sign) => matches!(sign, ',' | '.'),
                Token::Word => matches!(span.of(text), "st" | "nd" | "rd" | "th"),
                _ => false,
            });
            if fits {
                make(rest.0, month, day, rest.1 + 1)
            } else {
                None
            }
        }
        // 3 May 2024; 3. Mai 2024; 3 de mayo de 2024; 3rd of May, 2024; 1er mai 2024
        (Token::Number(day, 1 | 2), ..) => {
            let (month, at) = (1..4).find_map(|at| match token(at)? {
                Token::Month(month) => Some((month, at)),
                _ => None,
            })?;
            let (year, end) = (at + 1..at + 4).find_map(|at| match token(at)? {
                Token::Number(year, 4) => Some((year, at)),
                _ => None,
            })?;
            let is_link = |at: usize| match tokens.get(at) {
                Some((Token::Sign(sign), _)) => matches!(sign, '.' | ',' | '-' | '/' | 'º' | 'ª'),
                Some((Token::Word, span)) => matches!(
                    span.of(text),
                    "de" | "del"
                        | "d"
                        | "of"
                        | "st"
                        | "nd"
                        | "rd"
                        | "th"
                        | "er"
                        | "º"
                        | "o"
                        | "tháng"
                        | "năm"
                        | "da"
                        | "e"
                ),
                _ => false,
            };
            let fits = (1..at).all(is_link) && (at + 1..end).all(is_link);
            if fits {
                make(year, month, day, end + 1)
            } else {
                None
            }
        }
        _ => None,
    }
}

/// A clock time right after an ISO date, with its zone: `T08:30:00Z`.
fn clock(text: &str, at: usize) -> Option<&str> {
    let rest = text.get(at..)?;
    if !rest.starts_with('T') {
        return None;
    }
    let end = rest
        .char_indices()
        .skip(1)
        .find(|(_, next)| !(next.is_ascii_digit() || matches!(next, ':' | '.' | '+' | '-' | 'Z')))
        .map_or(rest.len(), |(at, _)| at);
    let time = rest.get(..end)?;
    let digits = |from: usize, most: u32| {
        time.get(from..from + 2)
            .and_then(|two| two.parse().ok())
            .is_some_and(|n: u32| n < most)
    };
    (digits(1, 24) && time.get(3..4) == Some(":") && digits(4, 60)).then_some(time)
}
