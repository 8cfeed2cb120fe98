//! Portuguese.

use pagefind_stem::{Algorithm, Stemmer};

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// Portuguese.
pub(super) static LANGUAGE: Language = Language {
    tag: "pt",
    name: "Portuguese",
    script: Script::Latin,
    reading_speed: 181,
    stemming: Stemming::Snowball(|| Stemmer::create(Algorithm::Portuguese)),
    stop_words: "de a o que e do em da é para não um uma com no se na por os eu como as mais dos mas foi \
        ao me você ser seu sua tem são à das ou ele muito isso já nos também quando está meu \
        pelo ela só pela até mesmo te minha quem sem entre era seus nas depois este estão esse \
        essa eles há tenho foram esta aos sou suas nem nossa às qual estou nós seja será tinha \
        estava nosso estar vocês for pelos num meus tu fora dele numa seria temos teve dela \
        esses elas essas estamos lhe aquele fosse isto nossos fui tenha deles pelas estes eram \
        somos minhas aquela estavam nossas teu estas teria tua aqueles houve tive terá serão \
        aquilo tinham sejam tivesse ainda sobre após desde cada onde porque assim pode segundo \
        durante",
    ..BASE
};
