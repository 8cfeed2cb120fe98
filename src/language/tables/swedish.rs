//! Swedish.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Swedish.
pub(super) static LANGUAGE: Language = Language {
    tag: "sv",
    name: "Swedish",
    script: Script::Latin,
    letters: "åäöé",
    affixes: "-ning -tion -lig -heten -isk -arna -orna",
    reading_speed: 199,
    stemming: Stemming::Snowball(&snowball::SWEDISH),
    stop_words: "är det och att i jag på en som inte för med har av om så till du den de ett vi kan men \
        man var när nu vad från här mig han eller då hur alla sig vara där skulle ha ut min hade \
        upp dig mycket ju blir än efter över detta ni hon allt under någon något bli mot vid \
        ingen varför sin dem din utan oss varit mitt blev sedan själv åt några denna mina samma \
        vilket hans vår mellan varje sina dessa er inom kunde ditt honom vem deras vilken våra \
        dina blivit vilka henne hennes vårt vart dess ej sitta sådan era kommer finns år också \
        bara får två",
    titles: "dr prof hr fr st s:t t.ex bl.a d.v.s dvs ca resp inkl exkl jfr tel nr kl fd f.d s.k \
        vs kap sid",
    abbreviations: "etc co inc jan feb mar apr jun jul aug sept okt nov dec f.kr e.kr",
    closings: "osv o.s.v m.m m.fl o.d",
    before_numbers: "nr s sid kap kl tel §",
    starters: "sedan dessutom därför idag igår senare samtidigt däremot ingen ingenting",
    speech_verbs: "frågade sa sade svarade ropade viskade skrek",
    ..BASE
};
