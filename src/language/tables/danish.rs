//! Danish.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Danish.
pub(super) static LANGUAGE: Language = Language {
    tag: "da",
    name: "Danish",
    script: Script::Latin,
    letters: "æøåé",
    affixes: "ud- af- arbejd- -mand -skab -else -ede -hed -tion -ende -lige -sion",
    reading_speed: 200,
    stemming: Stemming::Snowball(&snowball::DANISH),
    stop_words: "i og er af det at en til på jeg har med for ikke den der de du som et var vi om han men så \
        fra skal vil være også hvor nu man hvis sig mig efter eller her ud hvad alle noget meget \
        da dig min op kunne når havde over blev bliver hun have dem selv din mange deres jo end \
        hans ind denne dette mod alt været os blive ville skulle nogle ham under sin sådan anden \
        dog mit hos ned disse mine hendes hende sit jer sine ad kan ved samt mellem siger uden \
        siden",
    titles: "hr fr frk dr prof skt st f.eks bl.a d.v.s dvs ca inkl ekskl jf tlf nr kl fx pr vs \
        kap",
    abbreviations: "etc mv co inc jan feb mar apr jun jul aug sept okt nov dec f.kr e.kr mio mia",
    closings: "osv o.s.v m.m m.fl o.l",
    before_numbers: "nr s kap kl tlf §",
    starters: "siden derfor desuden dag går senere samtidig derimod derefter ingen",
    speech_verbs: "spurgte sagde svarede råbte hviskede",
    has_ordinals: true,
    ..BASE
};
