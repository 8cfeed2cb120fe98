//! Text and addresses that stay what they are, whatever Markdown would read.

/// An address in parentheses: what CommonMark reads there as more than itself
/// is escaped, and what would end it encoded.
pub(super) fn destination(address: &str, markdown: &mut String) {
    for character in address.chars() {
        if character.is_whitespace() || character.is_control() {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                markdown.push_str(&format!("%{byte:02X}"));
            }
            continue;
        }
        if matches!(
            character,
            '(' | ')' | '<' | '>' | '\\' | '&' | '|' | '*' | '_' | '`'
        ) {
            markdown.push('\\');
        }
        markdown.push(character);
    }
}

/// What a line is so far: nothing but so many digits, or more than that.
#[derive(Clone, Copy)]
pub(super) struct Line(Option<usize>);

impl Line {
    pub const FRESH: Line = Line(Some(0));
    pub const BEGUN: Line = Line(None);
}

/// Text line by line: escapes what means something anywhere, and what does so
/// at the start of a line (CommonMark, sections 2.4, 4 and 6).
pub(super) fn escape(text: &str, line: &mut Line, separator: &str, markdown: &mut String) {
    for character in text.chars() {
        let digits = match (line.0, character) {
            (_, '\n' | '\r') => {
                markdown.push_str(separator);
                *line = Line::FRESH;
                continue;
            }
            // Four spaces would begin code.
            (Some(0), space) if space.is_whitespace() => continue,
            (digits, _) => digits,
        };
        let is_mark = matches!(
            character,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$'
        );
        let begins = digits == Some(0) && matches!(character, '#' | '+' | '-' | '=' | ':');
        let numbers = digits > Some(0) && matches!(character, '.' | ')');
        if is_mark || begins || numbers {
            markdown.push('\\');
        }
        markdown.push(if character == '\0' {
            '\u{FFFD}'
        } else {
            character
        });
        *line = Line(
            digits
                .filter(|_| character.is_ascii_digit())
                .map(|digits| digits + 1),
        );
    }
}
