//! Each stemmer against the crate that its program is made of.

use pagefind_stem::Algorithm as Theirs;

use super::{self as snowball, Algorithm, Stemmer};
use crate::language::{Stemming, all};

/// How many words are made up for each language.
const WORDS: usize = 4_000;

const PAIRS: [(&str, &Algorithm, Theirs); 20] = [
    ("ar", &snowball::ARABIC, Theirs::Arabic),
    ("hy", &snowball::ARMENIAN, Theirs::Armenian),
    ("da", &snowball::DANISH, Theirs::Danish),
    ("nl", &snowball::DUTCH, Theirs::Dutch),
    ("en", &snowball::ENGLISH, Theirs::English),
    ("fi", &snowball::FINNISH, Theirs::Finnish),
    ("fr", &snowball::FRENCH, Theirs::French),
    ("de", &snowball::GERMAN, Theirs::German),
    ("hi", &snowball::HINDI, Theirs::Hindi),
    ("hu", &snowball::HUNGARIAN, Theirs::Hungarian),
    ("id", &snowball::INDONESIAN, Theirs::Indonesian),
    ("it", &snowball::ITALIAN, Theirs::Italian),
    ("no", &snowball::NORWEGIAN, Theirs::Norwegian),
    ("pl", &snowball::POLISH, Theirs::Polish),
    ("pt", &snowball::PORTUGUESE, Theirs::Portuguese),
    ("ro", &snowball::ROMANIAN, Theirs::Romanian),
    ("ru", &snowball::RUSSIAN, Theirs::Russian),
    ("es", &snowball::SPANISH, Theirs::Spanish),
    ("sv", &snowball::SWEDISH, Theirs::Swedish),
    ("tr", &snowball::TURKISH, Theirs::Turkish),
];

/// Words of up to five parts: endings that the algorithm knows, letters of its alphabet, and whole
/// words of the language.
fn words(algorithm: &Algorithm, lists: &str, seed: u64) -> impl Iterator<Item = String> {
    let endings = algorithm.packed.split('\n').next().unwrap_or_default();
    let endings = endings.split(|mark: char| mark.is_ascii() && !mark.is_ascii_alphabetic());
    let known: Vec<String> = lists.split(' ').map(str::to_owned).collect();
    let mut parts: Vec<String> = endings.map(str::to_owned).chain(known.clone()).collect();
    parts.retain(|part| !part.is_empty());
    let letters: Vec<String> = parts
        .concat()
        .chars()
        .chain('a'..='z')
        .map(String::from)
        .collect();
    let mut state = seed;
    let mut random = move |below: usize| {
        // A linear congruential generator (Knuth, MMIX).
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    let made = (0..WORDS).map(move |_| {
        (0..1 + random(6))
            .map(|_| {
                let from = if random(3) == 0 { &parts } else { &letters };
                from.get(random(from.len())).cloned().unwrap_or_default()
            })
            .collect()
    });
    known.into_iter().chain(made)
}

#[test]
fn the_stems_are_snowballs() {
    for (tag, algorithm, theirs) in PAIRS {
        let ours = Stemmer::new(algorithm);
        let theirs = pagefind_stem::Stemmer::create(theirs);
        let language = crate::language::rules(tag);
        let lists = format!("{} {}", language.stop_words, language.starters);
        let mut changed = 0;
        for word in words(algorithm, &lists, 7) {
            let stem = ours.stem(&word);
            assert_eq!(stem, theirs.stem(&word), "{tag}: {word}");
            changed += usize::from(stem != word);
        }
        assert!(changed > WORDS / 10, "{tag}: {changed}");
    }
}

#[test]
fn every_language_has_the_algorithm_of_its_name() {
    for language in all() {
        if let Stemming::Snowball(algorithm) = language.stemming {
            let pair = PAIRS.iter().find(|(tag, ..)| *tag == language.tag);
            assert_eq!(
                pair.map(|(_, algorithm, _)| algorithm.packed),
                Some(algorithm.packed),
                "{}",
                language.tag
            );
        }
    }
}
