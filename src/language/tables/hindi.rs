//! Hindi.

use pagefind_stem::{Algorithm, Stemmer};

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// Hindi.
pub(super) static LANGUAGE: Language = Language {
    tag: "hi",
    name: "Hindi",
    script: Script::Devanagari,
    reading_speed: 180,
    stemming: Stemming::Snowball(|| Stemmer::create(Algorithm::Hindi)),
    stop_words: "के है में की से और को का हैं पर भी एक तो नहीं ने कर ही हो लिए कि इस था यह गया किया जो ये \
        आप करने रहे साथ अपने रहा कुछ कोई थे दिया तक थी बाद या न किसी वह करते जब बहुत लेकिन होता \
        अपनी वाले हुआ हुए फिर जा पहले कहा सकता ना करना सभी तरह होने उनके कई करता करें इन इसके \
        होती उसके हुई द्वारा उस जैसे वे सबसे उसे सकते उन्हें अपना ऐसे एवं उनकी होते इसे अभी तब \
        ओर इसका इसी कौन यहाँ यही जिस लिये उनका यहां उन पूरा होना इसमें यदि इसकी आदि जिसे किस \
        जहाँ उसी जहां मगर वहां जैसा कितना वहीं वहाँ उनको सो जिन जिन्हें इनका मैं हम मुझे तुम \
        मेरे क्या क्यों रही गई गए अब तथा",
    titles: "डॉ श्री प्रो पं कु एम एस आर एल एन एफ एच वी डी सी जे",
    speech_verbs: "कहा पूछा बोला बोली बोले चिल्लाया चिल्लाई",
    ..BASE
};
