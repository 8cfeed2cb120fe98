// A call, as both this thread and a worker run it: plain data in, plain data out.

import { decodeHtml } from "./decode.js";

/** Calls a method of the engine by its name: with a text, HTML as text or bytes, or an article. */
export function run(engine, method, input, options) {
  return engine.call(method, input instanceof Uint8Array ? decodeHtml(input) : input, options);
}

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
