//! What is certainly no part of the article, whatever the model thinks of its
//! sentences: the other articles of a page that goes on with them as one
//! scrolls, or leads on to them, and the dialog that asks for consent to
//! cookies.
//!
//! All are prose in the markup of prose, and whole elements, so that one mistake
//! costs the page. Time is linear in the page but for a look at the
//! elements around each heading of the first level, and into its article.

use super::flow::TextBlock;
use super::folding::fold;
use super::hints::{self, is_named};
use super::metadata::Metadata;
use super::page::Page;
use super::sought::has_any_in_any_case;
use super::teasers::teasers;
use crate::article::BlockKind;
use crate::source::document::{Document, NodeId};
use crate::source::names::Tag;

/// The elements that stand apart, each list ascending and without overlap.
#[derive(Debug)]
pub(super) struct Apart {
    articles: Vec<NodeId>,
    teasers: Vec<NodeId>,
    consents: Vec<NodeId>,
}

impl Apart {
    pub fn of(page: &Page<'_>, metadata: &Metadata) -> Apart {
        let title = title(page, metadata);
        Apart {
            articles: title.map_or_else(Vec::new, |title| articles(page, title)),
            teasers: title
                .filter(|_| !metadata.is_forum_type)
                .map_or_else(Vec::new, |title| {
                    teasers(page, metadata.url.as_deref(), title)
                }),
            consents: consents(page, metadata, title),
        }
    }

    /// Why an element stands apart, if it does.
    pub fn reason(&self, document: &Document, node: NodeId) -> Option<&'static str> {
        if holds(document, &self.articles, node) || holds(document, &self.teasers, node) {
            Some("related")
        } else if holds(document, &self.consents, node) {
            Some("notice")
        } else {
            None
        }
    }
}

/// Whether one of some elements, ascending and without overlap, has another in
/// it; O(log n).
fn holds(document: &Document, elements: &[NodeId], node: NodeId) -> bool {
    let behind = elements.partition_point(|&element| element <= node);
    let before = behind.checked_sub(1).and_then(|at| elements.get(at));
    before.is_some_and(|&element| document.contains(element, node))
}

/// The heading of the first level that shows the title.
fn title(page: &Page<'_>, metadata: &Metadata) -> Option<NodeId> {
    let heading = metadata.heading.as_deref()?;
    let folded = fold(heading);
    let is_title = |block: &&TextBlock| {
        let text = block.span.of(&page.flow.text);
        is_top(block) && text.len() < heading.len() * 2 + 40 && fold(text) == folded
    };
    let title = page.flow.blocks.iter().find(is_title)?;
    (!folded.is_empty()).then_some(title.node)
}

fn is_top(block: &TextBlock) -> bool {
    block.kind == BlockKind::Heading && block.level == Some(1)
}

/// An article with less prose is a teaser, which the model knows.
const LEAST_PROSE: f32 = 50.0;

/// The articles beside that of the title: each is marked as one, has prose, a
/// heading of the first level as that of the title has, and a date or an author:
/// sections of one article have none.
fn articles(page: &Page<'_>, title: NodeId) -> Vec<NodeId> {
    let document = page.document;
    let is_article = |node: &NodeId| {
        page.hints.own(*node) & hints::ARTICLE != 0 && page.below(*node).prose >= LEAST_PROSE
    };
    let is_signed = |node: &NodeId| {
        let is_line = |inner: NodeId| {
            document.is(inner, Tag::Time) || page.hints.own(inner) & hints::BYLINE != 0
        };
        document.subtree(*node).any(is_line)
    };
    let Some(own) = document.ancestors(title).find(is_article) else {
        return Vec::new();
    };
    let mut others: Vec<NodeId> = Vec::new();
    // The article of the heading before: each is looked into once.
    let mut last = None;
    for block in page.flow.blocks.iter().filter(|block| is_top(block)) {
        if document.contains(own, block.node) || holds(document, &others, block.node) {
            continue;
        }
        let around = document.ancestors(block.node);
        let beside = around.take_while(|&node| !document.contains(node, title));
        let article = beside.filter(is_article).last();
        if article != last {
            others.extend(article.filter(is_signed));
        }
        last = article;
    }
    others
}

/// What a dialog for consent is about, by its names.
const SUBJECTS: &[&str] = &[
    "cookie", "consent", "privacy", "gdpr", "ccpa", "onetrust", "cybot", "didomi",
];

/// What it looks like, by its names.
const SHAPES: &[&str] = &["modal", "popup", "dialog", "overlay", "banner", "sdk"];

/// The dialogs that ask for consent to cookies: they are named so and speak of
/// them, they do not hold the title, and the page is not about them.
fn consents(page: &Page<'_>, metadata: &Metadata, title: Option<NodeId>) -> Vec<NodeId> {
    let document = page.document;
    let subject = metadata.title.as_deref().unwrap_or("");
    let mut consents: Vec<NodeId> = Vec::new();
    if has_any_in_any_case(subject, SUBJECTS) {
        return consents;
    }
    let mut spoken = None;
    for node in document.nodes() {
        // Names give these hints to whatever is named so.
        let may_be = page.hints.own(node) & (hints::NOTICE | hints::FINE) != 0;
        if may_be
            && is_named(document, node, SUBJECTS)
            && is_named(document, node, SHAPES)
            && !holds(document, &consents, node)
            && !title.is_some_and(|title| document.contains(node, title))
        {
            let spoken = spoken.get_or_insert_with(|| words_on_cookies(page));
            let (from, to) = page.range(node);
            let before = |at: usize| spoken.get(at).copied().unwrap_or(0.0);
            let share = (before(to) - before(from)) / page.below(node).words.max(1.0);
            if share >= LEAST_SHARE {
                consents.push(node);
            }
        }
    }
    consents
}

/// The least share of a dialog's words that stands in blocks which speak of its
/// subject: the page itself may be named after the banner that it shows.
const LEAST_SHARE: f32 = 0.3;

/// The words of blocks that speak of cookies or consent, before each block and
/// in all; most languages share them.
fn words_on_cookies(page: &Page<'_>) -> Vec<f32> {
    let blocks = page.flow.blocks.iter().zip(&page.counts);
    let mut sum = 0.0;
    let sums = blocks.map(|(block, counts)| {
        let text = block.span.of(&page.flow.text);
        if has_any_in_any_case(text, &["cookie", "consent"]) {
            sum += counts.words;
        }
        sum
    });
    std::iter::once(0.0).chain(sums).collect()
}
