//! Words that are no keyword alone, though they are no stop words: what people
//! in any article do, nobody and everybody, when it was. No gold standard of key
//! phrases has them, but for the noisiest.

use std::collections::HashSet;

/// Those of a language.
pub(super) struct Common {
    dates: HashSet<&'static str>,
    others: HashSet<&'static str>,
    speech: HashSet<&'static str>,
}

impl Common {
    pub(super) fn of(language: &str) -> Common {
        let (dates, others, speech) = match language {
            "en" => (DATES, ENGLISH, SPEECH),
            "de" => (GERMAN_DATES, "", ""),
            "id" => (INDONESIAN_DATES, "", ""),
            _ => ("", "", ""),
        };
        let set = |words: &'static str| words.split(' ').filter(|word| !word.is_empty()).collect();
        Common {
            dates: set(dates),
            others: set(others),
            speech: set(speech),
        }
    }

    /// Whether a stem says nothing by itself. Told for English, where verbs are
    /// spelled small as nouns are and nothing else tells them apart. A word with a
    /// capital may be a name that is spelled as a verb is, but not as a day is.
    pub(super) fn has(&self, stem: &str, has_capital: bool) -> bool {
        self.dates.contains(stem) || !has_capital && self.others.contains(stem)
    }

    /// Whether a stem ends no phrase and opens none: *Smith said* is about Smith.
    pub(super) fn is_speech(&self, stem: &str) -> bool {
        self.speech.contains(stem)
    }
}

const SPEECH: &str = "said say told tell cri repli exclaim";

/// Days, months and numbers, but those that are words of their own in small letters.
const DATES: &str = "monday tuesday wednesday thursday friday saturday sunday \
    januari februari april june juli august septemb octob novemb decemb \
    two three four five six seven eight nine ten eleven twelv hundr thousand million billion";

const GERMAN_DATES: &str = "montag dienstag mittwoch donnerstag freitag samstag sonntag \
    januar februar april juni juli august septemb oktob novemb dezemb \
    beispiel jahr jahrhundert jahrzehnt monat prozent tag uhr woch";

const INDONESIAN_DATES: &str = "senin selasa rabu kamis jumat sabtu minggu bulan hari tahun";

/// Stems of English (Porter 2), irregular forms too.
const ENGLISH: &str = "add agre allow anybodi anyon anyth appear ask ate becam \
    becom began begin begun best better bought break bring broke broken brought \
    build built buy call came carri catch caught choos chose chosen come consid \
    continu day decid die drawn drew eat end everybodi everyon everyth expect \
    explain fall fallen fell felt find follow found gave get give given go goe gone \
    got grew grow grown happen hear heard help hour import includ keep kept knew \
    know known learn leav led left let like live look lose lost lot made make meet \
    met minut month move need nobodi noth one paid pay provid put rais ran reach \
    receiv rememb run said sat saw say see seem seen sell send sent sit sold \
    somebodi someon someth speak spend spent spoke spoken start stay stop sure take \
    taken tell thing think thought time today told tomorrow took tri turn \
    understand understood use want way week went win won work write written wrote \
    year yesterday";
