//! Dates as people write them, in many languages, and what each is the day of.

use super::date_labels::{Meaning, meaning};
use super::solar;
use super::stamps::format;
use crate::extract::calendar::{self, digit, number};
use crate::lowercase::lowercase;

/// The first date in running text: `May 14, 2023`, `14. Mai 2023`, `2023年5月14日`,
/// `14/05/2023` where day and month cannot be mistaken or are written as most
/// of the world does.
pub(super) fn first_date(text: &str) -> Option<String> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| date_from(&tokens, at, false))
}

/// What the dates in a text are of, by the words in front of them.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The first that may be the day of publication.
    pub published: Option<String>,
    /// The first that is the day of a change.
    pub changed: Option<String>,
}

impl Reading {
    /// Adds what a later place says; what was found first stays.
    pub fn add(&mut self, later: Reading) {
        self.published = self.published.take().or(later.published);
        self.changed = self.changed.take().or(later.changed);
    }
}

/// Reads the dates in a text, with the text in front of it; whether its language
/// puts the day before the month tells what `3/5/2024` is.
pub(super) fn read(before: &str, text: &str, is_day_first: bool) -> Reading {
    const MOST: usize = 4;
    let tokens = tokens(text);
    let mut reading = Reading::default();
    let (mut at, mut label, mut found) = (0, 0, 0);
    while at < tokens.len() && found < MOST {
        let Some(date) = date_from(&tokens, at, is_day_first) else {
            at += 1;
            continue;
        };
        let place = tokens.get(at).map_or(0, |(place, _)| *place);
        let own = text.get(label..place).unwrap_or("");
        let next = next_date(&tokens, at);
        let meaning = match meaning(own) {
            // *1 May 2024 – 3 May 2024* is when something takes place.
            _ if next.is_some_and(|next| is_span(text, &tokens, next)) => {
                at = next.unwrap_or(at);
                Meaning::Other
            }
            Meaning::Unsaid if found == 0 => meaning(before),
            said => said,
        };
        match meaning {
            Meaning::Change => {
                reading.changed.get_or_insert(date);
            }
            Meaning::Other => {}
            Meaning::Publication | Meaning::Unsaid => {
                reading.published.get_or_insert(date);
            }
        }
        // No date has fewer parts.
        at += 3;
        found += 1;
        label = tokens.get(at).map_or(text.len(), |(place, _)| *place);
    }
    reading
}

/// Where the next date after one begins.
fn next_date(tokens: &[(usize, Token<'_>)], at: usize) -> Option<usize> {
    /// Dates of one span of time stand closer.
    const FARTHEST: usize = 8;
    (at + 3..at + FARTHEST).find(|&next| {
        let begins = tokens
            .get(next)
            .is_some_and(|(_, token)| !matches!(token, Token::Mark(_)));
        begins && date_from(tokens, next, true).is_some()
    })
}

/// Whether a date is the end of a span of time: only a dash or a word for it
/// parts it from the number in front.
fn is_span(text: &str, tokens: &[(usize, Token<'_>)], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or(&[]);
    let number = before.iter().rev().find_map(|(place, token)| match token {
        Token::Number(..) => Some(*place),
        _ => None,
    });
    let (Some(from), Some((to, _))) = (number, tokens.get(at)) else {
        return false;
    };
    let between = text.get(from..*to).unwrap_or("");
    matches!(
        between
            .trim_start_matches(|character: char| digit(character).is_some())
            .trim(),
        "-" | "–" | "—" | "to" | "until" | "bis" | "au"
    )
}

/// The parts of a text that dates are made of, each with its place.
fn tokens(text: &str) -> Vec<(usize, Token<'_>)> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let place = text.len() - rest.len();
        let is_digit = digit(first).is_some();
        let is_letter = first.is_alphabetic();
        // *Ana RuizMay 14*: elements set side by side have no space between.
        let mut before = first;
        let end = rest
            .find(|next: char| {
                let is_glued = before.is_lowercase() && next.is_uppercase();
                before = next;
                let goes_on = if is_digit {
                    digit(next).is_some()
                } else {
                    is_letter && !is_glued && (next.is_alphabetic() || is_vowel_sign(next))
                };
                !goes_on
            })
            .unwrap_or(rest.len())
            .max(first.len_utf8());
        let (piece, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if is_digit {
            let (number, length) = number(piece);
            tokens.push((place, Token::Number(number, length)));
        } else if is_letter {
            tokens.push((place, Token::Word(piece)));
        } else if matches!(first, '-' | '/' | '.') {
            tokens.push((place, Token::Mark(first)));
        }
        rest = tail;
        if tokens.len() > 60 {
            break;
        }
    }
    tokens
}

/// The date that begins at a token.
fn date_from(tokens: &[(usize, Token<'_>)], at: usize, is_day_first: bool) -> Option<String> {
    /// Longer than any date with what stands between its parts.
    const MOST: usize = 14;
    let parts: Vec<Token<'_>> = tokens
        .iter()
        .skip(at)
        .take(MOST)
        .map(|(_, token)| *token)
        .collect();
    date_at(&parts, is_day_first)
}

/// The month that a word names, from 1, of the calendar of which the year can be:
/// *12 March 1402* is long ago.
fn month(year: u32, word: &str) -> Option<u32> {
    match solar::YEARS.contains(&year) {
        true => solar::month(word),
        false => calendar::month(word),
    }
}

const fn is_vowel_sign(character: char) -> bool {
    matches!(character as u32, 0x0900..=0x0E4E | 0x0300..=0x036F)
}

#[derive(Clone, Copy, Debug)]
enum Token<'a> {
    Number(u32, usize),
    Word(&'a str),
    Mark(char),
}

fn date_at(tokens: &[Token<'_>], is_day_first: bool) -> Option<String> {
    use Token::{Mark, Number, Word};
    // Ordinals and prepositions between the parts are passed over.
    let significant: Vec<Token<'_>> = tokens
        .iter()
        .filter(|token| {
            !matches!(token, Word(word) if matches!(lowercase(word).as_str(), "st" | "nd" | "rd" | "th" | "de" | "del" | "of" | "er" | "º"))
        })
        .copied()
        .take(8)
        .collect();
    let plain: Vec<Token<'_>> = significant
        .iter()
        .filter(|token| !matches!(token, Mark(_)))
        .copied()
        .take(6)
        .collect();
    match *plain.get(..3)? {
        [Word(word), Number(day, 1..=2), Number(year, 4)] if month(year, word).is_some() => {
            return format(year, month(year, word)?, day);
        }
        [Number(day, 1..=2), Word(word), Number(year, 4)] if month(year, word).is_some() => {
            return format(year, month(year, word)?, day);
        }
        [Number(year, 4), Word(word), Number(day, 1..=2)] if month(year, word).is_some() => {
            return format(year, month(year, word)?, day);
        }
        _ => {}
    }
    if let Some(
        [
            Number(year, 4),
            Word("年" | "년"),
            Number(month, 1..=2),
            Word("月" | "월"),
            Number(day, 1..=2),
        ],
    ) = plain.get(..5)
    {
        return format(*year, *month, *day);
    }
    // Vietnamese tells the month by its number, and the order by the word for *day*.
    if let [
        Number(day, 1..=2),
        Word(word),
        Number(month, 1..=2),
        rest @ ..,
    ] = plain.as_slice()
        && lowercase(word) == "tháng"
        && let Some(Number(year, 4)) = rest.iter().find(|token| matches!(token, Number(..)))
    {
        return format(*year, *month, *day);
    }
    if let [
        Word(word),
        Number(day, 1..=2),
        Number(month, 1..=2),
        Number(year, 4),
        ..,
    ] = plain.as_slice()
        && lowercase(word) == "ngày"
    {
        return format(*year, *month, *day);
    }
    match *significant.get(..5)? {
        [
            Number(year, 4),
            Mark(a),
            Number(month, 1..=2),
            Mark(b),
            Number(day, 1..=2),
        ] if a == b => format(year, month, day),
        [
            Number(first, 1..=2),
            Mark(a),
            Number(second, 1..=2),
            Mark(b),
            Number(year, 4),
        ] if a == b => {
            // With points the day comes first everywhere; otherwise the United
            // States put it second, and more than 12 tells.
            if a != '.' && second > 12 {
                format(year, first, second)
            } else if a != '.' && first <= 12 && first != second && !is_day_first {
                None
            } else {
                format(year, second, first)
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{first_date, read};

    #[test]
    fn words_in_front_tell_what_a_date_is_of() {
        for (before, text, published, changed) in [
            ("", "May 14, 2023", Some("2023-05-14"), None),
            ("", "Updated May 14, 2023", None, Some("2023-05-14")),
            ("Last updated:", "May 14, 2023", None, Some("2023-05-14")),
            (
                "",
                "Updated 15 May 2023, first published 14 May 2023",
                Some("2023-05-14"),
                Some("2023-05-15"),
            ),
            (
                "",
                "Published May 14, 2023 · Modified May 15, 2023",
                Some("2023-05-14"),
                Some("2023-05-15"),
            ),
            ("", "Ana RuizMay 14, 2023Reads", Some("2023-05-14"), None),
            ("", "14/5/2023 - 20/5/2023", None, None),
            ("", "May 14, 2023 – May 15, 2023", None, None),
            ("Joined:", "May 14, 2023", None, None),
            ("", "Release date: 14 May, 2023", None, None),
            ("", "2024. március 3., vasárnap", Some("2024-03-03"), None),
            ("", "3 במרץ 2024", Some("2024-03-03"), None),
            ("", "প্রকাশ: ৩ মার্চ ২০২৪, ১০:০০", Some("2024-03-03"), None),
            ("", "۳ مارس ۲۰۲۴", Some("2024-03-03"), None),
            ("", "١٤ مايو ٢٠٢٣", Some("2023-05-14"), None),
            ("", "3 กุมภาพันธ์ 2567", Some("2024-02-03"), None),
            ("", "๓ มีนาคม ๒๕๖๗", Some("2024-03-03"), None),
            ("", "3 tháng 3, 2024", Some("2024-03-03"), None),
            ("", "3 tháng 3 năm 2024", Some("2024-03-03"), None),
            ("", "Ngày 03/03/2024", Some("2024-03-03"), None),
            ("", "Ngày 05/03/2024", Some("2024-03-05"), None),
            ("", "14 mag 2023", Some("2023-05-14"), None),
            ("", "14 May 2099", None, None),
        ] {
            let reading = read(before, text, false);
            assert_eq!(reading.published.as_deref(), published, "{before} {text}");
            assert_eq!(reading.changed.as_deref(), changed, "{before} {text}");
        }
    }

    #[test]
    fn a_month_is_of_the_calendar_of_its_year() {
        assert_eq!(first_date("12 March 1402"), None);
        assert_eq!(first_date("25 October 1415"), None);
        assert_eq!(first_date("12 مهر 2024"), None);
        assert_eq!(first_date("21 اسفند 1402").as_deref(), Some("2024-03-11"));
    }

    #[test]
    fn a_language_tells_the_order_of_day_and_month() {
        for (text, is_day_first, expected) in [
            ("Publié le 11/03/2024 à 07:00", true, Some("2024-03-11")),
            ("Publié le 11/03/2024 à 07:00", false, None),
            ("03/25/2024", true, Some("2024-03-25")),
        ] {
            let published = read("", text, is_day_first).published;
            assert_eq!(published.as_deref(), expected, "{text}");
        }
    }
}
