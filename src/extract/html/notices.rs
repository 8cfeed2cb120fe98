//! What a server gives in place of the page that was asked for: that there is none,
//! that a person must prove to be one, that nothing was found, that cookies have to be
//! allowed first.
//!
//! All are a few sentences, which read as an article's; only a page that nothing is
//! known of is looked at, and only where it says so itself, in its title, or holds what
//! such pages are made of. Time is linear in the page.

use super::body::Body;
use super::hints;
use super::metadata::Metadata;
use super::page::Page;
use super::sought::{has_any, has_any_in_any_case};
use crate::lowercase::lowercase;
use crate::source::document::NodeId;
use crate::source::names::{Attribute, Tag};

/// A notice has no more words.
const MOST_WORDS: f32 = 150.0;

/// Beside a field for a search there are fewer.
const BESIDE_SEARCH: f32 = 90.0;

/// What the titles of notices say, in lower case.
static TITLES: &[&str] = &[
    "error 404",
    "404 error",
    "not found",
    "no longer available",
    "access denied",
    "403 forbidden",
    "nicht gefunden",
    "nicht mehr verfügbar",
    "zugriff verweigert",
    "introuvable",
    "plus disponible",
    "accès refusé",
    "no encontrad",
    "no está disponible",
    "acceso denegado",
    "não encontrad",
    "non trovat",
    "не найден",
    "не доступн",
    "доступ запрещ",
    "見つかりません",
    "公開を終了",
    "拒否され",
    "찾을 수 없",
    "不存在",
];

/// A title that tells a story with these words has more of them.
const TITLE_WORDS: usize = 6;

/// What checks for robots are called by those who provide them.
const CHECKS: &[&str] = &["captcha", "turnstile", "challenge-platform"];

/// Whether what was chosen, of so many words, is such a notice.
pub(super) fn is_notice(page: &Page<'_>, metadata: &Metadata, body: &Body, words: f32) -> bool {
    let is_known =
        metadata.article_type > 0 || metadata.published.is_some() || !metadata.authors.is_empty();
    if words >= MOST_WORDS || is_known || metadata.is_forum_type || body.is_fragment {
        return false;
    }
    let says = |title: &Option<String>| {
        let title = lowercase(title.as_deref().unwrap_or(""));
        // *404 bridges* are counted.
        let number = title.strip_prefix("404").map(str::trim_start);
        let is_short = title.split_ascii_whitespace().count() <= TITLE_WORDS;
        number.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
            || is_short && has_any(&title, TITLES)
    };
    // A recipe is called what it is for.
    let is_of_cookies = has_any_in_any_case(metadata.title.as_deref().unwrap_or(""), COOKIES);
    let (mut is_search_page, mut is_check, mut has_button) = (false, false, false);
    let mut has_message = false;
    for node in page.document.nodes() {
        match page.document.tag(node) {
            Some(Tag::Button) => has_button = true,
            Some(Tag::Textarea) => has_message = true,
            Some(Tag::Input) => is_search_page |= is_search(page, node),
            None => continue,
            _ => {}
        }
        const MARKED: &[Attribute] = &[Attribute::Class, Attribute::Id];
        is_check |= hints::says(page.document, node, MARKED, CHECKS);
        // Scripts that can check are in many pages that show no check; this one makes the
        // page of one, but for what its provider puts into all pages.
        if let Some(source) = page.document.attribute(node, Attribute::Src) {
            is_check |= has_any(source, &["challenge-platform"]) && !has_any(source, &["/jsd/"]);
        }
    }
    says(&metadata.title)
        || says(&metadata.heading)
        || has_button && !is_of_cookies && is_on_cookies(page, body, words)
        || words < BESIDE_SEARCH && is_search_page
        // Who writes a comment or a message has to prove it as well.
        || is_check && !has_message
}

/// Whether a field for a search that has what was asked stands in the page itself; what
/// ends in a stop only says what it is for: *Search…*
fn is_search(page: &Page<'_>, input: NodeId) -> bool {
    const FURNITURE: hints::Hints =
        hints::NAV | hints::MENU | hints::HEADER | hints::FRAME | hints::FOOTER | hints::ASIDE;
    let attribute = |name| page.document.attribute(input, name).unwrap_or("");
    let hints = page.hints.all(input);
    hints & FURNITURE == 0
        && (attribute(Attribute::Type) == "search"
            || matches!(attribute(Attribute::Name), "q" | "query" | "search" | "s"))
        && !matches!(attribute(Attribute::Value).as_bytes(), [] | [.., b'.'])
}

/// What cookies are called.
const COOKIES: &[&str] = &["cookie", "クッキー", "쿠키"];

/// Whether most of what was chosen speaks of cookies.
fn is_on_cookies(page: &Page<'_>, body: &Body, words: f32) -> bool {
    let mut spoken = 0.0;
    for &at in &body.chosen {
        if let (Some(block), Some(counts)) = (page.flow.blocks.get(at), page.counts.get(at))
            && has_any_in_any_case(block.span.of(&page.flow.text), COOKIES)
        {
            spoken += counts.words;
        }
    }
    spoken * 2.0 > words
}
