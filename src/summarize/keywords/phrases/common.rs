//! Words that are no keyword alone, though they are no stop words: what people
//! in any article do, nobody and everybody, today. No gold standard of key phrases has them, but for the
//! noisiest.

/// Whether a stem says nothing by itself. Told for English, where verbs are
/// spelled small as nouns are and nothing else tells them apart.
pub(super) fn is_common(language: &str, stem: &str) -> bool {
    language == "en" && ENGLISH.split(' ').any(|word| word == stem)
}

/// Stems of English (Porter 2), irregular forms too.
const ENGLISH: &str = "add agre allow anybodi anyon anyth appear ask ate becam becom began \
    begin begun bought break bring broke broken brought build built buy call came carri catch caught \
    choos chose chosen come consid continu decid die drawn drew eat end everybodi everyon everyth \
    expect explain fall fallen fell felt find follow found gave get give given go goe gone got grew \
    grow grown happen hear heard help includ keep kept knew know known learn leav led left let live \
    look lose lost made make meet met move need nobodi noth paid pay provid put rais ran reach receiv \
    rememb run said sat saw say see seem seen sell send sent sit sold somebodi someon someth speak \
    spend spent spoke spoken start stay stop take taken tell think thought today told tomorrow took \
    tri turn understand understood use want went win won work write written wrote yesterday";
