//! Norwegian.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Norwegian.
pub(super) static LANGUAGE: Language = Language {
    tag: "no",
    name: "Norwegian",
    script: Script::Latin,
    letters: "æøåéòôè",
    affixes: "-sjon -het -lege -inga -else -ende",
    reading_speed: 200,
    stemming: Stemming::Snowball(&snowball::NORWEGIAN),
    stop_words: "i og er det å på som til en av for ikke med har jeg at de du om den så vi var fra kan et \
        men han seg dette skal noe noen ble vil bare også ut nå da hva etter meg eller være blir \
        hadde alle når her ha deg opp man over ved vært bli inn denne enn hun der hvor mot selv \
        hvis før min oss uten hvordan ingen mange kunne dere sin siden si dem skulle din slik \
        kom samme disse ja blitt ville mellom hvorfor hans fordi ned sine både vår sitt hver \
        deres mitt hvem mine sånn kun ditt ett begge hennes henne hvilken hvilke meget no \
        gjennom ikkje eg ein eit frå dei nokon berre mykje",
    titles: "hr fr frk dr prof st f.eks bl.a d.v.s dvs ca inkl ekskl jf tlf nr kl pr vs kap",
    abbreviations: "etc mv co inc jan feb mar apr jun jul aug sept okt nov des f.kr e.kr mill mrd",
    closings: "osv o.s.v m.m m.fl o.l",
    before_numbers: "nr s kap kl tlf §",
    starters: "siden derfor dessuten dag går senere samtidig derimot deretter ingen",
    speech_verbs: "spurte sa svarte ropte hvisket skrek",
    has_ordinals: true,
    ..BASE
};
