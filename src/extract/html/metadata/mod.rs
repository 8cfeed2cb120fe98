//! Metadata: what a page declares of itself and what it shows, by votes.
//!
//! The same fact stands in several places of a page — JSON-LD, Open Graph and
//! other `meta` elements, microdata, the text itself — and each is wrong on
//! some pages. Each field has a file that weighs the places; where they leave
//! doubt, nothing is given: a wrong value is worse than none.

pub(super) mod address;
mod authors;
mod bylines;
mod credits;
mod date_labels;
mod dates;
mod declared;
mod declared_dates;
mod headings;
mod names;
mod plain_text;
mod prose_dates;
mod solar;
mod stamps;
mod suffixes;
mod surroundings;
mod threads;
mod title;

pub(super) use declared::Declared;

use super::flow::Flow;
use super::hints::HintTable;
use crate::source::document::Document;
use surroundings::Surroundings;

/// What is known of an article beside its text.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    pub title: Option<String>,
    /// The title as the heading of the article words it.
    pub heading: Option<String>,
    pub authors: Vec<String>,
    pub site_name: Option<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub language: Option<String>,
    pub direction: Option<String>,
    pub url: Option<String>,
    /// What the page's references are relative to.
    pub base: Option<String>,
    pub image: Option<String>,
    pub excerpt: Option<String>,
    /// The body as JSON-LD gives it: a hint, for it is often cut or escaped.
    pub body: Option<String>,
    /// How surely the page is declared an article: not at all is 0.
    pub article_type: u8,
    /// Whether the page is declared a thread, or its address says that it is one.
    pub is_forum_type: bool,
    /// Whether the page says itself that part of it costs money.
    pub is_paid: bool,
}

/// Reads a page's metadata.
pub(super) fn metadata(
    document: &Document,
    flow: &Flow,
    hints: &HintTable,
    address: Option<&str>,
) -> Metadata {
    let declared = Declared::of(document);
    let base = declared.base(address);
    let site_name = declared.site_name();
    let site = site_name.as_deref();
    let canonical = declared.canonical();
    let page = suffixes::Site::new(site, address.or(canonical.as_deref()));
    let title = title::title(&declared, document, flow, hints, &page, base.as_deref());
    let node = |at: Option<usize>| {
        at.and_then(|at| flow.blocks.get(at))
            .map(|block| block.node)
    };
    let surroundings = Surroundings {
        document,
        hints,
        title: node(title.at),
        again: node(title.again),
    };
    let authors = authors::authors(&declared, &surroundings, flow, site);
    let dates = dates::dates(&declared, &surroundings, flow, title.at, address);
    let resolve = |reference: &str| address::resolve(base.as_deref(), reference);
    Metadata {
        heading: title.shown.or_else(|| title.text.clone()),
        title: title.text,
        authors,
        published: dates.published,
        modified: dates.modified,
        language: declared.language(),
        direction: declared.direction(),
        is_forum_type: declared.schema.is_forum()
            || address
                .or(canonical.as_deref())
                .is_some_and(threads::is_thread),
        url: canonical
            .and_then(|url| resolve(&url))
            .or_else(|| address.map(str::to_owned)),
        image: declared.image().and_then(|url| resolve(&url)),
        excerpt: declared.excerpt(),
        body: declared.schema.article_text("articleBody"),
        article_type: declared.article_type(),
        is_paid: declared.is_paid(),
        site_name,
        base,
    }
}
