//! German.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// German.
pub(super) static LANGUAGE: Language = Language {
    tag: "de",
    name: "German",
    script: Script::Latin,
    letters: "äöüß",
    affixes: "-ung -keit -lich -isch -schaft -heit -igen",
    reading_speed: 179,
    stemming: Stemming::Snowball(&snowball::GERMAN),
    stop_words: "die der und in das ich ist nicht zu den von mit es ein auf für im sie eine sich auch dem \
        des als er an dass daß so bei wie aber aus hat sind nach noch wir du war nur wenn oder \
        wird was werden einen am man um haben einer zum kann über da dann einem habe mir sein \
        vor zur durch hier mich bis doch ihr jetzt diese wieder keine alle sehr können muss uns \
        bin unter vom hatte ihre dieser gegen seine alles also viel machen denn meine damit dir \
        will ohne weil etwas waren mein eines kein soll selbst wo dich hab nichts nun würde \
        anderen ihm ob ihn seiner zwischen diesem dieses dort sondern ihrer sollte andere weiter \
        ihren ihnen seinen dazu diesen euch wollen könnte ins während weg einmal seinem unsere \
        dies jeder bist werde keinen allem meiner deine welche einige ihrem allen hatten meinen \
        zwar jeden wollte dein hin meinem sonst unser gewesen musste würden dessen solche anders \
        hinter aller jede jedes beim ab dabei bereits jedoch sowie etwa laut schon mehr",
    titles: "dr dres prof hr hrn fr frl st sr jr dipl ing mag med phil jur rer nat hl ehem evtl \
        ggf bzw vgl sog inkl exkl zzgl ca max min mind z.b d.h u.a i.d.r o.ä s.o s.u u.u z.t z.z \
        z.zt v.a i.a a.d z b.z bspw kath ev gem gen lat griech engl frz dt str pl geb gest verh \
        abb tab kap nr art abs aufl bd hrsg jh jhd mio mrd mill tsd tel vs chr u dgl bes sen jun \
        op urspr allg amtl em h.c fa fam inh abt",
    abbreviations: "etc co inc ag gmbh jan feb mär apr jun jul aug sept sep okt nov dez mo di mi \
        do fr sa so std stk min sek",
    closings: "usw usf u.s.w u.v.m",
    before_numbers: "-str s nr abs art bd kap abb aufl ziff rn -pl",
    starters: "dazu danach damals dabei deshalb trotzdem zudem außerdem heute gestern später \
        schließlich insgesamt allerdings derzeit seitdem anschließend daraufhin inzwischen dennoch \
        daher ebenso niemand nichts alles dann",
    speech_verbs: "sagte sagt fragte fragt rief antwortete meinte erklärte flüsterte schrie \
        erwiderte",
    has_ordinals: true,
    ..BASE
};
