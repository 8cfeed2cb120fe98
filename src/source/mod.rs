//! The source: what the caller gives, as a document that extraction can read.
//!
//! Plain text becomes its lines; HTML and the live page become one arena of
//! nodes.

pub mod text;
