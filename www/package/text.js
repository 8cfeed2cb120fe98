// The entry without the HTML parser: plain text, articles and the live page.

import { Engine } from "./engine.js";
import { lean } from "./lean.js";
import { entry } from "./summarizer.js";

const engine = new Engine(lean);
const wasm = () => new URL("./glue/lean.wasm", import.meta.url);
const inBrowser = Boolean(globalThis.window && globalThis.Worker);
// Spelled as bundlers look for it: with the global class.
const worker = inBrowser
  ? () => new Worker(new URL("./text-worker.js", import.meta.url), { type: "module", name: "nutgraf" })
  : null;

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
