/**
 * nutgraf in one file, the wasm in it: for places that can load nothing else. It reads texts, articles
 * and HTML source, in this thread unless `create` is given a `worker`; the live page it does not read.
 */
import type {
  CreateOptions,
  Summarizer as FullSummarizer,
  SyncSummarizer,
} from "./index.js";

export type * from "./index.js";

export interface Summarizer extends Omit<FullSummarizer, "summarizeElement"> {}
export const Summarizer: {
  readonly prototype: Summarizer;
  create(options?: CreateOptions): Promise<Summarizer>;
  createSync(wasm: ArrayBuffer | ArrayBufferView | WebAssembly.Module): SyncSummarizer;
};

export {
  SummarizerError,
  extract,
  select,
  summarize,
  summarizeArticle,
  summarizeHtml,
  toMarkdown,
  toText,
  version,
} from "./index.js";
