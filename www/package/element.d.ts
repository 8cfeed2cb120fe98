/**
 * `<article-summary>`: the key sentences of an article on the page, as a list
 * that leads to them, and lit where they stand. Importing this module defines
 * the element, unless it is defined already.
 *
 * Attributes: `for` (an id or a selector), `length`, `algorithm`, `lang`, `mode`, `heading`,
 * `loading`, `wasm`. Slots: `heading`, `error`. States: `busy`, `error`. Parts:
 * `root heading list item link stats error`. Custom properties:
 * `--article-summary-mark`, `-mark-text`, `-mark-active`, `-background`,
 * `-accent`, `-padding`, `-radius`.
 */
import type { SummarizeOptions, Summary } from "./index.js";

export class ArticleSummaryElement extends HTMLElement {
  /** A text to summarize in place of the page; null to read the page. */
  text: string | null;
  /** Further options of the summary; attributes take precedence. */
  options: SummarizeOptions;
  /** The summary that is shown; null before there is one. */
  readonly summary: Summary | null;
  /** Reads the page anew. Resolves to the summary; null where it failed. */
  refresh(): Promise<Summary | null>;
  /** Takes back every highlight and empties the list. */
  clear(): void;
}

/** The events of the element; they bubble, and cross shadow boundaries. */
export interface ArticleSummaryEvents {
  "summary-ready": CustomEvent<{ summary: Summary }>;
  "summary-error": CustomEvent<{ error: unknown }>;
  /** Cancelable: prevent it to scroll in a way of your own. */
  "summary-jump": CustomEvent<{ sentence: number; ranges: Range[] }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "article-summary": ArticleSummaryElement;
  }
  interface HTMLElementEventMap extends ArticleSummaryEvents {}
}
