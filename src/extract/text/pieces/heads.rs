//! Running heads: lines that stand at the breaks of a printed page, in the
//! middle of the text, in a copy of it.

use std::collections::HashMap;

use super::wrapping::flows;
use crate::extract::text::markup::{Mark, Marked};
use crate::extract::text::phrases::{core, fold};
use crate::extract::text::shape::Shape;

/// Longer lines, in words and in bytes, are no heads.
const LONGEST: u32 = 12;
const LONGEST_BYTES: usize = 120;

/// Two heads have at least so many lines between them; the refrains of songs
/// are nearer.
const PAGE: usize = 12;

/// Where lines stand that are the same but for their numbers.
#[derive(Debug, Default)]
struct Alike {
    places: Vec<usize>,
    /// How many of them stand amid a sentence.
    cutting: usize,
    /// How many have the number of a page beside them.
    paged: usize,
    /// The digits of the first, and whether others have different ones: a year
    /// stays, the number of a page does not.
    digits: String,
    is_counted: bool,
}

/// Marks the lines that are running heads, and the numbers of pages beside
/// them, as saying nothing. Heads come again, numbers aside, far from each
/// other, and a sentence goes on over one of them. The first of a text is one
/// only where it has the number of a page, for it may be the title. Linear in
/// the text.
pub(super) fn silence(text: &str, marks: &mut [Marked]) {
    let content = |at: usize| marks.get(at).map_or("", |marked| marked.content.of(text));
    let is_digits = |at: usize| {
        let content = content(at);
        (1..=4).contains(&content.len()) && content.bytes().all(|byte| byte.is_ascii_digit())
    };
    let beside = |at: usize| {
        [at.wrapping_sub(1), at + 1]
            .into_iter()
            .filter(|&at| is_digits(at))
    };
    let is_paged = |at: usize| beside(at).next().is_some();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut heads: Vec<Alike> = Vec::new();
    for (at, marked) in marks.iter().enumerate() {
        let Some(key) = key(text, marked) else {
            continue;
        };
        let next = heads.len() as u32;
        let number = *numbers.entry(key).or_insert(next) as usize;
        if number == heads.len() {
            heads.push(Alike::default());
        }
        let before = (0..at).rev().take(2).find(|&at| !is_digits(at));
        let after = (at + 1..marks.len()).take(2).find(|&at| !is_digits(at));
        let around = before
            .and_then(|before| marks.get(before))
            .zip(after.and_then(|after| marks.get(after)));
        if let Some(alike) = heads.get_mut(number) {
            let cuts = around.is_some_and(|(one, next)| flows(text, one.content, next.content));
            alike.cutting += usize::from(cuts);
            alike.paged += usize::from(is_paged(at));
            let digits: String = content(at).chars().filter(char::is_ascii_digit).collect();
            if alike.places.is_empty() {
                alike.digits = digits;
            } else {
                alike.is_counted |= alike.digits != digits;
            }
            alike.places.push(at);
        }
    }
    let far = |pair: &[usize]| matches!(pair, [one, next] if next - one > PAGE);
    let is_head = |alike: &&Alike| {
        let count = alike.places.len();
        alike.cutting > 0
            && (count > 2 || alike.is_counted || alike.paged > 0 && count == 2)
            && alike.places.windows(2).all(far)
    };
    let mut silent = Vec::new();
    for alike in heads.iter().filter(is_head) {
        let places = alike.places.iter().enumerate();
        for (_, &at) in places.filter(|&(nth, &at)| nth > 0 || alike.is_counted || is_paged(at)) {
            silent.push(at);
            silent.extend(beside(at));
        }
    }
    for at in silent {
        if let Some(marked) = marks.get_mut(at) {
            marked.mark = Mark::Silent;
        }
    }
}

/// What two heads have in common; none where a line cannot be one.
fn key(text: &str, marked: &Marked) -> Option<String> {
    let content = marked.content.of(text);
    if marked.mark != Mark::Plain || content.len() > LONGEST_BYTES {
        return None;
    }
    let shape = Shape::of(content);
    if shape.words > LONGEST || shape.letters < 3 || shape.is_stopped {
        return None;
    }
    let folded: String = fold(content)
        .chars()
        .filter(|letter| !letter.is_ascii_digit())
        .collect();
    Some(core(&folded).to_owned())
}
