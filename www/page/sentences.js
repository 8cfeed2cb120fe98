/**
 * Facts about a summary's sentences that several parts of the page show alike.
 */
import { shown } from "../package/format.js";

/** How many steps of importance the page shows. */
export const STEPS = 4;

/** The sentences that can be chosen at all, in reading order. */
export function eligible(summary) {
  return summary.sentences.filter((sentence) => sentence.rank !== null);
}

/** The text of a sentence, or of any span of the article, as it stands there; `shownOf` as it is read. */
export function textOf(summary, span) {
  return summary.article.text.slice(span.start, span.end);
}

export function shownOf(summary, span) {
  return shown(textOf(summary, span));
}

/**
 * A sentence's importance from 1 to 4 by its place in the ranking: the first
 * eighth, up to three eighths, up to five eighths, the rest.
 */
export function importance(sentence, total) {
  if (sentence.rank === null) return 0;
  const place = sentence.rank / Math.max(1, total);
  return place < 0.125 || sentence.rank === 0 ? 4 : place < 0.375 ? 3 : place < 0.625 ? 2 : 1;
}

/** Words and reading time of the chosen sentences, in seconds. */
export function measure(summary, selected) {
  const words = selected.reduce((sum, index) => sum + summary.sentences[index].words, 0);
  const all = Math.max(1, summary.stats.words);
  return { words, seconds: (summary.stats.readingSeconds * words) / all };
}

/** Whether the summary is about what it was asked to focus on: some sentence has that among its reasons. */
export function isAbout(summary) {
  return summary.sentences.some(({ reasons }) => reasons?.parts.some(({ feature, weight }) => feature === "focus" && weight !== 0));
}

/** Languages written from right to left, by their primary tag. */
const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** The direction the text is written in: the article's own, else its language's. */
export function direction(summary) {
  const { dir, language } = summary.article;
  return dir === "rtl" || RIGHT_TO_LEFT.has(language.tag.split("-")[0]) ? "rtl" : "ltr";
}

/** The language tag to put on output, or an empty string where none is known. */
export function languageOf(summary) {
  const { tag, source } = summary.article.language;
  return source === "unknown" || tag === "und" ? "" : tag;
}
