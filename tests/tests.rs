//! All integration tests, one module a topic. What is new should go in here.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod classical;
#[cfg(feature = "html")]
mod extract_html;
mod extract_text;
mod keywords;
mod rank;
mod render;
mod segment;
