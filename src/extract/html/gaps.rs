//! What stands between the chosen blocks and belongs to them, though the model
//! is not sure of it: code, tables, lists, quotes and headings in the middle of
//! the article. Time is linear in the blocks.

use super::hints;
use super::page::Page;
use crate::article::BlockKind;
use crate::source::document::NodeId;
use crate::source::names::Attribute;

/// The heading of a section of the article is taken above this.
const LEAST_HEADING: f32 = 0.1;

/// Code between two blocks of the article is taken above this: what is left out
/// of pages is rarely code.
const LEAST_CODE: f32 = 0.05;

/// A cell between two blocks of the article is taken above this: a table is
/// judged as a whole, and one is worth more than its few words.
const LEAST_CELL: f32 = 0.1;

/// Other parts between two blocks of the article are taken above this.
const LEAST_PART: f32 = 0.2;

/// Code, cells, items, quotes and headings between two chosen blocks, where
/// nothing else stands between these: left out they would be holes in the
/// article.
pub(super) fn parts(page: &Page<'_>, scores: &[f32], chosen: &[usize]) -> Vec<usize> {
    let is_part = |at: usize| {
        let least = match page.flow.blocks.get(at).map(|block| block.kind) {
            Some(BlockKind::Code) => LEAST_CODE,
            Some(
                BlockKind::Cell
                | BlockKind::ListItem
                | BlockKind::Definition
                | BlockKind::Quote
                | BlockKind::Heading,
            ) => LEAST_PART,
            _ => return false,
        };
        scores.get(at).is_some_and(|&p| p > least)
    };
    let gaps = chosen.windows(2).filter_map(|pair| match pair {
        &[before, behind] => Some(before + 1..behind),
        _ => None,
    });
    gaps.filter(|gap| gap.clone().all(is_part))
        .flatten()
        .collect()
}

/// Code and tables between the first and the last chosen block, whatever else
/// stands beside them: a text is rarely about code that is not shown.
pub(super) fn figures(page: &Page<'_>, scores: &[f32], chosen: &[usize]) -> Vec<usize> {
    let (Some(&first), Some(&last)) = (chosen.first(), chosen.last()) else {
        return Vec::new();
    };
    let is_figure = |at: &usize| {
        let least = match page.flow.blocks.get(*at).map(|block| block.kind) {
            Some(BlockKind::Code) => LEAST_CODE,
            Some(BlockKind::Cell) => LEAST_CELL,
            _ => return false,
        };
        scores.get(*at).is_some_and(|&p| p > least) && chosen.binary_search(at).is_err()
    };
    // Code behind the last block belongs to it, under a heading of its own too.
    let kind = |at: usize| page.flow.blocks.get(at).map(|block| block.kind);
    let is_code = |at: &usize| kind(*at) == Some(BlockKind::Code);
    const OTHERS: hints::Hints = hints::RELATED | hints::ASIDE | hints::FOOTER | hints::COMMENT;
    let is_of_others = |at: usize| {
        let block = page.flow.blocks.get(at);
        block.is_some_and(|block| page.hints.all(block.node) & OTHERS != 0)
    };
    let belongs = |at: &usize| {
        kind(*at) == Some(BlockKind::Heading) && !is_of_others(*at)
            || is_code(at) && scores.get(*at).is_some_and(|&p| p > LEAST_CODE)
    };
    let behind = (last + 1..page.flow.blocks.len())
        .take_while(belongs)
        .filter(is_code);
    (first..last).filter(is_figure).chain(behind).collect()
}

/// Notes, tips and warnings of a manual behind the first chosen block, by the
/// classes that generators of documentation give them: they say more than their
/// few words, and a model that counts these has doubts. Only what is prose, and
/// the label above it.
pub(super) fn admonitions(page: &Page<'_>, scores: &[f32], chosen: &[usize]) -> Vec<usize> {
    let is_named = |node: NodeId| {
        let class = page.document.attribute(node, Attribute::Class);
        let mut names = class.unwrap_or("").split_ascii_whitespace();
        names.any(|name| {
            ADMONITIONS
                .iter()
                .any(|word| name.eq_ignore_ascii_case(word))
        })
    };
    let is_admonition = |at: &usize| {
        let (Some(block), Some(counts)) = (page.flow.blocks.get(*at), page.counts.get(*at)) else {
            return false;
        };
        let is_said = counts.stops > 0.0 || counts.words <= LABEL_WORDS;
        is_said
            && block.kind != BlockKind::Heading
            && scores.get(*at).is_some_and(|&p| p > LEAST_ADMONITION)
            && chosen.binary_search(at).is_err()
            && std::iter::once(block.node)
                .chain(page.document.ancestors(block.node))
                .take(ADMONITION_DEPTH)
                .any(is_named)
    };
    // Other pages have such classes as well: a manual is told by its code.
    let kind = |&at: &usize| page.flow.blocks.get(at).map(|block| block.kind);
    let is_manual = chosen.iter().any(|at| kind(at) == Some(BlockKind::Code));
    let first = match chosen.first() {
        Some(&first) if is_manual => first,
        _ => page.flow.blocks.len(),
    };
    (first..page.flow.blocks.len())
        .filter(is_admonition)
        .collect()
}

/// Classes of DocBook, AsciiDoc, reStructuredText and Markdown's extensions.
const ADMONITIONS: [&str; 11] = [
    "admonition",
    "admonitionblock",
    "attention",
    "callout",
    "caution",
    "danger",
    "hint",
    "important",
    "note",
    "tip",
    "warning",
];

/// An admonition is taken above this.
const LEAST_ADMONITION: f32 = 0.1;

/// The block itself and so many around it may have the class.
const ADMONITION_DEPTH: usize = 6;

/// A label has so many words at most.
const LABEL_WORDS: f32 = 2.0;

/// The headings of what is taken: one behind a block of the article is of the
/// article where most of its section is, unless the model speaks against it.
/// Its section goes to the next heading of its level or above.
pub(super) fn headings(page: &Page<'_>, scores: &[f32], chosen: &[usize]) -> Vec<usize> {
    let Some(&first) = chosen.first() else {
        return Vec::new();
    };
    let blocks = &page.flow.blocks;
    let mut headings = Vec::new();
    // The words behind each place, all and those that are taken, and for each
    // level what they were at the next heading of that level or above.
    let mut behind = (0.0_f32, 0.0_f32);
    let mut next = [behind; LEVELS];
    for (at, block) in blocks.iter().enumerate().skip(first).rev() {
        let is_chosen = chosen.binary_search(&at).is_ok();
        let words = page.counts.get(at).map_or(0.0, |counts| counts.words);
        if block.kind == BlockKind::Heading {
            let level = usize::from(block.level.unwrap_or(2)).clamp(1, LEVELS) - 1;
            let end = next.get(level).copied().unwrap_or_default();
            let (all, taken) = (behind.0 - end.0, behind.1 - end.1);
            let is_of = taken > 0.0 && taken >= all * LEAST_SHARE;
            if is_of && !is_chosen && scores.get(at).is_some_and(|&p| p > LEAST_HEADING) {
                headings.push(at);
            }
            next.iter_mut().skip(level).for_each(|next| *next = behind);
        } else {
            behind.0 += words;
            behind.1 += if is_chosen { words } else { 0.0 };
        }
    }
    headings
}

/// How many levels of headings there are.
const LEVELS: usize = 6;

/// The least share of a section's words that is taken where its heading is.
const LEAST_SHARE: f32 = 0.5;

#[cfg(test)]
mod tests {
    use super::{admonitions, figures, headings};
    use crate::Limits;
    use crate::extract::html::flow::flow;
    use crate::extract::html::page::Page;
    use crate::source::html::{HtmlParser, Parser};

    /// What is taken beside the blocks that begin with "Text", where all others
    /// have a score.
    fn taken(html: &str, score: f32, by: fn(&Page<'_>, &[f32], &[usize]) -> Vec<usize>) -> String {
        let document = HtmlParser.parse(html, &Limits::default());
        let document = document.expect("a page of fair size");
        let flow = flow(&document);
        let page = Page::new(&document, &flow);
        let text = |at: usize| flow.blocks[at].span.of(&flow.text);
        let (chosen, rest): (Vec<usize>, Vec<usize>) =
            (0..flow.blocks.len()).partition(|&at| text(at).starts_with("Text"));
        let mut scores = vec![0.9; flow.blocks.len()];
        rest.iter().for_each(|&at| scores[at] = score);
        let mut taken = by(&page, &scores, &chosen);
        taken.sort_unstable();
        let taken: Vec<&str> = taken.into_iter().map(text).collect();
        taken.join("|")
    }

    #[test]
    fn a_heading_is_taken_where_most_of_its_section_is() {
        let html = "<h2>Before</h2><p>Text of the beginning\
            <h2>Boats</h2><div>Rated good</div><p>Text on boats of all kinds\
            <h3>Deeper</h3><p>Text on dinghies and ketches\
            <h2>Read more</h2><p>Other pages of this site, and of others\
            <h2>Nets</h2><p>Text on nets";
        assert_eq!(taken(html, 0.2, headings), "Boats|Deeper|Nets");
        assert_eq!(taken(html, 0.05, headings), "");
    }

    #[test]
    fn code_and_tables_in_the_article_and_code_behind_it_are_taken() {
        let html = "<pre>before</pre><p>Text one<aside>Aside</aside>\
            <pre>inside</pre><table><tr><th>day<th>time</table><p>Text two\
            <pre>behind</pre><h2>Examples</h2><pre>shown</pre><p>End<pre>after</pre>";
        assert_eq!(taken(html, 0.3, figures), "inside|day|time|behind|shown");
        assert_eq!(taken(html, 0.1, figures), "inside|behind|shown");
        assert_eq!(taken(html, 0.01, figures), "");
    }

    #[test]
    fn notes_and_warnings_of_a_manual_are_taken() {
        let html = "<div class=note><p>Before it.</div><pre>Text one</pre>\
            <div class='Warning box'><h3>Note</h3><p>Keep the file elsewhere.<ul><li>Some of our other pages</ul></div>\
            <div class=admonition><p class=title>Tip<p>Two ropes are enough.</div>\
            <p>Text two<div class=notes><p>Other words.</div>\
            <table class=tip><tr><td><p>Behind it.</table>";
        let all = "Keep the file elsewhere.|Tip|Two ropes are enough.|Behind it.";
        assert_eq!(taken(html, 0.2, admonitions), all);
        assert_eq!(taken(html, 0.05, admonitions), "");
        let story = "<p>Text one<div class=callout><p>Write to us.</div><p>Text two";
        assert_eq!(taken(story, 0.2, admonitions), "");
    }
}
