//! Summaries: a ranking cut to a length, with keywords and statistics.

pub mod keywords;
mod length;
mod statistics;
mod warning;

pub use keywords::Keyword;
pub use length::Length;
pub use statistics::Statistics;
pub use warning::{Warning, WarningCode};

use crate::article::{LanguageGuess, LanguageSource};
use crate::rank::{self, Algorithm, RankOptions, Ranking};
use crate::segment::{self, Sentences};
use crate::{Article, Error, ErrorKind, language};

/// How to summarize.
///
/// ```
/// use nutgraf::{Length, SummarizeOptions};
///
/// let options = SummarizeOptions { length: Length::Sentences(3), ..Default::default() };
/// assert_eq!(options.keywords, 10);
/// ```
#[derive(Clone, Debug)]
pub struct SummarizeOptions {
    /// How long the summary may be.
    pub length: Length,
    /// The algorithm to rank by.
    pub algorithm: Algorithm,
    /// The BCP 47 tag of the text's language; where it is `None` the
    /// article's own counts.
    pub language: Option<String>,
    /// What the reader asks for, at most 100 questions or words of at most
    /// 10,000 characters together: sentences about it come first. Where the
    /// article has nothing about it, nothing changes.
    pub focus: Vec<String>,
    /// How many keywords to give, at most 100.
    pub keywords: usize,
    /// Whether to give the reasons for each score.
    pub explain: bool,
    /// How large the input may be.
    pub limits: Limits,
}

impl Default for SummarizeOptions {
    fn default() -> SummarizeOptions {
        SummarizeOptions {
            length: Length::default(),
            algorithm: Algorithm::default(),
            language: None,
            focus: Vec::new(),
            keywords: 10,
            explain: false,
            limits: Limits::default(),
        }
    }
}

/// How large an input may be; what is larger is refused before any work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The characters of a text, in UTF-16 code units.
    pub characters: usize,
    /// The nodes of a document.
    pub nodes: usize,
    /// The depth of a document's tree; what is deeper is flattened, as
    /// browsers do.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            characters: 5_000_000,
            nodes: 200_000,
            depth: 512,
        }
    }
}

/// The most keywords that can be asked for.
pub const MAX_KEYWORDS: usize = 100;

/// The most questions or words to focus on.
pub const MAX_FOCUS: usize = 100;

/// The most characters that they have together, in UTF-16 code units.
pub const MAX_FOCUS_CHARACTERS: usize = 10_000;

/// A summary: all sentences of an article with their ranks, and those chosen.
#[derive(Debug)]
pub struct Summary<'a> {
    /// The article that was summarized.
    pub article: &'a Article,
    /// The language that it was taken to be in.
    pub language: LanguageGuess,
    /// All its sentences, in reading order.
    pub sentences: Sentences,
    /// The order in which they enter a summary.
    pub ranking: Ranking,
    /// The chosen ones, as ascending indices into the sentences.
    pub selected: Vec<usize>,
    /// The terms that the article is about, the weightiest first.
    pub keywords: Vec<Keyword>,
    /// How long article and summary are.
    pub statistics: Statistics,
    /// What the caller should know.
    pub warnings: Vec<Warning>,
}

impl Summary<'_> {
    /// The sentences of a summary of another length, ascending, without
    /// ranking again.
    pub fn select(&self, length: Length) -> Vec<usize> {
        length::select(&self.ranking.order, &self.sentences, length)
    }

    /// The chosen sentences as one text, separated by spaces.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for sentence in self
            .selected
            .iter()
            .filter_map(|&index| self.sentences.sentences.get(index))
        {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(sentence.span.of(&self.article.text));
        }
        text
    }
}

/// Summarizes an article.
///
/// # Errors
///
/// [`ErrorKind::InputTooLarge`] where the text has more UTF-16 code units than
/// the limits allow, [`ErrorKind::InvalidOptions`] where an option is out of
/// its range.
///
/// ```
/// use nutgraf::{Article, Length, SummarizeOptions, summarize};
///
/// let article = Article::from_text(
///     "The harbour opened on Monday after a long winter. Ships came at noon.",
/// );
/// let options = SummarizeOptions { length: Length::Sentences(1), ..Default::default() };
/// let summary = summarize(&article, &options)?;
/// assert_eq!(summary.text(), "The harbour opened on Monday after a long winter.");
/// # Ok::<(), nutgraf::Error>(())
/// ```
pub fn summarize<'a>(
    article: &'a Article,
    options: &SummarizeOptions,
) -> Result<Summary<'a>, Error> {
    check(article, options)?;
    let language = match &options.language {
        Some(tag) => LanguageGuess {
            tag: tag.clone(),
            confidence: 1.0,
            source: LanguageSource::Given,
        },
        None => article.language.clone(),
    };
    let sentences = segment::segment(article, language::rules(&language.tag));
    let rank_options = RankOptions {
        algorithm: options.algorithm,
        focus: options.focus.clone(),
        explain: options.explain,
    };
    let ranking = rank::rank(article, &sentences, &rank_options);
    let selected = length::select(&ranking.order, &sentences, options.length);
    let keywords = keywords::keywords(article, &sentences, options.keywords);
    let statistics = statistics::statistics(&sentences, &selected);
    let warnings = warning::warnings(article, &language, &ranking);
    Ok(Summary {
        article,
        language,
        sentences,
        ranking,
        selected,
        keywords,
        statistics,
        warnings,
    })
}

fn check(article: &Article, options: &SummarizeOptions) -> Result<(), Error> {
    options.length.check()?;
    if options.keywords > MAX_KEYWORDS {
        return Err(Error::new(
            ErrorKind::InvalidOptions,
            format!(
                "keywords is {}, and at most {MAX_KEYWORDS} are allowed",
                options.keywords
            ),
        ));
    }
    check_focus(&options.focus)?;
    check_characters(&article.text, &options.limits)
}

fn check_focus(focus: &[String]) -> Result<(), Error> {
    if focus.len() > MAX_FOCUS {
        return Err(Error::new(
            ErrorKind::InvalidOptions,
            format!(
                "focus has {} entries, and at most {MAX_FOCUS} are allowed",
                focus.len()
            ),
        ));
    }
    let characters: usize = focus.iter().map(|text| text.encode_utf16().count()).sum();
    if characters > MAX_FOCUS_CHARACTERS {
        return Err(Error::new(
            ErrorKind::InvalidOptions,
            format!(
                "focus has {characters} characters, and at most {MAX_FOCUS_CHARACTERS} are allowed"
            ),
        ));
    }
    Ok(())
}

/// Refuses a text with more UTF-16 code units than the limits allow.
pub(crate) fn check_characters(text: &str, limits: &Limits) -> Result<(), Error> {
    // There are never more of them than bytes: most texts need no counting.
    if text.len() <= limits.characters {
        return Ok(());
    }
    let characters = text.encode_utf16().count();
    if characters > limits.characters {
        let message = format!(
            "the text has {characters} characters, and the limit is {}",
            limits.characters
        );
        return Err(Error::new(ErrorKind::InputTooLarge, message));
    }
    Ok(())
}
