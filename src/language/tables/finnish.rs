//! Finnish.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Finnish.
pub(super) static LANGUAGE: Language = Language {
    tag: "fi",
    name: "Finnish",
    script: Script::Latin,
    letters: "äöå",
    affixes: "-ssa -ssä -lla -llä -sta -stä -nen -iin -een",
    reading_speed: 161,
    stemming: Stemming::Snowball(&snowball::FINNISH),
    stop_words: "ja on ei että se oli mutta ole kun niin hän jos ovat sen nyt kuin tai en joka olla sitä \
        mitä tämä kanssa olisi ollut siitä ne sekä mukaan olen tässä hänen vaan koska eivät \
        vaikka mikä jotka jossa et tämän noin sillä itse tuo siinä jonka miksi siihen tästä he \
        tätä yli vai niitä olivat minä missä tähän me meillä olet nämä heidän mistä meidän \
        niiden hänet jota olin siksi kuka minun joita näitä niistä josta jolla olemme mihin \
        joissa joiden sinä minkä häntä tänä tuon olleet minulle sinun minulla meille joista \
        johon minua emme siltä minusta sinulle sille joilla hänellä näiden hänelle olisin näistä \
        heitä tuolla sinua nuo tuossa sinulla meitä te millä olisivat tuosta niissä heille \
        hänestä heillä niihin minut teidän näillä niille heistä miltä noita niillä tälle mitkä \
        tuohon näissä heidät joihin teille näihin meistä teillä tältä sinut kenen ketä olette \
        jolle meidät myös eli vielä jo kuitenkin kaikki hyvin ennen jälkeen voi",
    titles: "tri prof esim mm ns ks vrt ts ym n nk ko eli klo puh nro toht maist vs",
    abbreviations: "ym oy oyj ab co inc eaa ekr jkr",
    closings: "jne yms",
    before_numbers: "s nro klo puh kpl luku",
    starters: "lisäksi kuitenkin tänään eilen myöhemmin silti sitten kukaan",
    speech_verbs: "kysyi sanoi vastasi huusi kuiskasi",
    has_ordinals: true,
    ..BASE
};
