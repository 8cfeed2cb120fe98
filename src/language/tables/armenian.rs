//! Armenian.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Armenian.
pub(super) static LANGUAGE: Language = Language {
    tag: "hy",
    name: "Armenian",
    script: Script::Armenian,
    reading_speed: 170,
    stemming: Stemming::Snowball(&snowball::ARMENIAN),
    stop_words: "եւ և է որ են այս այդ այն մի մեջ համար հետ նաև նաեւ ես դու նա մենք դուք նրանք իր նրա մեր \
        ձեր որը որի որոնք եմ ենք եք էր էին չի չէ չեն ինչ ով ինչպես երբ եթե բայց կամ իսկ քանի \
        միայն դեպի մոտ առանց մասին հետո մինչև մինչեւ պետք շատ ավելի արդեն դեռ բոլոր ամեն նույն \
        սակայն քան թե ու ի ըստ վրա տակ որպես կարող կա պիտի",
    terminators: ":։",
    ..BASE
};
