//! Japanese.

use crate::language::script::Script;
use crate::language::{BASE, Language, Spacing};

/// Japanese.
pub(super) static LANGUAGE: Language = Language {
    tag: "ja",
    name: "Japanese",
    script: Script::Japanese,
    reading_speed: 357,
    spacing: Spacing::None,
    stop_words: "あの ある あり あれ い いう いる う え お および から が き ここ こと この これ これら さ さらに し しかし する ず せ そこ そして その それ \
        それぞれ それで た ただし たち ため たり だ だっ だれ つ て で でき できる です では でも と という といった とき ところ として とともに とも どこ \
        どの な ない なお なかっ ながら なく なっ など なに なら なり なる なん に において における について にて によって により による に対して に対する \
        に関する の ので のみ は ば へ ほか ほとんど ます また または まで も もの や よう より ら られ られる れ れる を ん 年 月 日 者 的 には にも \
        とは からの までの ました ません でした である であり ている ていた された される",
    speech_verbs: "言った 尋ねた 聞いた 叫んだ 答えた 呟いた つぶやいた",
    ..BASE
};
