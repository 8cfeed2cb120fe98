//! Words by which readers know at a glance what is no article, in the
//! languages that much of the web is written in.
//!
//! A hint for the block model and for candour about the page, never a verdict:
//! an article may well be about cookies.

use std::sync::LazyLock;

use super::beginnings::Beginnings;
use crate::lowercase::lowercase;

/// Kinds of phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// An invitation to read something else.
    ReadMore,
    /// Rights, cookies, terms.
    Legal,
    /// Newsletter, subscription, log-in, share buttons.
    Action,
    /// Comments and replies.
    Comments,
    /// Advertising.
    Advertisement,
    /// Photo credit.
    Credit,
}

/// The phrases, in lower case, a line each: an array of texts would weigh more.
static PHRASES: &[(Phrase, &str)] = &[
    (
        Phrase::ReadMore,
        concat!(
            "read more\n",
            "read also\n",
            "also read\n",
            "read next\n",
            "see also\n",
            "related:\n",
            "related \n",
            "more from\n",
            "more on\n",
            "more stories\n",
            "you may also\n",
            "you might also\n",
            "recommended\n",
            "continue reading\n",
            "click here\n",
            "don't miss\n",
            "most read\n",
            "most popular\n",
            "trending\n",
            "lesen sie auch\n",
            "mehr zum thema\n",
            "weiterlesen\n",
            "mehr lesen\n",
            "siehe auch\n",
            "lire aussi\n",
            "à lire aussi\n",
            "lire la suite\n",
            "voir aussi\n",
            "sur le même sujet\n",
            "lea también\n",
            "lee también\n",
            "leer más\n",
            "lea más\n",
            "lea:\n",
            "te puede interesar\n",
            "ver también\n",
            "leia também\n",
            "leia mais\n",
            "saiba mais\n",
            "veja também\n",
            "leggi anche\n",
            "leggi tutto\n",
            "lees ook\n",
            "lees meer\n",
            "читайте также\n",
            "читать далее\n",
            "читайте\n",
            "czytaj także\n",
            "zobacz także\n",
            "czytaj też\n",
            "číst dále\n",
            "läs också\n",
            "läs mer\n",
            "les også\n",
            "læs også\n",
            "baca juga\n",
            "xem thêm\n",
            "ayrıca okuyun\n",
            "اقرأ أيضا\n",
            "اقرأ المزيد\n",
            "関連記事\n",
            "続きを読む\n",
            "相关阅读\n",
            "延伸閱讀\n",
            "更多\n",
            "관련기사\n",
            "διαβάστε\n",
            "olvasd\n",
            "citește și\n",
            "vezi și\n",
        ),
    ),
    (
        Phrase::Legal,
        concat!(
            "all rights reserved\n",
            "copyright\n",
            "©\n",
            "privacy policy\n",
            "terms of\n",
            "cookie\n",
            "disclaimer\n",
            "alle rechte vorbehalten\n",
            "datenschutz\n",
            "impressum\n",
            "tous droits\n",
            "mentions légales\n",
            "derechos reservados\n",
            "política de privacidad\n",
            "aviso legal\n",
            "todos os direitos\n",
            "riproduzione riservata\n",
            "diritti riservati\n",
            "все права\n",
            "wszelkie prawa\n",
            "版权所有\n",
            "版權所有\n",
            "무단전재\n",
            "無断転載\n",
        ),
    ),
    (
        Phrase::Action,
        concat!(
            "subscribe\n",
            "newsletter\n",
            "sign up\n",
            "sign in\n",
            "log in\n",
            "login\n",
            "register\n",
            "follow us\n",
            "share this\n",
            "share on\n",
            "tweet\n",
            "whatsapp\n",
            "facebook\n",
            "email address\n",
            "download\n",
            "add to\n",
            "print\n",
            "get the app\n",
            "donate\n",
            "contact us\n",
            "abonnieren\n",
            "anmelden\n",
            "teilen\n",
            "s'abonner\n",
            "abonnez\n",
            "partager\n",
            "suscríb\n",
            "compartir\n",
            "síguenos\n",
            "iniciar sesión\n",
            "inscreva-se\n",
            "compartilh\n",
            "iscriviti\n",
            "condividi\n",
            "seguici\n",
            "abonneer\n",
            "inloggen\n",
            "подпис\n",
            "поделиться\n",
            "войти\n",
            "zapisz się\n",
            "udostępnij\n",
            "prenumerera\n",
            "bagikan\n",
            "chia sẻ\n",
            "paylaş\n",
            "订阅\n",
            "分享\n",
            "登录\n",
            "공유\n",
            "シェア\n",
            "会員登録\n",
        ),
    ),
    (
        Phrase::Comments,
        concat!(
            "comment\n",
            "reply\n",
            "replies\n",
            "kommentar\n",
            "antworten\n",
            "commentaire\n",
            "répondre\n",
            "comentario\n",
            "responder\n",
            "comentários\n",
            "commenti\n",
            "rispondi\n",
            "reacties\n",
            "комментар\n",
            "ответить\n",
            "komentarz\n",
            "komentar\n",
            "bình luận\n",
            "评论\n",
            "コメント\n",
            "댓글\n",
        ),
    ),
    (
        Phrase::Advertisement,
        concat!(
            "advertisement\n",
            "sponsored\n",
            "promoted\n",
            "anzeige\n",
            "werbung\n",
            "publicité\n",
            "publicidad\n",
            "publicidade\n",
            "pubblicità\n",
            "advertentie\n",
            "реклама\n",
            "reklama\n",
            "annons\n",
            "iklan\n",
            "quảng cáo\n",
            "广告\n",
            "広告\n",
            "광고\n",
        ),
    ),
    (
        Phrase::Credit,
        concat!(
            "getty images\n",
            "photo:\n",
            "photo by\n",
            "image:\n",
            "image credit\n",
            "(ap photo\n",
            "photograph\n",
            "shutterstock\n",
            "picture:\n",
            "reuters/\n",
            "foto:\n",
            "bild:\n",
            "crédit\n",
            "crédito\n",
            "fotografía\n",
            "(photo\n",
            "courtesy of\n",
            "via ap\n",
            "/afp\n",
            "epa-efe\n",
            "写真\n",
        ),
    ),
];

/// Longer texts are not looked through, in bytes.
const MAX_TEXT: usize = 240;

/// The phrases by their beginnings, each with its bit.
static BY_BEGINNING: LazyLock<Beginnings<u32>> = LazyLock::new(|| {
    let all = PHRASES
        .iter()
        .flat_map(|&(kind, phrases)| phrases.lines().map(move |phrase| (phrase, kind)));
    Beginnings::new(all.map(|(phrase, kind)| (phrase, 1 << kind as u32)))
});

/// The kinds of phrases in a short text, as bits in the order of [`Phrase`].
pub(super) fn phrases(text: &str) -> u32 {
    if text.len() > MAX_TEXT {
        return 0;
    }
    let mut found = 0;
    // The space behind the last word is that of "related ".
    let mut folded = lowercase(text);
    folded.push(' ');
    BY_BEGINNING.in_text(folded.as_bytes(), |bit| found |= bit);
    found
}
