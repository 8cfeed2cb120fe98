//! Extraction: the article in a source.

mod calendar;
#[cfg(any(feature = "html", feature = "dom"))]
pub mod html;
mod terms;
pub mod text;

use crate::Article;
#[cfg(feature = "html")]
use crate::Error;
#[cfg(any(feature = "html", feature = "dom"))]
use crate::source::document::Document;
#[cfg(feature = "html")]
use crate::source::html::{HtmlParser, Parser};
#[cfg(any(feature = "html", feature = "dom"))]
use html::{ExtractOptions, Origin};

impl Article {
    /// The article in a plain text, as a person pastes it.
    ///
    /// The text is kept unaltered; [`Article::blocks`] tell what each part of
    /// it is. Whatever the text, there is an article; one without a sentence
    /// has no eligible block. Time and memory are linear in the text.
    ///
    /// ```
    /// use nutgraf::Article;
    ///
    /// let article = Article::from_text("Harbour opens\n\nThe harbour opened on Monday.");
    /// assert_eq!(article.title.as_deref(), Some("Harbour opens"));
    /// ```
    pub fn from_text(text: impl Into<String>) -> Article {
        text::article(text.into())
    }

    /// The article in HTML source, a whole page or a part of one.
    ///
    /// # Errors
    ///
    /// [`InvalidOptions`](crate::ErrorKind::InvalidOptions) where the page's
    /// address is none of http or https: what comes back in a result would be
    /// taken for a link. [`InputTooLarge`](crate::ErrorKind::InputTooLarge)
    /// where the page has more nodes than the limits allow.
    #[cfg(feature = "html")]
    pub fn from_html(html: &str, options: &ExtractOptions) -> Result<Article, Error> {
        options.check()?;
        let document = HtmlParser.parse(html, &options.limits)?;
        Ok(Article::from_document(&document, options))
    }

    /// The article in a document.
    ///
    /// Whatever the document, there is an article; its confidence tells how
    /// much to believe it. Of a document that shows nothing, as without its
    /// scripts, it is what the document says of itself, with a confidence of 0.
    #[cfg(any(feature = "html", feature = "dom"))]
    pub fn from_document(document: &Document, options: &ExtractOptions) -> Article {
        html::article(document, options)
    }

    /// The article in a document, and where each piece of its text comes from,
    /// ascending and disjoint. White space that was folded comes from nowhere.
    /// Only what the document shows counts, as on a live page: what it says of
    /// itself in its place (see [`Article::from_document`]) would come from nowhere.
    #[cfg(any(feature = "html", feature = "dom"))]
    pub fn from_document_with_origins(
        document: &Document,
        options: &ExtractOptions,
    ) -> (Article, Vec<Origin>) {
        html::article_with_origins(document, options)
    }
}
