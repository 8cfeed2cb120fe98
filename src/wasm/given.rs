//! What JavaScript gives, as plain values.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::wire::Value;

/// How deep options and articles go: what lies deeper is nothing that anyone
/// reads, and may go round in a circle.
const DEPTH: usize = 3;

/// A value of JavaScript.
#[allow(
    clippy::needless_pass_by_value,
    reason = "bindings get their arguments as their own, and have no more use for them"
)]
pub(super) fn value(given: JsValue) -> Value {
    read(&given, DEPTH)
}

fn read(given: &JsValue, depth: usize) -> Value {
    if given.is_undefined() || given.is_null() {
        Value::Absent
    } else if let Some(flag) = given.as_bool() {
        Value::Flag(flag)
    } else if let Some(number) = given.as_f64() {
        Value::Number(number)
    } else if let Some(text) = given.as_string() {
        Value::Text(text)
    } else if depth == 0 || !given.is_object() {
        Value::Other
    } else if Array::is_array(given) {
        let items = given.unchecked_ref::<Array>().iter();
        Value::List(items.map(|item| read(&item, depth - 1)).collect())
    } else {
        let entries = Object::entries(given.unchecked_ref());
        let fields = entries.iter().filter_map(|entry| {
            let entry: Array = entry.unchecked_into();
            Some((entry.get(0).as_string()?, read(&entry.get(1), depth - 1)))
        });
        Value::Object(fields.collect())
    }
}
