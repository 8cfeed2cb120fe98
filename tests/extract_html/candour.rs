//! Pages that are no articles, or not the whole of one, and articles that look
//! like neither: judged by what they hold, the address being one hint.

use nutgraf::article::Caveat;
use nutgraf::{Article, ExtractOptions};

/// What is said of a page, with or without an address.
pub(super) fn caveats(address: Option<&str>, html: &str) -> Vec<Caveat> {
    let options = ExtractOptions {
        url: address.map(str::to_owned),
        ..ExtractOptions::default()
    };
    Article::from_html(html, &options).unwrap().caveats
}

fn assert_said(caveat: Caveat, name: &str, addresses: &[&str], html: &str) {
    let addresses = addresses.iter().map(|address| Some(*address));
    for address in std::iter::once(None).chain(addresses) {
        let said = caveats(address, html);
        assert!(said.contains(&caveat), "{name} at {address:?}: {said:?}");
    }
}

/// A page of a site, with what sites have around their pages.
pub(super) fn site(language: &str, title: &str, body: &str) -> String {
    let menu: String = ["Bay", "Sport", "Kultur", "Opinion"]
        .map(|part| format!("<li><a href='/{part}'>{part}</a></li>"))
        .concat();
    format!(
        "<!doctype html><html lang={language}><head><title>{title}</title></head><body>\
         <header><a href=/>The Bay</a><nav><ul>{menu}</ul></nav></header>{body}\
         <footer><p>© The Bay 2024</p><ul><li><a href=/imprint>Imprint</a></li>\
         <li><a href=/privacy>Privacy</a></li></ul></footer></body></html>"
    )
}

/// Titles with a few lines each, as a template sets them.
fn teasers(entries: &[(&str, &str)], template: fn(usize, &str, &str) -> String) -> String {
    (0..)
        .zip(entries)
        .map(|(at, (title, lines))| template(at, title, lines))
        .collect()
}

const NEWS: [(&str, &str); 8] = [
    (
        "Ferry returns after forty years",
        "Hundreds came down to the quay on Monday to see the first crossing.",
    ),
    (
        "Council votes for a new pier",
        "The old one has been closed since the storm of last winter.",
    ),
    (
        "Why the nets stay empty",
        "Fishers blame the warm water, and biologists agree with them for once.",
    ),
    (
        "A lamp for the island",
        "The lighthouse gets its first new lens in a hundred years.",
    ),
    (
        "School buses run late again",
        "Parents have had enough and write to the county.",
    ),
    (
        "Bakers strike over the price of flour",
        "No bread was sold in four of the seven towns.",
    ),
    (
        "Swimmers meet at New Year",
        "The water had three degrees, and nobody stayed in for long.",
    ),
    (
        "What the tide left behind",
        "A walk along the beach with a collector of glass.",
    ),
];

const NACHRICHTEN: [(&str, &str); 6] = [
    (
        "Fähre fährt wieder nach vierzig Jahren",
        "Hunderte kamen am Montag an den Kai, um die erste Überfahrt zu sehen.",
    ),
    (
        "Rat stimmt für eine neue Mole",
        "Die alte ist seit dem Sturm im letzten Winter gesperrt.",
    ),
    (
        "Warum die Netze leer bleiben",
        "Die Fischer geben dem warmen Wasser die Schuld.",
    ),
    (
        "Eine Lampe für die Insel",
        "Der Leuchtturm bekommt die erste neue Linse seit hundert Jahren.",
    ),
    (
        "Schulbusse kommen wieder zu spät",
        "Eltern haben genug und schreiben an den Landkreis.",
    ),
    (
        "Bäcker streiken wegen Mehlpreis",
        "In vier von sieben Orten gab es kein Brot.",
    ),
];

const NOVOSTI: [(&str, &str); 6] = [
    (
        "Паром вернулся через сорок лет",
        "Сотни людей пришли в понедельник на причал увидеть первый рейс.",
    ),
    (
        "Совет голосует за новый причал",
        "Старый закрыт после шторма прошлой зимой.",
    ),
    (
        "Почему сети остаются пустыми",
        "Рыбаки винят тёплую воду, и биологи с ними согласны.",
    ),
    (
        "Новая лампа для острова",
        "Маяк получит первую за сто лет новую линзу.",
    ),
    (
        "Школьные автобусы снова опаздывают",
        "Родителям это надоело, и они пишут в округ.",
    ),
    (
        "Пекари бастуют из-за цен на муку",
        "В четырёх городах из семи не было хлеба.",
    ),
];

const HEADLINES_JA: [(&str, &str); 6] = [
    (
        "四十年ぶりにフェリーが湾に戻る",
        "月曜日、最初の便を見ようと数百人が岸壁に集まった。",
    ),
    (
        "新しい桟橋の建設を議会が可決",
        "古い桟橋は昨年冬の嵐のあと閉鎖されている。",
    ),
    (
        "網が空のままなのはなぜか",
        "漁師は温かい海水のせいだと言う。",
    ),
    (
        "島の灯台に新しいランプ",
        "百年ぶりにレンズが取り替えられる。",
    ),
    ("スクールバスの遅れがまた続く", "保護者は郡に手紙を書いた。"),
    (
        "小麦の値上がりでパン屋が休業",
        "七つの町のうち四つでパンが買えなかった。",
    ),
];

fn card(at: usize, title: &str, lines: &str) -> String {
    format!("<article><h2><a href='/stories/{at}'>{title}</a></h2><p>{lines}</p></article>")
}

fn dated(at: usize, title: &str, lines: &str) -> String {
    format!(
        "<div class=card><a href='/stories/{at}'><h3>{title}</h3></a><p>{lines}</p>\
         <time datetime='2024-05-{:02}'>{} May</time></div>",
        at + 1,
        at + 1
    )
}

fn line(at: usize, title: &str, _: &str) -> String {
    format!("<li><a href='/stories/{at}'>{title}</a></li>")
}

fn result(at: usize, title: &str, lines: &str) -> String {
    format!(
        "<div class=result><h3><a href='/stories/{at}'>{title}</a></h3><cite>bay.test/stories/{at}</cite>\
         <p>{lines}</p></div>"
    )
}

#[test]
fn a_home_page_is_no_article_whatever_its_address() {
    let addresses = [
        "https://bay.test/",
        "https://bay.test/index.html",
        "https://bay.test/en/",
        "https://bay.test/news/",
        "https://bay.test/en/news?page=2",
    ];
    for (name, language, entries, template) in [
        (
            "cards",
            "en",
            &NEWS[..],
            card as fn(usize, &str, &str) -> String,
        ),
        ("dated cards", "en", &NEWS, dated),
        ("lines", "en", &NEWS, line),
        ("cards", "de", &NACHRICHTEN, card),
        ("dated cards", "de", &NACHRICHTEN, dated),
        ("cards", "ru", &NOVOSTI, card),
        ("lines", "ru", &NOVOSTI, line),
        ("cards", "ja", &HEADLINES_JA, dated),
    ] {
        let list = teasers(entries, template);
        let body = format!("<main><h1>The Bay</h1><ul>{list}</ul></main>");
        let name = format!("{name} in {language}");
        let page = site(language, "The Bay", &body);
        assert_said(Caveat::NotAnArticle, &name, &addresses, &page);
        // One that leads with a longer text than its others.
        let lead = format!(
            "<main>{}<p>{}</p>{list}</main>",
            card(99, entries[0].0, entries[1].1),
            entries[2].1
        );
        let page = site(language, "The Bay", &lead);
        assert_said(
            Caveat::NotAnArticle,
            &format!("{name} below a lead"),
            &addresses,
            &page,
        );
    }
}

#[test]
fn the_results_of_a_search_are_no_article() {
    for (address, title, entries) in [
        ("https://bay.test/find?text=ferry", "ferry", &NEWS[..]),
        (
            "https://bay.test/suche?begriff=Mole",
            "Suche: Mole",
            &NACHRICHTEN[..],
        ),
        (
            "https://bay.test/?q=паром",
            "паром: найдено 6",
            &NOVOSTI[..],
        ),
        // Few results, so that the address has to say it.
        ("https://bay.test/find?text=pier", "pier", &NEWS[..3]),
        ("https://bay.test/search/?text=lamp", "lamp", &NEWS[3..4]),
    ] {
        let results = teasers(entries, result);
        let body = format!(
            "<main><form action=/find><input type=search name=text value='{title}'></form>\
             <h1>{title}</h1>{results}</main>"
        );
        let page = site("en", title, &body);
        let said = caveats(Some(address), &page);
        assert!(said.contains(&Caveat::NotAnArticle), "{address}: {said:?}");
        if entries.len() > 4 {
            assert_said(Caveat::NotAnArticle, address, &[], &page);
        }
    }
}

#[test]
fn a_log_in_without_a_password_is_no_article() {
    for (language, title, line, button) in [
        (
            "en",
            "Sign in",
            "Enter your e-mail address to go on. We send you a link.",
            "Continue",
        ),
        (
            "de",
            "Anmelden",
            "Geben Sie Ihre E-Mail-Adresse ein, um weiterzulesen.",
            "Weiter",
        ),
        (
            "fr",
            "Connexion",
            "Saisissez votre adresse pour continuer votre lecture.",
            "Continuer",
        ),
        (
            "es",
            "Entrar",
            "Escriba su correo para seguir con la lectura de la noticia.",
            "Seguir",
        ),
    ] {
        let body = format!(
            "<main><h1>{title}</h1><p>{line}</p><form><label>E-mail</label>\
             <input type=email name=email><button>{button}</button></form></main>"
        );
        let page = site(language, title, &body);
        assert_said(
            Caveat::NotAnArticle,
            title,
            &["https://bay.test/2024/ferry-returns"],
            &page,
        );
    }
}

#[test]
fn a_notice_about_scripts_is_no_article() {
    let english = "<h1>JavaScript is not available.</h1><p>We have detected that JavaScript is \
                   switched off in this browser. Please turn it on, or use another browser, to go \
                   on. You can find a list of the browsers that we support on our help pages, and \
                   how scripts are turned on in each of them. Some extensions may block them as \
                   well; if you use any, switch them off for this site and load the page again.</p>";
    let german = "<p>Um diese Seite zu sehen, muss JavaScript in Ihrem Browser eingeschaltet sein. \
                  Öffnen Sie dazu die Einstellungen Ihres Browsers, suchen Sie nach dem Abschnitt \
                  für Inhalte und erlauben Sie dort das Ausführen von Skripten. Laden Sie die Seite \
                  danach neu. Bleibt sie leer, so wenden Sie sich bitte an unseren Dienst.</p>";
    let russian = "<p>Для работы сайта нужен JavaScript. Включите его в настройках вашего браузера \
                   и загрузите страницу снова. Если вы не знаете, как это сделать, прочтите справку \
                   браузера: там сказано, где находятся разрешения для сайтов, и как добавить наш \
                   адрес в список тех, которым можно выполнять сценарии.</p>";
    for (language, notice) in [("en", english), ("de", german), ("ru", russian)] {
        let bare = format!(
            "<!doctype html><html lang={language}><title>Bay</title><div id=root></div><noscript>{notice}</noscript><script>go()</script>"
        );
        assert_said(
            Caveat::NotAnArticle,
            language,
            &["https://bay.test/2024/ferry"],
            &bare,
        );
        let shown = site(
            language,
            "Bay",
            &format!("<div class=notice>{notice}</div>"),
        );
        assert_said(
            Caveat::NotAnArticle,
            language,
            &["https://bay.test/2024/ferry"],
            &shown,
        );
    }
}

const TASTE: [(&str, &str); 7] = [
    (
        "en",
        "The ferry crossed the bay on Monday for the first time in forty years, and the town came down to the quay to see it. Nobody had believed in it until the last, not even the harbour master.",
    ),
    (
        "de",
        "Die Fähre hat am Montag zum ersten Mal seit vierzig Jahren die Bucht überquert, und die Stadt kam an den Kai, um es zu sehen. Bis zuletzt hatte niemand daran geglaubt, nicht einmal der Hafenmeister.",
    ),
    (
        "fr",
        "Le bac a traversé la baie lundi pour la première fois depuis quarante ans, et la ville est descendue sur le quai pour le voir. Jusqu'au bout, personne n'y avait cru, pas même le capitaine du port.",
    ),
    (
        "es",
        "El transbordador cruzó la bahía el lunes por primera vez en cuarenta años, y el pueblo bajó al muelle para verlo. Hasta el final nadie lo había creído, ni siquiera el capitán del puerto.",
    ),
    (
        "it",
        "Il traghetto ha attraversato la baia lunedì per la prima volta in quarant'anni, e la città è scesa sul molo per vederlo. Fino all'ultimo nessuno ci aveva creduto, nemmeno il capitano del porto.",
    ),
    (
        "pt",
        "A balsa cruzou a baía na segunda-feira pela primeira vez em quarenta anos, e a cidade desceu ao cais para ver. Até o fim ninguém acreditava nisso, nem mesmo o capitão do porto.",
    ),
    (
        "ru",
        "В понедельник паром впервые за сорок лет пересёк залив, и весь город вышел на причал, чтобы это увидеть. До последнего никто в это не верил, даже начальник порта.",
    ),
];

#[test]
fn what_a_visible_wall_cuts_is_called_so() {
    for (language, notice) in [
        ("en", "This article is for subscribers only."),
        ("en", "Subscribe to continue reading"),
        ("en", "To continue reading, log in or subscribe."),
        ("de", "Dieser Artikel ist nur für Abonnenten."),
        ("de", "Jetzt Abo abschließen und weiterlesen"),
        ("de", "Melden Sie sich an, um weiterzulesen."),
        ("fr", "Cet article est réservé aux abonnés."),
        ("fr", "Abonnez-vous pour lire la suite"),
        ("es", "Contenido exclusivo para suscriptores"),
        ("es", "Suscríbete para seguir leyendo"),
        ("it", "Contenuto riservato agli abbonati"),
        ("it", "Abbonati per continuare a leggere"),
        ("pt", "Conteúdo exclusivo para assinantes"),
        ("pt", "Assine para continuar lendo"),
        ("ru", "Материал доступен только для подписчиков"),
        ("ru", "Оформите подписку, чтобы продолжить чтение"),
    ] {
        let taste = TASTE
            .iter()
            .find(|(of, _)| *of == language)
            .map_or("", |(_, text)| text);
        for wall in [
            "<div class=paywall><h2>*</h2><p><a href=/offers>1 € / 4</a></p></div>",
            "<div><p>*</p></div>",
        ] {
            let body = format!(
                "<main><article><h1>Ferry</h1><p>{taste}</p><p>{taste}</p>{}</article></main>",
                wall.replace('*', notice)
            );
            let page = site(language, "Ferry", &body);
            let address = ["https://bay.test/2024/ferry-returns"];
            assert_said(Caveat::PossiblyTruncated, notice, &address, &page);
        }
    }
}

#[test]
fn an_article_is_one_however_it_looks() {
    let taste = TASTE[0].1;
    let story = format!("<p>{taste}</p>").repeat(8);
    let roundup: String = (0..)
        .zip(NEWS)
        .map(|(at, (title, lines))| {
            format!("<h2><a href='https://island{at}.test/'>{title}</a></h2><p>{lines} {taste}</p><p>{taste} {taste} {taste}</p>")
        })
        .collect();
    let links = teasers(&NEWS, line);
    let related = teasers(&NEWS, card);
    let newsletter =
        "<div><h3>The bay by e-mail</h3><form><input type=email><button>Send</button></form></div>";
    let about_walls = "<p>More and more papers hide what they write. “This article is for \
        subscribers only,” it says where the story should begin, and few go on.</p><p>Others let \
        their readers in for a while: five stories a month, then a box over the sixth that asks \
        for money, or for an address at the least. Most of the readers leave when they see it, and \
        those who stay are the ones who would have paid long before, says the editor.</p><p>She \
        took the wall down in May. Since then three times as many people have read the paper, and \
        more of them than ever pay for it of their own will, she says.</p>";
    let about_scripts = "<p>JavaScript was written in ten days, and every browser has run it \
        since. It was meant for small things: a menu that opens, a form that is looked at before \
        it is sent. Nobody thought of programs of a million lines.</p><p>Today most pages are \
        empty until their scripts have run, and those who switch them off see a notice and nothing \
        else. A few writers have gone back to pages that are there when they arrive, and say that \
        they do not miss much. Their pages load in a moment, they print, and they can be read \
        aloud; what is left of the scripts counts visits, or shows a map.</p><p>Whether that is \
        the way ahead is another matter. Shops and banks will hardly follow, for what they show \
        is a program, and no text. But newspapers might, and some of the smaller ones have done \
        so in the past two years with success.</p>";
    for (name, address, body) in [
        (
            "a story found by a search",
            "https://bay.test/ferry?q=ferry",
            story.clone(),
        ),
        (
            "a story found by a search there",
            "https://bay.test/search?text=ferry",
            story.clone(),
        ),
        (
            "a story at a short address",
            "https://bay.test/news/ferry",
            story.clone(),
        ),
        (
            "a roundup of links",
            "https://bay.test/week-in-links",
            roundup.clone(),
        ),
        (
            "a roundup at a short address",
            "https://bay.test/news/week",
            roundup,
        ),
        (
            "a story over many teasers",
            "https://bay.test/2024/ferry",
            format!("{story}<section>{related}</section>"),
        ),
        (
            "a story over a list of links",
            "https://bay.test/2024/ferry",
            format!("{story}<ul>{links}</ul>"),
        ),
        (
            "a short story",
            "https://bay.test/2024/ferry",
            format!("<p>{taste} {taste}</p>{newsletter}"),
        ),
        (
            "a short story over teasers",
            "https://bay.test/2024/ferry",
            format!(
                "<p>{taste}</p><p>{taste} {taste}</p><section class=related>{related}</section>"
            ),
        ),
        (
            "about walls",
            "https://bay.test/2024/walls",
            about_walls.to_owned(),
        ),
        (
            "about scripts",
            "https://bay.test/2024/scripts",
            about_scripts.to_owned(),
        ),
        ("a front page of one text", "https://ana.test/", story),
    ] {
        let page = site(
            "en",
            "A story of the bay",
            &format!("<main><article><h1>A story of the bay</h1>{body}</article></main>"),
        );
        for address in [None, Some(address)] {
            let said = caveats(address, &page);
            assert!(said.is_empty(), "{name} at {address:?}: {said:?}");
        }
    }
}
