//! The options as JavaScript gives them.

use super::json::{self, Json, ReadNumber};
#[cfg(any(feature = "html", feature = "dom"))]
use crate::ExtractOptions;
use crate::{Algorithm, Article, Error, ErrorKind, Length, Limits, SummarizeOptions};

/// The options of every call; each call reads its own.
///
/// The JavaScript side has checked names and types before they come here, to
/// name the option in a `TypeError`; what is of a wrong type all the same is
/// refused, and a name that is not known is not looked at.
#[derive(Debug, Default)]
pub struct Options {
    length: Option<Length>,
    algorithm: Option<Algorithm>,
    language: Option<String>,
    title: Option<String>,
    focus: Vec<String>,
    keywords: Option<u32>,
    explain: bool,
    #[cfg_attr(not(any(feature = "html", feature = "dom")), allow(dead_code))]
    extract: Extract,
    limits: Limits,
}

/// The options of extraction.
#[derive(Debug, Default)]
#[cfg_attr(not(any(feature = "html", feature = "dom")), allow(dead_code))]
struct Extract {
    url: Option<String>,
    debug: bool,
    html: bool,
    markdown: bool,
}

const WHOLE: &str = "a whole number";

impl Options {
    /// Reads the options from JSON.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidOptions`] where one is of the wrong type, or where a
    /// length or an algorithm is not known.
    pub fn from_json(text: &str, number: ReadNumber) -> Result<Options, Error> {
        Options::read(text, number)
            .map_err(|error| Error::new(ErrorKind::InvalidOptions, error.to_string()))
    }

    fn read(text: &str, number: ReadNumber) -> Result<Options, json::Error> {
        let given = Json::read(text, number)?;
        let text = |name| given.get(name).optional(name, "a string", Json::text);
        let flag = |name| {
            let value = given.get(name).optional(name, "true or false", Json::bool);
            value.map(|value| value.unwrap_or(false))
        };
        Ok(Options {
            length: given.get("length").optional(
                "length",
                "\"short\", \"medium\", \"long\", or one of { sentences }, { words }, { ratio }",
                read_length,
            )?,
            algorithm: given.get("algorithm").optional(
                "algorithm",
                "the name of an algorithm",
                read_algorithm,
            )?,
            language: text("language")?,
            title: text("title")?,
            focus: given
                .get("focus")
                .optional("focus", "a string or an array of strings", read_focus)?
                .unwrap_or_default(),
            keywords: given
                .get("keywords")
                .optional("keywords", WHOLE, Json::whole)?,
            explain: flag("explain")?,
            extract: Extract {
                url: text("url")?,
                debug: flag("debug")?,
                html: flag("html")?,
                markdown: flag("markdown")?,
            },
            limits: read_limits(given.get("limits"))?,
        })
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
        self.limits
    }

    /// The options of a summary.
    pub fn summarize(&self) -> SummarizeOptions {
        let default = SummarizeOptions::default();
        SummarizeOptions {
            length: self.length.unwrap_or(default.length),
            algorithm: self.algorithm.unwrap_or(default.algorithm),
            language: self.language.clone(),
            focus: self.focus.clone(),
            keywords: self
                .keywords
                .map_or(default.keywords, |count| count as usize),
            explain: self.explain,
            limits: self.limits,
        }
    }
}

#[cfg(any(feature = "html", feature = "dom"))]
impl Options {
    /// The options of extraction.
    pub fn extract(&self) -> ExtractOptions {
        let Extract {
            url,
            debug,
            html,
            markdown,
        } = &self.extract;
        ExtractOptions {
            url: url.clone(),
            debug: *debug,
            html: *html,
            markdown: *markdown,
            limits: self.limits,
        }
    }
}

fn read_limits(json: &Json) -> Result<Limits, json::Error> {
    let mut limits = Limits::default();
    for (name, limit) in [
        ("characters", &mut limits.characters),
        ("nodes", &mut limits.nodes),
        ("depth", &mut limits.depth),
    ] {
        if let Some(given) = json.get(name).optional(name, WHOLE, Json::whole)? {
            *limit = given as usize;
        }
    }
    Ok(limits)
}

fn read_length(json: &Json) -> Option<Length> {
    match json {
        Json::Text(name) => match name.as_str() {
            "short" => Some(Length::Short),
            "medium" => Some(Length::Medium),
            "long" => Some(Length::Long),
            _ => None,
        },
        _ => {
            let count = |key| json.get(key).whole().map(|count| count as usize);
            count("sentences")
                .map(Length::Sentences)
                .or_else(|| count("words").map(Length::Words))
                .or_else(|| json.get("ratio").number().map(Length::Ratio))
        }
    }
}

fn read_focus(json: &Json) -> Option<Vec<String>> {
    json.text().map(|text| vec![text]).or_else(|| json.texts())
}

fn read_algorithm(json: &Json) -> Option<Algorithm> {
    json.text().as_deref().and_then(Algorithm::from_name)
}
