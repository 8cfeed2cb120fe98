//! nutgraf finds the sentences that carry an article: it reads a plain text or
//! an HTML page, ranks every sentence, and gives summaries of any length. The
//! sentences are the article's own, with their places; nothing is written anew.
//!
//! ```
//! use nutgraf::{Article, Length, SummarizeOptions, summarize};
//!
//! let article = Article::from_text(
//!     "The harbour opened on Monday after a long winter. Ships came at noon.",
//! );
//! let options = SummarizeOptions { length: Length::Sentences(1), ..Default::default() };
//! let summary = summarize(&article, &options)?;
//! assert_eq!(summary.text(), "The harbour opened on Monday after a long winter.");
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! Out of a page the article is found first. Another length needs no new
//! ranking, and a longer summary holds all of a shorter one:
//!
//! ```
//! # #[cfg(feature = "html")] {
//! use nutgraf::{Article, ExtractOptions, Length, SummarizeOptions, summarize};
//!
//! let page = "<nav>Home</nav><article><h1>At the port</h1>\
//!     <p>The harbour opened on Monday after a long winter. Ships came at noon.</p>\
//!     <p>The mayor said that three hundred jobs depend on it.</p></article>";
//! let article = Article::from_html(page, &ExtractOptions::default())?;
//! let summary = summarize(&article, &SummarizeOptions::default())?;
//! let one = summary.select(Length::Sentences(1));
//! let two = summary.select(Length::Sentences(2));
//! assert!(one.iter().all(|index| two.contains(index)));
//! # }
//! # Ok::<(), nutgraf::Error>(())
//! ```
//!
//! # The way of the data
//!
//! Each stage is a pure function with a type of its own, and none looks back:
//!
//! ```text
//! source ─► extract ─► segment ─► rank ─► summarize ─► wire, wasm
//!           Article    Sentences  Ranking  Summary     JavaScript values
//! ```
//!
//! Places are [`Span`]s of bytes. JavaScript counts UTF-16 code units; the
//! bindings convert, and nothing else does.
//!
//! # Untrusted input
//!
//! Any text and any HTML may come from strangers.
//!
//! - No input makes this crate panic, and none is executed, fetched or looked
//!   up. There is no unsafe code here. A panic is a defect: please report it.
//! - What is too large is refused with [`ErrorKind::InputTooLarge`]: by default
//!   more than 5,000,000 characters or 200,000 nodes ([`Limits`]); what nests
//!   deeper than 512 is flattened, as browsers do. [`summarize`] holds an
//!   article to the characters, [`Article::from_html`] a page to the nodes.
//!   Memory is a multiple of the input's, so lower the limits where many
//!   strangers call at once.
//! - What is out of its range is refused with [`ErrorKind::InvalidOptions`]: no
//!   option is silently corrected.
//! - Time is near-linear in the input: reading, segmentation and most of the
//!   ranking are linear, the order of the sentences costs their number times its
//!   logarithm, and likeness goes through an inverted index, never through a
//!   table of all pairs. Each module states its own.
//! - Text that comes out is text that went in. Whoever puts it on a page
//!   escapes it, like any text; the HTML of an article ([`render`]) is inert by
//!   an allow-list, and still belongs behind a Content Security Policy.
//!
//! # Determinism
//!
//! One input gives one result, to the bit, on every platform: floating point
//! runs through `libm`, and nothing follows the order of a hash map. Which
//! sentences are chosen may get better in a minor version.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `html` | yes | [`Article::from_html`] |
//! | `serde` | | the module `wire`: results in the shapes of the JavaScript interface, for any serde format |
//! | `wasm` | | the JavaScript bindings |
//! | `dom` | | articles out of a live page, through `web-sys`; implies `wasm` |
//! | `train`, `test-hooks` | | for the project's own tools; no stable interface |
//!
//! Without features the crate reads plain text.
//!
//! # Rust version
//!
//! 1.88 and later. A newer one may be needed in a minor version, never in a
//! patch.

pub mod article;
mod boundaries;
mod error;
pub mod extract;
pub mod language;
mod lowercase;
pub mod rank;
pub mod render;
mod runs;
mod search;
pub mod segment;
mod sorted;
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
