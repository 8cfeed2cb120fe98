//! What kind of text the whole article is: the same in each row.

use super::super::opening::Opening;
use super::super::vectors::Vectors;
use super::surface::Surface;
use super::{Row, flag, log, mean, ratio};
use crate::article::Article;

/// Puts the signs of the genre into the rows.
pub(super) fn whole_text(
    article: &Article,
    surfaces: &[Surface],
    openings: &[Opening],
    vectors: &Vectors,
    rows: &mut [Row],
) {
    let count = rows.len();
    let words: f64 = surfaces.iter().map(|surface| surface.words).sum();
    let share =
        |is: &dyn Fn(&Surface) -> bool| mean(surfaces.iter().map(|surface| flag(is(surface))));
    let lead = mean(rows.iter().take(3).map(|row| row.centroid));
    let all = mean(rows.iter().map(|row| row.centroid));
    let (head, tail) = rows.split_at(count / 2);
    let near = mean(head.iter().skip(3).map(|row| row.lead));
    let far = mean(tail.iter().map(|row| row.lead));
    let terms: f64 = vectors
        .frequency
        .iter()
        .map(|&frequency| f64::from(frequency))
        .sum();
    let distinct = vectors
        .frequency
        .iter()
        .filter(|&&frequency| frequency > 0)
        .count() as f64;
    let whole = Row {
        text_length: log(count as f64),
        text_sentence_length: ratio(words, count as f64),
        text_quotations: share(&|surface| surface.has_quotation),
        text_leaning: mean(openings.iter().map(|opening| flag(opening.leans()))),
        text_names: ratio(surfaces.iter().map(|surface| surface.names).sum(), words),
        text_numbers: ratio(surfaces.iter().map(|surface| surface.numbers).sum(), words),
        text_questions: share(&|surface| surface.is_question),
        text_lead: ratio(lead, all),
        text_lead_fade: ratio(near, near + far),
        text_density: mean(rows.iter().map(|row| row.previous)),
        text_variety: ratio(distinct, terms),
        text_title: if article.title.is_some() {
            rows.first().map_or(0.0, |row| row.title_share)
        } else {
            -1.0
        },
        ..Row::default()
    };
    for row in rows {
        row.text_length = whole.text_length;
        row.text_sentence_length = whole.text_sentence_length;
        row.text_quotations = whole.text_quotations;
        row.text_leaning = whole.text_leaning;
        row.text_names = whole.text_names;
        row.text_numbers = whole.text_numbers;
        row.text_questions = whole.text_questions;
        row.text_lead = whole.text_lead;
        row.text_lead_fade = whole.text_lead_fade;
        row.text_density = whole.text_density;
        row.text_variety = whole.text_variety;
        row.text_title = whole.text_title;
    }
}
