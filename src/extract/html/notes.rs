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
