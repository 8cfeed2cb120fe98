//! The result as JavaScript sees it: plain data in camel case, with offsets in
//! UTF-16 code units.
//!
//! These types know of no binding. The bindings hand them to JavaScript by
//! `serde-wasm-bindgen`, and natively they serialize with any serde format,
//! so that the tests can compare what each platform gives byte by byte.

mod input;
mod offsets;
mod options;
#[cfg(any(feature = "html", feature = "dom"))]
pub mod places;
mod value;

use serde::{Serialize, Serializer};

pub use input::article;
pub use options::Options;
pub use value::Value;

use offsets::Utf16;

use crate::article::{Direction, LanguageGuess, LanguageSource};
use crate::language::rules;
use crate::{article as engine, summarize};

/// The version of the result's shape.
const SCHEMA: u32 = 1;

/// A range of UTF-16 code units.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Span {
    start: u32,
    end: u32,
}

/// `Summary` of the JavaScript interface.
#[derive(Debug, Serialize)]
pub struct Summary<'a> {
    schema: u32,
    article: Article<'a>,
    sentences: Vec<Sentence>,
    selected: &'a [usize],
    keywords: Vec<Keyword<'a>>,
    stats: Stats,
    warnings: Vec<Warning<'a>>,
}

/// `Article` of the JavaScript interface.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Article<'a> {
    title: Option<&'a str>,
    authors: &'a [String],
    site_name: Option<&'a str>,
    published: Option<&'a str>,
    modified: Option<&'a str>,
    language: Language<'a>,
    dir: Name,
    url: Option<&'a str>,
    image: Option<&'a str>,
    excerpt: Option<&'a str>,
    /// Left out where the caller has the text already and attaches it, so
    /// that it does not make the round trip.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    blocks: Vec<Block>,
    confidence: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<Vec<Removed<'a>>>,
}

#[derive(Debug, Serialize)]
struct Language<'a> {
    tag: &'a str,
    confidence: f64,
    source: Name,
}

/// One of a few words, which JavaScript gets as a string made once: as serde
/// has it, a variant of an enumeration without fields.
#[derive(Clone, Copy, Debug)]
struct Name(&'static str);

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Name", 0, self.0)
    }
}

#[derive(Debug, Serialize)]
struct Block {
    start: u32,
    end: u32,
    kind: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Removed<'a> {
    reason: &'a str,
    confidence: f64,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct Sentence {
    start: u32,
    end: u32,
    index: usize,
    block: usize,
    words: usize,
    score: f64,
    rank: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<Reasons>,
}

#[derive(Debug, Serialize)]
struct Reasons {
    raw: f64,
    parts: Vec<Reason>,
}

#[derive(Debug, Serialize)]
struct Reason {
    feature: &'static str,
    weight: f64,
}

#[derive(Debug, Serialize)]
struct Keyword<'a> {
    term: &'a str,
    score: f64,
    spans: Vec<Span>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Stats {
    words: usize,
    sentences: usize,
    reading_seconds: u32,
    summary_words: usize,
    summary_reading_seconds: u32,
}

#[derive(Debug, Serialize)]
struct Warning<'a> {
    code: &'static str,
    message: &'a str,
}

/// Who has the article's text when a result arrives in JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// The caller, who attaches it to the result.
    WithCaller,
    /// Nobody: the result carries it.
    Included,
}

impl<'a> Summary<'a> {
    /// A summary as JavaScript sees it.
    ///
    /// Time is linear in the text, and in the places times their logarithm.
    pub fn new(summary: &'a summarize::Summary<'_>, text: Text) -> Summary<'a> {
        let places = summary
            .sentences
            .sentences
            .iter()
            .map(|sentence| sentence.span)
            .chain(summary.article.blocks.iter().map(|block| block.span))
            .chain(
                summary
                    .keywords
                    .iter()
                    .flat_map(|keyword| keyword.spans.iter().copied()),
            );
        let utf16 = Utf16::new(&summary.article.text, places);
        let mut ranks = vec![None; summary.sentences.sentences.len()];
        for (rank, &index) in summary.ranking.order.iter().enumerate() {
            if let Some(entry) = ranks.get_mut(index) {
                *entry = Some(rank);
            }
        }
        let sentences = summary.sentences.sentences.iter().zip(ranks).enumerate();
        Summary {
            schema: SCHEMA,
            article: Article::with(summary.article, &summary.language, &utf16, text),
            sentences: sentences
                .map(|(index, (sentence, rank))| {
                    let Span { start, end } = utf16.span(sentence.span);
                    Sentence {
                        start,
                        end,
                        index,
                        block: sentence.block,
                        words: sentence.words.len(),
                        score: summary.ranking.scores.get(index).copied().unwrap_or(0.0),
                        rank,
                        reasons: reasons(summary, index),
                    }
                })
                .collect(),
            selected: &summary.selected,
            keywords: summary
                .keywords
                .iter()
                .map(|keyword| Keyword {
                    term: &keyword.term,
                    score: keyword.score,
                    spans: keyword.spans.iter().map(|&span| utf16.span(span)).collect(),
                })
                .collect(),
            stats: Stats {
                words: summary.statistics.words,
                sentences: summary.statistics.sentences,
                reading_seconds: summary.statistics.reading_seconds,
                summary_words: summary.statistics.summary_words,
                summary_reading_seconds: summary.statistics.summary_reading_seconds,
            },
            warnings: summary
                .warnings
                .iter()
                .map(|warning| Warning {
                    code: warning.code.name(),
                    message: &warning.message,
                })
                .collect(),
        }
    }
}

fn reasons(summary: &summarize::Summary<'_>, index: usize) -> Option<Reasons> {
    let reasons = summary.ranking.reasons.as_ref()?.get(index)?;
    let parts = reasons.parts.iter();
    Some(Reasons {
        raw: reasons.raw,
        parts: parts
            .map(|part| Reason {
                feature: part.feature,
                weight: part.weight,
            })
            .collect(),
    })
}

impl<'a> Article<'a> {
    /// An article as JavaScript sees it, with its text.
    pub fn new(article: &'a engine::Article) -> Article<'a> {
        let utf16 = Utf16::new(&article.text, article.blocks.iter().map(|block| block.span));
        Article::with(article, &article.language, &utf16, Text::Included)
    }

    fn with(
        article: &'a engine::Article,
        language: &'a LanguageGuess,
        utf16: &Utf16,
        text: Text,
    ) -> Article<'a> {
        // A language that the caller names says how it is written, too.
        let direction = match language.source {
            LanguageSource::Given => rules(&language.tag).direction,
            _ => article.direction,
        };
        Article {
            title: article.title.as_deref(),
            authors: &article.authors,
            site_name: article.site_name.as_deref(),
            published: article.published.as_deref(),
            modified: article.modified.as_deref(),
            language: Language {
                tag: &language.tag,
                confidence: language.confidence,
                source: Name(language.source.name()),
            },
            dir: Name(direction.name()),
            url: article.url.as_deref(),
            image: article.image.as_deref(),
            excerpt: article.excerpt.as_deref(),
            text: (text == Text::Included).then_some(article.text.as_str()),
            blocks: article
                .blocks
                .iter()
                .enumerate()
                .map(|(index, block)| {
                    let Span { start, end } = utf16.span(block.span);
                    Block {
                        start,
                        end,
                        kind: Name(block.kind.name()),
                        level: block.level,
                        row: block.row,
                        column: block.column,
                        confidence: article
                            .confidences
                            .as_ref()
                            .and_then(|confidences| confidences.get(index).copied()),
                    }
                })
                .collect(),
            confidence: article.confidence,
            html: article.html.as_deref(),
            markdown: article.markdown.as_deref(),
            removed: article.removed.as_ref().map(|removed| {
                removed
                    .iter()
                    .map(|part| Removed {
                        reason: &part.reason,
                        confidence: part.confidence,
                        text: &part.text,
                    })
                    .collect()
            }),
        }
    }
}

impl LanguageSource {
    const ALL: [LanguageSource; 4] = [
        LanguageSource::Given,
        LanguageSource::Declared,
        LanguageSource::Detected,
        LanguageSource::Unknown,
    ];

    const fn name(self) -> &'static str {
        match self {
            LanguageSource::Given => "given",
            LanguageSource::Declared => "declared",
            LanguageSource::Detected => "detected",
            LanguageSource::Unknown => "unknown",
        }
    }
}

impl Direction {
    const fn name(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}
