// Light on ranges of the page, through the CSS Custom Highlight API: no node
// of the page is touched. Several elements share the two highlights, and each
// takes back its own ranges alone.

const NAME = "article-summary";
const POINTED = "article-summary-active";

// In a layer of its own: whatever the page says of `::highlight()` wins.
const SHEET = `@layer ${NAME} {
::highlight(${NAME}) { background-color: var(--article-summary-mark, #ffe08a); color: var(--article-summary-mark-text, #1c1a17); }
::highlight(${POINTED}) { background-color: var(--article-summary-mark-active, #ffc53d); color: var(--article-summary-mark-text, #1c1a17); }
@media (forced-colors: active) {
::highlight(${NAME}), ::highlight(${POINTED}) { background-color: Mark; color: MarkText; } } }`;

const isSupported = () => typeof Highlight !== "undefined" && Boolean(globalThis.CSS?.highlights);

const dressed = new WeakSet();

/** Gives a document or a shadow root rules, by a sheet of its own window: one of another is refused. */
export function dress(root, rules) {
  const view = (root.ownerDocument ?? root).defaultView;
  if (!view || !root.adoptedStyleSheets) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Gives the tree that a node stands in the rules for the highlights, once. */
function light(node) {
  const root = node.getRootNode();
  if (dressed.has(root)) return;
  dressed.add(root);
  dress(root, SHEET);
}

function highlight(name) {
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
  return CSS.highlights.get(name);
}

/** The lights of one element. */
export class Lights {
  #shown = [];
  #pointed = [];

  /** Lights these ranges and no others. */
  show(ranges) {
    this.#shown = this.#swap(NAME, this.#shown, ranges);
  }

  /** Lights these ranges more strongly. */
  point(ranges) {
    this.#pointed = this.#swap(POINTED, this.#pointed, ranges);
    if (isSupported()) highlight(POINTED).priority = 1;
  }

  clear() {
    this.show([]);
    this.#pointed = this.#swap(POINTED, this.#pointed, []);
  }

  #swap(name, before, after) {
    if (!isSupported() || (before.length === 0 && after.length === 0)) return [];
    const lit = highlight(name);
    for (const range of before) lit.delete(range);
    for (const range of after) {
      light(range.startContainer);
      lit.add(range);
    }
    if (lit.size === 0) CSS.highlights.delete(name);
    return after;
  }
}
