/**
 * The summary in the formats people take away: plain text, Markdown, HTML, JSON.
 *
 * Text and Markdown are the package's. The HTML is a document of its own with
 * the marks in place; `escape` is the one place where text becomes markup.
 */
import { toMarkdown, toText } from "../package/format.js";
import { direction, languageOf, shownOf, textOf } from "./sentences.js";

/** Each format: its file extension, media type and maker. */
export const FORMATS = {
  text: { extension: "txt", type: "text/plain", make: toText },
  markdown: { extension: "md", type: "text/markdown", make: (summary) => toMarkdown(summary) },
  html: { extension: "html", type: "text/html", make: toHtml },
  json: { extension: "json", type: "application/json", make: (summary) => JSON.stringify(summary, null, 2) },
};

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** `text` as it may stand between tags and in a quoted attribute. */
export function escape(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

const STYLE = "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif}"
  + "mark{background:#f9d165;color:#1f1c18;border-bottom:2px solid #a97a00}footer{color:#655e54}";

const TAGS = { title: "h1", heading: "h2", quote: "blockquote", code: "pre" };

/** The summary as a document: key sentences first, then the article with its marks. */
export function toHtml(summary) {
  const { article } = summary;
  const title = article.title ?? "";
  const chosen = new Set(summary.selected);
  const keys = summary.selected
    .map((index) => `<li><a href="#s${index}">${escape(shownOf(summary, summary.sentences[index]))}</a></li>`);
  const bySentence = Map.groupBy
    ? Map.groupBy(summary.sentences, (sentence) => sentence.block)
    : grouped(summary.sentences);
  const blocks = article.blocks.map((block, i) => {
    const tag = TAGS[block.kind] ?? "p";
    return `<${tag}>${blockHtml(summary, block, bySentence.get(i) ?? [], chosen)}</${tag}>`;
  });
  const link = webAddress(article.url);
  return [
    `<!doctype html>`,
    `<html lang="${escape(languageOf(summary))}" dir="${direction(summary)}">`,
    `<meta charset="utf-8">`,
    `<title>${escape(title)}</title>`,
    `<style>${STYLE}</style>`,
    title && !article.blocks.some((block) => block.kind === "title") ? `<h1>${escape(title)}</h1>` : "",
    `<ol>${keys.join("\n")}</ol>`,
    `<hr>`,
    ...blocks,
    link ? `<footer><a href="${escape(link)}">${escape(link)}</a></footer>` : "",
    `</html>`,
    ``,
  ].filter((line, i, all) => line !== "" || i === all.length - 1).join("\n");
}

function blockHtml(summary, block, sentences, chosen) {
  const { text } = summary.article;
  let out = "";
  let at = block.start;
  for (const sentence of sentences) {
    const inner = escape(text.slice(sentence.start, sentence.end));
    out += escape(text.slice(at, sentence.start));
    out += chosen.has(sentence.index) ? `<mark id="s${sentence.index}">${inner}</mark>` : inner;
    at = sentence.end;
  }
  return out + escape(text.slice(at, block.end));
}

function grouped(sentences) {
  const groups = new Map();
  for (const sentence of sentences) {
    if (!groups.has(sentence.block)) groups.set(sentence.block, []);
    groups.get(sentence.block).push(sentence);
  }
  return groups;
}

/** `url` if it is one of the web's, else null. */
export function webAddress(url) {
  if (typeof url !== "string") return null;
  try {
    const parsed = new URL(url);
    return ["http:", "https:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/** Words at either end of a long sentence that name its place. */
const ENDS = 6;

/**
 * The address of `sentence` in the original, as a text fragment (WICG, Scroll To
 * Text Fragment), or null where the address is not known.
 */
export function placeInOriginal(summary, sentence) {
  const url = webAddress(summary.article.url);
  if (!url) return null;
  // A lone surrogate has no place in an address: it would be an error there.
  const text = textOf(summary, sentence).replace(/\p{Cs}/gu, "\ufffd").replace(/\s+/g, " ").trim();
  const words = text.split(" ");
  // The syntax takes a hyphen, a comma and an ampersand for its own.
  const encode = (part) => encodeURIComponent(part).replaceAll("-", "%2D");
  const directive = words.length > 3 * ENDS
    ? `${encode(words.slice(0, ENDS).join(" "))},${encode(words.slice(-ENDS).join(" "))}`
    : encode(text);
  return `${url.split("#")[0]}#:~:text=${directive}`;
}

/** A file name out of a title: letters and digits of any script, hyphens between. */
export function fileName(summary, extension) {
  const stem = (summary.article.title ?? "")
    .normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  return `${stem || "summary"}.${extension}`;
}
