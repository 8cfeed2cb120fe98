//! What the signs at a line's start and end say it is: Markdown (CommonMark),
//! MediaWiki, quoted e-mail (RFC 3676 §4.5), and the bullets and numbers that
//! word processors leave in a copy.

use super::dates;
use crate::Span;
use crate::lowercase::lowercase;
use crate::search::rfind;
use crate::source::text::{Line, trim};

/// What a line is marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    Plain,
    /// A heading, with its level.
    Heading(u8),
    /// An entry of a list.
    Bullet,
    /// A numbered line, with its number: an entry of a list, or a heading.
    Number(u32),
    /// A line quoted with `>`.
    Quote,
    /// The start or end of fenced code.
    Fence,
    /// A row of a table, cells between bars.
    Row,
    /// A line of nothing but signs: a rule, the underline of a heading (with
    /// the level that it gives).
    Rule(u8),
    /// The caption of a wiki picture.
    Picture,
    /// Wiki markup that shows nothing, or a footnote's text.
    Note,
    /// Markup without content: a wiki template's line, a category.
    Silent,
}

/// A line with its mark, and what stands on it without the signs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marked {
    pub mark: Mark,
    pub content: Span,
}

/// Reads the signs of a line.
pub(super) fn read(text: &str, line: &Line) -> Marked {
    let whole = line.span;
    let content = whole.of(text);
    let marked = |mark, skip: usize, drop: usize| Marked {
        mark,
        content: trim(
            text,
            Span::new(whole.start + skip, whole.end.saturating_sub(drop)),
        ),
    };
    let Some(first) = content.chars().next() else {
        return marked(Mark::Plain, 0, 0);
    };
    if let Some(level) = rule(content) {
        return marked(Mark::Rule(level), 0, 0);
    }
    let run = content
        .chars()
        .take_while(|character| *character == first)
        .count();
    let after = |bytes: usize| content.get(bytes..).unwrap_or("");
    let spaced = |bytes: usize| after(bytes).starts_with([' ', '\t', '\u{a0}', '\u{3000}']);
    match first {
        '#' if run <= 6 && spaced(run) => {
            let closing = content.len() - content.trim_end_matches('#').len();
            return marked(Mark::Heading(u8::try_from(run).unwrap_or(6)), run, closing);
        }
        '=' if run <= 6 && !after(run).trim().is_empty() => {
            let closing = content.len() - content.trim_end_matches('=').len();
            return marked(
                Mark::Heading(u8::try_from(run.max(2)).unwrap_or(6)),
                run,
                closing,
            );
        }
        '`' | '~' if run >= 3 => return marked(Mark::Fence, 0, 0),
        '>' => {
            let skip = content.len() - content.trim_start_matches(['>', ' ']).len();
            return marked(Mark::Quote, skip, 0);
        }
        // LaTeX: `\section{Boats}`, `\item Hemp`, `\maketitle`
        '\\' if content.starts_with("\\item ") => return marked(Mark::Bullet, 5, 0),
        '\\' if after(1).starts_with(|first: char| first.is_ascii_alphabetic()) => {
            let name = content.get(..content.find('{').unwrap_or(content.len()));
            let name = name.unwrap_or(content);
            let is_alone = content.find('}').is_none_or(|end| end + 1 == content.len());
            if is_alone && (name.ends_with("section") || name == "\\title") {
                let level = if name == "\\title" { 1 } else { 2 };
                return marked(Mark::Heading(level), name.len() + 1, 1);
            }
            if is_alone && !name.contains(' ') && !name.starts_with("\\text") {
                return marked(Mark::Silent, 0, 0);
            }
        }
        '|' if content.matches('|').count() >= 2 => return marked(Mark::Row, 0, 0),
        '{' if content.starts_with("{{") || content.starts_with("{|") => {
            return marked(Mark::Silent, 0, 0);
        }
        '}' if content == "}}" => return marked(Mark::Silent, 0, 0),
        '[' if content.starts_with("[[") && content.ends_with("]]") => {
            let inner = after(2).split(':').next().unwrap_or("");
            return match lowercase(inner).as_str() {
                "file" | "image" | "datei" | "bild" | "fichier" | "archivo" | "ficheiro"
                | "bestand" | "файл" | "fil" | "plik" | "immagine" => {
                    let skip = content.rfind('|').map_or(2, |bar| bar + 1);
                    marked(Mark::Picture, skip, 2)
                }
                "category" | "kategorie" | "catégorie" | "categoría" | "categoria"
                | "categorie" | "категория" | "kategori" | "kategoria" => {
                    marked(Mark::Silent, 0, 0)
                }
                _ => marked(Mark::Plain, 0, 0),
            };
        }
        // How MediaWiki shows the notes of an article.
        '^' | '↑' if spaced(first.len_utf8()) => return marked(Mark::Note, first.len_utf8(), 0),
        '[' => {
            if let Some(skip) = note(content) {
                return marked(Mark::Note, skip, 0);
            }
        }
        '!' if content.starts_with("![") && content.ends_with(')') => {
            let close = rfind(content, "](").unwrap_or(content.len());
            return marked(Mark::Picture, 2, content.len() - close);
        }
        '-' | '–' if spaced(first.len_utf8()) && is_between_dashes(content, first) => {
            return marked(Mark::Heading(2), first.len_utf8(), first.len_utf8());
        }
        '-' | '*' | '+' | '•' | '◦' | '▪' | '■' | '●' | '‣' | '○' | '▸' | '►' | '✓' | '✔' | '❖'
        | '\u{f0b7}' | '–'
            if spaced(run * first.len_utf8()) && run <= 3 && !(run > 1 && first != '*') =>
        {
            return marked(Mark::Bullet, run * first.len_utf8(), 0);
        }
        '•' | '●' | '▪' | '\u{f0b7}' => return marked(Mark::Bullet, first.len_utf8(), 0),
        '¹' | '²' | '³' | '†' | '‡' if content.len() > 12 => {
            return marked(Mark::Note, first.len_utf8(), 0);
        }
        _ => {}
    }
    match number(content) {
        Some((value, skip)) => marked(Mark::Number(value), skip, 0),
        None => marked(Mark::Plain, 0, 0),
    }
}

/// Whether a line that begins with a dash ends with it as well, as agencies set
/// their headings: `- Calm at the harbour -`. The longest dash is that of
/// dialogue, which may break off.
fn is_between_dashes(content: &str, dash: char) -> bool {
    const LONGEST: usize = 120;
    content.len() <= LONGEST
        && content.strip_suffix(dash).is_some_and(|rest| {
            rest.ends_with([' ', '\u{a0}']) && rest.trim().len() > dash.len_utf8()
        })
}

/// The level of the heading that a line of nothing but signs underlines:
/// `===` gives 1, `---` gives 2, other signs (`***`, `___`) none, which is 0.
fn rule(content: &str) -> Option<u8> {
    let mut signs = content
        .chars()
        .filter(|character| !character.is_whitespace());
    let first = signs.next()?;
    if !matches!(
        first,
        '=' | '-' | '*' | '_' | '—' | '–' | '─' | '━' | '~' | '·' | '•' | '#' | '+'
    ) {
        return None;
    }
    let mut count = 1;
    for sign in signs {
        if sign != first && !(first == '+' && sign == '-') {
            return None;
        }
        count += 1;
    }
    (count >= 3).then_some(match first {
        '=' => 1,
        '-' => 2,
        _ => 0,
    })
}

/// How long the label of a footnote's text is: `[1] `, `[^1]: `, `[12]. `; a
/// year is none.
fn note(content: &str) -> Option<usize> {
    let inner = content.strip_prefix('[')?;
    let close = inner.find(']').filter(|close| *close <= 12)?;
    let label = inner.get(..close)?.trim_start_matches('^');
    let rest = inner.get(close + 1..)?;
    let is_label = !label.is_empty()
        && (label.len() <= 3 && label.chars().all(|character| character.is_ascii_digit())
            || inner.starts_with('^') && rest.starts_with(':'));
    let skip = close + 2 + usize::from(rest.starts_with([':', '.']));
    (is_label
        && content
            .get(skip..)
            .is_some_and(|rest| rest.trim().len() > 3))
    .then_some(skip)
}

/// The number at a line's start (`3.`, `3)`, `(3)`, `c)`, `３．`, `三、`) and how
/// long its label is.
fn number(content: &str) -> Option<(u32, usize)> {
    let opened = content.starts_with('(');
    let body = if opened { content.get(1..)? } else { content };
    let digits = body.len()
        - body
            .trim_start_matches(|first: char| first.is_ascii_digit())
            .len();
    let (value, length) = if digits > 0 {
        if digits > 3 {
            return None;
        }
        (body.get(..digits)?.parse().ok()?, digits)
    } else {
        let letter = body.chars().next()?;
        let value = match letter {
            'a'..='z' => u32::from(letter) - u32::from('a') + 1,
            '①'..='⑳' => u32::from(letter) - u32::from('①') + 1,
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            '十' => 10,
            _ => return None,
        };
        (value, letter.len_utf8())
    };
    let sign = body.get(length..)?.chars().next()?;
    let rest = body.get(length + sign.len_utf8()..)?;
    let is_letter = body.starts_with(|first: char| first.is_ascii_lowercase());
    let fits = match sign {
        ')' | '）' => true,
        '.' | '．' => !opened && !is_letter && rest.starts_with(char::is_whitespace),
        '、' => !opened,
        _ => body.starts_with(|first: char| ('①'..='⑳').contains(&first)) && sign == ' ',
    };
    // `3. Mai 2024` is a date.
    if rest.len() < 60 && dates::find(content).is_some_and(|date| date.span.start == 0) {
        return None;
    }
    let skip = usize::from(opened) + length + sign.len_utf8();
    (fits && !rest.trim().is_empty()).then_some((value, skip))
}
