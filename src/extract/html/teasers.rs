//! Teasers: the articles that a page leads on to, each with a linked title, a
//! date of its own, and a few lines of its text.
//!
//! Their sentences are those of articles, so that the model takes the longer
//! ones for some of this one. Time is linear in the page but for a look at the
//! elements around each linked heading.

use super::flow::TextBlock;
use super::folding::fold;
use super::metadata::address::is_of_same_host;
use super::page::Page;
use crate::article::BlockKind;
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// Fewer in a row may be parts of one article.
const LEAST: usize = 4;

/// More words, on the average, are more than lead on.
const MOST_WORDS: f32 = 120.0;

/// Titles of fewer words, on the average, are the names of people or things.
const LEAST_TITLE: f32 = 3.0;

/// The least prose that the page has beside its teasers, in words: a page
/// without is a list of them.
const LEAST_PROSE: f32 = 100.0;

/// So far above its title a teaser may begin.
const LEVELS: usize = 12;

/// A linked heading with the largest element around it that holds no other.
#[derive(Clone, Copy, Debug)]
struct Teaser {
    /// Which block is the heading.
    title: usize,
    card: NodeId,
}

/// The teasers of a page with an address, whose title is shown at a node,
/// ascending.
pub(super) fn teasers(page: &Page<'_>, address: Option<&str>, title: NodeId) -> Vec<NodeId> {
    let document = page.document;
    let blocks = page.flow.blocks.iter().enumerate();
    let leads_on = |&(at, block): &(usize, &TextBlock)| {
        block.kind == BlockKind::Heading
            && page.linked(at) >= LINKED
            && block.node != title
            && link(document, block.node).is_some_and(|link| is_of_same_host(link, address))
    };
    let headings: Vec<(usize, NodeId)> = blocks
        .filter(leads_on)
        .map(|(at, block)| (at, block.node))
        .collect();
    if headings.len() < LEAST {
        return Vec::new();
    }
    let node = |index: Option<usize>| Some(headings.get(index?)?.1);
    let cards: Vec<Teaser> = (0_usize..)
        .zip(&headings)
        .map(|(index, &(at, heading))| {
            let (before, behind) = (node(index.checked_sub(1)), node(Some(index + 1)));
            let card = card(document, heading, [before, behind, Some(title)]);
            Teaser { title: at, card }
        })
        .collect();
    let are_beside = |a: &Teaser, b: &Teaser| {
        let parent = document.parent(a.card);
        parent.is_some() && parent == document.parent(b.card)
    };
    let runs = cards.chunk_by(are_beside);
    let teasers: Vec<NodeId> = runs
        .filter(|run| is_list_of_teasers(page, run))
        .flatten()
        .map(|teaser| teaser.card)
        .collect();
    let inside = teasers.iter().map(|&card| page.below(card).prose);
    if page.total().prose - inside.sum::<f32>() < LEAST_PROSE {
        return Vec::new();
    }
    teasers
}

/// The largest element around a heading that holds none of the others.
fn card(document: &Document, heading: NodeId, others: [Option<NodeId>; 3]) -> NodeId {
    let is_alone = |element: &NodeId| {
        let mut others = others.iter().flatten();
        !others.any(|&other| document.contains(*element, other))
    };
    let around = document.ancestors(heading).take(LEVELS);
    around.take_while(is_alone).last().unwrap_or(heading)
}

/// The least share of a heading that is linked where it leads on.
const LINKED: f32 = 0.8;

/// Where the first link in or around a heading leads.
fn link(document: &Document, heading: NodeId) -> Option<&str> {
    let inside = document.subtree(heading).take(NEAR);
    let mut near = inside.chain(document.ancestors(heading).take(NEAR_ABOVE));
    let link = near.find(|&node| document.is(node, Tag::A))?;
    document.attribute(link, Attribute::Href)
}

/// So many nodes inside a heading may hold its link.
const NEAR: usize = 16;

/// So far above a heading its link may begin.
const NEAR_ABOVE: usize = 3;

/// Whether cards in a row lead on: most are dated, which entries of a list are
/// not (they may well be signed), they are short, and no two titles are alike, as
/// those of the posts of a thread are.
fn is_list_of_teasers(page: &Page<'_>, run: &[Teaser]) -> bool {
    let document = page.document;
    if run.len() < LEAST {
        return false;
    }
    let count = run.len() as f32;
    let is_dated = |teaser: &&Teaser| {
        let mut inside = document.subtree(teaser.card);
        inside.any(|node| document.is(node, Tag::Time))
    };
    let words: f32 = run.iter().map(|teaser| page.below(teaser.card).words).sum();
    let of_title = |teaser: &Teaser| {
        page.counts
            .get(teaser.title)
            .map_or(0.0, |counts| counts.words)
    };
    let of_titles: f32 = run.iter().map(of_title).sum();
    if words > MOST_WORDS * count || of_titles < LEAST_TITLE * count {
        return false;
    }
    let title = |teaser: &Teaser| {
        let block = page.flow.blocks.get(teaser.title);
        block.map_or_else(String::new, |block| fold(block.span.of(&page.flow.text)))
    };
    let mut titles: Vec<String> = run.iter().map(title).collect();
    titles.sort_unstable();
    titles.dedup();
    let dated = run.iter().filter(is_dated).count();
    dated as f32 >= MOST * count && titles.len() as f32 >= MOST * count
}

/// What most of the cards in a row have, all have as good as.
const MOST: f32 = 0.8;

#[cfg(test)]
mod tests {
    use super::teasers;
    use crate::Limits;
    use crate::article::BlockKind;
    use crate::extract::html::flow::flow;
    use crate::extract::html::page::Page;
    use crate::source::html::{HtmlParser, Parser};

    const ADDRESS: &str = "https://harbour.example/news/ferry";

    /// How many teasers a page has below its article.
    fn count(below: &str, prose: usize) -> usize {
        let prose = "<p>The ferry left at noon and came back with the tide at nine.".repeat(prose);
        let html = format!("<h1>The ferry is back</h1>{prose}<div>{below}</div>");
        let document = HtmlParser.parse(&html, &Limits::default());
        let document = document.expect("a page of fair size");
        let flow = flow(&document);
        let page = Page::new(&document, &flow);
        let title = flow
            .blocks
            .iter()
            .find(|block| block.kind == BlockKind::Heading)
            .expect("the page has a heading");
        teasers(&page, Some(ADDRESS), title.node).len()
    }

    /// Entries in a row, a title each, and what stands below each.
    fn entries(titles: &[&str], host: &str, below: &str) -> String {
        let entry = |title: &&str| {
            let link = format!("{host}/news/{}", title.len());
            format!("<div><h3><a href='{link}'>{title}</a></h3>{below}</div>")
        };
        titles.iter().map(entry).collect()
    }

    const TITLES: [&str; 4] = [
        "Nets are dear again",
        "A new lamp for the old pier",
        "Why the harbour froze over",
        "Who swims in winter, and where",
    ];
    const DATED: &str = "<time>May 14</time><p>Whoever came early saw it all from the quay.";

    #[test]
    fn dated_titles_in_a_row_that_lead_on_are_teasers() {
        assert_eq!(count(&entries(&TITLES, "", DATED), 20), 4);
        let host = "https://www.harbour.example";
        assert_eq!(count(&entries(&TITLES, host, DATED), 20), 4);
    }

    #[test]
    fn entries_of_a_list_are_no_teasers() {
        let undated = "<p>Whoever came early saw it all from the quay.";
        assert_eq!(count(&entries(&TITLES, "", undated), 20), 0);
        let elsewhere = "https://island.example";
        assert_eq!(count(&entries(&TITLES, elsewhere, DATED), 20), 0);
        assert_eq!(count(&entries(&TITLES[..3], "", DATED), 20), 0);
        let long = DATED.to_owned() + &"<p>It was cold and bright, and nobody spoke.".repeat(20);
        assert_eq!(count(&entries(&TITLES, "", &long), 20), 0);
    }

    #[test]
    fn posts_of_a_thread_and_all_there_is_are_no_teasers() {
        let posts = ["Re: Nets are dear again"; 6];
        assert_eq!(count(&entries(&posts, "", DATED), 20), 0);
        let people = ["Ana", "Bo", "Cem", "Dora"];
        assert_eq!(count(&entries(&people, "", DATED), 20), 0);
        assert_eq!(count(&entries(&TITLES, "", DATED), 1), 0);
    }
}
