//! The credit of a picture.

use crate::extract::text::phrases;

/// Whether a folded text is the caption or the credit of a picture.
pub(super) fn is_credit(folded: &str, words: u32, is_stopped: bool) -> bool {
    if words > 50 {
        return false;
    }
    if let Some(length) = phrases::CREDIT.start(folded) {
        let rest = folded.get(length..).unwrap_or("").trim_start();
        let is_signed = rest.starts_with([':', '：', '/', '|', '©', '／']);
        if is_signed && rest.len() > 2 {
            return true;
        }
    }
    if folded.starts_with('©') && phrases::AGENCY.within(folded) {
        return true;
    }
    if words > 45 {
        return false;
    }
    // "A boat at the pier. (AP Photo/Jane Doe)", "Jane Doe/Getty Images"
    let ending = folded.trim_end_matches(['.', ' ']);
    let last = ending.strip_suffix([')', '）', ']']).and_then(|inner| {
        inner
            .rfind(['(', '（', '['])
            .and_then(|open| inner.get(open + 1..))
    });
    if let Some(inside) = last {
        let is_source = phrases::AGENCY.within(inside)
            || phrases::CREDIT.start(inside).is_some_and(|length| {
                inside
                    .get(length..)
                    .is_some_and(|rest| rest.starts_with([':', '/', ' ']))
            });
        return is_source && (inside.contains(['/', ':', '©']) || !is_stopped || words <= 35);
    }
    let source = ending.rsplit(['/', '|', '©', '•']).next().unwrap_or("");
    source.len() < ending.len()
        && words <= 40
        && phrases::AGENCY.start(source.trim_start()).is_some()
}
