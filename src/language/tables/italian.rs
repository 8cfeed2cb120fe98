//! Italian.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Italian.
pub(super) static LANGUAGE: Language = Language {
    tag: "it",
    name: "Italian",
    script: Script::Latin,
    letters: "àèéìíîòóù",
    affixes: "-zione -mente -ando -ato -ità -zioni -etto",
    reading_speed: 188,
    stemming: Stemming::Snowball(&snowball::ITALIAN),
    elided: "c d l m n s t v un all dall dell nell sull quell quest cos dov com",
    stop_words: "di e che il la in a un non per è del l una i le si con della da sono ma al ha come più \
        dei se nel mi alla lo anche gli delle o questo ho ci su ad dal nella io ti cui era tutti \
        ed questa c tutto tra hanno suo loro perché sua sia ai dalla degli sul alle uno ne \
        quello chi mio quanto sulla mia dove nei sei quella hai dai noi nelle vi sta tu questi \
        lui siamo contro li abbiamo suoi quale aveva dalle tuo sarà dello queste erano sarebbe \
        nostro agli fosse fu voi sto quelli tua negli lei sui nostra quelle sulle sue col fanno \
        abbia allo miei avuto siano avrebbe nostri fai stanno saranno faccio dagli faccia avevo \
        nello facendo avete siete stai dell ero tuoi avevano stessi mie nostre stiamo all vostro \
        quanti avrei furono facciamo dallo avesse fossero stava stesse vostra dopo prima così \
        ancora molto quando solo già ogni mentre senza secondo però poi essere stato stata fra",
    titles: "sig sigg sig.ra sig.na sig.re sign dott dott.ssa dr prof prof.ssa avv ing arch geom \
        rag on sen gen col cap magg ten mons don s st ss egr gent spett dir amm ad es p.es \
        cfr pag pagg ca n tel v c.so p.zza art artt vs psicol econ meteor idraul",
    abbreviations: "etc inc ltd s.p.a s.r.l co gen feb mar apr mag giu lug ago set sett ott nov \
        dic lun mer gio ven sab dom a.c d.c sec max min",
    closings: "ecc",
    before_numbers: "n no n° p pp pag pagg art artt vol cap fig tel",
    starters: "inoltre tuttavia infatti oggi ieri poi quindi allora intanto infine successivamente \
        attualmente nessuno niente nulla",
    speech_verbs: "chiese disse rispose gridò esclamò domandò mormorò aggiunse",
    ..BASE
};
