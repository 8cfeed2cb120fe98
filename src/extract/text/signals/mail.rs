//! What a mail program writes around a message.

use crate::extract::text::phrases;

/// What a subject stands behind.
pub(in crate::extract::text) const SUBJECT: [&str; 8] = [
    "subject:",
    "betreff:",
    "objet :",
    "asunto:",
    "assunto:",
    "oggetto:",
    "onderwerp:",
    "тема:",
];

/// What a sender stands behind.
pub(in crate::extract::text) const SENDER: [&str; 4] = ["from:", "von:", "de :", "от кого:"];

/// What else of a message's head is told behind.
const OTHERS: [&str; 14] = [
    "to:",
    "cc:",
    "bcc:",
    "sent:",
    "reply-to:",
    "an:",
    "gesendet:",
    "à :",
    "envoyé :",
    "para:",
    "enviado:",
    "inviato:",
    "verzonden:",
    "кому:",
];

/// Whether a folded text is one of its lines.
pub(super) fn is_mail(folded: &str) -> bool {
    if phrases::SIGNATURE
        .start(folded.trim_start_matches(['-', ' ']))
        .is_some()
    {
        return true;
    }
    // What else a letter has there ends in a colon.
    if !folded.contains([':', '：']) {
        return false;
    }
    let has_address = folded.contains('@') || folded.contains(|digit: char| digit.is_ascii_digit());
    let writes = [
        " wrote:",
        " schrieb:",
        " a écrit :",
        " a écrit:",
        " escribió:",
        " escreveu:",
        " ha scritto:",
        " schreef:",
        " skrev:",
        " kirjoitti:",
        " napisał(a):",
        " napsal(a):",
        " yazdı:",
        " пишет:",
        " написал:",
        " написав:",
        " írta:",
        " a scris:",
        " menulis:",
        " đã viết:",
        "写道：",
        " 작성:",
    ];
    if has_address && writes.iter().any(|ending| folded.ends_with(ending)) {
        return true;
    }
    let starts = |headers: &[&str]| headers.iter().any(|header| folded.starts_with(header));
    folded.len() < 120 && (starts(&SUBJECT) || starts(&SENDER) || starts(&OTHERS))
}
