//! What dates in texts and in pages have in common: names of months, digits of
//! many scripts, and which days there are.

use crate::lowercase::lowercase;

/// A day of the calendar of Gregory, out of the calendars that other years tell:
/// Thailand's, 543 years ahead, and the solar one of Iran, 621 or 622 behind.
pub(super) fn gregorian(year: u32, month: u32, day: u32) -> Option<(u32, u32, u32)> {
    match year {
        1300..1500 => solar(year, month, day),
        2501.. => is_day(year - 543, month, day).then_some((year - 543, month, day)),
        _ => is_day(year, month, day).then_some((year, month, day)),
    }
}

/// A day of Iran's calendar: six months of 31 days, five of 30, and a last one of 29,
/// or of 30 in eight years of 33, as the equinox has had it since 1925 (Borkowski,
/// The Persian calendar for 3000 years, 1996).
fn solar(year: u32, month: u32, day: u32) -> Option<(u32, u32, u32)> {
    let longest = if month < 7 { 31 } else { 30 };
    if !(1..=12).contains(&month) || !(1..=longest).contains(&day) {
        return None;
    }
    // The days that are longer in the first years of 33, and this one's own.
    let shifted = year + 1595;
    let leaps = shifted / 33 * 8 + (shifted % 33 + 3) / 4;
    let before = match month {
        1..7 => (month - 1) * 31,
        _ => (month - 7) * 30 + 186,
    };
    // The years of the shifted count begin 355,668 days before the year 0 of Gregory,
    // whose January and February are those of the year before.
    let days = 365 * shifted + leaps + before + day - 355_668;
    Some(civil(days - 60))
}

/// The day that is so many days after 1 March of the year 0 (Howard Hinnant,
/// chrono-compatible low-level date algorithms, 2013).
pub(super) fn civil(days: u32) -> (u32, u32, u32) {
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u32::from(month <= 2);
    (year, month, day)
}

/// What a decimal digit is worth, in the scripts that write dates with their own.
pub(super) fn digit(character: char) -> Option<u32> {
    // ASCII, Arabic, Persian, Devanagari, Bengali, Thai.
    const ZEROS: [u32; 6] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
    let mut worth = ZEROS
        .iter()
        .map(|&zero| (character as u32).wrapping_sub(zero));
    worth.find(|&worth| worth < 10)
}

/// What a run of digits is worth, at most the largest number, and how many they
/// are.
pub(super) fn number(digits: &str) -> (u32, usize) {
    let worth = digits.chars().filter_map(digit);
    worth.fold((0, 0), |(all, length), worth| {
        (all.saturating_mul(10).saturating_add(worth), length + 1)
    })
}

/// Whether there is such a day in the calendar of Gregory.
fn is_day(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}

/// The month that a word names, from 1; the names of CLDR, full and short.
pub(super) fn month(word: &str) -> Option<u32> {
    if word.len() > 30 {
        return None;
    }
    let folded = lowercase(word);
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| names.split(' ').any(|name| name == folded))
        .map(|(number, _)| number)
}

/// The names of each month over the languages; the last of each is that of Iran's
/// year, which begins in March: the year tells which is meant.
static MONTHS: [&str; 12] = [
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari tammikuuta tammikuu styczeń stycznia leden ledna ianuarie ian január ocak января янв січня січ ιανουαρίου ιαν يناير كانون ژانویه ינואר בינואר जनवरी জানুয়ারি มกราคม sty led oca gener فروردین",
    "february feb februar février févr fevereiro fev febrero febbraio februari helmikuuta helmikuu lutego luty února únor februarie február şubat февраля фев лютого лют φεβρουαρίου φεβ فبراير شباط فوریه פברואר בפברואר फरवरी फ़रवरी ফেব্রুয়ারি กุมภาพันธ์ fév fevr lut úno şub febrer اردیبهشت",
    "march mar märz mars marzo março maart marts maaliskuuta maaliskuu marca marzec března březen martie március mart марта мар березня бер μαρτίου μαρ مارس آذار מרץ במרץ मार्च মার্চ maret มีนาคม bře mrt mac març خرداد",
    "april apr avril abril aprile huhtikuuta huhtikuu kwietnia kwiecień dubna duben aprilie április nisan апреля апр квітня кві απριλίου απρ أبريل نيسان آوریل אפריל באפריל अप्रैल এপ্রিল เมษายน kwi dub nis تیر",
    "may mai mayo maio maggio mei maj toukokuuta toukokuu maja května květen május mayıs мая травня тра μαΐου μαΐ مايو أيار مه מאי במאי मई মে พฤษภาคม mag maig kvě مرداد",
    "june jun juni juin junio junho giugno kesäkuuta kesäkuu czerwca czerwiec června červen iunie június haziran июня июн червня чер ιουνίου ιουν يونيو حزيران ژوئن יוני ביוני जून জুন มิถุนายน giu cze čvn haz juny شهریور",
    "july jul juli juillet juil julio julho luglio heinäkuuta heinäkuu lipca lipiec července červenec iulie július temmuz июля июл липня лип ιουλίου ιουλ يوليو تموز ژوئیه יולי ביולי जुलाई জুলাই กรกฎาคม lug lip čvc tem juliol مهر",
    "august aug août agosto ago augustus augusti elokuuta elokuu sierpnia sierpień srpna srpen augusztus ağustos августа авг серпня сер αυγούστου αυγ أغسطس آب اوت אוגוסט באוגוסט अगस्त আগস্ট agustus สิงหาคม sie srp ağu آبان",
    "september sep sept septembre septiembre setembro set settembre syyskuuta syyskuu września wrzesień září septembrie szeptember eylül сентября сен сент вересня вер σεπτεμβρίου σεπ سبتمبر أيلول سپتامبر ספטמבר בספטמבר सितंबर সেপ্টেম্বর กันยายน wrz zář eyl آذر",
    "october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta lokakuu października październik října říjen octombrie október ekim октября окт жовтня жов οκτωβρίου οκτ أكتوبر تشرين اکتبر אוקטובר באוקטובר अक्टूबर অক্টোবর ตุลาคม paź říj eki دی",
    "november nov novembre noviembre novembro marraskuuta marraskuu listopada listopad listopadu noiembrie kasım ноября ноя листопада лис νοεμβρίου νοε نوفمبر نوامبر נובמבר בנובמבר नवंबर নভেম্বর พฤศจิกายน kas بهمن",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des joulukuuta joulukuu grudnia grudzień prosince prosinec decembrie aralık декабря дек грудня гру δεκεμβρίου δεκ ديسمبر دسامبر דצמבר בדצמבר दिसंबर ডিসেম্বর ธันวาคม pro ara desembre disember dis اسفند",
];

#[cfg(test)]
mod tests {
    use super::gregorian;

    #[test]
    fn years_of_other_calendars_are_told_in_gregorys() {
        for ((year, month, day), expected) in [
            ((2024, 3, 11), Some((2024, 3, 11))),
            ((2567, 2, 29), Some((2024, 2, 29))),
            ((2023, 2, 29), None),
            // The epoch of Unix, new years before and in leap years, the end of one.
            ((1348, 10, 11), Some((1970, 1, 1))),
            ((1402, 1, 1), Some((2023, 3, 21))),
            ((1402, 12, 21), Some((2024, 3, 11))),
            ((1403, 1, 1), Some((2024, 3, 20))),
            ((1403, 12, 30), Some((2025, 3, 20))),
            ((1404, 1, 1), Some((2025, 3, 21))),
            ((1404, 7, 31), None),
            ((1404, 13, 1), None),
        ] {
            assert_eq!(
                gregorian(year, month, day),
                expected,
                "{year} {month} {day}"
            );
        }
    }
}
