//! An article as JavaScript hands it in.

use serde::Deserialize;

use super::offsets;
use crate::article::{Article, Block, BlockKind, Direction, LanguageGuess, LanguageSource};
use crate::{Error, ErrorKind, Span, language};

/// `Article` of the JavaScript interface, as input: an article that was
/// extracted before, corrected by the caller, or built by the caller from a
/// text and its blocks alone.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Input {
    text: String,
    blocks: Vec<InputBlock>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    authors: Vec<String>,
    #[serde(default)]
    site_name: Option<String>,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    modified: Option<String>,
    #[serde(default)]
    language: Option<InputLanguage>,
    #[serde(default)]
    dir: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    image: Option<String>,
    #[serde(default)]
    excerpt: Option<String>,
    #[serde(default)]
    confidence: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct InputBlock {
    kind: String,
    start: u32,
    end: u32,
    #[serde(default)]
    level: Option<u8>,
    #[serde(default)]
    row: Option<u32>,
    #[serde(default)]
    column: Option<u32>,
}

#[derive(Debug, Deserialize)]
struct InputLanguage {
    tag: String,
    #[serde(default)]
    confidence: Option<f64>,
    #[serde(default)]
    source: Option<String>,
}

/// Reads an article from a value of any serde format.
///
/// # Errors
///
/// [`ErrorKind::InvalidInput`] where the value has another shape, or where the
/// blocks are not ascending and disjoint ranges of the text.
pub fn article<'de, D: serde::Deserializer<'de>>(value: D) -> Result<Article, Error> {
    let input = Input::deserialize(value).map_err(|error| invalid(format!("article: {error}")))?;
    let blocks = blocks(&input)?;
    let language = match input.language {
        Some(given) => LanguageGuess {
            confidence: given
                .confidence
                .filter(|value| value.is_finite())
                .unwrap_or(1.0),
            source: LanguageSource::ALL
                .into_iter()
                .find(|source| Some(source.name()) == given.source.as_deref())
                .unwrap_or(LanguageSource::Given),
            tag: given.tag,
        },
        None => language::detect(&input.text),
    };
    Ok(Article {
        direction: match input.dir.as_deref() {
            Some("rtl") => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        },
        language,
        blocks,
        title: input.title,
        authors: input.authors,
        site_name: input.site_name,
        published: input.published,
        modified: input.modified,
        url: input.url,
        image: input.image,
        excerpt: input.excerpt,
        confidence: input
            .confidence
            .filter(|value| value.is_finite())
            .unwrap_or(1.0),
        text: input.text,
        ..Article::default()
    })
}

fn blocks(input: &Input) -> Result<Vec<Block>, Error> {
    let mut last = 0;
    for (index, block) in input.blocks.iter().enumerate() {
        if block.start < last || block.end < block.start {
            return Err(invalid(format!(
                "article.blocks[{index}] is {}..{}; blocks must ascend and not overlap",
                block.start, block.end
            )));
        }
        last = block.end;
    }
    let ends = input
        .blocks
        .iter()
        .flat_map(|block| [block.start, block.end]);
    let places = offsets::bytes(&input.text, ends);
    let mut blocks = Vec::with_capacity(input.blocks.len());
    for ((index, block), place) in input.blocks.iter().enumerate().zip(places.chunks(2)) {
        let &[Some(start), Some(end)] = place else {
            return Err(invalid(format!(
                "article.blocks[{index}] is {}..{}, which is no range of the text",
                block.start, block.end
            )));
        };
        let kind = BlockKind::from_name(&block.kind).ok_or_else(|| {
            let known: Vec<&str> = BlockKind::ALL.iter().map(|kind| kind.name()).collect();
            invalid(format!(
                "article.blocks[{index}].kind is {:?}; it must be one of {}",
                block.kind,
                known.join(", ")
            ))
        })?;
        let span = Span::new(start, end);
        let InputBlock {
            level, row, column, ..
        } = *block;
        blocks.push(Block {
            level,
            row,
            column,
            ..Block::new(kind, span)
        });
    }
    Ok(blocks)
}

fn invalid(message: String) -> Error {
    Error::new(ErrorKind::InvalidInput, message)
}
