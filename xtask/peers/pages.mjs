// Extractors in JavaScript, for comparison only: the protocol of pages.py.
//
//   node pages.mjs PEER < requests > answers
//
// They get a document of linkedom's, as they do where there is no browser.
import { Readability } from "@mozilla/readability";
import { DefuddleClass } from "defuddle/node";
import { parseHTML } from "linkedom";

import { lines } from "./lines.mjs";

const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD"]);
const INLINE = new Set(
  ("A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD MARK MATH Q RUBY S SAMP SMALL SPAN " +
    "STRIKE STRONG SUB SUP TIME TT U VAR WBR").split(" "),
);

/** The text of markup, a line a block; `textContent` would join the words of two blocks. */
function textOf(html) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const pieces = [];
  const walk = (node) => {
    if (node.nodeType === 3) pieces.push(node.data);
    if (node.nodeType !== 1) return;
    const tag = node.tagName.toUpperCase();
    if (SILENT.has(tag)) return;
    const edge = INLINE.has(tag) ? "" : "\n";
    pieces.push(edge);
    for (const child of node.childNodes) walk(child);
    pieces.push(edge);
  };
  walk(document.body);
  return pieces.join("").replace(/[^\S\n]+/gu, " ").replace(/ ?\n[\n ]*/gu, "\n").trim();
}

const list = (author) => (author ? [author] : []);

const PEERS = {
  readability(document) {
    const found = new Readability(document).parse();
    return found && { html: found.content, title: found.title, authors: list(found.byline), published: found.publishedTime };
  },
  defuddle(document, url) {
    // Synchronously, for it asks servers otherwise.
    const found = new DefuddleClass(document, { url, useAsync: false }).parse();
    return { html: found.content, title: found.title, authors: list(found.author), published: found.published };
  },
};

const peer = PEERS[process.argv[2]];
// What the packages say about a page is no answer.
console.log = console.warn = console.error = console.info = console.debug = () => {};
for await (const line of lines()) {
  const { set, id, url, html } = JSON.parse(line);
  const start = performance.now();
  let found = null;
  try {
    const { document } = parseHTML(html);
    found = peer(document, url ?? "https://page.test/");
  } catch {
    // A page that a peer fails on is a page without an article.
  }
  const milliseconds = performance.now() - start;
  const { html: content, ...rest } = found ?? {};
  const answer = { set, id, text: textOf(content ?? ""), html: content ?? "", ...rest, milliseconds };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
