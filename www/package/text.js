// The entry for texts and articles. The live page is read by a build of its own, which is
// fetched for the first one.

import { entry } from "./summarizer.js";

const inBrowser = Boolean(globalThis.window && globalThis.Worker);
// Spelled as bundlers look for it: with the global class.
const worker = inBrowser
  ? () => new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "nutgraf" })
  : null;

export const { Summarizer, summarize, summarizeArticle, summarizeElement } = entry({
  wasm: () => new URL("./glue/plain.wasm", import.meta.url),
  liveWasm: () => new URL("./glue/lean.wasm", import.meta.url),
  worker,
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
