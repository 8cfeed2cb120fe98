//! English.

use pagefind_stem::{Algorithm, Stemmer};

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// English.
pub(super) static LANGUAGE: Language = Language {
    tag: "en",
    name: "English",
    script: Script::Latin,
    reading_speed: 228,
    stemming: Stemming::Snowball(|| Stemmer::create(Algorithm::English)),
    stop_words: "the to and of a in i is for that you it on with this was be as are have at he not by but \
        from my or we an your all so his they me if can will just about up out what has when \
        more do no were who had it's their there her which been she how don't some them now \
        other i'm its our than only after him into over any then these because most very where \
        should here did being too before off why those down through you're while such same both \
        am between does own under during i've again each against didn't until doing few he's \
        having doesn't once they're i'll isn't we're i'd won't further myself yourself wasn't \
        she's himself you'll above won wouldn't themselves you've haven't itself couldn't aren't \
        below we've also however could would may might must shall upon yet though although \
        within without among another every either neither nor per since whether via",
    ..BASE
};
