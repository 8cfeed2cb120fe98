//! Looking around in a text: characters before and after a place, and the
//! classes of characters that boundaries depend on.

use crate::search::{has, places};

/// A text that is looked at from places in it, in bytes.
///
/// Every look goes a bounded way, so that a pass over the text stays linear.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text<'t>(pub &'t str);

/// No word that matters is longer, in bytes.
const LONGEST_WORD: usize = 48;

impl<'t> Text<'t> {
    /// The character at an offset.
    pub(super) fn at(self, offset: usize) -> Option<char> {
        self.0.get(offset..)?.chars().next()
    }

    /// The character before an offset.
    #[inline(never)]
    pub(super) fn before(self, offset: usize) -> Option<char> {
        self.0.get(..offset)?.chars().next_back()
    }

    /// Past the white space at an offset.
    pub(super) fn skip_space(self, offset: usize) -> usize {
        self.skip(offset, |letter| letter.is_whitespace() || is_format(letter))
    }

    /// Past the characters of a kind.
    pub(super) fn skip(self, offset: usize, is_kind: impl Fn(char) -> bool) -> usize {
        let rest = self.0.get(offset..).unwrap_or("");
        offset + rest.find(|letter| !is_kind(letter)).unwrap_or(rest.len())
    }

    /// How many lines end between two offsets, as far as two.
    pub(super) fn newlines(self, start: usize, end: usize) -> usize {
        let gap = self.0.get(start..end).unwrap_or("");
        if has(gap, '\u{2029}') {
            return 2;
        }
        // CR LF is one end of a line, which its LF stands for.
        let breaks = gap.chars().filter(|&letter| is_newline(letter)).count();
        breaks - places(gap, "\r\n").count()
    }

    /// The word that ends at an offset: back to white space, a bracket, a
    /// quotation mark, a slash, a dash or `floor`, and at most
    /// [`LONGEST_WORD`] bytes.
    pub(super) fn word_before(self, floor: usize, end: usize) -> &'t str {
        let mut start = end;
        while let Some(letter) = self.before(start) {
            if start <= floor || is_word_break(letter) || end - start > LONGEST_WORD {
                break;
            }
            start -= letter.len_utf8();
        }
        let word = self.0.get(start..end).unwrap_or("");
        word.trim_start_matches('.').trim_matches(is_format)
    }

    /// The letters and digits at an offset, with the apostrophes and stops
    /// between them; at most [`LONGEST_WORD`] bytes.
    pub(super) fn word_at(self, start: usize) -> &'t str {
        let rest = self.0.get(start..).unwrap_or("");
        let end = rest
            .char_indices()
            .find(|&(offset, letter)| {
                offset > LONGEST_WORD
                    || !(letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '.'))
            })
            .map_or(rest.len(), |(offset, _)| offset);
        rest.get(..end)
            .unwrap_or("")
            .trim_end_matches(['.', '\'', '’'])
    }

    /// The letters at an offset, with the marks that combine with them, up to
    /// white space or punctuation; at most [`LONGEST_WORD`] bytes.
    pub(super) fn word_run(self, start: usize) -> &'t str {
        let rest = self.0.get(start..).unwrap_or("");
        let end = rest
            .char_indices()
            .find(|&(offset, letter)| {
                offset > LONGEST_WORD
                    || is_word_break(letter)
                    || matches!(letter, '.' | '।' | '؟' | '۔' | '،')
            })
            .map_or(rest.len(), |(offset, _)| offset);
        rest.get(..end).unwrap_or("")
    }
}

/// Whether a word can reach no further back than this character.
fn is_word_break(letter: char) -> bool {
    letter.is_whitespace()
        || is_closer(letter)
        || is_opener(letter)
        || is_dash(letter)
        || is_bullet(letter)
        || matches!(
            letter,
            '/' | ',' | ';' | ':' | '!' | '?' | '…' | '=' | '&' | '*' | '_' | '、'
        )
}

/// Whether a character ends a line.
pub(super) fn is_newline(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether a character is invisible and belongs to what stands before it:
/// marks of direction, zero-width space and joiners.
pub(super) fn is_format(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a character can close a quotation or bracket.
pub(super) fn is_closer(letter: char) -> bool {
    matches!(
        letter,
        ')' | ']'
            | '}'
            | '"'
            | '\''
            | '”'
            | '’'
            | '“'
            | '‘'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '」'
            | '』'
            | '）'
            | '】'
            | '》'
            | '〉'
            | '〕'
            | '］'
            | '｝'
            | '｣'
            | '＂'
            | '＇'
    )
}

/// Whether a character can open a quotation or bracket, or a Spanish
/// question or exclamation.
pub(super) fn is_opener(letter: char) -> bool {
    matches!(
        letter,
        '(' | '['
            | '{'
            | '"'
            | '\''
            | '“'
            | '‘'
            | '”'
            | '’'
            | '„'
            | '‚'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '`'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '（'
            | '【'
            | '《'
            | '〈'
            | '〔'
            | '［'
            | '｛'
            | '｢'
            | '＂'
            | '＇'
    )
}

/// Whether a character is a dash or hyphen.
pub(super) fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2E3A}' | '\u{2E3B}'
    )
}

/// Whether a character stands before the items of a list.
pub(super) fn is_bullet(letter: char) -> bool {
    matches!(
        letter,
        '•' | '⁃'
            | '◦'
            | '▪'
            | '▫'
            | '‣'
            | '●'
            | '○'
            | '■'
            | '□'
            | '►'
            | '▶'
            | '✓'
            | '✔'
            | '➢'
            | '❖'
            | '◆'
    )
}
