//! Letters without their case, as the standard library's `to_lowercase` tells them.
//!
//! Its tables name each capital, and weigh twelve times as much in the wasm. Capitals stand in runs:
//! side by side (`A`, `B`, `C`), or each before its own small letter (`Ā`, `ā`, `Ă`, `ă`), all at the
//! same distance from what they become. `UnicodeData.txt` and `SpecialCasing.txt` of Unicode 17.

/// The small letters of a text. Time is linear in it.
pub(crate) fn lowercase(text: &str) -> String {
    let plain = text.to_ascii_lowercase();
    if plain.is_ascii() {
        return plain;
    }
    let mut small_text = String::with_capacity(text.len());
    let mut rest = plain.as_str();
    while !rest.is_empty() {
        let run = rest.bytes().position(|byte| !byte.is_ascii());
        let (run, others) = run
            .and_then(|run| rest.split_at_checked(run))
            .unwrap_or((rest, ""));
        small_text.push_str(run);
        let mut characters = others.chars();
        match characters.next() {
            Some('Σ') if is_last(text, text.len() - others.len()) => small_text.push('ς'),
            first => small_text.extend(first.into_iter().flat_map(small)),
        }
        rest = characters.as_str();
    }
    small_text
}

/// The small letter of a character, or what it stands for: only `İ` becomes two. Whatever has no case
/// stays as it is.
pub(crate) fn small(character: char) -> Small {
    match character {
        'İ' => Small(Some('i'), Some('\u{307}')),
        other if other.is_ascii() => Small(Some(other.to_ascii_lowercase()), None),
        other => Small(Some(shifted(other)), None),
    }
}

/// What a character becomes.
pub(crate) struct Small(Option<char>, Option<char>);

impl Iterator for Small {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        self.0.take().or_else(|| self.1.take())
    }
}

fn shifted(character: char) -> char {
    let code = u32::from(character);
    let shift = || {
        let run = STARTS
            .partition_point(|&start| start <= code)
            .checked_sub(1)?;
        let count = *COUNTS.get(run)?;
        let step = if count < 0 { 2 } else { 1 };
        let offset = code - STARTS.get(run)?;
        let is_capital = offset % step == 0 && offset / step < u32::from(count.unsigned_abs());
        is_capital.then_some(*SHIFTS.get(run)?)
    };
    shift()
        .and_then(|shift| code.checked_add_signed(shift))
        .and_then(char::from_u32)
        .unwrap_or(character)
}

/// Whether the sigma at a place of a text ends its word: letters stand before it, and none after it.
fn is_last(text: &str, at: usize) -> bool {
    let is_cased = |letter: char| letter.is_lowercase() || letter.is_uppercase();
    let mut before = text.get(..at).unwrap_or("").chars().rev();
    let mut after = text.get(at + 'Σ'.len_utf8()..).unwrap_or("").chars();
    before.find(is_no_mark).is_some_and(is_cased) && !after.find(is_no_mark).is_some_and(is_cased)
}

/// Marks may stand inside a word between its letters (the usual ones of Unicode's `Case_Ignorable`).
fn is_no_mark(character: &char) -> bool {
    !matches!(
        character,
        '\'' | '.' | ':' | '^' | '`' | '´' | '·' | '\u{ad}' | '\u{300}'..='\u{36f}' | '‘' | '’'
    )
}

/// The first capital of each run.
const STARTS: [u32; 184] = [
    0xc0, 0xd8, 0x100, 0x132, 0x139, 0x14a, 0x178, 0x179, 0x181, 0x182, 0x186, 0x187, 0x189, 0x18b,
    0x18e, 0x18f, 0x190, 0x191, 0x193, 0x194, 0x196, 0x197, 0x198, 0x19c, 0x19d, 0x19f, 0x1a0,
    0x1a6, 0x1a7, 0x1a9, 0x1ac, 0x1ae, 0x1af, 0x1b1, 0x1b3, 0x1b7, 0x1b8, 0x1bc, 0x1c4, 0x1c5,
    0x1c7, 0x1c8, 0x1ca, 0x1cb, 0x1de, 0x1f1, 0x1f2, 0x1f6, 0x1f7, 0x1f8, 0x220, 0x222, 0x23a,
    0x23b, 0x23d, 0x23e, 0x241, 0x243, 0x244, 0x245, 0x246, 0x370, 0x376, 0x37f, 0x386, 0x388,
    0x38c, 0x38e, 0x391, 0x3a3, 0x3cf, 0x3d8, 0x3f4, 0x3f7, 0x3f9, 0x3fa, 0x3fd, 0x400, 0x410,
    0x460, 0x48a, 0x4c0, 0x4c1, 0x4d0, 0x531, 0x10a0, 0x10c7, 0x10cd, 0x13a0, 0x13f0, 0x1c89,
    0x1c90, 0x1cbd, 0x1e00, 0x1e9e, 0x1ea0, 0x1f08, 0x1f18, 0x1f28, 0x1f38, 0x1f48, 0x1f59, 0x1f68,
    0x1f88, 0x1f98, 0x1fa8, 0x1fb8, 0x1fba, 0x1fbc, 0x1fc8, 0x1fcc, 0x1fd8, 0x1fda, 0x1fe8, 0x1fea,
    0x1fec, 0x1ff8, 0x1ffa, 0x1ffc, 0x2126, 0x212a, 0x212b, 0x2132, 0x2160, 0x2183, 0x24b6, 0x2c00,
    0x2c60, 0x2c62, 0x2c63, 0x2c64, 0x2c67, 0x2c6d, 0x2c6e, 0x2c6f, 0x2c70, 0x2c72, 0x2c75, 0x2c7e,
    0x2c80, 0x2ceb, 0x2cf2, 0xa640, 0xa680, 0xa722, 0xa732, 0xa779, 0xa77d, 0xa77e, 0xa78b, 0xa78d,
    0xa790, 0xa796, 0xa7aa, 0xa7ab, 0xa7ac, 0xa7ad, 0xa7ae, 0xa7b0, 0xa7b1, 0xa7b2, 0xa7b3, 0xa7b4,
    0xa7c4, 0xa7c5, 0xa7c6, 0xa7c7, 0xa7cb, 0xa7cc, 0xa7dc, 0xa7f5, 0xff21, 0x10400, 0x104b0,
    0x10570, 0x1057c, 0x1058c, 0x10594, 0x10c80, 0x10d50, 0x118a0, 0x16e40, 0x16ea0, 0x1e900,
];
/// How many capitals are in it; below zero where each stands before its small letter.
const COUNTS: [i8; 184] = [
    23, 7, -24, -3, -8, -23, 1, -3, 1, -2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -3, 1,
    1, 1, 1, 1, 1, 2, -2, 1, 1, 1, 1, 1, 1, 1, 1, -9, -9, 1, -2, 1, 1, -20, 1, -9, 1, 1, 1, 1, 1,
    1, 1, 1, -5, -2, 1, 1, 1, 3, 1, 2, 17, 9, 1, -12, 1, 1, 1, 1, 3, 16, 32, -17, -27, 1, -7, -48,
    38, 38, 1, 1, 80, 6, 1, 43, 3, -75, 1, -48, 8, 6, 8, 8, 6, -4, 8, 8, 8, 8, 2, 2, 1, 4, 1, 2, 2,
    2, 2, 1, 2, 2, 1, 1, 1, 1, 1, 16, 1, 26, 48, 1, 1, 1, 1, -3, 1, 1, 1, 1, 1, 1, 2, -50, -2, 1,
    -23, -14, -7, -31, -2, 1, -5, 1, 1, -2, -10, 1, 1, 1, 1, 1, 1, 1, 1, 1, -8, 1, 1, 1, -2, 1, -8,
    1, 1, 26, 40, 36, 11, 15, 7, 2, 51, 22, 32, 32, 25, 34,
];
/// How far the small letters are from the capitals.
const SHIFTS: [i32; 184] = [
    32, 32, 1, 1, 1, 1, -121, 1, 210, 1, 206, 1, 205, 1, 79, 202, 203, 1, 205, 207, 211, 209, 1,
    211, 213, 214, 1, 218, 1, 218, 1, 218, 1, 217, 1, 219, 1, 1, 2, 1, 2, 1, 2, 1, 1, 2, 1, -97,
    -56, 1, -130, 1, 10795, 1, -163, 10792, 1, -195, 69, 71, 1, 1, 1, 116, 38, 37, 64, 63, 32, 32,
    8, 1, -60, 1, -7, 1, -130, 80, 32, 1, 1, 15, 1, 1, 48, 7264, 7264, 7264, 38864, 8, 1, -3008,
    -3008, 1, -7615, 1, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -8, -74, -9, -86, -9, -8, -100, -8,
    -112, -7, -128, -126, -9, -7517, -8383, -8262, 28, 16, 1, 26, 48, 1, -10743, -3814, -10727, 1,
    -10780, -10749, -10783, -10782, 1, 1, -10815, 1, 1, 1, 1, 1, 1, 1, 1, -35332, 1, 1, -42280, 1,
    1, -42308, -42319, -42315, -42305, -42308, -42258, -42282, -42261, 928, 1, -48, -42307, -35384,
    1, -42343, 1, -42561, 1, 32, 40, 40, 39, 39, 39, 39, 64, 32, 32, 32, 27, 34,
];

#[cfg(test)]
mod tests {
    use super::{lowercase, small};

    #[test]
    fn every_character_becomes_what_the_standard_library_makes_of_it() {
        // An older library lacks the letters that came since.
        let lacks = char::UNICODE_VERSION < (17, 0, 0);
        for character in '\0'..=char::MAX {
            let is_left = lacks && character.to_lowercase().eq([character]);
            assert!(
                is_left || small(character).eq(character.to_lowercase()),
                "U+{:04X}",
                u32::from(character)
            );
        }
    }

    #[test]
    fn a_text_does_too_the_last_sigma_of_a_word_among_it() {
        for text in [
            "",
            "Σ",
            "Ο ΔΡΟΜΟΣ ΤΗΣ ΠΟΛΗΣ.",
            "ΣΑΣ, ΣΑΣ-ΣΑΣ «ΣΑΣ» 'ΣΑΣ'",
            "ΑΣ\u{301} ΑΣ\u{301}Α Α.Σ. Α.Σ.Α.",
            "ὈΔΥΣΣΕΎΣ ΑΣ2 2Σ ΑΣς",
            "İSTANBUL, Iğdır",
            "STRASSE ẞ Ǆ ǅ ÀÉÎ Ÿ ЁЖ Ⴀ ᏸ Ꭰ",
        ] {
            assert_eq!(lowercase(text), text.to_lowercase(), "{text}");
        }
    }
}
