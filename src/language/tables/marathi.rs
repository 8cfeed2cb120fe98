//! Marathi.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming};

/// Marathi.
pub(super) static LANGUAGE: Language = Language {
    tag: "mr",
    name: "Marathi",
    script: Script::Devanagari,
    reading_speed: 170,
    stemming: Stemming::Prefix(5),
    stop_words: "आणि व आहे या हे ही तो ती ते की का न नाही होते होता होती आहेत झाला झाली झाले केला केली \
        केले करून करण्यात येत आला आली त्या त्याने त्यांनी त्यांच्या त्याच्या यांनी यांच्या मात्र \
        तर पण असे अशी असा अधिक अनेक एक काही मी आपण आपल्या माझ्या त्यामुळे म्हणून म्हणाले सर्व \
        साठी पासून तसेच येथे येथील याच्या किंवा जे जो ज्या नंतर वर मध्ये असून असलेल्या होईल \
        देखील कोणी काय मग आता मला तुम्ही आम्ही हा इतर फक्त",
    titles: "डॉ श्री प्रो पं कु सौ प्रा एम एस आर एल एन एफ एच व्ही",
    starters: "हो नाही नको का ना जा ये घे दे तो ती ते मी तू",
    speech_verbs: "म्हणाला म्हणाली म्हणाले विचारले ओरडला ओरडली",
    ..BASE
};
