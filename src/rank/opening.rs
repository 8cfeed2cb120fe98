//! How a sentence opens: in mid-air, with a connective, with a quotation.

use crate::language::Language;

/// How a sentence opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Opening {
    /// With a word that points at something before (*he*, *this*).
    pub(super) is_anaphoric: bool,
    /// With a word that goes on from something before (*but*, *however*).
    pub(super) is_connective: bool,
    /// With a quotation mark.
    pub(super) is_quotation: bool,
}

impl Opening {
    /// Whether it leans on the sentence before.
    pub(super) fn leans(self) -> bool {
        self.is_anaphoric || self.is_connective
    }

    /// How a sentence of a language opens. Linear in the opening words only.
    pub(super) fn of(sentence: &str, language: &Language) -> Opening {
        let opening = sentence.trim_start_matches(|character: char| !character.is_alphanumeric());
        let before = sentence.len() - opening.len();
        let is_quotation = sentence
            .get(..before)
            .is_some_and(|marks| marks.contains(is_quotation_mark));
        let Some(words) = words(language.tag) else {
            return Opening {
                is_quotation,
                ..Opening::default()
            };
        };
        Opening {
            is_anaphoric: words.anaphora.iter().any(|word| opens_with(opening, word)),
            is_connective: words
                .connectives
                .iter()
                .any(|word| opens_with(opening, word)),
            is_quotation,
        }
    }
}

pub(super) fn is_quotation_mark(character: char) -> bool {
    matches!(
        character,
        '"' | '\u{201c}'
            ..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}' | '\u{300c}' | '\u{300e}'
    ) || character == '\u{2018}'
}

/// Whether a text starts with a word or phrase, in any case.
fn opens_with(text: &str, phrase: &str) -> bool {
    let mut rest = text.chars();
    for expected in phrase.chars() {
        let Some(found) = rest.next() else {
            return false;
        };
        let is_same = found == expected
            || (found == '\u{2019}' && expected == '\'')
            || found.to_lowercase().eq(expected.to_lowercase());
        if !is_same {
            return false;
        }
    }
    phrase.ends_with('\'') || !rest.next().is_some_and(char::is_alphabetic)
}

/// The words of a language that a sentence leans with.
#[derive(Debug)]
struct Leaning {
    anaphora: &'static [&'static str],
    connectives: &'static [&'static str],
}

fn words(tag: &str) -> Option<&'static Leaning> {
    Some(match tag {
        "en" => &ENGLISH,
        "fr" => &FRENCH,
        "de" => &GERMAN,
        "es" => &SPANISH,
        "it" => &ITALIAN,
        "pt" => &PORTUGUESE,
        "nl" => &DUTCH,
        "id" => &INDONESIAN,
        "tr" => &TURKISH,
        "vi" => &VIETNAMESE,
        _ => return None,
    })
}

static ENGLISH: Leaning = Leaning {
    anaphora: &[
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "him",
        "them",
        "such",
        "another",
        "the latter",
        "the former",
        "both",
        "neither",
    ],
    connectives: &[
        "but",
        "and",
        "or",
        "so",
        "however",
        "moreover",
        "also",
        "meanwhile",
        "therefore",
        "thus",
        "nevertheless",
        "nonetheless",
        "yet",
        "still",
        "instead",
        "then",
        "besides",
        "furthermore",
        "hence",
        "consequently",
        "otherwise",
        "afterwards",
        "similarly",
        "likewise",
        "conversely",
        "in addition",
        "for example",
        "for instance",
        "on the other hand",
        "as a result",
        "in contrast",
        "by contrast",
        "in other words",
        "even so",
        "after that",
    ],
};

static FRENCH: Leaning = Leaning {
    anaphora: &[
        "il",
        "elle",
        "ils",
        "elles",
        "ce",
        "c'",
        "cela",
        "ceci",
        "cette",
        "ces",
        "cet",
        "celui-ci",
        "celle-ci",
        "ceux-ci",
        "celles-ci",
        "ce dernier",
        "cette dernière",
        "leur",
        "leurs",
    ],
    connectives: &[
        "mais",
        "et",
        "ou",
        "donc",
        "or",
        "car",
        "cependant",
        "toutefois",
        "pourtant",
        "ainsi",
        "aussi",
        "ensuite",
        "puis",
        "enfin",
        "néanmoins",
        "en effet",
        "par exemple",
        "de plus",
        "en outre",
        "par ailleurs",
        "en revanche",
        "d'autre part",
        "du coup",
    ],
};

static GERMAN: Leaning = Leaning {
    anaphora: &[
        "er",
        "sie",
        "es",
        "dies",
        "diese",
        "dieser",
        "dieses",
        "diesen",
        "diesem",
        "jene",
        "jener",
        "jenes",
        "sein",
        "seine",
        "seinen",
        "seiner",
        "ihr",
        "ihre",
        "ihren",
        "ihrer",
        "letzterer",
        "solche",
        "solcher",
        "dabei",
        "damit",
        "dadurch",
        "darin",
        "daran",
        "darauf",
        "davon",
        "dazu",
        "danach",
        "davor",
        "dafür",
    ],
    connectives: &[
        "aber",
        "und",
        "oder",
        "doch",
        "jedoch",
        "also",
        "außerdem",
        "allerdings",
        "deshalb",
        "deswegen",
        "daher",
        "trotzdem",
        "dennoch",
        "dann",
        "denn",
        "auch",
        "zudem",
        "ferner",
        "hingegen",
        "dagegen",
        "stattdessen",
        "so",
        "zum beispiel",
        "im gegensatz",
        "andererseits",
    ],
};

static SPANISH: Leaning = Leaning {
    anaphora: &[
        "él", "ella", "ellos", "ellas", "este", "esta", "esto", "estos", "estas", "ese", "esa",
        "eso", "esos", "esas", "aquel", "su", "sus",
    ],
    connectives: &[
        "pero",
        "y",
        "o",
        "sin embargo",
        "además",
        "también",
        "así",
        "entonces",
        "por eso",
        "por lo tanto",
        "no obstante",
        "luego",
        "aun así",
        "por ejemplo",
        "en cambio",
        "por otra parte",
        "por otro lado",
        "asimismo",
    ],
};

static ITALIAN: Leaning = Leaning {
    anaphora: &[
        "egli", "ella", "esso", "essa", "essi", "lui", "lei", "loro", "questo", "questa", "questi",
        "queste", "quello", "quella", "ciò", "suo", "sua",
    ],
    connectives: &[
        "ma",
        "e",
        "o",
        "però",
        "tuttavia",
        "inoltre",
        "anche",
        "quindi",
        "dunque",
        "così",
        "poi",
        "invece",
        "infatti",
        "per esempio",
        "ad esempio",
        "eppure",
    ],
};

static PORTUGUESE: Leaning = Leaning {
    anaphora: &[
        "ele", "ela", "eles", "elas", "este", "esta", "isto", "esse", "essa", "isso", "esses",
        "essas", "aquele", "aquela", "seu", "sua", "seus", "suas",
    ],
    connectives: &[
        "mas",
        "e",
        "ou",
        "porém",
        "contudo",
        "no entanto",
        "entretanto",
        "além disso",
        "também",
        "assim",
        "então",
        "portanto",
        "por exemplo",
        "por outro lado",
        "já",
    ],
};

static DUTCH: Leaning = Leaning {
    anaphora: &[
        "hij", "zij", "ze", "het", "dit", "dat", "deze", "die", "zijn", "haar", "hun", "daarmee",
        "daarbij", "daarin", "daarvan", "daarvoor", "daarna", "hierdoor",
    ],
    connectives: &[
        "maar",
        "en",
        "of",
        "dus",
        "echter",
        "ook",
        "bovendien",
        "daarom",
        "toch",
        "dan",
        "vervolgens",
        "daarnaast",
        "bijvoorbeeld",
        "daarentegen",
        "verder",
    ],
};

static INDONESIAN: Leaning = Leaning {
    anaphora: &[
        "dia",
        "ia",
        "mereka",
        "beliau",
        "hal ini",
        "hal itu",
        "ini",
        "itu",
        "hal tersebut",
    ],
    connectives: &[
        "tetapi",
        "tapi",
        "namun",
        "dan",
        "atau",
        "jadi",
        "selain itu",
        "juga",
        "sementara itu",
        "oleh karena itu",
        "kemudian",
        "lalu",
        "meski begitu",
        "bahkan",
        "misalnya",
        "sebaliknya",
        "akibatnya",
        "karena itu",
        "sedangkan",
    ],
};

static TURKISH: Leaning = Leaning {
    anaphora: &["o", "bu", "şu", "onlar", "bunlar", "onun", "bunun", "böyle"],
    connectives: &[
        "ama",
        "fakat",
        "ancak",
        "ve",
        "veya",
        "ayrıca",
        "böylece",
        "bu nedenle",
        "öte yandan",
        "bunun üzerine",
        "örneğin",
        "yine de",
        "dolayısıyla",
    ],
};

static VIETNAMESE: Leaning = Leaning {
    anaphora: &[
        "anh ấy",
        "cô ấy",
        "ông ấy",
        "bà ấy",
        "anh ta",
        "cô ta",
        "ông ta",
        "họ",
        "nó",
        "điều này",
        "điều đó",
        "việc này",
        "đây",
        "đó",
    ],
    connectives: &[
        "nhưng",
        "và",
        "hoặc",
        "tuy nhiên",
        "ngoài ra",
        "vì vậy",
        "do đó",
        "sau đó",
        "bên cạnh đó",
        "trong khi đó",
        "mặt khác",
        "thế nhưng",
        "đồng thời",
        "chẳng hạn",
        "ví dụ",
    ],
};
