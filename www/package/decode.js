// Bytes of HTML to text, by the Encoding Sniffing of WHATWG HTML (13.2.3.2) as
// far as it goes without a transport: byte order mark, then what the source
// declares, then UTF-8 if it is that, else windows-1252.

/** How far into a source its encoding is declared, in bytes. */
const PRESCAN = 1024;

/** The text of an HTML source given as bytes. */
export function decodeHtml(bytes) {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN));
  const declared =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:-]+)/iu.exec(head) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:-]+)/iu.exec(head);
  if (declared) {
    try {
      // A source that can be read as bytes so far is not in UTF-16.
      const { encoding } = new TextDecoder(declared[1]);
      return encoding.startsWith("utf-16") ? "utf-8" : encoding;
    } catch {
      // An unknown label counts as none.
    }
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
