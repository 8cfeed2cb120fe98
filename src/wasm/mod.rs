//! The JavaScript bindings: convert in, call, convert out.
//!
//! Nothing here holds state, and no Rust object crosses the boundary, so there
//! is nothing to free and a call can leave nothing half done.
//!
//! What has a shape crosses the boundary as JSON, one string each way: a
//! browser parses it faster than an object can be built field by field from
//! here, and the glue needs none of the functions that would take. A refused
//! call gives `{ code, message }`, which no result looks like, and from which
//! the JavaScript side makes its error class. Whatever is thrown is a defect
//! of the engine.

#[cfg(feature = "dom")]
mod live;

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::summarize::{self, summarize};
use crate::wire::{self, Options, Text, json};
use crate::{Article, Error, ErrorKind};

/// Makes a panic arrive in JavaScript as an error with its message; without
/// it there would only be `unreachable`. The instance is not used again.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        wasm_bindgen::throw_str(&panic.to_string())
    }));
}

/// The version of the engine, which must be that of the JavaScript around it.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Summarizes a plain text; the caller attaches the text to the result.
#[wasm_bindgen(js_name = summarize)]
pub fn summarize_text(text: String, options: &str) -> String {
    answer(|| {
        let options = read_options(options)?;
        summarize::check_characters(&text, &options.limits())?;
        let article = options.with_title(Article::from_text(text));
        summary(&article, &options, Text::WithCaller)
    })
}

/// Finds the article in HTML source, and summarizes it.
#[cfg(feature = "html")]
#[wasm_bindgen(js_name = summarizeHtml)]
pub fn summarize_html(html: &str, options: &str) -> String {
    answer(|| {
        let options = read_options(options)?;
        let article = options.with_title(read_html(html, &options)?);
        summary(&article, &options, Text::Included)
    })
}

/// Finds the article in HTML source.
#[cfg(feature = "html")]
#[wasm_bindgen]
pub fn extract(html: &str, options: &str) -> String {
    answer(|| {
        to_json(&wire::Article::new(&read_html(
            html,
            &read_options(options)?,
        )?))
    })
}

#[cfg(feature = "html")]
fn read_html(html: &str, options: &Options) -> Result<Article, Error> {
    summarize::check_characters(html, &options.limits())?;
    Article::from_html(html, &options.extract())
}

/// Summarizes an article that was extracted before or built by the caller; the
/// caller attaches the text to the result.
#[wasm_bindgen(js_name = summarizeArticle)]
pub fn summarize_article(article: &str, options: &str) -> String {
    answer(|| {
        let options = read_options(options)?;
        let article = wire::article(article, parse_float)?;
        summary(&options.with_title(article), &options, Text::WithCaller)
    })
}

/// Panics, so that the tests can see what happens then.
#[cfg(feature = "test-hooks")]
#[wasm_bindgen(js_name = panicForTest)]
#[allow(clippy::panic, reason = "it is what the tests ask for")]
pub fn panic_for_test(message: &str) {
    panic!("{message}");
}

fn summary(article: &Article, options: &Options, text: Text) -> Result<String, Error> {
    let summary = summarize(article, &options.summarize())?;
    to_json(&wire::Summary::new(&summary, text))
}

/// What a call gives: its result, or why it was refused.
fn answer(call: impl FnOnce() -> Result<String, Error>) -> String {
    #[derive(Serialize)]
    struct Refusal<'a> {
        code: &'a str,
        message: &'a str,
    }
    call().unwrap_or_else(|error| {
        let refusal = Refusal {
            code: error.kind().code(),
            message: &error.to_string(),
        };
        to_json(&refusal).unwrap_or_default()
    })
}

fn read_options(options: &str) -> Result<Options, Error> {
    Options::from_json(options, parse_float)
}

/// Reads a number as JavaScript does, whose tables for it are there already.
fn parse_float(text: &str) -> f64 {
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = parseFloat)]
        fn parse(text: &str) -> f64;
    }
    parse(text)
}

fn to_json(value: &impl Serialize) -> Result<String, Error> {
    json::to_string(value).map_err(|error| Error::new(ErrorKind::InvalidInput, error.to_string()))
}
