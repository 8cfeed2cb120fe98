//! The page's Content Security Policy: one text, sent as a header and written into the page.

/// The whole policy, for the header.
pub fn header() -> &'static str {
    include_str!("policy.txt").trim()
}

/// The same for a `<meta>` element, where browsers ignore `frame-ancestors` and say so.
pub fn meta() -> String {
    header()
        .split("; ")
        .filter(|directive| !directive.starts_with("frame-ancestors"))
        .collect::<Vec<_>>()
        .join("; ")
}
