//! The names of elements and attributes, interned as small numbers.
//!
//! A page repeats a few names thousands of times; as one byte each they are
//! compared and stored for nothing. Only the names that extraction has a use
//! for are known: other elements are [`Tag::Other`], other attributes are not
//! kept. A name is looked for among those with its first letter.

/// Where in a sorted list the names of each letter begin, and at the end how
/// many names there are.
const fn starts(count: usize, names: &[&str]) -> [u8; 27] {
    assert!(count <= u8::MAX as usize, "a name's number is a byte");
    let mut starts = [count as u8; 27];
    let mut at = count;
    while at > 0 {
        at -= 1;
        #[allow(
            clippy::indexing_slicing,
            reason = "out of bounds is an error of the compiler's"
        )]
        let first = names[at].as_bytes()[0];
        let mut letter = 0;
        while letter <= first - b'a' {
            #[allow(
                clippy::indexing_slicing,
                reason = "out of bounds is an error of the compiler's"
            )]
            if starts[letter as usize] as usize > at {
                starts[letter as usize] = at as u8;
            }
            letter += 1;
        }
    }
    starts
}

macro_rules! names {
    ($(#[$meta:meta])* $Name:ident { $($Variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum $Name {
            $(#[doc = concat!("`", $text, "`")] $Variant,)+
            /// Any other name.
            Other,
        }

        impl $Name {
            /// The names that are known, in the order of their bytes.
            const NAMES: &'static [(&'static str, $Name)] = &[$(($text, $Name::$Variant),)+];

            /// Where the names of each letter begin.
            const STARTS: [u8; 27] = starts($Name::NAMES.len(), &[$($text,)+]);

            /// The number of a name, which must be in lower case.
            pub fn of(name: &str) -> $Name {
                $Name::of_bytes(name.as_bytes())
            }

            /// The number of a name, which must be in lower case, given its
            /// bytes.
            pub fn of_bytes(name: &[u8]) -> $Name {
                let letter = name.first().unwrap_or(&0).wrapping_sub(b'a');
                let start = |letter: u8| $Name::STARTS.get(usize::from(letter)).copied();
                let (Some(from), Some(to)) = (start(letter), start(letter.wrapping_add(1))) else {
                    return $Name::Other;
                };
                $Name::NAMES
                    .get(usize::from(from)..usize::from(to))
                    .unwrap_or(&[])
                    .iter()
                    // Most differ in the second letter already.
                    .find(|(known, _)| {
                        known.as_bytes().get(1) == name.get(1) && known.as_bytes() == name
                    })
                    .map_or($Name::Other, |&(_, number)| number)
            }

            /// All names that are known, in the order of their bytes.
            pub fn known() -> impl Iterator<Item = $Name> {
                $Name::NAMES.iter().map(|&(_, number)| number)
            }

            /// The name; empty for [`Self::Other`].
            pub fn name(self) -> &'static str {
                $Name::NAMES.get(self as usize).map_or("", |&(name, _)| name)
            }
        }
    };
}

names! {
    /// The name of an HTML element.
    ///
    /// Elements inside `svg` and `math` are [`Tag::Other`], so that an SVG
    /// `title` is never taken for the page's.
    Tag {
        A = "a",
        Abbr = "abbr",
        Acronym = "acronym",
        Address = "address",
        Applet = "applet",
        Area = "area",
        Article = "article",
        Aside = "aside",
        Audio = "audio",
        B = "b",
        Base = "base",
        Basefont = "basefont",
        Bdi = "bdi",
        Bdo = "bdo",
        Bgsound = "bgsound",
        Big = "big",
        Blockquote = "blockquote",
        Body = "body",
        Br = "br",
        Button = "button",
        Canvas = "canvas",
        Caption = "caption",
        Center = "center",
        Cite = "cite",
        Code = "code",
        Col = "col",
        Colgroup = "colgroup",
        Data = "data",
        Datalist = "datalist",
        Dd = "dd",
        Del = "del",
        Details = "details",
        Dfn = "dfn",
        Dialog = "dialog",
        Dir = "dir",
        Div = "div",
        Dl = "dl",
        Dt = "dt",
        Em = "em",
        Embed = "embed",
        Fieldset = "fieldset",
        Figcaption = "figcaption",
        Figure = "figure",
        Font = "font",
        Footer = "footer",
        Form = "form",
        Frame = "frame",
        Frameset = "frameset",
        H1 = "h1",
        H2 = "h2",
        H3 = "h3",
        H4 = "h4",
        H5 = "h5",
        H6 = "h6",
        Head = "head",
        Header = "header",
        Hgroup = "hgroup",
        Hr = "hr",
        Html = "html",
        I = "i",
        Iframe = "iframe",
        Image = "image",
        Img = "img",
        Input = "input",
        Ins = "ins",
        Kbd = "kbd",
        Keygen = "keygen",
        Label = "label",
        Legend = "legend",
        Li = "li",
        Link = "link",
        Listing = "listing",
        Main = "main",
        Map = "map",
        Mark = "mark",
        Marquee = "marquee",
        Math = "math",
        Menu = "menu",
        Meta = "meta",
        Meter = "meter",
        Nav = "nav",
        Nobr = "nobr",
        Noembed = "noembed",
        Noframes = "noframes",
        Noscript = "noscript",
        Object = "object",
        Ol = "ol",
        Optgroup = "optgroup",
        Option = "option",
        Output = "output",
        P = "p",
        Param = "param",
        Picture = "picture",
        Plaintext = "plaintext",
        Portal = "portal",
        Pre = "pre",
        Progress = "progress",
        Q = "q",
        Rb = "rb",
        Rp = "rp",
        Rt = "rt",
        Rtc = "rtc",
        Ruby = "ruby",
        S = "s",
        Samp = "samp",
        Script = "script",
        Search = "search",
        Section = "section",
        Select = "select",
        Slot = "slot",
        Small = "small",
        Source = "source",
        Span = "span",
        Strike = "strike",
        Strong = "strong",
        Style = "style",
        Sub = "sub",
        Summary = "summary",
        Sup = "sup",
        Svg = "svg",
        Table = "table",
        Tbody = "tbody",
        Td = "td",
        Template = "template",
        Textarea = "textarea",
        Tfoot = "tfoot",
        Th = "th",
        Thead = "thead",
        Time = "time",
        Title = "title",
        Tr = "tr",
        Track = "track",
        Tt = "tt",
        U = "u",
        Ul = "ul",
        Var = "var",
        Video = "video",
        Wbr = "wbr",
        Xmp = "xmp",
    }
}

names! {
    /// The name of an attribute.
    Attribute {
        Abbr = "abbr",
        Action = "action",
        Alt = "alt",
        AriaDescribedby = "aria-describedby",
        AriaHidden = "aria-hidden",
        AriaLabel = "aria-label",
        AriaLevel = "aria-level",
        AriaModal = "aria-modal",
        Charset = "charset",
        Checked = "checked",
        Class = "class",
        Colspan = "colspan",
        Content = "content",
        DataAlt = "data-alt",
        DataHref = "data-href",
        DataLazySrc = "data-lazy-src",
        DataOriginal = "data-original",
        DataSrc = "data-src",
        DataSrcset = "data-srcset",
        Datetime = "datetime",
        Dir = "dir",
        Encoding = "encoding",
        Hidden = "hidden",
        Href = "href",
        Hreflang = "hreflang",
        HttpEquiv = "http-equiv",
        Id = "id",
        Itemprop = "itemprop",
        Itemscope = "itemscope",
        Itemtype = "itemtype",
        Lang = "lang",
        Name = "name",
        Onclick = "onclick",
        Open = "open",
        Popover = "popover",
        Poster = "poster",
        Property = "property",
        Pubdate = "pubdate",
        Rel = "rel",
        Reversed = "reversed",
        Role = "role",
        Rowspan = "rowspan",
        Shadowrootmode = "shadowrootmode",
        Slot = "slot",
        Src = "src",
        Srcset = "srcset",
        Start = "start",
        Style = "style",
        Title = "title",
        Type = "type",
        Value = "value",
        XmlLang = "xml:lang",
    }
}

#[cfg(test)]
mod tests {
    use super::{Attribute, Tag};

    #[test]
    fn names_are_found_and_given_back() {
        for &(name, tag) in Tag::NAMES {
            assert_eq!((Tag::of(name), tag.name()), (tag, name));
        }
        for &(name, attribute) in Attribute::NAMES {
            assert_eq!((Attribute::of(name), attribute.name()), (attribute, name));
        }
        assert_eq!(Tag::of("x-card"), Tag::Other);
    }
}
