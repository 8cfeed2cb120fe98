//! What can be told of one piece by itself: phrases, dates, repetition.
//!
//! Only short pieces are compared with the tables of phrases; running text is
//! never boilerplate for a word that it holds.

use std::collections::HashMap;

mod counts;
mod credit;
pub(super) mod mail;
mod names;

use super::apparatus::{leads_to_page, without_link};
use super::dates;
use super::phrases::{self, core, fold};
use super::pieces::{Form, Piece};
use super::shape::Shape;
use counts::{is_count, is_numeral, is_page_number};
pub(super) use credit::{is_credit, is_film};
use mail::is_mail;
use names::{is_affiliation, is_desk, starts_with_name};

pub(super) use names::{
    has_affiliation_marks, is_author_list, is_full_name, is_job, is_lone_name, is_names,
    is_person_with_job,
};

/// What one piece says it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Signals {
    /// The label of an advertisement.
    pub advert: bool,
    /// The label of a button, a link or a section of the site.
    pub button: bool,
    /// Words before a link to another article.
    pub teaser: bool,
    /// The heading of a list of other articles, or of comments.
    pub related: bool,
    /// Cookies, newsletter, rights, accounts.
    pub notice: bool,
    /// A picture's caption or credit.
    pub credit: bool,
    /// Starts with the words before an author's name, and goes on with names;
    /// or is what such words on a line of their own announce.
    pub byline: bool,
    /// The words before an author's name alone: the name is on the next line.
    pub announces: bool,
    /// Where an author of a paper works.
    pub affiliation: bool,
    /// The number of a heading, which stands on the next line: `2.1.`
    pub numeral: bool,
    /// A date or time, and little else; where the date stands within the piece.
    pub date: Option<dates::Date>,
    /// Starts with the words before a date of publication.
    pub stamp: bool,
    /// The heading of a table of contents.
    pub contents: bool,
    /// The heading of notes and sources.
    pub notes: bool,
    /// A page number.
    pub page_number: bool,
    /// An address of the web or of mail, and little else.
    pub address: bool,
    /// A count or a time ago: `12 min read`, `3 hours ago`, `1.2K views`.
    pub count: bool,
    /// The end of an e-mail, the start of a forwarded one, or its headers.
    pub mail: bool,
    /// How often the same words (numbers aside) make a piece, up to 9.
    pub repeats: u8,
}

impl Signals {
    /// Whether the piece can be nothing of the article.
    pub fn is_noise(&self) -> bool {
        self.advert || self.notice || self.page_number || self.mail
    }
}

/// The longest piece that is compared with phrases, in words.
const SHORT: u32 = 60;

/// The signals of each piece.
pub(super) fn signals(text: &str, pieces: &[Piece]) -> Vec<Signals> {
    let mut signals: Vec<Signals> = pieces.iter().map(|piece| of(text, piece)).collect();
    let mut counts: HashMap<String, u32> = HashMap::new();
    let key = |piece: &Piece| {
        (piece.shape.words <= 30 && piece.span.len() < 600).then(|| {
            let folded = fold(piece.span.of(text));
            let label = core(&folded);
            if label.is_empty() {
                folded
            } else {
                label.to_owned()
            }
        })
    };
    for piece in pieces {
        if let Some(key) = key(piece) {
            let count = counts.entry(key).or_default();
            *count = (*count + 1).min(9);
        }
    }
    for (signal, piece) in signals.iter_mut().zip(pieces) {
        signal.repeats = key(piece)
            .and_then(|key| counts.get(&key).copied())
            .map_or(1, |count| count as u8);
    }
    join_labels(text, pieces, &mut signals);
    signals
}

/// What stands on one line and is about the next: `By`, and the number of a
/// heading. A label that nothing fitting follows is none.
fn join_labels(text: &str, pieces: &[Piece], signals: &mut [Signals]) {
    let first_running = pieces
        .iter()
        .position(|piece| piece.shape.is_prose())
        .unwrap_or(pieces.len());
    let mut is_signed = false;
    // From the last piece to the first: whether the next belongs to its author, too.
    let mut follows = Vec::new();
    for at in (0..pieces.len()).rev() {
        let (Some(piece), Some(signal)) = (pieces.get(at), signals.get_mut(at)) else {
            continue;
        };
        let content = piece.span.of(text);
        let next = pieces.get(at + 1);
        let is_name = next.is_some_and(|next| {
            let name = next.span.of(text);
            next.shape.words <= 12
                && !next.shape.is_stopped
                && (next.shape.words <= 4 && is_names(name) || starts_with_name(name))
        });
        let is_heading = next.is_some_and(|next| {
            next.form == Form::Plain
                && !next.shape.is_stopped
                && next.shape.letters > 0
                && next.shape.words <= 14
        });
        signal.announces &= is_name;
        signal.numeral = is_heading && is_numeral(content);
        // The name on one line above the text, the job on the next.
        let has_job = at < first_running
            && piece.form == Form::Plain
            && piece.shape.words <= 4
            && is_full_name(content)
            && !content.contains(':')
            && !is_job(&fold(content))
            && next.is_some_and(|next| {
                let job = next.span.of(text);
                let words = next.shape.words;
                !next.shape.is_stopped
                    && (words <= 2 || words <= 4 && is_names(job))
                    && is_job(&fold(job))
            });
        signal.byline |= has_job;
        is_signed |= signal.announces || has_job;
        follows.push(signal.announces || has_job);
    }
    if !is_signed {
        return;
    }
    for (signal, is_above) in signals.iter_mut().skip(1).zip(follows.iter().rev()) {
        signal.byline |= is_above;
    }
}

fn of(text: &str, piece: &Piece) -> Signals {
    let shape = &piece.shape;
    if shape.words > SHORT || piece.span.len() > 1200 {
        let content = piece.span.of(text);
        return Signals {
            credit: is_credit(content, "", shape.words, shape.is_stopped),
            repeats: 1,
            ..Signals::default()
        };
    }
    let content = piece.span.of(text);
    let folded = fold(content);
    let words = shape.words;
    let is_label = !shape.is_stopped || words <= 3;
    let label = is_label && words <= 12;
    // `References[edit]`
    let heading = without_link(&folded);
    let starts = |table: &phrases::Table| table.start(&folded);
    let after = |length: usize| folded.get(length..).unwrap_or("").trim_start();
    let is_introduced = |length: usize| {
        let rest = after(length);
        rest.is_empty() || rest.starts_with([':', '：', '–', '—', '-', '>', '»', '|', '›', '→'])
    };

    let teaser = (words <= 30)
        .then(|| starts(&phrases::TEASER))
        .flatten()
        .is_some_and(|length| {
            let is_long = folded
                .get(..length)
                .is_some_and(|phrase| phrase.contains(' '))
                || !folded.is_ascii() && length >= 12;
            is_introduced(length) && (after(length).len() > 1 || is_label)
                || is_long && is_label && words <= 20 && !shape.ends_ellipsis
        });
    // An entry of a list sets a name behind a title as well.
    let is_entry = matches!(piece.form, Form::Item(_) | Form::Number(_));
    let credit = is_credit(content, &folded, words, shape.is_stopped || is_entry);
    let signed = folded.trim_start_matches(['(', '（']);
    let byline = words <= 16
        && !shape.is_stopped
        && (is_desk(&folded)
            || piece.form == Form::Plain && is_person_with_job(content, &folded)
            || phrases::BYLINE.start(signed).is_some_and(|length| {
                let rest = signed
                    .get(length..)
                    .unwrap_or("")
                    .trim_start()
                    .trim_start_matches([':', '：', '|', '.', ' ', '/', '・', '—', '-']);
                let original = tail(content, rest);
                !rest.is_empty() && (is_names(original) || starts_with_name(original))
            }));
    let date = (words <= 24 && content.len() < 240)
        .then(|| dates::find(content))
        .flatten();
    let stamp = words <= 24 && starts(&phrases::STAMP).is_some()
        || words <= 16 && dates::is_dated(content) && shape.digits * 4 >= shape.characters;
    Signals {
        advert: label && phrases::ADVERT.is(&folded),
        button: label && (phrases::BUTTON.is(&folded) || is_button_run(content)),
        teaser,
        related: label && phrases::RELATED.is(heading),
        notice: is_notice(shape, &folded),
        credit,
        byline,
        announces: words <= 3 && !shape.is_stopped && phrases::BYLINE.is(&folded),
        affiliation: words <= 40
            && shape.stops <= 1
            && shape.lowercase <= shape.capitalized
            && is_affiliation(&folded),
        numeral: false,
        stamp: stamp && (date.is_some() || shape.digits > 0 || words <= 2),
        date,
        contents: label && (phrases::CONTENTS.is(heading) || leads_to_page(content)),
        notes: label && phrases::NOTES.is(heading),
        page_number: is_page_number(&folded) || folded.starts_with("this article is more than"),
        address: is_address(&folded),
        count: words <= 6 && is_count(&folded),
        mail: words <= 30 && is_mail(&folded),
        repeats: 1,
    }
}

/// Whether a piece is a notice. A sentence of some length is none for one word
/// that articles use as well.
fn is_notice(shape: &Shape, folded: &str) -> bool {
    const LONG: u32 = 12;
    phrases::NOTICE.within(folded)
        || shape.words <= 40 && is_copyright(folded)
        || phrases::DOUBTFUL.within(folded)
            && (!shape.is_prose() || shape.words < LONG || phrases::SERVICE.times(folded) > 1)
}

/// The end of a text whose folded form ends like `folded`: as many characters.
fn tail<'t>(content: &'t str, folded: &str) -> &'t str {
    let count = folded.chars().count();
    let start = content
        .char_indices()
        .rev()
        .nth(count.saturating_sub(1))
        .map_or(0, |(at, _)| at);
    content.get(start..).unwrap_or(content)
}

pub(super) fn is_copyright(folded: &str) -> bool {
    let has_year = folded
        .split(|character: char| !character.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")));
    (folded.starts_with('©') || folded.starts_with("copyright") || folded.starts_with("(c) "))
        && (has_year || folded.len() < 60)
}

/// Several labels of buttons on one line: `Share Tweet Email`.
fn is_button_run(content: &str) -> bool {
    let mut labels = 0;
    for part in content.split([' ', '|', '·', '•', '\t', '/', '>', '»']) {
        if part.trim().is_empty() {
            continue;
        }
        if !part.starts_with(char::is_uppercase) || !phrases::BUTTON.is(&fold(part)) {
            return false;
        }
        labels += 1;
    }
    labels >= 2
}

/// An address alone, or behind a label: `E-mail: jane@example.org`.
fn is_address(folded: &str) -> bool {
    let is_mail = |word: &str| word.contains('@') && word.contains('.');
    let is_one = |word: &str| {
        word.starts_with("http://")
            || word.starts_with("https://")
            || word.starts_with("www.")
            || word.starts_with('@')
            || is_mail(word)
    };
    let words = folded.split(' ').count();
    if words <= 3 {
        return folded.split(' ').any(is_one);
    }
    let label = folded.trim_start_matches(|sign: char| !sign.is_alphabetic());
    words <= 16
        && MAIL_LABELS.iter().any(|start| label.starts_with(start))
        && folded.split(' ').any(is_mail)
}

/// How labels before an address of mail begin.
#[rustfmt::skip]
const MAIL_LABELS: [&str; 16] = [
    "author for corr", "contact", "correo", "correspond", "corresponding", "courriel", "e-mail",
    "electronic address", "email", "kontakt", "korrespondenz", "mail:", "почта", "электронная",
    "البريد", "邮箱",
];
