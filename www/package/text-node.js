// The entry for texts and articles in Node: the wasm is read from beside this file.

import { readFile } from "node:fs/promises";

import { entry } from "./summarizer.js";

export const { Summarizer, summarize, summarizeArticle, summarizeElement } = entry({
  wasm: () => readFile(new URL("./glue/plain.wasm", import.meta.url)),
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
