//! What stands below a letter and a press release: who signs, whom to ask, and
//! what the sender says of itself.

use super::phrases::{self, fold};
use super::pieces::{Form, Piece};
use super::signals::{Signals, is_names};
use crate::search::without_start;

/// So many lines may names, jobs and addresses take.
const MOST: usize = 12;

/// How headings begin over what a sender says of itself.
const ABOUT: [&str; 7] = [
    "About ",
    "Über ",
    "À propos d",
    "Acerca de ",
    "Sobre ",
    "Informazioni su ",
    "Over ",
];

/// Takes out of the pieces that belong to the article what stands below a
/// letter or a press release. Linear in the pieces.
pub(super) fn leave_out(text: &str, pieces: &[Piece], signals: &[Signals], inside: &mut [bool]) {
    let content = |at: usize| {
        pieces
            .get(at)
            .map_or("", |piece: &Piece| piece.span.of(text))
    };
    let is_line = |at: usize| {
        let (piece, signal) = (pieces.get(at)?, signals.get(at)?);
        let is_one = piece.form == Form::Plain && !piece.shape.is_prose() && !signal.mail;
        let is_short = piece.shape.words <= if piece.shape.is_stopped { 3 } else { 12 };
        (is_one && is_short).then_some(piece)
    };
    let is_label = |at: usize| is_line(at).is_some_and(|line| line.shape.words <= 5);
    let mut is_release = false;
    let mut at = 0;
    while at < pieces.len() {
        let start = at;
        at += 1;
        if !is_label(start) {
            continue;
        }
        let folded = fold(content(start));
        let asks = phrases::CONTACT.is(&folded);
        is_release |= asks;
        if asks || is_valediction(content(start), &folded, content(at)) {
            at += (at..pieces.len())
                .take(MOST)
                .take_while(|line| is_line(*line).is_some())
                .count();
            inside
                .iter_mut()
                .take(at)
                .skip(start)
                .for_each(|inside| *inside = false);
        }
    }
    if !is_release {
        return;
    }
    let mut is_about = false;
    for (at, inside) in inside.iter_mut().enumerate() {
        let is_heading = is_label(at) && pieces.get(at).is_some_and(|line| !line.shape.is_stopped);
        if is_heading {
            is_about = at > 0 && ABOUT.iter().any(|start| content(at).starts_with(start));
        }
        *inside &= !is_about;
    }
}

/// Whether a line takes leave, and the next, or what is left of it, is a name.
fn is_valediction(content: &str, folded: &str, next: &str) -> bool {
    /// A name, with *Dr.* or *i. A.* before it.
    const LONGEST: usize = 5;
    let is_name = |name: &str| name.split_whitespace().count() <= LONGEST && is_names(name);
    if phrases::VALEDICTION.is(folded) && !content.ends_with(['.', '!']) {
        return is_name(without_start(next, "i. A. "));
    }
    // "Best regards, Jane Doe"
    let Some((leave, name)) = content.split_once([',', '،', '\n']) else {
        return false;
    };
    leave.contains(' ') && phrases::VALEDICTION.is(&fold(leave)) && is_name(name)
}
