//! Links to the place where they stand: generators of documentation set one
//! beside each heading and each declaration, for whoever wants its address.

use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// Whether a link is one to its own place, whose text is none of the page's:
/// it is a mark (*Sessions¶*), or it stands behind a heading of its address; or one
/// back from a note.
pub(super) fn is_permalink(document: &Document, link: NodeId) -> bool {
    let href = document.attribute(link, Attribute::Href).unwrap_or("");
    let fragment = href.strip_prefix('#').filter(|name| !name.is_empty());
    fragment.is_some_and(|name| {
        is_only(document, link, &["↩", "↩\u{fe0e}", "⤴", "^", "↑"])
            || is_mark(document, link) && is_inside(document, link, name)
            || is_behind(document, link, name)
    })
}

/// Whether a link stands in a heading or a declaration, or in what it leads to.
fn is_inside(document: &Document, link: NodeId, name: &str) -> bool {
    /// So far above the link the name may stand, in a paragraph or a section.
    const FARTHEST: usize = 4;
    let around = document.ancestors(link).take(FARTHEST);
    around.into_iter().any(|node| {
        is_heading(document, node)
            || document.is(node, Tag::Dt)
            || document.attribute(node, Attribute::Id) == Some(name)
    })
}

fn is_heading(document: &Document, node: NodeId) -> bool {
    matches!(
        document.tag(node),
        Some(Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
    )
}

/// Whether a link has no text but one mark that stands for links.
fn is_mark(document: &Document, link: NodeId) -> bool {
    is_only(
        document,
        link,
        &["¶", "§", "#", "🔗", "\u{200b}", "\u{f0c1}"],
    )
}

/// Whether the text of a link is one of some marks.
fn is_only(document: &Document, link: NodeId, marks: &[&str]) -> bool {
    /// More nodes are not looked at.
    const MOST: usize = 6;
    let mut has_mark = false;
    let mut texts = document.subtree(link).take(MOST + 1).enumerate();
    let is_only = texts.all(|(at, node)| {
        let text = document.text(node).unwrap_or("").trim();
        has_mark |= !text.is_empty();
        at < MOST && (text.is_empty() || marks.contains(&text))
    });
    is_only && has_mark
}

/// Whether the element right before a link is the heading, in words, of that name.
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
        // A heading of a number alone has its words in the link.
        let mut texts = document
            .subtree(node)
            .filter_map(|node| document.text(node));
        is_heading(document, node)
            && document.attribute(node, Attribute::Id) == Some(name)
            && texts.any(|text| text.contains(char::is_alphabetic))
    })
}

#[cfg(test)]
mod tests {
    use crate::Limits;
    use crate::extract::html::flow::flow;
    use crate::source::html::{HtmlParser, Parser};

    fn texts(html: &str) -> String {
        let document = HtmlParser.parse(html, &Limits::default());
        let flow = flow(&document.expect("a page of fair size"));
        flow.text.trim_end().to_owned()
    }

    #[test]
    fn marks_beside_what_they_lead_to_are_no_text() {
        for html in [
            "<h2 id=a>Ropes<a href=#a>¶</a></h2>",
            "<section id=a><h2>Ropes <a href=#a>#</a></h2></section>",
            "<dl><dt>Ropes<a href=#other>¶</a></dl>",
            "<p id=a>Ropes <a href=#a><span>§</span></a>",
            "<div><h2 id=a>Ropes</h2>\n<a href=#a>Section called “Ropes”</a></div>",
        ] {
            assert_eq!(texts(html), "Ropes", "{html}");
        }
    }

    #[test]
    fn marks_in_sentences_and_links_that_tell_something_are_text() {
        for (html, expected) in [
            ("<p>See <a href=#p17>§</a> 17.", "See § 17."),
            ("<p>See <a href=/law#p17>§</a> 17.", "See § 17."),
            (
                "<h3 id=a>1</h3><a href=#a>How are ropes dried?</a>",
                "1\nHow are ropes dried?",
            ),
            ("<h3 id=a></h3><a href=#a>Ropes</a>", "Ropes"),
            ("<h3 id=a><a href=#a>Ropes</a></h3>", "Ropes"),
            ("<h3 id=a>Ropes</h3><a href=#b>Nets</a>", "Ropes\nNets"),
            ("<p>Dry it.<a href=#note>*</a>", "Dry it.*"),
        ] {
            assert_eq!(texts(html), expected, "{html}");
        }
    }
}
