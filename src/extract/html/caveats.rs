//! Candour: when the page is probably no article, or not the whole of it.

use super::body::Body;
use super::metadata::Metadata;
use super::page::Page;
use crate::article::Caveat;
use crate::lowercase::lowercase;
use crate::search::{contains, split_once};
use crate::source::names::{Attribute, Tag};

/// Below this expected F1 a reader should look twice.
const DOUBTFUL: f64 = 0.5;

/// Fewer words than this are no article without anything that calls them one.
const FEW_WORDS: f32 = 25.0;

/// A page of which a log-in form is the main thing has no more words.
const WALL_WORDS: f32 = 120.0;

/// What a page says instead of itself where scripts do not run has no more
/// words.
const NOTICE_WORDS: f32 = 40.0;

/// What a paywall leaves for a taste.
const TASTE_WORDS: f32 = 350.0;

/// What the caller should know about the choice.
pub(super) fn caveats(
    page: &Page<'_>,
    metadata: &Metadata,
    body: &Body,
    text: &str,
    address: Option<&str>,
) -> Vec<Caveat> {
    let words: f32 = body
        .chosen
        .iter()
        .filter_map(|&at| page.counts.get(at))
        .map(|counts| counts.words)
        .sum();
    let mut caveats = Vec::new();
    // Some sites call their front page the canonical address of every page.
    let canonical = metadata.url.as_deref();
    let is_declared = metadata.article_type > 0;
    let is_home = !is_declared && canonical.is_some_and(is_root) && address.is_none_or(is_root);
    let is_search = !is_declared && address.or(canonical).is_some_and(is_search);
    let is_script_wall = words < NOTICE_WORDS && contains(&lowercase(text), "javascript");
    let is_wall = words < WALL_WORDS && !is_declared && has_password(page);
    let is_bare = words < FEW_WORDS && !is_declared && !body.is_fragment;
    let is_wall = is_wall || is_script_wall;
    if is_home || is_search || is_wall || is_bare || words == 0.0 {
        caveats.push(Caveat::NotAnArticle);
    } else if body.confidence < DOUBTFUL {
        caveats.push(Caveat::LowConfidence);
    }
    let breaks_off = text.ends_with('…') || text.ends_with("...");
    let is_cut = metadata
        .body
        .as_ref()
        .is_some_and(|body| body.len() > text.len() * 2 + 400);
    if !text.is_empty() && ((metadata.is_paid && words < TASTE_WORDS) || breaks_off || is_cut) {
        caveats.push(Caveat::PossiblyTruncated);
    }
    caveats
}

/// Whether an address is that of a site and not of a page of it.
fn is_root(address: &str) -> bool {
    let (path, _) = path_and_query(address);
    path.is_empty() && contains(address, "://")
}

/// Whether an address asks a site for what it has on something.
fn is_search(address: &str) -> bool {
    const PAGES: &[&str] = &["search", "suche", "recherche", "buscar", "busca", "cerca"];
    const KEYS: &[&str] = &[
        "q",
        "query",
        "search",
        "search_query",
        "keyword",
        "keywords",
    ];
    let (path, query) = path_and_query(address);
    let page = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    let page = page.split('.').next().unwrap_or("");
    let mut keys = query.split('&').filter_map(|part| part.split_once('='));
    PAGES.contains(&lowercase(page).as_str())
        // WordPress searches on its front page.
        || keys.any(|(key, _)| KEYS.contains(&key) || (key == "s" && path.is_empty()))
}

/// An address's path, without its first slash, and its query.
fn path_and_query(address: &str) -> (&str, &str) {
    let rest = split_once(address, "://").map_or("", |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or("");
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    (path, query)
}

fn has_password(page: &Page<'_>) -> bool {
    let document = page.document;
    document.nodes().any(|node| {
        document.is(node, Tag::Input)
            && document
                .attribute(node, Attribute::Type)
                .is_some_and(|kind| kind.eq_ignore_ascii_case("password"))
    })
}
