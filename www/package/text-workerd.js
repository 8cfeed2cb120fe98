// The entry for texts and articles in workerd, where the wasm is a module.

import module from "./glue/plain.wasm";
import { entry } from "./summarizer.js";

export const { Summarizer, summarize, summarizeArticle, summarizeElement } = entry({
  wasm: () => module,
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
