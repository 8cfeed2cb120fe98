//! White space in running text: how much of a text stays as it stands.

/// How many bytes at the start of a text are words with a single space between
/// them, which stay as they are.
pub(super) fn simply_spaced(text: &[u8]) -> usize {
    let mut length = singly_spaced(text);
    loop {
        let rest = text.get(length..).unwrap_or(&[]);
        length += rest.iter().take_while(|byte| !is_space(byte)).count();
        match text.get(length..) {
            Some([b' ', next, ..]) if !is_space(next) => length += 1,
            _ => return length,
        }
    }
}

/// How many bytes at the start of a text surely are, by eight at a time: they
/// hold no control characters, and no space behind a space (Lamport 1975).
fn singly_spaced(text: &[u8]) -> usize {
    const WIDTH: usize = 8;
    const ONES: u64 = u64::from_ne_bytes([0x01; WIDTH]);
    const HIGHS: u64 = u64::from_ne_bytes([0x80; WIDTH]);
    let mut length = 0;
    let mut is_behind_space = false;
    for word in text.chunks_exact(WIDTH) {
        let word = u64::from_le_bytes(word.try_into().unwrap_or_default());
        let controls = word.wrapping_sub(ONES * 0x20) & !word & HIGHS;
        let others = word ^ (ONES * 0x20);
        let spaces = others.wrapping_sub(ONES) & !others & HIGHS;
        let behind = spaces << WIDTH | if is_behind_space { 0x80 } else { 0 };
        if controls | (spaces & behind) != 0 {
            break;
        }
        is_behind_space = spaces >> (u64::BITS - 1) != 0;
        length += WIDTH;
    }
    length - usize::from(is_behind_space)
}

/// White space that CSS folds.
pub(super) fn is_space(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b'\x0c')
}

#[cfg(test)]
mod tests {
    use super::{is_space, simply_spaced};

    #[test]
    fn what_is_simply_spaced_is_found_wherever_it_ends() {
        let plain = "a bc def ghij klmno p qrstuv wxyz ab!c ö\u{1}d e";
        for end in 0..=plain.len() {
            for mark in [" ", "  ", "\n", "\t x", " \r", "\u{c}", "! ", " !", ""] {
                let bytes = plain.as_bytes();
                let text = [bytes.split_at(end).0, mark.as_bytes(), bytes].concat();
                let is_simple = |at: &usize| {
                    let next = text.get(at + 1);
                    let is_single = text.get(*at) == Some(&b' ');
                    text.get(*at).is_some_and(|byte| !is_space(byte))
                        || is_single && next.is_some_and(|next| !is_space(next))
                };
                let expected = (0..text.len()).take_while(is_simple).count();
                assert_eq!(simply_spaced(&text), expected, "{end} {mark:?}");
            }
        }
    }
}
