//! An article as JavaScript hands it in.

use super::offsets;
use super::value::Value;
use crate::article::{Article, Block, BlockKind, Direction, LanguageGuess, LanguageSource};
use crate::{Error, ErrorKind, Span, language};

/// `Article` of the JavaScript interface, as input: an article that was
/// extracted before, corrected by the caller, or built by the caller from a
/// text and its blocks alone.
#[derive(Debug)]
struct Input {
    text: String,
    blocks: Vec<InputBlock>,
    title: Option<String>,
    authors: Vec<String>,
    site_name: Option<String>,
    published: Option<String>,
    modified: Option<String>,
    language: Option<InputLanguage>,
    dir: Option<String>,
    url: Option<String>,
    image: Option<String>,
    excerpt: Option<String>,
    confidence: Option<f64>,
}

#[derive(Debug)]
struct InputBlock {
    kind: String,
    start: u32,
    end: u32,
    level: Option<u8>,
    row: Option<u32>,
    column: Option<u32>,
}

#[derive(Debug)]
struct InputLanguage {
    tag: String,
    confidence: Option<f64>,
    source: Option<String>,
}

impl Input {
    /// What else is in the value does not matter: a result of extraction has more.
    fn read(value: Value) -> Result<Input, String> {
        let mut fields = value.fields("article")?;
        let blocks = given("blocks", fields.take("blocks"))?.list("blocks")?;
        Ok(Input {
            text: given("text", fields.text("text")?)?,
            blocks: blocks
                .into_iter()
                .map(InputBlock::read)
                .collect::<Result<_, _>>()?,
            title: fields.text("title")?,
            authors: fields.texts("authors")?.unwrap_or_default(),
            site_name: fields.text("siteName")?,
            published: fields.text("published")?,
            modified: fields.text("modified")?,
            language: fields
                .take("language")
                .map(InputLanguage::read)
                .transpose()?,
            dir: fields.text("dir")?,
            url: fields.text("url")?,
            image: fields.text("image")?,
            excerpt: fields.text("excerpt")?,
            confidence: fields.number("confidence")?,
        })
    }
}

impl InputBlock {
    fn read(value: Value) -> Result<InputBlock, String> {
        let mut fields = value.fields("a block")?;
        Ok(InputBlock {
            kind: given("kind", fields.text("kind")?)?,
            start: given("start", fields.count("start", u32::MAX)?)?,
            end: given("end", fields.count("end", u32::MAX)?)?,
            level: fields
                .count("level", u32::from(u8::MAX))?
                .map(|level| level as u8),
            row: fields.count("row", u32::MAX)?,
            column: fields.count("column", u32::MAX)?,
        })
    }
}

impl InputLanguage {
    fn read(value: Value) -> Result<InputLanguage, String> {
        let mut fields = value.fields("language")?;
        Ok(InputLanguage {
            tag: given("tag", fields.text("tag")?)?,
            confidence: fields.number("confidence")?,
            source: fields.text("source")?,
        })
    }
}

/// What has to be there.
fn given<T>(name: &str, value: Option<T>) -> Result<T, String> {
    value.ok_or_else(|| format!("{name} is missing"))
}

/// Reads an article from a value.
///
/// # Errors
///
/// [`ErrorKind::InvalidInput`] where the value has another shape, or where the
/// blocks are not ascending and disjoint ranges of the text.
pub fn article(value: Value) -> Result<Article, Error> {
    let input = Input::read(value).map_err(|error| invalid(format!("article: {error}")))?;
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
                "article.blocks[{index}].kind is \"{}\"; it must be one of {}",
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
