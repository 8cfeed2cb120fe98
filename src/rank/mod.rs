//! Ranking: one order over the sentences that may stand in a summary.

mod classical;
mod features;
mod focus;
mod graph;
mod model;
mod opening;
mod order;
mod packed;
mod prepared;
mod quotation;
mod vectors;
mod weights;

pub use features::{COUNT, FEATURES};
pub use model::{DEPTH, LEAVES, SPLITS, STEP, Scorer, Tree};
pub use order::Weights;
pub use prepared::Prepared;

use packed::Packed;

use crate::segment::Sentences;
use crate::sorted::descending;
use crate::{Article, BlockKind};

/// How to rank.
#[derive(Clone, Debug, Default)]
pub struct RankOptions {
    /// The algorithm.
    pub algorithm: Algorithm,
    /// What the reader asks for: questions or words. Sentences about it come
    /// first; where the article has nothing about it, nothing changes.
    pub focus: Vec<String>,
    /// Whether to give the reasons for each score.
    pub explain: bool,
}

/// The algorithms that sentences can be ranked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// This engine's own.
    #[default]
    Nutgraf,
    /// The sentences in reading order.
    Lead,
    /// Clusters of frequent words (Luhn 1958).
    Luhn,
    /// Cue words, title words and places (Edmundson 1969).
    Edmundson,
    /// `PageRank` over shared words (Mihalcea and Tarau 2004).
    TextRank,
    /// `PageRank` over cosines (Erkan and Radev 2004).
    LexRank,
    /// Latent semantic analysis (Steinberger and Ježek 2004).
    Lsa,
    /// Probable words, each covered once (Nenkova and Vanderwende 2005).
    SumBasic,
    /// The distribution of words closest to the text's (Haghighi and
    /// Vanderwende 2009).
    Kl,
    /// Sums of shared words (Fabish 2013).
    Reduction,
}

impl Algorithm {
    /// All of them.
    pub const ALL: &[Algorithm] = &[
        Algorithm::Nutgraf,
        Algorithm::Lead,
        Algorithm::Luhn,
        Algorithm::Edmundson,
        Algorithm::TextRank,
        Algorithm::LexRank,
        Algorithm::Lsa,
        Algorithm::SumBasic,
        Algorithm::Kl,
        Algorithm::Reduction,
    ];

    /// A name that never changes, as in the JavaScript interface.
    pub const fn name(self) -> &'static str {
        match self {
            Algorithm::Nutgraf => "nutgraf",
            Algorithm::Lead => "lead",
            Algorithm::Luhn => "luhn",
            Algorithm::Edmundson => "edmundson",
            Algorithm::TextRank => "textrank",
            Algorithm::LexRank => "lexrank",
            Algorithm::Lsa => "lsa",
            Algorithm::SumBasic => "sumbasic",
            Algorithm::Kl => "kl",
            Algorithm::Reduction => "reduction",
        }
    }

    /// The algorithm of a name.
    pub fn from_name(name: &str) -> Option<Algorithm> {
        Algorithm::ALL
            .iter()
            .copied()
            .find(|algorithm| algorithm.name() == name)
    }
}

/// The order in which sentences enter a summary.
///
/// # Guarantees
///
/// 1. `order` holds each eligible sentence exactly once; headings, captions,
///    bylines and boilerplate are not in it. Every summary is a prefix of it,
///    so summaries are nested.
/// 2. `scores` has one entry a sentence, from 0 to 1 and never NaN.
/// 3. The same input gives the same bits on every platform.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Indices into [`Sentences::sentences`], the first chosen first.
    pub order: Vec<usize>,
    /// How much each sentence matters; 0 for those that are not eligible.
    pub scores: Vec<f64>,
    /// Why, one entry a sentence; only where it was asked for.
    pub reasons: Option<Vec<Reasons>>,
}

/// Why a sentence has its score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reasons {
    /// The score before it was squeezed into 0 to 1: the sum of the parts.
    pub raw: f64,
    /// What it consists of.
    pub parts: Vec<Reason>,
}

/// What one feature adds to a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// The feature's stable name.
    pub feature: &'static str,
    /// What it adds; negative where it takes away.
    pub weight: f64,
}

/// Ranks the sentences of an article.
pub fn rank(article: &Article, sentences: &Sentences, options: &RankOptions) -> Ranking {
    match options.algorithm {
        Algorithm::Nutgraf => learned(article, sentences, options),
        classic => {
            let ranking = classical::rank(classic, article, sentences);
            if options.focus.is_empty() {
                return ranking;
            }
            focused(ranking, article, sentences, &options.focus)
        }
    }
}

/// A ranking with the sentences about a focus first: they by how much they are
/// about it, the others as before.
fn focused(
    mut ranking: Ranking,
    article: &Article,
    sentences: &Sentences,
    focus: &[String],
) -> Ranking {
    let prepared = Prepared::new(article, sentences);
    let Some(worth) = prepared.focus(focus, sentences) else {
        return ranking;
    };
    let mut about = vec![0.0; ranking.scores.len()];
    for (&sentence, worth) in prepared.eligible().iter().zip(worth) {
        if let Some(about) = about.get_mut(sentence) {
            *about = worth;
        }
    }
    let most = about.iter().copied().fold(0.0, f64::max);
    // Scores of classical algorithms go from 0 to 1; so does what is about
    // the focus, and it counts nine times as much.
    for (score, about) in ranking.scores.iter_mut().zip(&about) {
        *score = 0.1 * *score + 0.9 * about / most;
    }
    let scores = &ranking.scores;
    let before = &ranking.order;
    let score = |&index: &usize| scores.get(index).copied().unwrap_or(0.0);
    let places = descending(before.iter().map(score));
    ranking.order = places
        .iter()
        .filter_map(|&place| before.get(place).copied())
        .collect();
    ranking
}

/// The scorer's trees.
static PACKED: Packed<{ weights::TREES.len() }> = Packed::of(weights::TREES);

/// This engine's own: learned scores, ordered by what each sentence adds.
fn learned(article: &Article, sentences: &Sentences, options: &RankOptions) -> Ranking {
    let explain = options.explain;
    let prepared = Prepared::new(article, sentences);
    let scorer = Scorer {
        start: weights::START,
        trees: PACKED.trees(),
    };
    let mut raw = prepared.scores(&scorer);
    let focus = match options.focus.as_slice() {
        [] => None,
        focus => prepared.focus(focus, sentences),
    };
    for (raw, focus) in raw.iter_mut().zip(focus.iter().flatten()) {
        *raw += focus;
    }
    let order = prepared.places(&raw, weights::SELECTION);
    let mut scores = vec![0.0; sentences.sentences.len()];
    let mut reasons = vec![Reasons::default(); if explain { scores.len() } else { 0 }];
    let worth = raw.iter().zip(&order.redundancy).zip(prepared.eligible());
    for (place, ((raw, redundancy), &sentence)) in worth.enumerate() {
        if let Some(score) = scores.get_mut(sentence) {
            *score = logistic(raw + redundancy);
        }
        if let Some(reason) = reasons.get_mut(sentence) {
            *reason = prepared.reasons(&scorer, place);
            if let Some(&focus) = focus.as_ref().and_then(|focus| focus.get(place)) {
                model::add(reason, "focus", focus);
            }
            model::add(reason, "redundancy", *redundancy);
        }
    }
    let order = order
        .places
        .iter()
        .filter_map(|&place| prepared.eligible().get(place).copied());
    Ranking {
        order: order.collect(),
        scores,
        reasons: explain.then_some(reasons),
    }
}

fn logistic(raw: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-raw))
}

/// The bonus and the stigma words of [`Algorithm::Edmundson`], lower-cased and
/// sorted.
pub const CUES: (&[&str], &[&str]) = classical::CUES;

/// The sentences that may stand in a summary, in reading order: those with at
/// least one word, in a block of an eligible kind.
pub fn eligible(article: &Article, sentences: &Sentences) -> Vec<usize> {
    let is_eligible = |block: usize| {
        article
            .blocks
            .get(block)
            .map(|block| block.kind)
            .is_some_and(BlockKind::is_eligible)
    };
    sentences
        .sentences
        .iter()
        .enumerate()
        .filter(|(_, sentence)| !sentence.words.is_empty() && is_eligible(sentence.block))
        .map(|(index, _)| index)
        .collect()
}
