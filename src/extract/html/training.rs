//! What training and evaluation need of extraction, and nobody else.

pub use super::model::{Model, Split, Tree};

use super::{features, flow, folding, furniture, metadata, model, neighbours, page, wholes};
use crate::source::document::Document;
use crate::{Article, BlockKind, ExtractOptions};

/// A page as the model sees it.
#[derive(Debug)]
pub struct Sample {
    /// The text of each block.
    pub texts: Vec<String>,
    /// The kind of each block.
    pub kinds: Vec<BlockKind>,
    /// Which block shows the title.
    pub titles: Vec<bool>,
    /// The words of each block.
    pub words: Vec<f32>,
    /// The blocks that the model judges, ascending.
    pub judged: Vec<usize>,
    /// Their rows for the first set of trees, one after the other.
    pub rows: Vec<f32>,
}

/// The names of the numbers in a row of the first set and of the second.
pub fn names() -> (Vec<&'static str>, Vec<&'static str>) {
    let first = features::NAMES.concat();
    let second = [&first, neighbours::NAMES, &wholes::NAMES].concat();
    (first, second)
}

/// The blocks of a document with their rows.
pub fn sample(document: &Document, url: Option<&str>) -> Sample {
    let flow = flow::flow(document);
    let page = page::Page::new(document, &flow);
    let metadata = metadata::metadata(document, &flow, &page.hints, url);
    let title = metadata
        .heading
        .as_deref()
        .map(folding::fold)
        .unwrap_or_default();
    let texts: Vec<String> = flow
        .blocks
        .iter()
        .map(|block| block.span.of(&flow.text).to_owned())
        .collect();
    let judged = furniture::others(&page);
    Sample {
        kinds: flow.blocks.iter().map(|block| block.kind).collect(),
        titles: texts
            .iter()
            .zip(&flow.blocks)
            .map(|(text, block)| {
                block.kind == BlockKind::Heading && text.len() < 600 && folding::fold(text) == title
            })
            .collect(),
        words: page.counts.iter().map(|counts| counts.words).collect(),
        rows: features::features(&page, &metadata, &judged),
        judged,
        texts,
    }
}

/// The rows of the second set, given what the first thinks of the judged blocks.
pub fn second_rows(document: &Document, rows: &[f32], scores: &[f32]) -> Vec<f32> {
    let flow = flow::flow(document);
    let page = page::Page::new(document, &flow);
    let judged = furniture::others(&page);
    let scores = furniture::of_all(&page, &judged, scores);
    let around = neighbours::rows(&page, &judged, &scores);
    let own = rows.chunks_exact(features::COUNT);
    own.zip(around.chunks_exact(neighbours::WIDTH))
        .flat_map(|(own, around)| [own, around].concat())
        .collect()
}

/// The probability that trees give a row.
pub fn probability(trees: &[Tree<'_>], row: &[f32]) -> f32 {
    model::probability(trees, row)
}

/// The article by another model than the one built in.
pub fn article(document: &Document, options: &ExtractOptions, model: &Model<'_>) -> Article {
    super::article_by(document, options, model, super::Showing::OrSaid).0
}
