//! JSON ([RFC 8259]), as much of it as the boundary to JavaScript needs.
//!
//! Written by hand because it ships: `serde_json` makes the wasm fifteen
//! kilobytes larger (after brotli). What comes in was made by
//! `JSON.stringify`, so a complaint says what is wrong and not where.
//!
//! Numbers survive both ways to the bit; a lone surrogate, which no Rust
//! string holds, is read as U+FFFD. Never panics; time is linear.
//!
//! [RFC 8259]: https://www.rfc-editor.org/rfc/rfc8259

use std::fmt::{self, Write};

use serde::Serialize;
use serde::ser::{self, Impossible};

/// How deep arrays and objects nest; an article nests four deep.
const MAX_DEPTH: usize = 64;

/// A value as JSON.
///
/// # Errors
///
/// For the shapes that no result has: tuples, bytes, and enums with contents.
pub fn to_string(value: &impl Serialize) -> Result<String, Error> {
    let mut writer = Writer(String::new());
    value.serialize(&mut writer)?;
    Ok(writer.0)
}

/// A value that came in.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, and what is not there.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, its entries in their order.
    Object(Vec<(String, Json)>),
}

/// Reads a number that is more than a few digits. The standard library's way
/// is [`decimal`]; its tables weigh twelve kilobytes, so the wasm asks
/// JavaScript.
pub type ReadNumber = fn(&str) -> f64;

/// The number that a text is of; NaN where it is of none.
pub fn decimal(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NAN)
}

impl Json {
    /// The value that a JSON text is of.
    ///
    /// # Errors
    ///
    /// Where the text is no JSON, or nests deeper than anything here does.
    pub fn read(text: &str, number: ReadNumber) -> Result<Json, Error> {
        let mut reader = Reader { rest: text, number };
        let value = reader.value(0)?;
        match reader.peek() {
            None => Ok(value),
            Some(_) => Err(reader.malformed()),
        }
    }

    /// The value of a key of an object; null where there is none.
    pub fn get(&self, key: &str) -> &Json {
        let Json::Object(entries) = self else {
            return &Json::Null;
        };
        entries
            .iter()
            .find(|(name, _)| name == key)
            .map_or(&Json::Null, |(_, value)| value)
    }

    /// The string that this is.
    pub fn text(&self) -> Option<String> {
        match self {
            Json::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The strings that this is a list of.
    pub fn texts(&self) -> Option<Vec<String>> {
        match self {
            Json::List(items) => items.iter().map(Json::text).collect(),
            _ => None,
        }
    }

    /// The truth value that this is.
    pub fn bool(&self) -> Option<bool> {
        match self {
            Json::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The number that this is.
    pub fn number(&self) -> Option<f64> {
        match self {
            Json::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// The whole number of 32 bits that this is.
    pub fn whole(&self) -> Option<u32> {
        let number = self.number()?;
        let whole = number as u32;
        (f64::from(whole) == number).then_some(whole)
    }

    /// What this is read as, or nothing where it is null.
    ///
    /// # Errors
    ///
    /// Names what is of another type, and what it has to be.
    pub fn optional<T>(
        &self,
        name: &str,
        wanted: &str,
        read: fn(&Json) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        match (self, read(self)) {
            (Json::Null, _) => Ok(None),
            (_, None) => Err(Error(format!("{name} must be {wanted}"))),
            (_, found) => Ok(found),
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
    number: ReadNumber,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Result<Json, Error> {
        if depth > MAX_DEPTH {
            return Err(Error(format!("JSON nests more than {MAX_DEPTH} deep")));
        }
        Ok(match self.peek() {
            Some(b'"') => Json::Text(self.string()?),
            Some(b'[') => {
                let mut items = Vec::new();
                self.each("[", "]", |reader| {
                    items.push(reader.value(depth + 1)?);
                    Ok(())
                })?;
                Json::List(items)
            }
            Some(b'{') => {
                let mut entries = Vec::new();
                self.each("{", "}", |reader| {
                    let key = reader.string()?;
                    reader.expect(":")?;
                    entries.push((key, reader.value(depth + 1)?));
                    Ok(())
                })?;
                Json::Object(entries)
            }
            Some(b'-' | b'0'..=b'9') => Json::Number(self.decimal()?),
            _ if self.takes("null") => Json::Null,
            _ if self.takes("true") => Json::Bool(true),
            _ if self.takes("false") => Json::Bool(false),
            _ => return Err(self.malformed()),
        })
    }

    /// Reads the items of an array or an object.
    fn each(
        &mut self,
        opening: &str,
        closing: &str,
        mut read: impl FnMut(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.expect(opening)?;
        if self.takes(closing) {
            return Ok(());
        }
        loop {
            read(self)?;
            if self.takes(closing) {
                return Ok(());
            }
            self.expect(",")?;
        }
    }

    /// The byte that the next token starts with.
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.rest.bytes().next()
    }
    /// Goes past a token if it is the next.
    fn takes(&mut self, token: &str) -> bool {
        self.peek();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, token: &str) -> Result<(), Error> {
        if self.takes(token) {
            Ok(())
        } else {
            Err(self.malformed())
        }
    }

    fn malformed(&self) -> Error {
        match self.rest.chars().next() {
            Some(character) => Error(format!("JSON has {character:?} out of place")),
            None => Error("JSON ends too soon".to_owned()),
        }
    }

    /// The text up to a place, which is gone past.
    fn split(&mut self, at: Option<usize>) -> Result<&'a str, Error> {
        let Some((text, rest)) = at.and_then(|at| self.rest.split_at_checked(at)) else {
            self.rest = "";
            return Err(self.malformed());
        };
        self.rest = rest;
        Ok(text)
    }

    fn string(&mut self) -> Result<String, Error> {
        self.expect("\"")?;
        let mut text = String::new();
        loop {
            text.push_str(self.split(self.rest.find(['"', '\\']))?);
            if self.split(Some(1))? == "\"" {
                return Ok(text);
            }
            text.push(self.escape()?);
        }
    }

    /// The character that an escape stands for; the reverse solidus has been read.
    fn escape(&mut self) -> Result<char, Error> {
        Ok(match self.split(Some(1))? {
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => {
                let unit = self.unit()?;
                match char::from_u32(unit) {
                    Some(character) => character,
                    None => self.pair(unit)?,
                }
            }
            "\"" => '"',
            "\\" => '\\',
            "/" => '/',
            _ => return Err(Error("JSON has an unknown escape".to_owned())),
        })
    }

    /// The character of a surrogate and the one after it, if that makes a pair.
    fn pair(&mut self, first: u32) -> Result<char, Error> {
        let before = self.rest;
        if first < 0xdc00
            && let Some(rest) = before.strip_prefix("\\u")
        {
            self.rest = rest;
            let second = self.unit()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.rest = before;
        }
        Ok(char::REPLACEMENT_CHARACTER)
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, Error> {
        let digits = self.split(Some(4))?;
        u32::from_str_radix(digits, 16)
            .map_err(|_| Error(format!("JSON has {digits:?} for a code unit")))
    }

    fn decimal(&mut self) -> Result<f64, Error> {
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let digits = self.split(Some(end))?;
        if let Ok(whole) = digits.parse::<u32>() {
            return Ok(whole.into());
        }
        let value = (self.number)(digits);
        if value.is_nan() {
            return Err(Error(format!("JSON has {digits:?} for a number")));
        }
        Ok(value)
    }
}

/// What is wrong, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

impl Error {
    pub(super) fn new(message: &str) -> Error {
        Error(message.to_owned())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl ser::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Error {
        Error(message.to_string())
    }
}

struct Writer(String);

impl Writer {
    fn display(&mut self, value: impl fmt::Display) -> Result<(), Error> {
        write!(self.0, "{value}").map_err(ser::Error::custom)
    }

    fn string(&mut self, value: &str) {
        self.0.push('"');
        for piece in value.split_inclusive(is_escaped) {
            let mut plain = piece.chars();
            match plain.next_back() {
                Some(last) if is_escaped(last) => {
                    self.0.push_str(plain.as_str());
                    self.escape(last);
                }
                _ => self.0.push_str(piece),
            }
        }
        self.0.push('"');
    }

    fn escape(&mut self, character: char) {
        if character >= ' ' {
            self.0.extend(['\\', character]);
            return;
        }
        let code = u32::from(character);
        self.0.push_str("\\u00");
        let digits = [code >> 4, code & 15];
        self.0
            .extend(digits.map(|digit| char::from_digit(digit, 16).unwrap_or('0')));
    }

    fn open(&mut self, opening: char, closing: char) -> Items<'_> {
        self.0.push(opening);
        Items {
            writer: self,
            closing,
            is_first: true,
        }
    }
}

fn is_escaped(character: char) -> bool {
    character < ' ' || character == '"' || character == '\\'
}

/// What no result has.
fn unsupported<T>() -> Result<T, Error> {
    Err(Error("a shape that JSON is not written for".to_owned()))
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Items<'a>;
    type SerializeStruct = Items<'a>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        self.display(value)
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        self.display(value)
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        // Rust writes the fewest digits that come back as the same number.
        if value.is_finite() {
            self.display(value)
        } else {
            self.serialize_unit()
        }
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        unsupported()
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        unsupported()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Error> {
        Ok(self.open('[', ']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        unsupported()
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        unsupported()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        unsupported()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'a>, Error> {
        Ok(self.open('{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Error> {
        Ok(self.open('{', '}'))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        unsupported()
    }
}

/// The inside of an array or an object that is being written.
struct Items<'a> {
    writer: &'a mut Writer,
    closing: char,
    is_first: bool,
}

impl Items<'_> {
    fn separate(&mut self) {
        if !self.is_first {
            self.writer.0.push(',');
        }
        self.is_first = false;
    }

    fn close(self) {
        self.writer.0.push(self.closing);
    }
}

impl ser::SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.separate();
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.separate();
        key.serialize(&mut *self.writer)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.writer.0.push(':');
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl ser::SerializeStruct for Items<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        ser::SerializeMap::serialize_entry(self, name, value)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Serialize)]
    struct Shape {
        text: String,
        missing: Option<u8>,
        numbers: Vec<f64>,
        inner: BTreeMap<String, Option<bool>>,
    }

    fn read(text: &str) -> Result<Json, Error> {
        Json::read(text, decimal)
    }

    #[test]
    fn text_is_written_as_json_stringify_writes_it() {
        let written = to_string(&"a \"b\" \\ \n \u{1f} \u{7f} é 😀 \u{2028}");
        let expected = "\"a \\\"b\\\" \\\\ \\u000a \\u001f \u{7f} é 😀 \u{2028}\"";
        assert_eq!(written.as_deref(), Ok(expected));
    }

    #[test]
    fn what_is_no_number_is_null() {
        assert_eq!(
            to_string(&[f64::NAN, f64::INFINITY].as_slice()).as_deref(),
            Ok("[null,null]")
        );
        assert_eq!(
            to_string(&[1.0, -0.0, 0.1].as_slice()).as_deref(),
            Ok("[1,-0,0.1]")
        );
    }

    #[test]
    fn every_escape_is_read() {
        let text = read(r#" "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00" "#);
        assert_eq!(text, Ok(Json::Text("\"\\/\u{8}\u{c}\n\r\té😀".to_owned())));
    }

    #[test]
    fn lone_surrogates_are_replaced() {
        let text = read(r#""\ud800 \udc00 \ud800\ud83d\ude00 \ud800\n""#);
        let expected = "\u{fffd} \u{fffd} \u{fffd}😀 \u{fffd}\n";
        assert_eq!(text, Ok(Json::Text(expected.to_owned())));
    }

    #[test]
    fn values_are_what_they_say() -> Result<(), Error> {
        let json = read(r#"{"a": [true, -1.5e3, 7, "x", null], "b": {}, "c": []}"#)?;
        let Json::List(items) = json.get("a") else {
            return Err(Error("a list".to_owned()));
        };
        assert_eq!(items.first().and_then(Json::bool), Some(true));
        assert_eq!(items.get(1).and_then(Json::number), Some(-1500.0));
        assert_eq!(items.get(1).and_then(Json::whole), None);
        assert_eq!(items.get(2).and_then(Json::whole), Some(7));
        assert_eq!(items.get(3).and_then(Json::text).as_deref(), Some("x"));
        assert_eq!(json.get("d"), &Json::Null);
        assert_eq!(json.get("c").texts(), Some(Vec::new()));
        assert_eq!(
            json.get("d").optional("d", "a string", Json::text),
            Ok(None)
        );
        let error = json.get("b").optional("b", "a string", Json::text);
        assert_eq!(error, Err(Error("b must be a string".to_owned())));
        Ok(())
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "",
            "{",
            "[1",
            "[1 2]",
            "\"a",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u12é\"",
            "nul",
            "-",
            "1.2.3",
            "[1]]",
            "{\"a\" 1}",
            "{a:1}",
            "[1}",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        assert!(read(&"[".repeat(100_000)).is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            text in any::<String>(),
            numbers in prop::collection::vec(prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO, 0..9),
            inner in prop::collection::btree_map(any::<String>(), any::<Option<bool>>(), 0..4),
        ) {
            let shape = Shape { text, missing: None, numbers, inner };
            let written = to_string(&shape).unwrap_or_default();
            let json = read(&written)?;
            prop_assert_eq!(json.get("text").text(), Some(shape.text));
            prop_assert_eq!(json.get("missing"), &Json::Null);
            let Json::List(items) = json.get("numbers") else {
                return Err(TestCaseError::fail("no list"));
            };
            prop_assert_eq!(items.iter().map(Json::number).collect::<Option<Vec<_>>>(), Some(shape.numbers));
            for (key, value) in shape.inner {
                prop_assert_eq!(json.get("inner").get(&key).bool(), value);
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[\\[\\]{}\",:\\\\u0-9a-fA-Fnultrse. +-]{0,40}") {
            let _ = read(&text);
        }
    }
}
