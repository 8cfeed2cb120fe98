//! The JavaScript bindings.
