//! Burmese.

use crate::language::script::Script;
use crate::language::{BASE, Language, Spacing};

/// Burmese.
pub(super) static LANGUAGE: Language = Language {
    tag: "my",
    name: "Burmese",
    script: Script::Myanmar,
    reading_speed: 300,
    spacing: Spacing::None,
    stop_words: "နှင့် သည် ၏ ကို တွင် မှ ၌ က များ တို့ ပြီး သော ဖြစ် ရှိ မှာ အတွက် လည်း ဒီ ထို ဤ သူ \
        ကျွန်တော် ကျွန်မ မ ပါ သို့ နဲ့ တဲ့",
    ..BASE
};
