// The entry that is one file: the wasm is in it.

import base64 from "./glue/full.wasm";
import { entry } from "./summarizer.js";

const bytes = () => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

export const { Summarizer, summarize, summarizeArticle, summarizeHtml, extract } = entry({
  wasm: bytes,
  html: true,
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
