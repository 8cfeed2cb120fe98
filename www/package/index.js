// The package's entry in browsers.

import { Engine } from "./engine.js";
import * as glue from "./glue/full.js";
import { entry } from "./summarizer.js";

const engine = new Engine(glue);
const inBrowser = typeof window !== "undefined" && typeof Worker !== "undefined";

export const { Summarizer, summarize, summarizeArticle } = entry(
  engine,
  () => new URL("./glue/full.wasm", import.meta.url),
  inBrowser ? new URL("./worker.js", import.meta.url) : null,
);

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
