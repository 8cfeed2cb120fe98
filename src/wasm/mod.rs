//! The JavaScript bindings: convert in, call, convert out.
//!
//! Nothing here holds state, and no Rust object crosses the boundary, so there
//! is nothing to free and a call can leave nothing half done. A refused call
//! throws a plain `{ code, message }`, from which the JavaScript side makes
//! its error class; anything else that is thrown is a defect of the engine.

mod given;
#[cfg(feature = "dom")]
mod live;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::summarize::{self, summarize};
use crate::wire::{self, Options, Text};
use crate::{Article, Error};

/// In place of the standard library's: half as large, and an article takes less time.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Makes a panic arrive in JavaScript as an error with its message; without
/// it there would only be `unreachable`. The instance is not used again.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        wasm_bindgen::throw_str(&panic.to_string())
    }));
}

/// Summarizes a plain text; the caller attaches the text to the result.
#[wasm_bindgen(js_name = summarize)]
pub fn summarize_text(text: String, options: JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    let limits = options.limits();
    summarize::check_characters(&text, &limits).map_err(|error| refusal(&error))?;
    let article = options.with_title(Article::from_text(text));
    summary(&article, &options, Text::WithCaller)
}

/// Finds the article in HTML source, and summarizes it.
#[cfg(feature = "html")]
#[wasm_bindgen(js_name = summarizeHtml)]
pub fn summarize_html(html: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    let article = read_html(html, &options)?;
    summary(&options.with_title(article), &options, Text::Included)
}

/// Finds the article in HTML source.
#[cfg(feature = "html")]
#[wasm_bindgen]
pub fn extract(html: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    to_js(&wire::Article::new(&read_html(html, &options)?))
}

#[cfg(feature = "html")]
fn read_html(html: &str, options: &Options) -> Result<Article, JsValue> {
    summarize::check_characters(html, &options.limits()).map_err(|error| refusal(&error))?;
    Article::from_html(html, &options.extract()).map_err(|error| refusal(&error))
}

/// Summarizes an article that was extracted before or built by the caller; the
/// caller attaches the text to the result.
#[wasm_bindgen(js_name = summarizeArticle)]
pub fn summarize_article(article: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    let article = wire::article(given::value(article)).map_err(|error| refusal(&error))?;
    summary(&options.with_title(article), &options, Text::WithCaller)
}

/// Panics, so that the tests can see what happens then.
#[cfg(feature = "test-hooks")]
#[wasm_bindgen(js_name = panicForTest)]
#[allow(clippy::panic, reason = "it is what the tests ask for")]
pub fn panic_for_test(message: &str) {
    panic!("{message}");
}

fn summary(article: &Article, options: &Options, text: Text) -> Result<JsValue, JsValue> {
    let options = options.summarize().map_err(|error| refusal(&error))?;
    let summary = summarize(article, &options).map_err(|error| refusal(&error))?;
    to_js(&wire::Summary::new(&summary, text))
}

fn read_options(options: JsValue) -> Result<Options, JsValue> {
    Options::from_value(given::value(options)).map_err(|error| refusal(&error))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    // As JSON would have it: `null` for what is missing, objects for maps.
    value
        .serialize(&Serializer::json_compatible())
        .map_err(|error| JsError::new(&error.to_string()).into())
}

fn refusal(error: &Error) -> JsValue {
    thrown(error.kind().code(), &error.to_string())
}

fn thrown(code: &str, message: &str) -> JsValue {
    #[derive(Serialize)]
    struct Thrown<'a> {
        code: &'a str,
        message: &'a str,
    }
    to_js(&Thrown { code, message }).unwrap_or_else(|error| error)
}
