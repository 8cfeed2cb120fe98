//! A page with what its blocks are judged by: counts and sums over its blocks,
//! the containers that hold most of its prose, siblings that repeat.
//!
//! Time is linear in the page.

use std::hash::Hasher;

use fnv::FnvHasher;

use super::alike::Alike;
use super::flow::Flow;
use super::hints::HintTable;
use super::measure::{Counts, count};
use crate::extract::terms::Terms;
use crate::sorted::sort;
use crate::source::document::{Document, NodeId};
use crate::source::names::Attribute;

/// A page with everything that its features are made of.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub document: &'a Document,
    pub flow: &'a Flow,
    pub hints: HintTable,
    pub counts: Vec<Counts>,
    /// The share of each block's text that is linked.
    linked: Vec<f32>,
    /// Sums before each block, and over all of them.
    sums: Vec<Sums>,
    /// How many blocks begin before each node, and before the end.
    begun: Vec<u32>,
    /// The element with the best container score.
    pub top: NodeId,
    /// The deepest element with most of the page's prose.
    pub core: NodeId,
    /// How many siblings of its kind each element has.
    repeats: Vec<u32>,
    /// Which blocks the template sets alike.
    pub alike: Alike,
    /// The terms of each block.
    pub terms: Terms,
}

/// Sums over a run of blocks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub words: f32,
    /// Words by the share of their block that is linked.
    pub linked: f32,
    /// Words of blocks that read as prose.
    pub prose: f32,
    pub blocks: f32,
}

impl Sums {
    fn less(self, other: Sums) -> Sums {
        Sums {
            words: self.words - other.words,
            linked: self.linked - other.linked,
            prose: self.prose - other.prose,
            blocks: self.blocks - other.blocks,
        }
    }
}

/// Blocks with as many words and few links count as prose.
const PROSE_WORDS: f32 = 12.0;

impl<'a> Page<'a> {
    pub fn new(document: &'a Document, flow: &'a Flow) -> Page<'a> {
        let counts: Vec<Counts> = flow
            .blocks
            .iter()
            .map(|block| count(block.span.of(&flow.text)))
            .collect();
        let linked: Vec<f32> = flow
            .blocks
            .iter()
            .map(|block| block.linked as f32 / (block.span.len().max(1)) as f32)
            .map(|share| share.min(1.0))
            .collect();
        let mut sum = Sums::default();
        let mut sums = vec![sum];
        for (counts, &share) in counts.iter().zip(&linked) {
            let is_prose = counts.words >= PROSE_WORDS && share < 0.5 && counts.stops > 0.0;
            sum.words += counts.words;
            sum.linked += counts.words * share;
            sum.blocks += 1.0;
            if is_prose {
                sum.prose += counts.words;
            }
            sums.push(sum);
        }
        let mut page = Page {
            document,
            flow,
            hints: HintTable::of(document),
            counts,
            linked,
            sums,
            begun: begun(document, flow),
            top: NodeId::ROOT,
            core: NodeId::ROOT,
            repeats: repeats(document),
            alike: Alike::of(document, &flow.blocks),
            terms: Terms::of(flow.blocks.iter().map(|block| block.span.of(&flow.text))),
        };
        page.top = page.top_container();
        page.core = page.core_container();
        page
    }

    /// The share of a block's text that is linked.
    pub fn linked(&self, at: usize) -> f32 {
        self.linked.get(at).copied().unwrap_or(0.0)
    }

    /// Sums over the blocks below a node.
    pub fn below(&self, node: NodeId) -> Sums {
        let (from, to) = self.range(node);
        self.before(to).less(self.before(from))
    }

    /// The blocks that begin below a node: the first, and the one behind the
    /// last.
    pub fn range(&self, node: NodeId) -> (usize, usize) {
        let begun = |at: usize| self.begun.get(at).map_or(0, |&count| count as usize);
        (begun(node.index()), begun(self.document.end(node) as usize))
    }

    /// Sums over the blocks before one; over all where there is none.
    pub fn before(&self, at: usize) -> Sums {
        let sums = self.sums.get(at).or_else(|| self.sums.last());
        sums.copied().unwrap_or_default()
    }

    /// Sums over all blocks.
    pub fn total(&self) -> Sums {
        self.before(usize::MAX)
    }

    /// How many siblings of its kind an element has, itself among them.
    pub fn repeats(&self, node: NodeId) -> u32 {
        self.repeats.get(node.index()).copied().unwrap_or(0)
    }

    /// Readability's way: prose gives points to the elements around it, the
    /// farther the fewer, and links take them away.
    fn top_container(&self) -> NodeId {
        let mut scores = vec![0.0_f32; self.document.len()];
        for (index, block) in self.flow.blocks.iter().enumerate() {
            let Some(counts) = self.counts.get(index) else {
                continue;
            };
            let share = self.linked.get(index).copied().unwrap_or(0.0);
            if counts.words < 5.0 || share > 0.5 {
                continue;
            }
            let points = (1.0 + counts.commas + (counts.words / 15.0).min(4.0)) * (1.0 - share);
            let mut divisor = 1.0;
            for node in self.document.ancestors(block.node).take(5) {
                if let Some(score) = scores.get_mut(node.index()) {
                    *score += points / divisor;
                }
                divisor = if divisor < 1.5 { 2.0 } else { divisor * 1.5 };
            }
        }
        let mut best = (NodeId::ROOT, 0.0_f32);
        for node in self.document.nodes() {
            let score = scores.get(node.index()).copied().unwrap_or(0.0);
            if score > best.1 {
                let below = self.below(node);
                let score = score * (1.0 - below.linked / below.words.max(1.0));
                if score > best.1 {
                    best = (node, score);
                }
            }
        }
        best.0
    }

    /// The deepest element that holds seven tenths of the page's prose.
    fn core_container(&self) -> NodeId {
        let enough = self.total().prose * 0.7;
        let mut core = NodeId::ROOT;
        loop {
            let next = self.document.children(core).find(|&child| {
                self.document.tag(child).is_some() && self.below(child).prose >= enough
            });
            match next {
                Some(child) if enough > 0.0 => core = child,
                _ => return core,
            }
        }
    }
}

/// How many blocks begin before each node, and before the end.
fn begun(document: &Document, flow: &Flow) -> Vec<u32> {
    let mut blocks = flow.blocks.iter().peekable();
    let mut count = 0;
    let ends = 0..=document.len() as u32;
    let begun = ends.map(|node| {
        while blocks.next_if(|block| block.first.0 < node).is_some() {
            count += 1;
        }
        count
    });
    begun.collect()
}

/// How many siblings of the same name and first class each element has.
fn repeats(document: &Document) -> Vec<u32> {
    let mut repeats = vec![0_u32; document.len()];
    // The kind of each child and its number.
    let mut kinds: Vec<(u64, u32)> = Vec::new();
    for parent in document.nodes() {
        kinds.clear();
        let children = document.children(parent);
        kinds.extend(children.filter_map(|child| Some((kind(document, child)?, child.0))));
        if kinds.len() > 1 {
            sort(&mut kinds);
        }
        for group in kinds.chunk_by(|one, two| one.0 == two.0) {
            for &(_, child) in group {
                if let Some(count) = repeats.get_mut(child as usize) {
                    *count = group.len() as u32;
                }
            }
        }
    }
    repeats
}

/// The name and first class of an element, by FNV-1a.
fn kind(document: &Document, node: NodeId) -> Option<u64> {
    let mut kind = FnvHasher::default();
    kind.write_u8(document.tag(node)? as u8);
    let class = document.attribute(node, Attribute::Class).unwrap_or("");
    let bytes = class.bytes().skip_while(u8::is_ascii_whitespace);
    bytes
        .take_while(|byte| !byte.is_ascii_whitespace())
        .for_each(|byte| kind.write_u8(byte));
    Some(kind.finish())
}
