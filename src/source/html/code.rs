//! Where text ends that is not markup: scripts, styles, titles.

use super::name::Name;
use crate::source::names::Tag;

/// Where the end tag begins that ends the text from `at` on; the end of the
/// source if none does (WHATWG HTML, sections 13.2.5.9 to 13.2.5.31).
pub(super) fn end(source: &str, at: usize, tag: Tag) -> usize {
    match tag {
        Tag::Plaintext => source.len(),
        Tag::Script => end_of_script(source, at),
        _ => find_end_tag(source, at, tag).unwrap_or(source.len()),
    }
}

fn find_end_tag(source: &str, from: usize, tag: Tag) -> Option<usize> {
    let mut at = from;
    loop {
        at += source.get(at..)?.find("</")?;
        if is_named(source, at + 2, tag) {
            return Some(at);
        }
        at += 2;
    }
}

/// Whether a tag's name stands here, with something after it that ends names.
fn is_named(source: &str, at: usize, tag: Tag) -> bool {
    let end = at + tag.name().len();
    let bytes = source.as_bytes();
    bytes.get(end).is_some_and(|&byte| ends_name(byte))
        && bytes
            .get(at..end)
            .is_some_and(|name| Name::new(name).tag == tag)
}

/// White space and what else a tag's name ends at.
pub(super) const fn ends_name(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>')
}

/// A comment in a script may hold a script, and that script's end tag.
///
/// The end tag is found first; only if a comment begins before it are the
/// states of sections 13.2.5.18 to 13.2.5.31 gone through.
fn end_of_script(source: &str, from: usize) -> usize {
    let Some(end) = find_end_tag(source, from, Tag::Script) else {
        return source.len();
    };
    let text = source.get(from..end).unwrap_or("");
    let Some(comment) = text.find("<!--") else {
        return end;
    };
    let mut state = State::Escaped;
    // The dashes of `<!--` may be those of `-->` too.
    let mut at = from + comment + 2;
    let bytes = source.as_bytes();
    while let Some(found) = source.get(at..).and_then(|rest| rest.find(['<', '-'])) {
        at += found;
        let is_end = bytes.get(at + 1) == Some(&b'/');
        match (bytes.get(at), state) {
            (Some(b'-'), State::Escaped | State::DoubleEscaped) => {
                if source.get(at..).is_some_and(|rest| rest.starts_with("-->")) {
                    state = State::Plain;
                }
            }
            (Some(b'<'), State::Plain | State::Escaped) if is_end => {
                if is_named(source, at + 2, Tag::Script) {
                    return at;
                }
            }
            (Some(b'<'), State::Plain) => {
                if source
                    .get(at..)
                    .is_some_and(|rest| rest.starts_with("<!--"))
                {
                    state = State::Escaped;
                    at += 1;
                }
            }
            (Some(b'<'), State::Escaped) if is_named(source, at + 1, Tag::Script) => {
                state = State::DoubleEscaped;
            }
            (Some(b'<'), State::DoubleEscaped)
                if is_end && is_named(source, at + 2, Tag::Script) =>
            {
                state = State::Escaped;
            }
            _ => {}
        }
        at += 1;
    }
    source.len()
}

/// How deep in comments a script is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Plain,
    Escaped,
    DoubleEscaped,
}

#[cfg(test)]
mod tests {
    use super::end;
    use crate::source::names::Tag;

    #[test]
    fn scripts_end_where_the_standard_says() {
        for (script, length) in [
            ("a</script>", 1),
            ("a</SCRIPT\n>", 1),
            ("a</scripts></script", 19),
            ("<!-- </script>", 5),
            ("<!-- <script> </script> --> </script>", 28),
            ("<!-- <script> </script> </script>", 24),
            ("<!-- <script> --> </script>", 18),
            ("<!--> <script> </script>", 15),
            ("<!---> <script> </script>", 16),
            ("<!-- <scripts> </script>", 15),
            ("<!-- <script></script", 21),
        ] {
            assert_eq!(end(script, 0, Tag::Script), length, "{script}");
        }
    }
}
