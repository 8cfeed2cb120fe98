//! An article as JavaScript hands it in.

use super::json::{self, Json, ReadNumber};
use super::offsets;
use crate::article::{Article, Block, BlockKind, Direction, LanguageGuess, LanguageSource};
use crate::{Error, ErrorKind, Span, language};

/// Reads `Article` of the JavaScript interface from JSON: an article that was
/// extracted before, corrected by the caller, or built by the caller from a
/// text and its blocks alone.
///
/// # Errors
///
/// [`ErrorKind::InvalidInput`] where the value has another shape, or where the
/// blocks are not ascending and disjoint ranges of the text.
pub fn article(text: &str, number: ReadNumber) -> Result<Article, Error> {
    let given = Json::read(text, number).map_err(|error| misshapen(&error))?;
    let article = shape(&given).map_err(|error| misshapen(&error))?;
    let blocks = blocks(given.get("blocks"), &article.text)?;
    Ok(Article { blocks, ..article })
}

/// All but the blocks.
fn shape(given: &Json) -> Result<Article, json::Error> {
    let optional = |name| {
        given
            .get(name)
            .optional(name, "a string or null", Json::text)
    };
    let text = given.get("text").text();
    let text = text.ok_or_else(|| json::Error::new("text must be a string"))?;
    Ok(Article {
        direction: match optional("dir")?.as_deref() {
            Some("rtl") => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        },
        language: match given.get("language") {
            Json::Null => language::detect(&text),
            named => guess(named)?,
        },
        title: optional("title")?,
        authors: given
            .get("authors")
            .optional("authors", "an array of strings", Json::texts)?
            .unwrap_or_default(),
        site_name: optional("siteName")?,
        published: optional("published")?,
        modified: optional("modified")?,
        url: optional("url")?,
        image: optional("image")?,
        excerpt: optional("excerpt")?,
        confidence: confidence(given)?,
        text,
        ..Article::default()
    })
}

fn guess(named: &Json) -> Result<LanguageGuess, json::Error> {
    let text = |name| named.get(name).optional(name, "a string", Json::text);
    let source = text("source")?;
    Ok(LanguageGuess {
        tag: text("tag")?.ok_or_else(|| json::Error::new("language.tag must be a string"))?,
        confidence: confidence(named)?,
        source: LanguageSource::ALL
            .into_iter()
            .find(|known| Some(known.name()) == source.as_deref())
            .unwrap_or(LanguageSource::Given),
    })
}

fn confidence(of: &Json) -> Result<f64, json::Error> {
    let given = of
        .get("confidence")
        .optional("confidence", "a number", Json::number)?;
    Ok(given.unwrap_or(1.0))
}

fn blocks(given: &Json, text: &str) -> Result<Vec<Block>, Error> {
    let Json::List(items) = given else {
        return Err(invalid("article: blocks must be an array".to_owned()));
    };
    let mut ends = Vec::with_capacity(2 * items.len());
    let mut last = 0;
    for (index, block) in items.iter().enumerate() {
        let (Some(start), Some(end)) = (block.get("start").whole(), block.get("end").whole())
        else {
            return Err(invalid(format!(
                "article.blocks[{index}] needs a start and an end, which are whole numbers"
            )));
        };
        if start < last || end < start {
            return Err(invalid(format!(
                "article.blocks[{index}] is {start}..{end}; blocks must ascend and not overlap"
            )));
        }
        last = end;
        ends.extend([start, end]);
    }
    let places = offsets::bytes(text, ends.iter().copied());
    let mut blocks = Vec::with_capacity(items.len());
    for (index, (block, place)) in items.iter().zip(places.chunks(2)).enumerate() {
        let &[Some(start), Some(end)] = place else {
            return Err(invalid(format!(
                "article.blocks[{index}] is no range of the text, or cuts a character"
            )));
        };
        let kind = block.get("kind").text().unwrap_or_default();
        let kind = BlockKind::from_name(&kind).ok_or_else(|| {
            let known: Vec<&str> = BlockKind::ALL.iter().map(|kind| kind.name()).collect();
            invalid(format!(
                "article.blocks[{index}].kind is {kind:?}; it must be one of {}",
                known.join(", ")
            ))
        })?;
        let number = |name| {
            let number = block
                .get(name)
                .optional(name, "a whole number", Json::whole);
            number.map_err(|error| misshapen(&error))
        };
        blocks.push(Block {
            level: number("level")?.and_then(|level| u8::try_from(level).ok()),
            row: number("row")?,
            column: number("column")?,
            ..Block::new(kind, Span::new(start, end))
        });
    }
    Ok(blocks)
}

fn misshapen(error: &json::Error) -> Error {
    invalid(format!("article: {error}"))
}

fn invalid(message: String) -> Error {
    Error::new(ErrorKind::InvalidInput, message)
}
