//! Brackets that hold sentences of their own.

use super::text::Text;

/// A bracket that closes later, in bytes, is not looked for.
const LONGEST: usize = 300;

/// Whether a round bracket opens at `open` and closes right after a
/// terminator: *(it is a sentence.)*
pub(super) fn hold_sentence(text: Text, open: usize) -> bool {
    let Some(rest) = text.0.get(open..).and_then(|rest| rest.strip_prefix('(')) else {
        return false;
    };
    let mut before = '(';
    for (_, letter) in rest
        .char_indices()
        .take_while(|&(offset, _)| offset < LONGEST)
    {
        match letter {
            ')' => return matches!(before, '.' | '!' | '?' | '…'),
            '(' | '\n' => return false,
            _ => before = letter,
        }
    }
    false
}
