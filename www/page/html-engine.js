/** The engine that reads pages and rich text, too: fetched when such a source comes in. */
import { entry } from "../package/summarizer.js";

export const { Summarizer } = entry({
  wasm: () => new URL("../package/glue/full.wasm", import.meta.url),
  worker: () => new Worker(new URL("../package/worker.js", import.meta.url), { type: "module", name: "nutgraf" }),
  html: true,
});
