//! What dates in texts and in pages have in common: names of months, digits of
//! many scripts, and which days there are.

use crate::lowercase::lowercase;

/// So many years are the years of Thailand ahead of the others.
pub(super) const BUDDHIST: u32 = 543;

/// What a decimal digit is worth, in the scripts that write dates with their own.
#[inline(never)]
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
pub(super) fn is_day(year: u32, month: u32, day: u32) -> bool {
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

/// The names of each month over the languages.
static MONTHS: [&str; 12] = [
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari tammikuuta tammikuu styczeń stycznia leden ledna ianuarie ian január ocak января янв січня січ ιανουαρίου ιαν يناير كانون ژانویه ינואר בינואר जनवरी জানুয়ারি มกราคม sty led oca gener",
    "february feb februar février févr fevereiro fev febrero febbraio februari helmikuuta helmikuu lutego luty února únor februarie február şubat февраля фев лютого лют φεβρουαρίου φεβ فبراير شباط فوریه פברואר בפברואר फरवरी फ़रवरी ফেব্রুয়ারি กุมภาพันธ์ fév fevr lut úno şub febrer",
    "march mar märz mars marzo março maart marts maaliskuuta maaliskuu marca marzec března březen martie március mart марта мар березня бер μαρτίου μαρ مارس آذار מרץ במרץ मार्च মার্চ maret มีนาคม bře mrt mac març",
    "april apr avril abril aprile huhtikuuta huhtikuu kwietnia kwiecień dubna duben aprilie április nisan апреля апр квітня кві απριλίου απρ أبريل نيسان آوریل אפריל באפריל अप्रैल এপ্রিল เมษายน kwi dub nis",
    "may mai mayo maio maggio mei maj toukokuuta toukokuu maja května květen május mayıs мая травня тра μαΐου μαΐ مايو أيار مه מאי במאי मई মে พฤษภาคม mag maig kvě",
    "june jun juni juin junio junho giugno kesäkuuta kesäkuu czerwca czerwiec června červen iunie június haziran июня июн червня чер ιουνίου ιουν يونيو حزيران ژوئن יוני ביוני जून জুন มิถุนายน giu cze čvn haz juny",
    "july jul juli juillet juil julio julho luglio heinäkuuta heinäkuu lipca lipiec července červenec iulie július temmuz июля июл липня лип ιουλίου ιουλ يوليو تموز ژوئیه יולי ביולי जुलाई জুলাই กรกฎาคม lug lip čvc tem juliol",
    "august aug août agosto ago augustus augusti elokuuta elokuu sierpnia sierpień srpna srpen augusztus ağustos августа авг серпня сер αυγούστου αυγ أغسطس آب اوت אוגוסט באוגוסט अगस्त আগস্ট agustus สิงหาคม sie srp ağu",
    "september sep sept septembre septiembre setembro set settembre syyskuuta syyskuu września wrzesień září septembrie szeptember eylül сентября сен сент вересня вер σεπτεμβρίου σεπ سبتمبر أيلول سپتامبر ספטמבר בספטמבר सितंबर সেপ্টেম্বর กันยายน wrz zář eyl",
    "october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta lokakuu października październik října říjen octombrie október ekim октября окт жовтня жов οκτωβρίου οκτ أكتوبر تشرين اکتبر אוקטובר באוקטובר अक्टूबर অক্টোবর ตุลาคม paź říj eki",
    "november nov novembre noviembre novembro marraskuuta marraskuu listopada listopad listopadu noiembrie kasım ноября ноя листопада лис νοεμβρίου νοε نوفمبر نوامبر נובמבר בנובמבר नवंबर নভেম্বর พฤศจิกายน kas",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des joulukuuta joulukuu grudnia grudzień prosince prosinec decembrie aralık декабря дек грудня гру δεκεμβρίου δεκ ديسمبر دسامبر דצמבר בדצמבר दिसंबर ডিসেম্বর ธันวาคม pro ara desembre disember dis",
];
