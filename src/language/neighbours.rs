//! Languages that no file has rules for, but that are easily taken for one
//! that has: their frequent words, so that detection can tell them apart and
//! does not call Catalan Italian.
//!
//! A text in one of them gets its own tag, and so the neutral rules with their
//! warning; Malay shares the rules of Indonesian.

use super::script::Script;

/// What detection must know of a language.
#[derive(Debug)]
pub(super) struct Neighbour {
    /// The BCP 47 primary tag.
    pub(super) tag: &'static str,
    pub(super) script: Script,
    /// As in a language file.
    pub(super) letters: &'static str,
    /// Frequent words, the most frequent ones first.
    pub(super) words: &'static str,
}

const fn latin(tag: &'static str, letters: &'static str, words: &'static str) -> Neighbour {
    Neighbour {
        tag,
        script: Script::Latin,
        letters,
        words,
    }
}

const fn cyrillic(tag: &'static str, letters: &'static str, words: &'static str) -> Neighbour {
    Neighbour {
        tag,
        script: Script::Cyrillic,
        letters,
        words,
    }
}

/// What Malay has other words for than Indonesian.
pub(super) const NOT_MALAY: [&str; 3] = ["bisa", "karena", "bahwa"];

/// All of them, Malay first.
pub(super) static ALL: &[Neighbour] = &[
    // Malay, beside the words of Indonesian that it shares.
    latin(
        "ms",
        "",
        "kerana bahawa iaitu mahu lapan baharu sahaja manakala selepas isnin khamis jumaat ogos \
        disember syarikat",
    ),
    // Galician.
    latin(
        "gl",
        "áéíñóúü",
        "de a o que e do da en os un unha non para con no na por se é as dos das ao como máis pero \
        seu súa foi xa está son ou á este tamén moi entre sobre ata sen cando polo pola isto nos nas \
        ten lle hai onde así pois só onte hoxe eu ti el ela eles porque ser facer despois mesmo \
        outro outra todo todos meu miña",
    ),
    // Catalan.
    latin(
        "ca",
        "àçèéíïòóúü",
        "de la i el a les que en l d els un una per amb és no del al se dels ha com més va o però \
        són aquest aquesta seva seu tot també hi han quan si ja sobre entre fins molt on sense \
        perquè ser està ens li cap qui fer fa aquests només després des així pot tots tan jo ell \
        ella pel pels",
    ),
    // Haitian.
    latin(
        "ht",
        "àèéòù",
        "nan yo pou ki yon te ak sou pa gen moun ap li se la sa pi lè oswa kòm tou nou mwen ou fè \
         jis anpil peyi ane premye kap avèk gwo genyen toujou tankou ankò omwen paske ayisyen",
    ),
    // Croatian, Bosnian, and Serbian in Latin letters.
    latin(
        "hr",
        "čćđšž",
        "i u je se na da su za od s a o što ne koji kao iz to po bi ali ili koja koje ako samo nije \
        već sve bio bila bilo do sam te nakon kada tako još može prema kako jer ja on ona oni smo će \
        ih ga mu im bez između više godine",
    ),
    // Slovenian.
    latin(
        "sl",
        "čšž",
        "je in v na se da za so ki pa z s bi kot od po tudi ne bo ter ali še ni to pri iz ko o do \
        sem če kako bil bila bilo lahko zaradi med samo tem ta vse biti več kar pred ob kaj jih ga \
        mu si jaz on ona vendar ker",
    ),
    // Afrikaans.
    latin(
        "af",
        "áéêëîïóôöúû",
        "die en van in is n te het dat nie wat vir op sy met hy om as aan was sal by daar hulle ek \
        ons ook kan word wees so maar jy na toe deur een meer dit se oor uit baie moet haar hom al \
        nog net soos",
    ),
    // Estonian.
    latin(
        "et",
        "äõöüšž",
        "ja on ei et see oli ka kui aga ta oma mis siis nii mida ning ma veel või kes välja selle \
        seda pole tema juba me oleks sest üle olid saab peab sa neid kuid nad tuleb teha eest väga \
        nagu kus mitte minu pärast enam ole üks",
    ),
    // Icelandic.
    latin(
        "is",
        "áæéíðóöúýþ",
        "og að í á er sem um til við en ekki það þetta hann hún var af með fyrir ég þú eru hefur frá \
        eða þegar verið hafa þeir eftir upp ef út þá nú hér þar svo vera verður mjög einnig",
    ),
    // Azerbaijani.
    latin(
        "az",
        "çəğıöşü",
        "və bu bir ki də da ilə üçün o var daha olan isə kimi sonra onun hər çox edib olub bütün \
        amma nə deyil artıq öz mən sən biz siz onlar kim necə olduğu edir idi bəzi yeni görə həm",
    ),
    // Albanian.
    latin(
        "sq",
        "çë",
        "të e në dhe një për me që i nga se u është ka nuk më si do ky kjo janë por ai ajo ishte \
        kanë duke pas mund edhe ku shumë vetëm tij saj",
    ),
    // Lithuanian.
    latin(
        "lt",
        "ąčęėįšūųž",
        "ir į kad yra tai su iš bet kaip buvo ar apie po už nuo jis ji aš mes jie tik dar taip prie \
        jau ne labai gali kuris kuri kai dėl metu jo jos savo per visi",
    ),
    // Latvian.
    latin(
        "lv",
        "āčēģīķļņšūž",
        "un ir ka no uz ar par tas bija kā viņš vai tā bet es ja to lai pēc pie arī kas gan jau mēs \
        tikai vēl būs nav tiek savu gada viņa kad līdz šo",
    ),
    // Latin.
    latin(
        "la",
        "",
        "et in est non ad ut cum quod qui sed si quae ex per esse de ab enim etiam aut hoc sunt nec \
        autem quam quo atque quid id eius ea ac se iam erat sic quidem ita vel nam tamen ante inter",
    ),
    // Welsh.
    latin(
        "cy",
        "âêîôûŵŷ",
        "y yn a i o ar ei mae wedi gan fod am eu â oedd i'r yr ac na hyn ond hefyd roedd bod yw \
        nid cael iawn mewn gyda hynny un ym fel neu sydd dros ddim bydd nhw sy os rhwng ni pan",
    ),
    // Serbian.
    cyrillic(
        "sr",
        "ђјљњћџ",
        "и у је се на да су за од са а о што не који као из то по би али или која које ако само није \
        већ све био била било до сам ми те након када тако још може према како јер он она они смо ће \
        их га му им без између више године",
    ),
    // Macedonian.
    cyrillic(
        "mk",
        "ѓѕјљњќџ",
        "и на во да се за од со е не ќе што го ги ја тоа како по до но или кој која кое кои ако само \
        беше има нема овој оваа ова ние вие тие тој таа сум сме бил била било може треба меѓу пред \
        многу исто така",
    ),
    // Belarusian.
    cyrillic(
        "be",
        "іўэёы",
        "і ў на не з што у да як за ад па але яго гэта для ён яна яны мы вы бы ці жа таксама таго \
        так толькі было быў была каб пра пры яе іх калі які якая якія ўжо можа вельмі каля гэты \
        пасля там тут усё без яшчэ",
    ),
    Neighbour {
        // Nepali.
        tag: "ne",
        script: Script::Devanagari,
        letters: "",
        words: "र छ मा को का ले लाई यो भने पनि गरेको छन् हो थियो त्यो एक गर्न भएको तर हुन गरी भन्दा नै यस \
            उनी उनले हुने गर्ने रहेको गरिएको तथा लागि सबै अनि हामी हुन् भयो",
    },
    Neighbour {
        // Yiddish.
        tag: "yi",
        script: Script::Hebrew,
        letters: "",
        words: "די און אין דער איז דאָס פֿון צו אַ ער זײַן האָט מיט זיך אַז האָבן נישט געװען אױף זײ פֿאַר װי \
            זי זײַנען אַלע מען װאָס אָבער נאָר דעם דורך אױך איר נאָך זיי האט פון האבן זיין אז אויף",
    },
    Neighbour {
        // Pashto.
        tag: "ps",
        script: Script::Arabic,
        letters: "پچژګټډړږښځڅېۍڼیئ",
        words: "د په او چې له دی ده نه کې څخه سره هم یې دا یو ته به شوی کړي شي وو دغه لري خو تر پر",
    },
];
