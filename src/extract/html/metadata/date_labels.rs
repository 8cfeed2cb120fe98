//! What the words in front of a date say of it.

use crate::lowercase::lowercase;
use crate::search::places;

/// What words say of the date behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Publication,
    Change,
    /// The day of something else: an event, a membership, a release.
    Other,
    Unsaid,
}

/// Beginnings of words in front of dates, in lower case.
const LABELS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Publication,
        &[
            "publi",
            "posted",
            "veröffentlicht",
            "erschienen",
            "posté",
            "geplaatst",
            "опубликован",
            "written",
            "asked",
            "created",
            "发布",
            "公開",
            "配信",
            "입력",
            "승인",
            "نشر",
        ],
    ),
    (
        Meaning::Change,
        &[
            "updat",
            "modif",
            "edited",
            "revis",
            "reviewed",
            "aktualisiert",
            "geändert",
            "actualiz",
            "mis à jour",
            "aggiornat",
            "bijgewerkt",
            "обновлен",
            "atualizad",
            "uppdater",
            "güncelle",
            "更新",
            "最終更新",
            "수정",
            "تحديث",
        ],
    ),
    (
        Meaning::Other,
        &[
            "joined",
            "founded",
            "registered",
            "member since",
            "expires",
            "release",
            "starts",
            "starting",
            "last active",
            "last seen",
            "born",
            "deadline",
            "copyright",
        ],
    ),
];

/// What the words in front of a date say of it: the last one does.
pub(super) fn meaning(before: &str) -> Meaning {
    /// So much of the text in front is looked at, in bytes.
    const NEAR: usize = 80;
    let mut from = before.len().saturating_sub(NEAR);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let before = lowercase(before.get(from..).unwrap_or(""));
    let mut last = (0, Meaning::Unsaid);
    for &(meaning, beginnings) in LABELS {
        for beginning in beginnings {
            let place = places(&before, beginning).filter(|&at| {
                let head = before.get(..at).unwrap_or("");
                !head.ends_with(char::is_alphabetic)
            });
            if let Some(at) = place.last()
                && at + 1 > last.0
            {
                last = (at + 1, meaning);
            }
        }
    }
    last.1
}
