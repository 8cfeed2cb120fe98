//! The contents of a whole manual, set beside each of its pages: a part of the
//! page that is one long list of links. Generators of older manuals give it
//! neither an element nor a class that says what it is. Time is linear in the
//! blocks times the depth of the page.

use super::page::Page;
use crate::article::BlockKind;
use crate::source::document::NodeId;
use crate::source::names::Tag;

/// A list of so many entries is no list of further reading.
const ENTRIES: usize = 100;

/// So much of its text is linked at least.
const LINKED: f32 = 0.8;

/// The text that it stands beside has so many words at least: a page without is
/// an index, and the list what it is for.
const WORDS: f32 = 60.0;

/// So many times the words of the text has the list at least: a shorter one may
/// be what the text tells of.
const TIMES: f32 = 2.0;

/// What is chosen of one of the parts that a page's body is made of.
struct Part {
    blocks: std::ops::Range<usize>,
    entries: usize,
    words: f32,
    linked: f32,
}

/// Those of the chosen blocks that are the contents of a manual.
pub(super) fn blocks(page: &Page<'_>, chosen: &[usize]) -> Vec<usize> {
    let part_of = |&at: &usize| {
        page.flow
            .blocks
            .get(at)
            .and_then(|block| part(page, block.node))
    };
    let mut parts = Vec::new();
    let mut start = 0;
    for run in chosen.chunk_by(|one, two| part_of(one) == part_of(two)) {
        let mut part = Part {
            blocks: start..start + run.len(),
            entries: 0,
            words: 0.0,
            linked: 0.0,
        };
        start = part.blocks.end;
        for &at in run {
            let words = page.counts.get(at).map_or(0.0, |counts| counts.words);
            let block = page.flow.blocks.get(at);
            part.entries += usize::from(block.is_some_and(|b| b.kind == BlockKind::ListItem));
            part.words += words;
            part.linked += page.linked(at) * words;
        }
        parts.push(part);
    }
    let text: f32 = parts.iter().map(|part| part.words - part.linked).sum();
    let is_contents = |part: &&Part| {
        let beside = text - (part.words - part.linked);
        part.entries >= ENTRIES
            && part.linked >= part.words * LINKED
            && beside >= WORDS
            && part.words >= beside * TIMES
    };
    let contents = parts.iter().filter(is_contents);
    contents
        .filter_map(|part| chosen.get(part.blocks.clone()))
        .flatten()
        .copied()
        .collect()
}

/// The child of the page's body that a node is in.
fn part(page: &Page<'_>, node: NodeId) -> Option<NodeId> {
    let nodes = std::iter::once(node).chain(page.document.ancestors(node));
    let mut last = None;
    for node in nodes {
        if page.document.is(node, Tag::Body) {
            return last;
        }
        last = Some(node);
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::{Article, ExtractOptions};

    fn page(entries: usize, text: &str) -> String {
        let links: String = (0..entries)
            .map(|n| format!("<li><a href='part-{n}.html'>Section {n} of the manual</a></li>"))
            .collect();
        format!(
            "<html><head><title>Mooring</title></head><body><div id=main><h2>Mooring</h2>\
             {text}</div><div id=frame><p>The whole manual</p><ul>{links}</ul></div></body></html>"
        )
    }

    const TEXT: &str = "<p>A boat is made fast with two lines, one from the bow and one from the \
        stern, and each of them runs to a ring of its own on the quay.</p><p>Where the tide is \
        high the lines are left long enough for the boat to rise with the water, and somebody \
        looks after them at noon and again in the evening.</p><p>In a storm a third line goes \
        from the middle of the boat to the buoy, so that it cannot be thrown against the wall.</p>";

    #[test]
    fn the_contents_beside_a_page_of_a_manual_are_not_its_text() {
        let article = Article::from_html(&page(300, TEXT), &ExtractOptions::default());
        let article = article.expect("a page of fair size");
        assert!(article.text.contains("in the evening"), "{}", article.text);
        assert!(!article.text.contains("Section 7"), "{}", article.text);
    }

    #[test]
    fn an_index_is_its_list() {
        let article =
            Article::from_html(&page(300, "<p>All parts.</p>"), &ExtractOptions::default());
        let article = article.expect("a page of fair size");
        assert!(article.text.contains("Section 7"), "{}", article.text);
    }
}
