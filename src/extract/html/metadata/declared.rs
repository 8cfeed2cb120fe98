//! What the page declares: `meta` elements, JSON-LD, links, its title.

use super::address;
use super::plain_text::{language_tag, tidy, unescape};
use crate::extract::html::json::Json;
use crate::lowercase::lowercase;
use crate::source::document::Document;
use crate::source::names::{Attribute, Tag};

/// The declarations of a page, collected in one sweep.
#[derive(Debug, Default)]
pub(in super::super) struct Declared {
    /// Names in lower case, in the order of the page.
    metas: Vec<(String, String)>,
    /// The JSON-LD object that describes the article, if any, and the page.
    article: Option<Json>,
    page: Option<Json>,
    /// The one that describes the question of a page of questions and answers.
    question: Option<Json>,
    /// All objects with a type and a name, for references by `@id`.
    named: Vec<(String, String)>,
    is_forum: bool,
    website: Option<String>,
    pub title: String,
    canonical: Option<String>,
    base: Option<String>,
    language: Option<String>,
    direction: Option<String>,
}

/// Larger data is not looked at, in bytes.
const MAX_JSON: usize = 2_000_000;

/// The most objects of JSON-LD that are looked at.
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

impl Declared {
    /// Collects the declarations of a document.
    pub fn of(document: &Document) -> Declared {
        let mut declared = Declared::default();
        let mut data = Vec::new();
        for node in document.nodes() {
            let attribute = |name| document.attribute(node, name);
            let owned = |name| attribute(name).map(str::to_owned);
            match document.tag(node) {
                Some(Tag::Meta) => {
                    let Some(content) = attribute(Attribute::Content) else {
                        continue;
                    };
                    for key in [
                        Attribute::Property,
                        Attribute::Name,
                        Attribute::Itemprop,
                        Attribute::HttpEquiv,
                    ] {
                        if let Some(name) = attribute(key) {
                            // Remix writes its JSON-LD so.
                            if name == "script:ld+json" && content.len() < MAX_JSON {
                                data.push(Json::read(content));
                            }
                            for name in name.split_ascii_whitespace() {
                                declared.metas.push((lowercase(name), tidy(content)));
                            }
                        }
                    }
                }
                Some(Tag::Title) if declared.title.is_empty() => {
                    declared.title = tidy(&document.raw_text(node));
                }
                Some(Tag::Link) => {
                    let rel = attribute(Attribute::Rel).unwrap_or("");
                    if rel.eq_ignore_ascii_case("canonical") && declared.canonical.is_none() {
                        declared.canonical =
                            attribute(Attribute::Href).map(|url| url.trim().to_owned());
                    }
                }
                Some(Tag::Base) if declared.base.is_none() => {
                    declared.base = attribute(Attribute::Href).map(|url| url.trim().to_owned());
                }
                Some(Tag::Html) => {
                    declared.language = attribute(Attribute::Lang)
                        .or_else(|| attribute(Attribute::XmlLang))
                        .map(str::to_owned);
                    declared.direction = attribute(Attribute::Dir).map(str::to_owned);
                }
                Some(Tag::Body) => {
                    declared.direction = declared.direction.or_else(|| owned(Attribute::Dir));
                    declared.language = declared.language.or_else(|| owned(Attribute::Lang));
                }
                Some(Tag::Script)
                    if attribute(Attribute::Type)
                        .is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json")) =>
                {
                    let text = document.raw_text(node);
                    if text.len() < MAX_JSON {
                        data.push(Json::read(&text));
                    }
                }
                _ => {}
            }
        }
        declared.read_json(&data);
        declared
    }

    fn read_json(&mut self, data: &[Json]) {
        let mut open: Vec<&Json> = data.iter().rev().collect();
        let mut best = 0;
        let mut seen = 0;
        while let Some(json) = open.pop() {
            seen += 1;
            if seen > MAX_OBJECTS {
                break;
            }
            match json {
                Json::List(items) => open.extend(items.iter().rev()),
                Json::Object(entries) => {
                    if let (Some(id), Some(name)) = (
                        json.get("@id").and_then(Json::text),
                        json.get("name").and_then(Json::text),
                    ) {
                        self.named.push((id.to_owned(), tidy(name)));
                    }
                    let kind = json.get("@type");
                    let kinds = kind.map(Json::items).unwrap_or_default();
                    for kind in kinds.iter().filter_map(Json::text) {
                        let kind = kind.rsplit(['/', '#']).next().unwrap_or(kind);
                        let rank = match kind {
                            "NewsArticle"
                            | "ReportageNewsArticle"
                            | "AnalysisNewsArticle"
                            | "OpinionNewsArticle"
                            | "BlogPosting"
                            | "LiveBlogPosting"
                            | "TechArticle"
                            | "ScholarlyArticle"
                            | "Article"
                            | "Report"
                            | "AdvertiserContentArticle"
                            | "ReviewNewsArticle" => 4,
                            "Review" | "Recipe" | "CreativeWork" | "SocialMediaPosting"
                            | "HowTo" | "MedicalWebPage" => 2,
                            "DiscussionForumPosting" | "QAPage" => {
                                self.is_forum = true;
                                2
                            }
                            "Question" => {
                                if self.question.is_none() {
                                    self.question = Some(json.clone());
                                }
                                0
                            }
                            "WebPage" | "ItemPage" | "AboutPage" => {
                                if self.page.is_none() {
                                    self.page = Some(json.clone());
                                }
                                0
                            }
                            "WebSite" => {
                                if self.website.is_none() {
                                    self.website = json.get("name").and_then(Json::text).map(tidy);
                                }
                                0
                            }
                            _ => 0,
                        };
                        // An article without headline or date is a link to one.
                        let is_full = json.get("headline").is_some()
                            || json.get("datePublished").is_some()
                            || json.get("articleBody").is_some();
                        if is_full && rank > best {
                            best = rank;
                            self.article = Some(json.clone());
                        }
                    }
                    let parts = entries.iter().rev();
                    open.extend(
                        parts
                            .filter(|(key, _)| !OF_OTHERS.contains(&key.as_str()))
                            .map(|(_, value)| value),
                    );
                }
                Json::Text(_) | Json::Truth(_) | Json::Other => {}
            }
        }
    }

    /// The contents of the first `meta` with one of the names, in their order.
    pub fn meta<'a>(&'a self, names: &[&str]) -> Option<&'a str> {
        names.iter().find_map(|name| self.metas_of(name).next())
    }

    /// The contents of all `meta` with a name.
    pub fn metas_of<'a, 'n>(
        &'a self,
        name: &'n str,
    ) -> impl Iterator<Item = &'a str> + use<'a, 'n> {
        self.metas
            .iter()
            .filter(move |(held, content)| held == name && !content.is_empty())
            .map(|(_, content)| content.as_str())
    }

    /// The names, in lower case, and contents of all `meta`.
    pub fn metas(&self) -> impl Iterator<Item = (&str, &str)> {
        self.metas
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_str()))
    }

    /// A text of the article's JSON-LD.
    pub fn article_text(&self, key: &str) -> Option<String> {
        let value = self.article.as_ref()?.get(key)?;
        let text = match value {
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

    /// A text of the page's JSON-LD.
    pub fn page_text(&self, key: &str) -> Option<&str> {
        self.page.as_ref()?.get(key)?.text()
    }

    /// The people, or what stands for them, under a key of the article.
    pub fn people(&self, key: &str) -> Vec<(String, bool)> {
        let described = [&self.article, &self.question];
        let Some(value) = described
            .into_iter()
            .flatten()
            .find_map(|described| described.get(key))
        else {
            return Vec::new();
        };
        let mut people = Vec::new();
        for item in value.items() {
            if let Some(text) = item.text() {
                people.push((tidy(&unescape(text)), true));
                continue;
            }
            let kind = item.get("@type").and_then(Json::text).unwrap_or("Person");
            let names = item.get("name").map(Json::items).unwrap_or_default();
            let mut found = false;
            for name in names.iter().filter_map(Json::text) {
                found = true;
                people.push((tidy(&unescape(name)), kind.ends_with("Person")));
            }
            if !found
                && let Some(id) = item.get("@id").and_then(Json::text)
                && let Some((_, name)) = self.named.iter().find(|(held, _)| held == id)
            {
                people.push((name.clone(), kind.ends_with("Person")));
            }
        }
        people
    }

    pub fn site_name(&self) -> Option<String> {
        let name = self
            .meta(&["og:site_name"])
            // Some give an account elsewhere.
            .map(|name| name.trim_start_matches('@').to_owned())
            .or_else(|| self.publisher())
            .or_else(|| self.website.clone())
            .or_else(|| {
                self.meta(&[
                    "application-name",
                    "dc.publisher",
                    "apple-mobile-web-app-title",
                ])
                .map(str::to_owned)
            })?;
        // Some give the address for the name: then the host is the best there is.
        let address = name.split_once("://");
        let address = address.filter(|(scheme, _)| !scheme.contains(' '));
        let host = address.map(|(_, rest)| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
            host.trim_start_matches("www.").to_owned()
        });
        let name = host.unwrap_or(name);
        (!name.is_empty() && name.chars().count() < 80).then_some(name)
    }

    fn publisher(&self) -> Option<String> {
        let publisher = self.article.as_ref()?.get("publisher")?.items().first()?;
        let name = publisher
            .get("name")
            .or(Some(publisher))
            .and_then(Json::text)
            .map(tidy);
        name.or_else(|| {
            let id = publisher.get("@id").and_then(Json::text)?;
            self.named
                .iter()
                .find(|(held, _)| held == id)
                .map(|(_, name)| name.clone())
        })
    }

    pub fn canonical(&self) -> Option<String> {
        self.canonical
            .clone()
            .filter(|url| !url.is_empty())
            .or_else(|| self.meta(&["og:url", "twitter:url"]).map(str::to_owned))
    }

    /// What relative addresses are relative to.
    pub fn base(&self, address: Option<&str>) -> Option<String> {
        let page = address.map(str::to_owned).or_else(|| self.canonical());
        match &self.base {
            Some(base) => address::resolve(page.as_deref(), base).or(page),
            None => page,
        }
    }

    pub fn image(&self) -> Option<String> {
        self.meta(&[
            "og:image:secure_url",
            "og:image",
            "og:image:url",
            "twitter:image",
            "twitter:image:src",
            "thumbnail",
            "image",
        ])
        .map(str::to_owned)
        .or_else(|| {
            let image = self.article.as_ref()?.get("image")?.items().first()?;
            image.get("url").unwrap_or(image).text().map(str::to_owned)
        })
    }

    pub fn excerpt(&self) -> Option<String> {
        self.meta(&[
            "og:description",
            "description",
            "twitter:description",
            "dc.description",
        ])
        .map(|text| tidy(&unescape(text)))
        .or_else(|| self.article_text("description"))
    }

    /// The body in JSON-LD, its markup and entities left as they are.
    pub fn body(&self) -> Option<String> {
        self.article_text("articleBody")
    }

    pub fn language(&self) -> Option<String> {
        self.language
            .clone()
            .or_else(|| self.article_text("inLanguage"))
            .or_else(|| {
                self.meta(&["og:locale", "content-language", "language", "dc.language"])
                    .map(str::to_owned)
            })
            .and_then(|tag| language_tag(&tag))
    }

    pub fn direction(&self) -> Option<String> {
        self.direction
            .as_ref()
            .map(|dir| dir.trim().to_ascii_lowercase())
    }

    pub fn is_article_type(&self) -> bool {
        self.article.is_some()
            || self
                .meta(&["og:type"])
                .is_some_and(|kind| kind == "article")
    }

    pub fn is_forum_type(&self) -> bool {
        self.is_forum
    }

    /// schema.org: `isAccessibleForFree` is false.
    pub fn is_paid(&self) -> bool {
        let article = self.article.as_ref();
        article
            .and_then(|article| article.get("isAccessibleForFree"))
            .is_some_and(|is| *is == Json::Truth(false))
            || self
                .article_text("isAccessibleForFree")
                .is_some_and(|is| is.eq_ignore_ascii_case("false"))
            || self
                .meta(&["article:content_tier"])
                .is_some_and(|tier| tier == "locked")
    }
}
