//! Character references: `&amp;`, `&#8217;` (WHATWG HTML, sections 13.2.5.72
//! to 13.2.5.80 and 13.5).
//!
//! The 2,125 names stand sorted in `entities.txt`, a line each: how many
//! letters it has in common with the name before (`a` for none, `b` for one),
//! the others, a full stop if the name counts without its semicolon too, a
//! space, and what it stands for (nothing for the line feed itself). So the
//! table is 20 KB of which 8 travel. A name is looked for among those with its
//! first two letters.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::scan;

static ENTITIES: &str = include_str!("entities.txt");

/// The longest name has so many letters.
const LONGEST: usize = 31;

/// What a reference stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// That of a name: one character or two.
    Named(&'static str),
    /// That of a number.
    Numbered(char),
}

impl Meaning {
    /// As text, which may need a place to stand.
    pub(super) fn text<'a>(&'a self, place: &'a mut [u8; 4]) -> &'a str {
        match self {
            Meaning::Named(text) => text,
            Meaning::Numbered(character) => character.encode_utf8(place),
        }
    }
}

/// Where a reference stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    /// In the value of an attribute an address may hold `&copy=1`.
    Attribute,
}

/// What the reference means that begins after an ampersand, and how many bytes
/// it has; nothing if none begins there.
pub(super) fn read(after: &str, place: Place) -> Option<(Meaning, usize)> {
    match after.strip_prefix('#') {
        Some(number) => {
            let (character, length) = read_number(number)?;
            Some((Meaning::Numbered(character), length + 1))
        }
        None => {
            let (meaning, length) = read_name(after, place)?;
            Some((Meaning::Named(meaning), length))
        }
    }
}

/// The value of an attribute as it is meant: references resolved, line ends
/// and zero bytes as the standard wants them.
pub(super) fn value(raw: &str) -> Cow<'_, str> {
    resolve(raw, Place::Attribute)
}

fn resolve(raw: &str, place: Place) -> Cow<'_, str> {
    let find = |text: &str| scan::find_any([b'&', b'\r', b'\0'], text.as_bytes());
    if find(raw).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = find(rest) {
        let (before, special) = rest.split_at_checked(at).unwrap_or((rest, ""));
        value.push_str(before);
        let after = special.get(1..).unwrap_or("");
        rest = after;
        match special.as_bytes().first() {
            Some(b'&') => match read(after, place) {
                Some((meaning, length)) => {
                    value.push_str(meaning.text(&mut [0; 4]));
                    rest = after.get(length..).unwrap_or("");
                }
                None => value.push('&'),
            },
            Some(b'\r') if !after.starts_with('\n') => value.push('\n'),
            Some(b'\0') => value.push(char::REPLACEMENT_CHARACTER),
            _ => {}
        }
    }
    value.push_str(rest);
    Cow::Owned(value)
}

/// The character of a number, and the length of what stands after the `#`.
fn read_number(number: &str) -> Option<(char, usize)> {
    let (digits, radix) = match number.as_bytes().first() {
        Some(b'x' | b'X') => (number.get(1..)?, 16),
        _ => (number, 10),
    };
    let mut code: u32 = 0;
    let mut length = 0;
    for digit in digits
        .bytes()
        .map_while(|byte| char::from(byte).to_digit(radix))
    {
        code = code.saturating_mul(radix).saturating_add(digit);
        length += 1;
    }
    if length == 0 {
        return None;
    }
    let has_semicolon = digits.as_bytes().get(length) == Some(&b';');
    let character = match code {
        0 => None,
        0x80..=0x9F => WINDOWS_1252.get(code as usize - 0x80).copied(),
        _ => char::from_u32(code),
    };
    Some((
        character.unwrap_or(char::REPLACEMENT_CHARACTER),
        number.len() - digits.len() + length + usize::from(has_semicolon),
    ))
}

/// What the numbers from 128 are taken for: those who write them mean the
/// characters of Windows.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// What a name stands for, and its length: the longest name that is there.
fn read_name(after: &str, place: Place) -> Option<(&'static str, usize)> {
    let bytes = after.as_bytes();
    let run = bytes
        .iter()
        .take(LONGEST + 1)
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let name = bytes.get(..run)?;
    let has_semicolon = bytes.get(run) == Some(&b';');
    let (meaning, length) = find(name, has_semicolon)?;
    if length == run && has_semicolon {
        return Some((meaning, length + 1));
    }
    let is_parameter = bytes
        .get(length)
        .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'=');
    (place == Place::Text || !is_parameter).then_some((meaning, length))
}

/// The longest name that `name` begins with, of those that count without a
/// semicolon, or the whole of it if a semicolon follows.
fn find(name: &[u8], has_semicolon: bool) -> Option<(&'static str, usize)> {
    let start: [u8; 2] = name.get(..2)?.try_into().ok()?;
    let at = STARTS
        .binary_search_by_key(&start, |&(start, _)| start)
        .ok()?;
    let &(_, offset) = STARTS.get(at)?;
    let mut found = None;
    // How many letters the name has in common with that of the line before.
    let mut common = 2;
    let lines = ENTITIES.get(offset..)?.split('\n');
    for (index, entity) in lines.map_while(Entity::of).enumerate() {
        let (shared, skipped) = match index {
            0 => (2, 2 - entity.shared),
            _ => (entity.shared, 0),
        };
        if shared < common {
            break;
        }
        if shared > common {
            continue;
        }
        let letters = entity.letters.as_bytes().get(skipped..)?;
        let rest = name.get(common..)?;
        let agreeing = letters.iter().zip(rest).take_while(|(a, b)| a == b).count();
        if agreeing == letters.len() {
            let length = common + letters.len();
            if entity.is_complete || (length == name.len() && has_semicolon) {
                found = Some((entity.meaning, length));
            }
        }
        common += agreeing;
    }
    found
}

/// Where the names with the same two letters begin.
static STARTS: LazyLock<Vec<([u8; 2], usize)>> = LazyLock::new(|| {
    let mut starts = Vec::with_capacity(700);
    let (mut first, mut offset) = (0, 0);
    for line in ENTITIES.split('\n') {
        if let Some(entity) = Entity::of(line) {
            let mut letters = entity.letters.bytes();
            if entity.shared == 0 {
                first = letters.next().unwrap_or(0);
            }
            if entity.shared < 2 {
                starts.push(([first, letters.next().unwrap_or(0)], offset));
            }
        }
        offset += line.len() + 1;
    }
    starts
});

/// A line of the table.
struct Entity {
    shared: usize,
    letters: &'static str,
    /// Whether the name counts without a semicolon.
    is_complete: bool,
    meaning: &'static str,
}

impl Entity {
    fn of(line: &'static str) -> Option<Entity> {
        let (name, meaning) = line.split_once(' ')?;
        let shared = name.as_bytes().first()?.checked_sub(b'a')?;
        let letters = name.get(1..)?;
        let complete = letters.strip_suffix('.');
        Some(Entity {
            shared: usize::from(shared),
            letters: complete.unwrap_or(letters),
            is_complete: complete.is_some(),
            meaning: if meaning.is_empty() { "\n" } else { meaning },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{ENTITIES, Entity, Place, resolve};

    fn text(raw: &str) -> String {
        resolve(raw, Place::Text).into_owned()
    }

    #[test]
    fn every_name_of_the_table_is_found() {
        let mut name = String::new();
        let mut count = 0;
        for line in ENTITIES.lines() {
            let entity = Entity::of(line).unwrap();
            name.truncate(entity.shared);
            name.push_str(entity.letters);
            assert_eq!(text(&format!("&{name};")), entity.meaning, "{name}");
            let bare = format!("&{name}");
            match entity.is_complete {
                true => assert_eq!(text(&bare), entity.meaning, "{name}"),
                false => assert_ne!(text(&bare), entity.meaning, "{name}"),
            }
            count += 1;
        }
        assert_eq!(count, 2_125);
    }

    #[test]
    fn references_are_read_as_the_standard_says() {
        for (raw, meant) in [
            ("a&amp;b", "a&b"),
            ("?a=1&copy=2&reg", "?a=1©=2®"),
            ("&notit; &notin; &no;", "¬it; ∉ &no;"),
            ("&#8217;&#x2019;&#146;&#X41", "’’’A"),
            (
                "&#0;&#xD800;&#x110000;&#99999999999;",
                "\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
            ),
            ("&#;&#x;&#xg;&;& &", "&#;&#x;&#xg;&;& &"),
            ("&NotEqualTilde;&NewLine;&Tab;", "≂\u{338}\n\t"),
            ("&CounterClockwiseContourIntegral;", "∳"),
            (
                "&CounterClockwiseContourIntegrals;",
                "&CounterClockwiseContourIntegrals;",
            ),
            ("a\r\nb\rc\0", "a\nb\nc\u{fffd}"),
            ("&ampamp; &é; &#é;", "&amp; &é; &#é;"),
        ] {
            assert_eq!(text(raw), meant, "{raw:?}");
        }
        for (raw, meant) in [
            ("?a=1&copy=2&reg", "?a=1&copy=2®"),
            ("?a=1&copyright=2&amp;b", "?a=1&copyright=2&b"),
            ("&notit; &notin;", "&notit; ∉"),
        ] {
            assert_eq!(resolve(raw, Place::Attribute), meant, "{raw:?}");
        }
    }
}
