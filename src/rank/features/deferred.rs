//! What comes last: sentences that are none, and those that say nothing by
//! themselves. A question wants its answer, and an announcement what it
//! announces.

use super::super::vectors::{Vectors, Weighted};
use super::surface::Surface;
use super::{Row, flag, mean};
use crate::article::Article;
use crate::segment::Sentence;

/// Up to so many words that do not end as a sentence does are a fragment, and
/// more of them if an e-mail address is among them or they say the title again.
const FRAGMENT_WORDS: f64 = 5.0;

/// The same for a paragraph of one sentence, which is a heading or a caption
/// that was not known for one, and for an entry of a list (*A new roof of larch
/// for the mill at Brae*).
const HEADING_WORDS: f64 = 12.0;

/// Up to so many words a sentence says nothing by itself, ended or not (*Fold it
/// flat.*).
const TERSE_WORDS: f64 = 4.0;

/// Up to so many words a question wants its answer (*Ready to start?*); longer
/// ones may say by themselves what the text is about.
const QUESTION_WORDS: f64 = 20.0;

/// Up to so many words an end does not tell a name from a sentence.
const NAME_WORDS: f64 = 5.0;

/// Behind this share of the sentences a paragraph may tell of the authors.
const TOLD: f64 = 0.5;

/// From this share of the title's terms on it is said again, by a line with at
/// most so many terms more.
const TITLE_SHARE: f64 = 0.75;
const MORE_TERMS: f64 = 2.0;

/// Up to this share of the words may stand in sentences without an end, and up
/// to this share of the sentences may want a capital, for such to be fragments;
/// a text of a script, or a manner, without ends or capitals has none.
const RARE: f64 = 0.5;
const RARELY_SMALL: f64 = 0.2;

/// So many authors are looked for: each is held against each sentence, and a
/// caller's article may name any number.
const MOST_AUTHORS: usize = 32;

/// Which sentences are fragments, asides in running text, short questions, or
/// announcements of what follows.
pub(super) fn deferred(
    article: &Article,
    found: &[&Sentence],
    surfaces: &[Surface],
    vectors: &Vectors,
    title: &[Weighted],
    rows: &[Row],
) -> Vec<bool> {
    let share = |is: fn(&Surface) -> bool| mean(surfaces.iter().map(|surface| flag(is(surface))));
    // By words: a list, a table or a menu of short lines says nothing of the prose around it.
    let total: f64 = surfaces.iter().map(|surface| surface.words).sum();
    let open: f64 = surfaces
        .iter()
        .map(|surface| surface.words * flag(!surface.is_closed))
        .sum();
    let has_ends = open < RARE * total;
    let has_capitals = share(|surface| surface.opens_small) < RARELY_SMALL;
    let breaks_off_seldom = share(|surface| surface.breaks_off) < RARELY_SMALL;
    let terms = title.len() as f64;
    let mut told_of_author = None;
    let places = surfaces.iter().zip(rows).zip(found).enumerate();
    places
        .map(|(place, ((surface, row), sentence))| {
            let says_title = || {
                row.title_share >= TITLE_SHARE
                    && vectors.of(place).len() as f64 <= terms * row.title_share + MORE_TERMS
            };
            let is_line = row.place_in_block == 0.0 && row.follows_in_block == 0.0;
            let most = if is_line {
                HEADING_WORDS
            } else {
                FRAGMENT_WORDS
            };
            let is_short = || {
                surface.words <= most
                    || surface.has_address
                    || surface.words <= HEADING_WORDS
                        && (is_titled(surface) || row.is_list_item > 0.0 && surface.opens_numeric)
                    || says_title()
            };
            if row.relative_place > TOLD && is_of_author(article, sentence) {
                told_of_author = Some(sentence.block);
            }
            surface.is_aside
                || surface.words <= TERSE_WORDS
                || surface.is_question && surface.words <= QUESTION_WORDS
                || surface.announces
                || breaks_off_seldom && surface.breaks_off
                || told_of_author == Some(sentence.block)
                || has_ends && !surface.is_closed && (surface.is_entry || is_short())
                || has_ends && is_name(surface)
                || has_capitals && surface.opens_small
        })
        .collect()
}

/// Whether it is written as headings are in some languages: every longer word
/// with a capital.
fn is_titled(surface: &Surface) -> bool {
    surface.plain == 0.0 && surface.names > 0.0 && surface.names * 2.0 >= surface.words
}

/// Whether all words are capitalised, as in the name of a place with a point
/// behind it.
fn is_name(surface: &Surface) -> bool {
    !surface.is_question
        && surface.names > 0.0
        && surface.names + 1.0 == surface.words
        && surface.words <= NAME_WORDS
}

/// Whether it begins with an author's full name, as what is told of authors
/// below their article.
fn is_of_author(article: &Article, sentence: &Sentence) -> bool {
    let text = sentence.span.of(&article.text);
    article
        .authors
        .iter()
        .take(MOST_AUTHORS)
        .any(|author| author.contains(' ') && text.starts_with(author.as_str()))
}
