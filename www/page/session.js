/**
 * What was typed survives: reload, back and forward, a crashed worker.
 *
 * Each text is a document of its own in session storage (it ends with the tab
 * and is never sent anywhere); the history entry names the document, so Back
 * brings the text before. What does not fit is packed, and the oldest documents
 * make room. Everything read back is checked, as anybody may edit a storage.
 */
import { pack, unpack } from "./packing.js";

const PREFIX = "nutgraf:";
/** Above this many characters a text is packed before it is stored. */
const PACK_ABOVE = 200_000;
/** No stored text may unpack to more characters than the engine takes. */
const MOST = 5_000_000;

/** Writes the document called `id`; false where the storage refuses it. */
export async function saveDocument(id, document) {
  const { source } = document;
  const body = source.kind === "html" ? source.html : source.text;
  const plain = { ...document, source: { ...source, text: undefined, html: undefined } };
  const record = body.length > PACK_ABOVE
    ? { ...plain, packed: await pack(body) }
    : { ...plain, body };
  return write(PREFIX + id, JSON.stringify(record));
}

function write(key, value) {
  for (;;) {
    try {
      sessionStorage.setItem(key, value);
      return true;
    } catch {
      const oldest = documentKeys().find((other) => other !== key);
      if (oldest === undefined) return false;
      sessionStorage.removeItem(oldest);
    }
  }
}

/** The stored documents' keys, oldest first: ids are ascending numbers. */
function documentKeys() {
  const keys = [];
  try {
    for (let i = 0; i < sessionStorage.length; i++) {
      const key = sessionStorage.key(i);
      if (/^nutgraf:\d+$/.test(key)) keys.push(key);
    }
  } catch {
    return [];
  }
  return keys.sort((a, b) => Number(a.slice(PREFIX.length)) - Number(b.slice(PREFIX.length)));
}

/** The document called `id`, or null where there is none that makes sense. */
export async function loadDocument(id) {
  try {
    const record = JSON.parse(sessionStorage.getItem(PREFIX + id));
    const body = record.packed ? await unpack(record.packed, MOST) : record.body;
    if (typeof body !== "string") return null;
    const { kind, name, url, origin } = record.source;
    const source = { kind: kind === "html" ? "html" : "text", origin: text(origin) };
    source[source.kind === "html" ? "html" : "text"] = body;
    if (name) source.name = text(name);
    if (url) source.url = text(url);
    return {
      source,
      view: record.view === "edit" ? "edit" : "read",
      length: validLength(record.length) ?? "medium",
      language: typeof record.language === "string" ? record.language : null,
      focus: Array.isArray(record.focus) ? record.focus.filter((term) => typeof term === "string") : [],
    };
  } catch {
    return null;
  }
}

function text(value) {
  return typeof value === "string" ? value : "";
}

/** `value` if it is a `Length` of the package, else null. */
export function validLength(value) {
  if (["short", "medium", "long"].includes(value)) return value;
  if (typeof value !== "object" || value === null) return null;
  const { sentences, words, ratio } = value;
  if (Number.isInteger(sentences) && sentences >= 1) return { sentences };
  if (Number.isInteger(words) && words >= 1) return { words };
  if (typeof ratio === "number" && ratio > 0 && ratio <= 1) return { ratio };
  return null;
}

/** An id for a new document, above all others of this tab. */
export function newDocumentId() {
  const last = documentKeys().at(-1);
  return last === undefined ? 1 : Number(last.slice(PREFIX.length)) + 1;
}
