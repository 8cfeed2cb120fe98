//! What a page says of itself in the terms of schema.org, in JSON-LD: which of
//! its objects describes the article, and what that says.

use super::super::plain_text::{tidy, unescape};
use crate::extract::html::json::Json;

/// The most objects that are looked at.
const MAX_OBJECTS: usize = 5_000;

/// Under these keys stand the words of others on the page's matter, and other
/// pages: their authors and dates are not the page's.
const OF_OTHERS: &[&str] = &[
    "review",
    "reviews",
    "comment",
    "itemListElement",
    "acceptedAnswer",
    "suggestedAnswer",
];

/// The objects that tell of the article.
#[derive(Debug, Default)]
pub(in crate::extract::html) struct Schema {
    /// The one that describes the article, and how surely it does.
    article: Option<(u8, Json)>,
    /// Whether that is said to be of this page.
    is_own: bool,
    /// The one that describes the page.
    page: Option<Json>,
    /// The one that describes the question of a page of questions and answers.
    question: Option<Json>,
    /// The identifiers of objects, with their names, for references by `@id`.
    named: Vec<(String, String)>,
    website: Option<String>,
    is_forum: bool,
}

impl Schema {
    /// Looks through the page's data, the objects in their order: of several articles
    /// the one that is said to be the page's own, or else the first, is taken.
    pub fn of(data: &[Json], is_own: impl Fn(&Json) -> bool) -> Schema {
        let mut schema = Schema::default();
        let mut open: Vec<&Json> = data.iter().rev().collect();
        for _ in 0..MAX_OBJECTS {
            let Some(json) = open.pop() else { break };
            match json {
                Json::List(items) => open.extend(items.iter().rev()),
                Json::Object(entries) => {
                    schema.read(json, &is_own);
                    let parts = entries.iter().rev();
                    let own = parts.filter(|(key, _)| !OF_OTHERS.contains(&key.as_str()));
                    open.extend(own.map(|(_, value)| value));
                }
                Json::Text(_) | Json::Truth(_) | Json::Other => {}
            }
        }
        schema
    }

    fn read(&mut self, object: &Json, is_own: &impl Fn(&Json) -> bool) {
        let text = |key| object.get(key).and_then(Json::text);
        if let (Some(id), Some(name)) = (text("@id"), text("name")) {
            self.named.push((id.to_owned(), tidy(name)));
        }
        // An article without headline or date is a link to one.
        let is_full = ["headline", "datePublished", "articleBody"]
            .iter()
            .any(|key| object.get(key).is_some());
        for kind in kinds(object) {
            match kind {
                "DiscussionForumPosting" | "QAPage" => self.is_forum = true,
                "Question" if self.question.is_none() => self.question = Some(object.clone()),
                "WebPage" | "ItemPage" | "AboutPage" if self.page.is_none() => {
                    self.page = Some(object.clone());
                }
                "WebSite" if self.website.is_none() => self.website = text("name").map(tidy),
                _ => {}
            }
            let rank = rank(kind);
            let best = self.article_rank();
            let is_nearer = || rank == best && rank > 0 && !self.is_own && is_own(object);
            if is_full && (rank > best || is_nearer()) {
                self.article = Some((rank, object.clone()));
                self.is_own = is_own(object);
            }
        }
    }

    /// How surely something describes an article, up to [`NEWS`].
    pub fn article_rank(&self) -> u8 {
        self.article.as_ref().map_or(0, |(rank, _)| *rank)
    }

    /// Whether it is a thread that is described, or a question with answers.
    pub fn is_forum(&self) -> bool {
        self.is_forum
    }

    /// The name of the site.
    pub fn website(&self) -> Option<&str> {
        self.website.as_deref()
    }

    /// What is said of the article under a key.
    pub fn article(&self, key: &str) -> Option<&Json> {
        self.article.as_ref()?.1.get(key)
    }

    /// The text that is said of the article under a key, never empty.
    pub fn article_text(&self, key: &str) -> Option<String> {
        let text = match self.article(key)? {
            Json::List(items) => items.first()?.text()?,
            other => other.text()?,
        };
        let text = tidy(&unescape(text));
        (!text.is_empty()).then_some(text)
    }

    /// A text of the question that a page of questions and answers is about.
    pub fn question_text(&self, key: &str) -> Option<&str> {
        let question = self.question.as_ref().filter(|_| self.is_forum)?;
        question.get(key)?.text()
    }

    /// A text of the page.
    pub fn page_text(&self, key: &str) -> Option<&str> {
        self.page.as_ref()?.get(key)?.text()
    }

    /// The names under a key of the article or the question, and whether each
    /// may be a person's.
    pub fn people(&self, key: &str) -> Vec<(String, bool)> {
        let question = || self.question.as_ref()?.get(key);
        let Some(value) = self.article(key).or_else(question) else {
            return Vec::new();
        };
        let mut people = Vec::new();
        for item in value.items() {
            if let Some(text) = item.text() {
                people.push((tidy(&unescape(text)), true));
                continue;
            }
            let kind = item.get("@type").and_then(Json::text).unwrap_or("Person");
            let is_person = kind.ends_with("Person");
            let names = item.get("name").map(Json::items).unwrap_or_default();
            let mut names = names.iter().filter_map(Json::text).peekable();
            if names.peek().is_none() {
                let name = self.name_of(item).map(str::to_owned);
                people.extend(name.map(|name| (name, is_person)));
            }
            people.extend(names.map(|name| (tidy(&unescape(name)), is_person)));
        }
        people
    }

    /// Who publishes the article.
    pub fn publisher(&self) -> Option<String> {
        let publisher = self.article("publisher")?.items().first()?;
        let named = publisher.get("name").unwrap_or(publisher).text().map(tidy);
        named.or_else(|| self.name_of(publisher).map(str::to_owned))
    }

    /// The name of what an object refers to by its `@id`.
    fn name_of(&self, object: &Json) -> Option<&str> {
        let id = object.get("@id")?.text()?;
        let mut named = self.named.iter();
        let (_, name) = named.find(|(held, _)| held == id)?;
        Some(name)
    }
}

/// The types of an object, without the address of their vocabulary.
fn kinds(object: &Json) -> impl Iterator<Item = &str> {
    let kinds = object.get("@type").map(Json::items).unwrap_or_default();
    let kinds = kinds.iter().filter_map(Json::text);
    kinds.map(|kind| kind.rsplit(['/', '#']).next().unwrap_or(kind))
}

/// The rank of what describes news.
const NEWS: u8 = 3;

/// How surely an object of a type describes the article of a page.
fn rank(kind: &str) -> u8 {
    match kind {
        "NewsArticle"
        | "ReportageNewsArticle"
        | "AnalysisNewsArticle"
        | "OpinionNewsArticle"
        | "ReviewNewsArticle" => NEWS,
        "BlogPosting"
        | "LiveBlogPosting"
        | "TechArticle"
        | "ScholarlyArticle"
        | "Article"
        | "Report"
        | "AdvertiserContentArticle" => 2,
        "Review"
        | "Recipe"
        | "CreativeWork"
        | "SocialMediaPosting"
        | "HowTo"
        | "MedicalWebPage"
        | "DiscussionForumPosting"
        | "QAPage" => 1,
        _ => 0,
    }
}
