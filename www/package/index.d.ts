/**
 * nutgraf: the sentences that carry an article, found in the browser.
 *
 * All places are ranges of UTF-16 code units, end-exclusive, so that
 * `summary.article.text.slice(start, end)` is the sentence.
 */

/** How long a summary is. Every longer one holds all sentences of a shorter one. */
export type Length =
  | "short"
  | "medium"
  | "long"
  /** So many sentences, at least 1. */
  | { sentences: number }
  /** At most so many words; it stops before the first sentence that would overflow, but gives at least one. */
  | { words: number }
  /** At most this share of the eligible words, above 0 and up to 1. */
  | { ratio: number };

/** By what sentences are ranked: this engine's own, the first ones, or a classic for comparison. */
export type Algorithm =
  | "nutgraf"
  | "lead"
  | "luhn"
  | "edmundson"
  | "textrank"
  | "lexrank"
  | "lsa"
  | "sumbasic"
  | "kl"
  | "reduction";

/** How large an input may be; what is larger is refused with `input-too-large` before any work. */
export interface Limits {
  /** UTF-16 code units of a text; default 5,000,000. */
  characters?: number;
  /** Nodes of a document; default 200,000. */
  nodes?: number;
  /** Depth of a document's tree; what is deeper is flattened, as browsers do; default 512. */
  depth?: number;
}

/** How to load the engine. */
export interface CreateOptions {
  /**
   * The wasm, where it does not lie beside the package: an address, an answer, its bytes, or a compiled module.
   * What is given is what is used: in this thread each address is loaded once, and each answer, bytes and module
   * that is the same object. Where none is given, calls in this thread take the one that was loaded first, else
   * that beside the package.
   */
  wasm?: URL | string | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module | Promise<Response>;
  /**
   * Whether to work in a worker, or the worker to use: its address, a function
   * that makes one, or one that is made. Default: `true` in browsers, `false` on
   * servers and for the single file, where `true` is refused. Where workers are
   * blocked, `true` falls back to this thread, and an address is refused with
   * `invalid-options`, as where none starts there, or one that is not ours. A
   * worker that is made already cannot be replaced: an abort lets it finish.
   */
  worker?: boolean | URL | string | Worker | (() => Worker);
  /** Aborts the loading. */
  signal?: AbortSignal;
}

/** How to summarize. */
export interface SummarizeOptions {
  /** Default `"medium"`. */
  length?: Length;
  /** Default `"nutgraf"`. */
  algorithm?: Algorithm;
  /** BCP 47 tag of the text's language; default: as declared, else as detected. POSIX's spelling is turned into it. */
  language?: string;
  /** The title, where the caller knows it; a blank one counts as none. */
  title?: string;
  /**
   * A question, or words: sentences about it come first, and the reasons have
   * a part `focus`. Where the article has nothing about it, nothing changes.
   * At most 100 entries of 10,000 characters together.
   */
  focus?: string | readonly string[];
  /** How many keywords; default 10, at most 100. */
  keywords?: number;
  /** Whether to give each sentence's reasons; default false. */
  explain?: boolean;
  limits?: Limits;
  /** In a worker it stops the work at once; in this thread it acts between calls. */
  signal?: AbortSignal;
}

/** How to find the article in a page. */
export interface ExtractOptions {
  /** The page's address, of http or https, which its links are relative to; a live page has its own. */
  url?: string;
  /** Whether to tell how sure each block is (`Block.confidence`), and what was left out, and why (`Article.removed`). */
  debug?: boolean;
  /** Whether to give the article as clean, inert HTML, in `Article.html`. */
  html?: boolean;
  /** Whether to give the article as Markdown, in `Article.markdown`. */
  markdown?: boolean;
  limits?: Limits;
  signal?: AbortSignal;
}

/** A range of UTF-16 code units, end-exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  /** Its place in `Summary.sentences`. */
  readonly index: number;
  /** Its block, an index into `Article.blocks`. */
  readonly block: number;
  /** How many words it has. */
  readonly words: number;
  /** How much it matters, from 0 to 1. */
  readonly score: number;
  /** When it enters a summary: 0 first; `null` never (a heading, a caption, boilerplate). */
  readonly rank: number | null;
  /** On request, and where the algorithm has them: the parts add up to `raw`, and `score` is its logistic. */
  readonly reasons?: {
    readonly raw: number;
    readonly parts: readonly { readonly feature: string; readonly weight: number }[];
  };
}

export interface Keyword {
  /** Spelled as in the text. */
  readonly term: string;
  /** How much it matters, from 0 to 1. */
  readonly score: number;
  /** Where it stands, in reading order. */
  readonly spans: readonly Span[];
}

export interface Statistics {
  readonly words: number;
  readonly sentences: number;
  readonly readingSeconds: number;
  readonly summaryWords: number;
  readonly summaryReadingSeconds: number;
}

export type WarningCode =
  | "too-short"
  | "unsupported-language"
  | "low-confidence-article"
  | "not-an-article"
  | "possibly-truncated"
  | "ill-formed-utf16";

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** The result: plain data, which survives `structuredClone` and JSON. */
export interface Summary {
  readonly schema: 1;
  /** Spans index `article.text`; for `summarize(text)` that is the caller's own string. */
  readonly article: Article;
  /** All of them, in reading order. */
  readonly sentences: readonly Sentence[];
  /** The chosen ones: ascending indices into `sentences`. */
  readonly selected: readonly number[];
  readonly keywords: readonly Keyword[];
  readonly stats: Statistics;
  readonly warnings: readonly Warning[];
}

export type BlockKind =
  | "title"
  | "byline"
  | "dateline"
  | "heading"
  | "paragraph"
  | "list-item"
  | "quote"
  | "code"
  | "caption"
  | "cell"
  | "definition"
  | "footnote"
  | "boilerplate";

export interface Block extends Span {
  readonly kind: BlockKind;
  /**
   * The level of a heading (1 to 6) or the depth of a list item (from 1); of a definition list 1 for a
   * term, nothing for what it means; of a table 1 for a cell that heads a row or a column.
   */
  readonly level?: number;
  /** The row of a table cell, from 0. */
  readonly row?: number;
  /** The column of a table cell, from 0. */
  readonly column?: number;
  /** With `debug`: how likely it is a part of the article, from 0 to 1. */
  readonly confidence?: number;
}

export interface Article {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  /** ISO 8601. */
  readonly modified: string | null;
  readonly language: {
    /** BCP 47; `und` where it is not known. */
    readonly tag: string;
    readonly confidence: number;
    readonly source: "given" | "declared" | "detected" | "unknown";
  };
  readonly dir: "ltr" | "rtl";
  readonly url: string | null;
  readonly image: string | null;
  readonly excerpt: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** How sure extraction is that this is the article, from 0 to 1. */
  readonly confidence: number;
  /** With `html`: clean HTML without scripts, styles, handlers and unsafe addresses. */
  readonly html?: string;
  /** With `markdown`. */
  readonly markdown?: string;
  /**
   * With `debug`: what was left out, why, and how likely it is a part of the article all the same, from 0
   * to 1.
   */
  readonly removed?: readonly { readonly reason: string; readonly confidence: number; readonly text: string }[];
}

/** A summary of a part of the live page, with its places there. */
export interface ElementSummary {
  readonly summary: Summary;
  /** Where a sentence stands on the page; `null` where the page has changed there. */
  ranges(sentence: number): Range[] | null;
  /** Lets the ranges go, which the browser would otherwise keep up to date. */
  release(): void;
}

/** An article as input: its text and blocks, and whatever else is known. */
export type ArticleInput = Pick<Article, "text" | "blocks"> & Partial<Article>;

/** Summarizes; made by `create`, which loads the engine once. */
export class Summarizer {
  private constructor();
  /** Loads the engine; a second call with the same wasm reuses it, and one after a failure tries again. */
  static create(options?: CreateOptions): Promise<Summarizer>;
  /** The same at once and in this thread, from the wasm's bytes or module; the same object is loaded once. */
  static createSync(wasm: ArrayBuffer | ArrayBufferView | WebAssembly.Module): SyncSummarizer;
  /** Summarizes a plain text, as a person pastes it. */
  summarize(text: string, options?: SummarizeOptions): Promise<Summary>;
  /** Finds the article in HTML source, a whole page or a part of one, and summarizes it. */
  summarizeHtml(
    html: string | Uint8Array,
    options?: SummarizeOptions & ExtractOptions,
  ): Promise<Summary>;
  /** Summarizes an article that was extracted before, corrected, or built by the caller. */
  summarizeArticle(article: ArticleInput, options?: SummarizeOptions): Promise<Summary>;
  /** Summarizes a part of the live page: read as it is shown, in this thread, with nothing changed. */
  summarizeElement(
    root: Element | Document,
    options?: SummarizeOptions & ExtractOptions,
  ): Promise<ElementSummary>;
  /** Finds the article in HTML source. */
  extract(html: string | Uint8Array, options?: ExtractOptions): Promise<Article>;
  /** Ends its worker; calls that wait, and later ones, are refused with `destroyed`. */
  destroy(): void;
}

/** A `Summarizer` without promises. */
export interface SyncSummarizer {
  summarize(text: string, options?: SummarizeOptions): Summary;
  summarizeHtml(html: string | Uint8Array, options?: SummarizeOptions & ExtractOptions): Summary;
  extract(html: string | Uint8Array, options?: ExtractOptions): Article;
  summarizeArticle(article: ArticleInput, options?: SummarizeOptions): Summary;
  destroy(): void;
}

/** Summarizes by a shared `Summarizer`, created on the first call. */
export function summarize(text: string, options?: SummarizeOptions): Promise<Summary>;
/** Summarizes an article by a shared `Summarizer`, created on the first call. */
export function summarizeArticle(
  article: ArticleInput,
  options?: SummarizeOptions,
): Promise<Summary>;

/** Summarizes the article in HTML source by a shared `Summarizer`, created on the first call. */
export function summarizeHtml(
  html: string | Uint8Array,
  options?: SummarizeOptions & ExtractOptions,
): Promise<Summary>;
/** Summarizes a part of the live page by a shared `Summarizer`, created on the first call. */
export function summarizeElement(
  root: Element | Document,
  options?: SummarizeOptions & ExtractOptions,
): Promise<ElementSummary>;
/** Finds the article in HTML source by a shared `Summarizer`, created on the first call. */
export function extract(html: string | Uint8Array, options?: ExtractOptions): Promise<Article>;

/** The sentences of a summary of another length: ascending indices, with no call into the engine. */
export function select(summary: Summary, length: Length): number[];
/**
 * The summary as plain text, to be read: its sentences in one line each, words whole that a hyphen cuts at the
 * end of a line, without Markdown's signs of links and of what is bold.
 */
export function toText(summary: Summary, options?: { length?: Length; separator?: string }): string;
/** The summary as Markdown: title, sentences as a list, source where known. */
export function toMarkdown(summary: Summary, options?: { length?: Length }): string;

export type ErrorCode =
  | "invalid-input"
  | "invalid-options"
  | "input-too-large"
  | "wasm-load-failed"
  | "csp-blocked"
  | "version-mismatch"
  | "internal"
  | "destroyed";

/** A refused call. */
export class SummarizerError extends Error {
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown });
  readonly code: ErrorCode;
}

/** The package's version. */
export const version: string;

/** What a project of a server, without the library `dom`, does not know; elsewhere these add nothing. */
declare global {
  interface AbortSignal {}
  interface Document {}
  interface Element {}
  interface Range {}
  interface Response {}
  interface URL {}
  interface Worker {}
  namespace WebAssembly {
    interface Module {}
  }
}
