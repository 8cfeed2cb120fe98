/** Files a person opens or drops: what they are is told by their first bytes before their name. */
import { decode } from "./decode.js";
import { docxToText } from "./docx.js";
import { fromText } from "./intake.js";

/** No file above this is read, in bytes. */
const MOST_BYTES = 40_000_000;

/** A file that cannot be read, with a `code` the page has words for. */
export class FileError extends Error {
  constructor(code) {
    super(code);
    this.name = "FileError";
    this.code = code;
  }
}

/** The source in `file`; throws a `FileError` for what is no text. */
export async function fromFile(file) {
  if (file.size > MOST_BYTES) throw new FileError("file-too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name;
  if (startsWith(bytes, "%PDF-") || /\.pdf$/i.test(name)) throw new FileError("file-pdf");
  if (startsWith(bytes, "PK\u0003\u0004")) {
    const text = await docxToText(bytes).catch(() => null);
    if (text === null) throw new FileError("file-not-text");
    return { kind: "text", text, name, origin: "file" };
  }
  const { text, encoding } = decode(bytes, file.type);
  if (text === null) throw new FileError("file-not-text");
  const isPage = /\.x?html?$/i.test(name) || file.type === "text/html";
  const source = isPage ? { kind: "html", html: text, plain: "", origin: "file" } : fromText(text, "file");
  return { ...source, name, encoding };
}

function startsWith(bytes, signature) {
  return [...signature].every((character, i) => bytes[i] === character.charCodeAt(0));
}
