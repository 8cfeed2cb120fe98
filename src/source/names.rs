//! The names of elements and attributes, interned as small numbers.
//!
//! A page repeats a few names thousands of times; as one byte each they are
//! compared and stored for nothing. Only the names that extraction has a use
//! for are known: other elements are [`Tag::Other`], other attributes are not
//! kept. A name is found by binary search.

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

            /// The number of a name, which must be in lower case.
            pub fn of(name: &str) -> $Name {
                match $Name::NAMES.binary_search_by(|(known, _)| (*known).cmp(name)) {
                    Ok(at) => $Name::NAMES.get(at).map_or($Name::Other, |&(_, number)| number),
                    Err(_) => $Name::Other,
                }
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
        Img = "img",
        Input = "input",
        Ins = "ins",
        Kbd = "kbd",
        Label = "label",
        Legend = "legend",
        Li = "li",
        Link = "link",
        Main = "main",
        Map = "map",
        Mark = "mark",
        Math = "math",
        Menu = "menu",
        Meta = "meta",
        Meter = "meter",
        Nav = "nav",
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
        Rp = "rp",
        Rt = "rt",
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
        Alt = "alt",
        AriaDescribedby = "aria-describedby",
        AriaHidden = "aria-hidden",
        AriaLabel = "aria-label",
        AriaLevel = "aria-level",
        AriaModal = "aria-modal",
        Charset = "charset",
        Class = "class",
        Colspan = "colspan",
        Content = "content",
        DataAlt = "data-alt",
        DataLazySrc = "data-lazy-src",
        DataOriginal = "data-original",
        DataSrc = "data-src",
        DataSrcset = "data-srcset",
        Datetime = "datetime",
        Dir = "dir",
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
        Poster = "poster",
        Property = "property",
        Pubdate = "pubdate",
        Rel = "rel",
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
