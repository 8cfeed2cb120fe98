//! Urdu.

use crate::article::Direction;
use crate::language::script::Script;
use crate::language::{BASE, Language};

/// Urdu.
pub(super) static LANGUAGE: Language = Language {
    tag: "ur",
    name: "Urdu",
    script: Script::Arabic,
    letters: "ٹڈڑںےہھگکیپچژآئؤ",
    direction: Direction::RightToLeft,
    reading_speed: 150,
    stop_words: "کے کی ہے میں اور سے کا کو اس کہ ہیں پر نے یہ ایک بھی کر وہ نہیں تو ہو جو ان گیا تھا ہی \
        کیا تھے تھی کوئی تک گے والے ہوئے ہوں ہوا کرتے پھر گئے ہر طور لئے گئی گی دو کریں رہے رہا \
        رہی ہوئی دے دی کیلئے ہوتی ہوتا ہوتے کرے کئی کیوں کیے جس جب اگر لیکن اپنے اپنی اپنا مگر \
        یا نہ ہم تم آپ میرے ہمارے انہوں انھوں جن یہاں وہاں بعد پہلے ساتھ لیے کچھ سب بہت کرنے \
        کرنا جا سکتا سکتے چاہیے والی والا بارے تمام دیا لیا جائے ابھی اب جیسے کون کیسے",
    speech_verbs: "کہا پوچھا",
    ..BASE
};
