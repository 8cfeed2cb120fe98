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
use crate::sorted::sort;
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
        sort(&mut keys);
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

    /// Gives blocks of a thread the mean of the scores, by words, of all that are set
    /// like them: what the template puts into every post, be it text, signature
    /// or user card, is taken from each or from none.
    pub fn pool(&self, counts: &[Counts], in_thread: &[bool], scores: &mut [f32]) {
        let sums = self.sums(|at| {
            let words = counts.get(at).map_or(1.0, |counts| counts.words);
            let words = words.clamp(1.0, MOST_WORDS);
            let score = scores.get(at).copied().unwrap_or(0.0);
            [1.0, words, score * words]
        });
        for ((score, [blocks, words, right]), is_in) in scores.iter_mut().zip(sums).zip(in_thread) {
            if *is_in && blocks > LEAST_ALIKE {
                *score = right / words;
            }
        }
    }
}

/// A longer block has no more say in the mean of its like, in words.
const MOST_WORDS: f32 = 200.0;

/// So many blocks that are set alike may be so by chance.
const LEAST_ALIKE: f32 = 2.5;

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
        let bytes = class.bytes().skip_while(u8::is_ascii_whitespace);
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
    use crate::extract::html::features::{COUNT, features, is_in_thread};
    use crate::extract::html::flow::flow;
    use crate::extract::html::metadata::metadata;
    use crate::extract::html::page::Page;
    use crate::source::html::{HtmlParser, Parser};

    /// The scores of a page's blocks after pooling: names were given .7, .2, .1,
    /// texts .9, .3, .9, all others .6.
    fn pooled(html: &str, address: &str) -> Vec<(String, f32)> {
        let document = HtmlParser.parse(html, &Limits::default());
        let document = document.expect("a page of fair size");
        let flow = flow(&document);
        let page = Page::new(&document, &flow);
        let metadata = metadata(&document, &flow, &page.hints, Some(address));
        let rows = features(&page, &metadata);
        let in_thread: Vec<bool> = rows.chunks_exact(COUNT).map(is_in_thread).collect();
        let texts: Vec<&str> = flow
            .blocks
            .iter()
            .map(|block| block.span.of(&flow.text))
            .collect();
        let given = [
            ("Ann", 0.7),
            ("Bo", 0.2),
            ("Cy", 0.1),
            ("The boats", 0.9),
            ("No, they", 0.3),
            ("At noon", 0.9),
        ];
        let score = |text: &&str| {
            let found = given.iter().find(|(start, _)| text.starts_with(start));
            found.map_or(0.6, |&(_, score)| score)
        };
        let mut scores: Vec<f32> = texts.iter().map(score).collect();
        page.alike.pool(&page.counts, &in_thread, &mut scores);
        texts.into_iter().map(str::to_owned).zip(scores).collect()
    }

    fn thread(declared: &str, posts: &[(&str, &str)]) -> String {
        let mut html = format!("<title>Boats</title>{declared}<h1>Boats</h1><main>");
        for (name, text) in posts {
            html.push_str(&format!(
                "<div class=post><div class=author><a href=u>{name}</a></div>\
                 <time>Monday</time><div class=text>{text}</div></div>"
            ));
        }
        html.push_str("</main>");
        html
    }

    const POSTS: [(&str, &str); 3] = [
        (
            "Ann",
            "The boats leave at nine, and nobody on the quay knows why they wait so long.",
        ),
        (
            "Bo",
            "No, they wait for the tide, as every boat did before there were engines here.",
        ),
        (
            "Cy",
            "At noon the water is high enough for all of them, and then they leave at once.",
        ),
    ];

    fn above(scores: &[(String, f32)], names: [&str; 3]) -> [bool; 3] {
        names.map(|name| {
            let found = scores.iter().find(|(text, _)| text.starts_with(name));
            found.is_some_and(|&(_, score)| score > 0.5)
        })
    }

    const ARTICLE: &str = "<meta property=og:type content=article>";
    const NEWS: &str = "https://example.org/boats";
    const FORUM: &str = "https://example.org/forum/boats";

    #[test]
    fn what_every_post_of_a_thread_has_is_taken_from_each_or_none() {
        for (declared, address) in [("", NEWS), (ARTICLE, FORUM)] {
            let scores = pooled(&thread(declared, &POSTS), address);
            assert_eq!(above(&scores, ["Ann", "Bo", "Cy"]), [false; 3]);
            assert_eq!(
                above(&scores, ["The boats", "No, they", "At noon"]),
                [true; 3]
            );
        }
    }

    #[test]
    fn few_posts_and_articles_are_judged_block_by_block() {
        for html in [thread("", &POSTS[..2]), thread(ARTICLE, &POSTS)] {
            let scores = pooled(&html, NEWS);
            assert_eq!(
                above(&scores, ["Ann", "Bo", "The boats"]),
                [true, false, true]
            );
            assert_eq!(above(&scores, ["No, they", "Bo", "Bo"]), [false; 3]);
        }
    }
}
