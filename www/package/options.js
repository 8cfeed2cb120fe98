// Options, checked before any work: a wrong name or type is a `TypeError` that
// names the option, the nearest known one and what is allowed; a value out of
// its range is a `SummarizerError`.

import { SummarizerError } from "./errors.js";

export const ALGORITHMS = [
  "nutgraf", "lead", "luhn", "edmundson", "textrank", "lexrank", "lsa", "sumbasic", "kl", "reduction",
];

/** The largest count that an option takes. */
const MOST = 0xffff_ffff;

/** How many questions or words to focus on, and their characters together. */
const MOST_FOCUS = 100;
const MOST_FOCUS_CHARACTERS = 10_000;

const quoted = (names) => names.map((name) => `"${name}"`).join(", ");

const outOfRange = (name, value, allowed) =>
  new SummarizerError("invalid-options", `${name} is ${String(value)}; it must be ${allowed}`);

const wrongType = (name, value, allowed) => {
  const type = value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
  return new TypeError(`${name} is ${type}; it must be ${allowed}`);
};

const typed = (type) => (name, value) => {
  if (typeof value !== type) throw wrongType(name, value, `a ${type}`);
};

const count = (least, most) => (name, value) => {
  if (typeof value !== "number") throw wrongType(name, value, "a number");
  if (!Number.isInteger(value) || value < least || value > most) {
    throw outOfRange(name, value, `a whole number from ${least} to ${most}`);
  }
};

const ratio = (name, value) => {
  if (typeof value !== "number") throw wrongType(name, value, "a number");
  if (!(value > 0 && value <= 1)) throw outOfRange(name, value, "above 0 and at most 1");
};

export const checkText = (value) => typed("string")("text", value);

/** One of some names; `more` says what else is allowed. */
export const oneOf = (names, more = "") => (name, value) => {
  const allowed = `one of ${quoted(names)}${more}`;
  if (typeof value !== "string") throw wrongType(name, value, allowed);
  if (!names.includes(value)) {
    throw new TypeError(`${name} is "${value}"${hint(value, names)}; it must be ${allowed}`);
  }
};

export const PRESETS = ["short", "medium", "long"];
const EXACT = { sentences: count(1, MOST), words: count(1, MOST), ratio };

/** Checks a length: a preset, or an object with exactly one measure. */
export function checkLength(name, value) {
  const measures = ", { sentences }, { words } or { ratio }";
  if (typeof value === "string") return oneOf(PRESETS, measures)(name, value);
  const allowed = quoted(PRESETS) + measures;
  if (typeof value !== "object" || value === null) throw wrongType(name, value, allowed);
  checkObject(name, value, EXACT);
  const given = Object.keys(value).filter((key) => value[key] !== undefined);
  if (given.length !== 1) {
    throw new TypeError(`${name} has ${given.length} measures; it must be ${allowed}`);
  }
}

/** Checks a summary: what a call gives before it is awaited is none, nor is that of an element. */
export function checkSummary(summary) {
  if (!Array.isArray(summary?.sentences)) {
    throw wrongType("summary", summary, "what summarize() resolves to, or .summary of what summarizeElement() does");
  }
}

const LIMITS = { characters: count(1, MOST), nodes: count(1, MOST), depth: count(1, MOST) };

const focus = (name, value) => {
  const texts = typeof value === "string" ? [value] : value;
  if (!Array.isArray(texts)) throw wrongType(name, value, "a string or an array of strings");
  if (texts.length > MOST_FOCUS) {
    throw outOfRange(`${name}.length`, texts.length, `at most ${MOST_FOCUS}`);
  }
  let characters = 0;
  for (let index = 0; index < texts.length; index++) {
    if (typeof texts[index] !== "string") throw wrongType(`${name}[${index}]`, texts[index], "a string");
    characters += texts[index].length;
  }
  if (characters > MOST_FOCUS_CHARACTERS) {
    const allowed = `at most ${MOST_FOCUS_CHARACTERS} characters`;
    throw new SummarizerError("invalid-options", `${name} has ${characters} characters; it must be ${allowed}`);
  }
};

const limits = (name, value) => {
  if (typeof value !== "object" || value === null) throw wrongType(name, value, "an object");
  checkObject(name, value, LIMITS);
};

/** A tag as BCP 47 and POSIX (`de_AT.UTF-8`) spell them; whether it is one that is known is not asked. */
const language = (name, value) => {
  typed("string")(name, value);
  if (!/^(?:[a-z]{2,8}|[ix](?=[-_]))(?:[-_][a-z\d]{1,8})*(?:[.@]\S*)?$/iu.test(value)) throw outOfRange(name, `"${value}"`, "a BCP 47 tag like en-GB");
};

/** Where a page lies on the web: whatever else came back in a result would be taken for a link. */
const url = (name, value) => {
  typed("string")(name, value);
  try {
    if (/^https?:\/\/[^\s/?#\\%]+(?:[/?#]|$)/iu.test(value) && new URL(value)) return;
  } catch {
    // It looks like one.
  }
  throw outOfRange(name, `"${value}"`, "an address that begins with http:// or https://");
};

const wasm = (name, value) => {
  // Not by `instanceof`: bytes and promises may come of another realm.
  if (typeof value !== "string" && (typeof value !== "object" || value === null)) {
    throw wrongType(name, value, "an address, a Response, bytes or a WebAssembly.Module");
  }
};

const worker = (name, value) => {
  const isMade = typeof value?.href === "string" || typeof value?.postMessage === "function";
  if (!isMade && !["boolean", "string", "function"].includes(typeof value)) {
    throw wrongType(name, value, "a boolean, an address, a Worker or a function that makes one");
  }
};

const signal = (name, value) => {
  if (typeof value?.throwIfAborted !== "function") throw wrongType(name, value, "an AbortSignal");
};

/** The options of `summarize` and `summarizeArticle`. */
export const SUMMARIZE = {
  length: checkLength,
  algorithm: oneOf(ALGORITHMS),
  language,
  title: typed("string"),
  focus,
  keywords: count(0, 100),
  explain: typed("boolean"),
  limits,
  signal,
};

/** The options of `extract`; `summarizeHtml` takes them beside its own. */
export const EXTRACT = {
  url,
  debug: typed("boolean"),
  html: typed("boolean"),
  markdown: typed("boolean"),
  limits,
  signal,
};

/** Those of a part of the live page. */
export const LIVE = { ...EXTRACT, ...SUMMARIZE };

/** Options by which a `Summarizer` is created. */
export const CREATE = { wasm, worker, signal };

/** How `toText` writes; `toMarkdown` takes the length alone. */
export const TEXT = { length: checkLength, separator: typed("string") };

/**
 * Checks an options object, and gives what is to go to the engine: a copy
 * without the signal and without what is undefined.
 */
export function checked(options, known) {
  if (options === undefined) return {};
  // A list, a Map or URLSearchParams would have no option of its own and be taken for none.
  if (typeof options !== "object" || options === null || options[Symbol.iterator]) {
    const hint = typeof options === "number" ? "; in map() write (it) => f(it)" : "";
    throw wrongType("options", options, `a plain object${hint}`);
  }
  checkObject("options", options, known);
  const { signal: _, ...given } = options;
  // The engine reads lists of questions only.
  if (typeof given.focus === "string") given.focus = [given.focus];
  if (given.title?.trim() === "") given.title = undefined;
  // What POSIX says of the encoding is none of the tag, and its parts stand otherwise together.
  given.language = given.language?.split(/[.@]/u)[0].replaceAll("_", "-");
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function checkObject(name, value, known) {
  for (const key of Object.keys(value)) {
    const full = name === "options" ? key : `${name}.${key}`;
    if (!Object.hasOwn(known, key)) {
      const names = Object.keys(known);
      throw new TypeError(
        `unknown option ${full}${hint(key, names)}; known are ${names.join(", ")}`,
      );
    }
    if (value[key] !== undefined) known[key](full, value[key]);
  }
}

/** "did you mean …?" where a known name is near. */
function hint(given, names) {
  let nearest = null;
  let least = Math.max(2, given.length / 2);
  for (const name of names) {
    const distance = edits(given.toLowerCase().slice(0, 40), name.toLowerCase());
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest === null ? "" : ` (did you mean ${nearest}?)`;
}

/** Levenshtein's distance, row by row. */
function edits(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
