// Fifty inputs whose results must be the same, byte for byte, wherever the engine runs: prose in
// many languages, what people paste by accident, what is made to hurt, and HTML, source and broken.

import { GERMAN, HARBOUR, MIXED } from "../../node/articles.mjs";

const LANGUAGES = {
  fr: "Le port a rouvert lundi après un long hiver. Trois cents emplois en dépendent, a dit M. Roux, le maire. « Nous avons attendu », dit-il. Les bateaux reviendront jusqu’en décembre, c.-à-d. avant la glace.",
  es: "El puerto abrió el lunes después de un largo invierno. ¿Quién pagará las obras? El alcalde, el Sr. Díaz, dijo que trescientos empleos dependen de él. Seguirá abierto hasta diciembre.",
  it: "Il porto ha riaperto lunedì dopo un lungo inverno. Il sindaco, il dott. Riva, ha detto che trecento posti dipendono da esso. Resterà aperto fino a dicembre. Le navi sono arrivate a mezzogiorno.",
  pt: "O porto abriu na segunda-feira depois de um longo inverno. O Sr. Lopes disse que trezentos empregos dependem dele. Ficará aberto até dezembro. Os navios chegaram ao meio-dia.",
  nl: "De haven ging maandag open na een lange winter. Volgens burgemeester dr. Vos hangen er driehonderd banen van af. De schepen kwamen om twaalf uur. Zij blijft open tot december.",
  sv: "Hamnen öppnade i måndags efter en lång vinter. Borgmästaren sade att trehundra jobb beror på den, bl.a. på varvet. Fartygen kom vid middagstid. Den är öppen till december.",
  pl: "Port otwarto w poniedziałek po długiej zimie. Burmistrz, dr Nowak, powiedział, że zależy od niego trzysta miejsc pracy. Statki przypłynęły w południe. Będzie otwarty do grudnia.",
  cs: "Přístav se otevřel v pondělí po dlouhé zimě. Starosta Ing. Novák řekl, že na něm závisí tři sta míst. Lodě připluly v poledne. Otevřený zůstane do prosince.",
  fi: "Satama avattiin maanantaina pitkän talven jälkeen. Pormestarin mukaan siitä riippuu kolmesataa työpaikkaa. Laivat tulivat keskipäivällä. Se on auki joulukuuhun asti.",
  hu: "A kikötő hétfőn nyílt meg a hosszú tél után. Dr. Szabó polgármester szerint háromszáz állás függ tőle. A hajók délben érkeztek. Decemberig marad nyitva.",
  ru: "Порт открылся в понедельник после долгой зимы. Мэр г. Северска А. П. Иванов сказал, что от него зависят триста рабочих мест. Суда пришли в полдень. Он будет открыт до декабря.",
  uk: "Порт відкрився в понеділок після довгої зими. Мер сказав, що від нього залежать триста робочих місць. Кораблі прийшли опівдні. Він буде відкритий до грудня.",
  el: "Το λιμάνι άνοιξε τη Δευτέρα μετά από μακρύ χειμώνα. Ο δήμαρχος είπε ότι τριακόσιες θέσεις εξαρτώνται από αυτό. Ποιος θα πληρώσει; Θα μείνει ανοιχτό ως τον Δεκέμβριο.",
  tr: "Liman uzun bir kıştan sonra pazartesi günü açıldı. İstanbul'dan gelen Dr. Işık üç yüz işin ona bağlı olduğunu söyledi. Gemiler öğleyin geldi. Aralığa kadar açık kalacak.",
  ar: "افتتح الميناء يوم الاثنين بعد شتاء طويل. وقال رئيس البلدية إن ثلاثمئة وظيفة تعتمد عليه. متى تصل السفن؟ سيبقى مفتوحا حتى ديسمبر.",
  he: "הנמל נפתח ביום שני אחרי חורף ארוך. ראש העיר אמר ששלוש מאות משרות תלויות בו. האוניות הגיעו בצהריים. הוא יישאר פתוח עד דצמבר.",
  hi: "लंबी सर्दी के बाद सोमवार को बंदरगाह खुला। महापौर ने कहा कि तीन सौ नौकरियाँ इस पर निर्भर हैं। जहाज़ दोपहर में आए। यह दिसंबर तक खुला रहेगा।",
  th: "ท่าเรือเปิดในวันจันทร์หลังฤดูหนาวอันยาวนาน นายกเทศมนตรีกล่าวว่างานสามร้อยตำแหน่งขึ้นอยู่กับท่าเรือ เรือมาถึงตอนเที่ยง",
  ja: "港は長い冬の後、月曜日に開いた。市長は「三百の仕事がかかっている」と述べた。船は正午に着いた。十二月まで開いている。",
  zh: "港口在漫长的冬天之后于周一开放。市长说：“三百个工作岗位取决于它。”船只中午到达。它将开放到十二月。",
  ko: "항구는 긴 겨울이 지나 월요일에 문을 열었다. 시장은 삼백 개의 일자리가 달려 있다고 말했다. 배는 정오에 왔다. 12월까지 열려 있다.",
  vi: "Cảng mở cửa vào thứ Hai sau một mùa đông dài. Thị trưởng nói rằng ba trăm việc làm phụ thuộc vào nó. Tàu đến vào buổi trưa. Cảng mở đến tháng Mười Hai.",
};

const HOSTILE = {
  empty: "",
  blank: " \t\r\n\u00a0\u2028\u3000 ",
  "one word": "Harbour",
  NUL: "One\0two three. Four\0five six seven.",
  "lone surrogates": "A \ud800 broken text. It goes on \udfff here. 🎉 And ends.",
  emoji: "👩‍👩‍👧‍👦🎉🚲. ".repeat(60),
  "no stop": "word ".repeat(3_000),
  "stops alone": ". ".repeat(3_000),
  "combining marks": `e${"\u0301".repeat(3_000)}. And then an end.`,
  abbreviations: "e.g. i.e. cf. Dr. No. 5 p. 3 approx. vs. Mr. J. R. R. T. etc. ".repeat(60),
  "bidi controls": "One \u202etwo\u202c three \u2066four\u2069 five. \ufeffSix seven \u200feight nine.",
  folds: "İSTANBUL ẞTRASSE ﬁnd Ŀ ŉ ǰ. Soft\u00adhyphens in a long\u00adish line. CRLF\r\nand CR\rand NEL\u0085ends here.",
};

const story = HARBOUR.split("\n\n")
  .slice(1)
  .map((text) => `<p>${text.replaceAll('"', "&quot;")}</p>`)
  .join("\n");
const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head><title>Harbour town bets its winter on a road of ice | The Post</title>${head}</head><body>${body}</body></html>`;
const menu = "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a><li><a href=/about>About us</a></ul></nav>";

const PAGES = {
  article: page(
    `${menu}<main><article><h1>Harbour town bets its winter on a road of ice</h1><p class="byline">By Ane Berg</p>${story}</article></main><footer>© The Post. All rights reserved.</footer>`,
    '<meta property="og:site_name" content="The Post"><meta name="author" content="Ane Berg"><meta property="article:published_time" content="2026-02-03T08:00:00Z">',
  ),
  "list and table": page(
    `${menu}<div id=content><h2>What is known</h2><ul><li>Ninety sensors report the thickness of the ice.<li>Traffic stops under eighty centimetres.</ul><table><tr><th>Year<th>Days<tr><td>1987<td>41<tr><td>1986<td>38</table>${story}</div>`,
  ),
  "structured data": page(
    story,
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A road of \\u0069ce","datePublished":"2026-02-03","author":[{"name":"Ane Berg"}]}</script>',
  ),
  fragment: `<h1>A fragment</h1>${story}`,
  unclosed: `<div><p>One is here<p>two <b>is <i>there</b> and</i> three<table><td>cell<li>item <a href=x>${story}`,
  scripts: `<script>alert("</p>")</script><style>p{}</style><noscript><p>None.</noscript><template>${story}</template><svg><style><p>x</style></svg>${story}`,
  entities: "<p>Fish &amp; chips &lt;b&gt; cost &pound;5 &#x1F389; &#x110000; &notit; &amp;amp; at the port. It opened &ndash; at last &ndash; on Monday.</p>".repeat(3),
  "not an article": page(`${menu}<form><input value="secret"><textarea>typed</textarea></form>`),
  deep: `${"<div>".repeat(700)}${story}`,
  "no markup": HARBOUR,
};

const OPTIONS = [
  {},
  { length: "short", keywords: 3 },
  { length: { sentences: 2 }, explain: true },
  { length: { words: 40 }, algorithm: "lead" },
  { length: { ratio: 0.3 }, title: "A harbour opens" },
  { length: "long", keywords: 0, language: "en-GB" },
];

const texts = [HARBOUR, GERMAN, MIXED, ...Object.values(LANGUAGES), ...Object.values(HOSTILE)];
const html = Object.values(PAGES);

/** Requests of the form `{ text | html, extract?, options }`. */
export const INPUTS = [
  ...texts.map((text, index) => ({ text, options: OPTIONS[index % OPTIONS.length] })),
  ...html.map((source, index) => ({ html: source, options: OPTIONS[index % OPTIONS.length] })),
  ...html.map((source) => ({
    html: source,
    extract: true,
    options: { url: "https://example.org/ice", debug: true, html: true, markdown: true },
  })),
  // Refused everywhere in the same words.
  { text: HARBOUR, options: { limits: { characters: 100 } } },
  { html: PAGES.article, options: { limits: { nodes: 10 } } },
];
