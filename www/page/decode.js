/**
 * Bytes to text: a byte order mark decides, then what the page declares, then
 * whether it is UTF-8 or UTF-16 at all; what is left is told by its script.
 */
import { declaredEncoding, isUtf8, markedEncoding } from "../package/decode.js";
import { guessCharset } from "./charset.js";

/** How much is looked at to tell UTF-16 without a mark, and text from other data. */
const SAMPLE = 8192;

/** The text in `bytes` and its encoding; `text` is null where this is no text. */
export function decode(bytes, type = "") {
  const encoding = markedEncoding(bytes) ?? wide(bytes) ?? declaredEncoding(bytes, type)
    ?? (isUtf8(bytes) ? "utf-8" : guessCharset(bytes));
  const text = new TextDecoder(encoding).decode(bytes).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  return { text: isText(text) ? text : null, encoding };
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

/** Text has next to no control characters; other data is full of them. */
function isText(text) {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls <= sample.length * 0.02;
}
