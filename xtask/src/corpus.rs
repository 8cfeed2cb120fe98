//! Documents with summaries written by people, as the data folder holds them.

use std::path::Path;

use anyhow::{Context, Result, bail};
use nutgraf::segment::{self, Sentences};
use nutgraf::{Article, language, rank};
use serde_json::Value;

use crate::data;
use crate::rouge::{Lines, Tokens};

/// A document, segmented by the engine and tokenized for ROUGE.
#[derive(Debug)]
pub struct Document {
    pub set: String,
    pub id: String,
    pub language: String,
    pub genre: String,
    pub article: Article,
    pub sentences: Sentences,
    /// The sentences that may stand in a summary, in reading order.
    pub eligible: Vec<usize>,
    /// The ROUGE tokens of each sentence.
    pub tokens: Lines,
    /// The ROUGE tokens of each reference, by line.
    pub references: Vec<Lines>,
    /// The references themselves.
    pub reference_texts: Vec<String>,
    /// How many sentences the references have, in the mean, rounded.
    pub reference_sentences: usize,
}

/// Which documents of a file to take.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// A field and the value that it must have.
    pub fields: Vec<(String, Vec<String>)>,
    /// At most so many.
    pub limit: Option<usize>,
    /// Whether to hide the titles that the data gives beside the text.
    pub without_title: bool,
}

impl Filter {
    /// Adds a condition `FIELD=VALUE,VALUE…`.
    pub fn add(&mut self, condition: &str) -> Result<()> {
        let Some((field, values)) = condition.split_once('=') else {
            bail!("a condition has the form FIELD=VALUE,VALUE…, and {condition:?} has not");
        };
        self.fields.push((
            field.to_owned(),
            values.split(',').map(str::to_owned).collect(),
        ));
        Ok(())
    }

    fn accepts(&self, object: &Value) -> bool {
        self.fields.iter().all(|(field, values)| {
            let value = string(object, field);
            values.iter().any(|accepted| accepted == value)
        })
    }
}

/// The documents of a file.
pub fn load(path: &Path, filter: &Filter) -> Result<Vec<Document>> {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let set = name.split('.').next().unwrap_or(name);
    data::objects(path)?
        .iter()
        .filter(|object| filter.accepts(object))
        .take(filter.limit.unwrap_or(usize::MAX))
        .map(|object| document(set, object, filter).with_context(|| format!("in {name}")))
        .collect()
}

fn string<'a>(object: &'a Value, field: &str) -> &'a str {
    object
        .get(field)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn document(set: &str, object: &Value, filter: &Filter) -> Result<Document> {
    let text = string(object, "text");
    let language = string(object, "lang").to_owned();
    let mut article = Article::from_text(text);
    let title = string(object, "title");
    if article.title.is_none() && !title.is_empty() && !filter.without_title {
        article.title = Some(title.to_owned());
    }
    let sentences = segment::segment(&article, language::rules(&language));
    let eligible = rank::eligible(&article, &sentences);
    let mut tokens = Tokens::new(&language);
    let lines: Lines = sentences
        .sentences
        .iter()
        .map(|sentence| tokens.line(sentence.span.of(text)))
        .collect();
    let references: Vec<&str> = object
        .get("summary")
        .and_then(Value::as_array)
        .context("a document has no summary")?
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let counts: Vec<usize> = references
        .iter()
        .map(|reference| sentence_count(reference, &language))
        .collect();
    let reference_sentences =
        (counts.iter().sum::<usize>() as f64 / counts.len().max(1) as f64).round() as usize;
    Ok(Document {
        set: set.to_owned(),
        id: string(object, "id").to_owned(),
        genre: match string(object, "genre") {
            "" => string(object, "site").to_owned(),
            genre => genre.to_owned(),
        },
        references: references
            .iter()
            .map(|reference| tokens.lines(reference))
            .collect(),
        reference_texts: references
            .iter()
            .map(|reference| (*reference).to_owned())
            .collect(),
        reference_sentences: reference_sentences.max(1),
        language,
        article,
        sentences,
        eligible,
        tokens: lines,
    })
}

/// The sentences of a reference: one a line where it has several lines.
fn sentence_count(reference: &str, language: &str) -> usize {
    let lines = reference
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    if lines > 1 {
        return lines;
    }
    let article = Article::from_text(reference);
    segment::segment(&article, language::rules(language))
        .sentences
        .len()
        .max(1)
}

/// 0 or 1 by the hash of a document's id: two fixed random halves.
pub fn parity(id: &str) -> u64 {
    hash(id) & 1
}

/// A hash of a document's id (FNV-1a, stirred).
pub fn hash(id: &str) -> u64 {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (hash ^ (hash >> 29)) >> 7
}
