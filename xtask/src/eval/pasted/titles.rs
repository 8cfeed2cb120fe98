//! When a title counts as found.

use serde_json::Value;

/// Whether two titles are the same: signs, white space, capitals, `&` for *and*
/// and a site's name at the end aside.
pub fn same_title(found: &str, wanted: &str) -> bool {
    let (found, wanted) = (key(found), key(wanted));
    if found.is_empty() || wanted.is_empty() {
        return found == wanted;
    }
    let (short, long) = if found.len() < wanted.len() {
        (&found, &wanted)
    } else {
        (&wanted, &found)
    };
    long.starts_with(short.as_str()) && short.len() * 2 >= long.len()
}

/// Whether two titles are the same, or are when the site's name is taken off
/// either end of both.
///
/// Many of the gold titles were taken from the page's `<title>`, which names
/// the site; no line of a plain copy holds the two together. [`same_title`]
/// lets any ending be missing, but no beginning, so that `The Post: Harbour
/// opens` was not found where `Harbour opens` was. Only what the page's
/// address or its declared name spells is taken for the site's name, so that
/// nothing of a headline counts as one.
pub fn same_but_for_site(found: &str, wanted: &str, site: &Site) -> bool {
    same_title(found, wanted) || key(site.without(found)) == key(site.without(wanted))
}

/// What a site is called, as far as the gold tells.
pub struct Site {
    /// The letters of its host and of its name.
    names: [String; 2],
}

/// What sets a site's name apart.
const SIGNS: [&str; 9] = [
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", ": ",
];

impl Site {
    pub fn of(gold: &Value) -> Site {
        let field = |name: &str| gold.get(name).and_then(Value::as_str).unwrap_or_default();
        let host = field("url").split('/').nth(2).unwrap_or_default();
        Site {
            names: [key(host.trim_start_matches("www.")), key(field("site"))],
        }
    }

    /// A title without the site's name at its ends.
    fn without<'t>(&self, title: &'t str) -> &'t str {
        const SHORTEST: usize = 3;
        let is_name = |part: &str| {
            let part = key(part);
            part.len() >= SHORTEST && self.names.iter().any(|name| name.contains(&part))
        };
        let mut title = title.trim();
        for sign in SIGNS {
            if let Some((rest, _)) = title.rsplit_once(sign).filter(|(_, name)| is_name(name)) {
                title = rest;
            }
            if let Some((_, rest)) = title.split_once(sign).filter(|(name, _)| is_name(name)) {
                title = rest;
            }
        }
        title.trim()
    }
}

fn key(title: &str) -> String {
    title
        .replace('&', "and")
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_sites_name_is_taken_off_either_end_and_nothing_else() {
        let site = Site::of(&json!({"url": "https://www.harbour-post.example/1", "site": ""}));
        let same = |found, wanted| same_but_for_site(found, wanted, &site);
        assert!(same("The piers open", "Harbour Post: The piers open"));
        assert!(same("The piers open", "The piers open | Harbour Post"));
        assert!(same("Harbour Post - Piers", "Piers"));
        assert!(!same("The piers open", "Good news: The piers open"));
        assert!(!same("The piers open", "The piers close | Harbour Post"));
    }
}
