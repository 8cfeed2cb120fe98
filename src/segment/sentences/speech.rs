//! Speech: who said a quotation, after it.
//!
//! *"Is it far?" Anna asked.* is one sentence, as the quotation is what was
//! asked. This holds where the quotation opens the sentence: after *He called
//! it "the end." Others said …* a new one starts.

use super::Scan;
use super::next::{Case, Next};
use super::quotes;
use super::rules::Shortened;
use super::text::{Text, is_dash};
use crate::language::script::is_unspaced;
use crate::lowercase::lowercase;

/// How far back the start of a quotation is looked for, in bytes.
const LONGEST: usize = 400;

/// The most words of a name, with its titles, before the verb.
const NAMES: usize = 5;

/// The most words before the verb where no capitals tell a name.
const UNCASED: usize = 4;

/// The most characters of a clause without spaces that names the speaker.
const CLAUSE: usize = 12;

/// Whether after a quotation that closes at `end` comes who said it: a name or
/// *I*, and a verb of speech.
pub(super) fn speaker_follows(scan: &Scan, at: usize, end: usize) -> bool {
    if !scan.rules.knows_speech() || is_led_to(scan, at) {
        return false;
    }
    let start = scan.text.skip_space(end);
    if scan.text.at(start).is_some_and(is_unspaced) {
        return start == end && is_said(scan, start);
    }
    let is_uncased = scan
        .text
        .at(start)
        .is_some_and(|letter| letter.is_alphabetic() && !is_cased_letter(letter));
    if is_uncased {
        return is_named(scan, start);
    }
    // Elsewhere the verb comes first, in lower case, which says enough.
    if !scan.rules.is_english {
        return false;
    }
    let mut offset = start;
    for _ in 0..NAMES {
        let word = scan.text.word_at(offset);
        let past = offset + word.len();
        if scan.rules.is_speech_verb(word) {
            return offset > start;
        }
        let is_name = word.starts_with(char::is_uppercase)
            && (word == "I" || !scan.rules.is_starter(&lowercase(word)));
        if !is_name {
            return false;
        }
        // A title or an initial has a stop, and else the sentence ends.
        let is_stopped = scan.text.at(past) == Some('.');
        let is_short = word.chars().count() == 1 || scan.rules.is_title(&Shortened::new(word));
        if is_stopped && !is_short {
            return false;
        }
        offset = scan.text.skip_space(past + usize::from(is_stopped));
    }
    false
}

fn is_cased_letter(letter: char) -> bool {
    letter.is_lowercase() || letter.is_uppercase()
}

/// Whether in a script without capitals a verb of speech comes first, or last
/// in a clause of a few words.
fn is_named(scan: &Scan, start: usize) -> bool {
    let mut offset = start;
    for index in 0..UNCASED {
        let word = scan.text.word_run(offset);
        if word.is_empty() {
            return false;
        }
        offset += word.len();
        let is_last = !scan.text.at(offset).is_some_and(char::is_whitespace);
        if scan.rules.is_speech_verb(word) {
            return index == 0 || is_last;
        }
        if is_last {
            return false;
        }
        offset = scan.text.skip_space(offset);
    }
    false
}

/// Whether words lead to the quotation that is open at `at`.
fn is_led_to(scan: &Scan, at: usize) -> bool {
    let text = scan.text;
    let Some(open) = text.0.get(..at).and_then(|so_far| {
        so_far
            .char_indices()
            .rev()
            .take_while(|&(offset, _)| at - offset < LONGEST)
            .find(|&(offset, letter)| {
                quotes::opens(text, offset) || matches!(letter, '“' | '「' | '『')
            })
    }) else {
        return false;
    };
    let lead = text.0.get(..open.0).unwrap_or("");
    lead.trim_end_matches([' ', '\u{A0}'])
        .chars()
        .next_back()
        .is_some_and(|last| last.is_alphanumeric() || matches!(last, ':' | ',' | '：' | '，' | '،'))
}

/// Whether a short clause that ends in a verb of speech starts at `start`, in
/// a script without spaces.
fn is_said(scan: &Scan, start: usize) -> bool {
    let rest = scan.text.0.get(start..).unwrap_or("");
    let Some((end, _)) = rest
        .char_indices()
        .take(CLAUSE + 1)
        .find(|&(_, letter)| !letter.is_alphabetic())
    else {
        return false;
    };
    rest.get(..end)
        .is_some_and(|clause| scan.rules.ends_in_speech_verb(clause))
}

/// Whether after a question or cry the sentence goes on with who uttered it,
/// in lower case: *— Tu viens ? demanda-t-elle.*
pub(super) fn goes_on(scan: &Scan, next: &Next) -> bool {
    next.case == Case::Lower
        && (scan.rules.is_speech_verb(next.word) || is_dialogue(scan.text, scan.start))
}

/// Whether a dash sets off what a speaker says.
fn is_dialogue(text: Text, start: usize) -> bool {
    text.at(start)
        .is_some_and(|mark| is_dash(mark) && mark != '-')
}
