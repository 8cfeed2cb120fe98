//! Rendering: an article as Markdown and as inert HTML.
//!
//! Both are made of the article's blocks alone, so no markup of the page can
//! reach the output: every element and every mark is written here, and all
//! text is escaped. The security property is that of the output read again:
//! it has the same blocks, and no elements but those of the list below.

mod html;
mod markdown;

pub use html::html;
pub use markdown::markdown;
