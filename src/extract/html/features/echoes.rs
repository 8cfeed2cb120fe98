//! Blocks that say again what another block says: pull quotes, teasers of the
//! page's own parts, quotations of an earlier post, boxes shown twice.
//!
//! Compared are pairs of successive terms (shingles: Broder 1997). Time is
//! linear in the text but for one sorting.

use crate::extract::html::page::Page;
use crate::sorted::sort_hashes;

/// So many shingles of a block are compared.
const MOST: usize = 150;

/// Blocks with fewer shingles have no say.
const LEAST: usize = 3;

/// The names of the features that [`of`] gives.
pub(super) const NAMES: [&str; 2] = ["echo_before", "echo_after"];

/// Leaves out shingles that stand only once, which nearly all do: two of
/// different places in a table are different. What stays is to be looked at.
fn keep_repeated(places: &mut Vec<(u64, u32)>) {
    /// So many places a shingle.
    const ROOM: usize = 8;
    /// The golden ratio's digits, which spread numbers that lie close (Knuth 1973).
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    let bits = (places.len() * ROOM).max(64).ilog2();
    let place = |shingle: u64| {
        let place = (shingle.wrapping_mul(SPREAD) >> (64 - bits)) as usize;
        (place / 64, 1_u64 << (place % 64))
    };
    // Places that are taken, and those that are taken again.
    let mut taken = vec![(0_u64, 0_u64); 1 << (bits - 6)];
    for &(shingle, _) in &*places {
        let (word, bit) = place(shingle);
        if let Some((once, again)) = taken.get_mut(word) {
            *again |= *once & bit;
            *once |= bit;
        }
    }
    places.retain(|&(shingle, _)| {
        let (word, bit) = place(shingle);
        taken.get(word).is_some_and(|&(_, again)| again & bit != 0)
    });
}

/// For each block, the share of its shingles that stand in an earlier block and
/// the share that stand in a later one; -1 where it has too few.
pub(super) fn of(page: &Page<'_>) -> Vec<[f32; NAMES.len()]> {
    let blocks = &page.flow.blocks;
    let mut places: Vec<(u64, u32)> = Vec::new();
    let mut counts = vec![0_usize; blocks.len()];
    for (number, count) in (0_u32..).zip(&mut counts) {
        let mut last = None;
        let terms = page.terms.get(number as usize).iter();
        let shingles = terms.filter_map(|&term| {
            let before = last.replace(term)?;
            Some(term.rotate_left(21) ^ before)
        });
        let from = places.len();
        places.extend(shingles.take(MOST).map(|shingle| (shingle, number)));
        let own = places.get_mut(from..).unwrap_or(&mut []);
        *count = own.len();
    }
    keep_repeated(&mut places);
    sort_hashes(&mut places);
    let mut echoes = vec![[0.0_f32; 2]; blocks.len()];
    for group in places.chunk_by(|one, two| one.0 == two.0) {
        let (Some(&(_, first)), Some(&(_, last))) = (group.first(), group.last()) else {
            continue;
        };
        for &(_, at) in group {
            if let Some([before, after]) = echoes.get_mut(at as usize) {
                *before += f32::from(u8::from(first < at));
                *after += f32::from(u8::from(last > at));
            }
        }
    }
    let share = |([before, after], count): ([f32; 2], usize)| {
        if count < LEAST {
            [-1.0; 2]
        } else {
            [before / count as f32, after / count as f32]
        }
    };
    echoes.into_iter().zip(counts).map(share).collect()
}
