//! Whether one of a few words stands anywhere in a short text: class names,
//! addresses.
//!
//! It is asked of every element of a page, and nearly always there is none: a
//! look at two bytes tells. Time is the text's length times the words, and
//! nearly always the length alone.

/// Whether a text has one of some words, of two bytes at least, in it.
pub(super) fn has_any(text: &str, words: &[&str]) -> bool {
    has(text.as_bytes(), words, false)
}

/// The same for words in lower case and a text in whatever case.
pub(super) fn has_any_in_any_case(text: &str, words: &[&str]) -> bool {
    has(text.as_bytes(), words, true)
}

fn has(text: &[u8], words: &[&str], in_any_case: bool) -> bool {
    // The last five bits of a letter are the same in both cases.
    let bit = |byte: u8| 1_u32 << (byte & 31);
    let (mut firsts, mut seconds) = (0, 0);
    for word in words {
        if let &[first, second, ..] = word.as_bytes() {
            firsts |= bit(first);
            seconds |= bit(second);
        }
    }
    let mut rest = text;
    while let &[first, second, ..] = rest {
        let may_begin = firsts & bit(first) != 0 && seconds & bit(second) != 0;
        if may_begin && words.iter().any(|word| begins(rest, word, in_any_case)) {
            return true;
        }
        rest = rest.get(1..).unwrap_or(&[]);
    }
    false
}

fn begins(text: &[u8], word: &str, in_any_case: bool) -> bool {
    let start = text.get(..word.len());
    start.is_some_and(|start| match in_any_case {
        true => start.eq_ignore_ascii_case(word.as_bytes()),
        false => start == word.as_bytes(),
    })
}

#[cfg(test)]
mod tests {
    use super::{has_any, has_any_in_any_case};

    #[test]
    fn words_are_found_wherever_they_stand() {
        let words = ["/by/", "author", "ab"];
        for (text, exact, any) in [
            ("/by/", true, true),
            ("the-author", true, true),
            ("CoAuthors", false, true),
            ("/BY/", false, true),
            ("/by", false, false),
            ("a", false, false),
            ("", false, false),
            ("xxab", true, true),
            ("éab", true, true),
        ] {
            assert_eq!(has_any(text, &words), exact, "{text}");
            assert_eq!(has_any_in_any_case(text, &words), any, "{text}");
        }
    }
}
