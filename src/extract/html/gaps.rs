//! What stands between the chosen blocks and belongs to them, though the model
//! is not sure of it: code, tables, lists, quotes and headings in the middle of
//! the article. Time is linear in the blocks.

use super::page::Page;
use crate::article::BlockKind;

/// A heading over a block of the article is taken above this.
const LEAST_HEADING: f32 = 0.15;

/// Code between two blocks of the article is taken above this: what is left out
/// of pages is rarely code.
const LEAST_CODE: f32 = 0.05;

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

/// The headings over what is taken: one that stands behind a block of the
/// article and right above another is of the article, if the model does not
/// speak against it. A heading right above another heads it where the other is
/// of a deeper level; else nothing stands under it.
pub(super) fn headings(page: &Page<'_>, scores: &[f32], chosen: &[usize]) -> Vec<usize> {
    let Some(&first) = chosen.first() else {
        return Vec::new();
    };
    let mut headings = Vec::new();
    // What stands below, if it is taken: its level, where it is a heading.
    let mut below: Option<u8> = None;
    for (at, block) in page.flow.blocks.iter().enumerate().skip(first).rev() {
        let level = block.level.filter(|_| block.kind == BlockKind::Heading);
        let is_chosen = chosen.binary_search(&at).is_ok();
        let is_over = level.is_some_and(|level| below.is_some_and(|below| below > level))
            && scores.get(at).is_some_and(|&p| p > LEAST_HEADING);
        if is_over && !is_chosen {
            headings.push(at);
        }
        below = (is_over || is_chosen).then(|| level.unwrap_or(u8::MAX));
    }
    headings
}
