//! The pictures of an article: those that stand by its blocks.
//!
//! A picture belongs to the block nearest to it in the tree. The address is
//! the one that the page would load in the end: lazy loading keeps it in an
//! attribute of its own beside a placeholder. Nothing is loaded here. Time is
//! O(log n) a picture.

use std::collections::HashMap;

use super::metadata::address;
use super::page::Page;
use super::shown::is_hidden;
use crate::article::{Block, BlockKind, Image, Mark, MarkKind};
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// A picture and its block have no more elements between them.
const REACH: usize = 8;

/// Where an address may stand, the real one before a placeholder.
const SOURCES: [Attribute; 6] = [
    Attribute::DataSrc,
    Attribute::DataLazySrc,
    Attribute::DataOriginal,
    Attribute::Src,
    Attribute::DataSrcset,
    Attribute::Srcset,
];

/// The pictures by the blocks that are kept, given as indices of the page's
/// blocks, ascending.
pub(super) fn images(page: &Page<'_>, kept: &[usize], base: Option<&str>) -> Vec<Image> {
    let document = page.document;
    let blocks = &page.flow.blocks;
    // By hashes that withstand chosen addresses: a page may show many pictures.
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut images = Vec::new();
    for image in document.nodes().filter(|&node| is_picture(document, node)) {
        let next = blocks.partition_point(|block| block.first < image);
        let distance = |index: Option<usize>| {
            let block = blocks.get(index?)?;
            let mut around = document.ancestors(image).take(REACH);
            around.position(|outer| document.contains(outer, block.first))
        };
        let is_kept =
            |index: Option<usize>| index.is_some_and(|index| kept.binary_search(&index).is_ok());
        let (before, after) = (next.checked_sub(1), Some(next));
        let belongs = match (distance(before), distance(after)) {
            (None, None) => false,
            (Some(_), None) => is_kept(before),
            (None, Some(_)) => is_kept(after),
            (Some(to_before), Some(to_after)) if to_before == to_after => {
                is_kept(before) && is_kept(after)
            }
            (Some(to_before), Some(to_after)) if to_before < to_after => is_kept(before),
            _ => is_kept(after),
        };
        let Some(address) = belongs.then(|| source(document, image, base)).flatten() else {
            continue;
        };
        let times = seen.entry(address.clone()).or_default();
        *times += 1;
        if *times == 1 {
            let words = document.attribute(image, Attribute::Alt).unwrap_or("");
            let before = kept.partition_point(|&index| index < next);
            let first = |at: Option<usize>| {
                let index = at.and_then(|at| kept.get(at));
                index
                    .and_then(|&index| blocks.get(index))
                    .map(|block| block.first)
            };
            let (last, first) = (first(before.checked_sub(1)), first(Some(before)));
            let holds = |outer, node: Option<NodeId>| {
                node.is_some_and(|node| document.contains(outer, node))
            };
            let mut around = document.ancestors(image);
            let container =
                around.find(|&node| matches!(document.tag(node), Some(Tag::Li | Tag::Blockquote)));
            images.push(Image {
                before,
                is_inside: container
                    .is_some_and(|outer| holds(outer, first) && !holds(outer, last)),
                address,
                description: words.split_whitespace().collect::<Vec<_>>().join(" "),
            });
        }
    }
    images
}

/// Makes captions of the paragraphs behind pictures that are set in italics as
/// a whole. Above the text a standfirst may be.
pub(super) fn mark_captions(text: &str, images: &[Image], marks: &[Mark], blocks: &mut [Block]) {
    /// In words.
    const LONGEST_CAPTION: usize = 40;
    for image in images.iter().filter(|image| image.before > 0) {
        let block = blocks.get_mut(image.before);
        let Some(block) = block.filter(|block| block.kind == BlockKind::Paragraph) else {
            continue;
        };
        let first = marks.partition_point(|mark| mark.span.start < block.span.start);
        let own = marks.get(first..).unwrap_or(&[]).iter();
        let is_whole = own
            .take_while(|mark| mark.span == block.span)
            .any(|mark| mark.kind == MarkKind::Emphasis);
        // A question is one of an interview, and longer texts are set so for what they are.
        let content = block.span.of(text);
        let is_caption =
            !content.ends_with('?') && content.split_whitespace().nth(LONGEST_CAPTION).is_none();
        if is_whole && is_caption {
            block.kind = BlockKind::Caption;
        }
    }
}

/// Whether a node is a picture, and no sign of a line: those stand for characters.
fn is_picture(document: &Document, node: NodeId) -> bool {
    let class = || document.attribute(node, Attribute::Class).unwrap_or("");
    let mut names = class().split_ascii_whitespace();
    document.is(node, Tag::Img)
        && !is_hidden(document, node)
        && !names.any(|name| matches!(name, "emoji" | "wp-smiley" | "latex"))
}

/// The address that the page would load.
fn source(document: &Document, image: NodeId, base: Option<&str>) -> Option<String> {
    SOURCES.iter().find_map(|&name| {
        let value = document.attribute(image, name)?;
        let reference = match name {
            // The first of several sizes.
            Attribute::Srcset | Attribute::DataSrcset => {
                value.split_ascii_whitespace().next()?.trim_end_matches(',')
            }
            _ => value,
        };
        let address = address::resolve(base, reference)?;
        let is_web = address.len() > 4
            && address
                .as_bytes()
                .first_chunk::<4>()?
                .eq_ignore_ascii_case(b"http");
        (is_web && !reference.trim().is_empty()).then_some(address)
    })
}
