//! Turkish.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Turkish.
pub(super) static LANGUAGE: Language = Language {
    tag: "tr",
    name: "Turkish",
    script: Script::Latin,
    letters: "çğıöşüâîû",
    affixes: "-lar -ler -ında -inde -dır -dir -mak -mek",
    reading_speed: 166,
    stemming: Stemming::Snowball(&snowball::TURKISH),
    stop_words: "ve bir bu için de da çok ile ne daha en gibi olarak her kadar o olan ben var ama sonra \
        ki yok ya değil sen sadece hiç ise oldu bile nasıl şey benim böyle tek tüm önce göre mi \
        mı mu mü seni beni bana tarafından veya biz olduğunu diye kendi olduğu olur şu birlikte \
        diğer sana neden olmak çünkü ancak biri bunu işte olsun öyle bütün senin yine siz bizim \
        az bunun bazı onu biraz hem yani ayrıca etti hiçbir ilgili bize fakat zaten kim sizin \
        hep eğer herkes burada onun üzere bizi kimse sizi belki olmaz oluyor ona birçok aslında \
        hangi yeniden yoksa buna olsa bunlar olmayan onlar rağmen vardı oldukça bunları onların \
        onları dedi etmek edildi dolayı kez şekilde hatta henüz artık",
    titles: "dr prof doç yrd av sn hz müh op uzm alb gen org tuğg yb bnb yzb tğm st örn bkz krş \
        yak cad sok mah blv apt no nu tel çev haz ing fr alm ar far",
    abbreviations: "ltd şti a.ş t.c m.ö m.s s.a i.ö",
    closings: "vb vs vd",
    before_numbers: "no nu s cilt md tel sf şek böl",
    starters: "ancak ayrıca bugün dün sonra daha böylece bununla kimse onlar",
    speech_verbs: "diye dedi sordu",
    has_ordinals: true,
    ..BASE
};
