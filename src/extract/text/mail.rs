//! A pasted e-mail: its subject is the title and its sender the author, and what
//! stands below the line that opens the signature (RFC 3676, section 4.3) is no
//! part of it.

use super::head;
use super::phrases::fold;
use super::pieces::{Form, Piece};
use super::signals::Signals;
use super::signals::mail::{SENDER, SUBJECT};
use crate::Span;
use crate::source::text::trim;

/// What is known of a mail.
#[derive(Debug)]
pub(super) struct Mail {
    /// The piece with the subject, and the subject without its label and without
    /// the signs of an answer.
    pub subject: (usize, Span),
    /// Who sent it.
    pub sender: Vec<String>,
    /// The piece that opens the signature.
    signature: Option<usize>,
}

/// So many pieces may headers take.
const HEAD: usize = 12;

/// A subject stands among other headers.
const LEAST_HEADERS: usize = 2;

/// A text below two dashes with more words is none of a signature.
const LONGEST_SIGNATURE: u32 = 150;

/// What programs set before the subject of an answer and of what is sent on.
const ANSWER: [&str; 9] = [
    "re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "sv:", "antw:",
];

impl Mail {
    /// Reads the headers, if the text begins with some.
    pub fn find(text: &str, pieces: &[Piece], signals: &[Signals]) -> Option<Mail> {
        let headers = || {
            let head = pieces.iter().zip(signals).take(HEAD).enumerate();
            head.filter(|(_, (_, signal))| signal.mail)
                .map(|(at, (piece, _))| (at, piece.span))
        };
        if headers().count() < LEAST_HEADERS {
            return None;
        }
        let behind = |span, labels: &[&str]| without(text, span, labels);
        let (at, mut subject) =
            headers().find_map(|(at, span)| Some((at, behind(span, &SUBJECT)?)))?;
        while let Some(rest) = behind(subject, &ANSWER) {
            subject = rest;
        }
        let sender = headers().find_map(|(_, span)| behind(span, &SENDER));
        let sender = sender.map_or_else(Vec::new, |span| {
            let name = span.of(text).split('<').next().unwrap_or("");
            head::names(name.trim_matches(['"', ' ']))
        });
        (!subject.is_empty()).then(|| Mail {
            subject: (at, subject),
            sender,
            signature: signature(text, pieces, at),
        })
    }

    /// Takes the signature out of the pieces that belong to the article.
    pub fn leave_out_signature(&self, pieces: &[Piece], inside: &mut [bool]) {
        let Some(signature) = self.signature else {
            return;
        };
        for (piece, inside) in pieces.iter().zip(inside).skip(signature) {
            *inside &= piece.form == Form::Quote;
        }
    }
}

/// The last line of two dashes behind a piece, if little follows.
fn signature(text: &str, pieces: &[Piece], behind: usize) -> Option<usize> {
    let opens = |piece: &Piece| piece.span.of(text).trim() == "--";
    let at = pieces.iter().rposition(opens).filter(|&at| at > behind)?;
    let below = pieces
        .iter()
        .skip(at)
        .filter(|piece| piece.form != Form::Quote);
    let words: u32 = below.map(|piece| piece.shape.words).sum();
    (words <= LONGEST_SIGNATURE).then_some(at)
}

/// What stands behind one of some labels, if a text begins with one.
fn without(text: &str, span: Span, labels: &[&str]) -> Option<Span> {
    let content = span.of(text);
    let longest = labels.iter().map(|label| label.chars().count()).max()?;
    let start: String = content.chars().take(longest).collect();
    let folded = fold(&start);
    let label = labels.iter().find(|label| folded.starts_with(**label))?;
    let length = label.chars().count();
    let skip: usize = content.chars().take(length).map(char::len_utf8).sum();
    Some(trim(text, Span::new(span.start + skip, span.end)))
}
