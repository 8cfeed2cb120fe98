//! The source: what the caller gives, as a document that extraction can read.
//!
//! Plain text becomes its lines; HTML and the live page become one arena of
//! nodes.

#[cfg(any(feature = "html", feature = "dom"))]
pub mod document;
#[cfg(feature = "dom")]
pub mod dom;
#[cfg(feature = "html")]
pub mod html;
#[cfg(any(feature = "html", feature = "dom"))]
pub mod names;
pub mod text;
