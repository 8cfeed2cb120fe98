//! What a caller should know about a summary.

use crate::Article;
use crate::article::LanguageGuess;
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
}

impl WarningCode {
    /// A name that never changes, as in the JavaScript interface.
    pub const fn name(self) -> &'static str {
        match self {
            WarningCode::TooShort => "too-short",
        }
    }
}

/// With fewer eligible sentences than this there is nothing to leave out.
const ENOUGH_SENTENCES: usize = 4;

pub(super) fn warnings(
    _article: &Article,
    _language: &LanguageGuess,
    ranking: &Ranking,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
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
