/**
 * Bytes to text: a byte order mark decides, then what the page declares, then
 * whether it is UTF-8 or UTF-16 at all; what is left is told by its script.
 */
import { guessCharset } from "./charset.js";

/** How much of a page is searched for its `<meta charset>` (HTML Standard, prescan). */
const PRESCAN = 1024;
/** How much is looked at to tell UTF-16 without a mark, and text from other data. */
const SAMPLE = 8192;

/** The text in `bytes` and its encoding; `text` is null where this is no text. */
export function decode(bytes, type = "") {
  const encoding = marked(bytes) ?? wide(bytes) ?? declared(bytes, type) ?? guessed(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  return { text: isText(text) ? text : null, encoding };
}

function marked([a, b, c]) {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: every other byte of common text is zero. */
function wide(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 8) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++;
  });
  const half = sample.length / 2;
  if (zeros[1] > half * 0.4 && zeros[0] < half * 0.05) return "utf-16le";
  if (zeros[0] > half * 0.4 && zeros[1] < half * 0.05) return "utf-16be";
  return null;
}

function declared(bytes, type) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN));
  const label = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(type)?.[1]
    ?? /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]
    ?? /^<\?xml[^>]*encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A page cannot be UTF-16 where its declaration was found byte by byte.
    const found = encoding.startsWith("utf-16") ? "utf-8" : encoding;
    return found === "utf-8" && !isUtf8(bytes) ? "windows-1252" : found;
  } catch {
    return null;
  }
}

function guessed(bytes) {
  return isUtf8(bytes) ? "utf-8" : guessCharset(bytes);
}

function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text has next to no control characters; other data is full of them. */
function isText(text) {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls <= sample.length * 0.02;
}
