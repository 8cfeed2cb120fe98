/**
 * The one way from the page to the engine: the latest wish wins.
 *
 * A newer call aborts the one before it (in the worker that stops the work), so
 * that a result is always the result of what is on the desk now.
 *
 * Plain text is read by the build that reads nothing else, which is half the
 * weight; the other is fetched when HTML comes in, or before that in a
 * quiet moment.
 */
import { Summarizer } from "./text-engine.js";

/** How many keywords are offered as chips. */
const KEYWORDS = 12;

/** The engines by what they read, each a promise once it was asked for. */
const engines = { text: null, html: null };
let running = null;

const START = {
  text: () => Summarizer.create(),
  html: async () => (await import("./html-engine.js")).Summarizer.create(),
};

/** The engine that reads `kind`, `text` or `html`; asked for again after a failure. */
async function load(kind) {
  engines[kind] ??= START[kind]();
  try {
    return await engines[kind];
  } catch (error) {
    engines[kind] = null;
    throw error;
  }
}

/** Starts loading the engine before it is needed; a failure shows at the first use. */
export async function warmUp() {
  await load("text").catch(() => {});
}

/** Loads what pages and rich text need, unless the person saves data. */
export async function warmUpHtml() {
  if (!navigator.connection?.saveData) await load("html").catch(() => {});
}

/** Stops the work in hand, if there is any. */
export function stop() {
  running?.abort();
  running = null;
}

/**
 * The summary of `source`, or null where a newer call has taken its place.
 *
 * Throws what the engine throws, a `SummarizerError` in the main.
 */
export async function summarize(source, { language, focus, length }) {
  stop();
  const mine = (running = new AbortController());
  const options = { length, keywords: KEYWORDS, explain: true, signal: mine.signal };
  if (language) options.language = language;
  if (focus.length > 0) options.focus = focus;
  try {
    const engine = await load(source.kind === "html" ? "html" : "text");
    if (mine.signal.aborted) return null;
    const summary = await run(engine, source, options);
    return mine.signal.aborted ? null : summary;
  } catch (error) {
    if (mine.signal.aborted) return null;
    throw error;
  } finally {
    if (running === mine) running = null;
  }
}

/** The summary of the article already found, by another algorithm; for comparisons. */
export async function summarizeBy(algorithm, summary, length, signal) {
  const engine = await load("text");
  const language = summary.article.language.tag;
  return engine.summarizeArticle(summary.article, { algorithm, length, language, keywords: 0, signal });
}

function run(engine, source, options) {
  if (source.kind !== "html") return engine.summarize(source.text, options);
  const extraction = { ...options, debug: true };
  if (source.url) extraction.url = source.url;
  return engine.summarizeHtml(source.html, extraction);
}
