//! What the page declares: `meta` elements, JSON-LD, links, its title.

mod schema;

use super::address;
use super::plain_text::{language_tag, tidy, unescape, without_tags};
use crate::extract::html::folding::{fold, fold_beyond};
use crate::extract::html::json::Json;
use crate::lowercase::lowercase;
use crate::search::{contains, split_once, without_start};
use crate::source::document::{Document, NodeId};
use crate::source::names::{Attribute, Tag};
use schema::Schema;

/// The declarations of a page, collected in one sweep.
#[derive(Debug, Default)]
pub(in super::super) struct Declared {
    /// Names in lower case, in the order of the page.
    metas: Vec<(String, String)>,
    /// What JSON-LD says.
    pub schema: Schema,
    pub title: String,
    canonical: Option<String>,
    base: Option<String>,
    language: Option<String>,
    direction: Option<String>,
}

/// Larger data is not looked at, in bytes.
const MAX_JSON: usize = 2_000_000;

impl Declared {
    /// Collects the declarations of a document.
    pub fn of(document: &Document) -> Declared {
        let mut declared = Declared::default();
        let mut data = Vec::new();
        for node in document.nodes() {
            let attribute = |name| document.attribute(node, name);
            let owned = |name| attribute(name).map(str::to_owned);
            match document.tag(node) {
                Some(Tag::Meta) => data.extend(declared.read_meta(document, node)),
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
                        .is_some_and(|kind| contains(&kind.to_ascii_lowercase(), "ld+json")) =>
                {
                    let text = document.raw_text(node);
                    if text.len() < MAX_JSON {
                        data.push(Json::read(&text));
                    }
                }
                _ => {}
            }
        }
        declared.schema = Schema::of(&data, declared.own());
        declared
    }

    /// Whether an object of structured data tells of this page: by its address, or by
    /// its title.
    fn own(&self) -> impl Fn(&Json) -> bool + use<> {
        let canonical = self.canonical().unwrap_or_default();
        let title = fold(self.meta(&["og:title"]).unwrap_or(&self.title));
        move |object| {
            let text = |key| object.get(key).and_then(Json::text).unwrap_or("");
            let headline = fold_beyond(text("headline"), title.len());
            let mut addresses = ["url", "@id", "mainEntityOfPage"].into_iter().map(text);
            addresses.any(|address| !address.is_empty() && address == canonical)
                || !headline.is_empty() && title.starts_with(&headline)
        }
    }

    /// Keeps a `meta` by each of its names, and gives the data that it holds.
    fn read_meta(&mut self, document: &Document, node: NodeId) -> Option<Json> {
        let attribute = |name| document.attribute(node, name);
        let content = attribute(Attribute::Content)?;
        let mut data = None;
        for key in [
            Attribute::Property,
            Attribute::Name,
            Attribute::Itemprop,
            Attribute::HttpEquiv,
        ] {
            let name = attribute(key).unwrap_or("");
            // Remix writes its JSON-LD so.
            if name == "script:ld+json" && content.len() < MAX_JSON {
                data = Some(Json::read(content));
            }
            for name in name.split_ascii_whitespace() {
                self.metas.push((lowercase(name), tidy(content)));
            }
        }
        data
    }

    /// The contents of the first `meta` with one of the names, in their order.
    #[inline(never)]
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

    pub fn site_name(&self) -> Option<String> {
        let name = self
            .meta(&["og:site_name"])
            // Some give an account elsewhere.
            .map(|name| name.trim_start_matches('@').to_owned())
            .or_else(|| self.schema.publisher())
            .or_else(|| self.schema.website().map(str::to_owned))
            .or_else(|| {
                self.meta(&[
                    "application-name",
                    "dc.publisher",
                    "apple-mobile-web-app-title",
                ])
                .map(str::to_owned)
            })?;
        // Some give the address for the name: then the host is the best there is.
        let address = split_once(&name, "://");
        let address = address.filter(|(scheme, _)| !scheme.contains(' '));
        let host = address.map(|(_, rest)| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
            without_start(host, "www.").to_owned()
        });
        let name = host.unwrap_or(name);
        (!name.is_empty() && name.chars().count() < 80).then_some(name)
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
            let image = self.schema.article("image")?.items().first()?;
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
        .or_else(|| self.schema.article_text("description"))
        .map(|text| without_tags(&text))
        .filter(|text| !text.is_empty())
    }

    pub fn language(&self) -> Option<String> {
        self.language
            .clone()
            .or_else(|| self.schema.article_text("inLanguage"))
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

    /// How surely the page is declared an article: not at all is 0, and news
    /// are above all else.
    pub fn article_type(&self) -> u8 {
        let kind = self.meta(&["og:type"]);
        self.schema.article_rank() * 2 + u8::from(kind == Some("article"))
    }

    /// schema.org: `isAccessibleForFree` is false.
    pub fn is_paid(&self) -> bool {
        let is_free = self.schema.article("isAccessibleForFree");
        is_free.is_some_and(|is| *is == Json::Truth(false))
            || self
                .schema
                .article_text("isAccessibleForFree")
                .is_some_and(|is| is.eq_ignore_ascii_case("false"))
            || self
                .meta(&["article:content_tier"])
                .is_some_and(|tier| tier == "locked")
    }
}
