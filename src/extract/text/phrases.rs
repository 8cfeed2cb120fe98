//! What publishers say around articles, in many languages.
//!
//! The tables only back up what the shape of a piece tells, and each entry is
//! compared with a whole piece, its start, or (for the few that are never part
//! of an article's own words) anything inside. Written for this project from
//! the usual wording of news sites. Adding a language is adding entries;
//! a test keeps the tables sorted.

use std::sync::LazyLock;

use crate::source::text::is_blank;

/// A sorted list of folded phrases.
///
/// In the binary it is one text with an end of line after each phrase: an
/// address and a length for each would weigh as much as the words. It is taken
/// apart at the first use.
#[derive(Debug)]
pub(super) struct Table(LazyLock<Vec<&'static str>>);

/// A [`Table`] of the phrases given, none of which holds an end of line.
macro_rules! table {
    ($($phrase:literal),+ $(,)?) => {
        Table(LazyLock::new(|| concat!($($phrase, "\n"),+).lines().collect()))
    };
}

impl Table {
    /// Whether a folded text is one of the phrases, the signs at its end aside.
    pub fn is(&self, folded: &str) -> bool {
        self.0.binary_search(&core(folded)).is_ok()
    }

    /// How long the phrase is that a folded text starts with, in bytes; the
    /// longest of several.
    pub fn start(&self, folded: &str) -> Option<usize> {
        let mut longest = None;
        let mut previous = None;
        for (at, character) in folded.char_indices().take(48) {
            let is_edge = previous.is_some_and(|previous: char| {
                !previous.is_alphanumeric() || !character.is_alphanumeric() || is_wide(character)
            });
            if is_edge && self.0.binary_search(&folded.get(..at)?).is_ok() {
                longest = Some(at);
            }
            previous = Some(character);
        }
        if self.0.binary_search(&folded).is_ok() {
            Some(folded.len())
        } else {
            longest
        }
    }

    /// Whether one of the phrases stands anywhere in a folded text, from the
    /// start of a word on (anywhere in words of other than ASCII letters).
    pub fn within(&self, folded: &str) -> bool {
        let mut previous = ' ';
        folded.char_indices().any(|(at, character)| {
            let is_start = !previous.is_ascii_alphanumeric();
            previous = character;
            is_start
                && folded
                    .get(at..)
                    .is_some_and(|rest| self.is_start_of(rest, character))
        })
    }

    /// At how many places a phrase stands in a folded text, as in [`Table::within`].
    pub fn times(&self, folded: &str) -> usize {
        let mut previous = ' ';
        folded
            .char_indices()
            .filter(|(at, character)| {
                let is_start = !previous.is_ascii_alphanumeric();
                previous = *character;
                is_start
                    && folded
                        .get(*at..)
                        .is_some_and(|rest| self.is_start_of(rest, *character))
            })
            .count()
    }

    /// Whether a text, whose first character is given, starts with a phrase.
    fn is_start_of(&self, text: &str, first: char) -> bool {
        // What a text starts with sorts before it, and shares its first character.
        let end = self.0.partition_point(|phrase| *phrase <= text);
        self.0
            .iter()
            .take(end)
            .rev()
            .take_while(|phrase| phrase.starts_with(first))
            .any(|phrase| text.starts_with(phrase))
    }
}

/// A letter of a script that puts no space between words.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// A piece in small letters with single spaces, no more than its first 160
/// characters.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    let mut is_spaced = false;
    for character in text.chars().take(160) {
        if is_blank(character) {
            is_spaced = !folded.is_empty() && character != '\u{ad}' && character != '\u{200b}';
            continue;
        }
        if is_spaced {
            folded.push(' ');
            is_spaced = false;
        }
        match character {
            '’' => folded.push('\''),
            _ => folded.extend(character.to_lowercase()),
        }
    }
    folded
}

/// A folded text without the signs, arrows and counts at its two ends.
pub(super) fn core(folded: &str) -> &str {
    let is_edge = |character: char| {
        !character.is_alphabetic()
            && !matches!(character, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}')
    };
    folded.trim_matches(is_edge)
}

/// Words before the names of the authors.
#[rustfmt::skip]
pub(super) static BYLINE: Table = table![
    "a cura di", "af", "analysis by", "article by", "auteur", "author", "authors", "autor",
    "autora", "autore", "autoren", "autorin", "autorka", "av", "by", "by our correspondent",
    "bài", "bởi", "de", "di", "door", "ein artikel von", "ein gastbeitrag von",
    "ein kommentar von", "eine analyse von", "eine reportage von", "escribe", "escrito por",
    "from our correspondent", "geschreven door", "haber", "interview by", "kirjoittaja",
    "napisał", "napisała", "napsal", "napsala", "oleh", "opinion by", "oprac", "par", "penulis",
    "penulis dan editor", "por", "posted by", "propos recueillis par", "report by", "reported by",
    "reporter", "reporting by", "review by", "scris de", "scritto da", "skrevet af", "skrevet av",
    "skriven av", "story by", "szerző", "szerzők", "tekst", "teksti", "text", "text by",
    "text von", "texte", "texte de", "texto", "texto de", "theo", "tác giả", "von", "words by",
    "written by", "yazan", "yazar", "écrit par", "írta", "από", "γράφει", "γράφει η", "γράφει ο",
    "συντάκτης", "της", "του", "автор", "автори", "авторы", "от", "текст", "כתב", "כתבה", "מאת",
    "إعداد", "الكاتب", "بقلم", "كتب", "كتبت", "نوشته", "نویسنده", "گزارش از", "द्वारा", "लेखक",
    "লিখেছেন", "লেখক", "ผู้เขียน", "โดย", "作者", "取材・文", "執筆", "撰文", "文", "文・", "本報記者", "本报记者",
    "編輯", "編集", "著者", "記者", "记者", "记者报道", "责任编辑", "글", "기자",
];

/// What stands over or under an advertisement.
#[rustfmt::skip]
pub(super) static ADVERT: Table = table![
    "ad", "ad feedback", "ads", "advertentie", "advertenties", "advertisement",
    "advertisement - article continues below", "advertisement - scroll to continue",
    "advertisement continue reading the main story", "advertisement 广告", "advertising",
    "advertisment", "annonce", "annoncer", "annons", "annonse", "annonsinnehåll",
    "annonsørinnhold", "annuncio", "annuncio pubblicitario", "anuncio", "anuncios", "anzeige",
    "anzeige - weiterlesen nach der anzeige", "anúncio", "article continues after advertisement",
    "article continues below advertisement", "articolul continuă după reclamă",
    "artikeln fortsätter efter annonsen", "artikkelen fortsetter under annonsen",
    "artiklen fortsætter efter annoncen", "artykuł sponsorowany", "contenido patrocinado",
    "content continues below", "contenu sponsorisé", "contenuto sponsorizzato",
    "conteúdo patrocinado", "continua após a publicidade", "continua depois da publicidade",
    "continue reading below", "continúa después de la publicidad",
    "dalsza część tekstu pod reklamą", "hirdetés", "iklan", "ilan", "inzerce",
    "juttu jatkuu mainoksen jälkeen", "la suite après cette publicité",
    "la suite après la publicité", "lanjut baca di bawah iklan", "mainos", "mainos päättyy",
    "materiał sponsorowany", "nach der anzeige weiterlesen", "paid content", "paid post", "pr",
    "promoted", "promoted content", "pub", "pubblicità", "publicidad", "publicidade",
    "publicitate", "publicité", "quảng cáo", "reclame", "reclamă", "reklam", "reklama",
    "remaining time", "report this ad", "scroll to continue", "scroll to continue with content",
    "skip ad", "sponsored", "sponsored content", "sponsored post", "sponsorlu içerik",
    "story continues below advertisement", "tekst gaat verder onder de advertentie", "werbung",
    "článek pokračuje pod reklamou", "διαφήμιση", "на правах рекламы", "партнерский материал",
    "реклама", "реклама - продолжение ниже", "פרסומת", "آگهی", "إعلان", "إعلانات", "تبلیغات",
    "विज्ञापन", "বিজ্ঞাপন", "โฆษณา", "广告", "広告", "廣告", "광고",
];

/// Words before a link to another article.
#[rustfmt::skip]
pub(super) static TEASER: Table = table![
    ">> xem thêm", "a lire aussi", "also read", "approfondisci", "auch interessant",
    "ayrıca okuyun", "baca berita", "baca juga", "baca selengkapnya", "bekijk ook",
    "bài liên quan", "bővebben", "citeşte şi", "citește mai mult", "citește și", "click here",
    "confira também", "continua a leggere", "continue lendo", "continue reading", "czytaj dalej",
    "czytaj również", "czytaj także", "czytaj też", "czytaj więcej", "daha fazla oku",
    "das könnte sie auch interessieren", "devamını oku", "don't miss", "download our",
    "download the", "editor's picks", "en savoir plus", "explore more", "ezt olvasta már",
    "follow", "follow us", "further reading", "get our", "guarda anche", "haberin devamı",
    "hier geht es", "ilgili haber", "ilginizi çekebilir", "jetzt lesen", "join us on",
    "kapcsolódó", "kapcsolódó cikk", "katso myös", "le puede interesar", "le recomendamos",
    "lea además", "lea más", "lea también", "learn more", "lee también", "leer más", "lees meer",
    "lees ook", "lees verder", "leggi anche", "leggi di più", "leggi tutto", "leia a íntegra",
    "leia ainda", "leia mais", "leia também", "les mer", "les også", "lesen sie auch",
    "lesen sie hier", "lesen sie mehr", "lesetipp", "lihat juga", "lire aussi", "lire l'article",
    "lire la suite", "lire plus", "lire également", "listen", "listen:", "load more", "lue lisää",
    "lue myös", "läs mer", "läs också", "läs även", "læs mere", "læs også", "mai multe despre",
    "meer lezen", "meer over", "mehr dazu", "mehr lesen", "mehr zum thema", "mer om", "mere om",
    "mohlo by vás zajímat", "more from", "more on", "more on this story", "must read",
    "más información", "mời quý độc giả", "next article", "next post", "next story", "next up",
    "noticia relacionada", "notre dossier", "olvasd el ezt is", "olvasson tovább", "passend dazu",
    "per approfondire", "plus d'informations", "polecamy", "previous article", "previous post",
    "przeczytaj także", "przeczytaj też", "přečtěte si také", "read also", "read more",
    "read next", "read our", "read the full story", "recommended", "recommended reading",
    "relacionado", "related", "related:", "saiba mais", "scopri di più", "se också", "se også",
    "see all", "see also", "see more", "show more", "siehe auch", "sigue leyendo", "simak juga",
    "simak video", "související", "sur le même sujet", "también puede leer", "te puede interesar",
    "tin liên quan", "tıklayın", "up next", "vea también", "vedi anche", "veja também",
    "ver mais", "ver más", "ver también", "vezi și", "view all", "view more", "voir aussi",
    "více k tématu", "watch", "watch live", "watch more", "watch now", "watch:", "weiterlesen",
    "xem thêm", "you may also like", "you might also like", "zie ook", "zobacz również",
    "zobacz także", "zobacz też", "zum weiterlesen", "à découvrir", "à lire", "à lire aussi",
    "à lire également", "à voir aussi", "čtěte dále", "čtěte také", "čtěte více", "đọc thêm",
    "đọc tiếp", "δείτε επίσης", "διαβάστε επίσης", "διαβάστε περισσότερα", "περισσότερα",
    "більше за темою", "детальніше", "дивіться також", "еще по теме", "материалы по теме",
    "по теме", "подробнее", "см также", "смотрите также", "читайте", "читайте также",
    "читайте також", "читати далі", "читать далее", "читать полностью", "לקריאה נוספת",
    "עוד בנושא", "קרא עוד", "קראו גם", "קראו עוד", "ראו גם", "إقرأ أيضا", "ادامه مطلب",
    "اقرأ أيضا", "اقرأ أيضاً", "اقرأ المزيد", "المزيد", "بخوانید", "بیشتر بخوانید", "شاهد أيضا",
    "شاهد أيضاً", "طالع أيضا", "مطالب مرتبط", "مواضيع ذات صلة", "همچنین بخوانید", "इसे भी पढ़ें",
    "और देखें", "और पढ़ें", "यह भी पढ़ें", "ये भी पढ़ें", "আরও দেখুন", "আরও পড়ুন", "আরো পড়ুন",
    "বিস্তারিত", "ข่าวที่เกี่ยวข้อง", "อ่านต่อ", "อ่านเพิ่มเติม", "あわせて読みたい", "こちらもおすすめ", "もっと見る",
    "延伸閱讀", "延伸阅读", "推荐阅读", "更多", "点击查看", "相关新闻", "相关阅读", "続きを読む", "詳しくはこちら", "関連記事", "閱讀更多",
    "阅读更多", "관련 기사", "관련기사", "더 보기", "더보기", "함께 보기",
];

/// Headings of lists of other articles, and of what follows an article: nothing after one belongs to it, unless running text comes again.
#[rustfmt::skip]
pub(super) static RELATED: Table = table![
    "about the author", "about the authors", "about us", "add a comment", "aiheesta lisää",
    "ajánlott cikkek", "aktuelle nachrichten", "archivado en", "archives", "argomenti",
    "around the web", "articles liés", "articles récents", "articles similaires",
    "articole recomandate", "articole similare", "articoli correlati", "articoli recenti",
    "artigos relacionados", "artikel teilen", "artikel terkait", "artículos relacionados",
    "as mais lidas", "auch interessant", "baca juga", "benzer haberler", "berita lainnya",
    "berita terbaru", "berita terkait", "bài viết liên quan", "bình luận", "categories",
    "cele mai citite", "citește și", "comentarii", "comentarios", "comentários", "commentaires",
    "commenti", "comments", "company", "contact us", "contenido relacionado",
    "contenus sponsorisés", "conteúdo relacionado", "czytaj także", "címkék",
    "có thể bạn quan tâm", "další články", "dans la même rubrique",
    "das könnte dich auch interessieren", "das könnte sie auch interessieren",
    "deixe um comentário", "deja un comentario", "dernières actualités", "discover more",
    "diskuse", "dodaj komentarz", "don't miss", "editor's picks", "editors' picks",
    "editörün seçtikleri", "empfehlungen der redaktion", "empfohlene artikel", "en continu",
    "en çok okunanlar", "entradas recientes", "etichete", "etiketler", "etiquetas", "explore",
    "featured", "featured articles", "featured stories", "filed under", "follow us",
    "from around the web", "from our partners", "further reading", "gerelateerde artikelen",
    "hozzászólások", "i più letti", "ilgili haberler", "ilginizi çekebilir", "in other news",
    "in this article", "join the conversation", "kapcsolódó cikkek", "keep reading", "komentar",
    "komentarze", "komentáře", "kommentar schreiben", "kommentare", "kommentarer", "kommentit",
    "laatste nieuws", "laisser un commentaire", "lascia un commento", "latest", "latest articles",
    "latest news", "latest posts", "latest stories", "latest videos", "le plus lu",
    "leave a comment", "leave a reply", "lees ook", "legal", "legfrissebb", "leggi anche",
    "legolvasottabb", "leia também", "les også", "les plus lus", "les plus partagés",
    "lo más leído", "lo más visto", "lue myös", "luetuimmat", "läs också", "læs også",
    "mais lidas", "mais notícias", "meer nieuws", "meer over dit onderwerp", "meest gelezen",
    "mehr aus", "mehr von", "mehr zum thema", "meist gelesen", "meistgelesen",
    "meistgelesene artikel", "mer om", "mest lest", "mest läst", "mest lästa", "mest læste",
    "mohlo by vás zajímat", "more coverage", "more from author", "more from our partners",
    "more in", "more like this", "more news", "more on this topic", "more stories",
    "more to explore", "more to read", "most popular", "most read", "most viewed", "mots-clés",
    "must reads", "más información", "más leídas", "más leídos", "más noticias",
    "najczęściej czytane", "najnowsze", "najpopularniejsze", "nejčtenější", "net binnen",
    "neueste artikel", "neueste beiträge", "newsletter", "next up",
    "nos lecteurs ont aussi consulté", "noticias relacionadas", "notizie correlate",
    "notícias relacionadas", "onderwerpen", "ook interessant", "paid content",
    "passend zum thema", "people also read", "people are reading", "più letti",
    "plaats een reactie", "plus d'articles", "podobne artykuły", "polecamy", "popular",
    "popular articles", "popular now", "popular posts", "post a comment", "posts relacionados",
    "potrebbe interessarti", "potrebbe interessarti anche", "powiązane artykuły",
    "promoted stories", "przeczytaj również", "quick links", "reacties", "read next",
    "recent articles", "recent posts", "recent stories", "recommended", "recommended for you",
    "recommended stories", "rekomendasi", "related", "related articles", "related content",
    "related coverage", "related links", "related news", "related posts", "related reading",
    "related stories", "related topics", "relaterade artiklar", "relaterede artikler",
    "relaterte artikler", "réagir", "schlagworte", "schreibe einen kommentar", "see also",
    "senaste nytt", "seneste nyt", "share this", "share this article", "share this story",
    "sign up for our newsletter", "similar articles", "similar posts", "siste nytt",
    "son haberler", "související témata", "související články", "sponsored stories",
    "stay connected", "subscribe", "suggested articles", "sur le même sujet", "sur le même thème",
    "tags", "tags relacionadas", "también te puede interesar", "te puede interesar",
    "te recomendamos", "temas", "temas relacionados", "tematy", "terkini", "terpopuler",
    "the latest", "themen", "thèmes associés", "ti potrebbe interessare", "tin cùng chuyên mục",
    "tin liên quan", "tin mới", "top stories", "top-artikel", "topics", "trending",
    "trending now", "trending stories", "trending topics", "trending videos", "témata", "tópicos",
    "ultime notizie", "ultimele știri", "up next", "uusimmat", "veja também", "verwandte artikel",
    "você também pode gostar", "voir aussi", "vous aimerez aussi", "weitere artikel",
    "weitere nachrichten", "weitere themen", "what others are reading", "what to read next",
    "xem nhiều", "yorum yaz", "yorumlar", "you may also like", "you may like",
    "you might also like", "zobacz także", "à la une", "à lire aussi", "ähnliche artikel",
    "ämnen i artikeln", "últimas noticias", "últimas notícias", "đọc nhiều", "δημοφιλή",
    "διαβάστε επίσης", "ροή ειδήσεων", "σχετικά άρθρα", "σχόλια", "τελευταία νέα", "главное",
    "другие новости", "коментарі", "комментарии", "материалы по теме", "матеріали за темою",
    "новини за темою", "новости партнеров", "новости по теме", "оставить комментарий",
    "останні новини", "по теме", "популярне", "популярное", "последние новости", "похожие статьи",
    "рекомендуем", "самое читаемое", "теги", "читайте также", "читайте також", "הנקראות ביותר",
    "חדשות אחרונות", "כתבות קשורות", "עוד בנושא", "תגובות", "תגיות", "آخر الأخبار", "آخرین اخبار",
    "أخبار ذات صلة", "اخبار مرتبط", "اخترنا لك", "اقرأ أيضا", "الأكثر قراءة", "التعليقات",
    "المزيد من", "برچسب‌ها", "تعليقات", "مطالب مرتبط", "مقالات ذات صلة", "مواضيع ذات صلة",
    "نظرات", "پربازدیدترین", "پربحث‌ترین", "टिप्पणियां", "ट्रेंडिंग", "ताजा खबरें", "यह भी पढ़ें",
    "संबंधित खबरें", "संबंधित लेख", "सबसे ज्यादा पढ़ी गई", "আরও পড়ুন", "মন্তব্য",
    "সম্পর্কিত খবর", "সর্বশেষ খবর", "সর্বাধিক পঠিত", "ข่าวที่เกี่ยวข้อง", "ความคิดเห็น",
    "บทความที่เกี่ยวข้อง", "あわせて読みたい", "おすすめ記事", "アクセスランキング", "コメント", "ランキング", "人気記事", "延伸閱讀",
    "推荐阅读", "最新新闻", "最新記事", "热门文章", "热门新闻", "熱門文章", "相关文章", "相关新闻", "相关阅读", "相關新聞", "网友评论", "评论",
    "関連リンク", "関連記事", "관련 기사", "관련기사", "댓글", "많이 본 뉴스", "인기 기사", "최신 뉴스", "추천 기사",
];

/// Labels of buttons and links that stand alone.
#[rustfmt::skip]
pub(super) static BUTTON: Table = table![
    "aanmelden", "abbonati", "ablehnen", "abo", "abone ol", "abonează-te", "abonner", "abonneren",
    "abonnez-vous", "abonnieren", "about", "about us", "acasă", "accedi", "accept", "accept all",
    "accept cookies", "accepter", "acceptera", "accepteren", "accessibility", "accetta",
    "accetta tutto", "account", "accueil", "aceitar", "aceptar", "aceptar todo", "adatvédelem",
    "add to cart", "advertise", "advertise with us", "afdrukken", "agb", "agree", "akceptuję",
    "akzeptieren", "algemene voorwaarden", "alle akzeptieren", "aller au contenu",
    "aller au contenu principal", "ana sayfa", "anasayfa", "anmelden", "anterior", "ara",
    "artikel teilen", "arts", "ascolta", "assinar", "assine", "assine já", "auf facebook teilen",
    "auf twitter teilen", "autentificare", "aviso legal", "back to top", "bagikan",
    "barrierefreiheit", "bejelentkezés", "belföld", "belépés", "beranda", "berikutnya", "berita",
    "berlangganan", "bewaar", "bewaren", "bezárás", "binnenland", "biznes", "bli prenumerant",
    "bluesky", "bookmark", "brasil", "buitenland", "buscar", "business", "buy now", "cadastre-se",
    "cancel", "careers", "cari", "caută", "cerca", "cerrar", "cetak", "cgu", "chi siamo",
    "chia sẻ", "chiudi", "chính sách bảo mật", "classifieds", "close", "close menu", "comentar",
    "comment", "commenta", "commenter", "comments", "compartilhar", "compartilhe", "compartir",
    "compartir en facebook", "compartir en twitter", "condividi", "condividi su facebook",
    "confidentialité", "connexion", "contact", "contact us", "contacto", "contato", "contatti",
    "cookie policy", "cookie settings", "cookies", "copia link", "copiar enlace", "copiar link",
    "copier le lien", "copy", "copy link", "copy url", "cronaca", "cultura", "culture", "címlap",
    "daftar", "další", "dark", "dark mode", "datenschutz", "datenschutzerklärung", "decline",
    "deel", "deel dit artikel", "del", "del artiklen", "del på facebook", "dela",
    "dela på facebook", "delen", "dengarkan", "deportes", "dinle", "diskuse", "distribuie",
    "do not sell my personal information", "do not sell or share my personal information",
    "domácí", "domů", "donate", "donate now", "download app", "drucken", "drukuj", "dünya",
    "e-mail", "e-mail teilen", "e-paper", "economia", "economie", "economía", "edellinen", "edit",
    "edition", "einloggen", "einstellungen", "ekonomi", "ekonomika", "elfogadom", "előfizetés",
    "előző", "email", "email address", "english", "enlarge", "enregistrer", "entertainment",
    "entrar", "enviar por correo", "envoyer par e-mail", "epaper", "escuchar", "español",
    "esporte", "esportes", "esteri", "etusivu", "events", "expand", "explore", "facebook",
    "facebook'ta paylaş", "fale conosco", "faq", "faqs", "fechar", "feedback", "feeds", "fermer",
    "finance", "first name", "flipboard", "follow", "follow us", "followers", "following",
    "forgot password", "forgot your password", "forrige", "forside", "forsiden", "fullscreen",
    "föregående", "főoldal", "gallery", "games", "gazdaság", "gem", "gesellschaft",
    "gestion des cookies", "get started", "get the app", "gift article", "gift this article",
    "giriş", "giriş yap", "gizlilik politikası", "giải trí", "gospodarka", "got it", "guardar",
    "gündem", "hae", "hakkımızda", "haku", "haut de page", "health", "help", "hide",
    "hide caption", "hledat", "home", "homepage", "hubungi kami", "i agree", "ikuti kami",
    "iletişim", "impressum", "impresszum", "imprimer", "imprimir", "imprimă", "imprint", "in",
    "informativa sulla privacy", "iniciar sesión", "inicio", "inloggen", "instagram",
    "integritetspolicy", "internacional", "international", "início", "ir al contenido",
    "ir para o conteúdo", "jaa", "je m'abonne", "jetzt abonnieren", "jobs", "join", "join now",
    "jump to content", "kabul et", "kapat", "kapcsolat", "kaydet", "kayıt ol",
    "kebijakan privasi", "keresés", "kinh tế", "kirjaudu", "kommentera", "kommentieren",
    "kommentoi", "kontak", "kontakt", "kontakty", "kopieer link", "kopiera länk", "kopiuj link",
    "kraj", "kulttuuri", "kultur", "kuuntele", "következő", "külföld", "kültür", "künye", "lagre",
    "langganan", "last name", "learn more", "lifestyle", "light", "light mode", "like",
    "like this", "likes", "line", "link copied", "linkedin", "listen", "listen to article",
    "listen to this article", "live", "live tv", "liên hệ", "load more", "loading", "local",
    "local news", "log in", "log ind", "log out", "logg inn", "logga in", "login", "love",
    "luister", "luk", "lukk", "lyssna", "lyt", "lytt", "lưu", "mail", "main menu",
    "manage preferences", "markets", "mastodon", "masuk", "megosztás", "mehr", "mehr anzeigen",
    "meniu", "mentions légales", "mentés", "menu", "meny", "menú", "menü", "merken", "merkliste",
    "messenger", "min read", "monde", "money", "more", "mundo", "mute", "my account",
    "naar de inhoud", "nach oben", "name", "następny", "neste", "news", "newsletter",
    "newsletters", "next", "nghe", "note legali", "notifications", "nous contacter", "nyheder",
    "nyheter", "nyomtatás", "nästa", "næste", "o nas", "o nás", "obituaries",
    "ochrana osobních údajů", "offrir", "offrir l'article", "ok", "okay", "olahraga", "om oss",
    "open image modal", "open in app", "open menu", "opinion", "opinião", "opinión", "ouvir",
    "over ons", "panorama", "partager", "partager l'article", "partager sur facebook",
    "partager sur twitter", "partilhar", "password", "pause", "paylaş", "pedoman media siber",
    "per e-mail teilen", "personvern", "pesquisar", "photos", "pin", "pin it", "pinterest",
    "play", "podcasts", "podziel się", "politica", "politica de confidențialitate", "politics",
    "politik", "politique", "politique de confidentialité", "polityka prywatności", "política",
    "política de cookies", "política de privacidad", "política de privacidade", "poprzedni",
    "poslechnout", "post comment", "posłuchaj", "precedent", "precedente", "preferences",
    "prenumerera", "prev", "previous", "print", "print article", "print this", "privacy",
    "privacy policy", "privacy settings", "privacybeleid", "privacyverklaring",
    "privatlivspolitik", "précédent", "próximo", "pular para o conteúdo", "předchozí",
    "předplatit", "přihlásit", "přihlásit se", "quem somos", "quiénes somos", "read", "read more",
    "reageer", "rechazar", "recherche", "rechercher", "recusar", "redaksi", "reddit", "refuser",
    "register", "registrace", "registrarse", "registrati", "registrieren", "regisztráció",
    "regulamin", "regístrate", "reise", "reject", "reject all", "reklama", "remember me", "reply",
    "report", "report this", "required fields are marked", "retweet", "rifiuta", "rss", "réagir",
    "s'abonner", "s'inscrire", "salin tautan", "saltar al contenido", "salva", "salvar",
    "salvează", "santé", "sao chép liên kết", "save", "save article", "schließen", "science",
    "sciences", "sdílet", "se connecter", "search", "search for", "sebelumnya", "see all",
    "segui", "seguici", "seguir", "send", "settings", "seuraava", "share", "share article",
    "share on facebook", "share on linkedin", "share on twitter", "share on whatsapp",
    "share on x", "share this", "share this article", "share this post", "share this story",
    "share via email", "shares", "shop", "shop now", "show", "show less", "show more", "sign in",
    "sign up", "siguiente", "simpan", "site index", "site map", "sitemap", "skip navigation",
    "skip to content", "skip to main", "skip to main content", "skomentuj", "skriv ut", "sluit",
    "sluiten", "snapchat", "sociedad", "société", "sonraki", "souhlasím", "spara", "spettacoli",
    "spor", "sport", "sports", "stampa", "start", "startseite", "strona główna", "style", "stäng",
    "submit", "subscribe", "subscribe now", "subscribe today", "subskrybuj", "successivo",
    "sucesos", "suche", "suchen", "suivant", "suivre", "sulje", "support", "suscribirse",
    "suscripción", "suscríbete", "szukaj", "sök", "søg", "søk", "table of contents", "takip et",
    "tallenna", "talous", "tech", "technology", "tecnología", "teilen", "telegram",
    "tentang kami", "terima", "termeni și condiții", "termos de uso", "terms",
    "terms & conditions", "terms and conditions", "terms of service", "terms of use", "thank you",
    "thanks", "theo dõi", "threads", "thế giới", "thể thao", "thời sự", "tietosuoja", "tiktok",
    "tilaa", "till innehållet", "tisk", "tiếp theo", "toggle caption", "toggle menu",
    "toggle navigation", "toggle search", "top", "tout accepter", "tout refuser", "trang chủ",
    "travel", "trước", "tulosta", "tumblr", "tutup", "tweet", "twitter", "tìm kiếm", "udostępnij",
    "uk", "uložit", "unmute", "urheilu", "următorul", "us", "username", "uutiset",
    "vai al contenuto", "valikko", "ver mais", "ver más", "viber", "video", "videos", "view all",
    "view gallery", "views", "vk", "volg", "volgende", "voorpagina", "vorige", "vorlesen",
    "văn hóa", "weather", "website", "wechat", "weibo", "weigeren", "weiter", "whatsapp",
    "wiadomości", "wirtschaft", "wissen", "word abonnee", "world", "x", "yazdır", "yorum yap",
    "your email", "your privacy choices", "youtube", "zahraničí", "zaloguj", "zaloguj się",
    "zamknij", "zapisz", "zarejestruj się", "zavřít", "zoeken", "zprávy", "zum inhalt springen",
    "zurück", "à propos", "économie", "écouter", "închide", "önceki", "økonomi", "über uns",
    "üye ol", "đóng", "đăng ký", "đăng nhập", "đồng ý", "świat", "știri", "αθλητικά", "αναζήτηση",
    "αποθήκευση", "αρχική", "εγγραφή", "ειδήσεις", "εκτύπωση", "επικοινωνία", "κοινοποίηση",
    "κόσμος", "μενού", "οικονομία", "πολιτική", "πολιτική απορρήτου", "σύνδεση", "όροι χρήσης",
    "в мире", "вконтакте", "войти", "вход", "вхід", "главная", "головна", "далее", "друк",
    "економіка", "закрити", "закрыть", "зберегти", "комментировать", "контакти", "контакты",
    "культура", "меню", "назад", "новини", "новости", "о нас", "обсудить", "общество",
    "одноклассники", "печать", "поделиться", "подписаться", "подписка", "поділитися", "поиск",
    "политика", "политика конфиденциальности", "політика", "пошук", "принять", "про нас",
    "підписатися", "распечатать", "регистрация", "редакция", "реклама", "реєстрація", "світ",
    "скопировать ссылку", "слушать", "сохранить", "спорт", "суспільство", "телеграм", "увійти",
    "экономика", "דף הבית", "הדפסה", "הרשמה", "התחברות", "חדשות", "חיפוש", "כלכלה",
    "מדיניות פרטיות", "ספורט", "צור קשר", "ראשי", "שמור", "שתף", "שתפו", "תנאי שימוש", "תפריט",
    "תרבות", "أخبار", "إغلاق", "اتصل بنا", "اخبار", "استمع", "اشتراک‌گذاری", "اشترك", "اقتصاد",
    "التالي", "الرئيسية", "السابق", "العالم", "القائمة", "بحث", "بستن", "بعدی", "تسجيل",
    "تسجيل الدخول", "تلغرام", "تماس با ما", "تويتر", "ثبت نام", "ثقافة", "جستجو", "جهان", "حفظ",
    "خانه", "درباره ما", "ذخیره", "رياضة", "سياسة", "سياسة الخصوصية", "سیاست", "شارك",
    "شروط الاستخدام", "صفحه نخست", "طباعة", "عضویت", "فرهنگ", "فيسبوك", "قبلی", "مشاركة",
    "من نحن", "منو", "موافق", "نسخ الرابط", "واتساب", "ورزش", "ورود", "چاپ", "کپی لینک", "खेल",
    "खोजें", "गोपनीयता नीति", "दुनिया", "देश", "प्रिंट", "फॉलो करें", "बंद करें", "मनोरंजन",
    "मेनू", "राजनीति", "लॉग इन", "व्यापार", "शेयर करें", "संपर्क करें", "सदस्यता लें", "साइन इन",
    "होम", "অর্থনীতি", "খুঁজুন", "খেলা", "প্রচ্ছদ", "প্রিন্ট", "বাংলাদেশ", "বিনোদন", "বিশ্ব",
    "মেনু", "যোগাযোগ", "রাজনীতি", "লগ ইন", "শেয়ার", "শেয়ার করুন", "সাবস্ক্রাইব", "হোম",
    "การเมือง", "กีฬา", "ก่อนหน้า", "ข่าว", "ค้นหา", "ติดต่อเรา", "ถัดไป", "ปิด", "พิมพ์",
    "ยอมรับ", "สมัครสมาชิก", "หน้าแรก", "เกี่ยวกับเรา", "เข้าสู่ระบบ", "เมนู", "เศรษฐกิจ", "แชร์",
    "お問い合わせ", "はてなブックマーク", "サイトマップ", "シェア", "シェアする", "スポーツ", "ツイート", "トップ", "トップページ", "ニュース",
    "フォロー", "プライバシーポリシー", "ホーム", "メニュー", "リンクをコピー", "ログイン", "上一篇", "下一篇", "举报", "会員登録", "会社概要",
    "体育", "使用条款", "保存", "关于我们", "关闭", "分享", "列印", "利用規約", "前へ", "印刷", "同意する", "回复", "国际", "国際",
    "复制链接", "娱乐", "微信", "微博", "打印", "接受", "搜尋", "搜索", "收藏", "政治", "文化", "新闻", "検索", "次へ", "注册",
    "点赞", "登入", "登录", "登録", "経済", "经济", "联系我们", "聯絡我們", "菜单", "訂閱", "評論", "订阅", "購読", "财经",
    "返回顶部", "閉じる", "關於我們", "隐私政策", "首頁", "首页", "개인정보처리방침", "검색", "경제", "공유", "공유하기", "구독", "국제",
    "글자크기", "뉴스", "다음", "닫기", "댓글", "동의", "로그인", "링크 복사", "메뉴", "문의", "문화", "사회", "스포츠", "이용약관",
    "이전", "인쇄", "저장", "정치", "카카오톡", "트위터", "페이스북", "홈", "회원가입",
];

/// Words that only notices around an article hold: about cookies, accounts, newsletters, rights.
#[rustfmt::skip]
pub(super) static NOTICE: Table = table![
    "ad blocker", "adblock", "affiliate commission", "all rights reserved",
    "alle rechte vorbehalten", "alle rechten voorbehouden", "alle rettigheder forbeholdes",
    "already a subscriber", "already have an account", "använder cookies",
    "assine nossa newsletter", "berlangganan newsletter", "bruger cookies", "bruker cookies",
    "bruker informasjonskapsler", "by clicking", "by continuing, you agree",
    "by signing up you agree", "by signing up, you agree", "by subscribing, you agree",
    "bültenimize", "bản quyền thuộc", "cookie-kat használ", "cookies and similar",
    "create a free account", "create an account", "daily newsletter",
    "deine e-mail-adresse wird nicht veröffentlicht", "delivered to your inbox", "designed by",
    "don't have an account", "earn a commission", "enable javascript", "folgen sie uns",
    "follow us on", "folosește cookie", "for personal, non-commercial use", "följ oss på",
    "gebruiken cookies", "gebruikt cookies", "get our newsletter", "hak cipta dilindungi",
    "has been added to your", "have an account? log in", "hírlevelünkre", "ikuti kami di",
    "il tuo indirizzo email non sarà pubblicato", "in your inbox", "inscrivez-vous à notre",
    "iscriviti alla newsletter", "javascript is disabled", "join our newsletter",
    "kaikki oikeudet pidätetään", "käyttää evästeitä", "log in to comment",
    "may earn an affiliate", "may not be published, broadcast", "may not be reproduced",
    "med ensamrätt", "menggunakan cookie", "minden jog fenntartva", "newsletter abonnieren",
    "newsletter anmelden", "newsletterünkre", "nossa newsletter", "nostra newsletter",
    "notre newsletter", "nuestra newsletter", "nuestro boletín", "nutzen cookies",
    "o seu endereço de e-mail não será publicado", "odběr newsletter", "onze nieuwsbrief",
    "our cookie policy", "our free newsletter", "please enable javascript", "plików cookies",
    "používá cookies", "powered by wordpress", "protected by recaptcha", "receba nossa",
    "recevez notre newsletter", "register to comment", "required fields are marked",
    "schrijf je in voor", "seguici su", "siga-nos", "sign up for our",
    "sign up for our newsletter", "sign up for the", "sign up to our", "straight to your inbox",
    "subscribe to our", "subscribe to the newsletter", "suivez-nous sur", "suscríbase a nuestr",
    "suscríbete a nuestr", "síguenos en", "sütiket használ", "sử dụng cookie", "takip edin",
    "terms of service apply", "theme by", "theo dõi chúng tôi", "this story has been shared",
    "tilaa uutiskirje", "to your inbox", "toate drepturile rezervate",
    "todos los derechos reservados", "todos os direitos reservados", "tous droits réservés",
    "tu dirección de correo electrónico no será publicada", "tutti i diritti riservati",
    "tüm hakları saklıdır", "unser newsletter", "unseren newsletter", "unsubscribe at any time",
    "unsubscribe at anytime", "usamos cookies", "use of cookies", "uses cookies",
    "utilise des cookies", "utilisons des cookies", "utiliza cookies", "utilizamos cookies",
    "utilizza cookie", "utilizziamo i cookie", "używa plików cookie", "verwenden cookies",
    "verwendet cookies", "volg ons op", "vores nyhedsbrev",
    "votre adresse e-mail ne sera pas publiée", "vårt nyhetsbrev", "všechna práva vyhrazena",
    "we may earn a commission", "we use cookies", "weekly newsletter",
    "wszelkie prawa zastrzeżone", "your browser does not support",
    "your email address will not be published", "zapisz się do newslettera",
    "zapisz się na newsletter", "à la newsletter", "çerez kullan", "çerezleri kullan",
    "đăng ký nhận bản tin", "śledź nas", "με επιφύλαξη παντός δικαιώματος", "все права защищены",
    "использует cookie", "подписывайтесь на", "подписывайтесь на наш", "подпишитесь на наш",
    "підписуйтесь на", "підписуйтесь на наш", "усі права захищено", "файлы cookie",
    "כל הזכויות שמורות", "اشترك في نشرتنا", "النشرة البريدية", "تابعونا على", "تمامی حقوق",
    "جميع الحقوق محفوظة", "ملفات تعريف الارتباط", "सर्वाधिकार सुरक्षित", "हमारे न्यूज़लेटर",
    "সর্বস্বত্ব সংরক্ষিত", "สงวนลิขสิทธิ์", "ใช้คุกกี้", "クッキーを使用", "メールマガジン", "使用cookie", "無断複製",
    "無断転載", "版权所有", "版權所有", "订阅我们的", "뉴스레터 구독", "무단 전재", "무단전재", "쿠키를 사용",
];

/// With which words a site speaks of itself to its readers: of subscriptions, accounts, cookies, advertisements, and of its authors.
#[rustfmt::skip]
pub(super) static SERVICE: Table = table![
    "aanmelden", "abbonamento", "abbonati", "abonați-vă", "abone ol", "abonează-te", "abonneer",
    "abonnement", "abonner", "abonnez-vous", "abonnieren", "abonnieren sie", "accedi",
    "adatvédelmi", "advertentie", "advertis", "affiliate", "affiliate-link", "anmelden", "annonce",
    "annons", "anzeige", "assinatura", "assine", "autentific", "bejelentkez", "berlangganan",
    "bizi takip", "boletim", "boletín", "bookmark", "boîte mail", "buletin", "bülten", "bản tin",
    "cadastre-se", "can be reached", "ce site", "chính sách bảo mật", "clicca qui", "click here",
    "clique aqui", "cliquez ici", "commission", "condiciones de uso", "conditions d'utilisation",
    "confidențialitate", "connectez-vous", "contact us", "cookie policy", "cookies",
    "dados pessoais", "daftar sekarang", "danych osobowych", "datelor personale", "datenschutz",
    "dati personali", "datos personales", "deze site", "deze website", "diese webseite",
    "diese website", "disclaimer", "disclosure", "donate", "données personnelles",
    "download the app", "désinscrire", "einwilligung", "email us", "entrar com", "es periodista",
    "es redactor", "es redactora", "est journaliste", "est rédacteur", "est rédactrice",
    "este site", "este sitio", "evästeet", "faça login", "feliratkoz", "folgen sie uns",
    "follow her", "follow him", "follow us", "följ oss", "følg os", "følg oss", "giriş yap",
    "gizlilik politika", "haga clic", "haz clic", "her work has appeared", "hirdetés",
    "his work has appeared", "hírlevél", "ihr postfach", "ihre e-mail", "iklan", "ikuti kami",
    "impressum", "independently", "infolettre", "informativa sulla privacy", "inicia sesión",
    "iniciar sesión", "inloggen", "inschrijven", "inscreva-se", "inscription", "inscrivez-vous",
    "integritetspolicy", "iratkozz", "is a freelance", "is a reporter", "is a senior", "is a staff",
    "is a writer", "is an editor", "is journalist", "is the author", "iscriviti", "ist freie",
    "ist freier", "ist redakteur", "ist redakteurin", "jetzt anmelden", "join our", "join us",
    "kattints", "kaydol", "kebijakan privasi", "kirjaudu", "kişisel veri", "klicka här",
    "klik di sini", "klik her", "klik hier", "klikk her", "kliknij", "klikněte", "kommentieren",
    "kövess", "la tua email", "leave a comment", "log in", "log ind", "logg inn", "logga in",
    "mainos", "masuk ke akun", "meld je aan", "newsletter", "nhấp vào", "nieuwsbrief",
    "notre rédaction", "nous soutenir", "nuestra web", "nutzungsbedingungen", "nyhedsbrev",
    "nyhetsbrev", "obserwuj nas", "odběr", "osobních údajů", "our app", "our editors",
    "our website", "permission", "personal data", "personenbezogen", "personopplysninger",
    "personuppgifter", "persoonsgegevens", "politique de confidentialité", "polityce prywatności",
    "polityka prywatności", "política de privacidad", "política de privacidade", "prenumerant",
    "prenumerera", "privacy notice", "privacy policy", "privacybeleid", "privacyverklaring",
    "privatlivspolitik", "provision", "pubblicità", "publicidad", "publicidade", "publicitate",
    "publicité", "přihlaste", "přihlásit", "questo sito", "quảng cáo", "read more", "register for",
    "registrarse", "registrati", "registrieren", "regisztrál", "regulamin", "regístrate",
    "rekisteröidy", "reklam", "reklama", "reprinted", "reserved", "s'abonner", "se connecter",
    "seguici", "seu e-mail", "seuraa meitä", "siga-nos", "sign in", "sign up", "sledujte nás",
    "sponsored", "su correo", "subscribe", "subscriber", "subscription", "subskrybuj",
    "suivez-nous", "support our", "suscribirse", "suscripción", "suscríbete",
    "syarat dan ketentuan", "síguenos", "tej strony", "termini e condizioni", "termos de uso",
    "terms & conditions", "terms and conditions", "terms of service", "terms of use",
    "theo dõi chúng tôi", "this site", "this website", "tietosuoja", "tilaa", "tilaaja",
    "tu correo", "términos y condiciones", "tıklayın", "unsere redaktion", "unsubscribe",
    "urmărește-ne", "uutiskirje", "volg ons", "voorwaarden", "vos données", "votre adresse",
    "we may earn", "werbung", "widerrufen", "you can reach", "your browser", "your email",
    "your inbox", "zaloguj", "zapisz się", "zarejestruj", "zásady ochrany", "çerez",
    "è giornalista", "è un giornalista", "é jornalista", "üye ol", "điều khoản", "đăng ký nhận",
    "đăng nhập", "ακολουθήστε", "διαφήμιση", "εγγραφείτε", "ενημερωτικό δελτίο", "κάντε κλικ",
    "πολιτική απορρήτου", "προσωπικών δεδομένων", "συνδεθείτε", "όροι χρήσης", "войдите", "войти",
    "все права", "зарегистрир", "зареєструй", "нажмите", "персональних даних",
    "персональных данных", "подписаться", "подписк", "подписывайтесь", "подпишитесь",
    "политика конфиденциальности", "політика конфіденційності", "підписуйтесь", "підпишіться",
    "рассылк", "реклам", "розсилк", "следите за нами", "увійдіть", "файлы cookie", "цей сайт",
    "этот сайт", "הירשמו", "הרשמה", "התחבר", "לחצו כאן", "מדיניות פרטיות", "ניוזלטר", "עקבו אחרינו",
    "פרסומת", "תנאי שימוש", "آگهی", "إعلان", "اشتراك", "اشترك", "اضغط هنا", "النشرة", "تابعنا",
    "تابعونا", "تسجيل الدخول", "ثبت نام", "حریم خصوصی", "خبرنامه", "سياسة الخصوصية",
    "شروط الاستخدام", "عضو شوید", "ما را دنبال", "ملفات تعريف الارتباط", "کلیک کنید", "कुकीज़",
    "क्लिक करें", "गोपनीयता नीति", "न्यूज़लेटर", "फॉलो करें", "लॉग इन", "विज्ञापन", "सब्सक्राइब",
    "साइन अप", "কুকি", "ক্লিক করুন", "গোপনীয়তা নীতি", "নিউজলেটার", "বিজ্ঞাপন", "লগ ইন",
    "সাবস্ক্রাইব", "คลิกที่นี่", "คุกกี้", "จดหมายข่าว", "ติดตามเรา", "นโยบายความเป็นส่วนตัว",
    "สมัครสมาชิก", "เข้าสู่ระบบ", "โฆษณา", "クッキー", "クリック", "ニュースレター", "フォローする", "プライバシーポリシー",
    "メルマガ", "ログイン", "会員登録", "使用条款", "关注我们", "利用規約", "广告", "広告", "廣告", "当サイト", "本站", "本网站", "注册",
    "点击这里", "登入", "登录", "登録する", "訂閱", "註冊", "订阅", "購読", "追蹤我們", "隐私政策", "隱私權", "點擊", "개인정보", "광고",
    "구독", "뉴스레터", "로그인", "이용약관", "쿠키", "클릭", "팔로우", "회원가입",
];

/// Starts of picture captions and credits.
#[rustfmt::skip]
pub(super) static CREDIT: Table = table![
    "abb", "abbildung", "above", "afbeelding", "ap photo", "archivbild", "archivfoto",
    "arkivbild", "arkivfoto", "beeld", "bild", "bilde", "bilder", "bildquelle", "billede", "bron",
    "caption", "courtesy", "courtesy of", "cover image", "cover photo", "credit", "crediti",
    "credits", "crédit", "crédit photo", "crédito", "créditos", "crédits", "crédits photo",
    "didascalia", "divulgação", "fig", "figure", "file photo", "fonte", "forrás", "fot", "fot.",
    "foto", "foto de archivo", "foto reprodução", "foto's", "fotograf", "fotografia",
    "fotografie", "fotografía", "fotos", "fotoğraf", "fotó", "fuente", "gambar", "getty images",
    "grafik", "graphic", "görsel", "illustrasjonsfoto", "illustration", "illustration by",
    "illusztráció", "ilustracja", "ilustrasi", "ilustrační foto", "ilustrační snímek", "image",
    "image caption", "image copyright", "image courtesy", "image credit", "image d'illustration",
    "image source", "imagem", "imagen", "imagen de archivo", "images", "immagine", "kaynak",
    "kuva", "kuvat", "källa", "kép", "left", "legenda", "lähde", "légende", "media caption",
    "nguồn", "nguồn ảnh", "photo", "photo by", "photo courtesy", "photo credit",
    "photo d'illustration", "photograph", "photograph by", "photographie", "photography by",
    "photos", "photos by", "picture", "picture by", "pictured", "quelle",
    "representational image", "representative image", "reprodução", "right", "screenshot",
    "source", "sumber", "sumber foto", "sursa foto", "sursă foto", "symbolbild", "symbolfoto",
    "video by", "zdjęcia", "zdjęcie", "zdroj", "źródło", "εικόνα", "πηγή", "φωτο", "φωτογραφία",
    "джерело", "иллюстрация", "источник", "снимок", "фото", "фото автора", "фотография",
    "ілюстрація", "צילום", "קרדיט", "תמונה", "الصورة", "المصدر", "تصوير", "صورة", "صورة أرشيفية",
    "عکاس", "عکس", "مصدر الصورة", "منبع", "तस्वीर", "फाइल फोटो", "फोटो", "स्रोत", "ছবি",
    "ফাইল ছবি", "সূত্র", "ที่มา", "ภาพ", "แหล่งที่มา", "ảnh", "ảnh minh họa", "写真", "写真提供", "図",
    "图", "图源", "图片", "图片来源", "圖", "圖片", "圖片來源", "摄影", "撮影", "攝影", "画像", "画像提供", "資料照", "资料图",
    "配图", "사진", "사진 제공", "이미지", "자료사진", "출처",
];

/// Agencies and picture services, whose names close a credit.
#[rustfmt::skip]
pub(super) static AGENCY: Table = table![
    "adobe stock", "afp", "afp via getty images", "agência brasil", "alamy", "anadolu", "anp",
    "ansa", "antara", "ap photo", "apa", "associated press", "belga", "bloomberg", "cc by",
    "cc-by", "creative commons", "dpa", "efe", "epa", "europa press", "flickr", "folhapress",
    "getty", "getty images", "imagn images", "imago", "istock", "keystone", "kyodo", "lehtikuva",
    "lusa", "maxppp", "mti", "ntb", "pa images", "pa media", "pa wire", "pap", "pexels",
    "picture alliance", "pixabay", "reuters", "rex features", "ritzau", "scanpix", "shutterstock",
    "sipa", "stockphoto", "tt", "ttxvn", "unsplash", "usa today sports", "wikimedia commons",
    "xinhua", "zuma press", "čtk", "риа новости", "тасс", "укринформ", "фото: тасс", "共同", "新华社",
    "時事", "연합뉴스",
];

/// Words before a date of publication.
#[rustfmt::skip]
pub(super) static STAMP: Table = table![
    "actualizada", "actualizado", "actualizado el", "actualizat", "actualizat la", "added",
    "aggiornato", "aggiornato il", "aktualisiert", "aktualisiert am", "aktualizacja",
    "aktualizováno", "am", "article publié le", "atualizado", "atualizado em", "bijgewerkt",
    "creado", "created", "cập nhật", "data", "data publikacji", "date", "date de publication",
    "date published", "datum", "diperbarui", "dipublikasikan", "diterbitkan", "dodano",
    "erschienen am", "erstellt", "erstellt am", "fecha", "first published", "frissítve",
    "geplaatst", "geplaatst op", "gepubliceerd", "gepubliceerd op", "giriş", "güncelleme",
    "güncelleme tarihi", "issued", "julkaistu", "közzétéve", "laatst bijgewerkt",
    "laatste update", "last modified", "last updated", "last updated on", "le", "megjelent",
    "mis à jour", "mis à jour le", "mise à jour", "modified", "modifié le", "módosítva", "ngày",
    "ngày đăng", "offentliggjort", "oluşturulma tarihi", "on", "opdateret", "oppdatert",
    "opublikowano", "originally published", "ostatnia aktualizacja", "postado em", "posted",
    "posted at", "posted on", "posté le", "pub date", "pubblicato", "pubblicato il", "publicada",
    "publicado", "publicado a", "publicado el", "publicado em", "publicat", "publicat la",
    "publicat în", "publicerad", "publicerat", "publiceret", "publikacja", "publikováno",
    "publikálva", "publisert", "published", "published at", "published on", "publiziert",
    "publiziert am", "publié", "publié le", "päivitetty", "release date", "reviewed",
    "senast uppdaterad", "sidst opdateret", "sist oppdatert", "son güncelleme", "stand", "tayang",
    "terakhir diperbarui", "ultima actualizare", "ultima modifica", "ultimo aggiornamento",
    "updated", "updated at", "updated on", "uppdaterad", "veröffentlicht", "veröffentlicht am",
    "vom", "vydáno", "vytvořeno", "xuất bản", "yayın tarihi", "yayınlanma", "yayınlanma tarihi",
    "zaktualizowano", "zuletzt aktualisiert", "zveřejněno", "última actualización",
    "última atualização", "đăng ngày", "δημοσίευση", "δημοσιεύθηκε", "δημοσιεύτηκε",
    "ενημερώθηκε", "τελευταία ενημέρωση", "дата", "дата публикации", "дата публікації",
    "обновлено", "оновлено", "опубликовано", "опубліковано", "размещено", "создано", "עודכן",
    "פורסם", "פורסם ב", "תאריך", "آخر تحديث", "انتشار", "بروزرسانی", "به‌روزرسانی", "تاريخ",
    "تاريخ النشر", "تاریخ", "تاریخ انتشار", "تم التحديث", "نشر", "نشر في", "نُشر", "अपडेट",
    "अपडेटेड", "पब्लिश्ड", "प्रकाशन तिथि", "प्रकाशित", "আপডেট", "প্রকাশ", "প্রকাশিত", "হালনাগাদ",
    "วันที่", "อัปเดต", "เผยแพร่", "公開", "公開日", "发布", "发布时间", "发表于", "投稿日", "掲載日", "更新", "更新日",
    "更新时间", "發布", "發布時間", "配信", "기사입력", "등록", "수정", "승인", "업데이트", "입력",
];

/// Headings of a table of contents.
#[rustfmt::skip]
pub(super) static CONTENTS: Table = table![
    "au sommaire", "auf dieser seite", "contenido", "contenidos", "contents", "conteúdo",
    "cuprins", "daftar isi", "dans cet article", "en este artículo", "in diesem artikel",
    "in dit artikel", "in questo articolo", "in this article", "in this story", "indhold",
    "indholdsfortegnelse", "indice", "indice dei contenuti", "inhalt", "inhaltsverzeichnis",
    "inhoud", "inhoudsopgave", "innehåll", "innehållsförteckning", "innhold",
    "innholdsfortegnelse", "içindekiler", "jump to", "mục lục", "neste artigo", "obsah",
    "on this page", "quick navigation", "sisällysluettelo", "sisältö", "sommaire", "sommario",
    "spis treści", "sumário", "tabla de contenido", "tabla de contenidos", "table des matières",
    "table of contents", "tartalom", "tartalomjegyzék", "w tym artykule", "what you'll learn",
    "what's inside", "índice", "índice de conteúdos", "περιεχόμενα", "зміст", "оглавление",
    "содержание", "תוכן", "תוכן עניינים", "المحتويات", "فهرس", "فهرست", "فهرست مطالب",
    "محتويات المقال", "विषय सूची", "सामग्री", "সূচিপত্র", "สารบัญ", "目录", "目次", "目錄", "목차", "차례",
];

/// Headings of notes and sources at the foot.
#[rustfmt::skip]
pub(super) static NOTES: Table = table![
    "anmerkungen", "bibliografia", "bibliografie", "bibliografía", "bibliographie",
    "bibliography", "bronnen", "catatan kaki", "chú thích", "citations", "collegamenti esterni",
    "dipnotlar", "einzelnachweise", "endnotes", "enlaces externos", "external links", "fontes",
    "fonti", "footnotes", "források", "fotnoter", "fuentes", "fußnoten", "hivatkozások",
    "jegyzetek", "kaynaklar", "kaynakça", "kilder", "källor", "liens externes",
    "ligações externas", "literatur", "literaturverzeichnis", "lähteet", "notas", "note", "noten",
    "noter", "notes", "notes and references", "notes et références", "poznámky",
    "poznámky pod čarou", "przypisy", "quellen", "referanser", "reference", "referencer",
    "references", "referencias", "referenser", "referensi", "referenties", "referințe",
    "referências", "riferimenti", "références", "sources", "sumber", "surse", "tham khảo",
    "tài liệu tham khảo", "viitteet", "voetnoten", "weblinks", "works cited", "zdroje", "źródła",
    "βιβλιογραφία", "παραπομπές", "πηγές", "джерела", "источники", "литература", "література",
    "примечания", "примітки", "сноски", "ссылки", "הערות שוליים", "מקורות", "ارجاعات", "المراجع",
    "المصادر", "الهوامش", "مراجع", "منابع", "پانویس", "संदर्भ", "स्रोत", "তথ্যসূত্র", "อ้างอิง",
    "出典", "参考文献", "参考资料", "參考資料", "注釈", "注释", "脚注", "각주", "참고문헌", "출처",
];

/// What ends an e-mail or a text before what is no part of it.
#[rustfmt::skip]
pub(super) static SIGNATURE: Table = table![
    "begin forwarded message", "enviado desde mi iphone", "enviado do meu iphone",
    "envoyé de mon iphone", "forwarded message", "gesendet von meinem", "get outlook for",
    "inviato da iphone", "mensaje original", "message d'origine", "message transféré",
    "original message", "sent from my android", "sent from my ipad", "sent from my iphone",
    "sent from my samsung", "sent from outlook", "ursprüngliche nachricht",
    "verzonden vanaf mijn", "von meinem iphone gesendet", "weitergeleitete nachricht",
    "отправлено с iphone",
];
