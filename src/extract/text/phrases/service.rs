//! What a site says for itself: advertisements, accounts, letters, cookies, rights;
//! and what mail programs put around a text.

use super::Table;

/// What stands over or under an advertisement.
#[rustfmt::skip]
pub(in crate::extract::text) static ADVERT: Table = table![
    "ad", "ad feedback", "ads", "advertentie", "advertenties", "advertisement",
    "advertisement - article continues below", "advertisement - scroll to continue",
    "advertisement continue reading the main story", "advertisement 广告", "advertising",
    "advertisment", "annonce", "annoncer", "annons", "annonse", "annonsinnehåll", "annonsørinnhold",
    "annuncio", "annuncio pubblicitario", "anuncio", "anuncios", "anzeige",
    "anzeige - weiterlesen nach der anzeige", "anúncio", "article continues after advertisement",
    "article continues below advertisement", "articolul continuă după reclamă",
    "artikeln fortsätter efter annonsen", "artikkelen fortsetter under annonsen",
    "artiklen fortsætter efter annoncen", "artykuł sponsorowany", "contenido patrocinado",
    "content continues below", "contenu sponsorisé", "contenuto sponsorizzato",
    "conteúdo patrocinado", "continua após a publicidade", "continua depois da publicidade",
    "continue reading below", "continued from page", "continued on page",
    "continúa después de la publicidad", "dalsza część tekstu pod reklamą", "enlarge this image",
    "for immediate release", "fortsetzung auf seite", "fortsetzung von seite", "hirdetés", "iklan",
    "ilan", "inzerce", "juttu jatkuu mainoksen jälkeen", "la suite après cette publicité",
    "la suite après la publicité", "lanjut baca di bawah iklan", "mainos", "mainos päättyy",
    "materiał sponsorowany", "nach der anzeige weiterlesen", "paid content", "paid post", "pr",
    "promoted", "promoted content", "pub", "pubblicità", "publicidad", "publicidade", "publicitate",
    "publicité", "quảng cáo", "reclame", "reclamă", "reklam", "reklama", "remaining time",
    "report this ad", "scroll to continue", "scroll to continue with content", "skip ad",
    "sponsored", "sponsored content", "sponsored post", "sponsorlu içerik",
    "story continues below advertisement", "tekst gaat verder onder de advertentie", "werbung",
    "článek pokračuje pod reklamou", "διαφήμιση", "на правах рекламы", "партнерский материал",
    "реклама", "реклама - продолжение ниже", "פרסומת", "آگهی", "إعلان", "إعلانات", "تبلیغات",
    "विज्ञापन", "বিজ্ঞাপন", "โฆษณา", "写真・図版", "广告", "広告", "廣告", "광고",
];

/// Words that only notices around an article hold: about cookies, accounts, newsletters, rights.
#[rustfmt::skip]
pub(in crate::extract::text) static NOTICE: Table = table![
    "(begriffsklärung)", "(desambiguación)", "(disambiguation)", "(homonymie)",
    "all rights reserved", "alle rechte vorbehalten", "alle rechten voorbehouden",
    "alle rettigheder forbeholdes", "already a subscriber", "använder cookies",
    "assine nossa newsletter", "berlangganan newsletter", "bruger cookies", "bruker cookies",
    "bruker informasjonskapsler", "by continuing, you agree", "by signing up you agree",
    "by signing up, you agree", "by subscribing, you agree", "bültenimize", "bản quyền thuộc",
    "cookie-kat használ", "cookies and similar", "deine e-mail-adresse wird nicht veröffentlicht",
    "delivered to your inbox", "don't have an account", "enable javascript", "folgen sie uns",
    "follow us on", "folosește cookie", "for other uses, see", "for personal, non-commercial use",
    "följ oss på", "gebruiken cookies", "gebruikt cookies", "get our newsletter",
    "hak cipta dilindungi", "has been added to your", "have an account? log in", "hírlevelünkre",
    "ikuti kami di", "il tuo indirizzo email non sarà pubblicato", "inscrivez-vous à notre",
    "iscriviti alla newsletter", "javascript is disabled", "join our newsletter",
    "kaikki oikeudet pidätetään", "käyttää evästeitä", "log in to comment", "may earn an affiliate",
    "may not be published, broadcast", "may not be reproduced", "med ensamrätt",
    "menggunakan cookie", "minden jog fenntartva", "needs additional citations",
    "newsletter abonnieren", "newsletter anmelden", "newsletterünkre", "nossa newsletter",
    "nostra newsletter", "notre newsletter", "nuestra newsletter", "nuestro boletín",
    "nutzen cookies", "o seu endereço de e-mail não será publicado", "odběr newsletter",
    "onze nieuwsbrief", "our cookie policy", "our free newsletter", "please enable javascript",
    "plików cookies", "používá cookies", "powered by wordpress", "protected by recaptcha",
    "receba nossa", "recevez notre newsletter", "register to comment", "required fields are marked",
    "schrijf je in voor", "seguici su", "siga-nos", "sign up for our", "sign up to our",
    "straight to your inbox", "subscribe to our", "subscribe to the newsletter", "suivez-nous sur",
    "suscríbase a nuestr", "suscríbete a nuestr", "síguenos en", "sütiket használ",
    "sử dụng cookie", "takip edin", "terms of service apply", "theo dõi chúng tôi",
    "this story has been shared", "tilaa uutiskirje", "toate drepturile rezervate",
    "todos los derechos reservados", "todos os direitos reservados", "tous droits réservés",
    "tu dirección de correo electrónico no será publicada", "tutti i diritti riservati",
    "tüm hakları saklıdır", "unser newsletter", "unseren newsletter", "unsubscribe at any time",
    "unsubscribe at anytime", "usamos cookies", "utilise des cookies", "utilisons des cookies",
    "utiliza cookies", "utilizamos cookies", "utilizza cookie", "utilizziamo i cookie",
    "używa plików cookie", "verwenden cookies", "verwendet cookies", "volg ons op",
    "vores nyhedsbrev", "votre adresse e-mail ne sera pas publiée", "vårt nyhetsbrev",
    "všechna práva vyhrazena", "we may earn a commission", "we use cookies",
    "wszelkie prawa zastrzeżone", "your browser does not support",
    "your email address will not be published", "zapisz się do newslettera",
    "zapisz się na newsletter", "à la newsletter", "çerez kullan", "çerezleri kullan",
    "đăng ký nhận bản tin", "śledź nas", "με επιφύλαξη παντός δικαιώματος", "все права защищены",
    "использует cookie", "подписывайтесь на", "подпишитесь на наш", "підписуйтесь на",
    "усі права захищено", "файлы cookie", "כל הזכויות שמורות", "اشترك في نشرتنا", "النشرة البريدية",
    "تابعونا على", "تمامی حقوق", "جميع الحقوق محفوظة", "ملفات تعريف الارتباط",
    "सर्वाधिकार सुरक्षित", "हमारे न्यूज़लेटर", "সর্বস্বত্ব সংরক্ষিত", "สงวนลิขสิทธิ์", "ใช้คุกกี้",
    "クッキーを使用", "メールマガジン", "使用cookie", "無断複製", "無断転載", "版权所有",
    "版權所有", "订阅我们的", "뉴스레터 구독", "무단 전재", "무단전재", "쿠키를 사용",
];

/// Words of such notices that articles use as well: of a programme, a firm, a shop.
#[rustfmt::skip]
pub(in crate::extract::text) static DOUBTFUL: Table = table![
    "ad blocker", "adblock", "affiliate commission", "already have an account", "by clicking",
    "create a free account", "create an account", "daily newsletter", "designed by",
    "earn a commission", "in your inbox", "not to be confused with", "redirects here",
    "sign up for the", "theme by", "to your inbox", "use of cookies", "uses cookies",
    "weekly newsletter", "wikipedia, der freien", "wikipedia, la enciclopedia",
    "wikipedia, the free", "wikipédia, l'encyclopédie", "википедии — свободной", "подписаться на",
];

/// With which words a site speaks of itself to its readers: of subscriptions, accounts, cookies, advertisements, and of its authors.
#[rustfmt::skip]
pub(in crate::extract::text) static SERVICE: Table = table![
    "aanmelden", "abbonamento", "abbonati", "abonați-vă", "abone ol", "abonează-te", "abonneer",
    "abonnement", "abonner", "abonnez-vous", "abonnieren", "accedi", "adatvédelmi", "advertentie",
    "advertis", "affiliate", "anmelden", "annonce", "annons", "anzeige", "assinatura", "assine",
    "autentific", "bejelentkez", "berlangganan", "bizi takip", "boletim", "boletín", "bookmark",
    "boîte mail", "buletin", "bülten", "bản tin", "cadastre-se", "can be reached", "ce site",
    "chính sách bảo mật", "clicca qui", "click here", "clique aqui", "cliquez ici", "commission",
    "condiciones de uso", "conditions d'utilisation", "confidențialitate", "connectez-vous",
    "contact us", "cookie policy", "cookies", "dados pessoais", "daftar sekarang",
    "danych osobowych", "datelor personale", "datenschutz", "dati personali", "datos personales",
    "deze site", "deze website", "diese webseite", "diese website", "disclaimer", "disclosure",
    "donate", "données personnelles", "download the app", "désinscrire", "einwilligung", "email us",
    "entrar com", "es periodista", "es redactor", "est journaliste", "est rédacteur",
    "est rédactrice", "este site", "este sitio", "evästeet", "faça login", "feliratkoz",
    "folgen sie uns", "follow her", "follow him", "follow us", "följ oss", "følg os", "giriş yap",
    "gizlilik politika", "haga clic", "haz clic", "her work has appeared", "hirdetés",
    "his work has appeared", "hírlevél", "ihr postfach", "ihre e-mail", "iklan", "ikuti kami",
    "impressum", "independently", "infolettre", "informativa sulla privacy", "inicia sesión",
    "iniciar sesión", "inloggen", "inschrijven", "inscreva-se", "inscription", "inscrivez-vous",
    "integritetspolicy", "iratkozz", "is a freelance", "is a reporter", "is a senior", "is a staff",
    "is a writer", "is an editor", "is journalist", "is the author", "iscriviti", "ist freie",
    "ist redakteur", "jetzt anmelden", "join our", "join us", "kattints", "kaydol",
    "kebijakan privasi", "kirjaudu", "kişisel veri", "klicka här", "klik di sini", "klik her",
    "klik hier", "klikk her", "kliknij", "klikněte", "kommentieren", "kövess", "la tua email",
    "leave a comment", "log in", "logg inn", "logga in", "mainos", "masuk ke akun", "meld je aan",
    "newsletter", "nhấp vào", "nieuwsbrief", "notre rédaction", "nous soutenir", "nuestra web",
    "nutzungsbedingungen", "nyhedsbrev", "nyhetsbrev", "obserwuj nas", "odběr", "osobních údajů",
    "our app", "our editors", "our website", "permission", "personal data", "personenbezogen",
    "personopplysninger", "personuppgifter", "persoonsgegevens", "politique de confidentialité",
    "polityce prywatności", "polityka prywatności", "política de privacidad", "prenumerant",
    "prenumerera", "privacy notice", "privacy policy", "privacybeleid", "privacyverklaring",
    "privatlivspolitik", "provision", "pubblicità", "publicidad", "publicitate", "publicité",
    "přihlaste", "přihlásit", "questo sito", "quảng cáo", "read more", "register for",
    "registrarse", "registrati", "registrieren", "regisztrál", "regulamin", "regístrate",
    "rekisteröidy", "reklam", "reprinted", "reserved", "s'abonner", "se connecter", "seguici",
    "seu e-mail", "seuraa meitä", "siga-nos", "sign in", "sign up", "sledujte nás", "sponsored",
    "su correo", "subscribe", "subscription", "subskrybuj", "suivez-nous", "support our",
    "suscribirse", "suscripción", "suscríbete", "syarat dan ketentuan", "síguenos", "tej strony",
    "termini e condizioni", "termos de uso", "terms & conditions", "terms and conditions",
    "terms of service", "terms of use", "theo dõi chúng tôi", "this site", "this website",
    "tietosuoja", "tilaa", "tu correo", "términos y condiciones", "tıklayın", "unsere redaktion",
    "unsubscribe", "urmărește-ne", "uutiskirje", "volg ons", "voorwaarden", "vos données",
    "votre adresse", "we may earn", "werbung", "widerrufen", "you can reach", "your browser",
    "your email", "your inbox", "zaloguj", "zapisz się", "zarejestruj", "zásady ochrany", "çerez",
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
    "สมัครสมาชิก", "เข้าสู่ระบบ", "โฆษณา", "クッキー", "クリック", "ニュースレター", "フォローする",
    "プライバシーポリシー", "メルマガ", "ログイン", "会員登録", "使用条款", "关注我们", "利用規約",
    "广告", "広告", "廣告", "当サイト", "本站", "本网站", "注册", "点击这里", "登入", "登录",
    "登録する", "訂閱", "註冊", "订阅", "購読", "追蹤我們", "隐私政策", "隱私權", "點擊",
    "개인정보", "광고", "구독", "뉴스레터", "로그인", "이용약관", "쿠키", "클릭", "팔로우",
    "회원가입",
];

/// What ends an e-mail or a text before what is no part of it.
#[rustfmt::skip]
pub(in crate::extract::text) static SIGNATURE: Table = table![
    "begin forwarded message", "enviado desde mi iphone", "enviado do meu iphone",
    "envoyé de mon iphone", "forwarded message", "gesendet von meinem", "get outlook for",
    "inviato da iphone", "mensaje original", "message d'origine", "message transféré",
    "original message", "sent from my android", "sent from my ipad", "sent from my iphone",
    "sent from my samsung", "sent from outlook", "ursprüngliche nachricht",
    "verzonden vanaf mijn", "von meinem iphone gesendet", "weitergeleitete nachricht",
    "отправлено с iphone",
];

/// How sentences begin that the site says to its readers: of letters, offers,
/// other pages and what it earns.
#[rustfmt::skip]
pub(in crate::extract::text) static PITCH: Table = table![
    "abonnez-vous", "abonnieren sie", "as an amazon associate", "be sure to check out",
    "be sure to visit our", "check out another", "check out our", "check out the",
    "check out these", "check out this", "consider becoming a", "contact us at", "contact us for",
    "discover more", "discover our", "download our", "e-mail us", "email us", "explore our",
    "follow us", "for more information", "got a tip", "inscrivez-vous", "iscriviti", "join our",
    "join over", "learn more", "let us know", "melden sie sich für", "más información",
    "pour en savoir plus", "read ahead", "read on", "read our", "save up to", "see our", "shop all",
    "shop our", "shop the", "sign up", "subscribe", "suscríbete", "thank you for", "thanks for reading", "try our",
    "visit our", "we may earn", "weitere informationen", "weitere infos", "welcome to",
    "you can learn more", "you can read more",
];

/// With what letters take leave, above the name of who writes.
#[rustfmt::skip]
pub(in crate::extract::text) static VALEDICTION: Table = table![
    "all the best", "atenciosamente", "atentamente", "best", "best regards", "best wishes",
    "beste grüße", "bien cordialement", "cheers", "cordialement", "cordiali saluti", "cu stimă",
    "cumprimentos", "distinti saluti", "freundliche grüße", "groeten", "kind regards",
    "liebe grüße", "many thanks", "med venlig hilsen", "med vennlig hilsen", "med vänlig hälsning",
    "met vriendelijke groet", "mit freundlichem gruß", "mit freundlichen grüßen", "pozdrawiam",
    "regards", "s pozdravem", "saludos", "saludos cordiales", "saygılarımla", "sincerely",
    "sincerely yours", "thanks", "trân trọng", "un cordial saludo", "un saludo", "venlig hilsen",
    "vennlig hilsen", "viele grüße", "vriendelijke groet", "vänliga hälsningar", "warm regards",
    "yours faithfully", "yours sincerely", "yours truly", "ystävällisin terveisin", "z poważaniem",
    "üdvözlettel", "με εκτίμηση", "з повагою", "с уважением", "בברכה", "تحياتي", "مع خالص التحية",
    "敬具", "敬礼", "此致",
];

/// What press releases put above those who answer questions.
#[rustfmt::skip]
pub(in crate::extract::text) static CONTACT: Table = table![
    "assessoria de imprensa", "contact presse", "contacto de prensa", "contatto stampa",
    "kontakt dla mediów", "media contact", "media contacts", "perscontact", "press contact",
    "pressekontakt", "ufficio stampa", "контакты для сми", "пресс-служба", "媒体联系人",
    "本件に関するお問い合わせ",
];
