//! What shows without knowing the rest of the article: words, marks, openings.

use super::super::opening::{Opening, is_quotation_mark};
use super::{Row, flag, log, mean, ratio};
use crate::article::Article;
use crate::extract::text::is_aside;
use crate::search::contains;
use crate::segment::{Sentence, Sentences};

/// What the surface of a sentence shows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Surface {
    pub(super) words: f64,
    pub(super) content: f64,
    pub(super) bytes: f64,
    pub(super) names: f64,
    pub(super) new_names: f64,
    pub(super) numbers: f64,
    pub(super) brackets: f64,
    pub(super) commas: f64,
    pub(super) has_quotation: bool,
    pub(super) is_question: bool,
    pub(super) is_closed: bool,
    pub(super) has_address: bool,
    pub(super) opens_small: bool,
    pub(super) opens_numeric: bool,
    /// Words of more than three letters that begin with a small one.
    pub(super) plain: f64,
    pub(super) is_aside: bool,
    pub(super) announces: bool,
    /// Whether it ends in an ellipsis, as teasers do.
    pub(super) breaks_off: bool,
    /// Whether it has a mark that entries of a table or a list have (*Price:
    /// $12*, *Home | About*), or breaks off at a comma.
    pub(super) is_entry: bool,
}

/// Looks at one sentence; `seen` tells which terms stood before.
pub(super) fn surface(
    article: &Article,
    sentences: &Sentences,
    sentence: &Sentence,
    seen: &mut [bool],
) -> Surface {
    let text = sentence.span.of(&article.text);
    let words = sentences.words_of(sentence);
    let mut surface = Surface {
        words: words.len() as f64,
        ..Surface::default()
    };
    for (at, word) in words.iter().enumerate() {
        let spelled = word.span.of(&article.text);
        surface.bytes += spelled.len() as f64;
        surface.content += flag(sentences.term(*word).is_some_and(|term| !term.is_stop));
        let initial = spelled.chars().next().unwrap_or(' ');
        surface.numbers += flag(initial.is_numeric());
        surface.plain += flag(initial.is_lowercase() && spelled.chars().nth(3).is_some());
        let was_seen = seen.get_mut(word.term as usize);
        if at > 0 && initial.is_uppercase() {
            surface.names += 1.0;
            surface.new_names += flag(was_seen.as_ref().is_some_and(|seen| !**seen));
        }
        if let Some(seen) = was_seen {
            *seen = true;
        }
    }
    for character in text.chars() {
        match character {
            '(' | '[' => surface.brackets += 1.0,
            ',' | ';' | ':' | '\u{2013}' | '\u{2014}' => surface.commas += 1.0,
            '@' => surface.has_address = true,
            mark if is_quotation_mark(mark) => surface.has_quotation = true,
            _ => {}
        }
    }
    surface.opens_small = opens_small(text);
    surface.opens_numeric = text.starts_with(char::is_numeric);
    surface.is_entry = contains(text, ": ") || contains(text, " | ") || text.ends_with([',', ';']);
    surface.is_aside = is_aside(text, words.len());
    let last = text.trim_end_matches(|mark: char| is_quotation_mark(mark) || mark == ')');
    let marks = last.trim_end_matches(']');
    surface.breaks_off = marks.ends_with("...") || marks.ends_with('\u{2026}');
    surface.is_question = last.ends_with(['?', '\u{37e}', '\u{61f}', '\u{ff1f}']);
    surface.announces = last.ends_with([':', '\u{ff1a}']);
    surface.is_closed = surface.is_question
        || last.ends_with([
            '.', '!', '\u{2026}', '\u{964}', '\u{3002}', '\u{ff01}', '\u{6d4}',
        ]);
    surface
}

/// Whether a sentence opens with a small letter, as the rest of one does whose
/// beginning was lost; *eBay* and *wikiHow* do not open so.
fn opens_small(text: &str) -> bool {
    let opening = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let word = opening
        .split(|letter: char| !letter.is_alphanumeric())
        .next();
    word.is_some_and(|word| {
        word.starts_with(char::is_lowercase) && !word.contains(char::is_uppercase)
    })
}

/// Puts what shows into the rows.
pub(super) fn shape(surfaces: &[Surface], openings: &[Opening], rows: &mut [Row]) {
    let words = mean(surfaces.iter().map(|surface| surface.words));
    let all_words: f64 = surfaces.iter().map(|surface| surface.words).sum();
    let word_length = ratio(
        surfaces.iter().map(|surface| surface.bytes).sum(),
        all_words,
    );
    let mut previous = 0.0;
    for ((row, surface), opening) in rows.iter_mut().zip(surfaces).zip(openings) {
        row.length = log(surface.words);
        row.relative_length = ratio(surface.words, words);
        row.content_share = ratio(surface.content, surface.words);
        row.word_length = ratio(ratio(surface.bytes, surface.words), word_length);
        row.names = log(surface.names);
        row.name_share = ratio(surface.names, surface.words);
        row.new_names = log(surface.new_names);
        row.numbers = log(surface.numbers);
        row.is_anaphoric = flag(opening.is_anaphoric);
        row.is_connective = flag(opening.is_connective);
        row.opens_quotation = flag(opening.is_quotation);
        row.inside_quotation = flag(opening.is_inside_quotation);
        row.quotation = flag(surface.has_quotation);
        row.is_question = flag(surface.is_question);
        row.brackets = surface.brackets.min(3.0);
        row.commas = ratio(surface.commas, surface.words);
        row.is_closed = flag(surface.is_closed);
        row.previous_length = previous;
        previous = row.relative_length;
    }
    let leans = openings.iter().skip(1).map(|opening| opening.leans());
    for (row, leans) in rows.iter_mut().zip(leans) {
        row.next_leans = flag(leans);
    }
}
