//! Sorting, by one function for everything.
//!
//! Sorting in the standard library is made anew for each type and comparison,
//! and each weighs a kilobyte after compression. Whatever is sorted here is
//! small numbers, so it goes through `u128`, which holds two of any of them;
//! strings have one more function.

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

/// Keeps the `count` first of what [`sort`] would give, in any order; O(n).
pub(crate) fn keep_first<T: Ordered>(items: &mut Vec<T>, count: usize) {
    if items.len() <= count {
        return;
    }
    let mut numbers: Vec<u128> = items.iter().map(|item| item.number()).collect();
    numbers.select_nth_unstable(count);
    items.clear();
    items.extend(numbers.into_iter().take(count).map(T::of));
}

#[inline(never)]
fn sort_numbers(numbers: &mut [u128]) {
    numbers.sort_unstable();
}

/// Sorts strings with a number each; O(n log n) comparisons.
#[inline(never)]
pub(crate) fn sort_texts(texts: &mut [(&str, u64)]) {
    texts.sort_unstable();
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
