//! Authors: JSON-LD, `meta`, microdata and `rel=author`, and the byline.

use super::declared::Declared;
use super::names::names;
use crate::article::BlockKind;
use crate::extract::html::features::fold;
use crate::extract::html::flow::Flow;
use crate::extract::html::hints::{self, HintTable};
use crate::source::document::{Document, NodeId};
use crate::source::names::Attribute;

/// The authors of an article, each a name.
pub(super) fn authors(
    declared: &Declared,
    document: &Document,
    flow: &Flow,
    hints: &HintTable,
    site: Option<&str>,
) -> Vec<String> {
    let site = site.map(fold).unwrap_or_default();
    let is_site = |name: &String| !site.is_empty() && fold(name) == site;
    let tell = |people: Vec<(String, bool)>| -> Vec<String> {
        let has_person = people.iter().any(|&(_, is_person)| is_person);
        let mut found = Vec::new();
        for (name, is_person) in people {
            if is_person == has_person {
                found.extend(names(&name));
            }
        }
        found
    };
    let mut candidates: Vec<Vec<String>> = vec![
        tell(declared.people("author")),
        meta(declared),
        marked(document, flow, hints),
        bylines(flow, hints),
        tell(declared.people("creator")),
    ];
    for candidate in &mut candidates {
        let mut seen: Vec<String> = Vec::new();
        candidate.retain(|name| {
            let folded = fold(name);
            let is_new = !seen.contains(&folded);
            seen.push(folded);
            is_new
        });
        candidate.truncate(12);
    }
    let is_person = |names: &&Vec<String>| !names.is_empty() && !names.iter().any(is_site);
    let chosen = candidates.iter().find(is_person);
    chosen.cloned().unwrap_or_default()
}

fn meta(declared: &Declared) -> Vec<String> {
    for key in [
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dc.contributor",
        "citation_author",
        "byl",
        "dcterms.creator",
        "twitter:creator",
        "article:author_name",
        "og:author",
    ] {
        let found: Vec<String> = declared
            .metas_of(key)
            .filter(|value| !value.starts_with('@') && !value.contains("//"))
            .flat_map(names)
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// What markup calls an author: microdata, `rel=author`, an hCard.
fn marked(document: &Document, flow: &Flow, hints: &HintTable) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let outside = hints::FOOTER | hints::NAV | hints::HIDDEN | COMMENT;
    for node in document.nodes() {
        if document.tag(node).is_none() || hints.all(node) & outside != 0 {
            continue;
        }
        let property = document.attribute(node, Attribute::Itemprop).unwrap_or("");
        let rel = document.attribute(node, Attribute::Rel).unwrap_or("");
        let is_author = property
            .split_ascii_whitespace()
            .any(|word| word == "author")
            || rel.split_ascii_whitespace().any(|word| word == "author");
        if !is_author {
            continue;
        }
        let text = match document.subtree(node).find(|&inner| {
            inner != node && document.attribute(inner, Attribute::Itemprop) == Some("name")
        }) {
            Some(name) => document
                .attribute(name, Attribute::Content)
                .map_or_else(|| document.raw_text(name), str::to_owned),
            None => document.raw_text(node),
        };
        if text.len() < 200 {
            for name in names(&text) {
                if !found.contains(&name) {
                    found.push(name);
                }
            }
        }
        if found.len() > 8 {
            break;
        }
    }
    let _ = flow;
    found
}

/// The hint that a comment is meant.
const COMMENT: u32 = 1 << 17;

/// What the page shows as a byline: a short block named so, or one that begins
/// with `By`.
fn bylines(flow: &Flow, hints: &HintTable) -> Vec<String> {
    const OUTSIDE: u32 = hints::FOOTER | hints::NAV | hints::ASIDE | hints::HIDDEN | COMMENT;
    let mut named: Option<Vec<String>> = None;
    for block in flow.blocks.iter().take(400) {
        let text = block.span.of(&flow.text);
        if text.len() > 150 || hints.all(block.node) & OUTSIDE != 0 {
            continue;
        }
        if matches!(block.kind, BlockKind::Heading | BlockKind::Cell) {
            continue;
        }
        let begins = [
            "By ",
            "BY ",
            "by ",
            "Written by ",
            "Posted by ",
            "Von ",
            "Par ",
            "Por ",
            "Di ",
        ]
        .iter()
        .find(|prefix| text.starts_with(**prefix));
        if let Some(prefix) = begins {
            let found = names(text);
            let is_cased = text
                .get(prefix.len()..)
                .is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase));
            if !found.is_empty()
                && is_cased
                && found.iter().all(|name| name.split_whitespace().count() < 5)
            {
                return found;
            }
        }
        if named.is_none() && is_byline(hints, block.node) && text.len() < 60 {
            let found = names(text);
            let looks = found.first().is_some_and(|name| {
                (2..=4).contains(&name.split_whitespace().count())
                    && name
                        .split_whitespace()
                        .all(|word| word.starts_with(char::is_uppercase))
            });
            if looks {
                named = Some(found);
            }
        }
    }
    named.unwrap_or_default()
}

/// Whether the block itself is called a byline or author.
fn is_byline(hints: &HintTable, node: NodeId) -> bool {
    hints.own(node) & (1 << 22) != 0
}
