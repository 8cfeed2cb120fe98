//! The article in a plain text, as people paste it.
//!
//! Lines become pieces (paragraphs, list entries, code …) by their layout and
//! marks; each piece is told for what it is by its shape, its words and its
//! neighbours; what is no part of the article stays in the text as
//! boilerplate, so that nothing moves. Linear in the text.

mod apparatus;
mod asides;
mod closing;
mod cohesion;
mod dates;
mod head;
mod mail;
mod markup;
mod network;
mod opening;
mod page;
mod phrases;
mod pieces;
mod reading;
mod running;
mod shape;
mod signals;
mod site;
mod title;
mod topic;
pub mod training;
mod vocabulary;
mod weights;

use crate::article::{Article, Caveat};
use crate::{language, source};

use head::Head;
use mail::Mail;
use pieces::{Form, Piece};
use reading::Reading;
pub(crate) use running::is_aside;
use signals::Signals;

pub(super) fn article(text: String) -> Article {
    let lines = source::text::lines(&text);
    let pieces = pieces::pieces(&text, &lines);
    let signals = signals::signals(&text, &pieces);
    let is_page = page::is_page(&text, &pieces, &signals);
    let mut inside = if is_page {
        page::article(&text, &pieces, &signals)
    } else {
        pasted(&text, &pieces, &signals)
    };
    closing::leave_out(&text, &pieces, &signals, &mut inside);
    let mail = Mail::find(&text, &pieces, &signals);
    let head = match &mail {
        Some(mail) => {
            mail.leave_out_signature(&pieces, &mut inside);
            Head::of_mail(&text, mail)
        }
        None => head::find(&text, &pieces, &signals, &inside, is_page),
    };
    let reading = Reading {
        text: &text,
        pieces: &pieces,
        signals: &signals,
        inside: &inside,
        apparatus: apparatus::apparatus(&text, &pieces, &signals),
        head,
        mail,
    };
    let mut article = reading.article(is_page);
    if is_list_of_links(&pieces) {
        article.caveats.push(Caveat::NotAnArticle);
        article.confidence = article.confidence.min(0.2);
    }
    article.language = language::detect(&text);
    article.direction = language::rules(&article.language.tag).direction;
    article.text = text;
    article
}

/// Whether a text is a page's navigation, a list of headlines or the like: many
/// short lines, and no running text.
fn is_list_of_links(pieces: &[Piece]) -> bool {
    const MANY: usize = 10;
    let is_line = |piece: &&Piece| {
        matches!(piece.form, Form::Plain | Form::Item(_)) && !piece.shape.is_stopped
    };
    let lines = pieces.iter().filter(is_line).count();
    lines >= MANY
        && lines * 10 >= pieces.len() * 8
        && !pieces.iter().any(|piece| piece.shape.is_prose())
}

/// Which pieces belong to the article where little else was pasted: all but
/// what says that it is something else, and the lists of links after
/// `Related`. Such a list amid the text is short, and its links are headlines:
/// an article of short lines goes on behind the label.
fn pasted(text: &str, pieces: &[Piece], signals: &[Signals]) -> Vec<bool> {
    const LINKS: usize = 8;
    const HEADLINE: u32 = 4;
    let is_running = |piece: &Piece| piece.shape.is_prose() && piece.form != Form::Note;
    let last_running = pieces.iter().rposition(is_running).unwrap_or(0);
    let is_label = |piece: &Piece| phrases::TEASER.is(&phrases::fold(piece.span.of(text)));
    let mut links = 0_usize;
    pieces
        .iter()
        .zip(signals)
        .enumerate()
        .map(|(at, (piece, signal))| {
            let is_short = piece.shape.words <= 8;
            if signal.related && is_short {
                links = if at < last_running { LINKS } else { usize::MAX };
                return false;
            }
            // "Lesen Sie auch", and on the next lines what.
            if signal.teaser && is_short && !signal.button && is_label(piece) {
                links = LINKS;
                return false;
            }
            let is_headline = piece.shape.words >= HEADLINE && !is_running(piece);
            let is_link = links > 0 && !signal.notes && (at > last_running || is_headline);
            links = if is_link { links - 1 } else { 0 };
            let is_cell = matches!(piece.form, Form::Cell { .. });
            !is_link && (is_cell || !signal.is_noise() && !signal.teaser)
        })
        .collect()
}
