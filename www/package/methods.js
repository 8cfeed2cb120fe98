// The calls, as both this thread and a worker run them: each takes the engine
// and plain data, and gives plain data.

import { decodeHtml } from "./decode.js";

/** Each method by its name: (engine, input, options) → result. */
export const METHODS = {
  extract: (engine, html, options) => engine.call("extract", source(html), options),
  summarizeHtml: (engine, html, options) => engine.call("summarizeHtml", source(html), options),
  summarize: (engine, text, options) => engine.call("summarize", text, options),
  summarizeArticle: (engine, article, options) => engine.call("summarizeArticle", article, options),
};

const source = (html) => (typeof html === "string" ? html : decodeHtml(html));

/**
 * Attaches to a result what did not make the round trip: the caller's own
 * string, which is the text that the spans index.
 */
export function attach(method, input, result) {
  if (method === "summarize") {
    result.article.text = input;
    if (!isWellFormed(input)) {
      result.warnings.push({
        code: "ill-formed-utf16",
        message: "the text has lone surrogates; they were read as U+FFFD",
      });
    }
  } else if (method === "summarizeArticle") {
    result.article.text = input.text;
  }
  return result;
}

const isWellFormed = (text) => text.isWellFormed?.() ?? !/\p{Surrogate}/u.test(text);
