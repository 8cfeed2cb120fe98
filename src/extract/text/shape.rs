//! The shape of a piece of text: what can be told without knowing its language.

use crate::source::text::is_blank;

/// Counts over one piece of text. Made in one pass.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shape {
    /// Characters without white space.
    pub characters: u32,
    /// Words by white space; in scripts that do not space their words, two
    /// characters (Han, Kana), or four (Thai, Lao, Khmer, Burmese), count as one.
    pub words: u32,
    /// Words that start with a capital.
    pub capitalized: u32,
    /// Words that start with a small letter.
    pub lowercase: u32,
    /// Letters that have case and are capitals.
    pub capitals: u32,
    /// Letters that have case and are small.
    pub smalls: u32,
    /// Letters of any script.
    pub letters: u32,
    /// Digits.
    pub digits: u32,
    /// Stops of a sentence that are followed by white space or, in scripts
    /// without spaces, by anything: the sentences inside.
    pub stops: u32,
    /// Commas of any script.
    pub commas: u32,
    /// Separators that lists of links are made with: `|`, `•`, `·`, `›`, `»`, tab.
    pub separators: u32,
    /// Signs that prose seldom has: `@ # $ { } = < > \ / ~ ^ * _ [ ]`.
    pub signs: u32,
    /// Whether it ends like a sentence, quotes and brackets aside.
    pub is_stopped: bool,
    /// Whether it ends with a colon.
    pub ends_colon: bool,
    /// Whether it ends with an ellipsis.
    pub ends_ellipsis: bool,
    /// Whether it starts with a small letter.
    pub starts_small: bool,
}

impl Shape {
    pub fn of(text: &str) -> Shape {
        let mut shape = Shape::default();
        let mut in_word = false;
        let mut unspaced = 0_u32;
        let mut stop_pending = false;
        let mut is_first = true;
        let mut last = ' ';
        for character in text.chars() {
            let before = std::mem::replace(&mut last, character);
            if character == '\t' {
                shape.separators += 1;
            }
            if is_blank(character) && character != '\u{ad}' {
                if stop_pending {
                    shape.stops += 1;
                }
                stop_pending = false;
                in_word = false;
                continue;
            }
            shape.characters += 1;
            if character.is_alphabetic() {
                shape.letters += 1;
                match quarters_of_a_word(character) {
                    0 => {
                        if character.is_uppercase() {
                            shape.capitals += 1;
                            shape.capitalized += u32::from(!in_word);
                        } else if character.is_lowercase() {
                            shape.smalls += 1;
                            shape.lowercase += u32::from(!in_word);
                            shape.starts_small |= is_first;
                        }
                        shape.words += u32::from(!in_word);
                        in_word = true;
                    }
                    quarters => unspaced += quarters,
                }
                stop_pending = false;
                is_first = false;
                continue;
            }
            if character.is_numeric() {
                shape.digits += 1;
                shape.words += u32::from(!in_word);
                in_word = true;
                is_first = false;
                stop_pending = false;
                continue;
            }
            if is_wide_stop(character) {
                shape.stops += 1;
                stop_pending = false;
            } else if is_stop(character) {
                stop_pending = true;
            } else if !is_closing(character) {
                stop_pending = false;
            }
            match character {
                // Inside a name (史蒂夫·乔布斯) or a word (col·legi).
                '·' if before.is_alphabetic() => {}
                ',' | '،' | '、' | '，' | '՝' => shape.commas += 1,
                '|' | '•' | '·' | '›' | '»' | '｜' | '→' | '▸' | '■' | '▪' | '/' => {
                    shape.separators += u32::from(character != '/');
                    shape.signs += u32::from(character == '/');
                }
                '@' | '#' | '$' | '{' | '}' | '=' | '<' | '>' | '\\' | '~' | '^' | '*' | '_'
                | '[' | ']' | ';' => shape.signs += 1,
                _ => {}
            }
        }
        if stop_pending {
            shape.stops += 1;
        }
        shape.words += unspaced / 4;
        let ending = text.trim_end_matches(|last: char| is_blank(last) || is_closing(last));
        let ending = without_notes(text, ending);
        let last = ending.chars().next_back().unwrap_or(' ');
        shape.ends_ellipsis = last == '…' || ending.ends_with("...");
        shape.is_stopped = is_stop(last) || is_wide_stop(last) || last == '…';
        shape.ends_colon = matches!(last, ':' | '：');
        shape
    }

    /// Whether every letter that has case is a capital.
    pub fn is_all_capitals(&self) -> bool {
        self.capitals > 1 && self.smalls == 0
    }

    /// Whether it reads like running text: a stop at the end, and enough words.
    #[inline(never)]
    pub fn is_prose(&self) -> bool {
        (self.is_stopped && self.words >= 8) || (self.stops >= 2 && self.words >= 20)
    }
}

/// The end of a text without the marks of footnotes: `[12]`, `¹`, and figures
/// right behind a stop that follows a letter or a year (`in 2011.2`).
fn without_notes<'t>(text: &'t str, ending: &'t str) -> &'t str {
    let mut rest = text.trim_end();
    let mut is_noted = false;
    while let Some(inner) = rest.strip_suffix(']') {
        let before = inner.trim_end_matches(|digit: char| digit.is_ascii_digit());
        if before.len() == inner.len() || inner.len() - before.len() > 3 {
            break;
        }
        let Some(outer) = before.strip_suffix('[') else {
            break;
        };
        rest = outer.trim_end();
        is_noted = true;
    }
    let is_raised = |sign: char| matches!(sign, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let plain = rest.trim_end_matches(|sign: char| sign.is_ascii_digit() || is_raised(sign));
    if !is_noted && plain.len() < rest.len() && rest.len() - plain.len() <= 6 {
        let stopped = plain.trim_end_matches(is_closing);
        let sentence = stopped.trim_end_matches(is_stop);
        let is_year = || {
            let before = sentence.trim_end_matches(|digit: char| digit.is_ascii_digit());
            sentence.len() - before.len() == 4 && before.ends_with(' ')
        };
        if sentence.len() < stopped.len()
            && (rest.ends_with(is_raised) || sentence.ends_with(char::is_alphabetic) || is_year())
        {
            return stopped;
        }
    }
    if is_noted {
        rest.trim_end_matches(is_closing)
    } else {
        ending
    }
}

/// How much of a word a character is, in scripts that put no space between words.
fn quarters_of_a_word(character: char) -> u32 {
    match character {
        '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3134f}' => 2,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => 1,
        _ => 0,
    }
}

/// A stop that needs white space after it.
#[inline(never)]
pub(super) fn is_stop(character: char) -> bool {
    matches!(
        character,
        '.' | '!' | '?' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '‼' | '⁈' | '⁇' | '⁉'
    )
}

/// A stop that needs none.
pub(super) fn is_wide_stop(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '｡' | '．')
}

/// What may stand between a stop and the end.
pub(super) fn is_closing(character: char) -> bool {
    matches!(
        character,
        '"' | '\''
            | '”'
            | '’'
            | '»'
            | '«'
            | '“'
            | '‘'
            | '›'
            | '‹'
            | ')'
            | ']'
            | '}'
            | '」'
            | '』'
            | '）'
            | '】'
            | '*'
            | '_'
    )
}
