//! What stands below a letter and a press release: who signs, whom to ask, and
//! what the sender says of itself.

use super::phrases::{self, fold};
use super::pieces::{Form, Piece};
use super::signals::{Signals, is_names};
use crate::search::without_start;

/// So many lines may names, jobs and addresses take.
const MOST: u32 = 12;

/// How many pieces below what a sender says of itself it names whom to ask.
const NEAR: usize = 8;

/// How headings begin over what a sender says of itself.
const ABOUT: [&str; 6] = [
    "About ",
    "Über ",
    "À propos d",
    "Acerca de ",
    "Sobre ",
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
    let asks = |at: usize| {
        let is_short = pieces.get(at).is_some_and(|piece| piece.shape.words <= 5);
        is_short && phrases::CONTACT.is(&fold(content(at)))
    };
    // A line that stands alone over running text begins what comes next: another letter,
    // another chapter. A name may stand so, and the first line below a leave is one.
    let is_heading = |at: usize, piece: &Piece| {
        let is_name = piece.shape.words <= 3 && is_names(content(at));
        let next = pieces.get(at + 1);
        piece.blank_before > 0
            && !is_name
            && next.is_some_and(|next| next.form == Form::Plain && next.shape.words > MOST)
    };
    let (mut left, mut is_release, mut is_about) = (0, false, false);
    for (at, ((piece, signal), inside)) in pieces.iter().zip(signals).zip(inside).enumerate() {
        let longest = if piece.shape.is_stopped { 3 } else { MOST };
        if piece.form != Form::Plain || piece.shape.words > longest || signal.mail {
            left = 0;
            is_about &= piece.form == Form::Plain;
        } else {
            if left < MOST - 1 && is_heading(at, piece) {
                left = 0;
            }
            let is_asking = asks(at);
            is_release |= is_asking;
            is_about = at > 0
                && ABOUT
                    .iter()
                    .any(|start| tells_of_sender(content(at), start))
                && (is_release || (at..at + NEAR).any(asks));
            if is_asking || is_valediction(content(at), content(at + 1)) {
                left = MOST;
            }
        }
        *inside &= left == 0 && !is_about;
        left = left.saturating_sub(1);
    }
}

/// Whether a heading begins so, and goes on with a name: `Over 12,000 cars a day` has none.
fn tells_of_sender(content: &str, start: &str) -> bool {
    let name = content.strip_prefix(start);
    name.is_some_and(|name| !name.starts_with(|first: char| first.is_ascii_digit()))
}

/// Whether a line takes leave, and the next, or what is left of it, is a name.
fn is_valediction(content: &str, next: &str) -> bool {
    /// A name, with *Dr.* or *i. A.* before it.
    const LONGEST: usize = 5;
    let is_name = |name: &str| name.split_whitespace().count() <= LONGEST && is_names(name);
    if phrases::VALEDICTION.is(&fold(content)) && !content.ends_with(['.', '!']) {
        return is_name(without_start(next, "i. A. "));
    }
    // "Best regards, Jane Doe"
    let Some((leave, name)) = content.split_once([',', '،', '\n']) else {
        return false;
    };
    leave.contains(' ') && phrases::VALEDICTION.is(&fold(leave)) && is_name(name)
}
