//! What the scorer sees of each sentence.
//!
//! Everything is independent of the language but the words that sentences lean
//! with (`opening`), stop words and stems, which the language brings. Most
//! features are relative to the article, so that a book and a brief look
//! alike. Time is linear in the words but for the graph (see there).

use std::collections::HashSet;

use super::focus;
use super::graph::Graph;
use super::opening::{Opening, is_quotation_mark};
use super::vectors::{Vectors, Weighted, dot};
use crate::article::{Article, BlockKind};
use crate::segment::{Sentence, Sentences};
use crate::sorted::descending;

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
    pub(super) is_question: Vec<bool>,
    /// Words without an end, as in an address or a list of names.
    pub(super) is_fragment: Vec<bool>,
    pub(super) graph: Graph,
    pub(super) vectors: Vectors,
}

/// What the surface of a sentence shows.
#[derive(Clone, Copy, Debug, Default)]
struct Surface {
    words: f64,
    content: f64,
    bytes: f64,
    names: f64,
    new_names: f64,
    numbers: f64,
    brackets: f64,
    commas: f64,
    has_quotation: bool,
    is_question: bool,
    is_closed: bool,
    has_address: bool,
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
        let openings: Vec<Opening> = found
            .iter()
            .map(|sentence| Opening::of(text_of(sentence), sentences.language))
            .collect();
        let mut seen = vec![false; sentences.terms.len()];
        let surfaces: Vec<Surface> = found
            .iter()
            .map(|sentence| surface(article, sentences, sentence, &mut seen))
            .collect();
        let mut rows = vec![Row::default(); found.len()];
        positions(article, &found, &mut rows);
        lexical(&vectors, &mut rows);
        central(
            &vectors,
            &graph,
            &title_vector(article, sentences, &vectors),
            &mut rows,
        );
        shape(&surfaces, &openings, &mut rows);
        whole_text(article, &surfaces, &openings, &vectors, &mut rows);
        Features {
            rows: rows.iter().map(Row::values).collect(),
            is_question: surfaces.iter().map(|surface| surface.is_question).collect(),
            is_fragment: fragments(&surfaces),
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

fn surface(
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
    let last = text.trim_end_matches(|mark: char| is_quotation_mark(mark) || mark == ')');
    surface.is_question = last.ends_with(['?', '\u{37e}', '\u{61f}', '\u{ff1f}']);
    surface.is_closed = surface.is_question
        || last.ends_with([
            '.', '!', '\u{2026}', '\u{964}', '\u{3002}', '\u{ff01}', '\u{6d4}',
        ]);
    surface
}

/// Up to so many words that do not end as a sentence does are a fragment, and
/// more of them if an e-mail address is among them.
const FRAGMENT_WORDS: f64 = 5.0;

/// Which sentences are fragments; none where most sentences have no end, for
/// then the text is in a script, or a manner, that has none.
fn fragments(surfaces: &[Surface]) -> Vec<bool> {
    let closed = mean(surfaces.iter().map(|surface| flag(surface.is_closed)));
    let is_fragment = |surface: &Surface| {
        !surface.is_closed && (surface.words <= FRAGMENT_WORDS || surface.has_address)
    };
    surfaces
        .iter()
        .map(|surface| closed > 0.5 && is_fragment(surface))
        .collect()
}

fn positions(article: &Article, found: &[&Sentence], rows: &mut [Row]) {
    let count = found.len() as f64;
    let mut sections = 0.0;
    let mut next_block = 0;
    let mut opens_section = false;
    for (place, (sentence, row)) in found.iter().zip(rows.iter_mut()).enumerate() {
        while next_block <= sentence.block {
            let kind = article.blocks.get(next_block).map(|block| block.kind);
            if kind == Some(BlockKind::Heading) {
                sections += 1.0;
                opens_section = true;
            }
            next_block += 1;
        }
        let at = place as f64;
        row.place = log(at);
        row.relative_place = ratio(at, count - 1.0);
        row.from_end = log(count - 1.0 - at);
        row.section = log(sections);
        row.opens_section = flag(std::mem::take(&mut opens_section));
        let kind = article.blocks.get(sentence.block).map(|block| block.kind);
        row.is_list_item = flag(kind == Some(BlockKind::ListItem));
        row.text_sections = sections;
    }
    for row in rows.iter_mut() {
        row.text_sections = ratio(sections, count);
    }
    let blocks: Vec<usize> = found.iter().map(|sentence| sentence.block).collect();
    let is_one_block = blocks.first() == blocks.last();
    let mut rest = rows;
    for block in blocks.chunk_by(|first, second| first == second) {
        let (members, after) = rest.split_at_mut(block.len());
        rest = after;
        for (at, row) in members.iter_mut().enumerate() {
            // A text in one block has lost its paragraphs, or never had any:
            // then neither place says anything.
            row.place_in_block = if is_one_block { -1.0 } else { at.min(6) as f64 };
            row.follows_in_block = if is_one_block {
                -1.0
            } else {
                (block.len() - 1 - at).min(6) as f64
            };
        }
    }
}

fn lexical(vectors: &Vectors, rows: &mut [Row]) {
    let mut left = vectors.sentence_frequency.clone();
    let total: f64 = vectors
        .frequency
        .iter()
        .zip(&vectors.rarity)
        .filter(|(frequency, _)| **frequency > 1)
        .map(|(frequency, _)| f64::from(*frequency))
        .sum();
    for (row, vector) in rows.iter_mut().zip(vectors.iter()) {
        let count = vector.len() as f64;
        let (mut new, mut again, mut rarity, mut frequencies, mut covered) =
            (0.0, 0.0, 0.0, 0.0, 0.0);
        for (term, _) in vector {
            let at = *term as usize;
            let all = vectors.sentence_frequency.get(at).copied().unwrap_or(0);
            let frequency = f64::from(vectors.frequency.get(at).copied().unwrap_or(0));
            rarity += vectors.rarity.get(at).copied().unwrap_or(0.0);
            frequencies += libm::log(frequency.max(1.0));
            covered += if frequency > 1.0 { frequency } else { 0.0 };
            if let Some(left) = left.get_mut(at) {
                new += flag(*left == all);
                *left = left.saturating_sub(1);
                again += flag(*left > 0);
            }
        }
        row.novelty = ratio(new, count);
        row.taken_up = ratio(again, count);
        row.rarity = ratio(rarity, count);
        row.frequency = ratio(frequencies, count);
        row.coverage = ratio(covered, total);
    }
}

/// The terms of the title, as far as the text has them.
fn title_vector(article: &Article, sentences: &Sentences, vectors: &Vectors) -> Vec<Weighted> {
    let Some(title) = &article.title else {
        return Vec::new();
    };
    let stems: HashSet<String> = focus::stems(title, sentences).into_iter().collect();
    let terms = sentences.terms.iter().zip(0_u32..);
    let shared = terms.filter(|(term, _)| stems.contains(&term.stem));
    vectors.bag(shared.map(|(_, number)| number).collect())
}

fn central(vectors: &Vectors, graph: &Graph, title: &[Weighted], rows: &mut [Row]) {
    let count = rows.len();
    let whole = vectors.centroid(0..count);
    let lead = vectors.centroid(0..count.min(3));
    let (backward, forward) = graph.sides();
    let degrees: Vec<f64> = backward
        .iter()
        .zip(&forward)
        .map(|(before, after)| before + after)
        .collect();
    let mean_degree = mean(degrees.iter().copied()) / 2.0;
    let titles: Vec<f64> = vectors.iter().map(|vector| dot(vector, title)).collect();
    let priors: Vec<[f64; 2]> = titles
        .iter()
        .enumerate()
        .map(|(place, title)| [1.0, 1.0 / (1.0 + place as f64) + title])
        .collect();
    let lexrank = graph.lexrank(&degrees, &priors);
    for (place, row) in rows.iter_mut().enumerate() {
        let vector = vectors.of(place);
        let [even, biased] = lexrank.get(place).copied().unwrap_or_default();
        row.lexrank = even;
        row.biased_lexrank = log(biased);
        row.forward = ratio(forward.get(place).copied().unwrap_or(0.0), mean_degree);
        row.backward = ratio(backward.get(place).copied().unwrap_or(0.0), mean_degree);
        row.centroid = dot(vector, &whole);
        row.first = if place == 0 {
            0.0
        } else {
            dot(vector, vectors.of(0))
        };
        row.lead = if place < 3 {
            let others = vectors.of((place + 1) % 3);
            let rest = vectors.of((place + 2) % 3);
            (dot(vector, others) + dot(vector, rest)) * std::f64::consts::FRAC_1_SQRT_2
        } else {
            dot(vector, &lead)
        };
        row.title = titles.get(place).copied().unwrap_or(0.0);
        let shared = title.iter().filter(|(term, _)| {
            vector
                .binary_search_by_key(term, |(other, _)| *other)
                .is_ok()
        });
        row.title_share = ratio(shared.count() as f64, title.len() as f64);
    }
    for (later, earlier, similarity) in graph.edges() {
        if let Some(row) = rows.get_mut(later as usize) {
            row.nearest_before = row.nearest_before.max(similarity);
            if later - earlier == 1 {
                row.previous = similarity;
            }
        }
        if let Some(row) = rows.get_mut(earlier as usize) {
            row.nearest_after = row.nearest_after.max(similarity);
            if later - earlier == 1 {
                row.next = similarity;
            }
        }
    }
    ranks(
        rows,
        |row| row.centroid,
        |row, rank| row.centroid_rank = rank,
    );
    ranks(
        rows,
        |row| row.biased_lexrank,
        |row, rank| row.biased_rank = rank,
    );
}

/// Sets for each row the share of the rows whose value is higher.
fn ranks(rows: &mut [Row], value: impl Fn(&Row) -> f64, set: impl Fn(&mut Row, f64)) {
    let values: Vec<f64> = rows.iter().map(value).collect();
    let count = rows.len() as f64;
    let mut rank = 0.0;
    let mut higher = f64::INFINITY;
    for (at, place) in descending(values.iter().copied()).into_iter().enumerate() {
        let value = values.get(place).copied().unwrap_or(0.0);
        if value < higher {
            rank = at as f64;
            higher = value;
        }
        if let Some(row) = rows.get_mut(place) {
            set(row, ratio(rank, count));
        }
    }
}

fn shape(surfaces: &[Surface], openings: &[Opening], rows: &mut [Row]) {
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

fn whole_text(
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
