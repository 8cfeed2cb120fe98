//! Detection: the language that a text is written in.
//!
//! The script decides first; where several languages share it, their most
//! frequent words, their affixes and their alphabets do. A language file lists its stop words
//! by frequency, so the rank of a word gives its probability by Zipf's law,
//! and words are evidence for the languages that list them in a naive Bayes
//! model; a letter that a language does not use is evidence against it. Time
//! is linear in the sample that is looked at, which is bounded.

use super::evidence::{Sign, evidence};
use super::neighbours;
use super::script::Script;
use super::tables::ALL;
use crate::article::{LanguageGuess, LanguageSource};
use crate::lowercase::lowercase;
use crate::runs::next_word;

/// How much of a text is looked at, in bytes: more evidence changes nothing (a
/// third of it gives the same language on each of 1,708 pages).
const SAMPLE: usize = 8_000;

/// With fewer letters than this there is no telling.
const FEWEST_LETTERS: usize = 3;

/// The logarithm of the probability of a word that a language does not list.
pub(super) const UNLISTED: f64 = -9.0;

/// The share of the words of a text that its language lists, itself or an affix
/// of it, usually is at least this.
const USUALLY_LISTED: f64 = 0.15;

/// A text of at least so many words of three letters or more, of which its
/// language lists fewer than this share, is in none that is known: by two letters
/// and one it resembles some language by chance. Of paragraphs of forty words in
/// their language one in some hundreds is below.
const KNOWN_WORDS: usize = 30;
const KNOWN_SHARE: f64 = 0.03;
const KNOWN_LETTERS: usize = 3;

/// So many letters that only some languages have tell the language without its words.
const TELLING_LETTERS: usize = 4;

/// What an affix says for a language that it is usual in, as a logarithm.
pub(super) const AFFIX: f64 = 1.2;

/// What a letter says against a language that does not use it, as a logarithm:
/// such letters stand in foreign names only.
pub(super) const FOREIGN: f64 = -3.0;

/// By how much a language without rules must be likelier than all that have
/// some, as a logarithm, before a text is taken to be in it.
const MARGIN: f64 = 5.0;

/// What detection tells apart: the languages with rules, then their neighbours.
pub(super) const COUNT: usize = ALL.len() + neighbours::ALL.len();

/// Malay, which is the first of the neighbours.
pub(super) const MALAY: usize = ALL.len();

// One bit a language in a u64.
const _: () = assert!(COUNT <= 64);

/// What detection knows of a language: its tag, script, letters and frequent
/// words.
pub(super) fn profile(index: usize) -> Option<(&'static str, Script, &'static str, &'static str)> {
    let neighbour = || {
        neighbours::ALL
            .get(index.checked_sub(ALL.len())?)
            .map(|language| {
                (
                    language.tag,
                    language.script,
                    language.letters,
                    language.words,
                )
            })
    };
    ALL.get(index)
        .map(|language| {
            (
                language.tag,
                language.script,
                language.letters,
                language.stop_words,
            )
        })
        .or_else(neighbour)
}

/// The language that a text is written in, with how sure that is.
///
/// The tag may be that of a language without rules here. It is `und`, with
/// confidence 0, where the text has no letters, is in a script that no language
/// file names, or has next to none of the words of any. This never panics.
///
/// ```
/// use nutgraf::language;
///
/// let guess = language::detect("Der Hafen wurde am Montag nach einem langen Winter geöffnet.");
/// assert_eq!(guess.tag, "de");
/// ```
pub fn detect(text: &str) -> LanguageGuess {
    of_sample(sample(text, SAMPLE))
}

/// Whether the middle of a text is clearly in a language, given by its primary
/// tag, so that nobody has to look at more of it.
#[cfg(any(feature = "html", feature = "dom"))]
pub(crate) fn is_clearly(text: &str, tag: &str) -> bool {
    let guess = of_sample(sample(text, SAMPLE / 4));
    guess.tag == tag && guess.confidence > 0.9
}

fn of_sample(sample: &str) -> LanguageGuess {
    let Some((script, share)) = main_script(sample) else {
        return LanguageGuess::default();
    };
    let candidates: Vec<usize> = (0..COUNT)
        .filter(|&index| profile(index).is_some_and(|(_, own, ..)| own == script))
        .collect();
    let (winner, confidence) = match candidates.as_slice() {
        [] => return LanguageGuess::default(),
        &[only] => (only, share),
        _ => match by_words(sample, &candidates) {
            Some((winner, confidence)) => (winner, confidence * share),
            None => return LanguageGuess::default(),
        },
    };
    match profile(winner) {
        Some((tag, ..)) => LanguageGuess {
            tag: tag.to_owned(),
            confidence,
            source: LanguageSource::Detected,
        },
        None => LanguageGuess::default(),
    }
}

/// The middle of a long text, so many bytes of it, all of a short one: what
/// stands at the ends of a page is more often in another language than what
/// stands in its middle.
fn sample(text: &str, length: usize) -> &str {
    if text.len() <= length {
        return text;
    }
    let boundary = |offset: usize| (offset..text.len()).find(|&at| text.is_char_boundary(at));
    let start = (text.len() - length) / 2;
    boundary(start)
        .zip(boundary(start + length))
        .and_then(|(start, end)| text.get(start..end))
        .unwrap_or(text)
}

/// The script of most letters, and its share of them.
///
/// A Chinese character says as much as several letters, and counts as three.
/// Where kana stand among them the text is Japanese.
fn main_script(sample: &str) -> Option<(Script, f64)> {
    let mut counts = [0usize; Script::COUNT];
    let mut letters = sample.bytes().filter(u8::is_ascii_alphabetic).count();
    if let Some(count) = counts.get_mut(Script::Latin as usize) {
        *count = letters;
    }
    let mut rest = sample;
    loop {
        let plain = rest.bytes().take_while(u8::is_ascii).count();
        let mut following = rest.get(plain..).unwrap_or("").chars();
        let Some(letter) = following.next() else {
            break;
        };
        rest = following.as_str();
        if !letter.is_alphabetic() {
            continue;
        }
        let script = Script::of(letter);
        let weight = if matches!(script, Script::Han | Script::Japanese) {
            3
        } else {
            1
        };
        letters += weight;
        if let Some(count) = counts.get_mut(script as usize) {
            *count += weight;
        }
    }
    let count = |script: Script| counts.get(script as usize).copied().unwrap_or(0);
    let (han, kana) = (count(Script::Han), count(Script::Japanese));
    let (chinese, japanese) = if kana * 10 > han {
        (0, han + kana)
    } else {
        (han, 0)
    };
    let mut best = (Script::Other, 0);
    for script in ALL.iter().map(|language| language.script) {
        let count = match script {
            Script::Han => chinese,
            Script::Japanese => japanese,
            other => count(other),
        };
        if count > best.1 {
            best = (script, count);
        }
    }
    (best.1 >= FEWEST_LETTERS).then(|| (best.0, best.1 as f64 / letters as f64))
}

/// The likeliest of several languages by the words and letters of the sample,
/// and how sure that is: its probability given that it is one of them, less
/// where it lists fewer of the words than languages usually do, as happens in
/// a text of a language that no file names; nothing where it lists next to none.
fn by_words(sample: &str, candidates: &[usize]) -> Option<(usize, f64)> {
    let evidence = evidence();
    let mut scores = vec![0.0; COUNT];
    let mut listed = vec![0.0; COUNT];
    // The same of the words that are no shorter than three letters.
    let mut known_words = 0;
    let mut known = vec![0.0; COUNT];
    // Letters beside those of ASCII, and how many of them a language does not use.
    let mut letters_told = 0;
    let mut is_strange = false;
    let mut strange = vec![0.0; COUNT];
    let all = candidates.iter().fold(0, |all, index| all | 1_u64 << index);
    let foreign = |letter: char| evidence.users(letter).map_or(0, |users| all & !users);
    let ascii: [u64; 128] = std::array::from_fn(|code| foreign(char::from(code as u8)));
    let mut words = 0;
    let mut lower = String::new();
    let mut rest = sample;
    while let Some(word) = next_word(&mut rest, is_part) {
        let is_plain = word.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
        if !is_plain && !word.contains(char::is_alphabetic) {
            continue;
        }
        let other;
        let word = if word.is_ascii() {
            lower.clear();
            lower.push_str(word);
            lower.make_ascii_lowercase();
            lower.as_str()
        } else {
            other = lowercase(word);
            other.as_str()
        };
        words += 1;
        let is_long = word.chars().nth(KNOWN_LETTERS - 1).is_some();
        known_words += usize::from(is_long);
        let mut speaks_for = |language: usize, gain: f64| {
            add(&mut scores, language, gain);
            add(&mut listed, language, 1.0);
            add(&mut known, language, f64::from(u8::from(is_long)));
        };
        match evidence.get(Sign::Word.key(word)) {
            Some(languages) => {
                for &(language, gain) in languages {
                    speaks_for(language as usize, gain);
                }
            }
            None => evidence.of_affixes(word, |language| speaks_for(language, AFFIX)),
        }
        let mut letters = word;
        while let &[first, ..] = letters.as_bytes() {
            // Most letters are of ASCII, and of all candidates.
            let plain = ascii.get(usize::from(first));
            let mut others = match plain {
                Some(&others) => {
                    letters = letters.get(1..).unwrap_or("");
                    others
                }
                None => {
                    let mut following = letters.chars();
                    let letter = following.next().unwrap_or_default();
                    letters = following.as_str();
                    // What no language uses tells that it is none of them.
                    is_strange |= letter.is_alphabetic() && evidence.users(letter).is_none();
                    foreign(letter)
                }
            };
            letters_told += usize::from(plain.is_none());
            while others != 0 {
                let language = others.trailing_zeros() as usize;
                add(&mut scores, language, FOREIGN);
                if plain.is_none() {
                    add(&mut strange, language, 1.0);
                }
                others &= others - 1;
            }
        }
    }
    let score = |index: usize| scores.get(index).copied().unwrap_or(0.0);
    let mut winner = candidates.first().copied().unwrap_or(0);
    for &candidate in candidates {
        // Those with rules come first.
        let is_foreign = candidate >= ALL.len() && winner < ALL.len();
        let margin = if is_foreign { MARGIN } else { 0.0 };
        if score(candidate) > score(winner) + margin {
            winner = candidate;
        }
    }
    let total: f64 = candidates
        .iter()
        // Malay beside Indonesian makes nothing doubtful: the rules are the same.
        .filter(|&&index| index != MALAY || winner == MALAY)
        .map(|&index| libm::exp(score(index) - score(winner)))
        .sum();
    let of_winner = |counts: &[f64]| counts.get(winner).copied().unwrap_or(0.0);
    // Of other scripts there are few languages that are not named, and in some
    // (Hebrew, Arabic) the small words are written as parts of others.
    let is_latin = profile(winner).is_some_and(|(_, script, ..)| script == Script::Latin);
    // A recipe has few small words, and its letters tell.
    let is_lettered = letters_told >= TELLING_LETTERS && !is_strange && of_winner(&strange) == 0.0;
    let is_known = is_lettered || of_winner(&known) >= KNOWN_SHARE * known_words as f64;
    if is_latin && known_words >= KNOWN_WORDS && !is_known {
        return None;
    }
    let share = of_winner(&listed) / f64::from(words.max(1));
    Some((winner, (share / USUALLY_LISTED).min(1.0) / total))
}

fn add(scores: &mut [f64], language: usize, gain: f64) {
    if let Some(score) = scores.get_mut(language) {
        *score += gain;
    }
}

/// Whether a character is a part of a word.
fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter)
}

/// Whether a character is a mark that combines with the letter before it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::{detect, is_clearly};

    #[test]
    fn the_middle_of_a_text_may_be_enough() {
        let german = "Der Hafen wurde am Montag nach einem langen Winter wieder geöffnet. ";
        let english = "The harbour was opened again on Monday after a long winter. ";
        let text = [english, &german.repeat(100), english].concat();
        assert!(is_clearly(&text, "de"));
        assert!(!is_clearly(&text, "en"));
        assert!(!is_clearly("", "und"));
        assert_eq!(detect(&text).tag, "de");
        // A recipe has next to no small words; its letters tell.
        let recipe = "Zutaten: Mehl, Butter, Zucker, Eier, Salz, Hefe, Milch, Rosinen, Mandeln, Äpfel, Nüsse. \
            Zubereitung: Butter schaumig rühren, Zucker zugeben, Eier schlagen, Mehl sieben, Teig kneten, \
            Äpfel schälen, Nüsse hacken, Form fetten, Teig füllen, Ofen heizen, Kuchen backen, stürzen.";
        assert_eq!(detect(recipe).tag, "de");
        // What many languages may say is clear in none.
        assert!(!is_clearly("Moor & Olsen", "de") && !is_clearly("Moor & Olsen", "en"));
    }
}
