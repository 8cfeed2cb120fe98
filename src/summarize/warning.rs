//! What a caller should know about a summary.

use crate::Article;
use crate::article::{Caveat, LanguageGuess};
use crate::language;
use crate::rank::Ranking;

/// Something that the caller should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What kind of warning it is.
    pub code: WarningCode,
    /// The same in a sentence.
    pub message: String,
}

/// The kinds of [`Warning`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarningCode {
    /// There is hardly anything to choose from.
    TooShort,
    /// There are no rules for the language, or it could not be told.
    UnsupportedLanguage,
    /// The page is probably no article.
    NotAnArticle,
    /// What was taken for the article may well be wrong.
    LowConfidenceArticle,
    /// The page probably holds only the beginning.
    PossiblyTruncated,
}

impl WarningCode {
    /// A name that never changes, as in the JavaScript interface.
    pub const fn name(self) -> &'static str {
        match self {
            WarningCode::TooShort => "too-short",
            WarningCode::UnsupportedLanguage => "unsupported-language",
            WarningCode::NotAnArticle => "not-an-article",
            WarningCode::LowConfidenceArticle => "low-confidence-article",
            WarningCode::PossiblyTruncated => "possibly-truncated",
        }
    }
}

/// With fewer eligible sentences than this there is nothing to leave out.
const ENOUGH_SENTENCES: usize = 4;

pub(super) fn warnings(
    article: &Article,
    language: &LanguageGuess,
    ranking: &Ranking,
) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = article.caveats.iter().map(|&caveat| of(caveat)).collect();
    if ranking.order.len() < ENOUGH_SENTENCES {
        let message = match ranking.order.len() {
            0 => "there is no sentence to choose".to_owned(),
            1 => "there is only one sentence to choose from".to_owned(),
            count => format!("there are only {count} sentences to choose from"),
        };
        warnings.push(Warning {
            code: WarningCode::TooShort,
            message,
        });
    }
    // Where nothing is chosen the language makes no difference.
    if language::rules(&language.tag).is_neutral() && !ranking.order.is_empty() {
        let known = if language.tag == language::NEUTRAL.tag {
            "the language could not be told".to_owned()
        } else {
            format!("there are no rules for the language \"{}\"", language.tag)
        };
        warnings.push(Warning {
            code: WarningCode::UnsupportedLanguage,
            message: format!("{known}: only position and repetition count"),
        });
    }
    warnings
}

/// What extraction doubts, as a warning.
fn of(caveat: Caveat) -> Warning {
    let (code, message) = match caveat {
        Caveat::NotAnArticle => (
            WarningCode::NotAnArticle,
            "the page is probably not an article",
        ),
        Caveat::LowConfidence => (
            WarningCode::LowConfidenceArticle,
            "what was taken for the article may well be wrong",
        ),
        Caveat::PossiblyTruncated => (
            WarningCode::PossiblyTruncated,
            "the page probably holds only the beginning of the article",
        ),
    };
    Warning {
        code,
        message: message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, SummarizeOptions, WarningCode, summarize};

    fn is_unsupported(text: &str, language: Option<&str>) -> bool {
        let article = Article::from_text(text);
        let options = SummarizeOptions {
            language: language.map(str::to_owned),
            ..SummarizeOptions::default()
        };
        let summary = summarize(&article, &options).expect("the options are sound");
        let codes = summary.warnings.iter().map(|warning| warning.code);
        codes
            .into_iter()
            .any(|code| code == WarningCode::UnsupportedLanguage)
    }

    #[test]
    fn a_language_without_rules_is_told_of() {
        let text = "The harbour opened on Monday after a long winter. Ships came at noon.";
        assert!(!is_unsupported(text, None));
        assert!(!is_unsupported(text, Some("en-GB")));
        assert!(is_unsupported(text, Some("cy")));
        // What Swahili has in common with Spanish is a letter or two.
        let swahili = "Halmashauri ya mji imeamua kufunga daraja la zamani la bandari, ambalo wahandisi \
            wanasema linaweza kuanguka ndani ya mwaka mmoja. Kazi itaanza mwezi wa Machi na itachukua \
            angalau miezi kumi na minane. Wenye maduka wanaogopa kwamba wateja hawatakuja tena mjini.";
        assert!(is_unsupported(swahili, None));
        let cherokee = "\u{13a0}\u{13a1}\u{13a2} \u{13a3}\u{13a4}. \u{13a5}\u{13a6} \u{13a7}.";
        assert!(is_unsupported(cherokee, None));
        assert!(!is_unsupported("", None));
    }
}
