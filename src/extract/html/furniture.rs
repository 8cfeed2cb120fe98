//! Links that a page marks as its furniture: menus, headers and footers.
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

/// The blocks that may be of the article, ascending: all but those links;
/// tables are judged as wholes.
pub(super) fn others(page: &Page<'_>) -> Vec<usize> {
    let marks = hints::NAV | hints::HEADER | hints::FOOTER | hints::ASIDE;
    let blocks = page.flow.blocks.iter().enumerate();
    let is_other = |&(at, block): &(usize, &TextBlock)| {
        matches!(block.kind, BlockKind::Heading | BlockKind::Cell)
            || page.linked(at) < LINKED
            || page.hints.all(block.node) & marks == 0
    };
    blocks.filter(is_other).map(|(at, _)| at).collect()
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
                    <main><p><a href=/ferry>The ferry is back</a><p>It left at noon.</main>\
                    <footer><p><a href=/imprint>Imprint</a></footer>";
        let document = HtmlParser.parse(html, &Limits::default());
        let document = document.expect("a page of fair size");
        let flow = flow(&document);
        let page = Page::new(&document, &flow);
        let texts: Vec<&str> = others(&page)
            .into_iter()
            .map(|at| flow.blocks[at].span.of(&flow.text))
            .collect();
        let expected = [
            "Harbour",
            "Nets (new)",
            "Open from eight.",
            "The ferry is back",
            "It left at noon.",
        ];
        assert_eq!(texts, expected);
    }
}
