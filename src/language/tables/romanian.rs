//! Romanian.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Romanian.
pub(super) static LANGUAGE: Language = Language {
    tag: "ro",
    name: "Romanian",
    script: Script::Latin,
    letters: "ăâîșțşţ",
    affixes: "-ului -ilor -ește -ații -ată -are",
    reading_speed: 190,
    stemming: Stemming::Snowball(&snowball::ROMANIAN),
    stop_words: "de în şi și a la să din o pe cu nu mai un este că care pentru se au ce fost ca al am \
        sunt fi si va s lui dar sau e sa dacă după i ne ar le poate prin cum când ale in despre \
        era iar mult are l ai cel mare cele doar foarte el ei n dintre te tot până vă toate vor \
        acest mi bine nici acum către atunci unui avea cât mă unde cea eu unei fără între \
        această asta ceea alte lor îi îl unul sub aici astfel ea orice spre ceva asemenea \
        fiecare peste apoi cei fel unor acesta numai asupra înainte aceasta avem sale său mea \
        ori toţi toți aceste îmi acestea deja drept deşi deși celor conform totul împotriva însă \
        deoarece noi voi ţi ți",
    titles: "dl d-l dna d-na dra dr prof conf lect ing ec av gen col cpt lt sf ș.a ex cca str bd \
        bl sc ap tel nr pag vol art alin lit jud mun com vs",
    abbreviations: "etc s.a s.r.l mil mld î.hr d.hr î.e.n e.n ian feb febr mar apr iun iul aug \
        sept oct nov dec",
    closings: "ș.a.m.d ş.a.m.d",
    before_numbers: "nr p pag vol art alin cap fig tel aprox",
    starters: "însă astfel ulterior apoi astăzi ieri totuși nimeni nimic",
    speech_verbs: "întrebă zise spuse răspunse strigă",
    ..BASE
};
