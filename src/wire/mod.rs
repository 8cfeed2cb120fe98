//! The result as JavaScript sees it.
