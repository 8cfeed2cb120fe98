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
use crate::source::names::{Attribute, Tag};

/// A notice has no more words.
const MOST_WORDS: f32 = 150.0;

/// Beside a field for a search there are fewer.
const BESIDE_SEARCH: f32 = 90.0;

/// What the titles of notices say, in lower case.
static TITLES: &[&str] = &[
    "error 404",
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

/// What checks for robots are called by those who provide them.
const CHECKS: &[&str] = &["captcha", "turnstile", "challenge-platform", "cf-challenge"];

/// Whether what was chosen, of so many words, is such a notice.
pub(super) fn is_notice(page: &Page<'_>, metadata: &Metadata, body: &Body, words: f32) -> bool {
    let is_known =
        metadata.article_type > 0 || metadata.published.is_some() || !metadata.authors.is_empty();
    if words >= MOST_WORDS || is_known || metadata.is_forum_type || body.is_fragment {
        return false;
    }
    let says = |title: &Option<String>| {
        let title = lowercase(title.as_deref().unwrap_or(""));
        title.starts_with("404") || has_any(&title, TITLES)
    };
    says(&metadata.title)
        || says(&metadata.heading)
        || is_on_cookies(page, body, words)
        || words < BESIDE_SEARCH && is_search(page)
        || is_check(page)
}

/// Whether a field for a search stands in the page itself, or has what was asked.
fn is_search(page: &Page<'_>) -> bool {
    const FURNITURE: hints::Hints =
        hints::NAV | hints::MENU | hints::HEADER | hints::FRAME | hints::FOOTER | hints::ASIDE;
    let document = page.document;
    document.nodes().any(|node| {
        let attribute = |name| document.attribute(node, name).unwrap_or("");
        let hints = page.hints.all(node);
        document.is(node, Tag::Input)
            && hints & FURNITURE == 0
            && (attribute(Attribute::Type) == "search"
                || matches!(attribute(Attribute::Name), "q" | "query" | "search" | "s"))
            && (hints & hints::MAIN != 0 || !attribute(Attribute::Value).is_empty())
    })
}

/// Whether the page asks for a proof that a person looks at it.
fn is_check(page: &Page<'_>) -> bool {
    let document = page.document;
    document.nodes().any(|node| {
        document.attributes(node).any(|(name, value)| {
            matches!(name, Attribute::Class | Attribute::Id | Attribute::Src)
                && has_any_in_any_case(value, CHECKS)
        })
    })
}

/// Whether most of what was chosen speaks of cookies, with a button to allow them.
fn is_on_cookies(page: &Page<'_>, body: &Body, words: f32) -> bool {
    const NAMES: &[&str] = &["cookie", "クッキー", "쿠키"];
    let document = page.document;
    let spoken: f32 = body
        .chosen
        .iter()
        .filter_map(|&at| Some((page.flow.blocks.get(at)?, page.counts.get(at)?)))
        .filter(|(block, _)| has_any_in_any_case(block.span.of(&page.flow.text), NAMES))
        .map(|(_, counts)| counts.words)
        .sum();
    spoken * 2.0 > words && document.nodes().any(|node| document.is(node, Tag::Button))
}
