// The entry without the HTML parser in Node: the wasm is read from beside this file.

import { readFile } from "node:fs/promises";

import { Engine } from "./engine.js";
import { lean } from "./lean.js";
import { entry } from "./summarizer.js";

export const { Summarizer, summarize, summarizeArticle, summarizeElement } = entry({
  engine: new Engine(lean),
  wasm: () => readFile(new URL("./glue/lean.wasm", import.meta.url)),
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
