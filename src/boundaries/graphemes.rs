//! Extended grapheme clusters: what readers take for one character.

use super::{Grapheme, kind};

/// Whether a grapheme begins or ends at a place of a text that is between two characters.
///
/// Looks back over one run of marks or flags.
pub(crate) fn is_boundary(text: &str, at: usize) -> bool {
    use Grapheme::{
        Consonant, Control, Extend, Joiner, Leading, Linker, NonJoiner, Picture, Prepend, Regional,
        SpacingMark, Syllable, Trailing, Vowel,
    };
    let Some((before, after)) = text.split_at_checked(at) else {
        return true;
    };
    let mut earlier = before.chars();
    let (Some(last), Some(next)) = (earlier.next_back(), after.chars().next()) else {
        return true;
    };
    match (kind(last).1, kind(next).1) {
        (Control, Control) => (last, next) != ('\r', '\n'),
        (Control, _) | (_, Control) => true,
        (Leading, Leading | Vowel | Syllable)
        | (Vowel, Vowel | Trailing)
        | (Trailing, Trailing) => false,
        (Syllable, Trailing) => false,
        (Syllable, Vowel) => has_trailing(last),
        (_, Extend | Linker | NonJoiner | Joiner | SpacingMark) | (Prepend, _) => false,
        (_, Consonant) => !ends_linked(before),
        (Joiner, Picture) => {
            let is_extended = |kind| matches!(kind, Extend | Linker | NonJoiner);
            earlier
                .rev()
                .map(|character| kind(character).1)
                .find(|&kind| !is_extended(kind))
                != Some(Picture)
        }
        (Regional, Regional) => {
            let flags = earlier.rev().take_while(|&flag| kind(flag).1 == Regional);
            flags.count() % 2 == 1
        }
        _ => true,
    }
}

/// The last boundary at a place or before it.
pub(crate) fn start(text: &str, at: usize) -> usize {
    let mut start = at;
    while !is_boundary(text, start) {
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        start -= before.map_or(start, char::len_utf8);
    }
    start
}

/// The first boundary at a place or behind it.
pub(crate) fn end(text: &str, at: usize) -> usize {
    let mut end = at;
    while !is_boundary(text, end) {
        let after = text.get(end..).and_then(|text| text.chars().next());
        end += after.map_or(text.len(), char::len_utf8);
    }
    end
}

/// Whether a Hangul syllable ends in a consonant: each vowel is followed by the twenty-seven that it
/// can have.
fn has_trailing(syllable: char) -> bool {
    !(syllable as u32)
        .wrapping_sub('가' as u32)
        .is_multiple_of(28)
}

/// Whether a text ends in an Indic consonant and what links it to the next.
fn ends_linked(text: &str) -> bool {
    let mut is_linked = false;
    for character in text.chars().rev() {
        match kind(character).1 {
            Grapheme::Linker => is_linked = true,
            Grapheme::Extend | Grapheme::Joiner => {}
            other => return is_linked && other == Grapheme::Consonant,
        }
    }
    false
}
