//! The differences, page by page: gold, ours and the peers' side by side. On
//! top is what a peer does best beside ours, then what we do worst.

use std::collections::HashMap;
use std::fmt::Write;

use super::Outcome;
use super::metrics::Text;
use crate::pages::align::{align, tokens};

const HEAD: &str = "<!doctype html><meta charset=utf-8><title>Differences</title><style>
body{font:14px/1.4 system-ui;margin:1em}summary{cursor:pointer}
.beside{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:1em;overflow-wrap:anywhere}
p{margin:.3em 0}.miss{background:#fdd}.extra{background:#ffd}.part{background:#eef}
small{color:#666}b{color:#a00}</style>
<p>Red: gold that ours has not. Yellow: not gold. Blue: in part.</p>";

/// A page with what each of the peers made of it.
struct Compared<'o> {
    ours: &'o Outcome,
    peers: Vec<(&'static str, &'o Outcome)>,
}

impl Compared<'_> {
    fn f1(outcome: &Outcome) -> f64 {
        outcome.text.map_or(1.0, Text::f1)
    }

    /// By how much the best peer is better; nothing where none is.
    fn lag(&self) -> f64 {
        let peers = self.peers.iter().map(|(_, outcome)| Self::f1(outcome));
        (peers.fold(0.0, f64::max) - Self::f1(self.ours)).max(0.0)
    }
}

/// The report of all pages whose text has gold; `peers` by name.
pub fn html(ours: &[Outcome], peers: &[(&'static str, Vec<Outcome>)]) -> String {
    let mut theirs: HashMap<(&str, &str), Vec<(&'static str, &Outcome)>> = HashMap::new();
    for (name, outcomes) in peers {
        for outcome in outcomes {
            let key = (outcome.page.set.as_str(), outcome.page.id.as_str());
            theirs.entry(key).or_default().push((*name, outcome));
        }
    }
    let mut order: Vec<Compared> = ours
        .iter()
        .filter(|outcome| outcome.text.is_some())
        .map(|ours| {
            let key = (ours.page.set.as_str(), ours.page.id.as_str());
            let peers = theirs.remove(&key).unwrap_or_default();
            Compared { ours, peers }
        })
        .collect();
    order.sort_by(|a, b| {
        let by_ours = Compared::f1(a.ours).total_cmp(&Compared::f1(b.ours));
        b.lag().total_cmp(&a.lag()).then(by_ours)
    });
    let mut html = HEAD.to_owned();
    for compared in &order {
        entry(&mut html, compared);
    }
    html
}

fn entry(html: &mut String, compared: &Compared) {
    let ours = compared.ours;
    let gold = ours.expected.as_deref().unwrap_or("");
    let figures = |outcome: &Outcome| {
        let text = outcome.text.unwrap_or(Text {
            precision: 1.0,
            recall: 1.0,
        });
        let (f1, precision, recall) = (text.f1(), text.precision, text.recall);
        format!("{f1:.3} (P {precision:.2}, R {recall:.2})")
    };
    let _ = write!(
        html,
        "<details><summary>{} {} {} <small>{} {} confidence {:.2}</small>",
        figures(ours),
        escape(&ours.page.set),
        escape(&ours.page.id),
        escape(ours.page.gold_text("type").unwrap_or("")),
        escape(ours.page.url.as_deref().unwrap_or("")),
        ours.article.confidence,
    );
    if compared.lag() > 0.0 {
        let _ = write!(html, " <b>behind by {:.3}</b>", compared.lag());
    }
    let text = |key: &str| escape(ours.page.gold_text(key).unwrap_or(""));
    let _ = write!(
        html,
        "</summary><div class=beside><div><h3>Gold: {}</h3><small>{} · {}</small>{}</div>",
        text("title"),
        text("author"),
        text("date"),
        paragraphs(gold, &ours.article.text, "miss"),
    );
    column(html, "Ours", ours, gold);
    for (name, outcome) in &compared.peers {
        column(html, &format!("{name} {}", figures(outcome)), outcome, gold);
    }
    html.push_str("</div></details>");
}

fn column(html: &mut String, name: &str, outcome: &Outcome, gold: &str) {
    let article = &outcome.article;
    let _ = write!(
        html,
        "<div><h3>{}: {}</h3><small>{} · {}</small>{}</div>",
        escape(name),
        escape(article.title.as_deref().unwrap_or("")),
        escape(&article.authors.join(", ")),
        escape(article.published.as_deref().unwrap_or("")),
        paragraphs(&article.text, gold, "extra"),
    );
}

/// The paragraphs of a text, marked by how much of each the other has.
fn paragraphs(text: &str, other: &str, class: &str) -> String {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut number = |token: String| {
        let next = numbers.len() as u32;
        *numbers.entry(token).or_insert(next)
    };
    let other: Vec<u32> = tokens(other).into_iter().map(&mut number).collect();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let mut words = Vec::new();
    let mut ends = Vec::new();
    for line in &lines {
        words.extend(tokens(line).into_iter().map(&mut number));
        ends.push(words.len());
    }
    let matched = align(&words, &other);
    let mut html = String::new();
    let mut start = 0;
    for (line, end) in lines.iter().zip(ends) {
        let run = matched.get(start..end).unwrap_or(&[]);
        let hits = run.iter().filter(|is| **is).count();
        let class = match hits * 10 / run.len().max(1) {
            0..=3 => class,
            4..=8 => "part",
            _ => "",
        };
        let _ = write!(html, "<p class='{class}'>{}</p>", escape(line));
        start = end;
    }
    html
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use nutgraf::Article;

    use super::super::judged;
    use crate::pages::Page;

    fn page(id: &str) -> Rc<Page> {
        Rc::new(Page {
            set: "news".to_owned(),
            id: id.to_owned(),
            url: Some("https://a.test/?<b>".to_owned()),
            html: String::new(),
            gold: serde_json::json!({ "text": "one two three four <five>", "title": "<script>" }),
        })
    }

    #[test]
    fn where_a_peer_is_better_is_on_top_and_all_is_escaped() {
        let outcome = |page, text: &str| {
            let article = Article {
                title: Some("<img onerror=x>".to_owned()),
                text: text.to_owned(),
                ..Article::default()
            };
            judged(page, article, None, 0.0)
        };
        let (bad, behind) = (page("both-bad"), page("<behind>"));
        let gold = "one two three four <five>";
        let ours = [
            outcome(&bad, "nothing"),
            outcome(&behind, "one two three four six seven"),
        ];
        let peers = [(
            "peer",
            vec![outcome(&bad, "nothing"), outcome(&behind, gold)],
        )];
        let html = super::html(&ours, &peers);
        let at = |text: &str| html.find(text);
        assert!(at("&lt;behind&gt;") < at("both-bad"));
        assert!(at("behind by").is_some());
        for markup in ["<five>", "<img", "<script>", "<b>\"", "<behind>"] {
            assert_eq!(at(markup), None, "{markup}");
        }
    }
}
