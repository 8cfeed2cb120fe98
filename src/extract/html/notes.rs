//! Notes at the foot that no list and no role tells: `¹ As of May.` in a
//! paragraph, under a text that says `cheaper than all others¹`.

use crate::Span;
use crate::article::{Block, BlockKind, Mark, MarkKind};

/// A sign of more characters is none: superscripts hold words, too.
const LONGEST_SIGN: usize = 3;

/// Makes notes of the paragraphs that open with a sign in superscript which the
/// running text before has used, behind a word. A verse or a fraction opens so,
/// too, but nothing before refers to it. Time is linear but for the signs themselves, of
/// which there are a few.
pub(super) fn mark(text: &str, marks: &[Mark], blocks: &mut [Block]) {
    let mut signs = marks
        .iter()
        .filter(|mark| mark.kind == MarkKind::Superscript && is_sign(mark.span.of(text)))
        .map(|mark| mark.span)
        .peekable();
    let mut referred: Vec<&str> = Vec::new();
    for block in blocks {
        let mut opening: Option<Span> = None;
        while let Some(sign) = signs.next_if(|sign| sign.start < block.span.end) {
            if sign.start == block.span.start {
                opening = Some(sign);
            } else if !follows_space(text, sign) && !referred.contains(&sign.of(text)) {
                referred.push(sign.of(text));
            }
        }
        let Some(sign) = opening else { continue };
        let rest = Span::new(sign.end, block.span.end).of(text).trim_start();
        if block.kind == BlockKind::Paragraph
            && rest.starts_with(char::is_alphabetic)
            && referred.contains(&sign.of(text))
        {
            block.kind = BlockKind::Footnote;
        }
    }
}

/// Joins the signs of notes that are blocks of their own to what they stand before, as
/// one item.
pub(super) fn join(text: &str, blocks: &mut [Block]) {
    let is_note = |block: &Block| block.kind == BlockKind::Footnote && block.within.items == 0;
    for at in 1..blocks.len() {
        if let Some([sign, note]) = blocks.get_mut(at - 1..=at)
            && is_note(sign)
            && is_note(note)
            && is_sign(sign.span.of(text).trim_matches(['[', ']', '.']))
        {
            sign.within.items = 1;
            note.within.items = 1;
            note.within.kept = note.within.quotes + 1;
        }
    }
}

fn follows_space(text: &str, sign: Span) -> bool {
    let before = text.get(..sign.start).unwrap_or("");
    before.ends_with(char::is_whitespace)
}

/// `1`, `12`, `a`, `*`, `†`.
fn is_sign(text: &str) -> bool {
    text.chars().count() <= LONGEST_SIGN
        && (text.chars().all(|sign| sign.is_ascii_digit())
            || text
                .chars()
                .all(|sign| matches!(sign, '*' | '†' | '‡' | '§'))
            || text.len() == 1 && text.starts_with(|sign: char| sign.is_ascii_lowercase()))
}
