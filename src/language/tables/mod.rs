//! One file a language: add a file, and name it here.

use super::Language;

mod amharic;
mod arabic;
mod armenian;
mod bengali;
mod bulgarian;
mod burmese;
mod chinese;
mod czech;
mod danish;
mod dutch;
mod english;
mod finnish;
mod french;
mod german;
mod greek;
mod hebrew;
mod hindi;
mod hungarian;
mod indonesian;
mod italian;
mod japanese;
mod kazakh;
mod korean;
mod marathi;
mod norwegian;
mod persian;
mod polish;
mod portuguese;
mod romanian;
mod russian;
mod slovak;
mod spanish;
mod swedish;
mod thai;
mod turkish;
mod ukrainian;
mod urdu;
mod vietnamese;

/// All languages that there are rules for; where detection finds two equally
/// likely, the earlier one wins.
pub(super) static ALL: &[&Language] = &[
    &english::LANGUAGE,
    &german::LANGUAGE,
    &french::LANGUAGE,
    &spanish::LANGUAGE,
    &portuguese::LANGUAGE,
    &italian::LANGUAGE,
    &dutch::LANGUAGE,
    &swedish::LANGUAGE,
    &danish::LANGUAGE,
    &norwegian::LANGUAGE,
    &finnish::LANGUAGE,
    &polish::LANGUAGE,
    &czech::LANGUAGE,
    &slovak::LANGUAGE,
    &romanian::LANGUAGE,
    &hungarian::LANGUAGE,
    &turkish::LANGUAGE,
    &russian::LANGUAGE,
    &ukrainian::LANGUAGE,
    &bulgarian::LANGUAGE,
    &kazakh::LANGUAGE,
    &greek::LANGUAGE,
    &arabic::LANGUAGE,
    &persian::LANGUAGE,
    &urdu::LANGUAGE,
    &hebrew::LANGUAGE,
    &hindi::LANGUAGE,
    &marathi::LANGUAGE,
    &bengali::LANGUAGE,
    &indonesian::LANGUAGE,
    &vietnamese::LANGUAGE,
    &chinese::LANGUAGE,
    &japanese::LANGUAGE,
    &korean::LANGUAGE,
    &thai::LANGUAGE,
    &armenian::LANGUAGE,
    &amharic::LANGUAGE,
    &burmese::LANGUAGE,
];
