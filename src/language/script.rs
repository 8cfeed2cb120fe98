//! Scripts: which one a letter belongs to.
//!
//! Only the scripts that a language file names are told apart, by the blocks
//! of the Unicode standard (chapter 2, "Blocks"); a full table of the Script
//! property would weigh more than it could change.

/// A writing system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Script {
    /// Shared by scripts, or of one that no language file names.
    Other,
    /// Latin letters.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Greek letters.
    Greek,
    /// Arabic letters.
    Arabic,
    /// Hebrew letters.
    Hebrew,
    /// Armenian letters.
    Armenian,
    /// The script of Hindi and Marathi.
    Devanagari,
    /// The script of Bengali.
    Bengali,
    /// The script of Amharic.
    Ethiopic,
    /// Thai letters.
    Thai,
    /// The script of Burmese.
    Myanmar,
    /// Korean letters.
    Hangul,
    /// Chinese characters, which Japanese uses too.
    Han,
    /// Hiragana and katakana.
    Japanese,
}

impl Script {
    /// How many scripts there are.
    pub(super) const COUNT: usize = Script::Japanese as usize + 1;

    /// The script of a letter; [`Script::Other`] for what is no letter.
    pub fn of(letter: char) -> Script {
        match letter {
            'a'..='z' | 'A'..='Z' => Script::Latin,
            '\0'..='\u{A9}' | '\u{D7}' | '\u{F7}' => Script::Other,
            '\u{AA}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Script::Latin,
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Script::Greek,
            '\u{400}'..='\u{52F}' => Script::Cyrillic,
            '\u{531}'..='\u{588}' => Script::Armenian,
            '\u{5D0}'..='\u{5F2}' => Script::Hebrew,
            '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}' | '\u{6EE}'..='\u{6FF}' => {
                Script::Arabic
            }
            '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
                Script::Arabic
            }
            '\u{900}'..='\u{963}' | '\u{970}'..='\u{97F}' => Script::Devanagari,
            '\u{980}'..='\u{9E3}' => Script::Bengali,
            '\u{E01}'..='\u{E4E}' => Script::Thai,
            '\u{1000}'..='\u{103F}' => Script::Myanmar,
            '\u{1200}'..='\u{135F}' => Script::Ethiopic,
            '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}' => {
                Script::Hangul
            }
            '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' => {
                Script::Japanese
            }
            '\u{3005}'..='\u{3007}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}' => Script::Han,
            _ => Script::Other,
        }
    }

    /// Whether the script is written without spaces between words. Lao and
    /// Khmer, which no language file names, are told by [`is_unspaced`].
    pub(crate) const fn is_unspaced(self) -> bool {
        matches!(
            self,
            Script::Thai | Script::Myanmar | Script::Han | Script::Japanese
        )
    }
}

/// Whether a letter is of a script that is written without spaces between
/// words.
pub(crate) fn is_unspaced(letter: char) -> bool {
    Script::of(letter).is_unspaced()
        || matches!(letter, '\u{E81}'..='\u{EDF}' | '\u{1780}'..='\u{17DD}')
}
