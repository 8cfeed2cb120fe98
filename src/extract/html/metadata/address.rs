//! Addresses: references resolved against a base (RFC 3986, section 5.2).
//!
//! No more than links in an article need: nothing is percent-decoded, no host
//! is checked.

use crate::render::is_safe;
use crate::search::{contains, without_start};

/// The parts of an address (RFC 3986, appendix B); `query` with its `?`.
#[derive(Clone, Copy, Debug)]
struct Parts<'a> {
    scheme: Option<&'a str>,
    authority: Option<&'a str>,
    path: &'a str,
    query: Option<&'a str>,
    fragment: Option<&'a str>,
}

fn parts(address: &str) -> Parts<'_> {
    let (rest, fragment) = split(address, '#');
    let (rest, query) = split(rest, '?');
    let (scheme, rest) = match rest.split_once(':') {
        Some((scheme, after)) if is_scheme(scheme) => (Some(scheme), after),
        _ => (None, rest),
    };
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => {
            let end = rest.find('/').unwrap_or(rest.len());
            let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
            (Some(authority), path)
        }
        None => (None, rest),
    };
    Parts {
        scheme,
        authority,
        path,
        query,
        fragment,
    }
}

fn split(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// Whether this is the address of a page on the web: of http or https, with a host of characters that a host
/// may have (WHATWG URL, section 3.1) and a port that is a number, if any.
#[cfg(feature = "html")]
pub(in super::super) fn is_of_web(address: &str) -> bool {
    let parts = parts(address);
    let is_http = parts.scheme.is_some_and(|scheme| {
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
    });
    let authority = parts.authority.unwrap_or("");
    let host = authority.rsplit('@').next().unwrap_or("");
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port),
        _ => (host, ""),
    };
    // The one place where colons and brackets stand is a numeric address (RFC 3986, section 3.2.2).
    let name = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'))
        .map_or(name, |number| if is_numeric(number) { "n" } else { "" });
    is_http
        && !name.is_empty()
        && !name.contains(|character: char| {
            character.is_whitespace()
                || character.is_control()
                || b"#%/:<>?@[\\]^|"
                    .iter()
                    .any(|&mark| character == char::from(mark))
        })
        && (port.is_empty() || port.parse::<u16>().is_ok())
}

/// Whether this may be an address of IPv6.
#[cfg(feature = "html")]
fn is_numeric(address: &str) -> bool {
    address
        .bytes()
        .all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))
}

/// A reference as an absolute, safe address; `None` where it is not one or the
/// base is missing.
///
/// As browsers do (WHATWG URL, section 4.4), tabs and line breaks inside and
/// white space and controls around are dropped first, so that no disguised
/// scheme passes.
pub(in super::super) fn resolve(base: Option<&str>, reference: &str) -> Option<String> {
    let reference: String = reference
        .trim_matches(|c: char| c.is_whitespace() || c.is_control())
        .chars()
        .filter(|character| !matches!(character, '\t' | '\n' | '\r'))
        .map(|character| if character == '\\' { '/' } else { character })
        .collect();
    let parsed = parts(&reference);
    if let Some(scheme) = parsed.scheme {
        let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let is_whole = !is_web
            || parsed
                .authority
                .is_some_and(|authority| !authority.is_empty());
        return (is_safe(&reference) && is_whole).then(|| encode(&reference));
    }
    let base = parts(base?);
    let scheme = base.scheme?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let authority = parsed
        .authority
        .or(base.authority)
        .filter(|authority| !authority.is_empty())?;
    let (path, query) = if parsed.authority.is_some() {
        (remove_dots(parsed.path), parsed.query)
    } else if parsed.path.is_empty() {
        (base.path.to_owned(), parsed.query.or(base.query))
    } else if parsed.path.starts_with('/') {
        (remove_dots(parsed.path), parsed.query)
    } else {
        let folder = base
            .path
            .rfind('/')
            .map_or("", |at| base.path.get(..at).unwrap_or(""));
        (
            remove_dots(&format!("{folder}/{}", parsed.path)),
            parsed.query,
        )
    };
    let mut address = format!("{scheme}://{authority}{path}");
    if let Some(query) = query {
        address.push('?');
        address.push_str(query);
    }
    if let Some(fragment) = parsed.fragment {
        address.push('#');
        address.push_str(fragment);
    }
    Some(encode(&address))
}

/// Whether an address is that of the front page of another's site: of its
/// host, or of the one that its host belongs to.
pub(super) fn is_front_page(address: &str, of: &str) -> bool {
    let (address, of) = (parts(address), parts(of));
    let host = without_start(address.authority.unwrap_or(""), "www.");
    let of = of.authority.unwrap_or("");
    let is_of = of
        .strip_suffix(host)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    !host.is_empty() && is_of && matches!(address.path, "" | "/") && address.query.is_none()
}

/// Whether a reference leads to another page of the same host.
pub(in super::super) fn is_of_same_host(reference: &str, page: Option<&str>) -> bool {
    let bare = |authority: Option<&str>| {
        authority.map(|host| without_start(host, "www.").to_ascii_lowercase())
    };
    let reference = parts(reference.trim());
    match reference.authority {
        Some(_) => bare(reference.authority) == page.and_then(|page| bare(parts(page).authority)),
        None => reference.scheme.is_none() && !reference.path.is_empty(),
    }
}

/// The host of an address, and the last part of its path without an ending.
pub(super) fn ends(address: &str) -> (&str, &str) {
    let parts = parts(address);
    let path = parts.path.trim_end_matches('/');
    let last = path.rsplit('/').next().unwrap_or("");
    let last = last.rsplit_once('.').map_or(last, |(name, _)| name);
    (parts.authority.unwrap_or(""), last)
}

/// Encodes what would end an address in Markdown or HTML.
fn encode(address: &str) -> String {
    let stays = |byte: u8| {
        byte.is_ascii_graphic()
            && !matches!(byte, b'<' | b'>' | b'"' | b'`' | b'{' | b'}' | b'^' | b'|')
    };
    if address.bytes().all(stays) {
        return address.to_owned();
    }
    let mut encoded = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            ' ' | '<' | '>' | '"' | '`' | '{' | '}' | '^' | '|' => {
                encoded.push_str(&format!("%{:02X}", character as u32));
            }
            character if character.is_control() || character.is_whitespace() => {}
            character => encoded.push(character),
        }
    }
    encoded
}

/// RFC 3986, section 5.2.4.
fn remove_dots(path: &str) -> String {
    if path.starts_with('/') && !contains(path, "/.") {
        return path.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = path.split('/').peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        match segment {
            "." | ".." => {
                if segment == ".." && kept.len() > 1 {
                    kept.pop();
                }
                if is_last {
                    kept.push("");
                }
            }
            segment => kept.push(segment),
        }
    }
    let path = kept.join("/");
    if path.starts_with('/') {
        path
    } else {
        format!("/{path}")
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn references_resolve_as_in_rfc_3986() {
        // Section 5.4, of the cases that do not depend on a strict parser.
        let base = Some("http://a/b/c/d;p?q");
        for (reference, expected) in [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g/"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g?y#s", "http://a/b/c/g?y#s"),
            ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../../../g", "http://a/g"),
            ("/./g", "http://a/g"),
            ("g;x=1/../y", "http://a/b/c/y"),
        ] {
            assert_eq!(
                resolve(base, reference).as_deref(),
                Some(expected),
                "{reference}"
            );
        }
    }

    #[test]
    fn nothing_but_web_and_mail_passes() {
        let base = Some("https://example.org/a");
        for reference in [
            "javascript:alert(1)",
            " java\nscript:alert(1)",
            "JAVASCRIPT:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://example.org/x",
            "http:",
            "https://",
        ] {
            assert_eq!(resolve(base, reference), None, "{reference}");
        }
        assert_eq!(
            resolve(None, "mailto:a@b.c").as_deref(),
            Some("mailto:a@b.c")
        );
        assert_eq!(resolve(None, "relative"), None);
        assert_eq!(
            resolve(base, "a b<c>").as_deref(),
            Some("https://example.org/a%20b%3Cc%3E")
        );
    }
}
