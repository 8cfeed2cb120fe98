// A summary as text and as Markdown, made from its spans.

import { TEXT, checkSummary, checked } from "./options.js";
import { select } from "./select.js";

const chosen = (summary, length) => {
  checkSummary(summary);
  const indices = length === undefined ? summary.selected : select(summary, length);
  return indices.map((index) => {
    const { start, end } = summary.sentences[index];
    return shown(summary.article.text.slice(start, end));
  });
};

/**
 * A text as it is read: in one line, words whole that a hyphen cuts at the end of theirs, and without
 * Markdown's signs of links and of what is bold.
 */
export const shown = (text) =>
  text
    .replace(/(\p{L})[-\u2010][^\S\n]*\n\s*(?!(?:and|or|und|oder|et|ou|en|of|og|och|eller)\s)(?=\p{Ll})/gu, "$1")
    .replace(/\s+/gu, " ")
    .replace(/!?\[([^[\]]+)\]\((?:https?:|[./#])(?:[^()]|\([^()]*\))*\)/gu, "$1")
    .replace(/(?<![\p{L}\p{N}*])\*\*(?=[^\s*])([^*]+)(?<=\S)\*\*(?![\p{L}\p{N}*])/gu, "$1");

/** The summary as plain text: its sentences, a separator between them. */
export function toText(summary, options) {
  const { length, separator = " " } = checked(options, TEXT);
  return chosen(summary, length).join(separator);
}

/** The summary as Markdown: title, sentences as a list, source where known. */
export function toMarkdown(summary, options) {
  const { length } = checked(options, { length: TEXT.length });
  const lines = chosen(summary, length).map((sentence) => `- ${escaped(sentence)}`);
  const { title, url } = summary.article;
  const parts = [];
  if (title) parts.push(`# ${escaped(shown(title))}`);
  if (lines.length > 0) parts.push(lines.join("\n"));
  if (/^https?:\/\//iu.test(url ?? "")) parts.push(`<${encodeURI(decoded(url))}>`);
  return `${parts.join("\n\n")}\n`;
}

/** Text that Markdown (CommonMark 0.31) reads as that very text. */
const escaped = (text) =>
  text
    .replace(/[\\`*_{}[\]<>()#|~&]/gu, "\\$&")
    .replace(/^(?:[-+=]|\d+(?=[.)]))/u, (start) =>
      /\d/u.test(start) ? start : `\\${start}`,
    )
    .replace(/^(\d+)([.)])/u, "$1\\$2");

/** So that an address that is encoded already is not encoded twice. */
function decoded(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
