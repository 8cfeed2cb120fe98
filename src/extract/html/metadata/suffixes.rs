//! What sites add to their titles: their name, a section, behind a bar or in
//! front of one.

use super::address::{ends, is_front_page};
use super::headings::{contains_words, words};
use crate::extract::html::folding::fold;
use crate::search::{rfind, rsplit_once, split_once};

/// The marks between a title and what sites add to it.
pub(super) const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " / ", " · ", " • ", " > ", ": ",
];

/// How a page's site is called, and what its address says; all folded.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// As the page declares it; empty where it does not.
    pub name: String,
    host: String,
    /// The last part of the address's path, without an ending.
    slug: String,
    /// Whether the page is the site's front page.
    pub is_front: bool,
}

impl Site {
    pub fn new(name: Option<&str>, address: Option<&str>) -> Site {
        let address = address.unwrap_or("");
        let (host, last) = ends(address);
        Site {
            name: name.map(fold).unwrap_or_default(),
            host: fold(host),
            slug: fold(last),
            is_front: is_front_page(address, address),
        }
    }

    /// How alike a folded title is to the last part of the address, which
    /// should have a few words: the share that common words are of all.
    pub fn likeness(&self, title: &str) -> f32 {
        let slug = self.slug.split(' ');
        let common = slug.filter(|word| contains_words(title, word)).count();
        let all = words(title) + words(&self.slug) - common;
        common as f32 / all.max(1) as f32
    }

    /// Whether the address has too few words to tell its page from others.
    pub fn is_bare(&self) -> bool {
        const FEW: usize = 3;
        words(&self.slug) < FEW
    }

    /// Whether a folded part of a title is the site's name, or no more than a
    /// few words around it.
    fn is(&self, part: &str) -> bool {
        let name = self.name.as_str();
        let is_name = !name.is_empty()
            && (part == name
                || contains_words(name, part)
                || (contains_words(part, name) && words(part) <= words(name) + 3));
        is_name || self.is_host(part)
    }

    /// Whether a folded part of a title begins with the label of the address
    /// that names the site, and has little beside.
    fn is_host(&self, part: &str) -> bool {
        const LEAST: usize = 4;
        let whole = part.replace(' ', "");
        self.host.split(' ').any(|label| {
            label.len() >= LEAST && whole.starts_with(label) && whole.len() <= label.len() * 2
        })
    }

    /// A title without the site's name behind a bar or a dash, nothing else.
    pub fn cut<'a>(&self, title: &'a str) -> &'a str {
        let bars = SEPARATORS.iter().filter(|bar| !bar.starts_with(':'));
        let parts = bars.filter_map(|bar| rsplit_once(title, bar));
        match parts.min_by_key(|(_, tail)| tail.len()) {
            Some((head, tail)) if !self.is_front && words(head) > 1 && self.is(&fold(tail)) => head,
            _ => title,
        }
    }

    /// A title without the site's name behind or in front of a separator.
    ///
    /// Without a known name only the last part goes, and only where it is short
    /// and what remains is not.
    pub fn without<'a>(&self, title: &'a str) -> Option<&'a str> {
        let mut rest = title;
        let mut has_changed = false;
        for _ in 0..3 {
            let last = SEPARATORS
                .iter()
                .filter_map(|separator| rfind(rest, separator).map(|at| (at, separator.len())))
                .max();
            let Some((at, length)) = last else { break };
            let (head, tail) = (rest.get(..at)?, rest.get(at + length..)?);
            // Behind a colon a title goes on, and may name the site.
            let is_colon = rest.get(at..at + length) == Some(": ");
            let is_short =
                tail.split_whitespace().count() <= 4 && head.split_whitespace().count() >= 4;
            let tail = fold(tail);
            let is_site = if is_colon {
                !tail.is_empty() && tail == self.name
            } else {
                self.is(&tail) || is_short && !has_changed
            };
            if !is_site {
                break;
            }
            rest = without_sections(head.trim_end(), rest.get(at..at + length)?);
            has_changed = true;
        }
        if !self.name.is_empty() && !self.is_front {
            for separator in SEPARATORS {
                if let Some((head, tail)) = split_once(rest, separator)
                    && fold(head) == self.name
                {
                    return Some(tail.trim());
                }
            }
        }
        has_changed.then_some(rest)
    }
}

/// A title without the parts of the site that stand between it and the site's
/// name behind the same bar: *Title / Section / Site*. A dash has many uses in
/// a title itself.
fn without_sections<'a>(title: &'a str, separator: &str) -> &'a str {
    const BARS: &[&str] = &[" | ", " / ", " :: ", " » "];
    match split_once(title, separator) {
        Some((head, _)) if BARS.contains(&separator) && words(head) >= 2 => head.trim_end(),
        _ => title,
    }
}
