//! Who signs: persons and parts of a newsroom.

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

/// A part of a newsroom that signs in place of a person, in folded text: `the city desk`.
pub(super) fn is_desk(signer: &str) -> bool {
    let parts = [
        "desk",
        "staff",
        "team",
        "newsroom",
        "editors",
        "reporters",
        "correspondents",
    ];
    let mut words = signer.split_whitespace();
    words.clone().count() <= 6
        && words
            .next()
            .is_some_and(|first| ["the", "our"].contains(&first))
        && words.next_back().is_some_and(|last| parts.contains(&last))
}
