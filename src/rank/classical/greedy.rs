//! A queue of numbered things with values that only fall: what the algorithms
//! that choose one sentence after another need.
//!
//! What is taken from the top may be out of date; it is valued again and put
//! back (Minoux 1978, "Accelerated greedy algorithms").

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A thing with a value; larger values first, then smaller numbers.
#[derive(Clone, Copy, Debug)]
struct Entry {
    value: f64,
    number: usize,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Entry) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Entry) -> Ordering {
        self.value
            .total_cmp(&other.value)
            .then(other.number.cmp(&self.number))
    }
}

/// The queue.
#[derive(Debug, Default)]
pub(super) struct Falling {
    heap: BinaryHeap<Entry>,
}

impl Falling {
    /// Each number with its value.
    pub fn new(values: impl Iterator<Item = (usize, f64)>) -> Falling {
        Falling {
            heap: values
                .map(|(number, value)| Entry { value, number })
                .collect(),
        }
    }

    /// The first number that is in use, with its present value, which is the
    /// largest of all. `value` gives the present value of a number, and
    /// nothing where it is no longer in use.
    pub fn first(&mut self, value: impl Fn(usize) -> Option<f64>) -> Option<(usize, f64)> {
        self.first_above(f64::NEG_INFINITY, value)
    }

    /// The same, or nothing where no value is at least `least`; then values
    /// below it are not looked at.
    pub fn first_above(
        &mut self,
        least: f64,
        value: impl Fn(usize) -> Option<f64>,
    ) -> Option<(usize, f64)> {
        while let Some(top) = self.heap.peek().copied() {
            if top.value < least {
                return None;
            }
            match value(top.number) {
                Some(present) if present >= top.value => return Some((top.number, top.value)),
                Some(present) => {
                    self.heap.pop();
                    self.heap.push(Entry {
                        value: present,
                        number: top.number,
                    });
                }
                None => {
                    self.heap.pop();
                }
            }
        }
        None
    }
}
