//! How far each block speaks of what the article speaks of: a teaser of
//! another article, a cookie notice or the next article on the page looks like
//! text, but has other words.
//!
//! Words weigh the less the more blocks have them (as inverse document
//! frequency, Spärck Jones 1972), and a block is compared with all other
//! likely blocks and with the first of them (as Hearst 1997 compares
//! neighbours). Time is linear in the text but for the sorting of words.

use super::page::Page;
use crate::sorted::sort_hashes;

/// So many words of the first likely blocks stand for the beginning.
const HEAD_WORDS: f32 = 220.0;

/// Blocks with fewer terms have no say.
const LEAST_TERMS: usize = 3;

/// For each block, from 0 to 1: the share of its terms, by weight, that other
/// likely blocks have; the same for the beginning; and the first by the mean of
/// the likely blocks. -1 where the block has too few terms.
pub(super) fn of(page: &Page<'_>, scores: &[f32]) -> Vec<[f32; 3]> {
    let blocks = &page.flow.blocks;
    // Every block's distinct terms: term, block.
    let mut places: Vec<(u64, u32)> = Vec::new();
    for (at, number) in (0..blocks.len()).zip(0_u32..) {
        places.extend(page.terms.get(at).iter().map(|&term| (term, number)));
    }
    sort_hashes(&mut places);
    places.dedup();
    let is_likely = |at: u32| scores.get(at as usize).is_some_and(|&p| p > 0.5);
    // Whether each block is likely, and whether it is one of the first.
    let mut own = vec![(0, 0); blocks.len()];
    for (at, own) in (0_u32..).zip(&mut own) {
        own.0 = usize::from(is_likely(at));
    }
    for at in head(page, scores) {
        if let Some(own) = own.get_mut(at as usize) {
            own.1 = 1;
        }
    }
    let own = |at: u32| own.get(at as usize).copied().unwrap_or_default();
    let mut sums = vec![[0.0_f32; 4]; blocks.len()];
    for group in places.chunk_by(|one, two| one.0 == two.0) {
        let weight = 1.0 / group.len() as f32;
        let (mut likely, mut first) = (0, 0);
        for &(_, at) in group {
            let (own, own_first) = own(at);
            likely += own;
            first += own_first;
        }
        for &(_, at) in group {
            let (own, own_first) = own(at);
            if let Some([all, shared, begun, count]) = sums.get_mut(at as usize) {
                *all += weight;
                *count += 1.0;
                *shared += if likely > own { weight } else { 0.0 };
                *begun += if first > own_first { weight } else { 0.0 };
            }
        }
    }
    let share =
        |[all, shared, _, count]: [f32; 4]| (count >= LEAST_TERMS as f32).then(|| shared / all);
    let likely = (0_u32..).zip(&sums).filter(|(at, _)| is_likely(*at));
    let shares: Vec<f32> = likely.filter_map(|(_, sums)| share(*sums)).collect();
    let mean = shares.iter().sum::<f32>() / shares.len().max(1) as f32;
    let row = |sums: [f32; 4]| {
        share(sums).map_or([-1.0; 3], |shared| {
            let [all, _, begun, _] = sums;
            [shared, begun / all, shared / mean.max(0.05)]
        })
    };
    sums.into_iter().map(row).collect()
}

/// The first likely blocks, ascending.
fn head(page: &Page<'_>, scores: &[f32]) -> Vec<u32> {
    let mut words = 0.0;
    let mut head = Vec::new();
    for ((at, &p), counts) in (0_u32..).zip(scores).zip(&page.counts) {
        if words >= HEAD_WORDS {
            break;
        }
        if p > 0.5 {
            words += counts.words;
            head.push(at);
        }
    }
    head
}
