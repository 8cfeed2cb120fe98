// The live page: read where it stands, in this thread, with nothing changed.

import { LIVE, checked } from "./options.js";

/**
 * Summarizes a part of the live page on an engine that is loaded.
 *
 * @returns an `ElementSummary`
 */
export function summarizeElement(engine, root, options) {
  const { signal } = options ?? {};
  const given = checked(options, LIVE);
  signal?.throwIfAborted();
  const element = root?.nodeType === 9 ? root.documentElement : root;
  if (element?.nodeType !== 1) throw new TypeError("root must be an element or a document");
  const { URL: url } = element.ownerDocument;
  // A frame without a source, or a file, has none that leads there.
  if (/^https?:/u.test(url)) given.url ??= url;
  const texts = [];
  const { summary, places } = engine.call("summarizeElement", element, given, texts);
  return new ElementSummary(summary, texts, places);
}

/**
 * A summary with its places on the page.
 *
 * The browser keeps ranges right while the page splits or joins text nodes;
 * each is held against its text before it is given out, so one that the page
 * has changed is never given.
 */
class ElementSummary {
  #pieces;

  constructor(summary, texts, places) {
    this.summary = summary;
    this.#pieces = summary.sentences.map(() => []);
    // Four numbers a piece: sentence, text node, and a range in UTF-16 units.
    for (let at = 0; at < places.length; at += 4) {
      const [sentence, node, start, end] = places.slice(at, at + 4);
      const text = texts[node];
      const range = text.ownerDocument.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      this.#pieces[sentence].push({ range, expected: range.toString() });
    }
  }

  /** The ranges of a sentence on the page; null where the page has changed. */
  ranges(sentence) {
    const pieces = this.#pieces[sentence];
    if (!pieces || pieces.length === 0) return null;
    const holds = ({ range, expected }) =>
      range.startContainer.isConnected && range.toString() === expected;
    return pieces.every(holds) ? pieces.map(({ range }) => range) : null;
  }

  /** Lets the ranges go, which the browser would otherwise keep up to date. */
  release() {
    for (const { range } of this.#pieces.flat()) range.detach();
    this.#pieces = [];
  }
}
