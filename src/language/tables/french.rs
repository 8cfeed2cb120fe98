//! French.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// French.
pub(super) static LANGUAGE: Language = Language {
    tag: "fr",
    name: "French",
    script: Script::Latin,
    letters: "àâæçéèêëîïôœùûüÿ",
    affixes: "-eux -tion -ment -ique -aient -eurs",
    reading_speed: 195,
    stemming: Stemming::Snowball(&snowball::FRENCH),
    elided: "c d j l m n s t qu jusqu lorsqu puisqu quoiqu",
    stop_words: "de la le et l à les est en des d un que pas une du il pour dans je qui c au ce sur qu \
        par on ne avec j n mais se vous s tu elle son y ou ai sont nous ils sa aux même me t ont \
        m était été mon ses lui leur moi ces suis avait ma te votre notre toi soit ton as mes es \
        sera nos eu ta vos eux serait étaient avais avons aurait avez tes fut étais êtes aura \
        avaient ayant sommes étant seront ait aurais soient plus comme tout tous toute toutes \
        fait faire peut cette cet être avoir sans sous entre aussi donc dont où si très leurs \
        celui celle ceux après avant depuis pendant chez vers contre encore alors ainsi car \
        quand deux selon elles autre autres quelques",
    titles: "m mm mr mme mmes mlle mlles dr drs pr me mgr st ste sts cf av bd boul pl r ex gén \
        col cap cdt lt sgt prof env vs",
    abbreviations: "etc al co inc ltd cie sarl s.a janv févr fév avr juil sept oct nov déc hab env tél \
        adj apr av j.-c ap chap coll éd édit fig hist ill math max min p.ex vol ms mss",
    before_numbers: "n no nos n° p pp art vol t chap fig tél al",
    starters: "cependant toutefois enfin ensuite aujourd'hui hier pourtant néanmoins puis certains \
        plusieurs beaucoup lors parmi malgré grâce dès personne rien",
    speech_verbs: "demanda demande répondit répond dit cria s'écria lança murmura ajouta expliqua",
    ..BASE
};
