//! Amharic.

use crate::language::script::Script;
use crate::language::{BASE, Language};

/// Amharic.
pub(super) static LANGUAGE: Language = Language {
    tag: "am",
    name: "Amharic",
    script: Script::Ethiopic,
    reading_speed: 150,
    stop_words: "እና ነው ነበር ላይ ውስጥ ወደ ከ በ ለ ስለ እንደ ይህ ያ እሱ እሷ እኔ አንተ አንቺ እኛ እናንተ እነሱ ግን ወይም ሁሉ ሌላ አንድ ናቸው \
        ነበሩ ጋር በኋላ በፊት ድረስ ብቻ ደግሞ ሆነ ሆኖም ምክንያቱም መካከል እንዲሁም ሲሆን ያለ አለ የለም",
    ..BASE
};
