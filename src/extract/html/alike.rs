//! Blocks that a page's template sets alike: the same elements with the same
//! classes around them.
//!
//! A template is filled by a program, so what it does to one paragraph, teaser
//! or caption it does to all of them (the idea behind wrapper induction:
//! Kushmerick 1997). A block that says little of itself, a heading or a short
//! answer, is judged with its like. Time is linear in the blocks but for one
//! sorting.

use std::hash::Hasher;

use fnv::FnvHasher;

use super::flow::TextBlock;
use super::measure::Counts;
use super::page::Page;
use crate::sorted::sort_hashes;
use crate::source::document::{Document, NodeId};
use crate::source::names::Attribute;

/// So many elements make a block's place in the template: its own and those
/// around it.
const LEVELS: usize = 4;

/// The groups of blocks that are set alike.
#[derive(Debug)]
pub(super) struct Alike {
    /// The group of each block.
    groups: Vec<u32>,
    count: usize,
}

impl Alike {
    pub fn of(document: &Document, blocks: &[TextBlock]) -> Alike {
        let mut keys: Vec<(u64, u32)> = blocks
            .iter()
            .zip(0_u32..)
            .map(|(block, number)| (key(document, block.node), number))
            .collect();
        sort_hashes(&mut keys);
        let mut groups = vec![0; blocks.len()];
        let mut count = 0;
        for group in keys.chunk_by(|one, two| one.0 == two.0) {
            for &(_, at) in group {
                if let Some(place) = groups.get_mut(at as usize) {
                    *place = count;
                }
            }
            count += 1;
        }
        Alike {
            groups,
            count: count as usize,
        }
    }

    /// For each block the sum of a row of numbers over the blocks of its group.
    pub fn sums<const N: usize>(&self, row: impl Fn(usize) -> [f32; N]) -> Vec<[f32; N]> {
        let mut sums = vec![[0.0_f32; N]; self.count];
        for (at, &group) in self.groups.iter().enumerate() {
            if let Some(sums) = sums.get_mut(group as usize) {
                for (sum, number) in sums.iter_mut().zip(row(at)) {
                    *sum += number;
                }
            }
        }
        let sum = |&group: &u32| sums.get(group as usize).copied().unwrap_or([0.0; N]);
        self.groups.iter().map(sum).collect()
    }

    /// Gives each block the mean of the scores, by words, of all that are set like
    /// it: what the template puts into every post of a thread, be it text,
    /// signature or user card, is taken from each or from none.
    pub fn pool(&self, counts: &[Counts], scores: &mut [f32]) {
        let sums = self.sums(|at| {
            let words = counts.get(at).map_or(1.0, |counts| counts.words.max(1.0));
            let score = scores.get(at).copied().unwrap_or(0.0);
            [1.0, words, score * words]
        });
        for (score, [blocks, words, right]) in scores.iter_mut().zip(sums) {
            if blocks > LEAST_ALIKE {
                *score = right / words;
            }
        }
    }
}

/// So many blocks that are set alike may be so by chance.
const LEAST_ALIKE: f32 = 2.5;

/// So much of a class is looked at, in bytes: it is read for every block below.
const LONGEST_CLASS: usize = 64;

/// A block's place in the template: elements with their first classes, from its
/// own outwards, by FNV-1a. Digits in classes number the elements, not the kinds.
fn key(document: &Document, node: NodeId) -> u64 {
    let mut key = FnvHasher::default();
    for node in std::iter::once(node)
        .chain(document.ancestors(node))
        .take(LEVELS)
    {
        key.write_u8(document.tag(node).map_or(0, |tag| tag as u8));
        let class = document.attribute(node, Attribute::Class).unwrap_or("");
        let bytes = class.trim_ascii_start().bytes().take(LONGEST_CLASS);
        for byte in bytes.take_while(|byte| !byte.is_ascii_whitespace()) {
            if !byte.is_ascii_digit() {
                key.write_u8(byte);
            }
        }
    }
    key.finish()
}

/// The names of the features that [`shape`] gives.
pub(super) const NAMES: [&str; 5] = [
    "alike",
    "alike_words",
    "alike_linked",
    "alike_ends",
    "alike_share",
];

/// What the blocks look like that are set like each block: how many there are,
/// their mean number of words, the share of these words that is linked, the
/// share of blocks that end as sentences do, the share of the page's words.
pub(super) fn shape(page: &Page<'_>) -> Vec<[f32; NAMES.len()]> {
    let sums = page.alike.sums(|at| {
        let counts = page.counts.get(at).copied().unwrap_or_default();
        let linked = page.linked(at) * counts.words;
        [
            1.0,
            counts.words,
            linked,
            f32::from(u8::from(counts.ends_sentence)),
        ]
    });
    let all: f32 = page.counts.iter().map(|counts| counts.words).sum();
    let row = |[blocks, words, linked, ends]: [f32; 4]| {
        [
            blocks,
            words / blocks.max(1.0),
            linked / words.max(1.0),
            ends / blocks.max(1.0),
            words / all.max(1.0),
        ]
    };
    sums.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use crate::Limits;
    use crate::extract::html::flow::flow;
    use crate::extract::html::page::Page;
    use crate::source::html::{HtmlParser, Parser};

    #[test]
    fn what_every_post_of_a_thread_has_is_taken_from_each_or_none() {
        let post = |name: &str, text: &str| {
            format!(
                "<div class=post><div class=user>{name}</div><div class=text>{text}</div></div>"
            )
        };
        let html = [
            "<h1>Boats</h1>".to_owned(),
            post("Ann", "The boats leave at nine, and nobody knows why."),
            post("Bo", "No."),
            post("Cy", "At noon the water is high enough for all of them."),
        ];
        let document = HtmlParser.parse(&html.concat(), &Limits::default());
        let document = document.expect("a page of fair size");
        let flow = flow(&document);
        let page = Page::new(&document, &flow);
        let mut scores = vec![0.3, 0.7, 0.9, 0.2, 0.3, 0.1, 0.8];
        assert_eq!(flow.blocks.len(), scores.len());
        page.alike.pool(&page.counts, &mut scores);
        let taken: Vec<bool> = scores.iter().map(|&score| score > 0.5).collect();
        // The heading has no like, the names are worth a third, the texts more.
        assert_eq!(taken, [false, false, true, false, true, false, true]);
        assert_eq!(scores.first(), Some(&0.3));
    }
}
