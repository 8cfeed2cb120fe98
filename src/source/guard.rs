//! Two guards in front of the HTML parser, against input that is slow to read.
//!
//! The tree builder looks through its stack of open elements at nearly every
//! tag, so its time grows with the square of the depth: 16,000 nested `div`
//! take 0.8 s. Browsers cap the depth at 512 and let what is deeper stand side
//! by side; [`DepthGuard`] does so before the tree builder sees the tag.
//!
//! The tokenizer compares each attribute's name with all before it in its tag,
//! so its time grows with the square of their number; [`SourceGuard`] lets the
//! first thousand of a tag through. It passes over scripts and styles too,
//! half the source of many pages.

use std::cell::{Cell, RefCell};

use html5ever::LocalName;
use html5ever::interface::Tracer;
use html5ever::local_name;
use html5ever::tokenizer::{
    CharacterTokens, EndTag, StartTag, TagToken, Token, TokenSink, TokenSinkResult,
};
use html5ever::tree_builder::TreeBuilder;

use super::html::{Handle, Sink};

/// The most attributes of a tag that are looked at.
const MAX_ATTRIBUTES: usize = 1024;

/// How far back an end tag looks for its dropped start tag.
const MAX_LOOK_BACK: usize = 64;

/// Stands between tokenizer and tree builder and drops the tags of elements
/// that would be too deep.
pub(super) struct DepthGuard {
    builder: TreeBuilder<Handle, Sink>,
    cap: usize,
    /// How many elements were open when they were last counted.
    open: Cell<usize>,
    /// How many nodes there were then: at most as many more are open now as
    /// were made since.
    nodes: Cell<usize>,
    /// The names of the elements that are open but dropped.
    dropped: RefCell<Vec<LocalName>>,
    /// The code that has just begun, with the last token.
    code: Cell<Option<Code>>,
}

/// What is written for machines alone and can be passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    Script,
    Style,
}

/// Counts what the tree builder holds on to: its open elements and, as a
/// margin, the formatting elements it may open again.
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Handle;

    fn trace_handle(&self, _node: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

impl DepthGuard {
    pub(super) fn new(builder: TreeBuilder<Handle, Sink>, cap: usize) -> DepthGuard {
        DepthGuard {
            builder,
            cap: cap.max(8),
            open: Cell::new(0),
            nodes: Cell::new(0),
            dropped: RefCell::new(Vec::new()),
            code: Cell::new(None),
        }
    }

    pub(super) fn sink(&self) -> &Sink {
        &self.builder.sink
    }

    pub(super) fn into_sink(self) -> Sink {
        self.builder.sink
    }

    /// The script or style whose start tag was the last token, and whose text
    /// nobody reads.
    pub(super) fn code(&self) -> Option<Code> {
        self.code.get()
    }

    fn is_deep(&self) -> bool {
        let nodes = self.sink().nodes();
        if self.open.get() + (nodes - self.nodes.get()) < self.cap {
            return false;
        }
        let count = Count(Cell::new(0));
        self.builder.trace_handles(&count);
        self.open.set(count.0.get());
        self.nodes.set(nodes);
        self.open.get() >= self.cap
    }
}

impl TokenSink for DepthGuard {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.code.set(None);
        if let TagToken(tag) = &token {
            match tag.kind {
                StartTag if !is_shallow(&tag.name) && self.is_deep() => {
                    let mut dropped = self.dropped.borrow_mut();
                    if dropped.last() != Some(&tag.name) || !closes_itself(&tag.name) {
                        dropped.push(tag.name.clone());
                    }
                    // What stood in two blocks must not become one word.
                    return self
                        .builder
                        .process_token(CharacterTokens("\n".into()), line);
                }
                EndTag => {
                    let mut dropped = self.dropped.borrow_mut();
                    let found = dropped
                        .iter()
                        .rev()
                        .take(MAX_LOOK_BACK)
                        .position(|name| *name == tag.name);
                    if let Some(back) = found {
                        let length = dropped.len() - back - 1;
                        dropped.truncate(length);
                        return self
                            .builder
                            .process_token(CharacterTokens("\n".into()), line);
                    }
                }
                StartTag => {}
            }
        }
        let code = code(&token);
        let result = self.builder.process_token(token, line);
        // Inside `svg` and `math` a style is an element like any other.
        let is_raw = matches!(result, TokenSinkResult::RawData(_));
        self.code.set(code.filter(|_| is_raw));
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// The code that a tag begins; structured data is none.
fn code(token: &Token) -> Option<Code> {
    let TagToken(tag) = token else { return None };
    let code = match tag.name {
        local_name!("script") => Code::Script,
        local_name!("style") => Code::Style,
        _ => return None,
    };
    let is_data = tag.attrs.iter().any(|attribute| {
        attribute.name.local == local_name!("type")
            && attribute.value.to_ascii_lowercase().contains("ld+json")
    });
    (tag.kind == StartTag && !is_data).then_some(code)
}

/// Elements that hold no elements, and those that switch the tokenizer, which
/// must not be dropped.
fn is_shallow(name: &LocalName) -> bool {
    matches!(
        &**name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
            | "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "plaintext"
    )
}

/// Elements that end where the next of their kind begins.
fn closes_itself(name: &LocalName) -> bool {
    matches!(
        &**name,
        "p" | "li" | "td" | "th" | "tr" | "dd" | "dt" | "option"
    )
}

/// Cuts source into portions, leaving out attributes beyond the thousandth of
/// a tag.
///
/// One sweep over the source. It does not know comments; what looks like a tag
/// in them is treated as one, which changes nothing unless that has more than
/// a thousand attributes too. What looks like the start tag of a script or a
/// style ends a portion, so that the tokenizer can be asked whether it is one.
pub(super) struct SourceGuard<'a> {
    rest: &'a str,
    portion: usize,
}

impl<'a> SourceGuard<'a> {
    pub(super) fn new(html: &'a str, portion: usize) -> SourceGuard<'a> {
        SourceGuard {
            rest: html,
            portion,
        }
    }

    /// Passes over the code whose start tag was the end of the last portion,
    /// up to its end tag (WHATWG HTML, sections 13.2.5.3 and 13.2.5.4).
    ///
    /// A comment in a script may hold the script's end tag as text: such
    /// scripts are left to the tokenizer.
    pub(super) fn pass_over(&mut self, code: Code) {
        let mut at = 0;
        while let Some(found) = self.rest.get(at..).and_then(|rest| rest.find("</")) {
            at += found;
            let tag = self.rest.get(at..).unwrap_or("");
            if code_named(tag.get(2..).unwrap_or("").as_bytes()) == Some(code) {
                let text = self.rest.get(..at).unwrap_or("");
                if code == Code::Style || !text.contains("<!--") {
                    self.rest = tag;
                }
                return;
            }
            at += 2;
        }
        // Code that nothing ends goes on to the end.
        self.rest = "";
    }

    fn cut(&mut self, at: usize, skip: usize) -> &'a str {
        let (portion, rest) = self.rest.split_at_checked(at).unwrap_or((self.rest, ""));
        self.rest = rest.get(skip..).unwrap_or("");
        portion
    }
}

impl<'a> Iterator for SourceGuard<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        let mut at = 0;
        while at < self.portion {
            let Some(found) = self.rest.get(at..).and_then(|rest| rest.find('<')) else {
                return Some(self.cut(self.rest.len(), 0));
            };
            at += found;
            let tag = self.rest.get(at..).unwrap_or("");
            if tag.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) {
                let code = code_named(tag.as_bytes().get(1..).unwrap_or(&[]));
                let tag = scan_tag(tag);
                if let Some(cut) = tag.cut {
                    return Some(self.cut(at + cut, tag.end - cut));
                }
                at += tag.end;
                if code.is_some() {
                    return Some(self.cut(at, 0));
                }
            } else {
                at += 1;
            }
        }
        while !self.rest.is_char_boundary(at) {
            at += 1;
        }
        Some(self.cut(at, 0))
    }
}

/// The code that a tag is named after, given what follows its `<` or `</`.
fn code_named(name: &[u8]) -> Option<Code> {
    let end = name
        .iter()
        .take(7)
        .position(|&byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))?;
    let name = name.get(..end)?;
    if name.eq_ignore_ascii_case(b"script") {
        Some(Code::Script)
    } else if name.eq_ignore_ascii_case(b"style") {
        Some(Code::Style)
    } else {
        None
    }
}

struct ScannedTag {
    /// Where the tag ends: at its `>` where attributes are cut, so that the
    /// tag is closed, after it otherwise.
    end: usize,
    /// Where the attribute after the last one allowed begins.
    cut: Option<usize>,
}

/// Finds the end of a tag and counts its attributes, by the tokenizer's rules
/// for quotes (WHATWG HTML, sections 13.2.5.32 to 13.2.5.39).
fn scan_tag(tag: &str) -> ScannedTag {
    let bytes = tag.as_bytes();
    let mut attributes = 0;
    let mut cut = None;
    let mut before = b' ';
    let mut in_name = true;
    let mut at = 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => {
                return ScannedTag {
                    end: if cut.is_some() { at } else { at + 1 },
                    cut,
                };
            }
            b'"' | b'\'' if before == b'=' => {
                // Most of a tag is values: they are passed over at once.
                let value = tag.get(at + 1..).unwrap_or("");
                let Some(length) = value.find(char::from(byte)) else {
                    break;
                };
                in_name = false;
                before = byte;
                at += length + 2;
                continue;
            }
            b' ' | b'\n' | b'\t' | b'\r' | b'\x0c' | b'/' => in_name = false,
            _ => {
                if !in_name && byte != b'=' && before != b'=' {
                    attributes += 1;
                    in_name = true;
                    if attributes > MAX_ATTRIBUTES && cut.is_none() {
                        cut = Some(at);
                    }
                }
            }
        }
        let is_space = byte.is_ascii_whitespace();
        if !(is_space && before == b'=') {
            before = byte;
        }
        at += 1;
    }
    ScannedTag {
        end: bytes.len(),
        cut,
    }
}
