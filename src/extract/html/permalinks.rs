//! Links to the place where they stand: generators of documentation set one
//! beside each heading and each declaration, for whoever wants its address.

use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// Whether a link is one to its own place, whose text is none of the page's:
/// it is a mark (*Sessions¶*), or it stands behind a heading of its address.
pub(super) fn is_permalink(document: &Document, link: NodeId) -> bool {
    let href = document.attribute(link, Attribute::Href).unwrap_or("");
    let fragment = href.strip_prefix('#').filter(|name| !name.is_empty());
    fragment.is_some_and(|name| is_mark(document, link) || is_behind(document, link, name))
}

/// Whether a link has no text but one mark that stands for links.
fn is_mark(document: &Document, link: NodeId) -> bool {
    /// More nodes are not looked at.
    const MOST: usize = 6;
    let mut has_mark = false;
    let mut texts = document.subtree(link).take(MOST + 1).enumerate();
    let is_only = texts.all(|(at, node)| {
        let text = document.text(node).unwrap_or("").trim();
        has_mark |= !text.is_empty();
        at < MOST && matches!(text, "" | "¶" | "§" | "#" | "🔗" | "\u{200b}" | "\u{f0c1}")
    });
    is_only && has_mark
}

/// Whether the element right before a link is the heading of that name.
fn is_behind(document: &Document, link: NodeId, name: &str) -> bool {
    /// How deep the text of a heading stands in it.
    const DEEPEST: usize = 6;
    let parent = document.parent(link);
    let mut at = NodeId(link.0.saturating_sub(1));
    if document.text(at).is_some_and(|text| text.trim().is_empty()) {
        at = NodeId(at.0.saturating_sub(1));
    }
    let mut up = std::iter::successors(Some(at), |&node| document.parent(node)).take(DEEPEST);
    let before = up.find(|&node| document.parent(node) == parent);
    before.is_some_and(|node| {
        let is_heading = matches!(
            document.tag(node),
            Some(Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
        );
        is_heading && document.attribute(node, Attribute::Id) == Some(name)
    })
}
