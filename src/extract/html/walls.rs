//! What stands in front of an article: a form to log in, a notice that it costs
//! money, a notice that scripts must run.

use super::body::Body;
use super::hints;
use super::metadata::Metadata;
use super::page::Page;
use super::sought::has_any;
use crate::lowercase::lowercase;
use crate::source::names::{Attribute, Tag};

/// What a page says instead of itself where scripts do not run has no more
/// words.
const NOTICE_WORDS: f32 = 150.0;

/// Longer texts tell of walls rather than are some, in bytes.
const LONGEST: usize = 240;

/// What only a notice says that the rest is for those who pay, or are known, in
/// lower case.
static PAID: &[&str] = &[
    "subscribers only",
    "is for subscribers",
    "for paid subscribers",
    "only for subscribers",
    "exclusive to subscribers",
    "subscriber-only",
    "to continue reading",
    "subscribe to read",
    "subscribe to continue",
    "für abonnent",
    "und weiterlesen",
    "weiterlesen mit",
    "um weiterzulesen",
    "aux abonnés",
    "pour lire la suite",
    "para suscriptores",
    "para seguir leyendo",
    "para continuar leyendo",
    "gli abbonati",
    "per continuare a leggere",
    "para assinantes",
    "para continuar lendo",
    "para continuar a ler",
    "для подписчиков",
    "по подписке",
    "чтобы продолжить чтение",
    "чтобы читать дальше",
    "会員限定",
    "有料会員",
];

/// Whether a notice behind the greater part of what was chosen says that the rest
/// is for others.
pub(super) fn has_paid_notice(page: &Page<'_>, body: &Body) -> bool {
    const FURNITURE: hints::Hints =
        hints::NAV | hints::MENU | hints::FOOTER | hints::ASIDE | hints::HIDDEN | hints::RELATED;
    let words = |at: &usize| page.counts.get(*at).map_or(0.0, |counts| counts.words);
    let all: f32 = body.chosen.iter().map(words).sum();
    let mut before = 0.0;
    // The first block that has no more of what was chosen behind it than half of
    // what stands before it.
    let from = body.chosen.iter().find(|&at| {
        let is_behind = (all - before - words(at)) * 2.0 <= before;
        before += words(at);
        is_behind
    });
    let last = body.chosen.last().copied().unwrap_or(0);
    let from = from.copied().unwrap_or(last);
    let blocks = page
        .flow
        .blocks
        .iter()
        .skip(from)
        .take(last + BEHIND - from);
    blocks
        .filter(|block| block.span.len() <= LONGEST && page.hints.all(block.node) & FURNITURE == 0)
        .any(|block| has_any(&lowercase(block.span.of(&page.flow.text)), PAID))
}

/// So many blocks behind the text a notice may stand.
const BEHIND: usize = 12;

/// Whether what was chosen, of so many words, tells nothing but that scripts must
/// run in the browser.
pub(super) fn is_script_notice(
    page: &Page<'_>,
    metadata: &Metadata,
    words: f32,
    text: &str,
) -> bool {
    const BROWSER: &[&str] = &["browser", "navig", "naveg", "браузер", "浏览器", "ブラウザ"];
    let is_known = metadata.article_type > 0 || metadata.published.is_some();
    let may_be_long = page.total().words < NOTICE_WORDS && !is_known;
    if words >= FEW_WORDS && !may_be_long {
        return false;
    }
    let text = lowercase(text);
    has_any(&text, &["javascript"]) && (words < FEW_WORDS || has_any(&text, BROWSER))
}

/// Whether a form to log in is what the page is for: of so many words, it has a
/// field for a password, or one for an e-mail address and next to no words.
pub(super) fn is_log_in(page: &Page<'_>, metadata: &Metadata, words: f32) -> bool {
    const ELSEWHERE: hints::Hints = hints::FOOTER | hints::ASIDE | hints::COMMENT;
    let document = page.document;
    let has = |kind: &str, elsewhere: hints::Hints| {
        document.nodes().any(|node| {
            document.is(node, Tag::Input)
                && page.hints.all(node) & elsewhere == 0
                && document
                    .attribute(node, Attribute::Type)
                    .is_some_and(|own| own.eq_ignore_ascii_case(kind))
        })
    };
    let is_known = metadata.published.is_some() || !metadata.authors.is_empty();
    words < WALL_WORDS && has("password", 0)
        || words < ADDRESS_WORDS && metadata.published.is_none() && has("email", ELSEWHERE)
        || words < NOTICE_WORDS && !is_known && has_account_form(page, ELSEWHERE)
}

/// Whether a form for an account stands in the page, by where it leads or what it is
/// called: newsletters have forms for an e-mail address as well.
fn has_account_form(page: &Page<'_>, elsewhere: hints::Hints) -> bool {
    const ACCOUNT: &[&str] = &[
        "login", "signin", "sign-in", "signup", "sign-up", "regist", "regwall", "account",
    ];
    const NAMES: &[Attribute] = &[Attribute::Action, Attribute::Class, Attribute::Id];
    let document = page.document;
    document.nodes().any(|node| {
        document.is(node, Tag::Form)
            && page.hints.all(node) & (elsewhere | hints::HEADER | hints::NAV | hints::HIDDEN) == 0
            && hints::says(document, node, NAMES, ACCOUNT)
            // One may register for other things as well.
            && document.subtree(node).any(|field| {
                let is_of_person = |name| {
                    matches!(document.attribute(field, name), Some("email" | "password"))
                };
                is_of_person(Attribute::Type) || is_of_person(Attribute::Name)
            })
    })
}

/// A page of which a form with a password is the main thing has no more words.
const WALL_WORDS: f32 = 120.0;

/// One of which a form for an e-mail address is.
const ADDRESS_WORDS: f32 = 60.0;

/// What needs no browser named to be a notice.
const FEW_WORDS: f32 = 40.0;
