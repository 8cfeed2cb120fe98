//! Who signs: persons, parts of a newsroom, the authors of a paper and where
//! they work.

use crate::extract::text::phrases::{self, core, fold};
use crate::search::{find, places, split, without_start};

/// Small words between and within names.
#[rustfmt::skip]
const PARTICLES: [&str; 36] = [
    "and", "und", "et", "y", "e", "en", "och", "og", "ja", "i", "a", "de", "van", "von", "der",
    "den", "del", "da", "di", "la", "le", "dos", "bin", "al", "el", "ibn", "ve", "și", "és", "и",
    "та", "dan", "và", "for", "with", "in",
];

/// Whether a text can be names: few words, nearly all with a capital, or of a
/// script without capitals.
pub(in crate::extract::text) fn is_names(text: &str) -> bool {
    let mut capitalized = 0;
    let mut others = 0;
    let mut uncased = 0;
    for word in text.split(|character: char| character.is_whitespace() || character == ',') {
        let Some(first) = word.chars().find(|character| character.is_alphanumeric()) else {
            continue;
        };
        if first.is_uppercase() {
            capitalized += 1;
        } else if first.is_alphabetic() && !first.is_lowercase() {
            uncased += 1;
        } else if first.is_ascii_digit() || !PARTICLES.contains(&word) {
            others += 1;
        }
    }
    (capitalized > 0 && others <= capitalized / 3 && capitalized <= 12)
        || (capitalized == 0 && others == 0 && (1..=6).contains(&uncased))
}

/// Whether a text starts with a person's name that a sign or a number ends:
/// `Jane Doe, staff writer`, `Jane Doe • 3 May`.
pub(super) fn starts_with_name(text: &str) -> bool {
    let is_end = |sign: char| {
        sign.is_numeric() || matches!(sign, ',' | '|' | '•' | '·' | '(' | '—' | '–' | '@' | '/')
    };
    let Some(end) = text.find(is_end) else {
        return false;
    };
    is_full_name(text.get(..end).unwrap_or(text))
}

/// Whether some words tell what a person does, or for whom: `Staff Writer`,
/// `BBC News`.
pub(in crate::extract::text) fn is_job(folded: &str) -> bool {
    folded.split(' ').any(|word| phrases::JOB.is(word))
}

/// Whether a line is a person's name and what that person does: `Jane Doe,
/// Staff Writer`, `Jane Doe and John Roe, CNN`.
pub(in crate::extract::text) fn is_person_with_job(content: &str, folded: &str) -> bool {
    /// A headline goes on for longer: `Jane Doe, the news and the times`.
    const LONGEST: usize = 3;
    let Some((_, job)) = folded.split_once(',') else {
        return false;
    };
    job.split_whitespace().count() <= LONGEST
        && starts_with_name(content)
        && is_names(content)
        && is_job(job)
}

/// Whether a text is one name of two words or more with capitals.
pub(in crate::extract::text) fn is_full_name(text: &str) -> bool {
    let words = text.split_whitespace();
    let capitalized = words
        .clone()
        .filter(|word| word.starts_with(char::is_uppercase));
    (2..=5).contains(&words.count()) && capitalized.count() >= 2 && is_names(text)
}

/// Whether a line can be a person's name and nothing else, with a place behind
/// a dash or a comma at most. The words of a name do not stand in small letters
/// in the text, as those of a section do (`Ferry Prices`).
pub(in crate::extract::text) fn is_lone_name(line: &str, text: &str) -> bool {
    let end = line.find([',', '،', '–', '—']);
    let end = end.or_else(|| find(line, " - ")).unwrap_or(line.len());
    let name = line.get(..end).unwrap_or(line).trim();
    let count = name.split(' ').count();
    if !(2..=4).contains(&count) || name.contains(is_sign_or_digit) {
        return false;
    }
    let folded = fold(name);
    let is_common = |word: &&str| {
        places(text, word).any(|at| {
            let before = text.get(..at).unwrap_or("");
            let behind = text.get(at + word.len()..).unwrap_or("");
            before.ends_with(' ') && !behind.starts_with(char::is_alphanumeric)
        })
    };
    let is_uncased = count <= 3 && !name.contains(is_cased);
    let is_person =
        || is_full_name(name) && folded.split(' ').filter(is_common).count() * 2 < count;
    (is_uncased || is_person()) && !is_job(&folded)
}

fn is_sign_or_digit(sign: char) -> bool {
    sign.is_numeric() || matches!(sign, ':' | '?' | '!' | '|' | '/' | '"' | '“')
}

fn is_cased(letter: char) -> bool {
    letter.is_lowercase() || letter.is_uppercase()
}

/// Prepositions before a part of a newsroom that are no byline by themselves.
const FROM: [&str; 10] = [
    "da", "dal", "dalla", "do", "fra", "from", "från", "od", "van", "من",
];

/// Words before a part of a newsroom: `the`, `our`.
#[rustfmt::skip]
const OUR: [&str; 28] = [
    "the", "our", "unser", "unserer", "unserem", "unseren", "der", "notre", "nos", "la",
    "nuestro", "nuestra", "nuestros", "nostro", "nostra", "nosso", "nossa", "onze", "vår", "våra",
    "vores", "naszego", "naszej", "našeho", "naší", "нашего", "нашей", "нашого",
];

/// How the names of parts of a newsroom and of its people begin.
#[rustfmt::skip]
const NEWSROOM: [&str; 31] = [
    "agentur", "correspo", "corrispond", "editorial", "enviad", "envoyé", "inviat", "korespond",
    "korrespond", "lokalredak", "medarbejder", "medarbetar", "mitarbeiter", "ntb", "onlineredak",
    "redac", "redak", "redaz", "redação", "reporter", "rédac", "sportredak", "szerkeszt",
    "toimitu", "корреспонд", "кореспонд", "редак", "כתבנו", "מערכת", "مراسل", "محرر",
];

/// English names of them, which stand last.
const ENGLISH: [&str; 7] = [
    "desk",
    "staff",
    "team",
    "newsroom",
    "editors",
    "reporters",
    "correspondents",
];

/// Whether a part of a newsroom signs in place of a person, in folded text:
/// `by the city desk`, `von unserer lokalredaktion`, `من مراسلنا المحلي`.
pub(super) fn is_desk(folded: &str) -> bool {
    let length = phrases::BYLINE.start(folded).or_else(|| {
        let first = folded.split(' ').next()?;
        FROM.contains(&first).then_some(first.len())
    });
    let Some(signer) = length.and_then(|length| folded.get(length..)) else {
        return false;
    };
    let words: Vec<&str> = signer.split_whitespace().take(8).map(core).collect();
    let is_newsroom = |word: &&str| NEWSROOM.iter().any(|start| word.starts_with(start));
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    if words.len() > 7 {
        return false;
    }
    if OUR.contains(first) {
        return ENGLISH.contains(last) || words.iter().skip(1).take(2).any(is_newsroom);
    }
    !first.starts_with(|letter: char| letter.is_lowercase() || letter.is_uppercase())
        && is_newsroom(first)
}

/// Whether a text is the authors of a paper: two names or more, with the marks
/// of their affiliations or without.
pub(in crate::extract::text) fn is_author_list(text: &str) -> bool {
    let plain: String = text
        .chars()
        .map(|sign| if is_affiliation_mark(sign) { ' ' } else { sign })
        .collect();
    let mut names = 0;
    for part in plain
        .split([',', ';', '&'])
        .flat_map(|part| split(part, " and "))
    {
        let part = without_start(part.trim(), "and ").trim_end_matches('.');
        if part.is_empty() || names > 0 && is_degree(part) {
            continue;
        }
        if !is_full_name(part) {
            return false;
        }
        names += 1;
    }
    names >= 2 || names == 1 && plain.trim_end().len() < text.len()
}

/// Whether some letters are what a university gives: `Ph.D`, `MD`.
fn is_degree(text: &str) -> bool {
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    capitals >= 2 && text.len() <= 6 && !text.contains(' ')
}

/// Whether the names of a list bear the marks of affiliations.
pub(in crate::extract::text) fn has_affiliation_marks(text: &str) -> bool {
    let mut previous = ' ';
    text.chars().any(|sign| {
        let is_mark = previous.is_alphabetic() && is_affiliation_mark(sign);
        previous = sign;
        is_mark
    })
}

fn is_affiliation_mark(sign: char) -> bool {
    sign.is_numeric() || matches!(sign, '*' | '†' | '‡' | '§' | '¶' | '∗')
}

/// How the names of institutions begin, in folded text.
#[rustfmt::skip]
const INSTITUTION: [&str; 36] = [
    "academy of", "college", "departament", "department of", "departments of", "dept. of",
    "dipartimento", "département", "fachbereich", "faculdade", "facultad", "faculty of",
    "faculté", "fakultet", "fakultät", "graduate school", "hochschule", "hospital", "instituto",
    "institut", "istituto", "katedra", "laborator", "school of", "universi", "uniwersytet",
    "yliopisto", "институт", "кафедра", "университет", "університет", "факультет", "جامعة",
    "大学", "研究所", "대학교",
];

/// Whether a line tells where an author works, in folded text.
pub(super) fn is_affiliation(folded: &str) -> bool {
    let first = folded.trim_start_matches(['(', '[']).chars().next();
    // What is cheap to see comes first: cells of a table are often numbers.
    let is_marked = folded.contains([',', '،', '，']) || first.is_some_and(is_affiliation_mark);
    if !is_marked || !folded.contains(char::is_alphabetic) {
        return false;
    }
    INSTITUTION.iter().any(|start| {
        places(folded, start).any(|at| {
            !folded
                .get(..at)
                .is_some_and(|before| before.ends_with(char::is_alphabetic))
                || !start.is_ascii()
        })
    })
}
