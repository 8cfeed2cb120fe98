//! Czech.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// Czech.
pub(super) static LANGUAGE: Language = Language {
    tag: "cs",
    name: "Czech",
    script: Script::Latin,
    letters: "áčďéěíňóřšťúůýž",
    affixes: "-ého -ost -ých -ání -ové",
    reading_speed: 180,
    stemming: Stemming::Prefix(5),
    stop_words: "a se v na je to že s z si do jsem ale o i tak pro ve za co k jako jak po by už od jsou \
        mi když mě jen nebo byl bude já u má jsme které ty jeho který až není bylo aby než ze \
        ještě byla být také ani pak při tam toho ten kde mám která ho ne před protože podle \
        pokud tom něco tím další nic mezi nás vám vás bez jste kdo moc proč své tomu asi jejich \
        může kdy ji ti více či mít takže nám však již nad jestli mají pod ta tady taky všechno \
        ke přes její proti proto musí budou jsi někdo jde kteří kvůli zde každý tedy všichni \
        chci vůbec ano byly jí možná máme pouze tento budu hodně ní této byli kterou což on \
        jenom svůj během tě můj nich snad vlastně vy jinak vždy určitě jež jenž nejen avšak \
        neboť zatímco",
    titles: "dr prof doc ing mgr bc mudr judr phdr rndr thdr mvdr sv gen plk mjr kpt por např tzv \
        tj resp cca ul nám č čp str ev mj tzn srov popř odd angl lat něm fr roč zn písm",
    abbreviations: "aj tis mil mld kč n.l př.n.l a.s s.r.o o.s o.p.s spol st ml hod min",
    closings: "atd apod",
    before_numbers: "č str s čl odst sv tab obr tel § kap příl",
    starters: "navíc však proto dnes včera později následně naopak kromě podle on ona ono oni \
        potom poté nikdo nic všichni pak jeho její",
    speech_verbs: "řekl řekla zeptal zeptala odpověděl odpověděla křikl křikla zvolal zvolala \
        dodal dodala",
    has_ordinals: true,
    ..BASE
};
