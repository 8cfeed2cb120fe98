//! What the markup around a text says of it: semantic elements and roles, and
//! the words in class names and identifiers.
//!
//! A word is only a hint, weighed by the block model together with everything
//! else: extractors that strike by class names alone have struck whole
//! articles for a `header` or a `related` in them.

use std::sync::LazyLock;

use super::beginnings::Beginnings;
use super::shown;
use super::sought::{has_any, has_any_in_any_case};
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};

/// A set of hints, one bit each.
pub(super) type Hints = u32;

/// The first bits: what semantic elements, roles and item types say.
pub(super) const ARTICLE: Hints = 1;
pub(super) const MAIN: Hints = 1 << 1;
pub(super) const NAV: Hints = 1 << 2;
pub(super) const ASIDE: Hints = 1 << 3;
pub(super) const FOOTER: Hints = 1 << 4;
pub(super) const HEADER: Hints = 1 << 5;
pub(super) const FORM: Hints = 1 << 6;
pub(super) const FIGURE: Hints = 1 << 7;
pub(super) const BODY_PROPERTY: Hints = 1 << 8;
pub(super) const HIDDEN: Hints = 1 << 9;
pub(super) const LIST: Hints = 1 << 10;
pub(super) const TABLE: Hints = 1 << 11;
pub(super) const BUTTON: Hints = 1 << 12;
pub(super) const SECTION: Hints = 1 << 13;

/// The first bit of those that class names and identifiers give.
pub(super) const WORDS: u32 = 14;

/// What class names and identifiers say: a bit for each group of
/// [`VOCABULARY`], in its order. Those that only the model reads have no name.
pub(super) const STORY: Hints = 1 << WORDS;
pub(super) const CONTENT: Hints = 1 << (WORDS + 1);
pub(super) const POST: Hints = 1 << (WORDS + 2);
pub(super) const COMMENT: Hints = 1 << (WORDS + 3);
pub(super) const MENU: Hints = 1 << (WORDS + 4);
pub(super) const FRAME: Hints = 1 << (WORDS + 5);
pub(super) const RELATED: Hints = 1 << (WORDS + 6);
pub(super) const SHARE: Hints = 1 << (WORDS + 7);
pub(super) const BYLINE: Hints = 1 << (WORDS + 8);
pub(super) const TAGS: Hints = 1 << (WORDS + 9);
pub(super) const ADVERT: Hints = 1 << (WORDS + 10);
pub(super) const NOTICE: Hints = 1 << (WORDS + 11);
pub(super) const CAPTION: Hints = 1 << (WORDS + 12);
pub(super) const PERSON: Hints = 1 << (WORDS + 13);
pub(super) const FINE: Hints = 1 << (WORDS + 15);
#[cfg(feature = "html")]
pub(super) const FOLDED: Hints = 1 << (WORDS + 17);

/// How many bits there are.
pub(super) const COUNT: u32 = 32;

/// Beginnings of words in class names, a text for each bit they stand for: an
/// array of texts would weigh more.
static VOCABULARY: [&str; 18] = [
    "article story entry",
    "content body text prose markdown paragraph richtext copy",
    "post message topic answer question thread messag",
    "comment disqus discuss repl response respond review",
    "nav menu breadcrumb crumb pagina pager tabs toolbar toc skip",
    "header footer masthead sidebar banner topbar aside rail widget",
    "related recommend more popular trending teaser card outbrain taboola also next prev \
     latest similar featured promo",
    "share sharing social facebook twitter follow like whatsapp",
    "meta byline author date time publish byauthor timestamp",
    "tag categor label keyword badge",
    "ad ads advert sponsor dfp gpt adslot",
    "newsletter subscri signup login cookie consent gdpr popup modal paywall overlay alert \
     notice register donat",
    "caption figure image img gallery photo media credit slide video",
    "user profile avatar member signature bio about",
    "teaser tease excerpt posts recirc extras headlines readnext trinity",
    "disclaimer footnote copyright legal privacy onetrust ot policy terms correction \
     attribution source",
    "cta btn button embed form input buy shop price",
    "accordion collaps faq expand toggle dropdown tab panel quick detail",
];

/// Whether class or identifier of an element hold one of the words, given in
/// lower case.
pub(super) fn is_named(document: &Document, node: NodeId, words: &[&str]) -> bool {
    says(document, node, &[Attribute::Class, Attribute::Id], words)
}

/// Whether one of some attributes of an element holds one of the words, given in lower
/// case.
pub(super) fn says(
    document: &Document,
    node: NodeId,
    attributes: &[Attribute],
    words: &[&str],
) -> bool {
    document
        .attributes(node)
        .any(|(name, value)| attributes.contains(&name) && has_any_in_any_case(value, words))
}

/// What each node says itself, and what it and all above it say.
#[derive(Debug)]
pub(super) struct HintTable {
    own: Vec<Hints>,
    inherited: Vec<Hints>,
}

impl HintTable {
    /// Looks at every element once.
    pub fn of(document: &Document) -> HintTable {
        let mut classes = Classes::new();
        let mut own = Vec::with_capacity(document.len());
        let mut inherited: Vec<Hints> = Vec::with_capacity(document.len());
        for node in document.nodes() {
            let hints = hints(document, node, &mut classes);
            let above = document
                .parent(node)
                .and_then(|parent| inherited.get(parent.index()))
                .copied()
                .unwrap_or(0);
            own.push(hints);
            inherited.push(hints | above);
        }
        HintTable { own, inherited }
    }

    /// What the node itself says.
    pub fn own(&self, node: NodeId) -> Hints {
        self.own.get(node.index()).copied().unwrap_or(0)
    }

    /// What the node and everything above it say.
    pub fn all(&self, node: NodeId) -> Hints {
        self.inherited.get(node.index()).copied().unwrap_or(0)
    }
}

/// What class names say, of those met last: a page has few class names beside
/// its elements.
struct Classes<'a> {
    /// Each class name has one place; where another stands there it is read
    /// again, which is what a hash that withstands chosen names would cost.
    places: Vec<(&'a str, Hints)>,
}

/// How many places there are.
const PLACES: usize = 256;

impl<'a> Classes<'a> {
    fn new() -> Classes<'a> {
        Classes {
            places: vec![("", 0); PLACES],
        }
    }

    fn words(&mut self, class: &'a str) -> Hints {
        let bytes = class.as_bytes();
        let byte = |at: usize| bytes.get(at).map_or(0, |&byte| usize::from(byte));
        let (middle, last) = (byte(bytes.len() / 2), byte(bytes.len().saturating_sub(1)));
        let place = bytes.len() * 7 + byte(0) + byte(1) * 3 + middle * 37 + last * 101;
        let Some((held, hints)) = self.places.get_mut(place % PLACES) else {
            return words(class);
        };
        if *held != class {
            *held = class;
            *hints = words(class);
        }
        *hints
    }
}

/// The hints of a node.
fn hints<'a>(document: &'a Document, node: NodeId, classes: &mut Classes<'a>) -> Hints {
    let Some(tag) = document.tag(node) else {
        return 0;
    };
    let mut hints = match tag {
        Tag::Article => ARTICLE,
        Tag::Main => MAIN,
        Tag::Nav => NAV,
        Tag::Aside => ASIDE,
        Tag::Footer => FOOTER,
        Tag::Header => HEADER,
        Tag::Form | Tag::Fieldset => FORM,
        Tag::Figure | Tag::Figcaption => FIGURE,
        Tag::Ul | Tag::Ol | Tag::Dl | Tag::Menu => LIST,
        Tag::Table => TABLE,
        Tag::Button | Tag::Label => BUTTON,
        Tag::Section => SECTION,
        // What the whole page is called says nothing of its parts.
        Tag::Html | Tag::Body => return 0,
        _ => 0,
    };
    let mut may_be_hidden = tag == Tag::Dialog;
    for (name, value) in document.attributes(node) {
        hints |= match name {
            Attribute::Role => of_role(value),
            Attribute::Itemprop => match value {
                "articleBody" | "text" | "reviewBody" | "description" => BODY_PROPERTY,
                _ => 0,
            },
            Attribute::Class => classes.words(value),
            Attribute::Id => words(value),
            Attribute::Hidden | Attribute::AriaHidden | Attribute::Style | Attribute::Popover => {
                may_be_hidden = true;
                0
            }
            _ => 0,
        };
    }
    if may_be_hidden && shown::is_hidden(document, node) {
        hints |= HIDDEN;
    }
    hints
}

fn of_role(role: &str) -> Hints {
    match role {
        "article" => ARTICLE,
        "main" => MAIN,
        "navigation" | "menu" | "menubar" | "tablist" => NAV,
        "complementary" => ASIDE,
        "contentinfo" => FOOTER,
        "banner" => HEADER,
        "button" => BUTTON,
        "dialog" | "alertdialog" => FORM,
        _ => 0,
    }
}

/// The longest class name that is looked at, in bytes.
const MAX_NAME: usize = 400;

/// The hints in a class name: its words begin at capitals and after anything
/// but letters.
fn words(name: &str) -> Hints {
    let mut hints = 0;
    let mut word = [0_u8; 12];
    let mut length = 0;
    let mut before = 0;
    for &byte in name.as_bytes().iter().take(MAX_NAME).chain(b" ") {
        let begins =
            !byte.is_ascii_alphabetic() || (byte.is_ascii_uppercase() && !before_is_upper(before));
        if begins && length > 0 {
            hints |= lookup(word.get(..length).unwrap_or(&[]));
            length = 0;
        }
        if byte.is_ascii_alphabetic()
            && let Some(place) = word.get_mut(length)
        {
            *place = byte.to_ascii_lowercase();
            length += 1;
        }
        before = byte;
    }
    // Its own word is in the vocabulary.
    let may_be_content = hints & CONTENT != 0 || name.len() > MAX_NAME;
    if may_be_content && has_any(name, &["e-content"]) {
        hints |= BODY_PROPERTY;
    }
    hints
}

const fn before_is_upper(byte: u8) -> bool {
    byte.is_ascii_uppercase()
}

fn lookup(word: &[u8]) -> Hints {
    let mut hints = 0;
    for &(beginning, hint) in BY_BEGINNING.of(word) {
        // Short ones must be the whole word: `ad` is not in `additional`.
        let is_whole = word.len() == beginning.len();
        if is_whole || !(beginning.len() < 4 || matches!(beginning, "card" | "text")) {
            hints |= hint;
        }
    }
    hints
}

/// The vocabulary by its beginnings.
static BY_BEGINNING: LazyLock<Beginnings<Hints>> = LazyLock::new(|| {
    let groups = VOCABULARY.into_iter().zip(WORDS..);
    let words =
        |(words, bit): (&'static str, u32)| words.split(' ').map(move |word| (word, 1 << bit));
    Beginnings::new(groups.flat_map(words))
});
