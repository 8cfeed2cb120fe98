//! What a site says beside its article, in the copy of a page: of its letters,
//! accounts, cookies and terms, and of who wrote the article; and the posts of
//! others that are shown in it.
//!
//! None of these tells for sure, for an article can speak of cookies; they are
//! features of the page model.

use super::head;
use super::phrases::{self, fold};
use super::pieces::Piece;
use super::signals::{Signals, is_names};
use crate::sorted::sort_strings;

/// How many features a piece has by these.
pub const ASIDES: usize = 5;

/// The features of each piece.
pub(super) fn asides(text: &str, pieces: &[Piece], signals: &[Signals]) -> Vec<[f64; ASIDES]> {
    let authors = authors(text, pieces, signals);
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
                piece.shape.words <= 60 && authors.iter().any(|name| folded.contains(name));
            [
                flag(times > 0),
                f64::from(u32::try_from(times.min(4)).unwrap_or(4)) / 4.0,
                flag(is_of_author && piece.shape.words > 4),
                flag(names_author),
                flag(is_post(content)),
            ]
        })
        .collect()
}

/// The names that stand in the bylines, folded.
fn authors(text: &str, pieces: &[Piece], signals: &[Signals]) -> Vec<String> {
    const MOST: usize = 24;
    let mut names: Vec<String> = Vec::new();
    let mut is_announced = false;
    for (piece, signal) in pieces.iter().zip(signals) {
        let content = piece.span.of(text);
        if signal.byline {
            let found = head::authors(text, piece.span);
            names.extend(found.iter().map(|name| fold(name)));
        } else if is_announced && (2..=4).contains(&piece.shape.words) && is_names(content) {
            names.push(fold(content));
        }
        is_announced = piece.shape.words <= 3 && phrases::BYLINE.is(&fold(content));
        if names.len() >= MOST {
            break;
        }
    }
    names.retain(|name| name.contains(' ') || !name.is_ascii());
    sort_strings(&mut names);
    names.dedup();
    names
}

/// Whether a piece holds the address that is put under a post on a network, or
/// ends in an account's name.
fn is_post(content: &str) -> bool {
    content.contains("pic.twitter.com/")
        || content.contains("https://t.co/")
        || content
            .split_whitespace()
            .any(|word| word.len() > 3 && word.starts_with(['@', '#']) || word.starts_with("(@"))
}
