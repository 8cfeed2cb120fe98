//! Candour: when the page is probably no article, or not the whole of it.

use super::body::Body;
use super::leads::Leads;
use super::metadata::Metadata;
use super::page::Page;
use super::walls;
use super::{cards, notices};
use crate::article::Caveat;
use crate::lowercase::lowercase;
use crate::search::{contains, split_once};

/// Below this expected F1 a reader should look twice.
const DOUBTFUL: f64 = 0.5;

/// Fewer words than this are no article without anything that calls them one.
const FEW_WORDS: f32 = 25.0;

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
    let is_declared = metadata.article_type > 0;
    let leads = Leads::of(page, body);
    // Some sites call their front page the canonical address of every page.
    let canonical = metadata.url.as_deref();
    let place = address.or(canonical).map_or(Place::Page, Place::of);
    let is_home = !is_declared
        && canonical.is_some_and(is_root)
        && address.is_none_or(is_root)
        && !leads.is_one_text();
    let is_list = !body.is_fragment
        && !metadata.is_forum_type
        && match place {
            Place::Page => !is_declared && (leads.are_all() || cards::are_all(page, &body.chosen)),
            _ => leads.are_all() || !is_declared && leads.are_some(),
        };
    let is_search = !is_declared && place == Place::Search && !leads.is_long();
    let is_wall = !is_declared && walls::is_log_in(page, metadata, words);
    let is_script = walls::is_script_notice(page, metadata, words, text);
    let is_notice = notices::is_notice(page, metadata, body, words);
    let is_bare = words < FEW_WORDS && !is_declared && !body.is_fragment;
    if is_home
        || is_list
        || is_search
        || is_wall
        || is_script
        || is_notice
        || is_bare
        || words == 0.0
    {
        caveats.push(Caveat::NotAnArticle);
    } else if body.confidence < DOUBTFUL {
        caveats.push(Caveat::LowConfidence);
    }
    let breaks_off = text.ends_with('…') || text.ends_with("...");
    let is_cut = metadata
        .body
        .as_ref()
        .is_some_and(|body| body.len() > text.len() * 2 + 400);
    let is_taste = words < TASTE_WORDS && (metadata.is_paid || walls::has_paid_notice(page, body));
    if !text.is_empty() && (is_taste || breaks_off || is_cut) {
        caveats.push(Caveat::PossiblyTruncated);
    }
    caveats
}

/// What an address says of its page, which is only a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Nothing.
    Page,
    /// That it leads to others: the first page of a site or of a part of it, or
    /// an answer to a question.
    List,
    /// That it is a search.
    Search,
}

impl Place {
    fn of(address: &str) -> Place {
        const SEARCHES: &[&str] = &[
            "search",
            "suche",
            "recherche",
            "buscar",
            "busca",
            "cerca",
            "find",
        ];
        const KEYS: &[&str] = &[
            "q",
            "query",
            "search",
            "search_query",
            "keyword",
            "keywords",
            "text",
            "term",
        ];
        let (path, query) = path_and_query(address);
        let mut parts = path.trim_end_matches('/').rsplit('/');
        let last = lowercase(parts.next().unwrap_or(""));
        let name = last.split('.').next().unwrap_or("");
        if SEARCHES.contains(&name) {
            return Place::Search;
        }
        let mut keys = query.split('&').filter_map(|part| part.split_once('='));
        // Servers give a file where none is asked for.
        let is_index = matches!(name, "" | "index" | "default" | "home");
        let is_part = |part: &str| {
            part.len() < LONGEST_PART && part.bytes().all(|byte| byte.is_ascii_alphabetic())
        };
        let is_top = (is_index || is_part(&last))
            && parts.next().is_none_or(is_part)
            && parts.next().is_none();
        // WordPress searches on its front page.
        if is_top || keys.any(|(key, _)| KEYS.contains(&key)) {
            Place::List
        } else {
            Place::Page
        }
    }
}

/// The names of a site's parts are shorter, in bytes, than those of its pages:
/// `/news`, `/en/sport`.
const LONGEST_PART: usize = 12;

/// Whether an address is that of a site and not of a page of it.
fn is_root(address: &str) -> bool {
    let (path, _) = path_and_query(address);
    path.is_empty() && contains(address, "://")
}

/// An address's path, without its first slash, and its query.
fn path_and_query(address: &str) -> (&str, &str) {
    let rest = split_once(address, "://").map_or("", |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or("");
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    (path, query)
}
