// The package's entry in browsers.

import { entry } from "./summarizer.js";

const inBrowser = Boolean(globalThis.window && globalThis.Worker);

export const {
  Summarizer,
  summarize,
  summarizeHtml,
  summarizeArticle,
  summarizeElement,
  extract,
} = entry({
  wasm: () => new URL("./glue/full.wasm", import.meta.url),
  // The page is read in this thread, by the build without the parser.
  liveWasm: () => new URL("./glue/lean.wasm", import.meta.url),
  // Spelled as bundlers look for it: with the global class.
  worker: inBrowser
    ? () => new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "nutgraf" })
    : null,
  html: true,
});

export { SummarizerError } from "./errors.js";
export { toMarkdown, toText } from "./format.js";
export { select } from "./select.js";
export { version } from "./version.js";
