//! The name of the site at the end of a title.

use super::phrases::{self, fold};
use super::signals::is_names;
use crate::Span;
use crate::search::rfind;
use crate::source::text::trim;

/// A title without the site's name behind a bar or a dash, and that name.
pub(super) fn split_site(text: &str, span: Span) -> (Span, Option<String>) {
    let content = span.of(text);
    for separator in [" | ", " – ", " — ", " - ", " :: ", " • ", "｜", " « "] {
        let Some(at) = rfind(content, separator) else {
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
            && (is_wide
                || title_words >= 3 && title_words > words
                || title_words >= 2 && is_site(name));
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
    // 新华网, 中新网
    folded.ends_with(['网', '網']) || folded.split(' ').any(|word| phrases::SITE.is(word))
}
