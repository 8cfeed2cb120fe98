/**
 * The engine that reads plain text: the smallest build, so that the first summary
 * waits for no more than it needs.
 */
import { entry } from "../package/summarizer.js";

export const { Summarizer } = entry({
  wasm: () => new URL("../package/glue/plain.wasm", import.meta.url),
  worker: () => new Worker(new URL("../package/worker.js", import.meta.url), { type: "module", name: "nutgraf" }),
});
