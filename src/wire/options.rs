//! The options as JavaScript gives them.

use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

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

/// A preset's name, or a count with what it counts.
///
/// Read by a visitor: serde's untagged enums would buffer what they look at,
/// which weighs several kilobytes.
#[derive(Debug)]
enum LengthOption {
    Preset(String),
    Exact(Length),
}

/// One question, or several words.
#[derive(Debug)]
struct FocusOption(Vec<String>);

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
                Some(FocusOption(texts)) => texts.clone(),
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
        match self {
            LengthOption::Exact(length) => Ok(*length),
            LengthOption::Preset(name) => match name.as_str() {
                "short" => Ok(Length::Short),
                "medium" => Ok(Length::Medium),
                "long" => Ok(Length::Long),
                other => {
                    let message = format!("length is {other:?}; it must be {LENGTHS}");
                    Err(Error::new(ErrorKind::InvalidOptions, message))
                }
            },
        }
    }
}

const LENGTHS: &str =
    "\"short\", \"medium\", \"long\", or one of { sentences }, { words }, { ratio }";

impl<'de> Deserialize<'de> for LengthOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<LengthOption, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = LengthOption;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(LENGTHS)
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<LengthOption, E> {
                Ok(LengthOption::Preset(name.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LengthOption, A::Error> {
                let mut found = None;
                while let Some(key) = map.next_key::<String>()? {
                    let length = match key.as_str() {
                        "sentences" => Length::Sentences(map.next_value()?),
                        "words" => Length::Words(map.next_value()?),
                        "ratio" => Length::Ratio(map.next_value()?),
                        other => return Err(de::Error::unknown_field(other, COUNTED)),
                    };
                    if found.replace(length).is_some() {
                        return Err(de::Error::custom("length counts more than one thing"));
                    }
                }
                found
                    .map(LengthOption::Exact)
                    .ok_or_else(|| de::Error::custom("length counts nothing"))
            }
        }

        const COUNTED: &[&str] = &["sentences", "words", "ratio"];
        deserializer.deserialize_any(Reader)
    }
}

impl<'de> Deserialize<'de> for FocusOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FocusOption, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = FocusOption;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string or an array of strings")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<FocusOption, E> {
                Ok(FocusOption(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<FocusOption, A::Error> {
                let mut found = Vec::new();
                while let Some(text) = texts.next_element()? {
                    found.push(text);
                }
                Ok(FocusOption(found))
            }
        }

        deserializer.deserialize_any(Reader)
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
