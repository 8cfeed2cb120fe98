//! Runs of letters, and of what stands between them.

/// How many bytes at the start of a text belong to characters that are parts of
/// words, or that are not; of ASCII those are letters and digits, and `is_part`
/// is not asked.
///
/// Most of most texts is ASCII, of which a look at a byte tells.
pub(crate) fn run(text: &str, are_parts: bool, is_part: fn(char) -> bool) -> usize {
    let wanted = if are_parts { PART } else { OTHER };
    let mut rest = text;
    loop {
        rest = rest.get(length(rest, wanted)..).unwrap_or("");
        let mut characters = rest.chars();
        let is_plain = rest.as_bytes().first().is_none_or(u8::is_ascii);
        match characters.next().filter(|_| !is_plain) {
            Some(next) if is_part(next) == are_parts => rest = characters.as_str(),
            _ => return text.len() - rest.len(),
        }
    }
}

/// How many letters and digits of ASCII a text begins with.
pub(crate) fn plain(text: &str) -> usize {
    length(text, PART)
}

/// What a byte is.
const OTHER: u8 = 0;
const PART: u8 = 1;
const BEYOND_ASCII: u8 = 2;

#[allow(clippy::indexing_slicing, reason = "it runs in the compiler")]
static KINDS: [u8; 256] = {
    let mut kinds = [BEYOND_ASCII; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        kinds[byte as usize] = byte.is_ascii_alphanumeric() as u8;
        byte += 1;
    }
    kinds
};

fn length(text: &str, wanted: u8) -> usize {
    let kind = |byte: u8| KINDS.get(usize::from(byte)).copied();
    let bytes = text.bytes();
    bytes.take_while(|&byte| kind(byte) == Some(wanted)).count()
}

/// Cuts the next word off a text.
pub(crate) fn next_word<'t>(rest: &mut &'t str, is_part: fn(char) -> bool) -> Option<&'t str> {
    let from = rest.get(run(rest, false, is_part)..)?;
    let (word, behind) = from.split_at_checked(run(from, true, is_part))?;
    *rest = behind;
    (!word.is_empty()).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::next_word;

    #[test]
    fn words_are_what_splitting_gives() {
        for text in [
            "",
            " ",
            "a",
            "The harbour, opened 2 times — été; слово. 漢字!",
            "  …x…  ýz ",
            "é",
            "-é",
        ] {
            let split = text.split(|character: char| !character.is_alphanumeric());
            let expected: Vec<&str> = split.filter(|word| !word.is_empty()).collect();
            let mut rest = text;
            let words = std::iter::from_fn(|| next_word(&mut rest, char::is_alphanumeric));
            assert_eq!(words.collect::<Vec<&str>>(), expected);
        }
    }
}
