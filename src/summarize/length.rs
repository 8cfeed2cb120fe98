//! How long a summary is.

use crate::segment::Sentences;
use crate::sorted::sort;
use crate::{Error, ErrorKind};

/// How long a summary may be.
///
/// Every summary is a prefix of one order, so a longer one holds every
/// sentence of a shorter one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Length {
    /// Half of [`Length::Medium`].
    Short,
    /// √e sentences, rounded and within 3 and 12, where e sentences are
    /// eligible; never more than half of e and never less than one.
    #[default]
    Medium,
    /// Twice [`Length::Medium`].
    Long,
    /// So many sentences, at least 1.
    Sentences(usize),
    /// At most so many words, at least 1: it stops before the first sentence
    /// that would overflow, but gives at least one.
    Words(usize),
    /// At most this share of the eligible words, above 0 and up to 1.
    Ratio(f64),
}

impl Length {
    /// Refuses a length that is out of its range.
    pub(crate) fn check(self) -> Result<(), Error> {
        let complaint = match self {
            Length::Sentences(0) => "length.sentences is 0; it must be at least 1",
            Length::Words(0) => "length.words is 0; it must be at least 1",
            // The value is not named: what prints floats weighs five kilobytes, and would be here
            // for this alone.
            Length::Ratio(ratio) if !(ratio > 0.0 && ratio <= 1.0) => {
                "length.ratio must be above 0 and at most 1"
            }
            _ => return Ok(()),
        };
        Err(Error::new(ErrorKind::InvalidOptions, complaint))
    }
}

/// The first sentences of `order` that fit `length`, in reading order.
pub(super) fn select(order: &[usize], sentences: &Sentences, length: Length) -> Vec<usize> {
    let words = |index: usize| {
        sentences
            .sentences
            .get(index)
            .map_or(0, |sentence| sentence.words.len())
    };
    let count = match length {
        Length::Short => preset(order.len(), |medium| medium / 2.0),
        Length::Medium => preset(order.len(), |medium| medium),
        Length::Long => preset(order.len(), |medium| medium * 2.0),
        Length::Sentences(count) => count,
        Length::Words(budget) => fitting(order, words, budget as f64),
        Length::Ratio(ratio) => {
            let total: usize = order.iter().map(|&index| words(index)).sum();
            fitting(order, words, total as f64 * ratio)
        }
    };
    let mut selected: Vec<usize> = order.iter().copied().take(count).collect();
    sort(&mut selected);
    selected
}

/// How many sentences a preset gives where `eligible` can be had.
fn preset(eligible: usize, scale: impl Fn(f64) -> f64) -> usize {
    let medium = (eligible as f64).sqrt().round().clamp(3.0, 12.0);
    let most = (eligible as f64 / 2.0).floor();
    scale(medium).round().min(most).max(1.0) as usize
}

/// How many sentences of `order` stay within a budget of words; at least one.
fn fitting(order: &[usize], words: impl Fn(usize) -> usize, budget: f64) -> usize {
    let mut used = 0;
    let fits = |&&index: &&usize| {
        used += words(index);
        used as f64 <= budget
    };
    order.iter().take_while(fits).count().max(1)
}
