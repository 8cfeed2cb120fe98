//! What can be counted in a text in any script.

use crate::runs::plain;

/// Counts of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Counts {
    /// Words; in scripts without spaces two characters count as one.
    pub words: f32,
    pub characters: f32,
    pub capitals: f32,
    pub digits: f32,
    /// Marks that end a sentence, in any script.
    pub stops: f32,
    /// Commas, in any script.
    pub commas: f32,
    /// Marks that prose has few of: bars, bullets, arrows, slashes.
    pub symbols: f32,
    /// Whether it ends as a sentence does.
    pub ends_sentence: bool,
    /// Whether it begins in lower case.
    pub begins_small: bool,
}

/// Counts a text in one sweep.
pub(super) fn count(text: &str) -> Counts {
    let (mut words, mut halves, mut characters) = (0_u32, 0_u32, 0_u32);
    let (mut capitals, mut digits) = (0_u32, 0_u32);
    let (mut stops, mut commas, mut symbols) = (0_u32, 0_u32, 0_u32);
    let mut begins_small = false;
    let mut in_word = false;
    let mut last = ' ';
    let mut rest = text;
    loop {
        // Most characters are letters and digits of ASCII, and then nothing else.
        let (run, others) = rest.split_at_checked(plain(rest)).unwrap_or((rest, ""));
        if let &[first, .., end] | &[first @ end] = run.as_bytes() {
            if !in_word {
                if words == 0 {
                    begins_small = first.is_ascii_lowercase();
                }
                words += 1;
            }
            in_word = true;
            characters += run.len() as u32;
            for byte in run.bytes() {
                capitals += u32::from(byte.is_ascii_uppercase());
                digits += u32::from(byte.is_ascii_digit());
            }
            last = char::from(end);
        }
        if let Some(behind) = others.strip_prefix(' ') {
            in_word = false;
            rest = behind;
            continue;
        }
        let mut following = others.chars();
        let Some(character) = following.next() else {
            break;
        };
        rest = following.as_str();
        if character.is_whitespace() {
            in_word = false;
            continue;
        }
        characters += 1;
        if is_unspaced(character) {
            halves += 1;
            in_word = false;
        } else if character.is_alphanumeric() {
            if !in_word {
                if words == 0 {
                    begins_small = character.is_lowercase();
                }
                words += 1;
            }
            in_word = true;
            capitals += u32::from(character.is_uppercase());
            digits += u32::from(character.is_numeric());
        } else if !matches!(character, '\'' | '’' | '-') && !is_mark(character) {
            in_word = false;
        }
        if is_stop(character) {
            stops += 1;
        } else if is_comma(character) {
            commas += 1;
        } else if is_symbol(character) {
            symbols += 1;
        }
        if !is_closing(character) {
            last = character;
        }
    }
    Counts {
        words: words as f32 + halves as f32 / 2.0,
        characters: characters as f32,
        capitals: capitals as f32,
        digits: digits as f32,
        stops: stops as f32,
        commas: commas as f32,
        symbols: symbols as f32,
        ends_sentence: is_stop(last) || matches!(last, ':' | '：'),
        begins_small,
    }
}

/// Scripts that put no space between words.
pub(super) fn is_unspaced(character: char) -> bool {
    matches!(
        character as u32,
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x4DBF
            | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF
    ) && character.is_alphanumeric()
}

/// Combining marks of the Indic and other scripts, which belong to the word.
fn is_mark(character: char) -> bool {
    matches!(
        character as u32,
        0x0300..=0x036F | 0x0591..=0x05C7 | 0x0610..=0x061A | 0x064B..=0x065F | 0x0900..=0x0DFF
            | 0x200C..=0x200D
    )
}

fn is_stop(character: char) -> bool {
    matches!(
        character,
        '.' | '!'
            | '?'
            | '…'
            | '。'
            | '！'
            | '？'
            | '．'
            | '｡'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '။'
            | '។'
            | '‼'
            | '⁉'
    )
}

fn is_comma(character: char) -> bool {
    matches!(character, ',' | '、' | '，' | '،' | ';' | '；' | '؛' | '፣')
}

fn is_symbol(character: char) -> bool {
    matches!(
        character,
        '|' | '•'
            | '·'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '→'
            | '←'
            | '/'
            | '#'
            | '@'
            | '©'
            | '+'
            | '*'
            | '>'
            | '▸'
            | '▶'
            | '✓'
            | '★'
            | '×'
            | '='
            | '_'
    )
}

fn is_closing(character: char) -> bool {
    matches!(
        character,
        '"' | '”' | '’' | '»' | '\'' | ')' | ']' | '」' | '』' | '）' | '“'
    )
}
