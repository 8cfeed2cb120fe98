// <article-summary>: the key sentences of an article on the page, as a list
// that leads to them, and lit where they stand.
//
// The page's own nodes are never touched (a framework that owns them would
// fall over its own text): highlights are ranges of the CSS Custom Highlight
// API, and where a browser has none there is the list alone.

import { engineOf } from "./engine.js";
import { Lights, dress } from "./lights.js";
import { summarizeElement } from "./live.js";
import { LocalRunner } from "./local-runner.js";
import { LIVE, PRESETS, SUMMARIZE, checkText, checked, oneOf } from "./options.js";
import { stringsFor } from "./strings.js";
import { NAME, around, named, targetOf, trees } from "./target.js";

const MODES = ["both", "list", "highlight"];
/** How long the page has to be quiet before it is read again, in milliseconds. */
const QUIET = 300;
/** By how much an article grows before it is another one. */
const GROWTH = 1.5;

// The names below are the element's interface; see the package's guide.
const SHEET = `
:host { display: block; color: inherit; font: inherit; }
:host([hidden]), :host([mode="highlight"]) { display: none; }
[part~="root"] { padding: var(--article-summary-padding, 1em); border-radius: var(--article-summary-radius, 0.5em);
  background: var(--article-summary-background, color-mix(in srgb, currentColor 6%, transparent)); }
[part~="heading"] { margin: 0 0 0.5em; font-weight: 600; }
[part~="list"] { margin: 0; padding-inline-start: 1.5em; }
[part~="item"] + [part~="item"] { margin-block-start: 0.5em; }
[part~="link"] { all: unset; cursor: pointer; border-radius: 0.15em; }
[part~="link"]:hover { text-decoration: underline; text-decoration-color: var(--article-summary-accent, currentColor); }
[part~="link"]:focus-visible { outline: 2px solid var(--article-summary-accent, currentColor); outline-offset: 2px; }
[part~="stats"] { margin: 0.75em 0 0; font-size: 0.85em; opacity: 0.8; }
[part~="error"] { margin: 0; }
[hidden] { display: none; }
@media print { [part~="link"] { cursor: auto; } }
`;

const Base = globalThis.HTMLElement ?? class {};

export class ArticleSummaryElement extends Base {
  static observedAttributes = ["for", "length", "algorithm", "lang", "mode", "heading", "wasm"];

  #parts = null;
  #internals = null;
  #lights = new Lights();
  #read = null;
  #summary = null;
  #text = early(this, "text") ?? null;
  #options = early(this, "options") ?? {};
  #told = told(this.#options);
  #run = 0;
  #visible = null;
  #changes = null;
  #size = 0;
  #timer = 0;

  constructor() {
    super();
    this.#internals = this.attachInternals?.() ?? null;
  }

  connectedCallback() {
    this.#build();
    // One that is adopted by another document loses its sheets.
    if (this.shadowRoot.adoptedStyleSheets.length === 0) dress(this.shadowRoot, SHEET);
    // What is not displayed never comes near.
    const isSeen = this.getAttribute("mode") !== "highlight";
    if (isSeen && this.getAttribute("loading") === "lazy" && globalThis.IntersectionObserver) {
      this.#visible = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          this.#visible?.disconnect();
          this.#visible = null;
          this.refresh();
        },
        { rootMargin: "50% 0px" },
      );
      this.#visible.observe(this);
    } else {
      // After the rest of the page has been parsed, so that it is there to be read.
      const { ownerDocument: page } = this;
      if (page.readyState === "loading") {
        page.addEventListener("DOMContentLoaded", () => this.isConnected && this.refresh(), {
          once: true,
        });
      } else {
        this.refresh();
      }
    }
  }

  disconnectedCallback() {
    this.#visible?.disconnect();
    this.#visible = null;
    this.clear();
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after && this.isConnected && (this.#summary || this.#is("error") || this.#changes)) {
      this.refresh();
    }
  }

  /** A text to summarize in place of the page; null to read the page. */
  get text() {
    return this.#text;
  }
  set text(text) {
    const before = this.#text;
    this.#text = text ?? null;
    if (this.#text !== before) this.#renew();
  }

  /** Further options of the summary; attributes take precedence. */
  get options() {
    return this.#options;
  }
  set options(options) {
    this.#options = options ?? {};
    const before = this.#told;
    this.#told = told(this.#options);
    // A framework gives a new object of the same at each rendering.
    if (this.#told !== before) this.#renew();
  }

  /** The summary that is shown; null before there is one. */
  get summary() {
    return this.#summary;
  }

  /** Reads the page anew. Resolves to the summary; null where it failed. */
  async refresh() {
    const run = ++this.#run;
    this.#state("busy", true);
    try {
      const source = this.getAttribute("wasm") || new URL("./glue/lean.wasm", import.meta.url);
      const engine = await engineOf(source).load(source);
      if (run !== this.#run || !this.isConnected) return null;
      this.#forget();
      this.#summarize(engine);
      this.#state("error", false);
      this.#show();
      this.#send("summary-ready", { summary: this.#summary });
      return this.#summary;
    } catch (error) {
      if (run !== this.#run) return null;
      this.#forget();
      const isEarly = this.#text === null && named(this) === null;
      if (isEarly) this.#wait();
      this.#state("error", !isEarly);
      this.#show();
      this.#send("summary-error", { error });
      return null;
    } finally {
      if (run === this.#run) this.#state("busy", this.#changes !== null && !this.#summary);
    }
  }

  /** Reads anew, unless what it waits for brings that anyway. */
  #renew() {
    if (this.isConnected && !this.#visible) this.refresh();
  }

  /** Takes back every highlight and empties the list. */
  clear() {
    this.#run++;
    this.#forget();
    this.#state("busy", false);
    this.#state("error", false);
    this.#show();
  }

  #summarize(engine) {
    checked(this.#options, LIVE);
    const options = { ...this.#options };
    const mode = this.getAttribute("mode");
    if (mode !== null) oneOf(MODES)("mode", mode);
    const length = this.getAttribute("length");
    if (length !== null) {
      const isCount = /^\d+$/u.test(length);
      if (!isCount) oneOf(PRESETS, " or a number of sentences")("length", length);
      options.length = isCount ? { sentences: Number(length) } : length;
    }
    if (this.hasAttribute("algorithm")) options.algorithm = this.getAttribute("algorithm");
    if (this.#text !== null) {
      checkText(this.#text);
      this.#summary = new LocalRunner(engine).runSync("summarize", this.#text, checked(options, SUMMARIZE));
      return;
    }
    const target = targetOf(this);
    this.#read = summarizeElement(engine, target, options);
    this.#summary = this.#read.summary;
    this.#watch(target);
  }

  /** Reads once the element that `for` names has come: a page may render it later than this one. */
  #wait() {
    this.#changes = new MutationObserver(() => named(this) && this.refresh());
    for (const [, tree] of trees(this)) {
      this.#changes.observe(tree, { childList: true, subtree: true, attributes: true });
    }
  }

  /** Reads again once the page has changed under the sentences, or has more to say. */
  #watch(target) {
    this.#size = target.textContent.length;
    this.#changes = new MutationObserver(() => {
      // Not anew at each change: some pages are never quiet.
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        if (this.#read && !this.#holds(target)) this.refresh();
      }, QUIET);
    });
    this.#changes.observe(target, { childList: true, characterData: true, subtree: true });
    // It may be taken away with what is around it.
    for (let above = target; (above = above.parentNode ?? above.host); ) {
      this.#changes.observe(above, { childList: true });
    }
  }

  /** Whether the sentences stand where they stood, in an article that has not grown by half. */
  #holds(target) {
    const { selected } = this.#summary;
    const { length } = target.textContent;
    // Where all the page is read for want of an article, one may have come.
    const isWhole = target === this.ownerDocument.documentElement;
    return (
      target.isConnected &&
      (selected.length > 0 || length === this.#size) &&
      length <= this.#size * GROWTH &&
      (!isWhole || targetOf(this) === target) &&
      selected.every((index) => this.#read.ranges(index) !== null)
    );
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#changes?.disconnect();
    this.#changes = null;
    this.#lights.clear();
    this.#read?.release();
    this.#read = null;
    this.#summary = null;
  }

  #build() {
    if (this.#parts) return;
    const root = this.attachShadow({ mode: "open" });
    const make = (name, part, parent) => {
      const element = this.ownerDocument.createElement(name);
      element.setAttribute("part", part);
      parent.append(element);
      return element;
    };
    const section = make("section", "root", root);
    const heading = make("div", "heading", section);
    heading.id = "heading";
    heading.setAttribute("role", "heading");
    heading.setAttribute("aria-level", "2");
    section.setAttribute("aria-labelledby", "heading");
    const headingSlot = this.ownerDocument.createElement("slot");
    headingSlot.name = "heading";
    heading.append(headingSlot);
    const list = make("ol", "list", section);
    const stats = make("p", "stats", section);
    const error = make("p", "error", section);
    error.setAttribute("role", "status");
    const errorSlot = this.ownerDocument.createElement("slot");
    errorSlot.name = "error";
    error.append(errorSlot);
    this.#parts = { section, heading: headingSlot, list, stats, error, errorText: errorSlot };
  }

  #show() {
    if (!this.#parts) return;
    const { section, heading, list, stats, error, errorText } = this.#parts;
    const strings = stringsFor(this.#language());
    section.lang = strings.lang;
    section.dir = strings.dir;
    heading.textContent = this.getAttribute("heading") ?? strings.heading;
    const failed = this.#is("error");
    error.hidden = !failed;
    errorText.textContent = failed ? strings.error : "";
    const summary = this.#summary;
    section.hidden = !summary && !failed;
    const selected = summary?.selected ?? [];
    list.replaceChildren(...selected.map((index) => this.#item(index)));
    stats.textContent = summary ? strings.stats(selected.length, summary.stats.sentences) : "";
    if (this.#read && this.getAttribute("mode") !== "list") {
      this.#lights.show(selected.flatMap((index) => this.#read.ranges(index) ?? []));
    }
  }

  #item(index) {
    const { article, sentences } = this.#summary;
    const { start, end } = sentences[index];
    const item = this.ownerDocument.createElement("li");
    item.setAttribute("part", "item");
    const text = article.text.slice(start, end).replace(/\s+/gu, " ");
    const content = this.ownerDocument.createElement(this.#read ? "button" : "span");
    if (this.#read) {
      content.type = "button";
      content.setAttribute("part", "link");
      content.addEventListener("click", () => this.#jump(index));
    }
    content.textContent = text;
    if (article.language.tag !== "und") content.lang = article.language.tag;
    content.dir = article.dir;
    item.append(content);
    return item;
  }

  async #jump(index) {
    let sentence = index;
    let ranges = this.#read?.ranges(index) ?? null;
    if (!ranges) {
      // The page has changed there: read it again, and go to the same place in the order.
      const { rank } = this.#summary.sentences[index];
      if (!(await this.refresh()) || !this.#read) return;
      sentence = this.#summary.sentences.findIndex((found) => found.rank === rank);
      ranges = this.#read.ranges(sentence);
      if (!ranges) return;
    }
    if (!this.#send("summary-jump", { sentence, ranges }, true)) return;
    const [first] = ranges;
    const calm = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
    const place = first.startContainer.parentElement ?? first.startContainer.getRootNode().host;
    // As browsers do for what is found in the page.
    for (let folded = place; (folded = folded?.closest("details:not([open])")); ) folded.open = true;
    place?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    // Where reading and tabbing go on from, without a change to the page.
    this.ownerDocument.getSelection()?.collapse(first.startContainer, first.startOffset);
    if (this.getAttribute("mode") !== "list") this.#lights.point(ranges);
  }

  #language() {
    return this.getAttribute("lang") ?? around(this, "[lang]")?.lang ?? globalThis.navigator?.language ?? "en";
  }

  #send(type, detail, cancelable = false) {
    return this.dispatchEvent(
      new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }),
    );
  }

  #states = new Set();

  #is(state) {
    return this.#states.has(state);
  }

  #state(state, on) {
    this.#states[on ? "add" : "delete"](state);
    this.#internals?.states?.[on ? "add" : "delete"](state);
    if (state === "busy" && this.#internals) this.#internals.ariaBusy = String(on);
  }
}

/** Options as text, to be compared; what has none is like nothing, itself included. */
function told(options) {
  try {
    return JSON.stringify(options);
  } catch {
    return NaN;
  }
}

/** What was set on an element before this module defined it, and would hide its accessor. */
function early(element, name) {
  const given = Object.hasOwn(element, name) ? element[name] : undefined;
  delete element[name];
  return given;
}

// A second copy of this module leaves the first one's element in place.
if (globalThis.customElements && !customElements.get(NAME)) {
  customElements.define(NAME, ArticleSummaryElement);
}
