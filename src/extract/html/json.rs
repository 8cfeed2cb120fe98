//! JSON (RFC 8259), as much of it as JSON-LD in pages needs.
//!
//! Pages hold raw line breaks in strings, trailing commas and comments around
//! the whole: all are taken. What cannot be read ends the value, and what was
//! read before it counts. Depth is bounded, so recursion is; time is linear.

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    /// `null` or a number: nothing that extraction asks for.
    Other,
    Truth(bool),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Deeper values are not looked at.
const MAX_DEPTH: usize = 48;

impl Json {
    /// Reads the first value in a text.
    pub fn read(text: &str) -> Json {
        let start = text.find(['{', '[']).unwrap_or(text.len());
        let mut reader = Reader {
            rest: text.get(start..).unwrap_or(""),
        };
        reader.value(0)
    }

    /// The value of a key of an object.
    #[inline(never)]
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(entries) => entries
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The entries of a list; any other value is a list of itself.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::List(items) => items,
            other => std::slice::from_ref(other),
        }
    }

    /// The text of a text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Json {
        self.space();
        if depth > MAX_DEPTH {
            self.rest = "";
            return Json::Other;
        }
        match self.rest.chars().next() {
            Some('{') => self.object(depth),
            Some('[') => self.list(depth),
            Some('"') => Json::Text(self.string()),
            _ => {
                let end = self
                    .rest
                    .find([',', '}', ']', '\n'])
                    .unwrap_or(self.rest.len());
                let word = self.rest.get(..end).unwrap_or("").trim_end();
                let value = match word {
                    "true" => Json::Truth(true),
                    "false" => Json::Truth(false),
                    _ => Json::Other,
                };
                self.skip(end);
                value
            }
        }
    }

    fn object(&mut self, depth: usize) -> Json {
        self.skip(1);
        let mut entries = Vec::new();
        loop {
            self.space();
            match self.rest.chars().next() {
                Some('"') => {
                    let key = self.string();
                    self.space();
                    if self.rest.starts_with(':') {
                        self.skip(1);
                        entries.push((key, self.value(depth + 1)));
                    }
                }
                Some(',') => self.skip(1),
                Some('}') => {
                    self.skip(1);
                    break;
                }
                _ => {
                    self.rest = "";
                    break;
                }
            }
        }
        Json::Object(entries)
    }

    fn list(&mut self, depth: usize) -> Json {
        self.skip(1);
        let mut items = Vec::new();
        loop {
            self.space();
            match self.rest.chars().next() {
                Some(',') => self.skip(1),
                Some(']') => {
                    self.skip(1);
                    break;
                }
                None => break,
                Some(_) => {
                    let before = self.rest.len();
                    items.push(self.value(depth + 1));
                    if self.rest.len() == before {
                        self.rest = "";
                    }
                }
            }
        }
        Json::List(items)
    }

    fn string(&mut self) -> String {
        self.skip(1);
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\']).unwrap_or(self.rest.len());
            text.push_str(self.rest.get(..end).unwrap_or(""));
            let mark = self.rest.as_bytes().get(end).copied();
            self.skip(end + 1);
            if mark != Some(b'\\') {
                return text;
            }
            let Some(escape) = self.rest.chars().next() else {
                return text;
            };
            self.skip(escape.len_utf8());
            match escape {
                'n' | 'r' => text.push('\n'),
                't' | 'b' | 'f' => text.push(' '),
                'u' => text.push(self.unicode()),
                other => text.push(other),
            }
        }
    }

    fn unicode(&mut self) -> char {
        let Some(unit) = self.unit() else {
            return char::REPLACEMENT_CHARACTER;
        };
        if (0xD800..0xDC00).contains(&unit) && self.rest.starts_with("\\u") {
            self.skip(2);
            if let Some(low) = self.unit()
                && (0xDC00..0xE000).contains(&low)
            {
                let code = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
            }
        }
        char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn unit(&mut self) -> Option<u32> {
        let unit = u32::from_str_radix(self.rest.get(..4)?, 16).ok()?;
        self.skip(4);
        Some(unit)
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    #[inline(never)]
    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or("");
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn well_formed_and_careless_values_are_read() {
        let json = Json::read(
            "<!--\n{\"a\": \"x\\u00e9\\ud83d\\ude00\\n\", \"b\": [1, {\"c\": \"d\"},], \"e\": null, \"f\": false }",
        );
        assert_eq!(json.get("a").and_then(Json::text), Some("xé😀\n"));
        let second = json.get("b").and_then(|list| list.items().get(1));
        assert_eq!(
            second.and_then(|item| item.get("c")).and_then(Json::text),
            Some("d")
        );
        assert_eq!(json.get("e"), Some(&Json::Other));
        assert_eq!(json.get("f"), Some(&Json::Truth(false)));
    }

    #[test]
    fn whatever_the_text_reading_ends() {
        for text in [
            "",
            "{",
            "[",
            "{\"",
            "{\"a",
            "{\"a\":",
            "[,,",
            "[}",
            "{]",
            "{\"a\":\"\\u12",
            "{\"a\":\"\\",
        ] {
            let _ = Json::read(text);
        }
        assert!(matches!(Json::read(&"[".repeat(1_000_000)), Json::List(_)));
        assert!(matches!(
            Json::read(&"{\"a\":".repeat(1_000_000)),
            Json::Object(_)
        ));
    }
}
