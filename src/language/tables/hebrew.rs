//! Hebrew.

use crate::article::Direction;
use crate::language::script::Script;
use crate::language::{BASE, Language};

/// Hebrew.
pub(super) static LANGUAGE: Language = Language {
    tag: "he",
    name: "Hebrew",
    script: Script::Hebrew,
    direction: Direction::RightToLeft,
    reading_speed: 187,
    stop_words: "את של לא על זה הוא אני כל עם מה גם לי אם היה יש אבל היא או כי רק אין אל בין הם לו שלי \
        אתה כמו כך עד שם אותו אז כן מי להיות לפני שלו אך זאת איך אשר למה לה אף אותי לנו שלך יכול \
        להם יהיה אותה אחר כאן אחרי אנחנו אותם אותך אתם נגד כאשר שלנו שלה דרך פה אולי אלה לכם הן \
        עליו אלו שלהם בלי מן ואת כולם אי היתה הייתה היו שוב בגלל כלל כזה איזה עצמו בשביל אחרת \
        אצל בתוך מול תהיה הנה כפי למרות באמצעות לבין לכן מעל תחת הרי מאד מאוד עליה עליהם עצמי \
        מתי מדוע כיצד עצמם ואילו מכיוון במידה מלבד יותר כדי ולא וגם ביותר לאחר עוד כבר פי זו \
        שהוא שהיא",
    titles: "ד\"ר פרופ גב' עו\"ד",
    speech_verbs: "אמר אמרה שאל שאלה קרא קראה ענה ענתה צעק צעקה",
    ..BASE
};
