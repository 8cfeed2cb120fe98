//! Languages, sentences and words.

mod languages;
mod words;
