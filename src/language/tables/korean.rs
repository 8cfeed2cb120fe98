//! Korean.

use crate::language::script::Script;
use crate::language::{BASE, Language};

/// Korean.
pub(super) static LANGUAGE: Language = Language {
    tag: "ko",
    name: "Korean",
    script: Script::Hangul,
    reading_speed: 170,
    stop_words: "가 각 각각 같은 같이 것 것은 것을 것이 것이다 것으로 거의 결국 그 그는 그가 그녀 그들 그들은 그래서 그러나 그런 그런데 그리고 그의 까지 나 나는 내 \
        너 너무 네 누구 는 다 다른 다시 당신 대한 대해 더 도 동안 두 되는 된 될 들 등 등을 등의 따라 따르면 때 때문에 또 또는 또한 로 를 많은 매우 모두 \
        모든 및 밝혔다 말했다 바로 보다 부터 뿐 수 수도 아니라 아주 않는 않은 않고 않았다 어떤 에 에서 여기 역시 오늘 와 왜 우리 우리는 위해 위한 으로 은 \
        을 의 이 이날 이는 이런 이를 이번 이에 이후 있는 있다 있다고 있었다 있을 있으며 저 전 점 제 중 즉 지난 지금 통해 하고 하는 하며 하지만 한 한다 할 \
        함께 했다 했다고 해 후 현재",
    speech_verbs: "말했다 물었다 외쳤다 소리쳤다 대답했다",
    ..BASE
};
