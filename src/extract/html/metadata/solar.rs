//! Days of Iran's solar calendar, whose year begins in March.

/// The years that are read as years of this calendar, from 1990 on: before, the web
/// had none, and Gregory's years were these.
pub(super) const YEARS: std::ops::Range<u32> = 1369..1440;

/// The months of the year, by their order.
const MONTHS: &str = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";

/// The month that a word names, from 1.
pub(super) fn month(word: &str) -> Option<u32> {
    let place = MONTHS.split(' ').position(|name| name == word)?;
    Some(place as u32 + 1)
}

/// How many days after 1 March of the year 0 of Gregory a day is: six months have 31
/// days, the others 30, and eight years of 33 one day more at their end (Borkowski, The
/// Persian calendar for 3000 years, 1996); right for the years from 1300 to 1499.
pub(super) fn days(year: u32, month: u32, day: u32) -> Option<u32> {
    let longest = if month < 7 { 31 } else { 30 };
    if !(1..=12).contains(&month) || !(1..=longest).contains(&day) {
        return None;
    }
    // Counted from a year with which 33 begin; in the first of them leap days come late.
    let shifted = year + 1595;
    let leaps = shifted / 33 * 8 + (shifted % 33).div_ceil(4);
    let before = (month - 1) * 30 + (month - 1).min(6);
    Some(365 * shifted + leaps + before + day - 355_728)
}

#[cfg(test)]
mod tests {
    use super::super::stamps::format;

    #[test]
    fn days_are_told_in_gregorys_calendar() {
        for ((year, month, day), expected) in [
            ((1402, 1, 1), Some("2023-03-21")),
            ((1402, 12, 21), Some("2024-03-11")),
            // The first days of a leap year, its last, and the next one.
            ((1403, 1, 1), Some("2024-03-20")),
            ((1403, 12, 30), Some("2025-03-20")),
            ((1404, 1, 1), Some("2025-03-21")),
            ((1404, 7, 31), None),
            ((1404, 13, 1), None),
            // Before dates are believed.
            ((1348, 10, 11), None),
        ] {
            let day = format(year, month, day);
            assert_eq!(day.as_deref(), expected, "{year} {month}");
        }
    }
}
