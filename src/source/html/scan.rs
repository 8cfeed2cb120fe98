//! The next byte of a few, eight bytes at a time.

const WIDTH: usize = 8;

/// A byte of each kind in every place of a word.
const ONES: u64 = u64::from_ne_bytes([0x01; WIDTH]);
const HIGHS: u64 = u64::from_ne_bytes([0x80; WIDTH]);

/// Where the first of these bytes stands.
pub(super) fn find_any<const N: usize>(wanted: [u8; N], bytes: &[u8]) -> Option<usize> {
    let mut words = bytes.chunks_exact(WIDTH);
    let mut at = 0;
    for word in words.by_ref() {
        let word = u64::from_le_bytes(word.try_into().unwrap_or_default());
        let found = wanted.iter().fold(0, |found, &byte| {
            // A byte is zero where it is the wanted one. What borrows from a
            // byte above makes only later places look like it.
            let zero = word ^ (ONES * u64::from(byte));
            found | (zero.wrapping_sub(ONES) & !zero & HIGHS)
        });
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / WIDTH);
        }
        at += WIDTH;
    }
    let rest = words.remainder();
    let found = rest.iter().position(|byte| wanted.contains(byte))?;
    Some(at + found)
}

#[cfg(test)]
mod tests {
    use super::find_any;

    #[test]
    fn the_first_of_several_bytes_is_found() {
        let wanted = [b'<', b'&', b'\0'];
        for length in 0..20 {
            let mut bytes = vec![b'\x01'; length];
            assert_eq!(find_any(wanted, &bytes), None);
            for at in (0..length).rev() {
                for (number, &byte) in wanted.iter().enumerate() {
                    bytes[at] = byte;
                    assert_eq!(find_any(wanted, &bytes), Some(at), "{number} in {bytes:?}");
                }
            }
        }
        assert_eq!(find_any(wanted, "=='\u{bc}\u{3c}".as_bytes()), Some(5));
    }
}
