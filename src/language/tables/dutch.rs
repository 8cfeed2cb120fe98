//! Dutch.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Dutch.
pub(super) static LANGUAGE: Language = Language {
    tag: "nl",
    name: "Dutch",
    script: Script::Latin,
    letters: "éëïöüè",
    affixes: "-ing -heid -lijk -atie -isch -aan",
    reading_speed: 202,
    stemming: Stemming::Snowball(&snowball::DUTCH),
    stop_words: "de van het een en in is op ik dat voor je te met niet zijn die als er maar om aan hij ze \
        ook door uit naar dan bij was dit wat heeft of over nog deze hebben kan meer zo geen al \
        mijn tot u wordt heb worden nu haar ben veel kunnen me moet hoe werd ons na wil zou zich \
        doen hier andere dus tegen mij onder had hun zal eens daar toch zij omdat iets toen \
        waren hem altijd ja wie alles zonder iemand uw zelf want niets kon geweest men der \
        tussen volgens jaar twee jij jullie we wij elke",
    titles: "dhr mevr mw mr drs dr ir ing prof ds jhr st bijv bv d.w.z o.a m.a.w i.p.v nl t.o.v \
        z.g zgn ca resp incl excl aanw vnw blz nr tel vgl jl evt plm vs gebr burg min",
    abbreviations: "etc n.v b.v co inc jan feb mrt apr jun jul aug sept okt nov dec ma di wo do vr \
        za zo e.a v.chr n.chr",
    closings: "enz e.d",
    before_numbers: "nr nrs blz p pp art vol hfst afb tel",
    starters: "daarna echter vandaag gisteren later daarom bovendien toch verder vervolgens \
        intussen niemand niets",
    speech_verbs: "vroeg zei riep antwoordde schreeuwde fluisterde",
    ..BASE
};
