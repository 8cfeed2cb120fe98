//! The options as JavaScript gives them.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::value::Value;

#[cfg(any(feature = "html", feature = "dom"))]
use crate::ExtractOptions;
use crate::{Algorithm, Article, Error, ErrorKind, Length, Limits, SummarizeOptions};

/// The options of every call; each call reads its own.
///
/// The JavaScript side has checked names and types before they come here, to
/// name the option in a `TypeError`; what arrives here all the same is refused
/// with other words.
#[derive(Debug, Default)]
#[cfg_attr(
    not(any(feature = "html", feature = "dom")),
    allow(dead_code, reason = "some are of extraction alone")
)]
pub struct Options {
    length: Option<Length>,
    algorithm: Option<String>,
    language: Option<String>,
    title: Option<String>,
    /// Always a list: JavaScript makes one of a single question.
    focus: Option<Vec<String>>,
    keywords: Option<u32>,
    explain: Option<bool>,
    url: Option<String>,
    debug: Option<bool>,
    html: Option<bool>,
    markdown: Option<bool>,
    limits: Option<LimitsOption>,
}

#[derive(Debug, Default)]
struct LimitsOption {
    characters: Option<u32>,
    nodes: Option<u32>,
    depth: Option<u32>,
}

impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Options, D::Error> {
        Options::read(Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Options {
    /// The options in a value; with none, the defaults.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidOptions`] for an unknown name or a wrong type.
    pub fn from_value(value: Value) -> Result<Options, Error> {
        Options::read(value).map_err(|message| Error::new(ErrorKind::InvalidOptions, message))
    }

    fn read(value: Value) -> Result<Options, String> {
        if matches!(value, Value::Absent) {
            return Ok(Options::default());
        }
        let mut fields = value.fields("options")?;
        let options = Options {
            length: fields.take("length").map(length).transpose()?,
            algorithm: fields.text("algorithm")?,
            language: fields.text("language")?,
            title: fields.text("title")?,
            focus: fields.texts("focus")?,
            keywords: fields.count("keywords", u32::MAX)?,
            explain: fields.flag("explain")?,
            url: fields.text("url")?,
            debug: fields.flag("debug")?,
            html: fields.flag("html")?,
            markdown: fields.flag("markdown")?,
            limits: fields.take("limits").map(limits).transpose()?,
        };
        fields.end().map(|()| options)
    }

    /// The article under the title that the caller knows.
    pub fn with_title(&self, mut article: Article) -> Article {
        if self.title.is_some() {
            article.title.clone_from(&self.title);
        }
        article
    }

    /// The limits, defaults where none are given.
    pub fn limits(&self) -> Limits {
        let default = Limits::default();
        self.limits.as_ref().map_or(default, |limits| Limits {
            characters: limits
                .characters
                .map_or(default.characters, |limit| limit as usize),
            nodes: limits.nodes.map_or(default.nodes, |limit| limit as usize),
            depth: limits.depth.map_or(default.depth, |limit| limit as usize),
        })
    }

    /// The options of a summary.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidOptions`] for a name that is not known.
    pub fn summarize(&self) -> Result<SummarizeOptions, Error> {
        let default = SummarizeOptions::default();
        Ok(SummarizeOptions {
            length: self.length.unwrap_or(default.length),
            algorithm: self
                .algorithm
                .as_deref()
                .map_or(Ok(default.algorithm), algorithm)?,
            language: self.language.clone(),
            focus: self.focus.clone().unwrap_or(default.focus),
            keywords: self
                .keywords
                .map_or(default.keywords, |keywords| keywords as usize),
            explain: self.explain.unwrap_or(default.explain),
            limits: self.limits(),
        })
    }
}

#[cfg(any(feature = "html", feature = "dom"))]
impl Options {
    /// The options of extraction.
    pub fn extract(&self) -> ExtractOptions {
        ExtractOptions {
            url: self.url.clone(),
            debug: self.debug.unwrap_or(false),
            html: self.html.unwrap_or(false),
            markdown: self.markdown.unwrap_or(false),
            limits: self.limits(),
        }
    }
}

/// A length: a preset's name, or a count with what it counts.
fn length(value: Value) -> Result<Length, String> {
    const WANTED: &str = "\"short\", \"medium\", \"long\", { sentences }, { words } or { ratio }";
    if let Value::Text(name) = &value {
        return match name.as_str() {
            "short" => Ok(Length::Short),
            "medium" => Ok(Length::Medium),
            "long" => Ok(Length::Long),
            _ => Err(format!("length is \"{name}\"; it must be {WANTED}")),
        };
    }
    let mut fields = value.fields("length")?;
    let sentences = fields.count("sentences", u32::MAX)?;
    let words = fields.count("words", u32::MAX)?;
    let ratio = fields.number("ratio")?;
    fields.end()?;
    match (sentences, words, ratio) {
        (Some(count), None, None) => Ok(Length::Sentences(count as usize)),
        (None, Some(count), None) => Ok(Length::Words(count as usize)),
        (None, None, Some(ratio)) => Ok(Length::Ratio(ratio)),
        _ => Err(format!("length must have one measure: {WANTED}")),
    }
}

fn limits(value: Value) -> Result<LimitsOption, String> {
    let mut fields = value.fields("limits")?;
    let limits = LimitsOption {
        characters: fields.count("characters", u32::MAX)?,
        nodes: fields.count("nodes", u32::MAX)?,
        depth: fields.count("depth", u32::MAX)?,
    };
    fields.end().map(|()| limits)
}

fn algorithm(name: &str) -> Result<Algorithm, Error> {
    Algorithm::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = Algorithm::ALL.iter().map(|known| known.name()).collect();
        let message = format!(
            "algorithm is \"{name}\"; it must be one of {}",
            known.join(", ")
        );
        Error::new(ErrorKind::InvalidOptions, message)
    })
}
