//! Links that a page marks as its furniture: in menus, headers, footers and asides.
//!
//! They are a third of the blocks of the pages that were counted, and one word
//! in two thousand of the articles; whoever knows them at a glance need not
//! look at them closely.

use super::flow::TextBlock;
use super::hints;
use super::page::Page;
use crate::article::BlockKind;

/// The least share of a block that is linked where it is a link.
const LINKED: f32 = 0.95;

/// Where the rest of a page has fewer words, its links are what it is about.
const LEAST_WORDS: f32 = 25.0;

/// The blocks that may be of the article, ascending: all but those links;
/// tables are judged as wholes.
pub(super) fn others(page: &Page<'_>) -> Vec<usize> {
    let marks = hints::NAV | hints::HEADER | hints::FOOTER | hints::ASIDE;
    let blocks = || page.flow.blocks.iter().enumerate();
    let is_other = |&(at, block): &(usize, &TextBlock)| {
        matches!(block.kind, BlockKind::Heading | BlockKind::Cell)
            || page.linked(at) < LINKED
            || page.hints.all(block.node) & marks == 0
            || page.hints.all(block.node) & (hints::MAIN | hints::ARTICLE) != 0
    };
    let others: Vec<usize> = blocks().filter(is_other).map(|(at, _)| at).collect();
    let counts = others.iter().filter_map(|&at| page.counts.get(at));
    if counts.map(|counts| counts.words).sum::<f32>() < LEAST_WORDS {
        return blocks().map(|(at, _)| at).collect();
    }
    others
}

/// The scores of all blocks, out of those of the blocks that were judged.
pub(super) fn of_all(page: &Page<'_>, judged: &[usize], judgements: &[f32]) -> Vec<f32> {
    let mut scores = vec![0.0; page.flow.blocks.len()];
    for (&at, &judgement) in judged.iter().zip(judgements) {
        if let Some(score) = scores.get_mut(at) {
            *score = judgement;
        }
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::others;
    use crate::Limits;
    use crate::extract::html::flow::flow;
    use crate::extract::html::page::Page;
    use crate::source::html::{HtmlParser, Parser};

    #[test]
    fn links_of_menus_are_furniture_and_what_stands_beside_them_is_none() {
        let html = "<nav><h2><a href=/>Harbour</a></h2><ul><li><a href=/boats>Boats</a>\
                    <li><a href=/nets>Nets</a> (new)</ul><p>Open from eight.</nav>\
                    <main><nav><a href=/old>The old ferry</a></nav><p><a href=/ferry>The ferry is back</a>\
                    <p>It left at noon, with eleven people on board, letters for the island, two dogs and a \
                    lamp for the old pier, which had been dark since May.</main>\
                    <footer><p><a href=/imprint>Imprint</a></footer>";
        let document = HtmlParser.parse(html, &Limits::default());
        let document = document.expect("a page of fair size");
        let flow = flow(&document);
        let page = Page::new(&document, &flow);
        let texts = |blocks: Vec<usize>| -> Vec<&str> {
            let texts = blocks.iter().map(|&at| flow.blocks[at].span.of(&flow.text));
            texts.collect()
        };
        let all = texts((0..flow.blocks.len()).collect());
        let links = ["Boats", "Imprint"];
        let expected: Vec<&str> = all
            .into_iter()
            .filter(|text| !links.contains(text))
            .collect();
        assert_eq!(texts(others(&page)), expected);
        assert!(expected.contains(&"The old ferry") && expected.contains(&"Nets (new)"));
    }

    #[test]
    fn on_a_page_of_links_alone_none_is_furniture() {
        let links = "<li><a href=/boat>A boat for the bay</a>".repeat(20);
        let html = format!("<title>Boats</title><nav><ul>{links}</ul></nav><p>Twenty boats.");
        let document = HtmlParser.parse(&html, &Limits::default());
        let document = document.expect("a page of fair size");
        let flow = flow(&document);
        let page = Page::new(&document, &flow);
        assert_eq!(others(&page).len(), flow.blocks.len());
    }
}
