//! The bindings that read the live page.

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::{read_options, refusal, to_js};
use crate::Article;
use crate::source::dom::{self, LivePage};
use crate::summarize::summarize;
use crate::wire::places::{Place, places};
use crate::wire::{self, Text};

/// What comes back beside the text nodes.
#[derive(Serialize)]
struct Answer<'a> {
    summary: wire::Summary<'a>,
    /// Four numbers for each piece of a sentence on the page: the sentence, the
    /// text node, start and end in UTF-16 code units.
    places: Vec<u32>,
}

/// Summarizes a part of the live page.
///
/// Gives `{ summary, places }`, and adds to `texts` the page's text nodes that
/// the article stands in, which the places number.
#[wasm_bindgen(js_name = summarizeElement)]
pub fn summarize_element(
    root: &Element,
    options: JsValue,
    texts: &Array,
) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    let page = dom::read(root, &options.limits()).map_err(|error| refusal(&error))?;
    let (article, origins) =
        Article::from_document_with_origins(&page.document, &options.extract());
    let article = options.with_title(article);
    let given = options.summarize().map_err(|error| refusal(&error))?;
    let summary = summarize(&article, &given).map_err(|error| refusal(&error))?;
    let places = places(&page.document, &summary.sentences.sentences, &origins);
    to_js(&Answer {
        places: numbered(&places, &page, texts),
        summary: wire::Summary::new(&summary, Text::Included),
    })
}

/// The places as numbers, each text node numbered by its place in `texts`.
fn numbered(places: &[Place], page: &LivePage, texts: &Array) -> Vec<u32> {
    let mut last = None;
    let mut count: u32 = 0;
    let mut numbers = Vec::with_capacity(places.len() * 4);
    for place in places {
        if last != Some(place.node) {
            let Ok(at) = page
                .texts
                .binary_search_by_key(&place.node, |&(node, _)| node)
            else {
                continue;
            };
            if let Some((_, text)) = page.texts.get(at) {
                count = texts.push(text);
            }
            last = Some(place.node);
        }
        numbers.extend([
            place.sentence,
            count.saturating_sub(1),
            place.start,
            place.end,
        ]);
    }
    numbers
}
