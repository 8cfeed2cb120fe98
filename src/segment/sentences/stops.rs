//! Terminators: whether one ends the sentence where it stands.

use super::fullstop::{is_plain, opens_with, stop_ends, unspaced_ends};
use super::next::{Case, Next, case, next};
use super::rules::is_wide;
use super::text::{Text, is_closer, is_format, is_opener};
use super::{Scan, emoticons, lists, speech};
use crate::language::script::is_unspaced;

/// What was found at a terminator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// The sentence ends at this offset.
    End(usize),
    /// It does not; scanning goes on at this offset.
    Continue(usize),
}

/// The kinds of terminators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Stop,
    Ellipsis,
    Question,
    Exclamation,
    /// A character that serves for nothing else.
    Wide,
}

/// Decides about the terminator at `at`.
pub(super) fn decide(scan: &Scan, at: usize) -> Decision {
    let text = scan.text;
    let (mut end, kind) = terminators(scan, at);
    // A stop, then an ellipsis spaced out, then a new sentence: the ellipsis
    // is the new one's.
    if kind == Kind::Ellipsis && text.at(at) == Some('.') && !is_spaced_before(text, at) {
        let rest = text.skip_space(at + 1);
        if rest > at + 1 && rest < end && case(text, text.skip_space(end)) == Case::Upper {
            return Decision::End(at + 1);
        }
    }
    let is_omission = text
        .before(at)
        .is_some_and(|before| matches!(before, '[' | '('))
        && text.at(end).is_some_and(|after| matches!(after, ']' | ')'));
    if is_omission || (kind == Kind::Ellipsis && opens_with(scan, at)) {
        return Decision::Continue(end);
    }
    let closed = closers(scan, end);
    let is_closed = closed > end;
    let is_speech = is_closed && speech::speaker_follows(scan, at, closed);
    let is_repeated = end - at > 1;
    end = emoticons::skip(text, marks(text, closed, at));
    let next = next(text, end);
    let gap = text.newlines(end, next.offset);
    if next.offset >= text.0.len() {
        return Decision::Continue(next.offset);
    }
    let is_end = gap > 1
        || (next.is_spaced && lists::continues(scan, next.offset))
        || (next.is_spaced && is_plain(scan, at) && lists::starts(scan, next.offset))
        || match kind {
            _ if end <= scan.quoted || is_bracketed(text, at) => false,
            Kind::Wide if is_speech => false,
            Kind::Wide => wide_ends(text, at, end, is_closed),
            _ if !next.is_spaced => unspaced_ends(scan, at, kind, is_closed, &next),
            _ if next.is_joined || is_speech => false,
            // A title that ends in a mark, and its year.
            Kind::Question | Kind::Exclamation if next.is_opened && next.case == Case::Digit => {
                false
            }
            Kind::Stop => stop_ends(scan, at, is_closed, &next),
            Kind::Ellipsis => next.case != Case::Lower && !is_own_i(text, at, end, &next),
            Kind::Question | Kind::Exclamation if speech::goes_on(scan, &next) => false,
            Kind::Question => {
                let is_end = next.case != Case::Lower
                    || !(is_closed || next.is_dashed || next.is_opened || is_embedded(scan, at));
                if is_end && next.case == Case::Lower {
                    scan.is_casual.set(true);
                }
                is_end
            }
            Kind::Exclamation => {
                next.case != Case::Lower
                    || (is_repeated || scan.is_casual.get() && !next.is_opened)
                        && !is_closed
                        && !next.is_dashed
                        && !is_embedded(scan, at)
                    || matches!(next.word, "i" | "i'm" | "i’m")
            }
        };
    if is_end {
        Decision::End(end)
    } else {
        Decision::Continue(end)
    }
}

/// Whether a Spanish question or exclamation opened inside the sentence.
fn is_embedded(scan: &Scan, at: usize) -> bool {
    const LONGEST: usize = 200;
    let start = (at.saturating_sub(LONGEST)..=at)
        .find(|&start| scan.text.0.is_char_boundary(start))
        .map_or(scan.start, |start| start.max(scan.start));
    let so_far = scan.text.0.get(start..at).unwrap_or("");
    so_far
        .rfind(['¿', '¡'])
        .and_then(|open| so_far.get(..open))
        .is_some_and(|lead| lead.contains(char::is_alphanumeric))
}

/// Whether a square bracket opened shortly before, and is still open.
fn is_bracketed(text: Text, at: usize) -> bool {
    const LONGEST: usize = 40;
    let start = (at.saturating_sub(LONGEST)..=at).find(|&start| text.0.is_char_boundary(start));
    let before = start.and_then(|start| text.0.get(start..at)).unwrap_or("");
    before
        .rfind('[')
        .is_some_and(|open| open > before.rfind(']').map_or(0, |close| close + 1))
}

/// Whether an ellipsis comes before the English *I*, which has its capital
/// anywhere: three dots, with a space before them.
fn is_own_i(text: Text, at: usize, end: usize, next: &Next) -> bool {
    let dots = text
        .0
        .get(at..end)
        .map_or(0, |dots| dots.matches('.').count());
    dots == 3
        && is_spaced_before(text, at)
        && next
            .word
            .strip_prefix('I')
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['\'', '’']))
}

/// The terminators at an offset, as one: where they end, and of which kind.
fn terminators(scan: &Scan, at: usize) -> (usize, Kind) {
    let text = scan.text;
    let mut end = at;
    let mut dots = 0;
    let mut kind = Kind::Stop;
    while let Some(letter) = text.at(end) {
        match letter {
            '.' => dots += 1,
            '…' => dots += 3,
            '?' => kind = Kind::Question,
            '!' if kind != Kind::Question => kind = Kind::Exclamation,
            '!' => {}
            _ if is_wide(letter) => kind = Kind::Wide,
            _ if scan.rules.is_own(letter) => {
                kind = if kind == Kind::Stop && end == at {
                    Kind::Stop
                } else {
                    kind
                };
                if kind == Kind::Stop {
                    kind = Kind::Question;
                }
            }
            // An ellipsis spaced out.
            ' ' | '\u{A0}' if dots > 0 && kind == Kind::Stop => {
                let after = end + letter.len_utf8();
                let is_dot = text.at(after) == Some('.')
                    && !text
                        .at(after + 1)
                        .is_some_and(|next| next.is_alphanumeric() || next == '.');
                if !is_dot {
                    break;
                }
            }
            _ => break,
        }
        end += letter.len_utf8();
    }
    if kind == Kind::Stop && dots > 1 {
        kind = Kind::Ellipsis;
    }
    (end, kind)
}

fn is_spaced_before(text: Text, at: usize) -> bool {
    text.before(at).is_none_or(char::is_whitespace)
}

/// Past the quotation marks and brackets that close after a terminator, and
/// terminators after these.
fn closers(scan: &Scan, end: usize) -> usize {
    let text = scan.text;
    let mut at = end;
    loop {
        let Some(letter) = text.at(at) else { return at };
        let after = at + letter.len_utf8();
        if is_closer(letter) || is_format(letter) {
            // A mark that letters follow opens, unless they stand without spaces.
            let opens = is_opener(letter)
                && text.at(after).is_some_and(|next| {
                    next.is_alphanumeric()
                        && (!is_unspaced(next) || matches!(letter, '“' | '‘' | '«'))
                });
            if opens {
                return at;
            }
            at = after;
        } else if at > end && scan.rules.ends(letter) {
            at = after;
        } else if letter.is_whitespace() && letter != '\n' {
            // French sets its quotation marks off by a space.
            let is_set_off = text.at(after) == Some('»')
                && !text
                    .at(after + '»'.len_utf8())
                    .is_some_and(|next| next.is_alphanumeric() || is_opener(next));
            if !is_set_off {
                return at;
            }
            at = after;
        } else if matches!(letter, '*' | '_') {
            // Emphasis in Markdown, closed after the stop.
            let past = text.skip(at, |mark| mark == letter);
            let is_set_off = past - at < 4
                && text
                    .at(past)
                    .is_none_or(|next| next.is_whitespace() || is_closer(next));
            if !is_set_off {
                return at;
            }
            at = past;
        } else {
            return at;
        }
    }
}

/// Past the marks of footnotes: `[12]` or `(12)` at once, digits set high, or
/// digits that a letter comes before.
fn marks(text: Text, end: usize, at: usize) -> usize {
    let mut end = end;
    while let Some(past) = bracketed_mark(text, end) {
        end = past;
    }
    // Digits set high.
    end = text.skip(end, |letter| {
        matches!(letter, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
    });
    let follows_word = text
        .before(at)
        .is_some_and(|letter| letter.is_lowercase() || letter == ')');
    if follows_word && text.at(end).is_some_and(|letter| letter.is_ascii_digit()) {
        let past = text.skip(end, |letter| letter.is_ascii_digit() || letter == ' ');
        let digits = text.0.get(end..past).map_or("", str::trim_end);
        let is_mark = digits.split(' ').all(|number| number.len() < 4)
            && case(text, text.skip_space(past)) == Case::Upper
            && digits.len() < past - end;
        if is_mark {
            return end + digits.len();
        }
    }
    end
}

/// Past a footnote's mark in brackets at `end`: in round ones only where no
/// space comes before.
fn bracketed_mark(text: Text, end: usize) -> Option<usize> {
    let open = text.skip(end, |letter| letter == ' ');
    let close = match text.at(open)? {
        '[' if open - end < 2 => ']',
        '(' if open == end => ')',
        _ => return None,
    };
    let past = text.skip(open + 1, |letter| {
        letter.is_ascii_digit() || matches!(letter, ',' | '-' | '–')
    });
    let is_mark = text
        .at(open + 1)
        .is_some_and(|first| first.is_ascii_digit())
        && past < open + 10
        && text.at(past) == Some(close)
        && text
            .at(past + 1)
            .is_none_or(|next| next.is_whitespace() || matches!(next, '[' | '('));
    is_mark.then_some(past + 1)
}

/// Whether a terminator of a script that uses it for nothing else ends.
fn wide_ends(text: Text, at: usize, end: usize, is_closed: bool) -> bool {
    let before = text.before(at);
    let after = text.at(end);
    // A decimal point in full width.
    if text.at(at) == Some('．')
        && before.is_some_and(char::is_numeric)
        && after.is_some_and(char::is_numeric)
    {
        return false;
    }
    if after.is_some_and(|letter| matches!(letter, '、' | '，' | ',' | '،' | '；' | '：')) {
        return false;
    }
    // The name of a book or film may end in a mark.
    if text
        .before(end)
        .is_some_and(|last| matches!(last, '》' | '〉'))
    {
        return false;
    }
    // Japanese: what was said, and a particle that says so.
    let is_particle = |letter| {
        matches!(
            letter,
            'と' | 'っ' | 'の' | 'は' | 'が' | 'を' | 'に' | 'で' | 'も' | 'な'
        )
    };
    !(is_inside(text, at, end) || is_closed && after.is_some_and(is_particle))
}

/// Whether a place is inside brackets of Chinese or Japanese that opened a
/// short way before, or after round ones that a word stands before: *他（大概。）来*
fn is_inside(text: Text, at: usize, end: usize) -> bool {
    let start = at.saturating_sub(120);
    let start = (start..=at)
        .find(|&offset| text.0.is_char_boundary(offset))
        .unwrap_or(at);
    let stretch = text.0.get(start..end).unwrap_or("");
    let is_aside = text.before(end) == Some('）')
        && text.at(end).is_some_and(is_unspaced)
        && stretch
            .rfind('（')
            .is_some_and(|open| text.before(start + open).is_some_and(is_unspaced));
    if is_aside {
        return true;
    }
    let mut depth = 0i32;
    for letter in stretch.chars() {
        match letter {
            '「' | '『' | '《' | '（' | '【' => depth += 1,
            '」' | '』' | '》' | '）' | '】' => depth = (depth - 1).max(0),
            _ => {}
        }
    }
    depth > 0
}
