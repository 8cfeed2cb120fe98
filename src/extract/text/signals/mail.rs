//! What a mail program writes around a message.

use crate::extract::text::phrases;

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
    let headers = [
        "from:",
        "to:",
        "cc:",
        "bcc:",
        "subject:",
        "sent:",
        "reply-to:",
        "von:",
        "an:",
        "betreff:",
        "gesendet:",
        "de :",
        "à :",
        "objet :",
        "envoyé :",
        "para:",
        "asunto:",
        "enviado:",
        "assunto:",
        "oggetto:",
        "inviato:",
        "onderwerp:",
        "verzonden:",
        "кому:",
        "тема:",
        "от кого:",
    ];
    headers.iter().any(|header| folded.starts_with(header)) && folded.len() < 120
}
