// Bytes of HTML to text, by the Encoding Sniffing of WHATWG HTML (13.2.3.2) as
// far as it goes without a transport: byte order mark, then what the source
// declares, then UTF-8 if it is that, then an encoding whose most frequent letters
// it is full of, else windows-1252. What is declared counts only where the bytes do
// not belie it: pages are moved to UTF-8 more often than their declarations are.

/** How far into a source its encoding is declared, in bytes. */
const PRESCAN = 1024;

/**
 * How many broken sequences there may be for a whole one beyond ASCII where nothing declares UTF-8: what
 * something on the way has broken does not make a text one of another encoding.
 */
const BROKEN = 0.1;

/** Encodings of one byte a character, whose texts are not UTF-8 by chance. */
const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|mac|x-mac-|ibm)/u;

/**
 * Letters that texts in an encoding are full of, and the share of all beyond ASCII that these have behind
 * another such letter: in Latin texts those stand alone, or behind quotation marks and apostrophes.
 */
const FREQUENT = [
  ["windows-1251", "оеаинт", 0.5],
  ["koi8-r", "оеаинт", 0.5],
  ["windows-1253", "αοιετς", 0.43],
  ["shift_jis", "ぁ-ん", 0.3],
  ["euc-jp", "ぁ-ん", 0.3],
  ["euc-kr", "이다는을의에가고하지", 0.2],
  ["gb18030", "，。的一是不了在人有", 0.15],
  ["big5", "，。的一是不了在人有", 0.15],
];

/** How much of a source is looked at for them, in bytes. */
const SAMPLE = 0x40000;

/** From which part of that share on an encoding is likely. */
const LIKELY = 0.35;

/** The text of an HTML source given as bytes. */
export function decodeHtml(bytes) {
  const encoding =
    markedEncoding(bytes) ?? declaredEncoding(bytes) ?? (isUtf8(bytes) ? "utf-8" : likelyEncoding(bytes));
  return new TextDecoder(encoding).decode(bytes);
}

function likelyEncoding(bytes) {
  let [likely, most] = ["windows-1252", LIKELY];
  for (const [encoding, letters, usual] of FREQUENT) {
    const text = known(encoding) ? new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE)) : "";
    const count = (pattern) => text.split(new RegExp(pattern, "u")).length - 1;
    const share = count(`(?!\\w)\\p{L}[${letters}]`) / count("[^\0-\x7f]") / usual;
    if (share > most) [likely, most] = [encoding, share];
  }
  return likely;
}

/** The encoding that a byte order mark tells; null where there is none. */
export function markedEncoding([a, b, c]) {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return null;
}

/**
 * The encoding that a source declares, or `type` for it, a media type with its parameters; null where
 * none is declared that is known.
 */
export function declaredEncoding(bytes, type = "") {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN));
  const labels = [
    /charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(type),
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head),
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)/iu.exec(head),
  ];
  const encoding = labels.map((found) => found && known(found[1])).find(Boolean);
  if (!encoding) return null;
  if (SINGLE_BYTE.test(encoding)) return isUtf8(bytes) ? "utf-8" : encoding;
  // A source that can be read as bytes so far is not in UTF-16.
  if (!encoding.startsWith("utf-")) return encoding;
  return isUtf8(bytes, 1) ? "utf-8" : "windows-1252";
}

/** The encoding that a label stands for; null where it is unknown, which counts as none. */
function known(label) {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * Whether bytes are UTF-8, but for broken sequences: at most so many for a whole one beyond ASCII. One at
 * the end, where a source was cut off, does not count.
 */
export function isUtf8(bytes, most = BROKEN) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder().decode(bytes);
    let [broken, whole] = [0, 0];
    for (let at = 0; at < text.length - 1; at++) {
      const code = text.charCodeAt(at);
      if (code === 0xfffd) broken++;
      else if (code > 0x7f) whole++;
    }
    return broken <= whole * most;
  }
}
