// The package's entry in Node: the wasm is read from beside this file.

import { readFile } from "node:fs/promises";

import { entry } from "./summarizer.js";

export const {
  Summarizer,
  summarize,
  summarizeHtml,
  summarizeArticle,
  summarizeElement,
  extract,
} = entry({
  wasm: () => readFile(new URL("./glue/full.wasm", import.meta.url)),
  html: true,
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
