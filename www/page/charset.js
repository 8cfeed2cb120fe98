/**
 * The encoding of text that says nothing of it and is no Unicode: what stands in
 * the bytes decides, script by script, as old files from anywhere are opened.
 *
 * Each script leaves a trace of its own: kana, Hangul, the common rows of the
 * Chinese tables, or words of high bytes alone. Without one it is windows-1252,
 * the default of the Encoding Standard for western files.
 */

/** How much is looked at, in bytes. */
const SAMPLE = 65_536;
/** The shares, of all that is not ASCII, from which a trace counts. */
const KANA = 0.2;
const HANGUL = 0.85;
const COMMON_CHINESE = 0.6;
/** The share of letters beyond ASCII from which a text is in no Latin script. */
const NO_LATIN = 0.6;

/** A label of the Encoding Standard for `bytes`. */
export function guessCharset(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  return japanese(sample) ?? eastAsian(sample) ?? singleByte(sample) ?? "windows-1252";
}

function japanese(sample) {
  for (const label of ["shift_jis", "euc-jp"]) {
    const text = decoded(sample, label);
    // Half-width kana are what any other text of single bytes looks like in Shift-JIS.
    if (text && share(text, /[\u3041-\u30fe]/g) >= KANA && share(text, /[\uff61-\uff9f]/g) < 0.05) return label;
  }
  return null;
}

function eastAsian(sample) {
  const korean = decoded(sample, "euc-kr");
  if (korean && share(korean, /[\uac00-\ud7a3\u3000-\u303f]/g) >= HANGUL) return "euc-kr";
  let pairs = 0;
  let chinese = 0;
  let taiwanese = 0;
  for (let i = 0; i + 1 < sample.length; i++) {
    const lead = sample[i];
    if (lead < 0x80) continue;
    const trail = sample[++i];
    pairs++;
    // The common characters: rows 16 to 55 of GB 2312; the first level of Big5, which also trails in ASCII.
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) chinese++;
    if (lead >= 0xa4 && lead <= 0xc6 && trail >= 0x40 && trail <= 0x7e) taiwanese++;
  }
  if (pairs === 0) return null;
  if (taiwanese / pairs >= 0.2 && decoded(sample, "big5")) return "big5";
  if (chinese / pairs >= COMMON_CHINESE && decoded(sample, "gb18030")) return "gb18030";
  return null;
}

/** Cyrillic and Greek: their words are of high bytes, and their most frequent letters tell them apart. */
function singleByte(sample) {
  const counts = new Uint32Array(256);
  for (const byte of sample) counts[byte]++;
  const between = (from, to) => counts.subarray(from, to + 1).reduce((sum, count) => sum + count, 0);
  const high = between(0xc0, 0xff);
  const latin = between(0x41, 0x5a) + between(0x61, 0x7a);
  if (high < (high + latin) * NO_LATIN || high === 0) return null;
  // KOI8 has the small letters where the others have the capitals.
  if (between(0xc0, 0xdf) > between(0xe0, 0xff)) return "koi8-r";
  return counts[0xe0] + counts[0xee] > counts[0xe1] + counts[0xef] ? "windows-1251" : "windows-1253";
}

/** The sample in an encoding, or null where it is not well-formed in it; its end may cut a character. */
function decoded(sample, label) {
  try {
    return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

/** The share of the characters beyond ASCII that `pattern` finds. */
function share(text, pattern) {
  const all = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  return all === 0 ? 0 : (text.match(pattern)?.length ?? 0) / all;
}
