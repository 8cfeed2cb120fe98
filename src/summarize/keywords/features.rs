//! What is known of a phrase, as numbers.
//!
//! None of the features knows a language: stop words and stems have done their
//! work before. The last ones are products of a phrase's length, casing and
//! frequency with the shape of the document, since how many words a good key
//! phrase has depends on what kind of text it is.

use super::phrases::{Phrase, Phrases};

/// How many features there are.
pub const COUNT: usize = PLAIN + SHAPES * SHAPED;
/// Features of the phrase alone.
const PLAIN: usize = 25;
/// Features of the document.
const SHAPES: usize = 4;
/// Features of the phrase that are multiplied with those of the document.
const SHAPED: usize = 5;

/// The names of the features, in order.
pub const NAMES: [&str; COUNT] = [
    "two words",
    "three words",
    "four words",
    "bridges",
    "count",
    "relative count",
    "first place",
    "free left",
    "free right",
    "capitals",
    "within",
    "neighbours left",
    "neighbours right",
    "word count",
    "digit",
    "word length",
    "bridges × count",
    "free left × right",
    "one word × count",
    "one word × within",
    "acronyms",
    "cut left",
    "cut right",
    "extent",
    "spread",
    "two words × capitals",
    "three words × capitals",
    "four words × capitals",
    "capitals × capitals",
    "count × capitals",
    "two words × length",
    "three words × length",
    "four words × length",
    "capitals × length",
    "count × length",
    "two words × sentence",
    "three words × sentence",
    "four words × sentence",
    "capitals × sentence",
    "count × sentence",
    "two words × word",
    "three words × word",
    "four words × word",
    "capitals × word",
    "count × word",
];

/// The shape of a document, each part centred and held to the range of the
/// documents that the weights were found on.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    words: f64,
    sentences: f64,
    largest_count: f64,
    shape: [f64; SHAPES],
}

impl Document {
    /// The shape of the document that phrases were gathered from.
    pub fn of(phrases: &Phrases) -> Document {
        let single = || phrases.phrases.iter().filter(|phrase| phrase.words == 1);
        let mean = |sum: f64, default: f64| {
            let count = single().count();
            if count == 0 {
                default
            } else {
                sum / count as f64
            }
        };
        let capitals = mean(single().map(|phrase| phrase.capitals).sum(), 0.2);
        let letters = mean(
            single().map(|phrase| libm::log(phrase.word_length)).sum(),
            1.8,
        );
        let words = phrases.words.max(3) as f64;
        let sentences = phrases.sentences.max(1) as f64;
        Document {
            words,
            sentences,
            largest_count: phrases.largest_count.max(1.0),
            shape: [
                capitals.clamp(0.0, 0.5) - 0.2,
                libm::log(words).clamp(3.5, 7.0) - 5.0,
                libm::log(words / sentences).clamp(2.0, 4.0) - 3.0,
                letters.clamp(1.5, 2.2) - 1.8,
            ],
        }
    }
}

/// The features of a phrase, in the order of [`NAMES`].
pub fn features(phrase: &Phrase, document: &Document) -> [f64; COUNT] {
    let flag = |is: bool| f64::from(u8::from(is));
    let one = flag(phrase.words == 1);
    let [two, three, four] = [2, 3, 4].map(|words| flag(phrase.words.min(4) == words));
    let count = libm::log(phrase.count);
    let within = phrase.within / phrase.count;
    let bridges = flag(phrase.bridges);
    let [left, right] = phrase.neighbours;
    let plain: [f64; PLAIN] = [
        two,
        three,
        four,
        bridges,
        count,
        phrase.count / document.largest_count,
        libm::log(1.0 + phrase.first) / libm::log(1.0 + document.words),
        phrase.free_left,
        phrase.free_right,
        phrase.capitals,
        within,
        left,
        right,
        phrase.word_count,
        flag(phrase.has_digit),
        libm::log(phrase.word_length.max(1.0)),
        bridges * count,
        phrase.free_left * phrase.free_right,
        one * count,
        one * within,
        phrase.acronyms,
        phrase.cut_left,
        phrase.cut_right,
        (phrase.last - phrase.first) / document.words,
        phrase.sentences / document.sentences,
    ];
    let shaped: [f64; SHAPED] = [two, three, four, phrase.capitals, count];
    let products = document
        .shape
        .iter()
        .flat_map(|shape| shaped.map(|part| part * shape));
    let mut all = [0.0; COUNT];
    for (place, feature) in all.iter_mut().zip(plain.into_iter().chain(products)) {
        *place = feature;
    }
    all
}
