//! Numbers with little beside them: of pages, of readers, of minutes ago.

/// Words beside the number of a page.
#[rustfmt::skip]
const OF_PAGES: [&str; 33] = [
    "page", "seite", "página", "pagina", "sida", "side", "sivu", "strona", "strana", "oldal",
    "sayfa", "страница", "стр", "сторінка", "σελίδα", "صفحة", "صفحه", "עמוד", "halaman", "trang",
    "of", "von", "sur", "de", "di", "van", "av", "af", "z", "из", "p", "pg", "s",
];

/// `12`, `- 12 -`, `Page 3 of 10`, `Seite 3`, `3/10`, `p. 4`.
pub(super) fn is_page_number(folded: &str) -> bool {
    if folded.len() > 24 || !folded.contains(|character: char| character.is_ascii_digit()) {
        return false;
    }
    let rest = folded.trim_matches(|character: char| !character.is_alphanumeric());
    if rest.len() <= 4 && rest.chars().all(|character| character.is_ascii_digit()) {
        return true;
    }
    let mut words = 0;
    let all = rest
        .split(|character: char| !character.is_alphanumeric())
        .all(|word| {
            words += usize::from(!word.is_empty());
            word.chars().all(|character| character.is_ascii_digit()) || OF_PAGES.contains(&word)
        });
    all && words <= 4
        && rest.contains(|character: char| character.is_alphabetic() || character == '/')
        || rest
            .strip_prefix('第')
            .is_some_and(|rest| rest.ends_with('页') || rest.ends_with('頁'))
}

/// Words beside a count or a time.
#[rustfmt::skip]
const UNITS: [&str; 102] = [
    "", "k", "m", "h", "d", "w", "s", "am", "pm", "min", "mins", "minute", "minutes", "read",
    "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month", "months", "year",
    "years", "ago", "views", "shares", "comments", "comment", "likes", "reading", "time", "est",
    "edt", "gmt", "et", "ist", "utc", "pst", "cet", "uhr", "vor", "minuten", "stunden", "tagen",
    "lesezeit", "kommentare", "il", "y", "a", "heures", "jours", "lecture", "temps", "de", "hace", "horas",
    "días", "minutos", "lectura", "leitura", "há", "dias", "ore", "fa", "giorni", "minuti", "di",
    "lettura", "geleden", "uur", "dagen", "leestijd", "мин", "минут", "часов", "часа", "назад",
    "дней", "минуты", "dk", "saat", "önce", "gün", "okuma", "süresi", "menit", "jam", "lalu",
    "phút", "giờ", "trước", "commentaires", "comentarios", "comentários", "commenti", "reacties",
    "комментариев", "комментария", "просмотров",
];

/// `12 min read`, `3 hours ago`, `1.2k views`, `5 comments`, `06:30`, `(12)`.
pub(super) fn is_count(folded: &str) -> bool {
    if !folded.contains(|character: char| character.is_numeric()) {
        return false;
    }
    let mut numbers = 0;
    let all = folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| {
            let unit = word.trim_start_matches(|first: char| first.is_numeric());
            numbers += usize::from(unit.len() < word.len());
            UNITS.contains(&unit)
        });
    all && numbers > 0
}

/// The number of a heading within a chapter: `2.1`, `3.2.4.`
pub(super) fn is_numeral(content: &str) -> bool {
    let mut parts = 0;
    content.len() <= 16
        && content.trim_end_matches('.').split('.').all(|part| {
            parts += 1;
            (1..=2).contains(&part.len()) && part.chars().all(|digit| digit.is_ascii_digit())
        })
        && (2..=5).contains(&parts)
}
