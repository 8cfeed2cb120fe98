//! Chinese.

use crate::language::script::Script;
use crate::language::{BASE, Language, Spacing};

/// Chinese.
pub(super) static LANGUAGE: Language = Language {
    tag: "zh",
    name: "Chinese",
    script: Script::Han,
    reading_speed: 255,
    spacing: Spacing::None,
    stop_words: "的 了 是 在 和 也 就 都 而 及 与 與 着 著 或 之 于 於 把 将 將 让 讓 并 並 但 还 還 又 很 吗 嗎 呢 吧 啊 么 麼 这 這 那 我 你 他 她 \
        它 们 們 被 从 從 以 其 此 则 則 若 才 每 某 我们 我們 他们 他們 她们 你们 自己 这个 這個 那个 一个 一個 一种 一些 这些 這些 那些 因为 因為 \
        所以 但是 可以 可能 没有 沒有 已经 已經 如果 以及 由于 由於 对于 對於 关于 關於 为了 為了 因此 虽然 雖然 不是 不能 不会 不會 还是 還是 就是 这样 \
        這樣 其中 同时 同時 之后 之後 之前 以后 以前 什么 什麼 怎么 怎麼 并且 而且 或者 根据 根據 通过 通過 表示 认为 認為 进行 進行",
    speech_verbs: "说 說 道 问 問 喊 叫 答",
    ..BASE
};
