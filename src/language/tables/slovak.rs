//! Slovak.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// Slovak.
pub(super) static LANGUAGE: Language = Language {
    tag: "sk",
    name: "Slovak",
    script: Script::Latin,
    letters: "áäčďéíĺľňóôŕšťúýž",
    affixes: "-ého -osť -ých -anie -enie -ovej",
    reading_speed: 180,
    stemming: Stemming::Prefix(5),
    stop_words: "a v sa na je to z že s ako aj o si do som ale po za tak od čo už by pre sú ak k alebo \
        nie sme ich len vo aby keď ktorý ktoré ktorá pri má jeho bol bola bolo boli bude až byť \
        vám jej so ho ešte i zo podľa mi však ani ste tu viac kde pred medzi môže nás vás no \
        tiež tým toho tom či pod potom ju všetko bez ja tento nám tam iba ma niečo preto možno \
        pretože tomu všetky mať mu mali práve teda ten toto u každý svoje asi nad najmä ktorú \
        tejto takže ktorej lebo mám tie nič im svoju cez ktorých kto majú ktorí budú musí tieto \
        mňa svoj prečo máme túto ku tohto tomto ďalšie nich než sebe ktorom okrem počas",
    titles: "dr prof doc ing mgr bc mudr judr phdr rndr sv gen plk mjr kpt por napr tzv tj resp \
        cca ul nám č str ev mj tzn porov príp lat angl nem písm",
    abbreviations: "a i tis mil mld n.l pr.n.l a.s s.r.o o.s spol st ml hod min",
    closings: "atď apod",
    before_numbers: "č str s čl ods zv tab obr tel § kap príl",
    starters: "navyše však preto dnes včera neskôr následne naopak okrem podľa on ona ono oni my \
        vy to potom nikto nič všetci",
    speech_verbs: "povedal povedala spýtal spýtala odpovedal odpovedala zvolal zvolala zakričal \
        zakričala",
    has_ordinals: true,
    ..BASE
};
