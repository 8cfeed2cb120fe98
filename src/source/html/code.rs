//! Where text ends that is not markup: scripts, styles, titles.

use super::name::Name;
use super::scan;
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
        at += source.get(at..)?.find('<')?;
        if source.as_bytes().get(at + 1) == Some(&b'/') && is_named(source, at + 2, tag) {
            return Some(at);
        }
        at += 1;
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

/// A comment in a script may hold a script, and that script's end tag: the
/// states of sections 13.2.5.4 and 13.2.5.15 to 13.2.5.31.
fn end_of_script(source: &str, from: usize) -> usize {
    let bytes = source.as_bytes();
    let mut state = State::Plain;
    let mut at = from;
    loop {
        let rest = source.get(at..).unwrap_or("");
        let found = match state {
            State::Plain => scan::find_any([b'<'], rest.as_bytes()),
            State::Escaped | State::DoubleEscaped => scan::find_any([b'<', b'-'], rest.as_bytes()),
        };
        let Some(found) = found else {
            return source.len();
        };
        at += found;
        let after = bytes.get(at + 1..).unwrap_or(&[]);
        let is_end = after.first() == Some(&b'/') && is_named(source, at + 2, Tag::Script);
        match (bytes.get(at), state) {
            (Some(b'-'), _) if after.starts_with(b"->") => state = State::Plain,
            (Some(b'<'), State::Plain | State::Escaped) if is_end => return at,
            (Some(b'<'), State::Plain) if after.starts_with(b"!--") => {
                state = State::Escaped;
                // The dashes of `<!--` may be those of `-->` too.
                at += 1;
            }
            (Some(b'<'), State::Escaped) if is_named(source, at + 1, Tag::Script) => {
                state = State::DoubleEscaped;
            }
            (Some(b'<'), State::DoubleEscaped) if is_end => state = State::Escaped,
            _ => {}
        }
        at += 1;
    }
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
