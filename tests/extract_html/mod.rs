//! Extraction from HTML: hostile input, candour, and output read again.

mod candour;
mod facts;
mod hidden;
mod lists;
mod notices;
mod parts;
mod threads;
mod told;

use nutgraf::article::Caveat;
use nutgraf::{Article, BlockKind, ExtractOptions, render};

fn extract(html: &str) -> Article {
    let options = ExtractOptions {
        debug: true,
        ..ExtractOptions::default()
    };
    Article::from_html(html, &options).unwrap()
}

fn blocks(article: &Article) -> Vec<(BlockKind, Option<u8>, &str)> {
    article
        .blocks
        .iter()
        .map(|block| (block.kind, block.level, block.span.of(&article.text)))
        .collect()
}

#[test]
fn blocks_keep_their_kinds_and_white_space() {
    let article = extract(
        "<h1>Sea</h1><h2>Tides</h2><p>Water rises <b>t</b>wice a day.<ul><li>spring<ul><li>neap</ul></ul>\
         <blockquote><p>Wait.</blockquote><pre>a\n  b</pre><table><tr><th>x<th>y<tr><td>1<td>2</table>",
    );
    assert_eq!(
        blocks(&article),
        [
            (BlockKind::Heading, Some(2), "Tides"),
            (BlockKind::Paragraph, None, "Water rises twice a day."),
            (BlockKind::ListItem, Some(1), "spring"),
            (BlockKind::ListItem, Some(2), "neap"),
            (BlockKind::Quote, None, "Wait."),
            (BlockKind::Code, None, "a\n  b"),
            (BlockKind::Cell, Some(1), "x"),
            (BlockKind::Cell, Some(1), "y"),
            (BlockKind::Cell, None, "1"),
            (BlockKind::Cell, None, "2"),
        ]
    );
    let last = article.blocks.last().unwrap();
    assert_eq!((last.row, last.column), (Some(1), Some(1)));
}

#[test]
fn a_paragraph_that_explains_a_sign_of_the_text_is_a_note() {
    let article = extract(
        "<p><sup>1</sup>In the beginning stood a verse.<p>The ferry costs less than any other.<sup>1</sup>\
         <p>It sails daily<sup><a href=#b>*</a></sup> from Varn.<p><sup>1</sup>As of May.\
         <p><sup>1</sup>/<sub>2</sub> of the seats are free.<p><sup id=b>*</sup> Not on Sundays.\
         <p><sup>2</sup>Nothing refers to this.",
    );
    let notes: Vec<&str> = blocks(&article)
        .into_iter()
        .filter(|(kind, _, _)| *kind == BlockKind::Footnote)
        .map(|(_, _, text)| text)
        .collect();
    assert_eq!(notes, ["1As of May.", "* Not on Sundays."]);
    // Verses are counted anew in each chapter.
    let verses = extract(
        "<h2>One</h2><p><sup>1</sup>In the beginning. <sup>2</sup>It was dark.\
         <h2>Two</h2><p><sup>1</sup>There were ships.<p><sup>2</sup>They sailed.",
    );
    let are_notes = |&(kind, _, _): &(BlockKind, _, &str)| kind == BlockKind::Footnote;
    assert!(!blocks(&verses).iter().any(are_notes));
}

#[test]
fn lines_of_code_in_elements_of_their_own_are_one_block() {
    let article = extract(
        "<pre><code><div>let tide = low;</div><div>  wait(tide);</div><div>sail();</div></code></pre>\
         <pre><span>one</span> <span>line</span></pre>\
         <pre><span class='line'>row();</span><span class='line'>rest();</span></pre>\
         <pre>draw(<b class='line'>coast</b>, <b class='line'>tide</b>);\nsail();</pre>",
    );
    assert_eq!(
        blocks(&article),
        [
            (
                BlockKind::Code,
                None,
                "let tide = low;\n  wait(tide);\nsail();"
            ),
            (BlockKind::Code, None, "one line"),
            (BlockKind::Code, None, "row();\nrest();"),
            (BlockKind::Code, None, "draw(coast, tide);\nsail();"),
        ]
    );
}

#[test]
fn italics_behind_a_picture_are_its_caption() {
    let article = extract(
        "<article><h1>The quay of Varn</h1><img src='https://example.org/quay.jpg'>\
         <p><i>The quay of Varn was closed for a year, and opened again on Friday.</i></p>\
         <p>Divers found the old piles sound, says the harbour master.</p>\
         <p><img src='https://example.org/divers.jpg'></p>\
         <p><em>Divers of the harbour at work under the quay of Varn in March.</em></p>\
         <p><img src='https://example.org/chart.jpg'></p>\
         <p><em>One</em> chart of the quay is from 1840, and it is <em>right</em>.</p>\
         <p><em>Nobody else had drawn the piles before the divers came.</em></p>\
         <p><img src='https://example.org/master.jpg'></p>\
         <p><em>Who drew the chart of the quay, and for whom was it made?</em></p></article>",
    );
    let kinds: Vec<BlockKind> = article.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(
        kinds,
        [
            // A standfirst.
            BlockKind::Paragraph,
            BlockKind::Paragraph,
            BlockKind::Caption,
            BlockKind::Paragraph,
            BlockKind::Paragraph,
            // A question of an interview.
            BlockKind::Paragraph,
        ]
    );
}

#[test]
fn a_heading_that_is_all_of_a_list_item_is_the_item() {
    let article = extract(
        "<h1>Harbour</h1><h2>Boats</h2><ul><li><h3>Dinghy</h3></li><li><h3>Ketch</h3><p>Two masts.</p></li></ul>\
         <ol><li><h4>Oars first</h4></li></ol>",
    );
    assert_eq!(
        blocks(&article),
        [
            (BlockKind::Heading, Some(2), "Boats"),
            (BlockKind::ListItem, Some(1), "Dinghy"),
            (BlockKind::Heading, Some(3), "Ketch"),
            (BlockKind::ListItem, Some(1), "Two masts."),
            (BlockKind::ListItem, Some(1), "Oars first"),
        ]
    );
}

#[test]
fn html_output_read_again_gives_the_same_blocks() {
    for page in [
        "<p>a &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; \"b\"<p>c<br>d",
        "<h3>One</h3><ul><li>a<ul><li>b<li>c</ul><li>d</ul><ul><li>e</ul><p>f",
        "<pre>\n\n  x &lt;b&gt;\n y</pre><blockquote>q<p>r</blockquote><p>s",
        "<table><tr><th>a<th>b<tr><td>c|d<td>e</table><p>f<table><tr><td>1<td>2<tr><td>3<td>4</table>",
        "<table><tr><th>a<th>b<tr><td><p>c<p>d<td><ul><li>e<li>f</ul><tr><td><h4>g</h4><td>h</table>",
        "<dl><dt>t<dd>u</dl><figure><img src=x onerror=alert(1)><figcaption>w</figcaption></figure>",
        "<p>&lt;img src=x onerror=alert(1)&gt;<a href='javascript:alert(1)'>link</a>",
    ] {
        let article = extract(page);
        let again = extract(&render::html(&article));
        assert_eq!(blocks(&again), blocks(&article), "{page}");
        assert!(!render::html(&article).contains("<script"), "{page}");
        assert!(!render::html(&article).contains("<img"), "{page}");
    }
}

#[test]
fn markdown_escapes_what_would_be_markup() {
    let article = extract(
        "<p># no heading<p>1. no item<p>- no item<p>![x](javascript:alert(1)) &lt;b&gt; `c`<p>a | b",
    );
    assert_eq!(
        render::markdown(&article),
        "\\# no heading\n\n1\\. no item\n\n\\- no item\n\n!\\[x\\](javascript:alert(1)) \\<b\\> \\`c\\`\n\na \\| b\n"
    );
    let table = extract("<table><tr><th>a<th>b<tr><td>c<td>d<tr><td>e<td>f</table><p>g");
    assert_eq!(
        render::markdown(&table),
        "| a | b |\n| --- | --- |\n| c | d |\n| e | f |\n\ng\n"
    );
    let table =
        extract("<table><tr><th>a<th>b<tr><td><h4>c</h4><p>d<td><ul><li>e<li>f</ul></table>");
    assert_eq!(
        render::markdown(&table),
        "| a | b |\n| --- | --- |\n| c d | e f |\n"
    );
}

#[test]
fn hostile_markup_ends_and_keeps_its_guarantees() {
    let deep = |tag: &str| format!("<{tag}>x").repeat(3_000);
    let pages = [
        String::new(),
        " \n".to_owned(),
        "<".to_owned(),
        "<!--".to_owned(),
        "<![CDATA[x".to_owned(),
        "<plaintext>x</plaintext>".to_owned(),
        "<script>x</script ><p>y".to_owned(),
        "<svg><style><p>x</style></svg><p>y".to_owned(),
        "<p>&#x110000;&notit;&#0;&#xD800;&amp".to_owned(),
        "<title>t<p>x".to_owned(),
        "<template><p>hidden</template><p>seen".to_owned(),
        "<form><form><table><form><td>x</table>".to_owned(),
        "<p class='a' class='b' CLASS=c>x".to_owned(),
        "<p>\u{130}\u{1E9E}\u{FB01} By \u{130}\u{130} on May 5, 2020</p>".repeat(200),
        "<script type=application/ld+json>{\"@type\":[[[[".repeat(50),
        "<table><tr><td colspan=4294967295>x".repeat(300),
        deep("div"),
        deep("ul><li"),
        deep("table><tr><td"),
        deep("blockquote"),
    ];
    for page in &pages {
        let article = extract(page);
        let mut end = 0;
        for block in &article.blocks {
            assert!(block.span.start >= end && block.span.end <= article.text.len());
            assert!(!block.span.of(&article.text).trim().is_empty());
            end = block.span.end;
        }
        let _ = (render::html(&article), render::markdown(&article));
    }
}

#[test]
fn origins_give_back_the_bytes_of_the_source() {
    use nutgraf::source::html::{HtmlParser, Parser};
    let page = "<p>One  <b>two</b>\n three<br>four.<pre> a\n</pre>";
    let document = HtmlParser.parse(page, &nutgraf::Limits::default()).unwrap();
    let (article, origins) =
        Article::from_document_with_origins(&document, &ExtractOptions::default());
    assert!(!origins.is_empty());
    for origin in &origins {
        let text = document.text(origin.node).unwrap();
        assert_eq!(
            article.text.get(origin.start..origin.start + origin.length),
            text.get(origin.offset..origin.offset + origin.length),
        );
    }
    let covered: usize = origins.iter().map(|origin| origin.length).sum();
    assert!(covered + 8 >= article.text.len());
}

#[test]
fn a_login_page_is_called_no_article() {
    let article = extract(
        "<title>Sign in</title><form><label>Name</label><input><label>Password</label>\
         <input type=password><button>Go</button></form>",
    );
    assert!(
        article.caveats.contains(&Caveat::NotAnArticle),
        "{:?}",
        article.caveats
    );
}

/// What is said of a page at an address.
fn caveats(url: &str, html: &str) -> Vec<Caveat> {
    let options = ExtractOptions {
        url: Some(url.to_owned()),
        ..ExtractOptions::default()
    };
    Article::from_html(html, &options).unwrap().caveats
}

#[test]
fn what_is_no_article_is_called_so() {
    let teasers = "<article><h2><a href=/a>Ferry returns</a></h2><p>The ferry crossed the bay on \
                   Monday, for the first time in forty years.</p></article>"
        .repeat(12);
    let listing =
        format!("<title>The Bay</title><nav><a href=/>Home</a></nav><main>{teasers}</main>");
    for (url, html) in [
        ("https://bay.test/", listing.as_str()),
        ("https://bay.test", &listing),
        ("https://bay.test/?s=ferry", &listing),
        ("https://bay.test/search?q=ferry", &listing),
        ("https://bay.test/find.php?page=2&query=ferry", &listing),
        (
            "https://bay.test/story",
            "<title>Bay</title><meta property=og:type content=article><script></script>\
             <noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
        ),
        (
            "https://bay.test/account",
            "<title>Log in</title><nav>Home</nav><h1>Welcome back</h1><p>Log in to go on reading \
             the stories of the bay.</p><form><input type=email><input type=password></form>",
        ),
        (
            "https://bay.test/empty",
            "<title>Bay</title><nav>Home</nav><body></body>",
        ),
    ] {
        let caveats = caveats(url, html);
        assert!(
            caveats.contains(&Caveat::NotAnArticle),
            "{url}: {caveats:?}"
        );
    }
}

#[test]
fn an_article_is_not_called_something_else() {
    let story = page(
        "<title>Ferry</title>",
        "<nav>Home</nav><h1>Ferry</h1>",
        "<footer>Bay</footer>",
    );
    // A site may call its front page the canonical address of every page.
    let canonical = story.replace(
        "<head>",
        "<head><link rel=canonical href=https://bay.test/>",
    );
    let guide = story.replace("The ferry", "JavaScript, the ferry");
    // Whoever is not logged in sees a form above the story.
    let with_form = story.replace("<nav>", "<form><input type=password></form><nav>");
    for (url, html) in [
        ("https://bay.test/2024/ferry", &story),
        ("https://bay.test/2024/ferry", &canonical),
        ("https://bay.test/ferry?id=3&s=20", &story),
        ("https://bay.test/research/ferry", &story),
        ("https://bay.test/guide", &guide),
        ("https://bay.test/story", &with_form.replace("</article>", &"<p>It came back every day that week, and nobody grew tired of it, least of all the harbour master.</p>".repeat(5))),
    ] {
        let caveats = caveats(url, html);
        assert!(!caveats.contains(&Caveat::NotAnArticle), "{url}: {caveats:?}");
    }
}

#[test]
fn what_a_paywall_cuts_is_called_so() {
    let paid = page(
        r#"<title>Ferry</title><script type="application/ld+json">{"@type":"NewsArticle",
        "headline":"Ferry","isAccessibleForFree":false}</script>"#,
        "<h1>Ferry</h1>",
        "<p>Subscribe to go on reading.</p>",
    );
    let cut = page("<title>Ferry</title>", "<nav>Home</nav><h1>Ferry</h1>", "")
        .replace("see it.", "see…");
    for html in [paid, cut] {
        let caveats = caveats("https://bay.test/story", &html);
        assert!(caveats.contains(&Caveat::PossiblyTruncated), "{caveats:?}");
    }
}

/// A page with something before and behind a story.
fn page(head: &str, before: &str, behind: &str) -> String {
    let story = "<p>The ferry crossed the bay on Monday for the first time in forty years, and \
                 the town came down to the quay to see it.</p>"
        .repeat(3);
    format!(
        "<html><head>{head}</head><body>{before}<article>{story}</article>{behind}</body></html>"
    )
}

#[test]
fn authors_are_found_where_pages_show_them() {
    for (before, expected) in [
        (
            "<h1>Ferry</h1><p rel=author><span>Ana Ruiz</span> <span>Deputy Pilot</span></p>",
            vec!["Ana Ruiz"],
        ),
        (
            "<h1>Ferry</h1><div itemprop=author><b>Ana Ruiz</b><i>Deputy Pilot</i></div>",
            vec!["Ana Ruiz"],
        ),
        (
            "<h1>Ferry</h1><p>Written by</p><p>Ana Ruiz</p>",
            vec!["Ana Ruiz"],
        ),
        (
            "<h1>Ferry</h1><div class=post-author><a>Ana Ruiz</a></div>",
            vec!["Ana Ruiz"],
        ),
        (
            "<h1>Ferry</h1><a href='/authors/ana'>Ana Ruiz</a>",
            vec!["Ana Ruiz"],
        ),
        (
            "<h1>Ferry</h1><p>By Ana Ruiz and Bo Lind</p>",
            vec!["Ana Ruiz", "Bo Lind"],
        ),
        // What names somebody else, or nobody.
        (
            "<h1>Ferry</h1><div class=comments><b class=author>Ana Ruiz</b></div>",
            vec![],
        ),
        ("<h1>Ferry</h1><div class=author>Sign In</div>", vec![]),
    ] {
        assert_eq!(extract(&page("", before, "")).authors, expected, "{before}");
    }
}

#[test]
fn the_name_of_a_site_above_every_page_is_no_title() {
    let head = "<title>Which pump for a leaking ferry? - Harbour Forum</title>";
    let before = "<h1>Harbour Forum</h1><h2>Which pump for a leaking ferry?</h2>";
    let article = extract(&page(head, before, ""));
    assert_eq!(
        article.title.as_deref(),
        Some("Which pump for a leaking ferry?")
    );
}

#[test]
fn the_date_of_a_change_is_none_of_publication() {
    let changed = "<p>Last modified on <time datetime=2024-03-02>2 March</time></p>";
    assert_eq!(
        extract(&page("", "<h1>Ferry</h1>", changed)).published,
        None
    );
    let named = "<h1>Ferry</h1><div class=post-date>2 March 2024</div>";
    let published = extract(&page("", named, changed)).published;
    assert_eq!(published.as_deref(), Some("2024-03-02"));
}

#[test]
fn the_name_of_a_job_is_none_of_a_person() {
    for (before, expected) in [
        (
            "<h1>Ferry</h1><p class=author><span>Ana Ruiz</span><span>Founder of Bay Works</span></p>",
            vec!["Ana Ruiz"],
        ),
        (
            "<h1>Ferry</h1><p>By <a>Ana Ruiz</a>, <a>Bo Lind</a><span>Harbour desk</span></p>",
            vec!["Ana Ruiz", "Bo Lind"],
        ),
        (
            "<h1>Ferry</h1><p><span>By</span><span>Ana Ruiz</span></p>",
            vec!["Ana Ruiz"],
        ),
        (
            "<h1>Ferry</h1><p>posted on 3 March 2024 by Ana Ruiz</p>",
            vec!["Ana Ruiz"],
        ),
        (
            "<meta name=author content='Bay Works, Inc.'><h1>Ferry</h1>",
            vec![],
        ),
    ] {
        assert_eq!(extract(&page("", before, "")).authors, expected, "{before}");
    }
}

#[test]
fn what_a_whole_page_is_called_is_no_hint_of_its_parts() {
    let page = "<body><div class='post comments-open'><h1>Ferry</h1>\
                <p class=byline><a rel=author>Ana Ruiz</a></p>\
                <time datetime=2024-03-03>3 March</time>\
                <p>The ferry crossed the bay on Monday for the first time in forty years.</p>\
                <div class=comment-list><a rel=author>Bo Lind</a>\
                <time datetime=2024-03-05 itemprop=datePublished>5 March</time></div></div>";
    let article = extract(page);
    assert_eq!(article.authors, ["Ana Ruiz"]);
    assert_eq!(article.published.as_deref(), Some("2024-03-03"));
}

#[test]
fn the_page_shows_its_title_in_its_own_words() {
    for (head, before, expected) in [
        // What is worded for searches gives way to what is shown.
        (
            "<title>Ferry crossing times and prices | Bay News</title>\
             <meta property=og:title content='Ferry crossing times and prices'>",
            "<h1>When and for how much the ferry crosses</h1>",
            "When and for how much the ferry crosses",
        ),
        // A heading that links to the front page is the site's name.
        (
            "<title>The ferry is back</title><link rel=canonical href=https://example.org/ferry>",
            "<h1><a href=/>Ana's notes</a></h1>",
            "The ferry is back",
        ),
        (
            "<title>The ferry is back / Bay Forum</title>\
             <link rel=canonical href=https://talk.example.org/ferry>",
            "<h1><a href=https://www.example.org/>Bay Forum</a></h1><h2>The ferry is back</h2>",
            "The ferry is back",
        ),
        (
            "<title>The ferry is back after forty years</title>",
            "<h1>Welcome</h1>",
            "The ferry is back after forty years",
        ),
        (
            "<title>Bay Notes: The ferry is back</title>\
             <meta property=og:title content='The ferry is back'>",
            "<h1>Bay Notes</h1>",
            "The ferry is back",
        ),
        // Many headings of one wording are none of a page.
        (
            "<title>Why is the ferry late? - Bay Forum</title>",
            "<h2>Why is the ferry late?</h2><h2>Comments</h2><p>a</p><h2>Comments</h2>\
             <p>b</p><h2>Comments</h2><p>c</p><h2>Comments</h2>",
            "Why is the ferry late?",
        ),
    ] {
        let title = extract(&page(head, before, "")).title;
        assert_eq!(title.as_deref(), Some(expected), "{head}");
    }
}

#[test]
fn dates_of_other_things_are_none_of_publication() {
    let review = "<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"Pump\",\
                  \"review\":[{\"@type\":\"Review\",\"datePublished\":\"2024-03-02\",\
                  \"reviewBody\":\"Good\",\"author\":{\"name\":\"Ana Ruiz\"}}]}</script>";
    let article = extract(&page(review, "<h1>Pump</h1>", ""));
    assert_eq!((article.published, article.authors), (None, vec![]));
    for (before, published, modified) in [
        // The only date that is shown is taken for the article's.
        (
            "<p>Updated 2 March 2024</p>",
            Some("2024-03-02"),
            Some("2024-03-02"),
        ),
        (
            "<p>Published <time datetime=2024-03-02>2 March</time> | Last updated on \
             <time datetime=2024-03-04>4 March</time></p>",
            Some("2024-03-02"),
            Some("2024-03-04"),
        ),
        ("<p>Joined: 2 March 2024</p>", None, None),
        ("<p>Release date: 2 March 2024</p>", None, None),
        ("<p>2 March 2024 – 4 March 2024</p>", None, None),
        (
            "<p>The quay will see a raise in the pay of everyone who works there starting \
             July 1, 2024.</p>",
            None,
            None,
        ),
        // In an aside of the article it may be the article's own.
        (
            "<main><aside><time datetime=2024-03-02>2 March</time></aside></main>",
            Some("2024-03-02"),
            None,
        ),
    ] {
        let article = extract(&page("", &format!("<h1>Ferry</h1>{before}"), ""));
        assert_eq!(article.published.as_deref(), published, "{before}");
        assert_eq!(article.modified.as_deref(), modified, "{before}");
    }
}

#[test]
fn dates_are_read_from_any_name_that_says_so() {
    for name in ["ms.date", "published", "og:article:published_time"] {
        let head = format!("<meta name='{name}' content='2024-03-02T08:00:00Z'>");
        assert_eq!(
            extract(&page(&head, "<h1>Ferry</h1>", ""))
                .published
                .as_deref(),
            Some("2024-03-02T08:00:00Z"),
            "{name}"
        );
    }
}
