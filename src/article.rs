//! The article: what extraction hands on to the stages after it.

use crate::Span;

/// An article: its text, the blocks that the text consists of, and what is
/// known about it.
///
/// # Guarantees
///
/// 1. `blocks` are ascending and disjoint, and each span fits `text`.
/// 2. An article made from plain text keeps the caller's string unaltered as
///    `text`. One made from HTML has as `text` its blocks joined by blank
///    lines, the title not among them.
/// 3. `marks` are ascending by start, an outer one before what it holds; each
///    lies inside one block, and of two that overlap one holds the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The headline, without the site's name.
    pub title: Option<String>,
    /// Who wrote it, one name an entry.
    pub authors: Vec<String>,
    /// The name of the site or publication.
    pub site_name: Option<String>,
    /// When it was first published, ISO 8601.
    pub published: Option<String>,
    /// When it was last changed, ISO 8601.
    pub modified: Option<String>,
    /// The language that it is written in.
    pub language: LanguageGuess,
    /// The direction in which it is written.
    pub direction: Direction,
    /// The canonical address.
    pub url: Option<String>,
    /// The address of the lead image.
    pub image: Option<String>,
    /// A short description, as given by the publisher.
    pub excerpt: Option<String>,
    /// The plain text that every span refers to.
    pub text: String,
    /// What the text consists of, in reading order.
    pub blocks: Vec<Block>,
    /// Links, emphasis and the like inside the blocks.
    pub marks: Vec<Mark>,
    /// The pictures, in reading order.
    pub images: Vec<Image>,
    /// How sure extraction is that this is the article, from 0 to 1.
    pub confidence: f64,
    /// How likely each block is a part of the article by what extraction weighs,
    /// from 0 to 1, in the order of the blocks; only where it was asked for.
    pub confidences: Option<Vec<f64>>,
    /// What extraction left out and why; only where it was asked for.
    pub removed: Option<Vec<Removed>>,
    /// What makes extraction doubt its result.
    pub caveats: Vec<Caveat>,
    /// The article as inert HTML; only where it was asked for.
    pub html: Option<String>,
    /// The article as Markdown; only where it was asked for.
    pub markdown: Option<String>,
}

/// What makes extraction doubt its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Caveat {
    /// The page is probably none: a front page, a log-in, a page that needs
    /// scripts.
    NotAnArticle,
    /// What was found may well be wrong.
    LowConfidence,
    /// The page probably holds only the beginning, as before a paywall.
    PossiblyTruncated,
}

/// A part of an article: a paragraph, a heading, a table cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What kind of part it is.
    pub kind: BlockKind,
    /// Where it stands in the article's text.
    pub span: Span,
    /// The level of a heading (1 to 6) or the depth of a list item (from 1); of a
    /// definition list 1 for a term, nothing for what it means; of a table 1 for a
    /// cell that heads a row or a column.
    pub level: Option<u8>,
    /// The row of a table cell, from 0.
    pub row: Option<u32>,
    /// The column of a table cell, from 0.
    pub column: Option<u32>,
    /// The number of an item of a numbered list. An item of several blocks
    /// gives each the same.
    pub ordinal: Option<u32>,
    /// Whether the box before an item of a list of tasks is ticked; nothing
    /// where there is no box.
    pub is_done: Option<bool>,
    /// What it stands in, as far as the page tells.
    pub within: Within,
}

/// The quotations and the items of lists that a block stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Within {
    /// How many block quotations are around it, and around the lists that it
    /// stands in.
    pub quotes: u8,
    /// How many items of lists, one inside the other, it stands in.
    pub items: u8,
    /// How many of these, quotations first, hold the block before it as well.
    pub kept: u8,
}

/// The level of the terms of a definition list, and of cells that are heads.
pub(crate) const TERM: u8 = 1;

impl Block {
    /// A block of which only kind and place are known.
    pub const fn new(kind: BlockKind, span: Span) -> Block {
        Block {
            kind,
            span,
            level: None,
            row: None,
            column: None,
            ordinal: None,
            is_done: None,
            within: Within {
                quotes: 0,
                items: 0,
                kept: 0,
            },
        }
    }
}

/// A stretch of a block that the page sets apart from the words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands in the article's text, white space around it left out.
    pub span: Span,
    /// What sets it apart.
    pub kind: MarkKind,
}

/// The kinds of [`Mark`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MarkKind {
    /// It leads to an absolute address, whose scheme is http, https or mailto.
    Link(String),
    /// It matters.
    Strong,
    /// It is stressed, foreign or a title.
    Emphasis,
    /// It is code, or what a computer says.
    Code,
    /// It is raised.
    Superscript,
    /// It is lowered.
    Subscript,
    /// It holds no longer.
    Deleted,
}

/// A picture of an article. Its address is known; nothing is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The index of the block that it stands before; as many as there are
    /// blocks where it stands at the end.
    pub before: usize,
    /// Its absolute address, http or https.
    pub address: String,
    /// What it shows, in the page's words; often empty.
    pub description: String,
    /// Whether it stands in the item of a list or the quotation that begins with
    /// that block.
    pub is_inside: bool,
}

/// The kinds of [`Block`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// The headline (again, where a text gives it twice).
    Title,
    /// Who wrote it.
    Byline,
    /// Where and when it was reported (`WASHINGTON (Reuters) -`).
    Dateline,
    /// The heading of a section.
    Heading,
    /// Running text.
    Paragraph,
    /// An entry of a list.
    ListItem,
    /// A block quotation.
    Quote,
    /// Code or preformatted text; its white space matters.
    Code,
    /// What stands under a picture, and the picture's credit.
    Caption,
    /// A cell of a table.
    Cell,
    /// An entry of a definition list.
    Definition,
    /// A note at the foot.
    Footnote,
    /// No part of the article: navigation, advertisement, "Read more".
    Boilerplate,
}

impl BlockKind {
    /// All of them.
    pub const ALL: &[BlockKind] = &[
        BlockKind::Title,
        BlockKind::Byline,
        BlockKind::Dateline,
        BlockKind::Heading,
        BlockKind::Paragraph,
        BlockKind::ListItem,
        BlockKind::Quote,
        BlockKind::Code,
        BlockKind::Caption,
        BlockKind::Cell,
        BlockKind::Definition,
        BlockKind::Footnote,
        BlockKind::Boilerplate,
    ];

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<BlockKind> {
        BlockKind::ALL
            .iter()
            .copied()
            .find(|kind| kind.name() == name)
    }

    /// Whether sentences of such a block may stand in a summary.
    pub const fn is_eligible(self) -> bool {
        matches!(
            self,
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote | BlockKind::Definition
        )
    }

    /// A name that never changes, as in the JavaScript interface.
    pub const fn name(self) -> &'static str {
        match self {
            BlockKind::Title => "title",
            BlockKind::Byline => "byline",
            BlockKind::Dateline => "dateline",
            BlockKind::Heading => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::ListItem => "list-item",
            BlockKind::Quote => "quote",
            BlockKind::Code => "code",
            BlockKind::Caption => "caption",
            BlockKind::Cell => "cell",
            BlockKind::Definition => "definition",
            BlockKind::Footnote => "footnote",
            BlockKind::Boilerplate => "boilerplate",
        }
    }
}

/// A language and how it became known.
#[derive(Clone, Debug, PartialEq)]
pub struct LanguageGuess {
    /// A BCP 47 tag; `und` where the language is not known.
    pub tag: String,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
    /// Where it comes from.
    pub source: LanguageSource,
}

impl Default for LanguageGuess {
    fn default() -> LanguageGuess {
        LanguageGuess {
            tag: "und".to_owned(),
            confidence: 0.0,
            source: LanguageSource::Unknown,
        }
    }
}

/// How the language of an article became known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageSource {
    /// The caller named it.
    Given,
    /// The document names it.
    Declared,
    /// The text shows it.
    Detected,
    /// It did not.
    Unknown,
}

/// The direction of a script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// Something that extraction left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    /// Why: a stable, short reason.
    pub reason: String,
    /// How likely it is a part of the article all the same, from 0 to 1: the
    /// likeliest of its blocks.
    pub confidence: f64,
    /// Its text.
    pub text: String,
}
