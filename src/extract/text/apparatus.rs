//! What works of reference put around their text: tables of contents, and the
//! sources at the foot.

use super::pieces::{Form, Piece};
use super::signals::Signals;
use crate::article::BlockKind;

/// The part of the work in which the pieces stand.
#[derive(Clone, Copy)]
enum Part {
    Text,
    Contents,
    Sources,
}

/// What the pieces are that belong to a table of contents or to a list of
/// sources. Linear in the pieces.
pub(super) fn apparatus(
    text: &str,
    pieces: &[Piece],
    signals: &[Signals],
) -> Vec<Option<BlockKind>> {
    let mut part = Part::Text;
    let mut kinds = Vec::with_capacity(pieces.len());
    for (at, (piece, signal)) in pieces.iter().zip(signals).enumerate() {
        let content = piece.span.of(text);
        let kind = match part {
            _ if signal.contents => None,
            Part::Contents if is_entry(content, piece, pieces.get(at + 1)) => {
                Some(BlockKind::Boilerplate)
            }
            _ if signal.notes => None,
            Part::Sources if is_source(content, piece) => Some(BlockKind::Footnote),
            _ => None,
        };
        part = match kind {
            Some(_) => part,
            None if signal.contents => Part::Contents,
            // Documentation has notes of another kind.
            None if signal.notes && !content.eq_ignore_ascii_case("note") => Part::Sources,
            None => Part::Text,
        };
        kinds.push(kind);
    }
    kinds
}

/// Whether a piece can stand in a table of contents: an entry of a list, or a
/// line with a number that is no heading of text.
fn is_entry(content: &str, piece: &Piece, next: Option<&Piece>) -> bool {
    let is_before_text = next.is_some_and(|next| next.shape.is_prose());
    let is_numbered = content.starts_with(|sign: char| sign.is_numeric());
    !piece.shape.is_stopped
        && match piece.form {
            Form::Cell { .. } | Form::Number(_) | Form::Item(_) => true,
            Form::Plain => is_numbered && !is_before_text,
            _ => false,
        }
}

/// Whether a piece names a source: an entry gives a year, a page or an address; a
/// paragraph an address, for it may tell of books as well.
fn is_source(content: &str, piece: &Piece) -> bool {
    let is_address = |word: &str| {
        word.starts_with("http") || word.starts_with("www.") || matches!(word, "doi" | "ISBN")
    };
    let is_place = |word: &str| {
        // "2015", "2015;12:34-40"
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let is_year = digits == 4 && !word.get(4..).is_some_and(|rest| rest.starts_with('-'));
        is_year || matches!(word, "p" | "pp" | "vol")
    };
    let is_entry = matches!(piece.form, Form::Number(_) | Form::Item(_));
    // Author. Title. Publisher.
    let is_cited = is_entry && piece.shape.stops >= 2;
    piece.form == Form::Note
        || (is_entry || piece.form == Form::Plain)
            && content
                .split_whitespace()
                .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
                .any(|word| is_address(word) || is_cited && is_place(word))
}

/// Whether a wiki put a link behind a heading: `History[edit]`.
pub(super) fn has_link(content: &str) -> bool {
    without_link(content).len() < content.len()
}

/// A heading without the link that a wiki puts behind it.
pub(super) fn without_link(content: &str) -> &str {
    const LONGEST: usize = 60;
    let is_label = |open: usize| {
        content
            .get(open..)
            .is_some_and(|label| !label.contains(char::is_numeric))
    };
    let open = content
        .strip_suffix(']')
        .and_then(|inner| inner.rfind('['))
        .filter(|open| *open > 0 && content.len() - open <= LONGEST && is_label(*open));
    open.and_then(|open| content.get(..open))
        .unwrap_or(content)
        .trim_end()
}

/// Whether dots lead from a line's words to a page: `The old bridge ..... 12`.
pub(super) fn leads_to_page(content: &str) -> bool {
    let before = content.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let words = before.trim_end_matches(['.', '…', '·', ' ', '_']);
    let dots = before.get(words.len()..).unwrap_or("");
    before.len() < content.len()
        && !words.is_empty()
        && dots.chars().filter(|sign| *sign != ' ').count() >= 4
}
