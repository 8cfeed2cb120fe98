//! Where a sentence stands.

use super::{Row, flag, log, ratio};
use crate::article::{Article, BlockKind};
use crate::segment::Sentence;

/// Puts the places into the rows.
pub(super) fn positions(article: &Article, found: &[&Sentence], rows: &mut [Row]) {
    let count = found.len() as f64;
    let mut sections = 0.0;
    let mut next_block = 0;
    let mut opens_section = false;
    for (place, (sentence, row)) in found.iter().zip(rows.iter_mut()).enumerate() {
        while next_block <= sentence.block {
            let kind = article.blocks.get(next_block).map(|block| block.kind);
            if kind == Some(BlockKind::Heading) {
                sections += 1.0;
                opens_section = true;
            }
            next_block += 1;
        }
        let at = place as f64;
        row.place = log(at);
        row.relative_place = ratio(at, count - 1.0);
        row.from_end = log(count - 1.0 - at);
        row.section = log(sections);
        row.opens_section = flag(std::mem::take(&mut opens_section));
        let kind = article.blocks.get(sentence.block).map(|block| block.kind);
        row.is_list_item = flag(kind == Some(BlockKind::ListItem));
        row.text_sections = sections;
    }
    for row in rows.iter_mut() {
        row.text_sections = ratio(sections, count);
    }
    let blocks: Vec<usize> = found.iter().map(|sentence| sentence.block).collect();
    let is_one_block = blocks.first() == blocks.last();
    let mut rest = rows;
    for block in blocks.chunk_by(|first, second| first == second) {
        let (members, after) = rest.split_at_mut(block.len());
        rest = after;
        for (at, row) in members.iter_mut().enumerate() {
            // A text in one block has lost its paragraphs, or never had any:
            // then neither place says anything.
            row.place_in_block = if is_one_block { -1.0 } else { at.min(6) as f64 };
            row.follows_in_block = if is_one_block {
                -1.0
            } else {
                (block.len() - 1 - at).min(6) as f64
            };
        }
    }
}
