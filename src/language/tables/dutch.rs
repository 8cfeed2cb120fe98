//! Dutch.

use pagefind_stem::{Algorithm, Stemmer};

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// Dutch.
pub(super) static LANGUAGE: Language = Language {
    tag: "nl",
    name: "Dutch",
    script: Script::Latin,
    reading_speed: 202,
    stemming: Stemming::Snowball(|| Stemmer::create(Algorithm::Dutch)),
    stop_words: "de van het een en in is op ik dat voor je te met niet zijn die als er maar om aan hij ze \
        ook door uit naar dan bij was dit wat heeft of over nog deze hebben kan meer zo geen al \
        mijn tot u wordt heb worden nu haar ben veel kunnen me moet hoe werd ons na wil zou zich \
        doen hier andere dus tegen mij onder had hun zal eens daar toch zij omdat iets toen \
        waren hem altijd ja wie alles zonder iemand uw zelf want niets kon geweest men der \
        tussen volgens jaar twee jij jullie we wij elke",
    ..BASE
};
