//! The cards of other pages: title under title, each one a link, and nothing
//! under any of them.
//!
//! A menu or a list of the latest articles sets each title as the heading of an
//! article is set, in the same classes, so that the model takes it for one. Time
//! is linear in the chosen blocks.

use super::flow::TextBlock;
use super::page::Page;
use super::sought::has_any;
use crate::article::BlockKind;
use crate::source::names::{Attribute, Tag};

/// Fewer headings in a row may be an outline, or names above what a page shows
/// in pictures.
const LEAST: usize = 5;

/// The least share of a heading that is linked where it is a link.
const LINKED: f32 = 0.8;

/// The chosen headings that are cards, ascending: linked ones in a row, with no
/// other chosen block between them. `chosen` is ascending.
pub(super) fn headings(page: &Page<'_>, chosen: &[usize]) -> Vec<usize> {
    let is_card = |at: usize| {
        let block = page.flow.blocks.get(at);
        block.is_some_and(|block| block.kind == BlockKind::Heading && is_link(block))
    };
    let runs = chosen.chunk_by(|&before, &behind| is_card(before) && is_card(behind));
    runs.filter(|run| run.len() >= LEAST)
        .flatten()
        .copied()
        .collect()
}

/// Whether most of what was chosen stands in cards that act as links, though they are
/// none: scripts make them so. Time is linear in the page.
pub(super) fn are_all(page: &Page<'_>, chosen: &[usize]) -> bool {
    /// Cards have more words than a button has, and no more than a paragraph.
    const WORDS: std::ops::Range<f32> = 4.0..60.0;
    let document = page.document;
    let words = |at: &usize| page.counts.get(*at).map_or(0.0, |counts| counts.words);
    if chosen.iter().any(|at| words(at) >= WORDS.end) {
        return false;
    }
    let mut chosen = chosen.iter().peekable();
    let (mut cards, mut inside, mut all) = (0, 0.0, 0.0);
    for node in document.nodes() {
        let acts = document.attributes(node).any(|(name, value)| match name {
            Attribute::DataHref => true,
            // What else a click may do is said in many ways.
            Attribute::Onclick => has_any(value, &["location", "open", "href", "go("]),
            Attribute::Role => value == "link",
            _ => false,
        });
        let is_control = matches!(document.tag(node), Some(Tag::A | Tag::Button | Tag::Input));
        if !acts || is_control || !WORDS.contains(&page.below(node).words) {
            continue;
        }
        let (from, to) = page.range(node);
        while let Some(before) = chosen.next_if(|&&at| at < from) {
            all += words(before);
        }
        let mut is_card = false;
        while let Some(at) = chosen.next_if(|&&at| at < to) {
            is_card = true;
            inside += words(at);
        }
        cards += usize::from(is_card);
    }
    all += inside + chosen.map(words).sum::<f32>();
    cards >= LEAST && inside > all * 0.6
}

fn is_link(heading: &TextBlock) -> bool {
    heading.linked as f32 >= heading.span.len() as f32 * LINKED
}

#[cfg(test)]
mod tests {
    use super::headings;
    use crate::Limits;
    use crate::extract::html::flow::flow;
    use crate::extract::html::page::Page;
    use crate::source::html::{HtmlParser, Parser};

    /// The cards among the blocks of a page, all of which are chosen.
    fn cards(html: &str) -> String {
        let document = HtmlParser.parse(html, &Limits::default());
        let document = document.expect("a page of fair size");
        let flow = flow(&document);
        let page = Page::new(&document, &flow);
        let chosen: Vec<usize> = (0..flow.blocks.len()).collect();
        let cards = headings(&page, &chosen).into_iter();
        let texts: Vec<&str> = cards
            .map(|at| flow.blocks[at].span.of(&flow.text))
            .collect();
        texts.join("|")
    }

    #[test]
    fn linked_headings_with_nothing_below_are_cards() {
        let menu: String = ["Boats", "Nets", "Tides", "Ports", "Ropes"]
            .map(|title| format!("<h3><a href='/{title}'>{title} of the year</a></h3>"))
            .concat();
        let page = format!("{menu}<h1>The ferry is back</h1><p>It left at noon.");
        assert_eq!(
            cards(&page),
            "Boats of the year|Nets of the year|Tides of the year|Ports of the year|Ropes of the year"
        );
    }

    #[test]
    fn linked_headings_of_sections_and_a_few_in_a_row_are_none() {
        let section = "<h3><a href='/boat'>A boat</a></h3><p>It is fast.";
        assert_eq!(cards(&section.repeat(8)), "");
        let few = "<h3><a href='/boat'>A boat</a></h3>".repeat(4);
        assert_eq!(cards(&format!("{few}<p>They are fast.")), "");
        let plain = "<h3>Boat <a href='#n'>1</a></h3>".repeat(8);
        assert_eq!(cards(&plain), "");
    }
}
