//! Places by value.

/// The places of values, the highest value first; among equals the earlier
/// place first. O(n log n). One function for all kinds of values: each sort of
/// a type of its own weighs a kilobyte in the wasm, and a stable one three.
pub(crate) fn descending(values: impl IntoIterator<Item = f64>) -> Vec<usize> {
    let mut order: Vec<(f64, usize)> = values.into_iter().zip(0..).collect();
    sort(&mut order);
    order.into_iter().map(|(_, place)| place).collect()
}

#[inline(never)]
fn sort(order: &mut [(f64, usize)]) {
    order.sort_unstable_by(|one, two| two.0.total_cmp(&one.0).then(one.1.cmp(&two.1)));
}
