//! Arabic.

use crate::article::Direction;
use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Arabic.
pub(super) static LANGUAGE: Language = Language {
    tag: "ar",
    name: "Arabic",
    script: Script::Arabic,
    letters: "كيىةأإآؤئ",
    direction: Direction::RightToLeft,
    reading_speed: 138,
    stemming: Stemming::Snowball(&snowball::ARABIC),
    stop_words: "في من على أن لا إلى و ما عن هذا مع التي كل هذه أو هو كان الذي ذلك بعد لم بين ان كانت حتى \
        قبل قد هي إن كما أي حيث خلال عليه غير وهو بعض تم إذا فى له مثل هناك لك أكثر لي ولا ثم \
        يمكن به أنت الى لكن ولكن وفي ومن فيه فيها منذ الذين يكون تكون عندما وقد بها لو بشكل تلك \
        هنا هل عند لها أنا كيف حول وهي دون لن منها منه عليها مما بل عليك هم لنا لما ضد حين وكان \
        أما اذا نحن نفسه أم ولم انه أنه أنها بأن لأن ذات فيما عدم لدى سوف ضمن لكم كذلك اي نحو كم \
        ماذا أصبح الان وكانت ألا الا مهما احد سوى كي لكي انها متى ذا أين عبر أيضا أيضاً والتي \
        والذي وذلك وأن إنه إنها ليس ليست",
    titles: "د أ م أ.د ص",
    abbreviations: "الخ إلخ هـ ق.م",
    speech_verbs: "قال قالت سأل سألت أجاب أجابت صاح صاحت صرخ صرخت",
    ..BASE
};
