// The entry without the HTML parser: plain text, articles and the live page.

import { Engine } from "./engine.js";
import * as glue from "./glue/lean.js";
import { entry } from "./summarizer.js";

const engine = new Engine(glue);
const wasm = () => new URL("./glue/lean.wasm", import.meta.url);
const inBrowser = typeof window !== "undefined" && typeof Worker !== "undefined";
const worker = inBrowser ? new URL("./text-worker.js", import.meta.url) : null;

export const { Summarizer, summarize, summarizeArticle, summarizeElement } = entry({
  engine,
  live: engine,
  wasm,
  liveWasm: wasm,
  worker,
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
