//! Thai.

use crate::language::script::Script;
use crate::language::{BASE, Language, Spacing};

/// Thai.
pub(super) static LANGUAGE: Language = Language {
    tag: "th",
    name: "Thai",
    script: Script::Thai,
    reading_speed: 400,
    spacing: Spacing::None,
    stop_words: "และ ที่ ของ ใน มี เป็น ได้ ให้ ว่า การ จะ ไม่ กับ จาก ไป มา แล้ว ก็ นี้ นั้น แต่ หรือ \
        โดย ความ อยู่ คือ เพื่อ ซึ่ง ยัง ต้อง ถึง ด้วย เมื่อ เขา เรา ผู้ อย่าง ทั้ง จึง กว่า ตาม \
        ต่อ เพราะ กัน ขึ้น ถูก ถ้า หาก อีก เอง แบบ แห่ง ไว้ ออก เข้า ลง ทุก บาง หลาย ต่าง เคย \
        เช่น ระหว่าง หลัง ก่อน นอกจาก",
    ..BASE
};
