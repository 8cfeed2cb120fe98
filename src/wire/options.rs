//! The options as JavaScript gives them.

use serde::Deserialize;

#[cfg(any(feature = "html", feature = "dom"))]
use crate::ExtractOptions;
use crate::{Algorithm, Article, Error, ErrorKind, Length, Limits, SummarizeOptions};

/// The options of every call; each call reads its own.
///
/// The JavaScript side has checked names and types before they come here, to
/// name the option in a `TypeError`; what arrives here all the same is refused
/// by serde, with other words.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    length: Option<LengthOption>,
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

/// A preset's name, or a count with what it counts.
///
/// Nothing here is read as "anything": the code that reads whatever may come
/// weighs several kilobytes.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
enum LengthOption {
    Short,
    Medium,
    Long,
    Sentences(u32),
    Words(u32),
    Ratio(f64),
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct LimitsOption {
    characters: Option<u32>,
    nodes: Option<u32>,
    depth: Option<u32>,
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
            length: self.length.map_or(default.length, LengthOption::length),
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

impl LengthOption {
    fn length(self) -> Length {
        match self {
            LengthOption::Short => Length::Short,
            LengthOption::Medium => Length::Medium,
            LengthOption::Long => Length::Long,
            LengthOption::Sentences(count) => Length::Sentences(count as usize),
            LengthOption::Words(count) => Length::Words(count as usize),
            LengthOption::Ratio(ratio) => Length::Ratio(ratio),
        }
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
