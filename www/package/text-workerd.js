// The entry without the HTML parser in workerd, where the wasm is a module.

import { Engine } from "./engine.js";
import module from "./glue/lean.wasm";
import { lean } from "./lean.js";
import { entry } from "./summarizer.js";

export const { Summarizer, summarize, summarizeArticle, summarizeElement } = entry({
  engine: new Engine(lean),
  wasm: () => module,
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
