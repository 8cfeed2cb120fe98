//! What a page shows twice: an article set once for wide screens and once for
//! narrow ones, a post quoted in full below itself. It is kept once.
//!
//! A refrain, a table's unit or a line of code is repeated on purpose: only runs
//! of prose with many words are copies, and in threads what repeats others. Time
//! is linear in the text but for one sorting.

use std::collections::HashSet;
use std::hash::Hasher;

use fnv::FnvHasher;

use super::page::Page;
use crate::article::BlockKind;
use crate::runs::next_word;
use crate::sorted::sort_hashes;

/// Blocks with fewer words are no copies by themselves; between copies they go
/// with them.
const LEAST_WORDS: f32 = 8.0;

/// A run of copies with fewer words stays.
const LEAST_RUN: f32 = 75.0;

/// Fewer words are said by many.
const LEAST_SAID: f32 = 3.0;

/// Which of some blocks, given ascending, say again what earlier ones said.
pub(super) fn copies(page: &Page<'_>, chosen: &[usize]) -> Vec<usize> {
    let words = |at: usize| page.counts.get(at).map_or(0.0, |counts| counts.words);
    let is_copy = later(page, chosen);
    let mut copies = Vec::new();
    // The run that is open: the blocks of it that are sure, those behind the
    // last copy, and its words.
    let (mut run, mut behind, mut length) = (Vec::new(), Vec::new(), 0.0);
    for (&at, &is_copy) in chosen.iter().zip(&is_copy) {
        if is_copy {
            run.append(&mut behind);
            run.push(at);
            length += words(at);
        } else if words(at) < LEAST_WORDS && !run.is_empty() {
            behind.push(at);
        } else {
            if length >= LEAST_RUN {
                copies.append(&mut run);
            }
            run.clear();
            behind.clear();
            length = 0.0;
        }
    }
    if length >= LEAST_RUN {
        copies.append(&mut run);
    }
    copies
}

/// Which of the chosen blocks of a thread, given ascending, say word for word
/// what an earlier one says, be they short: previews and signatures stand in
/// every post. Quotations stay, unless they are long enough to be [`copies`]:
/// they tell what the answer is to.
pub(super) fn repetitions(page: &Page<'_>, chosen: &[usize]) -> Vec<usize> {
    let mut said = HashSet::new();
    let mut is_repeated = |at: usize| {
        let (Some(block), Some(counts)) = (page.flow.blocks.get(at), page.counts.get(at)) else {
            return false;
        };
        let is_new = said.insert(key(block.span.of(&page.flow.text), usize::MAX));
        let is_said = counts.words >= LEAST_SAID;
        let is_kept = matches!(
            block.kind,
            BlockKind::Quote | BlockKind::Code | BlockKind::Cell
        );
        !is_new && is_said && !is_kept
    };
    let chosen = chosen.iter().copied();
    chosen.filter(|&at| is_repeated(at)).collect()
}

/// For each block whether it has the words of an earlier one.
fn later(page: &Page<'_>, chosen: &[usize]) -> Vec<bool> {
    let mut is_later = vec![false; chosen.len()];
    let mut keys: Vec<(u64, u32)> = Vec::new();
    for (&at, number) in chosen.iter().zip(0_u32..) {
        let (Some(block), Some(counts)) = (page.flow.blocks.get(at), page.counts.get(at)) else {
            continue;
        };
        let is_prose = !matches!(block.kind, BlockKind::Code | BlockKind::Cell);
        if is_prose && counts.words >= LEAST_WORDS {
            keys.push((key(block.span.of(&page.flow.text), BEGINNING), number));
        }
    }
    // Nearly all begin as no other does, and need not be read to their ends.
    sort_hashes(&mut keys);
    let mut wholes: Vec<(u64, u32)> = Vec::new();
    for group in keys.chunk_by(|one, two| one.0 == two.0) {
        for &(_, number) in group {
            let at = chosen.get(number as usize).filter(|_| group.len() > 1);
            if let Some(block) = at.and_then(|&at| page.flow.blocks.get(at)) {
                wholes.push((key(block.span.of(&page.flow.text), usize::MAX), number));
            }
        }
    }
    sort_hashes(&mut wholes);
    let parent = |number: u32| {
        let at = chosen.get(number as usize)?;
        let block = page.flow.blocks.get(*at)?;
        page.document.parent(block.node)
    };
    for group in wholes.chunk_by(|one, two| one.0 == two.0) {
        let first = group.first().and_then(|&(_, number)| parent(number));
        for &(_, number) in group.iter().skip(1) {
            // Side by side it is repeated on purpose.
            if let Some(is_later) = is_later.get_mut(number as usize) {
                *is_later = parent(number) != first;
            }
        }
    }
    is_later
}

/// So many bytes of letters and digits tell most blocks apart.
const BEGINNING: usize = 32;

/// The letters and digits of a text, whatever stands between them, by FNV-1a;
/// so many bytes of them at most.
fn key(text: &str, most: usize) -> u64 {
    let mut key = FnvHasher::default();
    let mut rest = text;
    let mut left = most;
    while left > 0
        && let Some(word) = next_word(&mut rest, char::is_alphanumeric)
    {
        let bytes = word.as_bytes();
        let bytes = bytes.get(..left).unwrap_or(bytes);
        key.write(bytes);
        left -= bytes.len();
    }
    key.finish()
}
