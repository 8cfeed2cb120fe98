//! Source into tokens (WHATWG HTML, section 13.2.5).
//!
//! Where the standard goes from state to state with every character, this
//! looks for the next one that matters: text and the values of attributes are
//! ranges of the source, and only what is kept is ever copied. Every byte is
//! looked at a fixed number of times.

use super::code;
use super::doctype;
use super::name::{self, Name};
use super::references::{self, Meaning, Place};
use super::scan;
use crate::search::find;
use crate::source::names::{Attribute, Tag};

/// A piece of the source.
#[derive(Clone, Copy, Debug)]
pub(super) enum Token<'a> {
    /// Text as it stands, one of several pieces in a row.
    Text(&'a str),
    /// A character reference.
    Reference(Meaning),
    /// A zero byte, which some contexts pass over and some replace.
    Null,
    Start(StartTag),
    End(Name),
    Doctype {
        is_quirky: bool,
    },
    Comment,
    Eof,
}

/// A start tag; its attributes are the tokenizer's until the next token.
#[derive(Clone, Copy, Debug)]
pub(super) struct StartTag {
    pub(super) name: Name,
    pub(super) is_self_closing: bool,
    /// Where its attributes stand in the source.
    pub(super) attributes: (usize, usize),
}

/// An attribute that is kept, with the range of its value.
#[derive(Clone, Copy, Debug)]
struct Value {
    name: Attribute,
    range: (usize, usize),
}

/// What the text from here on is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    /// Text and markup.
    Data,
    /// Text with references, up to an end tag: a title.
    Rcdata,
    /// Text as it stands, up to an end tag: a script.
    Raw,
    /// Text as it stands in a section of foreign content.
    Cdata,
}

#[derive(Debug)]
pub(super) struct Tokenizer<'a> {
    source: &'a str,
    at: usize,
    content: Content,
    /// Where `content` ends if it is not [`Content::Data`].
    end: usize,
    values: Vec<Value>,
    /// Whether `<![CDATA[` begins text here and no comment: in foreign content.
    pub(super) allows_cdata: bool,
}

impl<'a> Tokenizer<'a> {
    pub(super) fn new(source: &'a str) -> Tokenizer<'a> {
        Tokenizer {
            source,
            // A byte order mark is no text.
            at: if source.starts_with('\u{feff}') { 3 } else { 0 },
            content: Content::Data,
            end: 0,
            values: Vec::new(),
            allows_cdata: false,
        }
    }

    /// Reads what follows as text, up to the end tag of that name.
    pub(super) fn read_text(&mut self, tag: Tag) {
        self.content = match tag {
            Tag::Title | Tag::Textarea => Content::Rcdata,
            _ => Content::Raw,
        };
        self.end = code::end(self.source, self.at, tag);
    }

    /// Passes over what follows, up to the end tag of that name.
    pub(super) fn skip_text(&mut self, tag: Tag) {
        self.at = code::end(self.source, self.at, tag);
    }

    pub(super) fn next(&mut self) -> Token<'a> {
        loop {
            if self.content != Content::Data {
                if self.at < self.end {
                    return self.text(self.content, self.end);
                }
                if self.content == Content::Cdata {
                    self.at = (self.at + "]]>".len()).min(self.source.len());
                }
                self.content = Content::Data;
            }
            match self.byte(self.at) {
                None => return Token::Eof,
                Some(b'<') => {
                    if let Some(token) = self.markup() {
                        return token;
                    }
                }
                Some(_) => return self.text(Content::Data, self.source.len()),
            }
        }
    }

    /// The attributes of the start tag read last that extraction has a use
    /// for, each with its value.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (Attribute, &'a str)> + '_ {
        self.values
            .iter()
            .map(|value| (value.name, self.between(value.range)))
    }

    /// The value of an attribute of any name of a start tag, as it stands.
    pub(super) fn raw_attribute(&self, tag: StartTag, wanted: &str) -> Option<&'a str> {
        let (mut at, end) = tag.attributes;
        loop {
            at = self.skip(at, |byte| byte.is_ascii_whitespace() || byte == b'/');
            if at >= end {
                return None;
            }
            let attribute = self.attribute(at)?;
            if self.between(attribute.name).eq_ignore_ascii_case(wanted) {
                return Some(self.between(attribute.value));
            }
            at = attribute.end;
        }
    }

    /// What stands in a range of the source.
    pub(super) fn between(&self, (start, end): (usize, usize)) -> &'a str {
        self.source.get(start..end).unwrap_or("")
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.source.as_bytes().get(at).copied()
    }

    fn rest(&self, at: usize) -> &'a str {
        self.source.get(at..).unwrap_or("")
    }

    /// The first place from `at` on whose byte does not pass.
    fn skip(&self, at: usize, passes: impl Fn(u8) -> bool) -> usize {
        let bytes = self.source.as_bytes().get(at..).unwrap_or(&[]);
        let length = bytes.iter().position(|&byte| !passes(byte));
        at + length.unwrap_or(bytes.len())
    }

    /// The place right after the next of a byte; the end if there is none.
    fn after(&self, at: usize, byte: u8) -> usize {
        let found = self.rest(at).find(char::from(byte));
        found.map_or(self.source.len(), |found| at + found + 1)
    }

    /// Text from here up to the next byte that is not simply text.
    fn text(&mut self, content: Content, end: usize) -> Token<'a> {
        let start = self.at;
        self.at += 1;
        match self.byte(start) {
            Some(b'&') if matches!(content, Content::Data | Content::Rcdata) => {
                let after = self.between((self.at, end));
                if let Some((meaning, length)) = references::read(after, Place::Text) {
                    self.at += length;
                    return Token::Reference(meaning);
                }
            }
            Some(b'\r') => {
                // The two bytes of a line end are one.
                if self.byte(self.at) == Some(b'\n') {
                    self.at += 1;
                }
                return Token::Text("\n");
            }
            Some(b'\0') if matches!(content, Content::Data | Content::Cdata) => {
                return Token::Null;
            }
            Some(b'\0') => return Token::Text("\u{fffd}"),
            _ => {}
        }
        let text = self.source.as_bytes().get(self.at..end).unwrap_or(&[]);
        self.at += scan::find_any([b'<', b'&', b'\r', b'\0'], text).unwrap_or(text.len());
        Token::Text(self.between((start, self.at)))
    }

    /// What a `<` begins; nothing if that says nothing.
    fn markup(&mut self) -> Option<Token<'a>> {
        let start = self.at;
        match self.byte(start + 1) {
            Some(byte) if byte.is_ascii_alphabetic() => Some(self.start_tag()),
            Some(b'/') => match self.byte(start + 2) {
                Some(byte) if byte.is_ascii_alphabetic() => Some(self.end_tag()),
                Some(b'>') => {
                    self.at += 3;
                    None
                }
                Some(_) => Some(self.bogus_comment()),
                None => Some(self.text(Content::Data, self.source.len())),
            },
            Some(b'!') => {
                let rest = self.rest(start + 2);
                if rest.starts_with("--") {
                    self.at = self.end_of_comment(start + 4);
                    Some(Token::Comment)
                } else if starts_with(rest, "doctype") {
                    Some(self.doctype())
                } else if self.allows_cdata && rest.starts_with("[CDATA[") {
                    self.at = start + "<![CDATA[".len();
                    self.content = Content::Cdata;
                    self.end = match find(self.rest(self.at), "]]>") {
                        Some(length) => self.at + length,
                        None => self.source.len(),
                    };
                    None
                } else {
                    Some(self.bogus_comment())
                }
            }
            Some(b'?') => Some(self.bogus_comment()),
            _ => Some(self.text(Content::Data, self.source.len())),
        }
    }

    /// Section 13.2.5.41.
    fn bogus_comment(&mut self) -> Token<'a> {
        self.at = self.after(self.at, b'>');
        Token::Comment
    }

    /// Where a comment ends whose text begins at `start` (sections 13.2.5.43
    /// to 13.2.5.52).
    fn end_of_comment(&self, start: usize) -> usize {
        let text = self.rest(start);
        if text.starts_with('>') {
            return start + 1;
        }
        if text.starts_with("->") {
            return start + 2;
        }
        let mut at = start;
        loop {
            at = self.after(at, b'>');
            let text = self.between((start, at));
            if text.ends_with("-->") || text.ends_with("--!>") || at == self.source.len() {
                return at;
            }
        }
    }

    /// Section 13.2.5.53.
    fn doctype(&mut self) -> Token<'a> {
        let start = self.at + "<!doctype".len();
        self.at = self.after(start, b'>');
        let is_quirky = doctype::is_quirky(self.between((start, self.at)));
        Token::Doctype { is_quirky }
    }

    fn tag_name(&mut self) -> Name {
        let start = self.at;
        self.at = self.skip(start, |byte| !code::ends_name(byte));
        let name = self.source.as_bytes().get(start..self.at);
        Name::new(name.unwrap_or(&[]))
    }

    /// A tag that the source ends in is none.
    fn start_tag(&mut self) -> Token<'a> {
        self.at += 1;
        let name = self.tag_name();
        let start = self.at;
        self.values.clear();
        let is_kept = true;
        match self.tag_end(is_kept) {
            Some(is_self_closing) => Token::Start(StartTag {
                name,
                is_self_closing,
                attributes: (start, self.at - 1),
            }),
            None => Token::Eof,
        }
    }

    fn end_tag(&mut self) -> Token<'a> {
        self.at += 2;
        let name = self.tag_name();
        let is_kept = false;
        match self.tag_end(is_kept) {
            Some(_) => Token::End(name),
            None => Token::Eof,
        }
    }

    /// Goes over the attributes of a tag to its end, and tells whether the tag
    /// closes itself; nothing if the source ends before it does (sections
    /// 13.2.5.32 to 13.2.5.40).
    fn tag_end(&mut self, is_kept: bool) -> Option<bool> {
        loop {
            self.at = self.skip(self.at, |byte| byte.is_ascii_whitespace());
            let Some(byte) = self.byte(self.at) else {
                self.at = self.source.len();
                return None;
            };
            match byte {
                b'>' => {
                    self.at += 1;
                    return Some(false);
                }
                b'/' => {
                    self.at += 1;
                    if self.byte(self.at) == Some(b'>') {
                        self.at += 1;
                        return Some(true);
                    }
                }
                _ => {
                    let Some(attribute) = self.attribute(self.at) else {
                        self.at = self.source.len();
                        return None;
                    };
                    self.at = attribute.end;
                    if is_kept {
                        self.keep(&attribute);
                    }
                }
            }
        }
    }

    /// The first of several attributes with one name counts.
    fn keep(&mut self, attribute: &Found) {
        let (start, end) = attribute.name;
        let name = self.source.as_bytes().get(start..end).unwrap_or(&[]);
        let name = name::attribute(name);
        if name != Attribute::Other && self.values.iter().all(|value| value.name != name) {
            self.values.push(Value {
                name,
                range: attribute.value,
            });
        }
    }

    /// The attribute that begins at `at`; nothing if the source ends in it.
    fn attribute(&self, start: usize) -> Option<Found> {
        // What begins with an equals sign is named so.
        let name_end = self.skip(start + 1, |byte| !code::ends_name(byte) && byte != b'=');
        let at = self.skip(name_end, |byte| byte.is_ascii_whitespace());
        let name = (start, name_end);
        if self.byte(at)? != b'=' {
            return Some(Found {
                name,
                value: (at, at),
                end: at,
            });
        }
        let at = self.skip(at + 1, |byte| byte.is_ascii_whitespace());
        let (value, end) = match self.byte(at)? {
            quote @ (b'"' | b'\'') => {
                let length = scan::find_any([quote], self.rest(at + 1).as_bytes())?;
                let end = at + 1 + length;
                ((at + 1, end), end + 1)
            }
            _ => {
                let end = self.skip(at, |byte| !byte.is_ascii_whitespace() && byte != b'>');
                ((at, end), end)
            }
        };
        Some(Found { name, value, end })
    }
}

/// An attribute of any name.
struct Found {
    name: (usize, usize),
    value: (usize, usize),
    /// Where it ends.
    end: usize,
}

/// Whether a text begins with a word in any case.
fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word))
}
