//! What is given, before it is known to be what it should be.
//!
//! serde could read options and articles straight into their types, but makes code anew for each,
//! and its words for what does not fit can print any number: eight kilobytes of the wasm. Here
//! everything is read into one type, and told apart by one set of functions. What is undefined or
//! null counts as absent, as the types of the JavaScript interface say.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value of any format.
#[derive(Debug)]
pub enum Value {
    /// Undefined, null.
    Absent,
    /// True or false.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list of values.
    List(Vec<Value>),
    /// An object: its fields by name.
    Object(Vec<(String, Value)>),
    /// What no option or article holds.
    Other,
}

impl Value {
    fn kind(&self) -> &'static str {
        match self {
            Value::Absent => "absent",
            Value::Flag(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "an array",
            Value::Object(_) => "an object",
            Value::Other => "something else",
        }
    }

    fn is_absent(&self) -> bool {
        matches!(self, Value::Absent)
    }

    /// The value as the text that `name` has to be.
    pub(super) fn text(self, name: &str) -> Result<String, String> {
        match self {
            Value::Text(text) => Ok(text),
            other => Err(other.is_not(name, "a string")),
        }
    }

    /// The value as the list that `name` has to be.
    pub(super) fn list(self, name: &str) -> Result<Vec<Value>, String> {
        match self {
            Value::List(items) => Ok(items),
            other => Err(other.is_not(name, "an array")),
        }
    }

    /// The value as the object that `name` has to be.
    pub(super) fn fields(self, name: &str) -> Result<Fields, String> {
        match self {
            Value::Object(fields) => Ok(Fields(fields)),
            other => Err(other.is_not(name, "an object")),
        }
    }

    #[inline(never)]
    pub(super) fn is_not(&self, name: &str, wanted: &str) -> String {
        format!("{name} is {}; it must be {wanted}", self.kind())
    }
}

/// The fields of an object, taken one after the other.
#[derive(Debug)]
pub(super) struct Fields(Vec<(String, Value)>);

impl Fields {
    /// Takes a field out; `None` where it is absent.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        let (_, value) = self.0.swap_remove(at);
        (!value.is_absent()).then_some(value)
    }

    /// Takes a text out.
    #[inline(never)]
    pub fn text(&mut self, name: &str) -> Result<Option<String>, String> {
        self.take(name).map(|value| value.text(name)).transpose()
    }

    /// Takes a list of texts out.
    pub fn texts(&mut self, name: &str) -> Result<Option<Vec<String>>, String> {
        let Some(value) = self.take(name) else {
            return Ok(None);
        };
        let items = value.list(name)?.into_iter();
        items
            .map(|item| item.text(name))
            .collect::<Result<_, _>>()
            .map(Some)
    }

    /// Takes a number out.
    pub fn number(&mut self, name: &str) -> Result<Option<f64>, String> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Number(number)) => Ok(Some(number)),
            Some(other) => Err(other.is_not(name, "a number")),
        }
    }

    /// Takes a whole number out.
    pub fn count(&mut self, name: &str, most: u32) -> Result<Option<u32>, String> {
        let Some(number) = self.number(name)? else {
            return Ok(None);
        };
        // A cast ends at the ends of the type, and gives 0 for what is no number.
        let count = number as u32;
        if f64::from(count) == number && count <= most {
            Ok(Some(count))
        } else {
            Err(format!("{name} must be a whole number from 0 to {most}"))
        }
    }

    /// Takes true or false out.
    pub fn flag(&mut self, name: &str) -> Result<Option<bool>, String> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Flag(flag)) => Ok(Some(flag)),
            Some(other) => Err(other.is_not(name, "a boolean")),
        }
    }

    /// Refuses what was not taken: nobody knows it.
    pub fn end(self) -> Result<(), String> {
        match self.0.iter().find(|(_, value)| !value.is_absent()) {
            Some((name, _)) => Err(format!("unknown option {name}")),
            None => Ok(()),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a plain value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Absent)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Absent)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = access.next_entry()? {
            fields.push(field);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn what_is_absent_is_not_there() {
        let value = Value::Object(vec![
            ("words".into(), Value::Absent),
            ("sentences".into(), Value::Number(3.0)),
        ]);
        let mut fields = value.fields("length").expect("it is an object");
        assert_eq!(fields.count("words", 9), Ok(None));
        assert_eq!(fields.count("sentences", 9), Ok(Some(3)));
        assert_eq!(fields.end(), Ok(()));
    }

    #[test]
    fn a_count_is_whole_and_in_its_range() {
        for number in [-1.0, 0.5, 10.0, 1e300, f64::NAN, f64::INFINITY] {
            let value = Value::Object(vec![("nodes".into(), Value::Number(number))]);
            let mut fields = value.fields("limits").expect("it is an object");
            assert!(fields.count("nodes", 9).is_err(), "{number}");
        }
    }
}
