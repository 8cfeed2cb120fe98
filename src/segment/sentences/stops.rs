//! Stops: whether a full stop, question mark or exclamation mark ends a
//! sentence where it stands.

use super::rules::is_wide;
use super::text::{Text, is_closer, is_dash, is_format, is_opener};
use super::{Scan, emoticons, lists};
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
enum Kind {
    Stop,
    Ellipsis,
    Question,
    Exclamation,
    /// A character that serves for nothing else.
    Wide,
}

/// What comes after a terminator and all that belongs to it.
#[derive(Clone, Copy, Debug)]
struct Next<'t> {
    /// Where it starts.
    offset: usize,
    /// Whether white space stands before it.
    is_spaced: bool,
    /// Whether a quotation or bracket opens before it.
    is_opened: bool,
    /// Whether a dash stands before it.
    is_dashed: bool,
    /// Whether an ellipsis stands before it.
    is_elliptic: bool,
    /// Whether it is a mark that joins it to what stands before: a comma, a
    /// slash, a number sign.
    is_joined: bool,
    word: &'t str,
    case: Case,
}

/// How a word starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Upper,
    Lower,
    /// A letter of a script without case.
    None,
    Digit,
    Symbol,
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
    let is_repeated = end - at > 1;
    end = emoticons::skip(text, marks(text, closed, at));
    let next = next(text, end);
    let gap = text.newlines(end, next.offset);
    if next.offset >= text.0.len() {
        return Decision::Continue(next.offset);
    }
    let is_end = gap > 1
        || (next.is_spaced && lists::starts(scan, next.offset))
        || match kind {
            _ if end <= scan.quoted => false,
            Kind::Wide => wide_ends(text, at, end, is_closed),
            _ if !next.is_spaced => unspaced_ends(scan, at, kind, is_closed, &next),
            _ if next.is_joined => false,
            Kind::Stop => stop_ends(scan, at, is_closed, &next),
            Kind::Ellipsis => next.case != Case::Lower && !is_own_i(text, at, end, &next),
            Kind::Question => match next.case {
                Case::Lower => !is_closed && !next.is_dashed && !next.is_opened,
                _ => true,
            },
            Kind::Exclamation => {
                next.case != Case::Lower
                    || (is_repeated && !is_closed && !next.is_dashed)
                    || matches!(next.word, "i" | "i'm" | "i’m")
            }
        };
    if is_end {
        Decision::End(end)
    } else {
        Decision::Continue(end)
    }
}

/// Whether nothing but marks stands in the sentence before an offset.
fn opens_with(scan: &Scan, at: usize) -> bool {
    at - scan.start.min(at) < 64
        && !scan
            .text
            .0
            .get(scan.start..at)
            .unwrap_or("")
            .contains(char::is_alphanumeric)
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

/// Whether the word at `offset`, after no terminator, opens a sentence.
pub(super) fn opens_sentence(scan: &Scan, offset: usize) -> bool {
    let next = next(scan.text, offset);
    next.case == Case::Upper && is_starter(scan, &next)
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
            // A mark that letters follow opens, unless brackets say otherwise.
            let opens = is_opener(letter)
                && text.at(after).is_some_and(char::is_alphanumeric)
                && !is_unspaced(text.at(after).unwrap_or(' '));
            if opens {
                return at;
            }
            at = after;
        } else if at > end && scan.rules.ends(letter) {
            at = after;
        } else if letter.is_whitespace() && letter != '\n' {
            // French sets its quotation marks off by a space.
            if text.at(after) != Some('»') {
                return at;
            }
            at = after;
        } else {
            return at;
        }
    }
}

/// Past the marks of footnotes: `[12]` at once, or digits that a letter comes
/// before.
fn marks(text: Text, end: usize, at: usize) -> usize {
    let mut end = end;
    loop {
        let open = text.skip(end, |letter| letter == ' ');
        let close = text.skip(open + 1, |letter| letter.is_ascii_digit());
        let is_mark = text.at(open) == Some('[')
            && open - end < 2
            && (open + 2..open + 5).contains(&close)
            && text.at(close) == Some(']')
            && text
                .at(close + 1)
                .is_none_or(|next| next.is_whitespace() || next == '[');
        if !is_mark {
            break;
        }
        end = close + 1;
    }
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

fn next(text: Text, end: usize) -> Next {
    let offset = text.skip_space(end);
    let mut start = offset;
    let (mut is_opened, mut is_dashed, mut is_elliptic) = (false, false, false);
    while let Some(letter) = text.at(start) {
        if start - offset > 16 {
            break;
        }
        if is_opener(letter) {
            is_opened = true;
        } else if is_dash(letter) {
            is_dashed = true;
        } else if letter == '.' || letter == '…' {
            is_elliptic = true;
        } else if !letter.is_whitespace() && !is_format(letter) && !matches!(letter, '*' | '_') {
            break;
        }
        start += letter.len_utf8();
    }
    let word = text.word_at(start);
    let is_address = word.starts_with("www.")
        || text
            .0
            .get(start..)
            .is_some_and(|rest| rest.starts_with("http"));
    Next {
        offset,
        is_spaced: offset > end,
        is_opened,
        is_dashed,
        is_elliptic: is_elliptic && start > offset,
        is_joined: text.at(offset).is_some_and(|letter| {
            matches!(
                letter,
                ',' | ';' | ':' | '/' | ')' | ']' | '}' | '№' | '%' | '=' | '|'
            )
        }),
        word,
        case: if is_address {
            Case::Upper
        } else {
            case(text, start)
        },
    }
}

fn case(text: Text, offset: usize) -> Case {
    match text.at(offset) {
        Some(letter) if letter.is_uppercase() => Case::Upper,
        Some(letter) if letter.is_lowercase() => Case::Lower,
        Some(letter) if letter.is_alphabetic() => Case::None,
        Some(letter) if letter.is_numeric() => Case::Digit,
        _ => Case::Symbol,
    }
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
/// short way before.
fn is_inside(text: Text, at: usize, end: usize) -> bool {
    let start = at.saturating_sub(120);
    let start = (start..=at)
        .find(|&offset| text.0.is_char_boundary(offset))
        .unwrap_or(at);
    let mut depth = 0i32;
    for letter in text.0.get(start..end).unwrap_or("").chars() {
        match letter {
            '「' | '『' | '《' | '（' | '【' => depth += 1,
            '」' | '』' | '》' | '）' | '】' => depth = (depth - 1).max(0),
            _ => {}
        }
    }
    depth > 0
}

/// Whether a terminator without a space after it ends: only where a space was
/// forgotten.
fn unspaced_ends(scan: &Scan, at: usize, kind: Kind, is_closed: bool, next: &Next) -> bool {
    let text = scan.text;
    if kind == Kind::Ellipsis || is_closed || next.is_opened || next.is_dashed {
        return false;
    }
    if text.at(next.offset).is_some_and(is_unspaced) {
        return true;
    }
    if next.case != Case::Upper || text.word_at(next.offset).contains('.') {
        return false;
    }
    let is_word = next.word.chars().nth(1).is_some_and(char::is_lowercase)
        || kind != Kind::Stop
        || is_roman(next.word);
    let word = text.word_before(scan.start, at);
    let letters = word.chars().count();
    let is_plain = !word.contains(['.', '@'])
        && (letters > 2
            && word
                .chars()
                .skip(1)
                .all(|letter| letter.is_lowercase() || is_format(letter))
            && !word.starts_with(char::is_numeric)
            || letters > 2 && word.chars().all(|letter| letter.is_ascii_digit()));
    let is_address = text.0.get(next.offset..).is_some_and(|rest| {
        let past = rest.trim_start_matches(char::is_alphanumeric);
        past.starts_with(['/', '@', '_']) || past.starts_with("://")
    });
    is_word && is_plain && !word.is_empty() && !is_address && !scan.rules.is_title(word)
}

/// Whether a full stop with a space after it ends the sentence.
fn stop_ends(scan: &Scan, at: usize, is_closed: bool, next: &Next) -> bool {
    let rules = scan.rules;
    let text = scan.text;
    if next.is_elliptic {
        return true;
    }
    let word = text.word_before(scan.start, at);
    if word.is_empty() {
        return next.case != Case::Lower;
    }
    let key = word.to_lowercase();
    if next.case == Case::Lower {
        return !is_closed && is_informal(scan, word, &key, next);
    }
    let is_digits = word.chars().all(char::is_numeric);
    let letters = word.chars().count();
    // An enumerator opens the sentence.
    let opens = text.0.get(scan.start..at).is_some_and(|so_far| {
        so_far
            .trim_start_matches(|letter: char| !letter.is_alphanumeric())
            .len()
            <= word.len()
    });
    if opens && (letters == 1 || (is_digits && letters < 4)) {
        return false;
    }
    if is_numeric_label(text, at, word) && is_digits {
        return false;
    }
    if is_closed {
        return !(rules.is_abbreviation(&key) || rules.is_title(&key)) || is_starter(scan, next);
    }
    if rules.is_title(&key) {
        return false;
    }
    let is_numbered = next.case == Case::Digit || is_roman(next.word);
    if rules.stands_before_number(&key) && is_numbered {
        return false;
    }
    if matches!(key.as_str(), "a.m" | "p.m") {
        return next.case == Case::Upper && !is_start(scan, at) && !is_clock_word(next.word);
    }
    if rules.is_abbreviation(&key) {
        return next.case != Case::Digit && is_starter(scan, next);
    }
    if is_digits {
        let is_ordinal = rules.has_ordinals && letters < 3 && !next.is_opened;
        return !(next.is_dashed && next.case == Case::Digit)
            && (!is_ordinal || (next.case != Case::Digit && is_starter(scan, next)));
    }
    if rules.has_ordinals && is_roman(word) && letters > 1 {
        return is_starter(scan, next);
    }
    if letters == 1 {
        return initial_ends(scan, word, next);
    }
    if is_acronym(word) {
        return is_starter(scan, next);
    }
    let has_vowel = !rules.needs_vowels || letters > 4 || !is_vowelless(word);
    has_vowel || is_starter(scan, next)
}

/// Whether a single letter with a stop is the last word of its sentence
/// rather than an initial.
fn initial_ends(scan: &Scan, letter: &str, next: &Next) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "da", "di", "del", "della", "du", "la", "le", "las", "los", "van", "von", "el", "al",
        "ten", "ter", "do", "dos", "a", "i",
    ];
    let is_next_initial =
        next.word.chars().count() == 1 && scan.text.at(next.offset + next.word.len()) == Some('.');
    if is_next_initial
        || !letter.starts_with(char::is_alphabetic)
        || scan.rules.is_title(&letter.to_lowercase())
    {
        return letter.starts_with(|letter: char| !letter.is_alphanumeric());
    }
    let is_particle = || PARTICLES.contains(&next.word.to_lowercase().as_str());
    if !is_starter(scan, next) || is_particle() {
        return false;
    }
    if letter == "I" && scan.rules.is_english {
        return true;
    }
    true
}

/// Whether a stop before a word in lower case ends a sentence all the same,
/// as in casual writing: a plain word comes before, and a likely opener after.
fn is_informal(scan: &Scan, word: &str, key: &str, next: &Next) -> bool {
    let rules = scan.rules;
    !next.is_opened
        && !next.is_dashed
        && word.chars().count() > 2
        && word.chars().all(char::is_lowercase)
        && !is_vowelless(word)
        && rules.is_starter(next.word)
        && !rules.is_title(key)
        && !rules.is_abbreviation(key)
        && !rules.stands_before_number(key)
}

/// Whether a number is one of an enumeration after a colon.
fn is_numeric_label(text: Text, at: usize, word: &str) -> bool {
    let before = text
        .0
        .get(..at - word.len())
        .unwrap_or("")
        .trim_end_matches(' ');
    word.len() < 3 && before.ends_with(':')
}

/// Whether a capitalised word, or a quotation, is likely to open a sentence.
fn is_starter(scan: &Scan, next: &Next) -> bool {
    match next.case {
        Case::Upper => {
            let word = next.word.to_lowercase();
            let word = word.split(['\'', '’']).next().unwrap_or("");
            scan.rules.is_starter(word) || scan.rules.is_starter(&next.word.to_lowercase())
        }
        _ => false,
    }
}

/// Whether no more than three words of the sentence stand before an offset.
fn is_start(scan: &Scan, at: usize) -> bool {
    let so_far = scan.text.0.get(scan.start..at).unwrap_or("");
    so_far.len() < 64 && so_far.split_whitespace().count() < 4
}

fn is_clock_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "GMT",
        "UTC",
        "BST",
        "EST",
        "EDT",
        "CST",
        "CDT",
        "MST",
        "MDT",
        "PST",
        "PDT",
        "ET",
        "CT",
        "MT",
        "PT",
        "CET",
        "CEST",
        "Eastern",
        "Central",
        "Pacific",
    ];
    WORDS.contains(&word)
}

fn is_roman(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L' | 'C'))
}

/// Whether a word is letters with stops between them, as in *U.S.*
fn is_acronym(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| {
            (1..=3).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic)
        })
}

/// Whether a Latin word has no vowel, and is not written in capitals only.
fn is_vowelless(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_alphabetic())
        && word.chars().any(|letter| letter.is_ascii_lowercase())
        && !word.chars().any(|letter| {
            matches!(
                letter.to_ascii_lowercase(),
                'a' | 'e' | 'i' | 'o' | 'u' | 'y'
            )
        })
}

/// Whether a semicolon or, in a language that runs on, a comma or colon ends a
/// clause that stands like a sentence.
pub(super) fn ends_clause(scan: &Scan, at: usize, next: usize) -> bool {
    match scan.text.before(at) {
        Some(';') => {
            scan.text.before(at - 1).is_some_and(|last| last != ')') && opens_sentence(scan, next)
        }
        // A text without a single stop is cut at commas, but for those that
        // set off one word.
        Some('،') if scan.runs_on => {
            let rest = scan.text.0.get(next..).unwrap_or("");
            let word = rest
                .find(char::is_whitespace)
                .map_or(rest, |end| rest.get(..end).unwrap_or(rest));
            !word.ends_with('،') && at - scan.start > 40
        }
        // What leads to a first sentence, like a headline.
        Some(':') if scan.rules.runs_on => {
            scan.spans.is_empty() && !scan.text.at(next).is_some_and(is_opener)
        }
        _ => false,
    }
}

/// Whether a space in a script without spaces between words ends a sentence:
/// Thai and Lao have no other mark.
pub(super) fn ends_unspaced(scan: &Scan, at: usize, next: usize) -> bool {
    /// A shorter stretch, in bytes, is a clause.
    const SHORTEST: usize = 120;
    let is_thai = |letter: char| matches!(letter, '\u{E01}'..='\u{E7F}' | '\u{E81}'..='\u{EDF}');
    at - scan.start.min(at) >= SHORTEST
        && scan.text.before(at).is_some_and(is_thai)
        && scan.text.at(next).is_some_and(is_thai)
}
