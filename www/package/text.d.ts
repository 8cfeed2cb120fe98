/**
 * nutgraf for plain text and articles, with the smallest wasm. `summarizeElement` fetches that of
 * `nutgraf/element` beside it, at its first call.
 */
import type {
  ArticleInput,
  CreateOptions,
  ElementSummary,
  ExtractOptions,
  Summarizer as FullSummarizer,
  SummarizeOptions,
  Summary,
  SyncSummarizer as FullSyncSummarizer,
} from "./index.js";

export type * from "./index.js";

export type SyncSummarizer = Omit<FullSyncSummarizer, "summarizeHtml" | "extract">;
export interface Summarizer extends Omit<FullSummarizer, "summarizeHtml" | "extract"> {}
export const Summarizer: {
  readonly prototype: Summarizer;
  create(options?: CreateOptions): Promise<Summarizer>;
  createSync(wasm: ArrayBuffer | ArrayBufferView | WebAssembly.Module): SyncSummarizer;
};

export function summarize(text: string, options?: SummarizeOptions): Promise<Summary>;
export function summarizeArticle(
  article: ArticleInput,
  options?: SummarizeOptions,
): Promise<Summary>;
export function summarizeElement(
  root: Element | Document,
  options?: SummarizeOptions & ExtractOptions,
): Promise<ElementSummary>;
export { SummarizerError, select, toMarkdown, toText, version } from "./index.js";
