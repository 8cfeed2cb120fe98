/**
 * The text of a Word document (ECMA-376): a ZIP archive whose
 * `word/document.xml` holds paragraphs `w:p` of runs of text `w:t`.
 *
 * Neither needs a library: the archive's directory is read (APPNOTE 4.3), the
 * one entry inflated by the browser under a cap, and its few elements scanned
 * in one pass.
 */
import { inflate } from "./packing.js";

const ENTRY = "word/document.xml";
/** No document unpacks to more, in bytes; a bomb stops here. */
const MOST_BYTES = 40_000_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** The end record: 22 bytes and a comment of at most 65,535. */
const END_SIZE = 22;
const MOST_COMMENT = 65_535;

/** The document's paragraphs, separated by blank lines; throws where it is none. */
export async function docxToText(bytes) {
  const xml = new TextDecoder().decode(await entry(bytes));
  return paragraphs(xml).join("\n\n");
}

async function entry(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = view.byteLength - END_SIZE;
  const stop = Math.max(0, end - MOST_COMMENT);
  while (end >= stop && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < stop) throw new TypeError("not a ZIP archive");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new TypeError("damaged ZIP directory");
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (name === ENTRY) return unpacked(bytes, view, view.getUint32(at + 42, true), size, method);
    at += 46 + nameLength + rest;
  }
  throw new TypeError("not a Word document");
}

function unpacked(bytes, view, local, size, method) {
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + size);
  if (method === 0) return data;
  if (method !== 8) throw new TypeError("packed in a way this page does not know");
  return inflate(data, MOST_BYTES);
}

/** Tags of interest and the text between; deleted text (`w:delText`) is not among it. */
const TOKEN = /<(\/?)w:(p|t|tab|br|cr|noBreakHyphen)(?:\s[^<>]*?)?(\/?)>|([^<]+)/g;
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function paragraphs(xml) {
  const out = [];
  let text = "";
  let inText = false;
  const flush = () => {
    if (text.trim() !== "") out.push(text.trim());
    text = "";
  };
  for (const [, closing, tag, empty, characters] of xml.matchAll(TOKEN)) {
    if (characters !== undefined) {
      if (inText) text += unescaped(characters);
    } else if (tag === "t") inText = !closing && !empty;
    else if (tag === "p") flush();
    else if (tag === "noBreakHyphen") text += "\u2011";
    else text += tag === "tab" ? " " : "\n";
  }
  flush();
  return out;
}

function unescaped(text) {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (point === null) return ENTITIES[name] ?? all;
    return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
}
