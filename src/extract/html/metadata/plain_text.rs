//! Texts as pages declare them, made plain: white space, entities, the tags of
//! languages.

use crate::extract::html::sought::has_any;

/// A tag in the shape of BCP 47, out of what pages write for it.
pub(super) fn language_tag(tag: &str) -> Option<String> {
    let tag = tag.trim().split([',', ';', ' ']).next()?.replace('_', "-");
    let primary = tag.split('-').next()?;
    let is_tag = (2..=3).contains(&primary.len())
        && tag.len() < 36
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !is_tag {
        return None;
    }
    let mut parts = tag.split('-').filter(|part| !part.is_empty());
    let mut tidy = parts.next()?.to_ascii_lowercase();
    for part in parts {
        tidy.push('-');
        // Scripts have four letters, regions two.
        match part.len() {
            2 => tidy.push_str(&part.to_ascii_uppercase()),
            4 => {
                let (first, rest) = part.split_at_checked(1)?;
                tidy.push_str(&first.to_ascii_uppercase());
                tidy.push_str(&rest.to_ascii_lowercase());
            }
            _ => tidy.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(tidy)
}

/// A text with its white space folded.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}

/// A text without the tags that some pages leave in it.
pub(super) fn without_tags(text: &str) -> String {
    // What only tells of an element does not end it.
    if !has_any(text, &["</", "<br", "/>"]) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut is_inside = false;
    for character in text.chars() {
        is_inside |= character == '<';
        plain.push(if is_inside { ' ' } else { character });
        is_inside &= character != '>';
    }
    tidy(&plain)
}

/// The few entities that pages escape once too often.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        plain.push_str(before);
        let end = from.bytes().take(10).position(|byte| byte == b';');
        let name = end.and_then(|end| from.get(1..end)).unwrap_or("");
        let character = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some(' '),
            "ndash" => Some('–'),
            "mdash" => Some('—'),
            "lsquo" => Some('‘'),
            "rsquo" => Some('’'),
            "ldquo" => Some('“'),
            "rdquo" => Some('”'),
            "hellip" => Some('…'),
            "reg" => Some('®'),
            "copy" => Some('©'),
            "trade" => Some('™'),
            _ => name.strip_prefix('#').and_then(|number| {
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code).filter(|character| !character.is_control())
            }),
        };
        if let (Some(character), Some(end)) = (character, end) {
            plain.push(character);
            rest = from.get(end + 1..).unwrap_or("");
        } else {
            plain.push('&');
            rest = from.get(1..).unwrap_or("");
        }
    }
    plain.push_str(rest);
    plain
}
