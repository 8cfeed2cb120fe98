/**
 * The article as it stands, its sentences as spans, the chosen ones in `<mark>`.
 *
 * Built once a result; a change of length touches only the sentences that come
 * or go, so that a step of the slider fits in a frame. A mark holds exactly its
 * sentence: the number beside it is a link of its own, back to the list.
 */
import { shown as asRead } from "../package/format.js";
import { el } from "./dom.js";
import { webAddress } from "./formats.js";
import { duration, languageName, t } from "./strings.js";
import { direction, eligible, importance, languageOf } from "./sentences.js";

/** Above this many blocks those out of view are not laid out until they come near. */
const MANY_BLOCKS = 200;
/**
 * So many blocks come into view together. Chromium looks at every part that it may leave out before each
 * frame, and takes the longer for each the more there are: a part a block stops it for minutes on a book.
 */
const PART = 50;
/** A block of more sentences is shown in pieces of so many: one line box for a book would stop the page. */
const CHUNK = 200;

/**
 * The article in `root`: `draw(summary)` builds it, `show(selected)` marks
 * sentences, `nodeOf(index)` and `rangeOf(span)` find their places.
 */
export function createArticle(root) {
  let summary = null;
  let spans = [];
  let shown = new Map();

  /** Draws another article; where only the ranking is new, the nodes stay. */
  function draw(next) {
    const same = summary !== null && sameSentences(summary, next);
    summary = next;
    if (same) {
      show([]);
      rank(summary, spans);
      return;
    }
    spans = new Array(summary.sentences.length);
    shown = new Map();
    const article = el("article", { class: "article", id: "article" });
    const tag = languageOf(summary);
    if (tag) article.lang = tag;
    article.dir = direction(summary);
    const isLong = Math.max(summary.article.blocks.length, summary.sentences.length / 10) > MANY_BLOCKS;
    article.classList.toggle("long", isLong);
    const nodes = blocks(summary, spans, isLong);
    // The facts follow the head of the text, where it has one.
    const body = nodes.findIndex((node) => !node.matches(".title, .byline, .dateline"));
    const origin = webAddress(summary.article.url);
    nodes.splice(Math.max(0, body), 0, facts(summary), ...(origin ? [el("p", { class: "origin", dir: "ltr", text: origin })] : []));
    const { title } = summary.article;
    if (title && !nodes.some((node) => node.matches(".title"))) nodes.unshift(el("h2", { class: "title", text: withoutSigns(title) }));
    article.append(...(isLong ? parts(nodes) : nodes));
    root.replaceChildren(article);
  }

  /** Marks exactly the sentences in `selected`, numbered in reading order. */
  function show(selected) {
    const wanted = new Map(selected.map((index, place) => [index, place + 1]));
    for (const index of shown.keys()) {
      if (!wanted.has(index)) unmark(spans[index]);
    }
    for (const [index, place] of wanted) {
      const span = spans[index];
      if (!span) continue;
      if (!shown.has(index)) mark(span, index);
      if (shown.get(index) !== place) number(span, place, selected.length);
    }
    shown = wanted;
  }

  /** The range of a span that lies within one sentence, or null. */
  function rangeOf({ start, end }) {
    const index = sentenceAt(summary.sentences, start);
    const sentence = summary.sentences[index];
    const text = spans[index] && textNodeOf(spans[index]);
    if (!text || start < sentence.start || end > sentence.end) return null;
    const range = new Range();
    range.setStart(text, start - sentence.start);
    range.setEnd(text, end - sentence.start);
    return range;
  }

  return { draw, show, rangeOf, nodeOf: (index) => spans[index], root };
}

function sameSentences(one, other) {
  return one.article.text === other.article.text
    && one.article.dir === other.article.dir
    && languageOf(one) === languageOf(other)
    && one.sentences.length === other.sentences.length
    && one.article.blocks.length === other.article.blocks.length
    && one.sentences.every((sentence, i) => sentence.start === other.sentences[i].start && sentence.end === other.sentences[i].end);
}

/** Gives each sentence the class of its importance. */
function rank(summary, spans) {
  const total = eligible(summary).length;
  for (const sentence of summary.sentences) {
    const step = importance(sentence, total);
    if (spans[sentence.index]) spans[sentence.index].className = step ? `s i${step}` : "s";
  }
}

/** The last sentence that starts at or before `offset`; by halving. */
function sentenceAt(sentences, offset) {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sentences[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function textNodeOf(span) {
  const last = span.lastChild;
  return last?.nodeType === Node.TEXT_NODE ? last : last?.firstChild;
}

/** One line on the text: who, where, when, the language, how long. */
function facts({ article, stats }) {
  const known = [
    article.authors.join(", "),
    article.siteName,
    article.published ? date(article.published) : null,
    article.language.source === "unknown" ? null : languageName(article.language.tag),
    stats.words === 0 ? null : `${t("words", { n: stats.words })}, ${duration(stats.readingSeconds)}`,
  ].filter(Boolean);
  const line = el("p", { class: "facts", dir: document.documentElement.dir, lang: document.documentElement.lang });
  known.forEach((fact, i) => {
    if (i > 0) line.append(el("span", { class: "dot", text: " · ", "aria-hidden": "true" }));
    line.append(el("bdi", { text: fact }));
  });
  return line;
}

function date(iso) {
  const day = new Date(iso);
  if (Number.isNaN(day.getTime())) return iso;
  const zone = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? "UTC" : undefined;
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: zone }).format(day);
}

/** The elements in parts of about so many blocks; a list counts as its items. */
function parts(nodes) {
  const out = [];
  let room = 0;
  for (const node of nodes) {
    if (room <= 0) {
      out.push(el("div", { class: "part" }));
      room = PART;
    }
    out.at(-1).append(node);
    room -= Math.max(1, node.tagName === "UL" ? node.childElementCount : 1);
  }
  return out;
}

/**
 * The elements of all blocks; list items and cells gathered into lists and tables. Of a long article a list
 * goes on in another each time that a part is full.
 */
function blocks(summary, spans, isLong) {
  const bySentence = new Map();
  summary.sentences.forEach((sentence) => {
    if (!bySentence.has(sentence.block)) bySentence.set(sentence.block, []);
    bySentence.get(sentence.block).push(sentence);
  });
  const total = eligible(summary).length;
  const out = [];
  let row = null;
  let hasTitle = false;
  summary.article.blocks.forEach((block, i) => {
    // A text that was pasted with its title twice has one headline all the same.
    const isAgain = block.kind === "title" && hasTitle;
    hasTitle ||= block.kind === "title";
    const node = el(isAgain ? "p" : tagOf(block), {
      class: `block ${block.kind}${isAgain ? " again" : ""}`,
      data: { block: i },
    });
    fill(node, summary, block, bySentence.get(i) ?? [], spans, total);
    const last = out.at(-1);
    if (block.kind === "list-item") {
      node.classList.toggle("marked", hasOwnMarker(summary.article.text, block));
      const isList = last?.tagName === "UL";
      const isFull = isLong && isList && last.childElementCount >= PART;
      if (isFull) last.classList.add("goes-on");
      if (isList && !isFull) last.append(node);
      else out.push(el("ul", {}, node));
    } else if (block.kind === "cell") {
      if (last?.tagName !== "TABLE") {
        out.push(el("table"));
        row = null;
      }
      if (row?.place !== (block.row ?? 0)) {
        row = { place: block.row ?? 0, node: el("tr") };
        out.at(-1).append(row.node);
      }
      row.node.append(node);
    } else if (last?.tagName !== "TABLE" || !isRule(summary.article.text, block)) {
      out.push(node);
    }
  });
  return out;
}

const TAGS = { title: "h2", paragraph: "p", "list-item": "li", quote: "blockquote", code: "pre", cell: "td" };

function tagOf(block) {
  // The page's name is the first level, the article's title the second.
  if (block.kind === "heading") return `h${Math.min(Math.max(block.level ?? 2, 2), 5) + 1}`;
  return TAGS[block.kind] ?? "p";
}

/** Whether a block is the line below the head of a Markdown table, which is none of what it shows. */
function isRule(text, block) {
  return block.kind === "boilerplate" && /^[\s|:-]+$/.test(text.slice(block.start, block.end));
}

/** Whether the text itself writes the bullet or number of a list item. */
function hasOwnMarker(text, block) {
  return /^\s*([-*•–·]|\(?[\p{L}\d]{1,3}[.)])\s/u.test(text.slice(block.start, block.start + 12));
}

/** A heading without Markdown's signs: beside those of links and bold also those of what leans and of code. */
function withoutSigns(heading) {
  return asRead(heading)
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/(?<!`)`(?=[^\s`])([^`]+)(?<=\S)`(?!`)/gu, "$1");
}

function fill(node, summary, block, sentences, spans, total) {
  const { text } = summary.article;
  const whole = text.slice(block.start, block.end);
  // A heading is read without Markdown's signs; nothing in it is ever chosen.
  if (["title", "heading"].includes(block.kind) && /[*`[]/.test(whole)) {
    node.append(withoutSigns(whole));
    return;
  }
  let at = block.start;
  let target = node;
  sentences.forEach((sentence, i) => {
    if (sentences.length > CHUNK && i % CHUNK === 0) {
      target = el("span", { class: "chunk" });
      node.append(target);
    }
    if (sentence.start > at) target.append(text.slice(at, sentence.start));
    const step = importance(sentence, total);
    const span = el("span", {
      class: step ? `s i${step}` : "s",
      id: `s${sentence.index}`,
      data: { index: sentence.index },
      text: text.slice(sentence.start, sentence.end),
    });
    spans[sentence.index] = span;
    target.append(span);
    at = sentence.end;
  });
  if (block.end > at) target.append(text.slice(at, block.end));
}

function mark(span, index) {
  const text = span.textContent;
  const link = el("a", { class: "n", href: `#key${index}`, data: { index } });
  span.classList.add("key");
  span.replaceChildren(link, el("mark", { text }));
}

function number(span, place, total) {
  const link = span.firstChild;
  link.textContent = String(place);
  link.setAttribute("aria-label", t("mark.number", { place, total }));
}

function unmark(span) {
  if (!span) return;
  span.classList.remove("key");
  span.replaceChildren(span.lastChild.textContent);
}
