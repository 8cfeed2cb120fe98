//! Dates as machines write them: ISO 8601 and what comes near it, and seconds.

use super::prose_dates::first_date;
use super::solar;
use crate::extract::calendar::{BUDDHIST, is_day};

/// The years that are believed: later ones are somebody's slip, or a test.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2049;

/// A day as ISO 8601; `None` where there is no such day.
pub(super) fn format(year: u32, month: u32, day: u32) -> Option<String> {
    let (year, month, day) = match year {
        _ if solar::YEARS.contains(&year) => civil(solar::days(year, month, day)?),
        2501.. => (year - BUDDHIST, month, day),
        _ => (year, month, day),
    };
    let is_date = YEARS.contains(&year) && is_day(year, month, day);
    is_date.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A date in whatever form pages declare it.
pub(super) fn parse(text: &str) -> Option<String> {
    let text = text.trim();
    iso(text)
        .or_else(|| unix(text))
        .or_else(|| first_date(text))
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
            (format(year, number(4, 6)?, number(6, 8)?)?, rest)
        }
        _ => return None,
    };
    // Two dates run together are none.
    if rest.starts_with(|next: char| next.is_ascii_digit()) {
        return None;
    }
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
    let days = u32::try_from(seconds / 86_400).ok()?.checked_add(719_468)?;
    let (year, month, day) = civil(days);
    let date = format(year, month, day)?;
    let clock = seconds % 86_400;
    Some(format!(
        "{date}T{:02}:{:02}:{:02}Z",
        clock / 3_600,
        clock / 60 % 60,
        clock % 60
    ))
}

/// The day that is so many days after 1 March of the year 0 (Howard Hinnant,
/// chrono-compatible low-level date algorithms, 2013).
fn civil(days: u32) -> (u32, u32, u32) {
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
    let year = year_of_era + era * 400 + u32::from(month <= 2);
    (year, month, day)
}

/// `/2023/05/14/` and the like in an address.
pub(super) fn in_address(address: &str) -> Option<String> {
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
        // Fewer are numbers of pages.
        if let Some((all @ 19_900_101.., 8)) = number
            && let Some(date) = format(all / 10_000, all / 100 % 100, all % 100)
        {
            return Some(date);
        }
        before = [before[1], number];
    }
    None
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
            ("05-04-2023", None),
            ("05-14-2023", Some("2023-05-14")),
            ("14-05-2023", Some("2023-05-14")),
            ("2023-05-142024-01-02", None),
            ("1684053000", Some("2023-05-14T08:30:00Z")),
            ("2023-02-30", None),
            ("2099-05-14", None),
            ("2566-05-14", Some("2023-05-14")),
            ("1744-08-31", None),
            ("۲۱ اسفند ۱۴۰۲", Some("2024-03-11")),
            ("۱۴۰۲/۱۲/۲۱", Some("2024-03-11")),
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
        assert_eq!(date("https://example.org/harbour-14021221"), None);
    }
}
