//! What a block is by itself: its words, its element, its phrases, what it
//! shares with what the page says of itself.

use super::{OfPage, flag};
use crate::article::BlockKind;
use crate::extract::html::flow::TextBlock;
use crate::extract::html::folding::{fold, fold_beyond};
use crate::extract::html::page::Page;
use crate::extract::html::sought::has_any;
use crate::lowercase::lowercase;
use crate::search::contains;
use crate::source::names::Tag;

/// The names of the features of a block by itself.
pub(super) const NAMES: [&str; 26] = [
    "words",
    "characters",
    "linked",
    "stops",
    "commas",
    "capitals",
    "digits",
    "symbols",
    "word_length",
    "ends_sentence",
    "begins_small",
    "kind",
    "level",
    "tag",
    "depth",
    "phrase_more",
    "phrase_legal",
    "phrase_action",
    "phrase_comments",
    "phrase_ad",
    "phrase_credit",
    "in_title",
    "title_overlap",
    "excerpt_overlap",
    "body_overlap",
    "is_author",
];

pub(super) fn of_block(
    page: &Page<'_>,
    index: usize,
    block: &TextBlock,
    found: u32,
    of_page: &OfPage,
    rows: &mut Vec<f32>,
) {
    let counts = page.counts.get(index).copied().unwrap_or_default();
    let text = block.span.of(&page.flow.text);
    let characters = counts.characters.max(1.0);
    let tag = match page.document.tag(block.node) {
        Some(Tag::P) => 0.0,
        Some(Tag::Div | Tag::Section | Tag::Article) => 1.0,
        Some(Tag::Li) => 2.0,
        Some(Tag::H1) => 3.0,
        Some(Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6) => 4.0,
        Some(Tag::Td | Tag::Th) => 5.0,
        Some(Tag::Blockquote | Tag::Pre) => 6.0,
        Some(Tag::Button | Tag::Legend | Tag::Summary) => 8.0,
        _ => 7.0,
    };
    let phrase = |bit: u32| flag(found & (1 << bit) != 0);
    // Long texts are folded only as far as there is something to compare them with.
    let folded = if text.len() >= 4_000 {
        String::new()
    } else if counts.words < 60.0 || of_page.body.is_some() {
        fold(text)
    } else {
        fold_beyond(text, of_page.excerpt.len())
    };
    let mut title_hits = 0.0;
    if counts.words < 60.0 && !of_page.title_words.is_empty() {
        let hits = folded
            .as_bytes()
            .split(|&byte| byte == b' ')
            .filter(|word| {
                word.first()
                    .is_none_or(|&first| of_page.title_may_have(first))
            })
            .filter(|word| of_page.title_words.iter().any(|t| t.as_bytes() == *word));
        title_hits = hits.count() as f32;
    }
    let body_overlap = match &of_page.body {
        Some(body) if !folded.is_empty() => flag(body.have(&folded)),
        _ => 0.5,
    };
    let is_author = of_page
        .authors
        .iter()
        .any(|(length, author)| text.len() < length + 30 && contains(&lowercase(text), author));
    rows.extend_from_slice(&[
        counts.words,
        counts.characters,
        page.linked(index),
        counts.stops,
        counts.commas,
        counts.capitals / characters,
        counts.digits / characters,
        counts.symbols,
        characters / counts.words.max(1.0),
        flag(counts.ends_sentence),
        flag(counts.begins_small),
        kind_number(block.kind),
        f32::from(block.level.unwrap_or(0)),
        tag,
        page.document.ancestors(block.node).take(64).count() as f32,
        phrase(0),
        phrase(1),
        phrase(2),
        phrase(3),
        phrase(4),
        phrase(5),
        flag(of_page.title_at == Some(index)),
        title_hits / of_page.title_words.len().max(1) as f32,
        flag(is_in_excerpt(&of_page.excerpt, &folded)),
        body_overlap,
        flag(is_author),
    ]);
}

/// Whether the page's excerpt has a folded text of some length in it.
fn is_in_excerpt(excerpt: &str, folded: &str) -> bool {
    const LEAST: usize = 20;
    // Of a text that has no end of a character there it is all the same.
    let beginning = folded.get(..LEAST / 2);
    // To search for the whole is dear, and most begin otherwise.
    folded.len() > LEAST
        && folded.len() <= excerpt.len()
        && beginning.is_none_or(|beginning| has_any(excerpt, &[beginning]))
        && contains(excerpt, folded)
}

pub(super) fn kind_number(kind: BlockKind) -> f32 {
    match kind {
        BlockKind::Paragraph => 0.0,
        BlockKind::Quote => 1.0,
        BlockKind::Code => 2.0,
        BlockKind::Heading => 3.0,
        BlockKind::Definition => 4.0,
        BlockKind::ListItem => 5.0,
        BlockKind::Footnote => 6.0,
        BlockKind::Cell => 7.0,
        _ => 8.0,
    }
}
