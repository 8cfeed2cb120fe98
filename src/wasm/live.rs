//! The bindings that read the live page.

use js_sys::{Array, Object, Reflect, Uint32Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::{read_options, refusal, to_js};
use crate::source::dom::{self, LivePage};
use crate::summarize::summarize;
use crate::wire::places::{Place, places};
use crate::wire::{self, Text};
use crate::{Article, Summary};

/// Summarizes a part of the live page.
///
/// Gives `{ summary, texts, places }`: the page's text nodes that the article
/// stands in, and four numbers for each piece of a sentence there (sentence,
/// index into `texts`, start and end in UTF-16 code units).
#[wasm_bindgen(js_name = summarizeElement)]
pub fn summarize_element(root: &Element, options: JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    let page = dom::read(root, &options.limits()).map_err(|error| refusal(&error))?;
    let (article, origins) =
        Article::from_document_with_origins(&page.document, &options.extract());
    let article = options.with_title(article);
    let summarize_options = options.summarize().map_err(|error| refusal(&error))?;
    let summary = summarize(&article, &summarize_options).map_err(|error| refusal(&error))?;
    let places = places(&page.document, &summary.sentences.sentences, &origins);
    result(&summary, &page, &places)
}

fn result(summary: &Summary<'_>, page: &LivePage, places: &[Place]) -> Result<JsValue, JsValue> {
    let texts = Array::new();
    let mut last = None;
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
                texts.push(text);
            }
            last = Some(place.node);
        }
        let index = texts.length().saturating_sub(1);
        numbers.extend([place.sentence, index, place.start, place.end]);
    }
    let object = Object::new();
    let fields = [
        (
            "summary",
            to_js(&wire::Summary::new(summary, Text::Included))?,
        ),
        ("texts", texts.into()),
        ("places", Uint32Array::from(numbers.as_slice()).into()),
    ];
    for (name, value) in fields {
        Reflect::set(&object, &name.into(), &value)?;
    }
    Ok(object.into())
}
