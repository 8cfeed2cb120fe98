//! Kazakh.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// Kazakh.
pub(super) static LANGUAGE: Language = Language {
    tag: "kk",
    name: "Kazakh",
    script: Script::Cyrillic,
    letters: "әғқңөұүһіыэъё",
    reading_speed: 170,
    stemming: Stemming::Prefix(5),
    stop_words: "және мен бен пен осы сол бұл да де та те үшін бір деп еді екен бар жоқ емес арқылы \
        туралы кейін дейін бойынша оның олар ол біз сіз сен өз өзі өте ең көп аз барлық әр қарай \
        сияқты ғана тек не немесе бірақ себебі болып болды болған болады боп еткен етті деген \
        дейді жылы жылғы қазіргі тағы ал егер қандай қалай кім қашан қайда мұнда сонда енді әрі \
        алып келе жатқан",
    titles: "т.б б.з.б б.з т б проф акад д-р ж жж ғ ғғ г көш обл ауд қ мыс",
    abbreviations: "млн млрд трлн мың",
    before_numbers: "№ б бет",
    ..BASE
};
