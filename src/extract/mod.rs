//! Extraction: the article in a source.

mod text;

use crate::Article;

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
}
