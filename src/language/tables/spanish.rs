//! Spanish.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Spanish.
pub(super) static LANGUAGE: Language = Language {
    tag: "es",
    name: "Spanish",
    script: Script::Latin,
    letters: "áéíñóúü",
    affixes: "-ción -dad -mente -ando -iendo -aron -ieron",
    reading_speed: 218,
    stemming: Stemming::Snowball(&snowball::SPANISH),
    stop_words: "de la que el en y a los no un se por es del las con una para lo su al como me más pero \
        te o mi le sus este esta todo ya ha cuando yo son sin hay tu está fue muy sobre también \
        todos eso tiene porque nos qué entre desde hasta esto era ni nada donde algo uno mucho \
        ese e han tengo están esa estoy estado les otros otro otra tanto antes poco sea había \
        durante ellos contra soy estos he él sí ella estas estar estaba tienen quien mis nuestro \
        nuestra otras muchos cual algunos unos fueron fuera será nosotros tus tenemos eres \
        estamos tenía esos ante tienes ti estados algunas nuestros tú eran mí esas sería hemos \
        somos haya sentido estás tuvo os quienes estaban nuestras sean tenido hubiera has habían \
        ellas tenga estuvo hubo esté habrá fui según así sino aunque además mientras cada ser \
        dos hacia bajo tras si pues",
    titles: "sr sra sres sras srta srtas dr dra dres d dn dña da lic ing arq prof profa gral cnel \
        cap tte sto sta st mons ilmo excmo exmo hno hna fr admón avda av c cra calle núm \
        núms tel ej p.ej aprox cf vs párr párrf art ext dpto dto pág págs depto mt",
    abbreviations: "etc ud uds vd vds cía inc ltda ltd s.a s.l ee.uu uu ee rr.hh jan ene feb mar abr may \
        jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom min hs hab km kg máx \
        mín a.c d.c",
    before_numbers: "no nos n° nº núm p pp pág págs art vol t cap fig tel párr",
    starters: "sin además posteriormente actualmente finalmente asimismo después luego entonces \
        también hoy ayer allí aquí antes durante mientras cuando nadie nada",
    speech_verbs: "preguntó dijo respondió gritó contestó exclamó añadió murmuró",
    ..BASE
};
