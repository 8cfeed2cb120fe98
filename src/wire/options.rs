//! The options as JavaScript gives them.

use serde::Deserialize;

#[cfg(any(feature = "html", feature = "dom"))]
use crate::ExtractOptions;
use crate::{Algorithm, Article, Error, ErrorKind, Length, Limits, SummarizeOptions};

/// The options of every call; each call reads its own.
///
/// The JavaScript side has checked names and types before they come here, to
/// name the option in a `TypeError`; what arrives here all the same is refused
/// by serde.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    length: Option<LengthOption>,
    algorithm: Option<String>,
    language: Option<String>,
    title: Option<String>,
    focus: Option<FocusOption>,
    keywords: Option<usize>,
    explain: Option<bool>,
    url: Option<String>,
    debug: Option<bool>,
    html: Option<bool>,
    markdown: Option<bool>,
    limits: Option<LimitsOption>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum LengthOption {
    Preset(String),
    Exact(ExactLength),
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum FocusOption {
    One(String),
    Several(Vec<String>),
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
enum ExactLength {
    Sentences(usize),
    Words(usize),
    Ratio(f64),
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct LimitsOption {
    characters: Option<usize>,
    nodes: Option<usize>,
    depth: Option<usize>,
}

impl Options {
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
            characters: limits.characters.unwrap_or(default.characters),
            nodes: limits.nodes.unwrap_or(default.nodes),
            depth: limits.depth.unwrap_or(default.depth),
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
            length: self
                .length
                .as_ref()
                .map_or(Ok(default.length), LengthOption::length)?,
            algorithm: self
                .algorithm
                .as_deref()
                .map_or(Ok(default.algorithm), algorithm)?,
            language: self.language.clone(),
            focus: match &self.focus {
                None => default.focus,
                Some(FocusOption::One(text)) => vec![text.clone()],
                Some(FocusOption::Several(texts)) => texts.clone(),
            },
            keywords: self.keywords.unwrap_or(default.keywords),
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

impl LengthOption {
    fn length(&self) -> Result<Length, Error> {
        Ok(match self {
            LengthOption::Preset(name) => match name.as_str() {
                "short" => Length::Short,
                "medium" => Length::Medium,
                "long" => Length::Long,
                other => {
                    let message = format!(
                        "length is {other:?}; it must be \"short\", \"medium\", \"long\", \
                         or one of {{ sentences }}, {{ words }}, {{ ratio }}"
                    );
                    return Err(Error::new(ErrorKind::InvalidOptions, message));
                }
            },
            LengthOption::Exact(ExactLength::Sentences(count)) => Length::Sentences(*count),
            LengthOption::Exact(ExactLength::Words(count)) => Length::Words(*count),
            LengthOption::Exact(ExactLength::Ratio(ratio)) => Length::Ratio(*ratio),
        })
    }
}

fn algorithm(name: &str) -> Result<Algorithm, Error> {
    Algorithm::from_name(name).ok_or_else(|| {
        let known: Vec<&str> = Algorithm::ALL.iter().map(|known| known.name()).collect();
        let message = format!(
            "algorithm is {name:?}; it must be one of {}",
            known.join(", ")
        );
        Error::new(ErrorKind::InvalidOptions, message)
    })
}
