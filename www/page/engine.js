/**
 * The one way from the page to the engine: the latest wish wins.
 *
 * A newer call aborts the one before it (in the worker that stops the work), so
 * that a result is always the result of what is on the desk now.
 */
import { Summarizer } from "../package/index.js";
import { SUMMARIZE } from "../package/options.js";

/** How many keywords are offered as chips. */
const KEYWORDS = 12;

let summarizer = null;
let running = null;

/** Starts loading the engine before it is needed; a failure shows at the first use. */
export function warmUp() {
  load().catch(() => {});
}

async function load() {
  summarizer ??= Summarizer.create();
  try {
    return await summarizer;
  } catch (error) {
    summarizer = null;
    throw error;
  }
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
    const engine = await load();
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
  const engine = await load();
  const language = summary.article.language.tag;
  return engine.summarizeArticle(summary.article, { algorithm, length, language, keywords: 0, signal });
}

/** Whether this build of the engine takes an option. */
export function knows(option) {
  return option in SUMMARIZE;
}

function run(engine, source, options) {
  const given = Object.fromEntries(Object.entries(options).filter(([name]) => knows(name)));
  if (source.kind !== "html") return engine.summarize(source.text, given);
  const extraction = { ...given, debug: true };
  if (source.url) extraction.url = source.url;
  return engine.summarizeHtml(source.html, extraction);
}
