//! Candour: when the page is probably no article, or not the whole of it.

use super::body::Body;
use super::metadata::Metadata;
use super::page::Page;
use crate::article::Caveat;
use crate::source::names::{Attribute, Tag};

/// Below this expected F1 a reader should look twice.
const DOUBTFUL: f64 = 0.5;

/// Fewer words than this are no article without anything that calls them one.
const FEW_WORDS: f32 = 25.0;

/// A page of which a log-in form is the main thing has no more words.
const WALL_WORDS: f32 = 120.0;

/// What a paywall leaves for a taste.
const TASTE_WORDS: f32 = 350.0;

/// What the caller should know about the choice.
pub(super) fn caveats(
    page: &Page<'_>,
    metadata: &Metadata,
    body: &Body,
    text: &str,
) -> Vec<Caveat> {
    let words: f32 = body
        .chosen
        .iter()
        .filter_map(|&at| page.counts.get(at))
        .map(|counts| counts.words)
        .sum();
    let mut caveats = Vec::new();
    let is_home = metadata.url.as_deref().is_some_and(is_root) && !metadata.is_article_type;
    let is_wall = words < WALL_WORDS && !metadata.is_article_type && has_password(page);
    let is_bare = words < FEW_WORDS && !metadata.is_article_type && !body.is_fragment;
    if is_home || is_wall || is_bare || words == 0.0 {
        caveats.push(Caveat::NotAnArticle);
    } else if body.confidence < DOUBTFUL {
        caveats.push(Caveat::LowConfidence);
    }
    let breaks_off = text.ends_with('…') || text.ends_with("...");
    let is_cut = metadata
        .body
        .as_ref()
        .is_some_and(|body| body.len() > text.len() * 2 + 400);
    if words > 0.0 && ((metadata.is_paid && words < TASTE_WORDS) || breaks_off || is_cut) {
        caveats.push(Caveat::PossiblyTruncated);
    }
    caveats
}

/// Whether an address is that of a site and not of a page of it.
fn is_root(address: &str) -> bool {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    path.is_empty() && !rest.is_empty()
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
