//! The date that a copy joins to a headline.

use crate::Span;
use crate::extract::text::dates;
use crate::search::has;
use crate::source::text::trim;

/// A title without the date before it (`Dec 18 2025 A harbour opens again`) or
/// behind a sign after it (`A harbour opens again - 3 October 2025`).
///
/// A day is named there as a rule; a date that the headline goes on from with a
/// sign or a small letter is part of it.
pub(in crate::extract::text) fn without_date(text: &str, title: Span) -> Span {
    const LEAST_WORDS: usize = 3;
    let content = title.of(text);
    let Some(date) = dates::find(content).filter(|date| date.iso.len() >= 10) else {
        return title;
    };
    let before = content.get(..date.span.start).unwrap_or("");
    let after = content.get(date.span.end..).unwrap_or("");
    let is_signed = before.trim_end().ends_with(['-', '–', '—', '|', '·', '•']);
    let rest = if before.is_empty() && after.starts_with(char::is_whitespace) {
        Span::new(title.start + date.span.end, title.end)
    } else if after.trim().is_empty() && is_signed {
        let signs = ['-', '–', '—', '|', '·', '•', ' ', '\u{a0}'];
        Span::new(
            title.start,
            title.start + before.trim_end_matches(signs).len(),
        )
    } else {
        return title;
    };
    let rest = trim(text, rest);
    let is_title = rest.of(text).split_whitespace().count() >= LEAST_WORDS
        && rest
            .of(text)
            .starts_with(|first: char| first.is_uppercase() || has("\"“„«‘'", first));
    if is_title { rest } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(title: &str) -> &str {
        without_date(title, Span::new(0, title.len())).of(title)
    }

    #[test]
    fn a_date_beside_a_headline_is_none_of_it() {
        assert_eq!(
            of("Dec 18 2025 The harbour opens again"),
            "The harbour opens again"
        );
        assert_eq!(
            of("The harbour opens again - 3 October 2025"),
            "The harbour opens again"
        );
    }

    #[test]
    fn a_date_that_belongs_to_a_headline_stays() {
        for title in [
            "4 July 2025: what the harbour did",
            "What happened on 3 October 2025",
            "3 October 2025 in the harbour of Hull",
            "May 3, 2025 Letter",
            "The harbour in 2025",
        ] {
            assert_eq!(of(title), title);
        }
    }
}
