//! What a site says beside its article, in the copy of a page: of its letters,
//! accounts, cookies and terms, and of who wrote the article; and the posts of
//! others that are shown in it.
//!
//! None of these tells for sure, for an article can speak of cookies; they are
//! features of the page model. With them go marks of the parts that stand below
//! an article and read like prose: references, what is told of an author,
//! offers.

use std::collections::HashMap;

use super::head;
use super::phrases::{self, fold};
use super::pieces::Piece;
use super::signals::{Signals, is_names};
use crate::search::contains;
use crate::sorted::sort_strings;

/// How many features a piece has by these.
pub const ASIDES: usize = 5 + MARKS;
const MARKS: usize = 9;

/// The features of each piece.
pub(super) fn asides(text: &str, pieces: &[Piece], signals: &[Signals]) -> Vec<[f64; ASIDES]> {
    let authors = authors(text, pieces, signals);
    let openings = openings(text, pieces);
    let flag = |condition: bool| f64::from(u8::from(condition));
    pieces
        .iter()
        .map(|piece| {
            let content = piece.span.of(text);
            let folded = fold(content);
            let times = phrases::SERVICE.times(&folded);
            let is_of_author = authors.iter().any(|name| {
                folded
                    .strip_prefix(name.as_str())
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            });
            let names_author =
                piece.shape.words <= 60 && authors.iter().any(|name| contains(&folded, name));
            let mut row = [0.0; ASIDES];
            let said = [
                flag(times > 0),
                f64::from(u32::try_from(times.min(4)).unwrap_or(4)) / 4.0,
                flag(is_of_author && piece.shape.words > 4),
                flag(names_author),
                flag(is_post(content)),
            ];
            let begun = opening(content)
                .and_then(|opening| openings.get(opening))
                .copied();
            let all = said.into_iter().chain(marks(content, begun.unwrap_or(1)));
            for (place, value) in row.iter_mut().zip(all) {
                *place = value;
            }
            row
        })
        .collect()
}

/// What a piece begins with: its first two words, where it has three.
fn opening(content: &str) -> Option<&str> {
    let mut ends = content.match_indices(' ').map(|(at, _)| at);
    let (_, end) = (ends.next()?, ends.next()?);
    content.get(..end)
}

/// The marks of references, of words about a person and of offers; `alike` is
/// how many pieces begin with the same words.
fn marks(content: &str, alike: u32) -> [f64; MARKS] {
    let flag = |condition: bool| f64::from(u8::from(condition));
    let words = || content.split_whitespace().take(60);
    let is_initials = |word: &&str| {
        let letters = word.trim_matches(['.', ',', ';', '(', ')']);
        (1..=2).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase)
    };
    let initials = words().filter(is_initials).count();
    let has_year = words().any(|word| {
        let digits = word.trim_matches(|sign: char| !sign.is_ascii_digit());
        digits.len() == 4
            && (digits.starts_with("19") || digits.starts_with("20"))
            && (word.starts_with('(') || word.ends_with(';') || word.ends_with(")."))
    });
    let capitalized = words()
        .take_while(|word| word.starts_with(char::is_uppercase))
        .count();
    let ending = content.trim_end_matches(['"', '”', '»', '’', ')', ' ']);
    [
        f64::from(u32::try_from(initials.min(6)).unwrap_or(6)) / 6.0,
        flag(has_year),
        flag((2..=5).contains(&capitalized)),
        flag(ending.ends_with(['!', '！'])),
        flag(ending.ends_with(['?', '？', '؟'])),
        flag(content.contains(['$', '€', '£', '¥', '₹', '%'])),
        flag(content.starts_with(['*', '†', '[', '('])),
        flag(content.starts_with(['"', '“', '„', '«', '‘', '「'])),
        f64::from(alike.min(6) - 1) / 5.0,
    ]
}

/// How often each of the first two words begin a piece.
fn openings<'t>(text: &'t str, pieces: &[Piece]) -> HashMap<&'t str, u32> {
    let mut counts = HashMap::new();
    for opening in pieces
        .iter()
        .filter_map(|piece| opening(piece.span.of(text)))
    {
        *counts.entry(opening).or_insert(0) += 1;
    }
    counts
}

/// The names that stand in the bylines, folded.
fn authors(text: &str, pieces: &[Piece], signals: &[Signals]) -> Vec<String> {
    const MOST: usize = 24;
    /// No name is longer, in bytes: each is sought in many pieces.
    const LONGEST: usize = 200;
    let mut names: Vec<String> = Vec::new();
    let mut is_announced = false;
    for (piece, signal) in pieces.iter().zip(signals) {
        let content = piece.span.of(text);
        if is_announced && (2..=4).contains(&piece.shape.words) && is_names(content) {
            names.push(fold(content));
        } else if signal.byline {
            let found = head::authors(text, piece.span);
            names.extend(found.iter().map(|name| fold(name)));
        }
        is_announced = piece.shape.words <= 3 && phrases::BYLINE.is(&fold(content));
        if names.len() >= MOST {
            break;
        }
    }
    names.retain(|name| name.len() <= LONGEST && (name.contains(' ') || !name.is_ascii()));
    sort_strings(&mut names);
    names.dedup();
    names
}

/// Whether a piece holds the address that is put under a post on a network, or
/// ends in an account's name.
fn is_post(content: &str) -> bool {
    contains(content, "pic.twitter.com/")
        || contains(content, "https://t.co/")
        || content
            .split_whitespace()
            .any(|word| word.len() > 3 && word.starts_with(['@', '#']) || word.starts_with("(@"))
}
