//! Portuguese.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Portuguese.
pub(super) static LANGUAGE: Language = Language {
    tag: "pt",
    name: "Portuguese",
    script: Script::Latin,
    letters: "áàâãçéêíóôõúü",
    affixes: "-ção -dade -mente -ando -endo -aram -ões",
    reading_speed: 181,
    stemming: Stemming::Snowball(&snowball::PORTUGUESE),
    stop_words: "de a o que e do em da é para não um uma com no se na por os eu como as mais dos mas foi \
        ao me você ser seu sua tem são à das ou ele muito isso já nos também quando está meu \
        pelo ela só pela até mesmo te minha quem sem entre era seus nas depois este estão esse \
        essa eles há tenho foram esta aos sou suas nem nossa às qual estou nós seja será tinha \
        estava nosso estar vocês for pelos num meus tu fora dele numa seria temos teve dela \
        esses elas essas estamos lhe aquele fosse isto nossos fui tenha deles pelas estes eram \
        somos minhas aquela estavam nossas teu estas teria tua aqueles houve tive terá serão \
        aquilo tinham sejam tivesse ainda sobre após desde cada onde porque assim pode segundo \
        durante",
    titles: "sr sra srs sras srta dr dra drs dras prof profa profs eng arq d exmo exma ilmo st \
        sto sta pe fr av r tv cel cap ten sgt gen maj al ex p.ex cf vs pág págs núm tel",
    abbreviations: "etc cia ltda ltd inc s.a jan fev mar abr mai jun jul ago set out nov dez seg ter qua \
        qui sex sáb dom hab aprox máx mín a.c d.c",
    before_numbers: "no nos n n° nº p pp pág págs art vol cap fig tel",
    starters: "além porém contudo entretanto hoje ontem também depois então atualmente \
        posteriormente finalmente ninguém nada",
    speech_verbs: "perguntou disse respondeu gritou exclamou murmurou",
    ..BASE
};
