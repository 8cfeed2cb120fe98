//! What servers give in place of articles: errors, checks, walls, cards that are no
//! links; and short articles that look like them.

use super::candour::{caveats, site};
use nutgraf::article::Caveat;

fn is_none(name: &str, html: &str) {
    let said = caveats(None, html);
    assert!(said.contains(&Caveat::NotAnArticle), "{name}: {said:?}");
}

fn is_one(name: &str, html: &str) {
    let said = caveats(None, html);
    assert!(said.is_empty(), "{name}: {said:?}");
}

const STORY: &str = "<p>The ferry to Varn sailed again on Monday morning, eleven years after the old pier \
     had burned down, and most of the island stood on the quay to see it arrive.</p><p>It carried \
     forty passengers, two dogs and a piano, said its captain, who had waited for the permit.</p>";

#[test]
fn an_error_is_no_article() {
    for (language, title, text) in [
        (
            "en",
            "Page not found",
            "Sorry, the page that you were looking for does not exist or has been moved. Check the \
             address, or go back to the front page, where you find the latest news of the bay.",
        ),
        (
            "en",
            "404",
            "Nothing stands here. It may have been taken down, or the link that you followed may \
             have been wrong from the start; please tell us which one it was, so that we mend it.",
        ),
        (
            "de",
            "Zugriff verweigert",
            "Sie dürfen diese Seite nicht sehen. Ihre Anfrage sah aus wie die eines Programms; wenn \
             Sie ein Mensch sind, warten Sie bitte ein wenig und versuchen Sie es noch einmal.",
        ),
        (
            "fr",
            "Page introuvable",
            "La page que vous cherchez n’existe pas ou a été déplacée. Vérifiez l’adresse ou revenez \
             à la page d’accueil, où se trouvent les dernières nouvelles de la baie.",
        ),
        (
            "es",
            "Este artículo ya no está disponible",
            "El artículo que has pedido ha sido retirado o su plazo ha terminado. Las últimas \
             noticias de la bahía están en la portada y las más antiguas en el archivo.",
        ),
        (
            "ru",
            "Страница не найдена",
            "Страница, которую вы ищете, не существует или была перемещена. Проверьте адрес или \
             вернитесь на главную страницу, где стоят последние новости залива, и напишите нам.",
        ),
        (
            "ja",
            "ページが見つかりません",
            "お探しのページは存在しないか、移動した可能性があります。アドレスを確認するか、検索を利用するか、\
             トップページに戻ってください。どのリンクから来られたかをお知らせいただけると助かります。",
        ),
    ] {
        let body = format!("<main><h1>{title}</h1><p>{text}</p></main>");
        is_none(title, &site(language, &format!("{title} - The Bay"), &body));
    }
    // An article may tell of what was not found, where something is known of it.
    let body =
        format!("<article><h1>The piano was not found</h1><p>11 March 2024</p>{STORY}</article>");
    is_one("not found", &site("en", "The piano was not found", &body));
}

#[test]
fn a_check_for_robots_and_a_search_without_results_are_no_article() {
    let text = "<p>One more step before you go on: harbour.example looks at your connection, which may \
                take a few seconds, and asks you to press the box below to show that you are a person.</p>";
    for mark in [
        "<div class=cf-turnstile></div>",
        "<script src=/cdn-cgi/challenge-platform/a.js></script>",
        "<div id=px-captcha></div>",
    ] {
        is_none(
            mark,
            &site(
                "en",
                "harbour.example",
                &format!("<main>{text}</main>{mark}"),
            ),
        );
    }
    let text = "<p>Nothing we have matches these words. Look at how they are spelled, take others or fewer \
                of them, or browse our topics and the stories that were read most in this week.</p>";
    for form in [
        "<main><form><input type=search value=zebra></form>",
        "<div><form><input name=q value='zebra ferry'></form>",
    ] {
        is_none(
            form,
            &site(
                "en",
                "Results",
                &format!("{form}<h1>Zebra ferry</h1>{text}"),
            ),
        );
    }
    // The field of every page stands in its header.
    let header = "<header><form><input type=search name=q></form></header>";
    is_one(
        "header",
        &site(
            "en",
            "Varn",
            &format!("{header}<main><h1>Varn</h1>{STORY}</main>"),
        ),
    );
}

#[test]
fn a_wall_of_cookies_is_no_article() {
    for (language, text, button) in [
        (
            "en",
            "We and our partners store cookies on your device and use data on how you browse to show \
             you advertisements, to measure them and to make new products. Accept, or pay monthly.",
            "Accept",
        ),
        (
            "ru",
            "Мы и наши партнёры храним на вашем устройстве файлы cookie, чтобы показывать вам рекламу, \
             измерять её и развивать продукты. Согласитесь или оформите подписку без рекламы на месяц.",
            "Принять",
        ),
        (
            "ja",
            "私たちとパートナーは、クッキーを端末に保存し、広告や内容を個人に合わせて表示し、効果を測定し、\
             製品を開発します。同意するか、拒否して広告なしの購読を選ぶことができます。",
            "同意する",
        ),
    ] {
        let wall = |button: &str| {
            site(
                language,
                "Privacy",
                &format!("<div><p>{text}</p>{button}</div>"),
            )
        };
        is_none(language, &wall(&format!("<button>{button}</button>")));
    }
}

#[test]
fn a_form_for_an_account_is_a_wall_and_one_for_letters_is_none() {
    let text = "<p>Make an account for nothing, or log in, to read this story. Members get our letter in the \
                morning, keep stories for later, follow topics and take part in what is said below them. \
                It takes less than a minute, and no card is needed; we give your address to nobody, and \
                you can leave whenever you like, with the link at the end of each letter.</p>";
    for form in [
        "<form action=/login><input type=email></form>",
        "<form class=regwall-form><input name=email></form>",
    ] {
        is_none(
            form,
            &site(
                "en",
                "Read on",
                &format!("<main><h1>Read on</h1>{text}{form}</main>"),
            ),
        );
    }
    let letters = "<form action=/newsletter><input type=email></form>";
    let long = STORY.repeat(2).replacen("forty", "fifty", 1);
    is_one(
        "letters",
        &site(
            "en",
            "Varn",
            &format!("<main><h1>Varn</h1>{long}{letters}</main>"),
        ),
    );
}

#[test]
fn cards_that_are_no_links_are_a_list() {
    let titles = [
        "Ferry returns",
        "A new pier",
        "Empty nets",
        "A lamp",
        "Late buses",
        "No bread",
    ];
    let list = |card: &dyn Fn(&str) -> String| {
        let cards: String = titles.iter().map(|title| card(title)).collect();
        site(
            "en",
            "The bay",
            &format!("<main><h1>The bay</h1>{cards}</main>"),
        )
    };
    let lines = |title: &str| {
        format!("<p>{title}: what the council, the fishers and the school say of it now.</p>")
    };
    is_none(
        "onclick",
        &list(&|title| {
            format!(
                "<div onclick='go()'><h3>{title} after years</h3>{}</div>",
                lines(title)
            )
        }),
    );
    is_none(
        "role",
        &list(&|title| {
            format!(
                "<div role=link><div>{title} after years</div>{}</div>",
                lines(title)
            )
        }),
    );
    is_none(
        "more",
        &list(&|title| {
            format!(
                "<article><h2>{title} after years</h2>{}<a href='/{title}'>Read more</a></article>",
                lines(title)
            )
        }),
    );
    // Sections of an article may be as short, and pictures may be pressed.
    is_one(
        "sections",
        &list(&|title| {
            format!(
                "<h2>{title} after years</h2><figure onclick='zoom()'><img src=a.png></figure>{}",
                lines(title)
            )
        }),
    );
}

#[test]
fn a_wall_says_that_the_rest_is_for_members() {
    for (language, line) in [
        ("en", "This story is for subscribers"),
        ("ja", "この記事は有料会員限定です"),
    ] {
        let body = format!("<article><h1>Varn</h1>{STORY}<div><h3>{line}</h3></div></article>");
        let said = caveats(None, &site(language, "Varn", &body));
        assert!(
            said.contains(&Caveat::PossiblyTruncated),
            "{line}: {said:?}"
        );
    }
}

#[test]
fn a_number_of_things_and_a_form_for_messages_are_no_error_and_no_check() {
    let page = |title: &str, form: &str| {
        format!("<title>{title}</title><main><h1>{title}</h1>{STORY}</main>{form}")
    };
    is_one("number", &page("404 ferries in one bay", ""));
    is_none("error", &page("404 – Varn", ""));
    let check = "<div class=g-recaptcha></div>";
    let form = format!("<form><textarea></textarea>{check}</form>");
    is_one("message", &page("A ferry for Varn", &form));
    is_none("check", &page("A ferry for Varn", check));
}

#[test]
fn short_pages_with_words_and_parts_of_notices_are_articles() {
    for (title, body) in [
        (
            "The rope that was never found by anyone in the harbour",
            "<script src=https://www.google.com/recaptcha/api.js></script><p>It was as long as the quay, \
             and the men who made it said that it would hold a ship of any size. In spring it was gone.</p>",
        ),
        (
            "Oat cookies",
            "<button>Print</button><p>These cookies are made of oats and butter, and the cookies keep for a \
             week in a tin.</p><p>Bake the cookies for ten minutes, and let the cookies cool.</p>",
        ),
        (
            "The regatta in May",
            "<p>It begins on the first Sunday of May and goes on for a week, with boats of four classes \
             from all over the bay.</p><form action=/regatta/register><input name=boat></form>",
        ),
        (
            "The ferry's lounge",
            "<p>The lounge on the ferry is for members only, said the trust on Monday, and nobody else is \
             let in before noon. It was built in spring, when the harbour was dredged.</p>",
        ),
        (
            "Commands",
            "<p>All of them take the name of a rope, and give its length where they know it.</p>\
             <input type=search><p>Names are those of the list, in lower case and without spaces.</p>",
        ),
    ] {
        let page = format!("<main><h1>{title}</h1>{body}</main>");
        is_one(title, &site("en", title, &page));
    }
    let people = ["Ann", "Bo", "Cy", "Di", "Ed"].map(|name| {
        format!("<h2>{name} Lee</h2><p>Looks after the boats of the trust.</p><p><a href=/{name}>Email</a></p>")
    });
    let page = format!("<main><h1>The team</h1>{}</main>", people.concat());
    is_one("people", &site("en", "The team", &page));
}
