//! Spanish.

use pagefind_stem::{Algorithm, Stemmer};

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// Spanish.
pub(super) static LANGUAGE: Language = Language {
    tag: "es",
    name: "Spanish",
    script: Script::Latin,
    reading_speed: 218,
    stemming: Stemming::Snowball(|| Stemmer::create(Algorithm::Spanish)),
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
    ..BASE
};
