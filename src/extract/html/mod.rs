//! The article in a document: HTML source or a live page.
//!
//! ```text
//! Document ─► flow ─► features ─► model ─► body ─┐
//!                └──► metadata ───────────────────┴─► Article
//! ```
//!
//! `flow` turns the page into blocks of text; `metadata` reads what the page
//! says of itself; the block model weighs the features of each block; `body`
//! chooses. Time is linear in the page but for binary searches.

mod alike;
mod apart;
mod assemble;
mod beginnings;
mod body;
mod cards;
mod caveats;
mod cohesion;
#[cfg(feature = "html")]
mod concealed;
mod contents;
mod copies;
mod features;
mod flow;
mod folding;
mod formulas;
mod furniture;
mod gaps;
mod gutters;
mod hints;
mod images;
mod inline;
mod json;
mod kinds;
mod leads;
mod measure;
mod metadata;
mod model;
mod neighbours;
mod notes;
mod notices;
mod ordinals;
mod page;
mod permalinks;
mod phrases;
mod ranks;
mod shown;
mod sought;
mod spaced;
mod tables;
mod teasers;
#[cfg(feature = "train")]
pub mod training;
mod typed;
mod walls;
#[rustfmt::skip]
mod weights;
mod wholes;
mod within;

pub use flow::Origin;

use crate::source::document::Document;
use crate::{Article, Limits};
#[cfg(feature = "html")]
use crate::{Error, ErrorKind};

/// How to find the article in a page.
///
/// ```
/// use nutgraf::{Article, ExtractOptions};
///
/// let options = ExtractOptions {
///     url: Some("https://example.org/harbour".to_owned()),
///     ..Default::default()
/// };
/// let article = Article::from_html("<p>The harbour opened on Monday.</p>", &options)?;
/// assert_eq!(article.text, "The harbour opened on Monday.");
/// # Ok::<(), nutgraf::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct ExtractOptions {
    /// The address of the page, of http or https, which its links are relative to.
    pub url: Option<String>,
    /// Whether to tell what was left out, and why.
    pub debug: bool,
    /// Whether to give the article as inert HTML too.
    pub html: bool,
    /// Whether to give the article as Markdown too.
    pub markdown: bool,
    /// How large the page may be.
    pub limits: Limits,
}

#[cfg(feature = "html")]
impl ExtractOptions {
    /// Refuses an address that is none of the web.
    pub(super) fn check(&self) -> Result<(), Error> {
        match &self.url {
            Some(url) if !metadata::address::is_of_web(url) => Err(Error::new(
                ErrorKind::InvalidOptions,
                format!(
                    "url is \"{url}\"; it must be an address that begins with http:// or https://"
                ),
            )),
            _ => Ok(()),
        }
    }
}

/// The article in a document, or what the document says of itself where it shows nothing.
pub(super) fn article(document: &Document, options: &ExtractOptions) -> Article {
    article_by(document, options, &ranks::Shipped, Showing::OrSaid).0
}

/// The article that a document shows, with where each piece of its text comes from.
pub(super) fn article_with_origins(
    document: &Document,
    options: &ExtractOptions,
) -> (Article, Vec<Origin>) {
    article_by(document, options, &ranks::Shipped, Showing::Only)
}

/// What counts as a document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Showing {
    /// What it shows.
    Only,
    /// Where it shows nothing, as without its scripts, what it says of itself.
    OrSaid,
}

fn article_by(
    document: &Document,
    options: &ExtractOptions,
    scorer: &impl model::Scorer,
    showing: Showing,
) -> (Article, Vec<Origin>) {
    let flow = flow::flow(document);
    let page = page::Page::new(document, &flow);
    let metadata = metadata::metadata(document, &flow, &page.hints, options.url.as_deref());
    let body = body::body(&page, &metadata, scorer);
    assemble::assemble(&page, metadata, &body, options, showing)
}
