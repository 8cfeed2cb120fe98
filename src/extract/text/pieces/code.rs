//! Lines that read as code of a programming language.

use crate::extract::text::markup::Marked;
use crate::source::text::Line;

/// How many lines from here on read as code: indented or not, two or more,
/// with the signs that code has.
pub(super) fn code_lines(text: &str, lines: &[Line], marks: &[Marked], at: usize) -> usize {
    let is_code = |index: usize| {
        lines
            .get(index)
            .zip(marks.get(index))
            .is_some_and(|(line, _)| line.span.len() < 400 && looks_like_code(line.span.of(text)))
    };
    if !is_code(at) {
        return 0;
    }
    let mut end = at + 1;
    let mut sure = 1;
    while let Some(line) = lines.get(end) {
        let base = lines.get(at).map_or(0, |first| first.indent);
        if line.blank_before > 1 || end - at > 400 {
            break;
        }
        if is_code(end) {
            sure += 1;
        } else if line.indent <= base || line.blank_before > 0 {
            break;
        }
        end += 1;
    }
    if sure >= 2 { end - at } else { 0 }
}

/// Whether a line is a statement of a programming language rather than prose.
fn looks_like_code(content: &str) -> bool {
    // LaTeX is text.
    if content.starts_with('\\') {
        return false;
    }
    let ends = content.ends_with([';', '{', '}']) || content.ends_with("});");
    let signs = content
        .chars()
        .filter(|sign| {
            matches!(
                sign,
                '{' | '}' | '=' | ';' | '<' | '>' | '(' | ')' | '_' | '$'
            )
        })
        .count();
    let starts = [
        "import ",
        "from ",
        "def ",
        "fn ",
        "let ",
        "const ",
        "var ",
        "return ",
        "#include",
        "$ ",
        "class ",
        "public ",
        "function ",
        "for (",
        "if (",
        "// ",
        "/* ",
    ]
    .iter()
    .any(|keyword| content.starts_with(keyword));
    (ends && signs >= 1)
        || (starts && signs >= 1 && !content.ends_with('.'))
        || (signs >= 3 && signs * 8 >= content.len())
}
