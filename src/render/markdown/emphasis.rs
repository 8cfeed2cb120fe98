//! Marks of text, and which of them CommonMark would read as they are meant.

use crate::article::MarkKind;
use crate::render::inline::Event;

/// What stands at the beginning or the end of a mark.
pub(super) const fn delimiter(kind: &MarkKind, begins: bool) -> &'static str {
    match (kind, begins) {
        (MarkKind::Strong, _) => "**",
        (MarkKind::Emphasis, _) => "*",
        (MarkKind::Superscript, true) => "<sup>",
        (MarkKind::Superscript, false) => "</sup>",
        (MarkKind::Subscript, true) => "<sub>",
        (MarkKind::Subscript, false) => "</sub>",
        (MarkKind::Deleted, true) => "<del>",
        (MarkKind::Deleted, false) => "</del>",
        (MarkKind::Code | MarkKind::Link(_), _) => "",
    }
}

const fn is_starred(kind: &MarkKind) -> bool {
    matches!(kind, MarkKind::Strong | MarkKind::Emphasis)
}

/// What stands beside a run of asterisks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Space,
    Punctuation,
    Word,
}

/// For each event whether its delimiter is written.
///
/// Asterisks open emphasis only before what they flank, and close it only
/// behind (CommonMark, section 6.2). Where they would not, or could be read as
/// the end of other emphasis, this one is left out: no asterisk is ever read as
/// text.
pub(super) fn delimiters(events: &[Event<'_>]) -> Vec<bool> {
    let mut written = vec![true; events.len()];
    let mut open: Vec<Starred> = Vec::new();
    // Whether asterisks stand right before: two runs would be read as one.
    let mut is_joined = false;
    for (at, event) in events.iter().enumerate() {
        let before = |doubt| beside(events.iter().take(at).rev(), false, doubt);
        let behind = |doubt| beside(events.iter().skip(at + 1), true, doubt);
        match event {
            Event::Begin(kind) if is_starred(kind) => {
                let (inside, outside) = (behind(Beside::Punctuation), before(Beside::Word));
                let is_alone = open.iter().all(|starred| !starred.could_begin);
                let could_begin = !is_joined && is_read(inside, outside, is_alone);
                open.push(Starred { at, could_begin });
            }
            Event::End(kind) if is_starred(kind) => {
                let Some(begun) = open.pop() else { continue };
                let (inside, outside) = (before(Beside::Punctuation), behind(Beside::Word));
                let is_alone = open.iter().all(|starred| !starred.could_begin);
                let is_written = begun.could_begin && is_read(inside, outside, is_alone);
                for place in [begun.at, at] {
                    if let Some(written) = written.get_mut(place) {
                        *written = is_written;
                    }
                }
                is_joined = true;
            }
            Event::Begin(_) | Event::End(_) | Event::Text(_) => is_joined = false,
        }
    }
    written
}

/// Emphasis that is open.
struct Starred {
    at: usize,
    could_begin: bool,
}

/// Whether asterisks are read as what they are meant: they flank what is
/// inside, and not what is outside too unless there is nothing to confuse.
fn is_read(inside: Beside, outside: Beside, is_alone: bool) -> bool {
    flanks(inside, outside) && (is_alone || !flanks(outside, inside))
}

fn flanks(inside: Beside, outside: Beside) -> bool {
    inside != Beside::Space && (inside != Beside::Punctuation || outside != Beside::Word)
}

/// The nearest character in one direction, over other asterisks.
///
/// Whether Unicode calls a mark punctuation is not known here: `doubt` is what
/// it is taken for, the worse for emphasis at this place.
fn beside<'e>(events: impl Iterator<Item = &'e Event<'e>>, ahead: bool, doubt: Beside) -> Beside {
    for event in events {
        match event {
            Event::Text(text) => {
                let next = if ahead {
                    text.chars().next()
                } else {
                    text.chars().next_back()
                };
                return match next {
                    Some(next) if next.is_whitespace() => Beside::Space,
                    Some(next) if next.is_ascii_punctuation() => Beside::Punctuation,
                    Some(next) if next.is_alphanumeric() => Beside::Word,
                    Some(_) | None => doubt,
                };
            }
            Event::Begin(kind) | Event::End(kind) if is_starred(kind) => {}
            // Brackets, backticks, tags.
            Event::Begin(_) | Event::End(_) => return Beside::Punctuation,
        }
    }
    Beside::Space
}
