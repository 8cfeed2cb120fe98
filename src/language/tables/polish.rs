//! Polish.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Polish.
pub(super) static LANGUAGE: Language = Language {
    tag: "pl",
    name: "Polish",
    script: Script::Latin,
    letters: "ąćęłńóśźż",
    affixes: "-ego -ych -owa -ość -ach -ami -ić",
    reading_speed: 166,
    stemming: Stemming::Snowball(&snowball::POLISH),
    stop_words: "w i nie na się to z do jest że o jak a ale co tak za od po dla tym czy przez tego są ma \
        tylko już mi mnie ze może bo ja ten oraz bardzo będzie być jego by sobie ich mam jeśli \
        też jeszcze był które jako jestem było jej kiedy który nawet teraz go no pod coś ci tam \
        te więc gdy gdzie tej bez żeby jednak lub nic wszystko przy przed więcej nas także tu on \
        była u tych również ta takie ktoś niż kto zawsze która właśnie aby albo ty mają którzy \
        podczas bardziej dlaczego nich nad nigdy im je temu tutaj będą wszyscy wszystkich \
        wszystkie były nam sposób we których taki swoje dlatego każdy którym miał moje mój sam \
        trzeba ją nim ciebie mogą oni cię której moja ona jakie wtedy aż jaki ile my niego \
        według czemu musi czyli którego między lecz ponieważ został została zostały",
    titles: "dr prof mgr inż lek hab ks św bł gen płk ppłk mjr kpt por ppor sierż red min ul al \
        pl np m.in tzn tzw tj ok im zob pt ds godz dot ww nb bp abp kard śp os woj pow gm \
        łac ang niem fr wł vs bałt ur zm",
    abbreviations: "etc r w n.e p.n.e s.a sp z.o.o mln mld tys zł gr sek nr jr",
    closings: "itd itp",
    before_numbers: "nr s str t art ust poz pkt rys tab godz ul tel rozdz ryc zał",
    starters: "ponadto natomiast dlatego następnie dziś wczoraj później obecnie nikt nikogo nic \
        wszyscy potem wtedy",
    speech_verbs: "zapytał zapytała spytał spytała powiedział powiedziała krzyknął krzyknęła \
        odparł odparła odpowiedział odpowiedziała szepnął szepnęła",
    has_ordinals: true,
    ..BASE
};
