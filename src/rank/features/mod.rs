//! What the scorer sees of each sentence.
//!
//! Everything is independent of the language but the words that sentences lean
//! with (`opening`), stop words and stems, which the language brings. Most
//! features are relative to the article, so that a book and a brief look
//! alike. Time is linear in the words but for the graph (see there).

mod deferred;
mod lexical;
mod position;
mod surface;
mod whole;

use super::graph::Graph;
use super::opening::Opening;
use super::quotation;
use super::vectors::Vectors;
use crate::article::Article;
use crate::segment::{Sentence, Sentences};
use deferred::deferred;
use lexical::{central, lexical, title_vector};
use position::positions;
use surface::{Surface, shape, surface};
use whole::whole_text;

/// Declares the features once: field, stable name of the reason that it is
/// reported under, what it is.
macro_rules! features {
    ($($field:ident, $reason:literal, $what:literal;)*) => {
        /// The features of one sentence.
        #[derive(Clone, Copy, Debug, Default)]
        pub(super) struct Row {
            $(#[doc = $what] pub(super) $field: f64,)*
        }

        /// The name of each feature and of the reason that it belongs to.
        pub const FEATURES: &[(&str, &str)] = &[$((stringify!($field), $reason),)*];

        impl Row {
            fn values(&self) -> [f64; FEATURES.len()] {
                [$(self.$field,)*]
            }
        }
    };
}

features! {
    place, "position", "How many eligible sentences stand before, as a logarithm.";
    relative_place, "position", "The share of the eligible sentences that stand before.";
    from_end, "position", "How many follow, as a logarithm.";
    section, "position", "How many headings stand before, as a logarithm.";
    opens_section, "position", "Whether it is the first after a heading.";
    place_in_block, "paragraph", "How many sentences of its paragraph stand before.";
    follows_in_block, "paragraph", "How many sentences of its paragraph follow.";
    is_list_item, "paragraph", "Whether it stands in a list.";
    length, "length", "Its words, as a logarithm.";
    relative_length, "length", "Its words by the mean of the article.";
    content_share, "length", "The share of its words that are not stop words.";
    word_length, "length", "The mean length of its words, in bytes, by the article's.";
    lexrank, "centrality", "LexRank; 1 is the mean.";
    forward, "centrality", "The similarity to what follows, by the article's mean.";
    backward, "centrality", "The similarity to what precedes, by the article's mean.";
    centroid, "centrality", "The cosine with the whole article.";
    centroid_rank, "centrality", "The share of sentences nearer to the whole article.";
    frequency, "centrality", "How often its terms occur in the article, the mean of logarithms.";
    coverage, "centrality", "The share of the article's repeated terms, by weight, that it has.";
    biased_lexrank, "lead-overlap", "LexRank with a prior on the lead and the title.";
    biased_rank, "lead-overlap", "The share of sentences with a higher such rank.";
    first, "lead-overlap", "The cosine with the first sentence (not for itself).";
    lead, "lead-overlap", "The cosine with the first three sentences, itself left out.";
    title, "title-overlap", "The cosine with the title.";
    title_share, "title-overlap", "The share of the title's terms that it has.";
    previous, "redundancy", "The cosine with the sentence before.";
    next, "redundancy", "The cosine with the sentence after.";
    nearest_before, "redundancy", "The highest cosine with a sentence before.";
    nearest_after, "redundancy", "The highest cosine with a sentence after.";
    novelty, "novelty", "The share of its terms that were not seen before.";
    taken_up, "novelty", "The share of its terms that occur again after it.";
    rarity, "novelty", "The mean rarity of its terms.";
    names, "names", "How many capitalised words it has after the first, as a logarithm.";
    name_share, "names", "The share of its words that are such.";
    new_names, "names", "How many of those were not seen before, as a logarithm.";
    numbers, "numbers", "How many numbers it has, as a logarithm.";
    is_anaphoric, "opening", "Whether it opens with a word that points back.";
    is_connective, "opening", "Whether it opens with a word that goes on from before.";
    opens_quotation, "quotation", "Whether it opens with a quotation mark.";
    quotation, "quotation", "Whether it has quotation marks.";
    inside_quotation, "quotation", "Whether it goes on with a quotation begun before it.";
    is_question, "question", "Whether it ends with a question mark.";
    brackets, "punctuation", "How many brackets it has.";
    commas, "punctuation", "How many commas, semicolons, colons and dashes a word.";
    is_closed, "punctuation", "Whether it ends as a sentence does.";
    next_leans, "context", "Whether the next sentence leans on it.";
    previous_length, "context", "The words of the sentence before, by the mean.";
    text_length, "kind-of-text", "How many eligible sentences there are, as a logarithm.";
    text_sentence_length, "kind-of-text", "The mean words of a sentence.";
    text_quotations, "kind-of-text", "The share of sentences with quotation marks.";
    text_leaning, "kind-of-text", "The share of sentences that lean on the one before.";
    text_names, "kind-of-text", "The share of words that are capitalised inside sentences.";
    text_numbers, "kind-of-text", "Numbers a word.";
    text_questions, "kind-of-text", "The share of sentences that are questions.";
    text_sections, "kind-of-text", "Headings a sentence.";
    text_lead, "kind-of-text", "How much more central the first three sentences are than the mean.";
    text_lead_fade, "kind-of-text", "The similarity of the first half to the lead by that of the second.";
    text_density, "kind-of-text", "The mean similarity of neighbouring sentences.";
    text_variety, "kind-of-text", "Distinct terms by terms.";
    text_title, "kind-of-text", "How much of the title the first sentence has.";
}

/// How many features there are.
pub const COUNT: usize = FEATURES.len();

/// The features of the eligible sentences, and what selection needs beside.
#[derive(Debug)]
pub(super) struct Features {
    pub(super) rows: Vec<[f64; COUNT]>,
    pub(super) openings: Vec<Opening>,
    /// What comes when nothing else is left: fragments, asides, short questions.
    pub(super) is_deferred: Vec<bool>,
    pub(super) is_question: Vec<bool>,
    /// Whether it ends in a colon.
    pub(super) announces: Vec<bool>,
    pub(super) graph: Graph,
    pub(super) vectors: Vectors,
}

impl Features {
    pub(super) fn new(article: &Article, sentences: &Sentences, eligible: &[usize]) -> Features {
        let vectors = Vectors::new(sentences, eligible);
        let graph = Graph::new(&vectors);
        let found: Vec<&Sentence> = eligible
            .iter()
            .filter_map(|&index| sentences.sentences.get(index))
            .collect();
        let text_of = |sentence: &Sentence| sentence.span.of(&article.text);
        let is_inside_quotation = quotation::continued(article, sentences);
        let openings: Vec<Opening> = found
            .iter()
            .zip(eligible)
            .map(|(sentence, &index)| Opening {
                is_inside_quotation: is_inside_quotation.get(index).copied().unwrap_or(false),
                ..Opening::of(text_of(sentence), sentences.language)
            })
            .collect();
        let mut seen = vec![false; sentences.terms.len()];
        let surfaces: Vec<Surface> = found
            .iter()
            .map(|sentence| surface(article, sentences, sentence, &mut seen))
            .collect();
        let mut rows = vec![Row::default(); found.len()];
        positions(article, &found, &mut rows);
        lexical(&vectors, &mut rows);
        let title = title_vector(article, sentences, &vectors);
        central(&vectors, &graph, &title, &mut rows);
        shape(&surfaces, &openings, &mut rows);
        whole_text(article, &surfaces, &openings, &vectors, &mut rows);
        Features {
            is_question: surfaces.iter().map(|surface| surface.is_question).collect(),
            announces: surfaces.iter().map(|surface| surface.announces).collect(),
            is_deferred: deferred(article, &found, &surfaces, &vectors, &title, &rows),
            rows: rows.iter().map(Row::values).collect(),
            openings,
            graph,
            vectors,
        }
    }
}

fn log(value: f64) -> f64 {
    libm::log1p(value)
}

/// A quotient that is 0 where there is nothing to divide by.
fn ratio(value: f64, by: f64) -> f64 {
    if by > 0.0 { value / by } else { 0.0 }
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len();
    ratio(values.sum(), count as f64)
}

fn flag(value: bool) -> f64 {
    f64::from(u8::from(value))
}
