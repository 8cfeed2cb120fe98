/**
 * Links that carry the options, and on request the text, in the fragment: a
 * fragment never reaches a server. What such a link brings is checked like any
 * other input, and unpacked under a cap.
 */
import { pack, unpack } from "./packing.js";
import { validLength } from "./session.js";

/** The most characters a link's text may have, packed and unpacked. */
const MOST_PACKED = 1_000_000;
const MOST_TEXT = 500_000;
/** How many terms of focus, and how long each may be. */
const MOST_TERMS = 20;
const MOST_TERM = 200;

/** A link to this page with the options of `state`, and with `text` where it is not null. */
export async function makeLink({ length, language, focus }, text) {
  const parameters = new URLSearchParams();
  const written = lengthToString(length);
  if (written !== "medium") parameters.set("length", written);
  if (language) parameters.set("language", language);
  for (const term of focus) parameters.append("focus", term);
  if (text !== null) parameters.set("text", await pack(text));
  const page = new URL("./", location.href).href;
  return parameters.size === 0 ? page : `${page}#${parameters}`;
}

/** What a fragment says: `{ length, language, focus, text }`, each null or empty where it does not; `failed` where a text cannot be had. */
export async function readLink(fragment) {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const language = parameters.get("language");
  const packed = parameters.get("text");
  const text = packed && packed.length <= MOST_PACKED ? await unpack(packed, MOST_TEXT).catch(() => null) : null;
  return {
    length: lengthFromString(parameters.get("length")),
    language: language && /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i.test(language) ? language : null,
    focus: parameters.getAll("focus").filter((term) => term.length <= MOST_TERM).slice(0, MOST_TERMS),
    text,
    failed: packed !== null && text === null,
  };
}

/** A length in a word: `medium`, `5`, `120w`, `25p`. */
export function lengthToString(length) {
  if (typeof length === "string") return length;
  if ("sentences" in length) return String(length.sentences);
  if ("words" in length) return `${length.words}w`;
  return `${Math.round(length.ratio * 1000) / 10}p`;
}

/** The length in such a word, or null. */
export function lengthFromString(word) {
  const [, amount, unit] = /^(\d{1,7}(?:\.\d)?)([wp]?)$/.exec(word ?? "") ?? [];
  if (amount === undefined) return validLength(word);
  if (unit === "w") return validLength({ words: Number(amount) });
  if (unit === "p") return validLength({ ratio: Number(amount) / 100 });
  return validLength({ sentences: Number(amount) });
}
