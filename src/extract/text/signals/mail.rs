//! What a mail program writes around a message.

use crate::extract::text::phrases;
use crate::search::split_once;

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

/// That somebody wrote what a program quotes: `On 3 May 2024 at 17:02 Jane Doe
/// wrote:`, `Am 3. Mai 2024 um 17:02 schrieb Jane Doe:`
#[rustfmt::skip]
const WROTE: [&str; 20] = [
    " wrote", " schrieb", " a écrit", " escribió", " escreveu", " ha scritto", " schreef",
    " skrev", " kirjoitti", " napisał", " napsal", " yazdı", " пишет", " написа", " írta",
    " a scris", " menulis", " đã viết", "写道",
    " 작성",
];

/// The name of who wrote, with the rest of the verb and an address.
const MOST_NAMES: usize = 6;

/// Whether a day in numbers, with the hour and the minute, stands in a text: `3 May 2024
/// at 17:02`. A story has the hour alone.
fn has_clock(text: &str) -> bool {
    /// Of the shortest day with its year, and of the shortest hour.
    const FEWEST: usize = 4 + 3;
    if text.bytes().filter(u8::is_ascii_digit).count() < FEWEST {
        return false;
    }
    let digit = |sign: Option<&u8>| sign.is_some_and(u8::is_ascii_digit);
    text.as_bytes().windows(4).any(|signs| {
        digit(signs.first())
            && signs.get(1) == Some(&b':')
            && digit(signs.get(2))
            && digit(signs.get(3))
    })
}

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
    let is_of_program = || folded.contains('@') || has_clock(folded);
    // A name may come behind the verb; what was written, and to whom, is told in stories.
    let wrote = |verb: &&str| {
        split_once(folded, verb).is_some_and(|(_, name)| name.split(' ').count() <= MOST_NAMES)
    };
    if folded.ends_with([':', '：']) && WROTE.iter().any(wrote) && is_of_program() {
        return true;
    }
    let starts = |headers: &[&str]| headers.iter().any(|header| folded.starts_with(header));
    folded.len() < 120 && (starts(&SUBJECT) || starts(&SENDER) || starts(&OTHERS))
}
