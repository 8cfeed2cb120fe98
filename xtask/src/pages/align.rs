//! Which words of a page are those of its gold text.
//!
//! The gold is, but for small edits, a subsequence of the page. Runs of words
//! that are unique in both are anchors (patience diff, after Bram Cohen); what
//! lies between two anchors is aligned in the same way by shorter runs, and in
//! the end by the longest common subsequence.

use std::collections::HashMap;

/// The words of a text in lower case; in scripts without spaces each
/// character is one.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    for character in text.chars() {
        let is_single = matches!(
            character as u32,
            0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x9FFF
        );
        if character.is_alphanumeric() && !is_single {
            word.extend(character.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        if is_single && character.is_alphanumeric() {
            tokens.push(character.to_string());
        }
    }
    if !word.is_empty() {
        tokens.push(word);
    }
    tokens
}

/// For each word of `page`, whether it is aligned to one of `gold`.
pub fn align(page: &[u32], gold: &[u32]) -> Vec<bool> {
    let mut matched = vec![false; page.len()];
    let mut open = vec![(0, page.len(), 0, gold.len(), 0_usize)];
    while let Some((from, to, low, high, level)) = open.pop() {
        if from >= to || low >= high {
            continue;
        }
        let (Some(left), Some(right)) = (page.get(from..to), gold.get(low..high)) else {
            continue;
        };
        let Some(&length) = [8, 5, 3, 2].get(level) else {
            subsequence(left, right, matched.get_mut(from..to).unwrap_or(&mut []));
            continue;
        };
        let mut at = (from, low);
        for (a, b) in anchors(left, right, length) {
            let (a, b) = (from + a, low + b);
            if a < at.0 || b < at.1 {
                continue;
            }
            open.push((at.0, a, at.1, b, level + 1));
            let mut run = 0;
            while a + run < to && b + run < high && page.get(a + run) == gold.get(b + run) {
                if let Some(is) = matched.get_mut(a + run) {
                    *is = true;
                }
                run += 1;
            }
            at = (a + run, b + run);
        }
        open.push((at.0, to, at.1, high, level + 1));
    }
    matched
}

/// Where runs of a length that are unique in both sides stand, ascending on
/// both.
fn anchors(left: &[u32], right: &[u32], length: usize) -> Vec<(usize, usize)> {
    let mut places: HashMap<&[u32], (usize, usize, usize, usize)> = HashMap::new();
    for (at, run) in left.windows(length).enumerate() {
        let place = places.entry(run).or_default();
        place.0 += 1;
        place.1 = at;
    }
    for (at, run) in right.windows(length).enumerate() {
        if let Some(place) = places.get_mut(run) {
            place.2 += 1;
            place.3 = at;
        }
    }
    let mut pairs: Vec<(usize, usize)> = places
        .into_values()
        .filter(|place| (place.0, place.2) == (1, 1))
        .map(|p| (p.1, p.3))
        .collect();
    pairs.sort_unstable();
    longest_ascending(&pairs)
}

fn longest_ascending(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // Patience sorting: the last pair of the best chain of each length.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (index, pair) in pairs.iter().enumerate() {
        let at = ends.partition_point(|&end| pairs.get(end).is_some_and(|end| end.1 < pair.1));
        if let Some(place) = before.get_mut(index) {
            *place = at.checked_sub(1).and_then(|at| ends.get(at)).copied();
        }
        if at == ends.len() {
            ends.push(index);
        } else if let Some(end) = ends.get_mut(at) {
            *end = index;
        }
    }
    let mut chain = Vec::new();
    let mut next = ends.last().copied();
    while let Some(index) = next {
        chain.extend(pairs.get(index));
        next = before.get(index).copied().flatten();
    }
    chain.reverse();
    chain
}

/// The longest common subsequence of two short runs.
fn subsequence(left: &[u32], right: &[u32], matched: &mut [bool]) {
    if left.len().saturating_mul(right.len()) > 1_000_000 {
        return;
    }
    let width = right.len() + 1;
    let mut lengths = vec![0_u32; (left.len() + 1) * width];
    let get =
        |lengths: &[u32], a: usize, b: usize| lengths.get(a * width + b).copied().unwrap_or(0);
    for (a, x) in left.iter().enumerate().rev() {
        for (b, y) in right.iter().enumerate().rev() {
            let best = if x == y {
                get(&lengths, a + 1, b + 1) + 1
            } else {
                get(&lengths, a + 1, b).max(get(&lengths, a, b + 1))
            };
            if let Some(place) = lengths.get_mut(a * width + b) {
                *place = best;
            }
        }
    }
    let (mut a, mut b) = (0, 0);
    while let (Some(x), Some(y)) = (left.get(a), right.get(b)) {
        if x == y {
            if let Some(is) = matched.get_mut(a) {
                *is = true;
            }
            a += 1;
            b += 1;
        } else if get(&lengths, a + 1, b) >= get(&lengths, a, b + 1) {
            a += 1;
        } else {
            b += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::align;

    #[test]
    fn words_align_in_order() {
        let page: Vec<u32> = vec![9, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 31, 1, 2];
        let gold: Vec<u32> = vec![1, 2, 3, 4, 5, 6, 7, 8, 31];
        let matched: Vec<usize> = align(&page, &gold)
            .iter()
            .enumerate()
            .filter(|(_, is)| **is)
            .map(|(at, _)| at)
            .collect();
        assert_eq!(matched, [2, 3, 4, 5, 6, 7, 8, 9, 12]);
    }
}
