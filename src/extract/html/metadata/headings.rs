//! The headings that can show a title, and what the declared titles say of
//! them.

use super::address::{is_front_page, resolve};
use super::declared::Declared;
use super::plain_text::unescape;
use crate::article::BlockKind;
use crate::extract::html::flow::{Flow, TextBlock};
use crate::extract::html::folding::fold;
use crate::extract::html::hints::{self, HintTable};
use crate::sorted::sort_strings;
use crate::source::document::{Document, NodeId};
use crate::source::names::Attribute;

/// The headings that can show a title, by their level.
#[derive(Debug)]
pub(super) struct Headings {
    pub first: Vec<usize>,
    pub second: Vec<usize>,
}

pub(super) fn headings(
    document: &Document,
    flow: &Flow,
    hints: &HintTable,
    base: Option<&str>,
    is_foreign: impl Fn(&str) -> bool,
) -> Headings {
    let mut headings = Headings {
        first: Vec::new(),
        second: Vec::new(),
    };
    /// A page has few headings of the first level; each is held against the others.
    const MOST: usize = 60;
    let outside = hints::FOOTER | hints::NAV | hints::ASIDE | hints::HIDDEN;
    let end = end_of_prose(flow);
    for (index, block) in flow.blocks.iter().enumerate() {
        if block.kind != BlockKind::Heading || hints.all(block.node) & outside != 0 {
            continue;
        }
        match block.level {
            Some(1) if headings.first.len() >= MOST || leads_home(document, block.node, base) => {}
            // Behind the text it is the heading of something else, if it has no
            // word of the titles declared.
            Some(1) if index > end && is_foreign(block.span.of(&flow.text)) => {
                headings.second.push(index);
            }
            Some(1) => headings.first.push(index),
            Some(2) => headings.second.push(index),
            _ => {}
        }
    }
    headings
}

/// The block with which nearly all of a page's prose has been told.
fn end_of_prose(flow: &Flow) -> usize {
    /// In bytes; shorter blocks are no prose.
    const LEAST: usize = 120;
    const NEARLY_ALL: f32 = 0.8;
    let length = |block: &TextBlock| match block.kind {
        BlockKind::Heading => 0,
        _ if block.span.len() < LEAST => 0,
        _ => block.span.len(),
    };
    let all: usize = flow.blocks.iter().map(length).sum();
    let mut told = 0;
    let end = flow.blocks.iter().position(|block| {
        told += length(block);
        told as f32 > all as f32 * NEARLY_ALL
    });
    end.unwrap_or(flow.blocks.len())
}

/// Whether a heading is a link to the front page, as the site's name above
/// every page is; on the front page itself it is its title.
fn leads_home(document: &Document, heading: NodeId, base: Option<&str>) -> bool {
    const MOST: usize = 12;
    let Some(base) = base.filter(|base| !is_front_page(base, base)) else {
        return false;
    };
    let above = document.ancestors(heading).take(2);
    let link = document
        .subtree(heading)
        .take(MOST)
        .chain(above)
        .find_map(|node| document.attribute(node, Attribute::Href));
    link.and_then(|link| resolve(Some(base), link))
        .is_some_and(|link| is_front_page(&link, base))
}

/// The only heading of the first level, which may stand several times.
pub(super) fn sole(headings: &Headings, flow: &Flow) -> Option<usize> {
    let text = |at: usize| flow.blocks.get(at).map(|block| block.span.of(&flow.text));
    let (&first, others) = headings.first.split_first()?;
    let is_same = |&at: &usize| text(at) == text(first);
    others.iter().all(is_same).then_some(first)
}

/// Whether headings of the first level are numbered sections: a numbered one is
/// not the page's title then.
pub(super) fn are_sections(headings: &Headings, flow: &Flow) -> bool {
    const LEAST: usize = 2;
    let mut next = 1;
    for &at in &headings.first {
        let text = flow
            .blocks
            .get(at)
            .map_or("", |block| block.span.of(&flow.text));
        if number(text) == Some(next) {
            next += 1;
        }
    }
    next > LEAST
}

/// The number of a section in front of its heading (*2. Parts*).
pub(super) fn number(heading: &str) -> Option<usize> {
    let end = heading.find(|character: char| !character.is_ascii_digit())?;
    let (number, rest) = heading.split_at_checked(end)?;
    let rest = rest.strip_prefix(['.', ')'])?;
    rest.starts_with(char::is_whitespace)
        .then(|| number.parse().ok())?
}

/// The words of all titles that a page declares.
pub(super) fn words_declared(declared: &Declared) -> Vec<String> {
    let headline = declared.schema.article_text("headline").unwrap_or_default();
    let metas = ["og:title", "twitter:title"];
    let metas = metas.iter().filter_map(|name| declared.meta(&[name]));
    let all = metas.chain([declared.title.as_str(), headline.as_str()]);
    let mut words = Vec::new();
    for title in all {
        words.extend(fold(&unescape(title)).split(' ').map(str::to_owned));
    }
    sort_strings(&mut words);
    words.dedup();
    words
}

/// The share of a text's telling words that others have.
fn share(folded: &str, others: &[String]) -> f32 {
    const TELLING: usize = 4;
    let all: Vec<&str> = folded.split(' ').collect();
    let telling: Vec<&str> = all
        .iter()
        .filter(|word| word.chars().count() >= TELLING)
        .copied()
        .collect();
    let words = if telling.is_empty() { all } else { telling };
    let is_known = |word: &&&str| {
        others
            .binary_search_by(|other| other.as_str().cmp(word))
            .is_ok()
    };
    words.iter().filter(is_known).count() as f32 / words.len().max(1) as f32
}

/// Whether a heading of so many words at most has no word of any declared
/// title: the name of the site, a greeting.
pub(super) fn is_stranger(heading: &str, most: usize, declared: &[String]) -> bool {
    let folded = fold(heading);
    let has_title = declared.iter().any(|word| !word.is_empty());
    has_title && words(&folded) <= most && share(&folded, declared) == 0.0
}

/// Whether a heading tells in other words what the declared titles tell.
///
/// What the page shows is its title; what it declares is often worded for
/// searches. A heading that only leaves out or adds something is weighed by
/// the votes, and one whose words all stand in the titles may be the name of
/// a book or a site; but not one that is declared as a title itself.
pub(super) fn is_another_wording(
    heading: &str,
    best: &str,
    declared: &[String],
    is_declared: bool,
) -> bool {
    const LEAST: f32 = 0.2;
    /// So many words are none of a name or a label.
    const LONG: std::ops::RangeInclusive<usize> = 8..=20;
    let share = share(heading, declared);
    let count = words(heading);
    let least = if LONG.contains(&count) { 0.0 } else { LEAST };
    heading != best
        && count >= 3
        && (is_declared || (least..1.0).contains(&share))
        && (is_declared || !contains_words(heading, best))
        && !contains_words(best, heading)
}

/// Whether a heading says in full what the declared titles cut: it begins with
/// all their words and goes on in the same sentence or behind a colon.
///
/// What stands behind a bar or in brackets is no part of a title.
pub(super) fn goes_on(heading: &str, best: &str) -> bool {
    const LEAST: usize = 4;
    const MOST: usize = 10;
    let folded = fold(heading);
    let Some(rest) = folded.strip_prefix(best) else {
        return false;
    };
    let count = words(best);
    let is_title = count >= LEAST && rest.starts_with(' ') && words(rest) <= MOST;
    is_title && matches!(mark_behind(heading, count), "" | ":" | ",")
}

/// The mark behind so many words of a text.
fn mark_behind(text: &str, count: usize) -> &str {
    let mut rest = text;
    for _ in 0..count {
        rest = rest.trim_start_matches(|character: char| !character.is_alphanumeric());
        rest = rest.trim_start_matches(char::is_alphanumeric);
    }
    let end = rest.find(char::is_alphanumeric).unwrap_or(rest.len());
    rest.get(..end).unwrap_or("").trim()
}

#[inline(never)]
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether the words of `inner` stand in `outer` one after the other.
pub(super) fn contains_words(outer: &str, inner: &str) -> bool {
    let mut rest = outer;
    loop {
        let after = rest.strip_prefix(inner);
        if after.is_some_and(|after| after.is_empty() || after.starts_with(' ')) {
            return true;
        }
        match rest.split_once(' ') {
            Some((_, words)) => rest = words,
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::goes_on;

    #[test]
    fn a_heading_may_go_on_where_the_declared_title_ends() {
        let title = "ferries return to the bay";
        for (heading, is) in [
            ("Ferries return to the bay: what to know", true),
            ("Ferries return to the bay, and so do tourists", true),
            ("Ferries return to the bay after nine years", true),
            ("Ferries return to the bay", false),
            ("Ferries return to the bay (video)", false),
            ("Ferries return to the bay | Harbour News", false),
            ("Ferries return to the bayside", false),
        ] {
            assert_eq!(goes_on(heading, title), is, "{heading}");
        }
        assert!(!goes_on("Ferries return: what to know", "ferries return"));
    }
}
