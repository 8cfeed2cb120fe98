//! Hidden containers amid text that is shown: notes to editors, forms that wait
//! for their turn, traps for copyists; and dialogs wherever they are.
//!
//! What is hidden may well be content: the other tabs of a manual, answers that
//! fold out, the rest behind "Read more". All of these stand beside a heading or a
//! button that opens them, or beside each other; none was found among paragraphs
//! that are shown, of which it is the lesser part. Time is linear in the page.

use super::flow::TextBlock;
use super::hints;
use super::page::Page;
use super::shown::{is_unrendered, waits};
use super::sought::has_any;
use crate::article::BlockKind;
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// So many paragraphs are a text that something may stand amid.
const LEAST_PARAGRAPHS: u32 = 2;

/// Shorter ones may be labels.
const LEAST_WORDS: f32 = 12.0;

/// A paragraph may stand in so many elements of its own.
const DEEPEST: usize = 3;

/// The hidden containers, ascending and without overlap.
pub(super) fn concealed(page: &Page<'_>) -> Vec<NodeId> {
    let document = page.document;
    let mut found: Vec<NodeId> = Vec::new();
    let mut shown = None;
    for node in document.nodes() {
        let is_inside = found
            .last()
            .is_some_and(|&outer| document.contains(outer, node));
        if is_inside
            || document.tag(node).is_none()
            || page.hints.own(node) & hints::HIDDEN == 0
            || !is_unrendered(document, node)
        {
            continue;
        }
        let mut is_amid = || {
            let shown = shown.get_or_insert_with(|| Shown::of(page));
            shown.surrounds(page, node)
        };
        if waits(document, node) || is_amid() {
            found.push(node);
        }
    }
    found
}

/// The paragraphs that stand directly below each element, for all to see.
struct Shown(Vec<(u32, f32)>);

impl Shown {
    fn of(page: &Page<'_>) -> Shown {
        let mut shown = vec![(0, 0.0); page.document.len()];
        for (at, block) in page.flow.blocks.iter().enumerate() {
            if let Some((count, words)) =
                paragraph(page, at, block).and_then(|around| shown.get_mut(around.index()))
            {
                *count += 1;
                *words += page.counts.get(at).map_or(0.0, |counts| counts.words);
            }
        }
        Shown(shown)
    }

    /// Whether a hidden element stands amid more text that is shown, and nothing
    /// beside it opens it.
    fn surrounds(&self, page: &Page<'_>, hidden: NodeId) -> bool {
        let below = page.below(hidden);
        let mut node = hidden;
        for _ in 0..=DEEPEST {
            if may_open(page, node) {
                return false;
            }
            let Some(parent) = page.document.parent(node) else {
                return false;
            };
            // What holds nothing else is only its wrapping.
            if page.below(parent).blocks > below.blocks {
                let (count, words) = self.0.get(parent.index()).copied().unwrap_or_default();
                return count >= LEAST_PARAGRAPHS && words >= below.words * 2.0;
            }
            node = parent;
        }
        false
    }
}

/// The element that a paragraph of running text stands directly in, but for
/// elements of its own; none for other blocks.
fn paragraph(page: &Page<'_>, at: usize, block: &TextBlock) -> Option<NodeId> {
    let document = page.document;
    let counts = page.counts.get(at)?;
    let is_text = block.kind == BlockKind::Paragraph
        && counts.words >= LEAST_WORDS
        && counts.stops > 0.0
        && page.linked(at) < 0.5;
    if !is_text {
        return None;
    }
    let mut node = block.node;
    for _ in 0..DEEPEST {
        if is_unrendered(document, node) {
            return None;
        }
        // Text between other blocks stands in its parent as they do.
        if page.below(node).blocks > 1.0 {
            break;
        }
        node = document.parent(node)?;
    }
    Some(node)
}

/// Whether an element is one that readers can open, by what it is called or by
/// what stands beside it.
fn may_open(page: &Page<'_>, node: NodeId) -> bool {
    let document = page.document;
    let attribute = |name| document.attribute(node, name).unwrap_or("");
    // What a search in the page finds is shown then.
    attribute(Attribute::Hidden).eq_ignore_ascii_case("until-found")
        || matches!(attribute(Attribute::Role), "tabpanel" | "region")
        || document.is(node, Tag::Details)
        || page.hints.own(node) & hints::FOLDED != 0
        || hints::is_named(document, node, &["more"])
        || before(document, node).is_some_and(|other| opens(page, other, true))
        || behind(document, node).is_some_and(|other| opens(page, other, false))
}

/// The element beside another, before it.
fn before(document: &Document, node: NodeId) -> Option<NodeId> {
    let parent = document.parent(node)?;
    let is_sibling = |other: &NodeId| document.parent(*other) == Some(parent);
    let mut at = node;
    loop {
        let last = NodeId(at.0.checked_sub(1)?);
        if last == parent {
            return None;
        }
        let mut above = std::iter::once(last).chain(document.ancestors(last));
        at = above.find(is_sibling)?;
        match document.text(at) {
            Some(text) if text.trim().is_empty() => {}
            Some(_) => return None,
            None => return Some(at),
        }
    }
}

/// The element beside another, behind it.
fn behind(document: &Document, node: NodeId) -> Option<NodeId> {
    let end = document.end(document.parent(node)?);
    let mut at = document.end(node);
    while at < end {
        match document.text(NodeId(at)) {
            Some(text) if text.trim().is_empty() => at += 1,
            Some(_) => return None,
            None => return Some(NodeId(at)),
        }
    }
    None
}

/// Whether an element of few words is a button, acts as one, is a link that leads
/// nowhere, or, before what it opens, a heading.
fn opens(page: &Page<'_>, node: NodeId, is_before: bool) -> bool {
    /// A button has few elements in it.
    const LARGEST: usize = 16;
    let document = page.document;
    page.below(node).words < LEAST_WORDS
        && document.subtree(node).take(LARGEST).any(|inner| {
            let href = || document.attribute(inner, Attribute::Href).unwrap_or("#");
            match document.tag(inner) {
                Some(Tag::Button | Tag::Label | Tag::Summary) => true,
                Some(Tag::A) => href().starts_with('#') || has_any(href(), &["javascript:"]),
                Some(Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 | Tag::Dt) => is_before,
                _ => {
                    document.attribute(inner, Attribute::Role) == Some("button")
                        || document.has(inner, Attribute::Onclick)
                }
            }
        })
}
