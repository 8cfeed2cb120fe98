//! Which document types mean a page that browsers show as in the nineties
//! (WHATWG HTML, sections 13.2.5.53 to 13.2.5.68 and 13.2.6.4.1).
//!
//! One thing depends on it here: whether a table ends the paragraph before.

/// Whether a document type asks for quirks, given what stands after its
/// `<!doctype`, with the `>` that ends it.
pub(super) fn is_quirky(declared: &str) -> bool {
    let Some(declared) = declared.strip_suffix('>') else {
        return true;
    };
    let declared = declared.trim_start_matches(is_space);
    let (name, rest) = split_word(declared);
    if !name.eq_ignore_ascii_case("html") {
        return true;
    }
    let rest = rest.trim_start_matches(is_space);
    if rest.is_empty() {
        return false;
    }
    let Some((keyword, identifiers)) = rest.split_at_checked("public".len()) else {
        return true;
    };
    let mut public = None;
    let system;
    if keyword.eq_ignore_ascii_case("public") {
        match identifier(identifiers) {
            Ok(Some((text, rest))) => {
                public = Some(text.to_ascii_lowercase());
                system = identifier(rest);
            }
            _ => return true,
        }
    } else if keyword.eq_ignore_ascii_case("system") {
        system = identifier(identifiers);
        if system == Ok(None) {
            return true;
        }
    } else {
        return true;
    }
    let Ok(system) = system else { return true };
    if system.is_some_and(|(text, _)| text.eq_ignore_ascii_case(QUIRKY_SYSTEM)) {
        return true;
    }
    let Some(public) = public else { return false };
    QUIRKY.contains(&&*public)
        || public.strip_prefix("-//").is_some_and(|public| {
            QUIRKY_PREFIXES
                .iter()
                .any(|prefix| public.starts_with(prefix))
                || (system.is_none()
                    && ["frameset//", "transitional//"].iter().any(|kind| {
                        public
                            .strip_prefix("w3c//dtd html 4.01 ")
                            .is_some_and(|rest| rest.starts_with(kind))
                    }))
        })
}

fn is_space(character: char) -> bool {
    character.is_ascii_whitespace()
}

fn split_word(text: &str) -> (&str, &str) {
    let end = text.find(is_space).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The quoted text that comes next, if there is one, and what follows it; an
/// error where something else comes or the quotes are not closed.
fn identifier(text: &str) -> Result<Option<(&str, &str)>, ()> {
    let text = text.trim_start_matches(is_space);
    let mut characters = text.chars();
    match characters.next() {
        None => Ok(None),
        Some(quote @ ('"' | '\'')) => characters.as_str().split_once(quote).map(Some).ok_or(()),
        Some(_) => Err(()),
    }
}

const QUIRKY_SYSTEM: &str = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

const QUIRKY: [&str; 3] = [
    "-//w3o//dtd w3 html strict 3.0//en//",
    "-/w3c/dtd html 4.0 transitional/en",
    "html",
];

/// What stands after `-//`.
const QUIRKY_PREFIXES: &[&str] = &[
    "advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "as//dtd html 3.0 aswedit + extensions//",
    "ietf//dtd html 2.0 level 1//",
    "ietf//dtd html 2.0 level 2//",
    "ietf//dtd html 2.0 strict level 1//",
    "ietf//dtd html 2.0 strict level 2//",
    "ietf//dtd html 2.0 strict//",
    "ietf//dtd html 2.0//",
    "ietf//dtd html 2.1e//",
    "ietf//dtd html 3.0//",
    "ietf//dtd html 3.2 final//",
    "ietf//dtd html 3.2//",
    "ietf//dtd html 3//",
    "ietf//dtd html level 0//",
    "ietf//dtd html level 1//",
    "ietf//dtd html level 2//",
    "ietf//dtd html level 3//",
    "ietf//dtd html strict level 0//",
    "ietf//dtd html strict level 1//",
    "ietf//dtd html strict level 2//",
    "ietf//dtd html strict level 3//",
    "ietf//dtd html strict//",
    "ietf//dtd html//",
    "metrius//dtd metrius presentational//",
    "microsoft//dtd internet explorer 2.0 html strict//",
    "microsoft//dtd internet explorer 2.0 html//",
    "microsoft//dtd internet explorer 2.0 tables//",
    "microsoft//dtd internet explorer 3.0 html strict//",
    "microsoft//dtd internet explorer 3.0 html//",
    "microsoft//dtd internet explorer 3.0 tables//",
    "netscape comm. corp.//dtd html//",
    "netscape comm. corp.//dtd strict html//",
    "o'reilly and associates//dtd html 2.0//",
    "o'reilly and associates//dtd html extended 1.0//",
    "o'reilly and associates//dtd html extended relaxed 1.0//",
    "softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "spyglass//dtd html 2.0 extended//",
    "sq//dtd html 2.0 hotmetal + extensions//",
    "sun microsystems corp.//dtd hotjava html//",
    "sun microsystems corp.//dtd hotjava strict html//",
    "w3c//dtd html 3 1995-03-24//",
    "w3c//dtd html 3.2 draft//",
    "w3c//dtd html 3.2 final//",
    "w3c//dtd html 3.2//",
    "w3c//dtd html 3.2s draft//",
    "w3c//dtd html 4.0 frameset//",
    "w3c//dtd html 4.0 transitional//",
    "w3c//dtd html experimental 19960712//",
    "w3c//dtd html experimental 970421//",
    "w3c//dtd w3 html//",
    "w3o//dtd w3 html 3.0//",
    "webtechs//dtd mozilla html 2.0//",
    "webtechs//dtd mozilla html//",
];

#[cfg(test)]
mod tests {
    use super::is_quirky;

    #[test]
    fn document_types_ask_for_quirks_or_do_not() {
        for (declared, quirky) in [
            (" html>", false),
            (" HTML >", false),
            ("html>", false),
            (" html", true),
            (" svg>", true),
            (" html SYSTEM 'about:legacy-compat'>", false),
            (" html SYSTEM>", true),
            (" html PUBLIC '-//W3C//DTD HTML 4.01//EN'>", false),
            (
                " html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">",
                true,
            ),
            (
                " html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"http://www.w3.org/TR/html4/loose.dtd\">",
                false,
            ),
            (
                " html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"\"x\">",
                false,
            ),
            (" html PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">", true),
            (" html PUBLIC \"-//W3C//DTD>", true),
            (" html bogus>", true),
        ] {
            assert_eq!(is_quirky(declared), quirky, "{declared}");
        }
    }
}
