//! Languages, sentences and words.

mod languages;
mod sentences;
mod words;
