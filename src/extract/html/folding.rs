//! Texts as they are compared: titles, names and paragraphs are the same
//! whatever their case, punctuation and white space.

/// A text in lower case, its words separated by single spaces.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Whether a space stands before the next character.
    let mut is_apart = false;
    let mut push = |character: char| {
        if character.is_alphanumeric() {
            if std::mem::take(&mut is_apart) && !folded.is_empty() {
                folded.push(' ');
            }
            folded.push(character);
        } else {
            is_apart = true;
        }
    };
    for character in text.chars() {
        if character.is_ascii() {
            push(character.to_ascii_lowercase());
        } else {
            character.to_lowercase().for_each(&mut push);
        }
    }
    folded
}
