//! Languages: which one a text is in, and what each stage must know of it.
//!
//! One file a language (in `tables`) holds everything that depends on it, so
//! that adding a language is one file and one test. A language without a file
//! is handled by the neutral rules, and the summary carries a warning.

mod detect;
mod evidence;
mod neighbours;
pub(crate) mod script;
pub(crate) mod snowball;
mod tables;

pub use detect::detect;
#[cfg(any(feature = "html", feature = "dom"))]
pub(crate) use detect::is_clearly;
pub use script::Script;
pub use snowball::Algorithm;

use crate::article::Direction;

/// What the engine knows of a language.
#[derive(Debug)]
pub struct Language {
    /// The BCP 47 primary tag; `und` for the neutral rules.
    pub tag: &'static str,
    /// Its English name.
    pub name: &'static str,
    /// The script that it is written in.
    pub script: Script,
    /// The letters that it uses beyond those that all languages of the script
    /// here share (the plain Latin alphabet, say).
    pub letters: &'static str,
    /// Beginnings and ends of words that are usual in it, of two to six letters,
    /// with a hyphen where the rest of the word stands.
    pub affixes: &'static str,
    /// The direction of that script.
    pub direction: Direction,
    /// How fast it is read silently, in words a minute, or in characters a
    /// minute where words are not spaced. After the International Reading
    /// Speed Texts (Trauzettel-Klosinski and Dietz 2012) where they have the
    /// language, else estimated from its neighbours.
    pub reading_speed: u16,
    /// Whether it puts spaces between words.
    pub spacing: Spacing,
    /// How words of one root become one term.
    pub stemming: Stemming,
    /// Folded words that say little of what a text is about, the most
    /// frequent ones first, separated by spaces.
    pub stop_words: &'static str,
    /// What loses its vowel before another word and is joined to it by an
    /// apostrophe, separated by spaces: the `l` of *l'arbre*.
    pub elided: &'static str,
    /// Shortened words that something always comes after, so that their stop
    /// never ends a sentence: *Dr.*, *e.g.* Like all shortened words here in
    /// lower case, without the last stop, separated by spaces.
    pub titles: &'static str,
    /// Shortened words whose stop ends a sentence only where the next word is
    /// a likely opener: *Inc.*, *etc.*
    pub abbreviations: &'static str,
    /// Shortened words that close an enumeration, so that a capital after them
    /// opens a sentence: *and so on*.
    pub closings: &'static str,
    /// Words that are shortened ones before a number: *No. 5*, *p. 55*; after
    /// a hyphen the ends of such words: *Hafenstr. 5*.
    pub before_numbers: &'static str,
    /// Words that often open a sentence and are no stop words.
    pub starters: &'static str,
    /// Verbs that say after a quotation that somebody uttered it; in scripts without spaces their last
    /// characters.
    pub speech_verbs: &'static str,
    /// Characters that end a sentence here and elsewhere do not, as the Greek
    /// question mark, which looks like a semicolon.
    pub terminators: &'static str,
    /// Whether a number with a stop is an ordinal: *am 3. Oktober*.
    pub has_ordinals: bool,
}

impl Language {
    /// Whether these are the rules for text in no known language.
    pub fn is_neutral(&self) -> bool {
        self.tag == NEUTRAL.tag
    }
}

/// Whether a language puts spaces between words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// It does: a word is what stands between them.
    Words,
    /// It does not: terms are pairs of neighbouring characters, as is usual
    /// in retrieval (Nie, Gao, Zhang and Zhou 2000, "On the use of words and
    /// n-grams for Chinese information retrieval").
    None,
}

/// How words of one root become one term.
#[derive(Clone, Copy, Debug)]
pub enum Stemming {
    /// Not at all.
    None,
    /// By the Snowball algorithm of the language.
    Snowball(&'static Algorithm),
    /// By the first characters, this many, where there is no Snowball stemmer
    /// or it is not worth its weight (McNamee and Mayfield 2004, "Character
    /// n-gram tokenization for European language text retrieval").
    Prefix(usize),
}

/// What a language file does not say otherwise.
const BASE: Language = Language {
    tag: "und",
    name: "unknown",
    script: Script::Other,
    letters: "",
    affixes: "",
    direction: Direction::LeftToRight,
    reading_speed: 200,
    spacing: Spacing::Words,
    stemming: Stemming::None,
    stop_words: "",
    elided: "",
    titles: "",
    abbreviations: "",
    closings: "",
    before_numbers: "",
    starters: "",
    speech_verbs: "",
    terminators: "",
    has_ordinals: false,
};

/// The rules for text in no known language.
pub static NEUTRAL: Language = BASE;

/// All languages that there are rules for.
///
/// ```
/// use nutgraf::language;
///
/// assert!(language::all().iter().any(|language| language.name == "Portuguese"));
/// ```
pub fn all() -> &'static [&'static Language] {
    tables::ALL
}

/// The rules for a BCP 47 tag; [`NEUTRAL`] where there are none for it.
///
/// Only the primary subtag counts, in any case: `pt-BR` and `PT` are `pt`.
/// The Norwegian written standards share one set of rules, Malay has those of
/// Indonesian, and withdrawn tags (`iw`, `in`) stand for their successors.
///
/// ```
/// use nutgraf::language;
///
/// assert_eq!(language::rules("pt-BR").name, "Portuguese");
/// assert_eq!(language::rules("nb").tag, "no");
/// assert!(language::rules("xx").is_neutral());
/// ```
pub fn rules(tag: &str) -> &'static Language {
    let primary = tag
        .trim()
        .split(['-', '_'])
        .next()
        .unwrap_or("")
        .to_ascii_lowercase();
    let primary = match primary.as_str() {
        "nb" | "nn" | "nor" | "nob" | "nno" => "no",
        "iw" => "he",
        "in" | "ms" | "zsm" => "id",
        "cmn" | "yue" | "wuu" => "zh",
        other => other,
    };
    tables::ALL
        .iter()
        .copied()
        .find(|language| language.tag == primary)
        .unwrap_or(&NEUTRAL)
}
