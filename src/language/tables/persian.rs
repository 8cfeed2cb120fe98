//! Persian.

use crate::article::Direction;
use crate::language::script::Script;
use crate::language::{BASE, Language};

/// Persian.
pub(super) static LANGUAGE: Language = Language {
    tag: "fa",
    name: "Persian",
    script: Script::Arabic,
    letters: "پچژگکیآئأؤ",
    direction: Direction::RightToLeft,
    reading_speed: 150,
    stop_words: "و به در از که این با را است رو من تو برای بود هم تا یک ها شده ما آن شد می یا بر شما همه \
        کرد خود هر یه چه های نه باید پس اما ای فقط یکی کرده دارد چرا بعد او اگر خیلی هست نیست \
        انجام داشته گفت نیز چون چند دیگر ولی پیش بوده باشد بیشتر شدن شود هستند بین مثل کند اینکه \
        بدون تنها داشت صورت توسط باز کنیم درباره داده می‌شود همین هنوز وی بودن وقتی بی قبل بالا \
        بسیار هیچ دارند کنند تر حتی نبود همچنین آنها خواهد کسی کنار شوند کنید کنم بودند آنان \
        برخی میان سپس ضمن علیه روی هایی ایشان آنکه چنین نمی",
    titles: "دکتر د",
    abbreviations: "ق.م ه.ش",
    speech_verbs: "گفت پرسید",
    ..BASE
};
