//! Quotations that go on in the sentence that quotes.
//!
//! *"I can. I will," she said.* is one sentence: where the quotation closes
//! with a comma or the sentence goes on in lower case, or its source follows
//! in brackets, the stops inside end nothing. This holds for short quotations
//! only; one that runs over several sentences is better cut than whole.

use super::text::{Text, is_dash, is_opener};

/// A longer quotation, in bytes, is split like any text.
const LONGEST: usize = 400;

/// Whether the character at `at` opens a quotation.
pub(super) fn opens(text: Text, at: usize) -> bool {
    let Some(mark) = text.at(at) else {
        return false;
    };
    closing(mark).is_some()
        && text
            .before(at)
            .is_none_or(|before| before.is_whitespace() || is_opener(before))
        && text
            .at(at + mark.len_utf8())
            .is_some_and(|next| !closes_before(next) && (!next.is_whitespace() || mark == '«'))
}

/// Whether a mark before this character closes, though a space stands before
/// the mark, as it does in French: *« Non », dit-elle.*
fn closes_before(next: char) -> bool {
    matches!(next, ',' | ';' | ':' | ')' | ']')
}

/// The marks that close what a mark opens.
fn closing(mark: char) -> Option<&'static [char]> {
    Some(match mark {
        '"' => &['"'],
        '“' => &['”', '"'],
        '„' => &['“', '”', '"'],
        '«' => &['»'],
        '»' => &['«', '»'],
        '‘' => &['’'],
        '‚' => &['‘', '’'],
        _ => return None,
    })
}

fn is_pause(letter: char) -> bool {
    matches!(letter, ',' | '.' | '?' | '!' | '…')
}

/// Where a quotation ends whose sentence goes on after it.
pub(super) fn host_end(text: Text, at: usize) -> Option<usize> {
    let mark = text.at(at)?;
    let closing = closing(mark)?;
    let start = at + mark.len_utf8();
    let rest = text.0.get(start..)?;
    let mut before = mark;
    let mut newlines = 0;
    let mut is_interrupted = false;
    for (offset, letter) in rest
        .char_indices()
        .take_while(|&(offset, _)| offset < LONGEST)
    {
        newlines = if letter == '\n' { newlines + 1 } else { 0 };
        if newlines > 1 {
            return None;
        }
        let end = start + offset + letter.len_utf8();
        let next = text.at(end);
        // An apostrophe closes nothing, nor a mark that opens.
        let is_close = closing.contains(&letter)
            && !next.is_some_and(char::is_alphanumeric)
            && !before.is_whitespace() | (letter == '»');
        if is_close {
            let after = text.at(text.skip_space(end));
            let goes_on = is_interrupted
                || before == ','
                || matches!(next, Some(',' | ';'))
                || after.is_some_and(char::is_lowercase)
                // Nothing has ended where there is no stop: `… our ideology" Carter said.`
                || (before.is_alphanumeric() && next == Some(' ') && after.is_some_and(char::is_alphabetic))
                || (after == Some('(')
                    && next.is_some_and(char::is_whitespace)
                    && !is_pause(before));
            return goes_on.then_some(end);
        }
        // Russian sets the speaker between dashes inside the quotation.
        is_interrupted |= is_dash(letter)
            && before.is_whitespace()
            && text
                .before(end - letter.len_utf8() - before.len_utf8())
                .is_some_and(is_pause)
            && text
                .at(text.skip_space(end))
                .is_some_and(char::is_lowercase);
        before = letter;
    }
    None
}
