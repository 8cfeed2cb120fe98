//! Names of people, out of what pages put in their place.

use super::plain_text::tidy;
use crate::lowercase::lowercase;
use crate::search::{contains, find, split, split_once, without_start};

/// Words in front of a name, in lower case.
const BEFORE: &str = concat!(
    "by\n",
    "written by\n",
    "posted by\n",
    "submitted by\n",
    "published by\n",
    "story by\n",
    "words by\n",
    "reviewed by\n",
    "author:\n",
    "authors:\n",
    "author\n",
    "von\n",
    "par\n",
    "por\n",
    "di\n",
    "door\n",
    "door:\n",
    "מאת:\n",
    "लेखक:\n",
    "av\n",
    "af\n",
    "escrito por\n",
    "text:\n",
    "автор:\n",
    "автор\n",
    "текст:\n",
    "بقلم\n",
    "كتب\n",
    "كتبت\n",
    "oleh\n",
    "penulis:\n",
    "yazan:\n",
    "tekst:\n",
    "作者\n",
    "作者:\n",
    "作者：\n",
    "文\n",
    "文/\n",
    "記者\n",
    "记者\n",
    "기자\n",
    "από\n",
    "przez\n",
    "autor:\n",
    "autor\n",
    "autore:\n",
    "auteur:\n",
    "auteur :\n",
    "redaktion:\n",
    "redacción:\n",
    "from\n",
    "medically reviewed by\n",
    "posted by:\n",
    "by:\n",
    "text by\n",
    "recipe by\n",
    "article by\n",
    "articles by\n",
    "post by\n",
    "edited by\n",
    "contributors:\n",
    "article by\n",
    "more from\n",
);

/// Words that end a name: jobs, places and dates follow.
const AFTER: &[&str] = &[
    " | ",
    " • ",
    " · ",
    " – ",
    " — ",
    " - ",
    "\n",
    " (",
    " / ",
    " @",
    " »",
    " ⋅",
    " ●",
    " updated",
    " published",
    " veröffentlicht",
    " for ",
    " on ",
    " at ",
    " in ",
    " 기자",
];

/// Words that no name of a person has, in lower case.
const NOT_A_NAME: &str = "admin administrator editor staff redaktion redaction rédaction redacción \
    unknown anonymous webmaster user guest none null undefined author read share \
    comments updated published minutes view posts http www follow email subscribe \
    profile more home contributor";

/// Whether a word is one of a row of words.
fn has_word(row: &str, word: &str) -> bool {
    row.split(' ').any(|known| known == word)
}

/// The names in a byline or a declared value; empty where there are none.
pub(super) fn names(value: &str) -> Vec<String> {
    let mut text = tidy(value);
    loop {
        let lower = lowercase(&text);
        let prefix = BEFORE
            .lines()
            .filter(|prefix| {
                lower.strip_prefix(*prefix).is_some_and(|rest| {
                    rest.starts_with([' ', ':']) || prefix.ends_with([':', '：', '/'])
                })
            })
            .map(|prefix| prefix.chars().count())
            .max();
        let Some(length) = prefix else { break };
        text = text
            .chars()
            .skip(length)
            .collect::<String>()
            .trim_start_matches([' ', ':'])
            .to_owned();
    }
    // *ByAna Ruiz*, where markup had put a space.
    let glued = text.strip_prefix("By").filter(|rest| {
        let mut rest = rest.chars();
        rest.next().is_some_and(char::is_uppercase) && rest.next().is_some_and(char::is_lowercase)
    });
    if let Some(rest) = glued {
        text = rest.to_owned();
    }
    let lower = lowercase(&text);
    // Offsets in the folded copy are not those of the original: count characters.
    let end = AFTER
        .iter()
        .filter_map(|after| find(&lower, after).map(|at| (at, *after)))
        .filter(|&(at, after)| {
            // *Center for Drug Evaluation* is one name.
            let words = lower.get(..at).map_or(0, |head| head.split(' ').count());
            at > 0 && (!matches!(after, " for " | " in ") || words > 1)
        })
        .map(|(at, _)| at)
        .min()
        .map(|at| lower.get(..at).map_or(0, |head| head.chars().count()));
    if let Some(end) = end {
        text = text.chars().take(end).collect();
    }
    let mut names = Vec::new();
    let parts = text
        .split([',', ';', '&', '、', '，'])
        .flat_map(|part| split(part, " and "))
        .flat_map(|part| split(part, " AND "))
        .flat_map(|part| split(part, " und "))
        .flat_map(|part| split(part, " et "))
        .flat_map(|part| split(part, " y "))
        .flat_map(|part| split(part, " with "))
        .flat_map(|part| split(part, " avec "));
    for part in parts {
        let name = without_start(part.trim(), "and ")
            .trim_matches(|character: char| {
                matches!(
                    character,
                    '.' | ':' | '|' | '-' | '–' | '"' | '*' | '·' | '•'
                ) && character != '.'
                    || character.is_whitespace()
            })
            .to_owned();
        let name = without_degrees(without_date(&once(without_role(&name)))).to_owned();
        // *Harbour Works, Inc*: no person, and no two.
        if is_legal_form(&name) {
            names.pop();
            continue;
        }
        if is_name(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A name without the one word before it that says what its bearer did (*Words: Ana Ruiz*).
fn without_role(name: &str) -> &str {
    let parts = split_once(name, ": ");
    let found = parts.filter(|(role, rest)| !role.contains(' ') && looks_like_a_person(rest));
    found.map_or(name, |(_, rest)| rest)
}

/// A name that stands there twice, once.
fn once(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let (first, second) = words.split_at(words.len() / 2);
    if first == second && !first.is_empty() {
        first.join(" ")
    } else {
        name.to_owned()
    }
}

/// A name without the date that stands behind it (*Ana Ruiz Dec 19*).
fn without_date(name: &str) -> &str {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let mut words = name.rsplitn(3, ' ');
    let (Some(day), Some(month), Some(head)) = (words.next(), words.next(), words.next()) else {
        return name;
    };
    let month = lowercase(month);
    let is_date = day.starts_with(|first: char| first.is_ascii_digit())
        && MONTHS.iter().any(|start| month.starts_with(start));
    if is_date { head } else { name }
}

/// A name without the degrees behind it (*Ana Ruiz MD*).
fn without_degrees(name: &str) -> &str {
    const DEGREES: &str = "MA MBA MD MPH MS MSc PhD Ph.D. RD RDN RN DVM DDS DO JD LD LDN CFP CPA";
    let mut rest = name;
    while let Some((head, last)) = rest.rsplit_once(' ')
        && head.contains(' ')
        && has_word(DEGREES, last)
    {
        rest = head;
    }
    rest
}

/// Whether a name is one that somebody logs in with.
pub(super) fn is_account(name: &str) -> bool {
    let is_marked = name.contains(['.', '_']) || name.contains(|mark: char| mark.is_ascii_digit());
    !name.contains(' ') && (is_marked || !name.starts_with(char::is_uppercase)) && name.is_ascii()
}

/// Whether a word is the form of a company.
fn is_legal_form(word: &str) -> bool {
    const FORMS: &str = "inc ltd llc gmbh corp corporation company plc pty university";
    has_word(FORMS, lowercase(word).trim_end_matches('.'))
}

/// Whether a name is that of a job, a desk or a publication rather than of a
/// person.
pub(super) fn is_collective(name: &str) -> bool {
    const WORDS: &str = "agency analyst associated attorney bureau ceo co-founder columnist \
    consultant contributor contributing correspondent cto daily desk director editor editorial editors expert founder gazette herald journal magazine manager news \
    newsroom officer press redaktion redazione reporter reuters rédaction specialist staff strategist team \
    telegraph telegram times tribune writer writers dpa afp afp.com ap";
    let lower = lowercase(name);
    lower.split_whitespace().any(|word| has_word(WORDS, word))
        || (!lower.contains(' ') && lower.contains('.') && !lower.ends_with('.'))
}

/// Whether a text is a label or a button rather than a name.
pub(super) fn is_interface(name: &str) -> bool {
    const WORDS: &str = "about articles author by category click collection comments commons contact \
    countries date filed find follow get home in join last license log login menu \
    modified more page post posted posts price published read register search \
    service share sign store subscribe tagged topic under updated view visit website \
    written";
    let lower = lowercase(name);
    lower
        .split_whitespace()
        .any(|word| has_word(WORDS, word.trim_end_matches([':', '.'])))
}

/// Whether a text can be the name of a person or a group of authors.
pub(super) fn is_name(name: &str) -> bool {
    let count = name.chars().count();
    let words = name.split_whitespace().count();
    if !(2..=60).contains(&count) || words > 6 || contains(name, "://") || name.contains('@') {
        return false;
    }
    // An account may have more of them than a name.
    let most = if words == 1 { count / 2 } else { 2 };
    let digits = name.chars().filter(char::is_ascii_digit).count();
    if digits > most || !name.chars().any(char::is_alphabetic) {
        return false;
    }
    let lower = lowercase(name);
    // Joomla's name for whoever set it up.
    let is_generic = words == 1 && has_word(NOT_A_NAME, &lower) || lower == "super user";
    let is_company = words > 1
        && name
            .split_whitespace()
            .next_back()
            .is_some_and(is_legal_form);
    let has_markup = name.contains(['<', '>', '{', '}', '=', '/', '\\', ':']);
    let is_degree = count < 6
        && words == 1
        && name
            .chars()
            .all(|character| character.is_uppercase() || character == '.')
        && name.chars().count() > 1;
    !is_generic && !is_company && !has_markup && !is_degree
}

/// Whether every word is written like a name's.
pub(super) fn looks_like_a_person(name: &str) -> bool {
    let words = name.split_whitespace();
    (2..=5).contains(&words.clone().count())
        && words
            .filter(|word| word.chars().count() > 3)
            .all(|word| word.starts_with(char::is_uppercase))
        && !name.contains(|mark: char| mark.is_ascii_digit())
        && !is_interface(name)
}

/// Whether a text is as long as a name in a script without capitals, and has nothing
/// but letters: there is no more to tell one by than what calls it a name.
pub(super) fn is_caseless_name(name: &str) -> bool {
    let (mut letters, mut spaces, mut is_unspaced) = (0, 0, false);
    for letter in name.chars() {
        letters += 1;
        match letter as u32 {
            0x20 => spaces += 1,
            0x3005 | 0x3041..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7a3 => is_unspaced = true,
            // With the signs of vowels, which are no letters by themselves.
            0x5d0..=0x5ea | 0x620..=0x6ff | 0x900..=0xe4e => {}
            _ => return false,
        }
    }
    match is_unspaced {
        true => spaces < 2 && (2..7).contains(&letters),
        false => (1..4).contains(&spaces),
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn bylines_give_their_names() {
        for (byline, expected) in [
            ("By Ana Ruiz", vec!["Ana Ruiz"]),
            ("BY ANA RUIZ AND BO LI", vec!["ANA RUIZ", "BO LI"]),
            (
                "Written by: Ana Ruiz, Bo Li & Cy Ode",
                vec!["Ana Ruiz", "Bo Li", "Cy Ode"],
            ),
            ("Ana Ruiz | Staff writer", vec!["Ana Ruiz"]),
            ("Von Ana Ruiz und Bo Li", vec!["Ana Ruiz", "Bo Li"]),
            ("Byron Quill", vec!["Byron Quill"]),
            ("admin", vec![]),
            ("Super User", vec![]),
            ("https://example.org/author/ana", vec![]),
            ("Ana Ruiz, MD", vec!["Ana Ruiz"]),
            ("Interview: Ana Ruiz", vec!["Ana Ruiz"]),
            ("Ana Ruiz avec AFP", vec!["Ana Ruiz"]),
            ("Submitted by Ana Ruiz on Tue, 06/15/2021", vec!["Ana Ruiz"]),
            ("김민수 기자 minsu@example.org", vec!["김민수"]),
            ("بقلم: ليلى حداد", vec!["ليلى حداد"]),
            ("Źródło: harbour.example", vec![]),
            ("Ana Ruiz MS RD", vec!["Ana Ruiz"]),
            ("Harbour Works, Inc.", vec![]),
            ("Harbour Works Ltd", vec![]),
        ] {
            assert_eq!(names(byline), expected, "{byline}");
        }
    }
}
