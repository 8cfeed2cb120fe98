//! Where graphemes and words end: Unicode Standard Annex #29 (Unicode 17).
//!
//! The crate `unicode-segmentation` is what this is held to, by a test over every character and many
//! made-up texts. Its tables weigh four times as much in the wasm: here one table of runs serves
//! graphemes and words, in as many bytes as their lengths take.

use std::sync::LazyLock;

pub(crate) mod graphemes;
mod table;
#[cfg(test)]
mod tests;
pub(crate) mod words;

/// What a character is to the ends of graphemes: the values of `Grapheme_Cluster_Break` with those of
/// `Indic_Conjunct_Break` and `Extended_Pictographic`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grapheme {
    Other,
    Control,
    /// Extends what stands before it, also amid an Indic conjunct.
    Extend,
    /// Extends, and makes one conjunct of the consonants around it.
    Linker,
    /// Extends, but parts a conjunct.
    NonJoiner,
    /// The zero-width joiner.
    Joiner,
    SpacingMark,
    Prepend,
    Consonant,
    Picture,
    Regional,
    /// The parts of a Hangul syllable, alone and put together.
    Leading,
    Vowel,
    Trailing,
    Syllable,
}

/// What a character is to the ends of words: the values of `Word_Break`, where those are one that are
/// treated alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Other,
    Return,
    Newline,
    Space,
    /// Extends or formats what stands before it.
    Ignored,
    Letter,
    Hebrew,
    Number,
    Katakana,
    /// Joins letters, numbers and itself, as `_` does.
    ExtendNumLet,
    SingleQuote,
    DoubleQuote,
    MidLetter,
    MidNumber,
    /// Amid letters as amid numbers.
    MidBoth,
    Regional,
}

/// What a character is. Constant time.
fn kind(character: char) -> (Word, Grapheme) {
    let code = character as u32;
    let near = KINDS.near.get(code as usize).copied();
    let kind = near.unwrap_or_else(|| KINDS.far(code));
    let kind = table::KINDS.get(usize::from(kind)).copied();
    kind.unwrap_or((Word::Other, Grapheme::Other))
}

/// The table, laid out so that a look is short.
struct Kinds {
    /// Of the characters up to U+FFFF each.
    near: Vec<u8>,
    /// Where runs beyond them end, and what stands in them.
    far: Vec<(u32, u8)>,
}

static KINDS: LazyLock<Kinds> = LazyLock::new(|| {
    let mut kinds = Kinds {
        near: Vec::with_capacity(NEAR),
        far: Vec::new(),
    };
    let mut lengths = table::LENGTHS.iter();
    let mut end = 0;
    for &kind in table::RUNS {
        let mut length = 0;
        for (&part, shift) in lengths.by_ref().zip((0..32).step_by(7)) {
            length |= u32::from(part & 0x7f) << shift;
            if part < 0x80 {
                break;
            }
        }
        end += length;
        if end as usize <= NEAR {
            kinds.near.resize(end as usize, kind);
        } else {
            kinds.near.resize(NEAR, kind);
            kinds.far.push((end, kind));
        }
    }
    kinds
});

const NEAR: usize = 0x10000;

impl Kinds {
    fn far(&self, code: u32) -> u8 {
        let run = self.far.partition_point(|&(end, _)| end <= code);
        self.far.get(run).map_or(0, |&(_, kind)| kind)
    }
}
