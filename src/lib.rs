//! nutgraf finds the sentences that carry an article.
//!
//! # The way of the data
//!
//! Each stage is a pure function with a type of its own, and none looks back:
//!
//! ```text
//! source ─► extract ─► segment ─► rank ─► summarize ─► wire, wasm
//!           Article    Sentences  Ranking  Summary     JavaScript values
//! ```

pub mod article;
mod error;
pub mod extract;
pub mod language;
pub mod rank;
pub mod render;
pub mod segment;
pub mod source;
mod span;
mod summarize;
#[cfg(feature = "wasm")]
mod wasm;
#[cfg(feature = "serde")]
pub mod wire;

pub use article::{Article, Block, BlockKind};
pub use error::{Error, ErrorKind};
#[cfg(any(feature = "html", feature = "dom"))]
pub use extract::html::ExtractOptions;
pub use rank::Algorithm;
pub use span::Span;
/// The parts of the key phrase model, for the project's own evaluation; no stable interface.
#[doc(hidden)]
pub use summarize::keywords;
pub use summarize::{
    Keyword, Length, Limits, MAX_KEYWORDS, Statistics, SummarizeOptions, Summary, Warning,
    WarningCode, summarize,
};
