// The package's entry in workerd: code cannot be compiled there while it runs,
// so the wasm is a module that the runtime has compiled before.

import module from "./glue/full.wasm";
import { entry } from "./summarizer.js";

export const {
  Summarizer,
  summarize,
  summarizeHtml,
  summarizeArticle,
  summarizeElement,
  extract,
} = entry({ wasm: () => module, html: true });

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
