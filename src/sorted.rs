//! Sorting, by one function for everything.
//!
//! Sorting in the standard library is made anew for each type and comparison,
//! and each weighs a kilobyte after compression. Whatever is sorted here is
//! small numbers, so it goes through `u128`, which holds two of any of them;
//! strings have one more function.

use std::collections::BinaryHeap;

/// What is a number, or two of which the first counts first.
pub(crate) trait Ordered: Copy {
    /// A number in the same order.
    fn number(self) -> u128;

    /// What the number was made of.
    fn of(number: u128) -> Self;
}

/// Sorts ascending; O(n log n).
pub(crate) fn sort<T: Ordered>(items: &mut [T]) {
    let mut numbers: Vec<u128> = items.iter().map(|item| item.number()).collect();
    sort_numbers(&mut numbers);
    for (item, number) in items.iter_mut().zip(numbers) {
        *item = T::of(number);
    }
}

/// Sorts hashes with a number each, as [`sort`] does; O(n) where they are
/// spread as hashes are, O(n log n) whatever they are.
///
/// The first bits of a hash tell nearly where it stands (bucket sort, Knuth
/// 1973), so what is left to compare is a few neighbours.
#[cfg(any(feature = "html", feature = "dom"))]
pub(crate) fn sort_hashes(items: &mut Vec<(u64, u32)>) {
    /// Of fewer there is little to gain.
    const LEAST: usize = 32;
    if items.len() < LEAST {
        return sort(items);
    }
    let bits = items.len().ilog2();
    let bucket = |hash: u64| (hash >> (u64::BITS - bits)) as usize;
    // Where the next hash of each bucket goes: first how many the one before has.
    let mut next = vec![0_usize; (1 << bits) + 1];
    for &(hash, _) in &*items {
        if let Some(count) = next.get_mut(bucket(hash) + 1) {
            *count += 1;
        }
    }
    let mut before = 0;
    for start in &mut next {
        before += *start;
        *start = before;
    }
    let mut spread = vec![(0, 0); items.len()];
    for &(hash, number) in &*items {
        if let Some(next) = next.get_mut(bucket(hash)) {
            if let Some(place) = spread.get_mut(*next) {
                *place = (hash, number);
            }
            *next += 1;
        }
    }
    for bucket in spread.chunk_by_mut(|one, two| bucket(one.0) == bucket(two.0)) {
        if bucket.is_sorted() {
            continue;
        }
        match bucket {
            [one, two] => std::mem::swap(one, two),
            several => sort(several),
        }
    }
    *items = spread;
}

/// Keeps the `count` first of what [`sort`] would give, in order; O(n log `count`).
pub(crate) fn keep_first<T: Ordered>(items: &mut Vec<T>, count: usize) {
    let mut kept: Vec<u128> = Vec::with_capacity(2 * count);
    for number in items.drain(..).map(Ordered::number) {
        kept.push(number);
        // As many again are waited for, so that sorting is seldom.
        if kept.len() == 2 * count {
            sort_numbers(&mut kept);
            kept.truncate(count);
        }
    }
    sort_numbers(&mut kept);
    items.extend(kept.into_iter().take(count).map(T::of));
}

/// By a heap, as texts are: it weighs a kilobyte less than what is quicker, and
/// costs two hundredths of the time that a text takes.
#[inline(never)]
fn sort_numbers(numbers: &mut Vec<u128>) {
    *numbers = BinaryHeap::from(std::mem::take(numbers)).into_sorted_vec();
}

/// Sorts strings with a number each; O(n log n) comparisons.
///
/// By a heap, for there are few: it weighs a third of what is quicker.
pub(crate) fn sort_texts(texts: &mut Vec<(&str, u64)>) {
    *texts = BinaryHeap::from(std::mem::take(texts)).into_sorted_vec();
}

/// Sorts strings; O(n log n) comparisons.
pub(crate) fn sort_strings(strings: &mut Vec<String>) {
    let mut texts: Vec<(&str, u64)> = strings.iter().map(String::as_str).zip(0..).collect();
    sort_texts(&mut texts);
    *strings = texts.iter().map(|(text, _)| (*text).to_owned()).collect();
}

/// The places of values, the highest value first; among equals the earlier
/// place first. O(n log n).
pub(crate) fn descending(values: impl IntoIterator<Item = f64>) -> Vec<usize> {
    let values = values.into_iter().map(Descending).zip(0..);
    let mut order: Vec<(Descending, usize)> = values.collect();
    sort(&mut order);
    order.into_iter().map(|(_, place)| place).collect()
}

/// A float that comes earlier the larger it is, in the standard's total order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Descending(pub(crate) f64);

/// What fits into half of a number.
pub(crate) trait Half: Copy {
    /// A number in the same order.
    fn half(self) -> u64;

    /// What the number was made of.
    fn of_half(half: u64) -> Self;
}

impl Half for u32 {
    fn half(self) -> u64 {
        u64::from(self)
    }

    fn of_half(half: u64) -> u32 {
        half as u32
    }
}

impl Half for u64 {
    fn half(self) -> u64 {
        self
    }

    fn of_half(half: u64) -> u64 {
        half
    }
}

impl Half for usize {
    fn half(self) -> u64 {
        self as u64
    }

    fn of_half(half: u64) -> usize {
        half as usize
    }
}

/// Carried along beside a number that has no equal.
impl Half for f32 {
    fn half(self) -> u64 {
        u64::from(self.to_bits())
    }

    fn of_half(half: u64) -> f32 {
        f32::from_bits(half as u32)
    }
}

/// Carried along beside a number that has no equal.
impl Half for f64 {
    fn half(self) -> u64 {
        self.to_bits()
    }

    fn of_half(half: u64) -> f64 {
        f64::from_bits(half)
    }
}

impl Half for Descending {
    fn half(self) -> u64 {
        // Of negative floats the larger bits are the smaller float.
        let bits = self.0.to_bits();
        if bits >> 63 == 0 {
            !bits & !(1 << 63)
        } else {
            bits
        }
    }

    fn of_half(half: u64) -> Descending {
        Descending(f64::from_bits(if half >> 63 == 0 {
            !half & !(1 << 63)
        } else {
            half
        }))
    }
}

impl<T: Half> Ordered for T {
    fn number(self) -> u128 {
        u128::from(self.half())
    }

    fn of(number: u128) -> T {
        T::of_half(number as u64)
    }
}

impl<A: Half, B: Half> Ordered for (A, B) {
    fn number(self) -> u128 {
        u128::from(self.0.half()) << 64 | u128::from(self.1.half())
    }

    fn of(number: u128) -> (A, B) {
        (A::of_half((number >> 64) as u64), B::of_half(number as u64))
    }
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "html")]
    use super::sort_hashes;
    use super::{Descending, keep_first, sort, sort_strings};

    #[test]
    fn the_first_are_those_that_sorting_would_put_first() {
        for (count, length) in [(1, 1), (1, 9), (4, 3), (4, 4), (4, 7), (4, 8), (4, 300)] {
            let items = (0..length).map(|place| (Descending(f64::from(place * 37 % 101)), place));
            let mut kept: Vec<(Descending, u32)> = items.collect();
            let mut sorted = kept.clone();
            sort(&mut sorted);
            keep_first(&mut kept, count);
            let places = |items: &[(Descending, u32)]| -> Vec<u32> {
                items.iter().map(|&(_, place)| place).collect()
            };
            sorted.truncate(count);
            assert_eq!(places(&kept), places(&sorted), "{count} of {length}");
        }
    }

    #[test]
    fn strings_are_sorted_with_their_doubles() {
        let mut strings = ["ä", "b", "", "a", "b", "ab"].map(str::to_owned).to_vec();
        sort_strings(&mut strings);
        assert_eq!(strings, ["", "a", "ab", "b", "b", "ä"]);
    }

    #[cfg(feature = "html")]
    #[test]
    fn hashes_are_sorted_however_they_are_spread() {
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        for count in [0, 1, 31, 32, 33, 1000] {
            for hash in [
                |at: u32| u64::from(at).wrapping_mul(SPREAD),
                |at: u32| u64::from(at % 7).wrapping_mul(SPREAD),
                |at: u32| u64::from(1000 - at),
                |_| u64::MAX,
            ] {
                let numbers = (0..count).rev();
                let mut items: Vec<(u64, u32)> = numbers.map(|at| (hash(at), at)).collect();
                let mut expected = items.clone();
                sort(&mut expected);
                sort_hashes(&mut items);
                assert_eq!(items, expected);
            }
        }
    }
}
