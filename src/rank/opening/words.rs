//! The words that sentences lean with, by language.

/// The words of a language that a sentence leans with, with bars between them:
/// an array of texts would weigh more.
#[derive(Debug)]
pub(super) struct Leaning {
    pub(super) anaphora: &'static str,
    pub(super) connectives: &'static str,
}

/// The words of a language, if they are known.
pub(super) fn words(tag: &str) -> Option<&'static Leaning> {
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
    anaphora: "he|she|it|they|this|that|these|those|his|her|its|their|him|them|such|another|\
        the latter|the former|both|neither",
    connectives: "but|and|or|so|however|moreover|also|meanwhile|therefore|thus|nevertheless|\
        nonetheless|yet|still|instead|then|besides|furthermore|hence|consequently|otherwise|\
        afterwards|similarly|likewise|conversely|in addition|for example|for instance|\
        on the other hand|as a result|in contrast|by contrast|in other words|even so|\
        after that|in fact|indeed|of course|after all|as such|additionally|specifically|\
        in particular|at the same time|that said|with that in mind|either way|for this reason",
};

static FRENCH: Leaning = Leaning {
    anaphora: "il|elle|ils|elles|ce|c'|cela|ceci|cette|ces|cet|celui-ci|celle-ci|ceux-ci|celles-ci|\
        ce dernier|cette dernière|leur|leurs",
    connectives: "mais|et|ou|donc|or|car|cependant|toutefois|pourtant|ainsi|aussi|ensuite|puis|enfin|\
        néanmoins|en effet|par exemple|de plus|en outre|par ailleurs|en revanche|\
        d'autre part|du coup",
};

static GERMAN: Leaning = Leaning {
    anaphora: "er|sie|es|dies|diese|dieser|dieses|diesen|diesem|jene|jener|jenes|sein|seine|seinen|\
        seiner|ihr|ihre|ihren|ihrer|letzterer|solche|solcher|dabei|damit|dadurch|darin|\
        daran|darauf|davon|dazu|danach|davor|dafür",
    connectives: "aber|und|oder|doch|jedoch|also|außerdem|allerdings|deshalb|deswegen|daher|trotzdem|\
        dennoch|dann|denn|auch|zudem|ferner|hingegen|dagegen|stattdessen|so|zum beispiel|\
        im gegensatz|andererseits",
};

static SPANISH: Leaning = Leaning {
    anaphora: "él|ella|ellos|ellas|este|esta|esto|estos|estas|ese|esa|eso|esos|esas|aquel|su|sus",
    connectives: "pero|y|o|sin embargo|además|también|así|entonces|por eso|por lo tanto|no obstante|\
        luego|aun así|por ejemplo|en cambio|por otra parte|por otro lado|asimismo",
};

static ITALIAN: Leaning = Leaning {
    anaphora: "egli|ella|esso|essa|essi|lui|lei|loro|questo|questa|questi|queste|quello|quella|ciò|\
        suo|sua",
    connectives: "ma|e|o|però|tuttavia|inoltre|anche|quindi|dunque|così|poi|invece|infatti|\
        per esempio|ad esempio|eppure",
};

static PORTUGUESE: Leaning = Leaning {
    anaphora: "ele|ela|eles|elas|este|esta|isto|esse|essa|isso|esses|essas|aquele|aquela|seu|sua|\
        seus|suas",
    connectives: "mas|e|ou|porém|contudo|no entanto|entretanto|além disso|também|assim|então|portanto|\
        por exemplo|por outro lado|já",
};

static DUTCH: Leaning = Leaning {
    anaphora: "hij|zij|ze|het|dit|dat|deze|die|zijn|haar|hun|daarmee|daarbij|daarin|daarvan|\
        daarvoor|daarna|hierdoor",
    connectives: "maar|en|of|dus|echter|ook|bovendien|daarom|toch|dan|vervolgens|daarnaast|\
        bijvoorbeeld|daarentegen|verder",
};

static INDONESIAN: Leaning = Leaning {
    anaphora: "dia|ia|mereka|beliau|hal ini|hal itu|ini|itu|hal tersebut",
    connectives: "tetapi|tapi|namun|dan|atau|jadi|selain itu|juga|sementara itu|oleh karena itu|\
        kemudian|lalu|meski begitu|bahkan|misalnya|sebaliknya|akibatnya|karena itu|sedangkan",
};

static TURKISH: Leaning = Leaning {
    anaphora: "o|bu|şu|onlar|bunlar|onun|bunun|böyle",
    connectives: "ama|fakat|ancak|ve|veya|ayrıca|böylece|bu nedenle|öte yandan|bunun üzerine|örneğin|\
        yine de|dolayısıyla",
};

static VIETNAMESE: Leaning = Leaning {
    anaphora: "anh ấy|cô ấy|ông ấy|bà ấy|anh ta|cô ta|ông ta|họ|nó|điều này|điều đó|việc này|đây|đó",
    connectives: "nhưng|và|hoặc|tuy nhiên|ngoài ra|vì vậy|do đó|sau đó|bên cạnh đó|trong khi đó|\
        mặt khác|thế nhưng|đồng thời|chẳng hạn|ví dụ",
};
