// Bytes of HTML to text, by the Encoding Sniffing of WHATWG HTML (13.2.3.2) as
// far as it goes without a transport: byte order mark, then what the source
// declares, then UTF-8 if it is that, else windows-1252. What is declared counts
// only where the bytes do not belie it: pages are moved to UTF-8 more often than
// their declarations are.

/** How far into a source its encoding is declared, in bytes. */
const PRESCAN = 1024;

/** The share of all characters beyond ASCII up to which broken ones do not speak against UTF-8. */
const BROKEN = 0.1;

/** Encodings of one byte a character, whose texts are not UTF-8 by chance. */
const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|mac|x-mac-|ibm)/u;

/** The text of an HTML source given as bytes. */
export function decodeHtml(bytes) {
  const encoding =
    markedEncoding(bytes) ?? declaredEncoding(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
  return new TextDecoder(encoding).decode(bytes);
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
  const declared =
    /charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(type) ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)/iu.exec(head);
  if (!declared) return null;
  try {
    const { encoding } = new TextDecoder(declared[1]);
    if (SINGLE_BYTE.test(encoding)) return isUtf8(bytes) ? "utf-8" : encoding;
    // A source that can be read as bytes so far is not in UTF-16.
    if (!encoding.startsWith("utf-")) return encoding;
    return isUtf8(bytes) ? "utf-8" : "windows-1252";
  } catch {
    // An unknown label counts as none.
    return null;
  }
}

/** Whether bytes are UTF-8, but for a few that something on the way has broken. */
export function isUtf8(bytes) {
  const text = new TextDecoder().decode(bytes);
  const count = (pattern) => text.match(pattern)?.length ?? 0;
  const broken = count(/\ufffd/gu);
  return broken === 0 || broken <= count(/[^\0-\x7f]/gu) * BROKEN;
}
