//! The credit of a picture: a line of its own, or the end of a caption.

use super::names::is_names;
use crate::extract::text::phrases::{self, fold};
use crate::search::{rfind, split_once};

/// Whether a piece is the caption or the credit of a picture; `folded` is its
/// beginning.
pub(in crate::extract::text) fn is_credit(
    content: &str,
    folded: &str,
    words: u32,
    is_stopped: bool,
) -> bool {
    if words > LONGEST_CAPTION {
        return false;
    }
    if words <= 50
        && (is_credit_line(content, folded, words) || !is_stopped && ends_in_name(content))
    {
        return true;
    }
    let ending = folded_end(content);
    let ending = ending.trim_end_matches(['.', ' ']);
    // "A boat at the pier. (AP Photo/Jane Doe)", "A boat. (credit: Jane Doe)"
    if let Some(inside) = last_bracket(ending) {
        return is_source(inside, words, is_stopped) || words <= 50 && ends_in_credit(ending);
    }
    words <= 50 && (ends_in_agency(ending, words) || ends_in_credit(ending))
}

/// The longest caption, in words.
const LONGEST_CAPTION: u32 = 100;

/// Whether a line amid a text names a film or a picture that was shown there:
/// `Video: The choir sings in the storm`.
pub(in crate::extract::text) fn is_film(content: &str) -> bool {
    split_once(content, ": ").is_some_and(|(label, _)| phrases::PICTURE.is(&fold(label)))
}

/// Whether a piece starts with what stands before a credit: `Photo: Jane Doe`,
/// `Image by Jane Doe`, `© Jane Doe/Getty`.
fn is_credit_line(content: &str, folded: &str, words: u32) -> bool {
    if folded.starts_with('©') && names_agency(folded)
        || FILED.iter().any(|start| content.starts_with(start))
        // Reuters alone may sign an article.
        || folded.ends_with("images") && phrases::AGENCY.is(folded)
        // How Japanese captions name who took the picture.
        || folded.ends_with("撮影")
        || words <= LONGEST_LINE && is_photographer(content)
    {
        return true;
    }
    let Some(length) = phrases::CREDIT.start(folded) else {
        return false;
    };
    let (label, rest) = folded.split_at_checked(length).unwrap_or((folded, ""));
    let rest = rest.trim_start();
    let is_signed = rest.starts_with([':', '：', '/', '|', '©', '／', '…'])
        || rest.starts_with(", ")
            && label.contains(' ')
            && super::tail(content, rest.trim_start_matches([',', ' ']))
                .starts_with(char::is_uppercase)
        || rest.starts_with("...") && rest.trim_start_matches('.').len() > 2;
    let says_by = label
        .rsplit(' ')
        .next()
        .is_some_and(|last| BY.contains(&last));
    let is_named = says_by && words <= 16 && is_names(super::tail(content, rest));
    is_signed && rest.len() > 2 || is_named
}

/// The longest credit on a line of its own, in words.
const LONGEST_LINE: u32 = 8;

/// How captions of pictures begin that an agency took from its files.
const FILED: [&str; 3] = ["FILE - ", "FILE – ", "FILE — "];

/// Words at the end of a label, after which a name comes without a sign.
const BY: [&str; 9] = ["by", "of", "von", "de", "di", "av", "af", "por", "fot."];

/// The end of a text in small letters, no more than its last 160 characters.
fn folded_end(content: &str) -> String {
    let start = content
        .char_indices()
        .rev()
        .nth(159)
        .map_or(0, |(at, _)| at);
    fold(content.get(start..).unwrap_or(content))
}

/// What stands in the bracket that a text ends with.
fn last_bracket(ending: &str) -> Option<&str> {
    let inner = ending.strip_suffix([')', '）', ']'])?;
    let open = inner.rfind(['(', '（', '['])?;
    let sign = inner.get(open..)?.chars().next()?;
    inner.get(open + sign.len_utf8()..)
}

/// Whether the words of a bracket at the end of a piece are a credit.
fn is_source(inside: &str, words: u32, is_stopped: bool) -> bool {
    let is_labelled = inside
        .split_once([':', '：'])
        .is_some_and(|(label, name)| phrases::PICTURE.is(label) && !name.trim().is_empty());
    let is_named = names_agency(inside)
        || phrases::CREDIT.start(inside).is_some_and(|length| {
            inside
                .get(length..)
                .is_some_and(|rest| rest.starts_with([':', '/', ' ']))
        });
    is_labelled
        || words <= 45
            && is_named
            && (inside.contains(['/', ':', '©']) || !is_stopped || words <= 35)
}

/// Whether the name of an agency stands among some words, as words of its own.
fn names_agency(words: &str) -> bool {
    let mut previous = ' ';
    words.char_indices().any(|(at, character)| {
        let is_start = !previous.is_alphanumeric() || phrases::is_wide(previous);
        previous = character;
        is_start
            && words
                .get(at..)
                .is_some_and(|rest| phrases::AGENCY.start(rest).is_some())
    })
}

/// `A boat at the pier. Jane Doe/Getty Images`
fn ends_in_agency(ending: &str, words: u32) -> bool {
    let source = ending.rsplit(['/', '|', '©', '•']).next().unwrap_or("");
    source.len() < ending.len()
        && words <= 40
        && phrases::AGENCY.start(source.trim_start()).is_some()
}

/// `A boat at the pier. Photo: Jane Doe`, `A boat at the pier – © Jane Doe`
fn ends_in_credit(ending: &str) -> bool {
    const LONGEST_NAME: usize = 70;
    let is_name = |name: &str| {
        let count = name.split_whitespace().count();
        name.len() <= LONGEST_NAME && (1..=8).contains(&count) && !name.contains(['?', '!'])
    };
    if let Some((before, name)) = ending.rsplit_once('©') {
        let is_after_caption = before.trim_end().ends_with(is_break);
        return is_after_caption && is_name(name.trim());
    }
    let Some((before, name)) = ending.rsplit_once([':', '：']) else {
        return false;
    };
    let label = before.rsplit(is_break).next().unwrap_or(before);
    label.len() < before.len() && phrases::PICTURE.is(label) && is_name(name.trim())
}

/// `A boat at the pier. AP Photo/Jane Doe`, `A boat at the pier. Photo by Jane
/// Doe`, `A boat at the pier. Jane Doe for The Harbour Times`
fn ends_in_name(content: &str) -> bool {
    const LEAST: usize = 3;
    const LONGEST: usize = 8;
    let content = content.trim_end();
    let (caption, credit) = match content
        .strip_suffix(')')
        .and_then(|inner| inner.rsplit_once('('))
    {
        Some(parts) => parts,
        None => {
            let Some(at) = [". ", "! ", "? ", "” "]
                .iter()
                .filter_map(|stop| rfind(content, stop).map(|at| at + stop.len()))
                .max()
            else {
                return false;
            };
            (
                content.get(..at).unwrap_or(""),
                content.get(at..).unwrap_or(""),
            )
        }
    };
    let count = |text: &str| text.split_whitespace().count();
    if count(caption) < LEAST || count(credit) > LONGEST || !caption.trim_end().ends_with(is_break)
    {
        return false;
    }
    let folded = fold(credit);
    let is_made_by = || {
        phrases::CREDIT.start(&folded).is_some_and(|length| {
            let label = folded.get(..length).unwrap_or("");
            length < folded.len() && (label.ends_with(" by") || label.ends_with(" of"))
        })
    };
    // "J. Roe for" is cut behind the initial.
    let initial = caption.trim_end().rsplit(' ').next();
    let fewest = if initial.is_some_and(|initial| initial.len() == 2) {
        1
    } else {
        2
    };
    phrases::AGENCY.start(&folded).is_some()
        || is_made_by()
        || [" for ", " via ", "/"]
            .iter()
            .any(|joint| names_person_and_paper(credit, joint, fewest))
}

/// `Jane Doe for The Harbour Times`, where the joint is ` for `.
fn names_person_and_paper(credit: &str, joint: &str, fewest: usize) -> bool {
    split_once(credit, joint).is_some_and(|(person, paper)| {
        let is_name = |name: &str| name.starts_with(char::is_uppercase) && is_names(name);
        (fewest..=4).contains(&person.split_whitespace().count())
            && is_name(person.trim())
            && is_name(paper.trim())
    })
}

/// Whether a line is a photographer and a medium that is known for one by its
/// last word, or by its capitals where no space parts them: `Jane Doe for The
/// Harbour Times`, `Jane Doe/HBC`.
fn is_photographer(content: &str) -> bool {
    let is_named = |joint: &str| names_person_and_paper(content, joint, 2);
    let last = content.rsplit([' ', '/']).next().unwrap_or("");
    let is_acronym =
        |word: &str| word.len() > 2 && word.bytes().all(|letter| letter.is_ascii_uppercase());
    let is_joined = || {
        content.split_once('/').is_some_and(|(person, paper)| {
            let is_plain = |word: &str| word.starts_with(char::is_uppercase) && !is_acronym(word);
            is_acronym(paper) && person.split(' ').all(is_plain)
        })
    };
    is_named("/") && is_joined()
        || phrases::SITE.is(&fold(last)) && (is_named(" for ") || is_named(" via "))
}

/// Whether a caption may end here and its credit begin.
fn is_break(sign: char) -> bool {
    matches!(
        sign,
        '.' | '!'
            | '?'
            | '…'
            | ')'
            | ']'
            | '"'
            | '”'
            | '»'
            | '|'
            | '/'
            | '–'
            | '—'
            | '-'
            | '•'
            | '·'
            | '。'
            | '؟'
            | '।'
    )
}

#[cfg(test)]
mod tests {
    use super::names_agency;

    #[test]
    fn an_agency_is_named_by_whole_words() {
        assert!(names_agency("© jane doe/afp"));
        assert!(names_agency("© afp via getty images"));
        assert!(names_agency("© 中国新华社"));
        assert!(!names_agency("© afpa, the school for adults"));
        assert!(!names_agency("© the snapap store"));
    }
}
