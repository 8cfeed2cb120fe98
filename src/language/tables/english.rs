//! English.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// English.
pub(super) static LANGUAGE: Language = Language {
    tag: "en",
    name: "English",
    script: Script::Latin,
    affixes: "-ing -ness -tion -ment -ful -ould -ight",
    reading_speed: 228,
    stemming: Stemming::Snowball(&snowball::ENGLISH),
    stop_words: "the to and of a in i is for that you it on with this was be as are have at he not by but \
        from my or we an your all so his they me if can will just about up out what has when \
        more do no were who had it's their there her which been she how don't some them now \
        other i'm its our than only after him into over any then these because most very where \
        should here did being too before off why those down through you're while such same both \
        am between does own under during i've again each against didn't until doing few he's \
        having doesn't once they're i'll isn't we're i'd won't further myself yourself wasn't \
        she's himself you'll above won wouldn't themselves you've haven't itself couldn't aren't \
        below we've also however could would may might must shall upon yet though although \
        within without among another every either neither nor per since whether via",
    titles: "adm amb asst attys brig bros capt cdr cmdr col cpl cpt det dr drs ens fr gen gens gov \
        govs hon insp jdg judg lt ltc maj messrs mlle mme mmes mr mrs ms msgr mt mts ofc pfc pres \
        prof profs pvt rep reps rev rt sen sens sgt sgts sr sra srta ste supt vs viz i.e e.g cf ca \
        c.f f.e p.o p.s prop med attn ie eg",
    abbreviations: "co corp inc ltd llc llp plc bros cos jr al est dept univ ave blvd bldg hwy rd \
        ext tel fax jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur \
        thurs fri sat approx appt apt assn assoc comm div fig figs gal hrs hr lb lbs min mfg mo oz \
        sec tbsp tsp yd yds yr yrs ala ariz ark calif colo conn del fla ga ill ind kan ky la md \
        mass mich minn miss mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ph.d m.d b.a \
        m.a b.sc m.sc esq ed eds trans op cit ibid incl excl max misc natl intl gov't dep'y rs st",
    closings: "etc",
    before_numbers: "no nos nr p pp vol vols ch chap art arts sec fig figs eq eqs para ver v op n°",
    starters: "millions thousands hundreds dozens finally meanwhile today yesterday later earlier \
        still thus therefore moreover nevertheless indeed perhaps maybe please many several nobody \
        everyone somebody people let's what's others thanks thank nothing",
    speech_verbs: "said says asked asks replied answered added told called cried howled shouted \
        whispered thought wondered explained continued wrote noted warned recalled insisted \
        exclaimed declared announced demanded remarked murmured muttered yelled screamed agreed \
        suggested admitted argued claimed commented concluded observed joked sighed snapped stated \
        pleaded begged complained promised repeated responded urged",
    ..BASE
};
