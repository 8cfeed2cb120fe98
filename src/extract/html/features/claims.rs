//! What the page itself calls its article: whether a block is in it.
//!
//! Pages mark the text of their article by an item property, by class names
//! like `entry-content` and `article-body`, by `article` and by `main`. A block
//! outside of what a page marks so, where the marked holds most of the prose,
//! is a teaser or a notice, be it ever so long. Time is linear in the page.

use super::flag;
use crate::extract::html::flow::TextBlock;
use crate::extract::html::hints::{self, Hints};
use crate::extract::html::page::Page;
use crate::source::document::NodeId;

/// The ways to mark an article, the plainest first.
const WAYS: usize = 4;

/// The bit of the second way.
const NAMED: u8 = 1 << 1;

/// The names of the features, two a way and two of the class names: the model
/// is told by its other features whether a block is marked in the other ways.
pub(super) const NAMES: [&str; WAYS * 2 + 2] = [
    "property_share",
    "property_first_share",
    "named_share",
    "named_first_share",
    "article_share",
    "article_first_share",
    "main_share",
    "main_first_share",
    "named_in",
    "named_in_first",
];

/// An element with less prose is not the article, however it is marked.
const LEAST_PROSE: f32 = 40.0;

/// What is marked on a page.
#[derive(Debug)]
pub(super) struct Claims {
    /// The ways in which each node is marked, itself or above: a bit each.
    marked: Vec<u8>,
    ways: [Way; WAYS],
}

#[derive(Clone, Copy, Debug, Default)]
struct Way {
    /// The first element with prose that is marked so.
    first: Option<NodeId>,
    /// The share of the page's prose that is marked so.
    share: f32,
    /// The share of the first element.
    first_share: f32,
}

impl Claims {
    pub fn of(page: &Page<'_>) -> Claims {
        let document = page.document;
        let total = page.total().prose.max(1.0);
        let mut marked: Vec<u8> = Vec::with_capacity(document.len());
        let mut ways = [Way::default(); WAYS];
        for node in document.nodes() {
            let above = document.parent(node);
            let above = above.and_then(|parent| marked.get(parent.index()));
            let above = above.copied().unwrap_or(0);
            let own = ways_of(page.hints.own(node));
            if own & !above != 0 {
                let prose = page.below(node).prose;
                for (at, way) in ways.iter_mut().enumerate() {
                    if (own & !above) & (1 << at) == 0 {
                        continue;
                    }
                    way.share += prose / total;
                    if way.first.is_none() && prose >= LEAST_PROSE {
                        way.first = Some(node);
                        way.first_share = prose / total;
                    }
                }
            }
            marked.push(own | above);
        }
        Claims { marked, ways }
    }

    pub fn row(&self, page: &Page<'_>, block: &TextBlock, rows: &mut Vec<f32>) {
        for way in &self.ways {
            rows.extend_from_slice(&[way.share, way.first_share]);
        }
        let marked = self.marked.get(block.node.index()).copied().unwrap_or(0);
        let [_, named, ..] = self.ways;
        let is_in_first = |first| page.document.contains(first, block.node);
        rows.extend_from_slice(&[
            flag(marked & NAMED != 0),
            flag(named.first.is_some_and(is_in_first)),
        ]);
    }
}

/// The ways in which an element is marked, a bit each.
fn ways_of(own: Hints) -> u8 {
    let is = |hint: Hints| own & hint != 0;
    let is_named = is(hints::STORY | hints::POST) && is(hints::CONTENT);
    [
        is(hints::BODY_PROPERTY),
        is_named,
        is(hints::ARTICLE),
        is(hints::MAIN),
    ]
    .into_iter()
    .enumerate()
    .fold(0, |ways, (at, is)| ways | u8::from(is) << at)
}
