//! What a caller should know about a summary.

use crate::Article;
use crate::article::{Caveat, LanguageGuess};
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
    _language: &LanguageGuess,
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
