//! How far the pieces of a page speak of the same things as its title and the
//! text below it: a page that goes on with other articles changes its words
//! there.
//!
//! The words are compared as hashes, each weighing less the more pieces have
//! it; so no list of stop words is needed (Hearst 1997, "TextTiling", compares
//! neighbours in the same way). Linear in the text.

use std::collections::HashMap;

use super::pieces::Piece;
use super::signals::Signals;
use crate::extract::terms::distinct;

/// How many features a piece has by its relation to the title.
pub const RELATION: usize = 10;

/// So many words below the title stand for the article.
const SEED: u32 = 220;

/// What each piece is to the title and to what stands below it; `chances` tell
/// how likely each is the article's.
pub(super) fn relations(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
    chances: &[f64],
    title: Option<usize>,
) -> Vec<[f64; RELATION]> {
    let terms: Vec<Vec<u64>> = pieces
        .iter()
        .map(|piece| distinct(piece.span.of(text)))
        .collect();
    let mut spread: HashMap<u64, u32> = HashMap::new();
    for term in terms.iter().flatten() {
        *spread.entry(*term).or_default() += 1;
    }
    let seeds = seeds(pieces, chances, title);
    let mut seeded: HashMap<u64, u32> = HashMap::new();
    for term in seeds.iter().filter_map(|at| terms.get(*at)).flatten() {
        *seeded.entry(*term).or_default() += 1;
    }
    let mut is_seed = vec![false; pieces.len()];
    for at in seeds {
        if let Some(is_seed) = is_seed.get_mut(at) {
            *is_seed = true;
        }
    }
    // Ascending, as they are distinct.
    let titular = title
        .and_then(|at| terms.get(at))
        .map_or(&[][..], Vec::as_slice);
    let from = title.unwrap_or(0);
    let total: f64 = mass(pieces, chances).sum::<f64>().max(1.0);
    let (mut breaks, mut related, mut above, mut has_begun) = (0_u32, 0_u32, 0.0, false);
    let mut rows = Vec::with_capacity(pieces.len());
    for (at, ((piece, signal), mass)) in pieces
        .iter()
        .zip(signals)
        .zip(mass(pieces, chances))
        .enumerate()
    {
        let own = u32::from(is_seed.get(at).is_some_and(|is| *is));
        let (mut all, mut shared, mut titled) = (0.0, 0.0, 0.0);
        for term in terms.get(at).into_iter().flatten() {
            let weight = 1.0 / f64::from(spread.get(term).copied().unwrap_or(1));
            all += weight;
            shared += weight * flag(seeded.get(term).copied().unwrap_or(0) > own);
            titled += weight * flag(titular.binary_search(term).is_ok());
        }
        // A word that stands nowhere else tells nothing for or against.
        let (cohesion, likeness) = if all > 0.0 {
            (shared / all, titled / all)
        } else {
            (0.0, 0.0)
        };
        let is_long = piece.shape.words >= 8;
        let is_after = at >= from;
        if is_after && has_begun {
            breaks += u32::from(
                signal.byline || signal.stamp || signal.date.is_some() && piece.shape.words <= 8,
            );
            related += u32::from(signal.related);
        }
        has_begun |= is_after && piece.shape.is_prose();
        let distance = u32::try_from(at.abs_diff(from).min(1000)).unwrap_or(1000);
        rows.push([
            flag(title.is_none()),
            flag(title.is_some() && at < from),
            flag(title == Some(at)),
            libm::log2(f64::from(distance) + 1.0) / 10.0 * flag(is_after),
            cohesion * flag(is_long),
            cohesion * flag(!is_long),
            likeness,
            f64::from(breaks.min(4)) / 4.0,
            f64::from(related.min(4)) / 4.0,
            above / total,
        ]);
        if is_after {
            above += mass;
        }
    }
    rows
}

/// The likely words of the article in each piece.
fn mass<'p>(pieces: &'p [Piece], chances: &'p [f64]) -> impl Iterator<Item = f64> + 'p {
    pieces
        .iter()
        .zip(chances)
        .map(|(piece, chance)| chance * f64::from(piece.shape.words))
}

/// The title, and the first likely pieces below it.
fn seeds(pieces: &[Piece], chances: &[f64], title: Option<usize>) -> Vec<usize> {
    let mut seeds: Vec<usize> = title.into_iter().collect();
    let mut words = 0;
    for (at, (piece, chance)) in pieces
        .iter()
        .zip(chances)
        .enumerate()
        .skip(title.map_or(0, |at| at + 1))
    {
        if words >= SEED {
            break;
        }
        if *chance > 0.5 && piece.shape.is_prose() {
            words += piece.shape.words;
            seeds.push(at);
        }
    }
    seeds
}

fn flag(condition: bool) -> f64 {
    f64::from(u8::from(condition))
}
