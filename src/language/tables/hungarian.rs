//! Hungarian.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Hungarian.
pub(super) static LANGUAGE: Language = Language {
    tag: "hu",
    name: "Hungarian",
    script: Script::Latin,
    letters: "áéíóöőúüű",
    affixes: "-nak -nek -ban -ben -ság -ség -val -vel",
    reading_speed: 170,
    stemming: Stemming::Snowball(&snowball::HUNGARIAN),
    stop_words: "a az és nem hogy egy de meg csak van volt ez vagy már még én kell el jó ki azt most \
        akkor mint ezt minden mert nagyon így olyan itt mi sem lesz lehet vagyok majd nagy úgy \
        be nincs aki fel után ne új amikor ami több pedig mindig nekem amit szerint mit s egyik \
        ilyen sok e jól miért volna azért milyen igen között lett ott alatt által lenne más \
        mikor valami egész arra ezért vannak ahol át ezek legyen rá elég neki aztán valaki amely \
        semmi mellett erre mindenki nélkül saját ahogy akik hogyan valamint újra ezzel másik \
        mivel néhány vissza ellen ennek hanem benne ezen persze tovább azonban illetve vele \
        talán ebben bár kellett teljes voltak annak jobban mindent utolsó való össze viszont \
        azok lenni számára voltam legalább magát azzal maga sokkal azon míg egyetlen mely ismét \
        mintha tehát egyre nagyobb sokat belül közül arról újabb eddig egyes felé abban néha \
        amíg ahhoz kívül éppen keresztül utána általában egyéb szinte ehhez amelyek szemben \
        lehetett vagyis",
    titles: "dr prof ifj id özv st sz szt gróf ún pl kb ill vö ld u tel ker em fszt",
    abbreviations: "kft bt rt zrt nyrt i.e i.sz jan febr márc ápr máj jún júl aug szept okt nov \
        dec",
    closings: "stb",
    before_numbers: "sz o old tel",
    starters: "később ma tegnap ugyanakkor emellett ezután aztán senki ő ők semmi",
    speech_verbs: "kérdezte mondta felelte kiáltotta válaszolta",
    has_ordinals: true,
    ..BASE
};
