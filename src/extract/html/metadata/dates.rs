//! Dates: JSON-LD, `meta`, `time`, the address, and visible text.
//!
//! A date is given as ISO 8601: as exact as its source, with the time of day
//! and the zone where it has them. Only dates from 1990 to 2100 are believed.

use super::declared::Declared;
use crate::extract::html::flow::Flow;
use crate::extract::html::hints::{self, HintTable, Hints};
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// When an article was published and changed.
#[derive(Debug, Default)]
pub(super) struct Dates {
    pub published: Option<String>,
    pub modified: Option<String>,
}

/// The years that are believed.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

pub(super) fn dates(
    declared: &Declared,
    document: &Document,
    flow: &Flow,
    hints: &HintTable,
    title_at: Option<usize>,
    address: Option<&str>,
) -> Dates {
    let modified = declared
        .article_text("dateModified")
        .and_then(|text| parse(&text))
        .or_else(|| {
            declared
                .meta(&[
                    "article:modified_time",
                    "og:updated_time",
                    "dateModified",
                    "datemodified",
                    "dcterms.modified",
                    "lastmod",
                    "last-modified",
                ])
                .and_then(parse)
        })
        .or_else(|| declared.page_text("dateModified").and_then(parse));
    let published = declared
        .article_text("datePublished")
        .and_then(|text| parse(&text))
        .or_else(|| meta(declared))
        .or_else(|| marked(document, hints))
        .or_else(|| {
            declared
                .article_text("dateCreated")
                .and_then(|text| parse(&text))
        })
        .or_else(|| declared.page_text("datePublished").and_then(parse))
        .or_else(|| visible(flow, hints, title_at))
        .or_else(|| named(document, hints))
        .or_else(|| {
            declared
                .article_text("uploadDate")
                .and_then(|text| parse(&text))
        })
        .or_else(|| address.and_then(in_address))
        .or_else(|| declared.canonical().as_deref().and_then(in_address));
    Dates {
        published,
        modified,
    }
}

fn meta(declared: &Declared) -> Option<String> {
    [
        "article:published_time",
        "article:published",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish_date",
        "publish-date",
        "publication_date",
        "article.published",
        "dc.date.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "date",
        "displaydate",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "originalpublicationdate",
        "published-date",
        "article:post_date",
        "vr:published_time",
    ]
    .iter()
    .find_map(|name| declared.metas_of(name).find_map(parse))
}

/// `time` elements and microdata.
fn marked(document: &Document, hints: &HintTable) -> Option<String> {
    const OUTSIDE: Hints =
        hints::FOOTER | hints::NAV | hints::ASIDE | hints::COMMENT | hints::RELATED;
    let mut first = None;
    let mut in_article = None;
    for node in document.nodes() {
        let property = document.attribute(node, Attribute::Itemprop).unwrap_or("");
        let is_published = property
            .split_ascii_whitespace()
            .any(|word| word == "datePublished");
        let is_time = document.is(node, Tag::Time);
        if !is_published && !is_time {
            continue;
        }
        let value = document
            .attribute(node, Attribute::Datetime)
            .or_else(|| document.attribute(node, Attribute::Content))
            .and_then(parse)
            .or_else(|| {
                let text = document.raw_text(node);
                (text.len() < 100).then(|| parse(&text)).flatten()
            });
        let Some(value) = value else { continue };
        if is_published || document.has(node, Attribute::Pubdate) {
            return Some(value);
        }
        if hints.all(node) & OUTSIDE != 0 || property == "dateModified" {
            continue;
        }
        if is_of_a_change(document, node) {
            continue;
        }
        let is_inside = hints.all(node) & (hints::ARTICLE | hints::MAIN) != 0;
        if is_inside && in_article.is_none() {
            in_article = Some(value.clone());
        }
        first.get_or_insert(value);
    }
    in_article.or(first)
}

/// Whether the words around a `time` say that it is that of the last change.
fn is_of_a_change(document: &Document, time: NodeId) -> bool {
    const LONGEST: usize = 200;
    const MOST_NODES: u32 = 40;
    let around = document.parent(time);
    let small = around.filter(|&above| document.end(above) - above.0 < MOST_NODES);
    small
        .map(|above| document.raw_text(above))
        .is_some_and(|text| {
            let text = text.to_lowercase();
            let says = |words: &str| text.contains(words);
            text.len() < LONGEST
                && (says("last modified") || says("last updated") || says("last edited"))
        })
}

/// A short block near the title that holds a date.
fn visible(flow: &Flow, hints: &HintTable, title_at: Option<usize>) -> Option<String> {
    let title_at = title_at?;
    let near = |at: usize| flow.blocks.get(at);
    let after = title_at + 1..title_at + 9;
    let before = title_at.saturating_sub(4)..title_at;
    for at in after.chain(before.rev()) {
        let Some(block) = near(at) else { continue };
        let text = block.span.of(&flow.text);
        let all = hints.all(block.node);
        if all & (hints::NAV | hints::FOOTER | hints::ASIDE | hints::COMMENT) != 0 {
            continue;
        }
        if text.len() < 160
            && let Some(date) = parse_text(text)
        {
            return Some(date);
        }
    }
    None
}

/// The first short element that class or identifier call a date.
fn named(document: &Document, hints: &HintTable) -> Option<String> {
    const DATE: &[&str] = &[
        "date",
        "publish",
        "posted",
        "timestamp",
        "byline",
        "post-meta",
        "entry-meta",
    ];
    const OTHER: &[&str] = &[
        "comment",
        "related",
        "recommend",
        "recent",
        "latest",
        "teaser",
        "card",
    ];
    const LONGEST: usize = 120;
    let outside = hints::FOOTER | hints::NAV | hints::ASIDE;
    let dates = document
        .nodes()
        .filter(|&node| hints.all(node) & outside == 0 && hints::is_named(document, node, DATE))
        // A page has few dates of its own; to look above each costs its depth.
        .take(200)
        .filter(|&node| {
            !document
                .ancestors(node)
                .any(|above| hints::is_named(document, above, OTHER))
        });
    dates.take(40).find_map(|node| {
        let texts: Vec<&str> = document
            .subtree(node)
            .filter_map(|node| document.text(node))
            .take(20)
            .collect();
        let text = texts.join(" ");
        (text.trim().len() < LONGEST)
            .then(|| parse_text(&text))
            .flatten()
    })
}

/// `/2023/05/14/` and the like in an address.
fn in_address(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next()?;
    let mut numbers = path.split(['/', '-', '_', '.']).map(|part| {
        let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_number {
            part.parse::<u32>().ok().map(|number| (number, part.len()))
        } else {
            None
        }
    });
    let mut before: [Option<(u32, usize)>; 2] = [None, None];
    for number in &mut numbers {
        if let [Some((year, 4)), Some((month, 1..=2))] = before
            && let Some((day, 1..=2)) = number
            && let Some(date) = format(year, month, day)
        {
            return Some(date);
        }
        if let Some((all, 8)) = number
            && let Some(date) = format(all / 10_000, all / 100 % 100, all % 100)
        {
            return Some(date);
        }
        before = [before[1], number];
    }
    None
}

fn format(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let is_date = YEARS.contains(&year) && (1..=12).contains(&month) && (1..=days).contains(&day);
    is_date.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A date in whatever form pages declare it.
pub(super) fn parse(text: &str) -> Option<String> {
    let text = text.trim();
    iso(text)
        .or_else(|| unix(text))
        .or_else(|| parse_text(text))
}

/// ISO 8601, with `-`, `/` or `.` between, or compact; the time of day kept.
fn iso(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = text.get(from..to)?;
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| digits.parse().ok())?
    };
    let year = number(0, 4)?;
    let (date, rest) = match bytes.get(4) {
        Some(b'-' | b'/' | b'.') => {
            let month_end = if bytes.get(6).is_some_and(u8::is_ascii_digit) {
                7
            } else {
                6
            };
            let month = number(5, month_end)?;
            if !matches!(bytes.get(month_end), Some(b'-' | b'/' | b'.')) {
                return None;
            }
            let from = month_end + 1;
            let to = if bytes.get(from + 1).is_some_and(u8::is_ascii_digit) {
                from + 2
            } else {
                from + 1
            };
            (format(year, month, number(from, to)?)?, text.get(to..)?)
        }
        Some(byte) if byte.is_ascii_digit() => {
            let rest = text.get(8..)?;
            if rest.starts_with(|next: char| next.is_ascii_digit()) {
                return None;
            }
            (format(year, number(4, 6)?, number(6, 8)?)?, rest)
        }
        _ => return None,
    };
    Some(date + &time(rest).unwrap_or_default())
}

/// The time of day after a date, as `T12:30:00+01:00`.
fn time(text: &str) -> Option<String> {
    let text = text
        .strip_prefix('T')
        .or_else(|| text.strip_prefix(' '))?
        .trim_start();
    let bytes = text.as_bytes();
    let pair = |at: usize| -> Option<u32> {
        let digits = text.get(at..at + 2)?;
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| digits.parse().ok())?
    };
    let (hour, minute) = (pair(0)?, pair(3)?);
    if bytes.get(2) != Some(&b':') || hour > 23 || minute > 59 {
        return None;
    }
    let second = if bytes.get(5) == Some(&b':') {
        pair(6)
    } else {
        None
    };
    let mut rest = text.get(if second.is_some() { 8 } else { 5 }..)?;
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = fraction.trim_start_matches(|digit: char| digit.is_ascii_digit());
    }
    let rest = rest.trim_start();
    let zone = if rest.starts_with(['Z', 'z']) {
        "Z".to_owned()
    } else if let Some(sign) = rest.chars().next().filter(|sign| matches!(sign, '+' | '-')) {
        let digits: String = rest
            .chars()
            .skip(1)
            .filter(char::is_ascii_digit)
            .take(4)
            .collect();
        match digits.len() {
            4 => format!("{sign}{}:{}", digits.get(..2)?, digits.get(2..)?),
            2 => format!("{sign}{digits}:00"),
            _ => String::new(),
        }
    } else {
        String::new()
    };
    Some(format!(
        "T{hour:02}:{minute:02}:{:02}{zone}",
        second.unwrap_or(0)
    ))
}

/// Seconds or milliseconds since 1970.
fn unix(text: &str) -> Option<String> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) || !(10..=13).contains(&text.len()) {
        return None;
    }
    let number: u64 = text.parse().ok()?;
    let seconds = match text.len() {
        10 => number,
        13 => number / 1000,
        _ => return None,
    };
    // Civil from days (Howard Hinnant, chrono-compatible low-level date
    // algorithms, 2013), for days after 1970.
    let days = seconds / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let date = format(
        u32::try_from(year).ok()?,
        u32::try_from(month).ok()?,
        u32::try_from(day).ok()?,
    )?;
    let clock = seconds % 86_400;
    Some(format!(
        "{date}T{:02}:{:02}:{:02}Z",
        clock / 3_600,
        clock / 60 % 60,
        clock % 60
    ))
}

/// The beginnings of the names of months, in lower case; where languages
/// share one it stands once.
static MONTHS: [&str; 12] = [
    "jan ene gen янв sty led oca ιαν يناير जन ocak січ",
    "feb fév fev fevr févr фев lut úno şub φεβ فبراير फर лют",
    "mar mär maar мар bře μαρ mrt مارس मार्च бер mac",
    "apr abr avr апр kwi dub nis απρ أبريل अप्रैल кві",
    "may mai mag mei maj мая май kvě μάι μαΐ مايو मई трав",
    "jun juin giu июн cze čer haz ιουν يونيو जून черв",
    "jul juil lug июл lip červenc červene tem ιουλ يوليو जुल лип",
    "aug ago aoû aou авг sie srp ağu αυγ أغسطس अगस्त серп agu",
    "sep set сен wrz zář eyl σεπ سبتمبر सित вер",
    "oct okt out ott окт paź říj eki οκτ أكتوبر अक्ट жовт",
    "nov ноя lis kas νοε نوفمبر नव лист",
    "dec dez dic déc дек gru pro ara δεκ ديسمبر दिस груд des",
];

/// The number of a month by its name; names of months are short, and other
/// words that begin alike are long or have a known ending.
fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    if word.chars().count() > 10 {
        return None;
    }
    // `červenec` before `červen`, `juillet` and `juin` before `jui`.
    let mut best: Option<(usize, u32)> = None;
    for (number, beginnings) in (1..).zip(MONTHS) {
        for beginning in beginnings.split(' ') {
            if word.starts_with(beginning)
                && best.is_none_or(|(length, _)| beginning.len() > length)
            {
                best = Some((beginning.len(), number));
            }
        }
    }
    best.map(|(_, number)| number)
}

/// A date in running text: `May 14, 2023`, `14. Mai 2023`, `2023年5月14日`,
/// `14/05/2023` where day and month cannot be mistaken or are written as most
/// of the world does.
pub(super) fn parse_text(text: &str) -> Option<String> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let is_letter = first.is_alphabetic();
        let end = rest
            .find(|next: char| {
                !(if is_digit {
                    next.is_ascii_digit()
                } else {
                    is_letter && (next.is_alphabetic() || is_vowel_sign(next))
                })
            })
            .unwrap_or(rest.len())
            .max(first.len_utf8());
        let (piece, tail) = rest.split_at_checked(end)?;
        if is_digit {
            tokens.push(Token::Number(
                piece.parse().ok().unwrap_or(u32::MAX),
                piece.len(),
            ));
        } else if is_letter {
            tokens.push(Token::Word(piece));
        } else if matches!(first, '-' | '/' | '.') {
            tokens.push(Token::Mark(first));
        }
        rest = tail;
        if tokens.len() > 60 {
            break;
        }
    }
    (0..tokens.len()).find_map(|at| date_at(tokens.get(at..).unwrap_or(&[])))
}

const fn is_vowel_sign(character: char) -> bool {
    matches!(character as u32, 0x0900..=0x0DFF | 0x0300..=0x036F)
}

#[derive(Clone, Copy, Debug)]
enum Token<'a> {
    Number(u32, usize),
    Word(&'a str),
    Mark(char),
}

fn date_at(tokens: &[Token<'_>]) -> Option<String> {
    use Token::{Mark, Number, Word};
    // Ordinals and prepositions between the parts are passed over.
    let significant: Vec<Token<'_>> = tokens
        .iter()
        .filter(|token| {
            !matches!(token, Word(word) if matches!(word.to_lowercase().as_str(), "st" | "nd" | "rd" | "th" | "de" | "del" | "of" | "er" | "º"))
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
        [Word(word), Number(day, 1..=2), Number(year, 4)] if month(word).is_some() => {
            return format(year, month(word)?, day);
        }
        [Number(day, 1..=2), Word(word), Number(year, 4)] if month(word).is_some() => {
            return format(year, month(word)?, day);
        }
        [Number(year, 4), Word(word), Number(day, 1..=2)] if month(word).is_some() => {
            return format(year, month(word)?, day);
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
            // With points the day comes first everywhere; with slashes the
            // United States put it second, and more than 12 tells.
            if a == '/' && second > 12 {
                format(year, first, second)
            } else if a == '/' && first <= 12 && second <= 12 && first != second {
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
    use super::{in_address, parse};

    #[test]
    fn dates_in_many_forms_become_iso_8601() {
        for (text, expected) in [
            ("2023-05-14", Some("2023-05-14")),
            ("2023-05-14T08:30:00Z", Some("2023-05-14T08:30:00Z")),
            (
                "2023-05-14T08:30:00.123+0200",
                Some("2023-05-14T08:30:00+02:00"),
            ),
            ("2023-05-14 08:30", Some("2023-05-14T08:30:00")),
            ("20230514", Some("2023-05-14")),
            ("2023/5/4", Some("2023-05-04")),
            ("May 14, 2023", Some("2023-05-14")),
            ("Sunday, 14th of May 2023 at 8:30", Some("2023-05-14")),
            ("14. Mai 2023", Some("2023-05-14")),
            ("14 de mayo de 2023", Some("2023-05-14")),
            ("14 mai 2023", Some("2023-05-14")),
            ("14 мая 2023", Some("2023-05-14")),
            ("1er juillet 2023", Some("2023-07-01")),
            ("12 červenec 2021", Some("2021-07-12")),
            ("2023年5月14日", Some("2023-05-14")),
            ("14.05.2023", Some("2023-05-14")),
            ("5/14/2023", Some("2023-05-14")),
            ("5/4/2023", None),
            ("1684053000", Some("2023-05-14T08:30:00Z")),
            ("2023-02-30", None),
            ("1744-08-31", None),
            ("0000-00-00", None),
            ("Updated: Apr 07", None),
            ("Mardi Gras 12 2023", None),
            ("", None),
        ] {
            assert_eq!(parse(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn addresses_carry_dates() {
        let date = |address| in_address(address);
        assert_eq!(
            date("https://example.org/2023/05/14/harbour").as_deref(),
            Some("2023-05-14")
        );
        assert_eq!(
            date("https://example.org/a-20230514.html").as_deref(),
            Some("2023-05-14")
        );
        assert_eq!(date("https://example.org/harbour-2023"), None);
    }
}
