//! Short texts sought in texts.
//!
//! The standard library seeks by an algorithm that is linear whatever is sought. It weighs 4 KB in the
//! wasm, a good part of it what its panics would print; for the few bytes that are sought here, to try
//! each place takes as long. What may be long does not belong here: time is the product of both
//! lengths.

/// Where a part of a text begins first.
#[inline(never)]
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let mut places = windows(text, part);
    places.position(|is_part| is_part)
}

/// Where a part of a text begins last.
#[inline(never)]
pub(crate) fn rfind(text: &str, part: &str) -> Option<usize> {
    let mut places = windows(text, part);
    places.rposition(|is_part| is_part)
}

/// Whether a text has a part.
#[inline(never)]
pub(crate) fn contains(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// Where a part of a text begins, each time.
pub(crate) fn places(text: &str, part: &str) -> impl Iterator<Item = usize> {
    let places = (0..).zip(windows(text, part));
    places.filter_map(|(at, is_part)| is_part.then_some(at))
}

/// Whether a text has a character, which beyond ASCII the standard library seeks as a text.
pub(crate) fn has(text: &str, character: char) -> bool {
    text.chars().any(|other| other == character)
}

/// What stands before the first place of a separator and behind it.
#[inline(never)]
pub(crate) fn split_once<'t>(text: &'t str, separator: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, separator)?;
    Some((text.get(..at)?, text.get(at + separator.len()..)?))
}

/// What stands before the last place of a separator and behind it.
#[cfg_attr(
    not(any(feature = "html", feature = "dom")),
    allow(dead_code, reason = "only pages ask for it")
)]
pub(crate) fn rsplit_once<'t>(text: &'t str, separator: &str) -> Option<(&'t str, &'t str)> {
    let at = rfind(text, separator)?;
    Some((text.get(..at)?, text.get(at + separator.len()..)?))
}

/// A text without what it begins with, however often.
#[inline(never)]
pub(crate) fn without_start<'t>(text: &'t str, start: &str) -> &'t str {
    let mut rest = text;
    while let Some(behind) = rest.strip_prefix(start) {
        rest = behind;
    }
    rest
}

/// What stands between the places of a separator.
pub(crate) fn split<'t>(text: &'t str, separator: &str) -> impl Iterator<Item = &'t str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (piece, behind) = split_once(text, separator).unzip();
        rest = behind;
        Some(piece.unwrap_or(text))
    })
}

/// A text with something else in all places of a part.
pub(crate) fn replace(text: &str, part: &str, with: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    for (index, piece) in split(text, part).enumerate() {
        if index > 0 {
            replaced.push_str(with);
        }
        replaced.push_str(piece);
    }
    replaced
}

/// At which bytes of a text a part begins.
fn windows(
    text: &str,
    part: &str,
) -> impl DoubleEndedIterator<Item = bool> + ExactSizeIterator<Item = bool> {
    let part = part.as_bytes();
    let windows = text.as_bytes().windows(part.len().max(1));
    windows.map(move |window| window.first() == part.first() && window == part)
}

#[cfg(test)]
mod tests {
    use super::{
        contains, find, has, places, replace, rfind, rsplit_once, split, split_once, without_start,
    };

    #[test]
    fn texts_are_found_as_the_standard_library_finds_them() {
        let texts = [
            "",
            "a",
            "and",
            "and and and",
            "sand and sea",
            "ананас, нас",
            "x — y — z",
            "aaaa",
        ];
        for text in texts {
            for character in ['a', 'н', '—'] {
                assert_eq!(has(text, character), text.contains(character));
            }
            for part in ["and", " and ", "нас", " — ", "a", "aa", "—"] {
                assert_eq!(find(text, part), text.find(part), "{part:?} in {text:?}");
                assert_eq!(rfind(text, part), text.rfind(part), "{part:?} in {text:?}");
                assert_eq!(contains(text, part), text.contains(part));
                assert_eq!(places(text, part).next(), text.find(part));
                assert_eq!(places(text, part).last(), text.rfind(part));
                assert_eq!(split_once(text, part), text.split_once(part));
                assert_eq!(rsplit_once(text, part), text.rsplit_once(part));
                assert_eq!(without_start(text, part), text.trim_start_matches(part));
                assert!(
                    split(text, part).eq(text.split(part)),
                    "{part:?} in {text:?}"
                );
                assert_eq!(replace(text, part, "-"), text.replace(part, "-"));
            }
        }
    }
}
