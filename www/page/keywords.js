/**
 * What the summary is asked for: a question or a word of one's own, or what the
 * article is about, as chips that show their occurrences.
 *
 * Occurrences are painted with the CSS Custom Highlight API where the browser
 * has it, so the article's nodes stay as they are.
 */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { isAbout, languageOf } from "./sentences.js";
import { number, t } from "./strings.js";

const HIGHLIGHT = "keyword";
/** The longest question, in characters, and how many terms at once. */
const LONGEST = 300;
const MOST = 20;
/** So many chips stand above the list, which must not be pushed out of sight; the rest on request. */
const AT_FIRST = 6;

/** Draws the box for a question into `asking` and the chips into `root`; they read and write `focus` in `store`. */
export function createKeywords(asking, root, store, article) {
  const chips = el("div", { class: "chips", role: "group", "aria-label": t("focus.heading") });
  const ask = el("input", {
    type: "search", class: "ask", placeholder: t("focus.ask"), "aria-label": t("focus.ask"), enterKeyHint: "go", maxLength: LONGEST,
    on: {
      keydown: (event) => { if (event.key === "Enter") addOwn(); },
      // Empty it runs as the page does, then as what is typed.
      input: () => { ask.dir = ask.value === "" ? "" : "auto"; },
    },
  });
  const verdict = el("p", { class: "verdict", hidden: true });
  const clear = el("button", { type: "button", class: "textual", text: t("focus.clear"), hidden: true, on: { click: () => focusOn([]) } });
  const rest = el("button", { type: "button", class: "chip-rest", on: { click: showRest } });
  asking.append(ask, el("button", { type: "button", class: "square", "aria-label": t("focus.go"), on: { click: addOwn } }, icon("next")));
  root.append(chips, el("div", { class: "row focused" }, verdict, clear));
  let keywords = [];
  let all = false;

  function focusOn(focus) {
    store.set({ focus });
  }

  function addOwn() {
    const own = ask.value.trim();
    ask.value = ask.dir = "";
    if (own === "") return;
    const known = keywords.find(({ term }) => same(term, own));
    const term = known?.term ?? own;
    const { focus } = store.state;
    if (focus.length < MOST && !focus.some((other) => same(other, term))) focusOn([...focus, term]);
  }

  function toggle(term) {
    const { focus } = store.state;
    focusOn(focus.includes(term) ? focus.filter((other) => other !== term) : [...focus, term]);
  }

  /** All chips, the first of the new ones under the finger. */
  function showRest() {
    const [first] = chips.querySelectorAll(".chip[hidden]");
    all = true;
    hideRest();
    first?.focus();
  }

  /** Leaves the first chips and the chosen ones, unless all are wanted. */
  function hideRest() {
    const unchosen = [...chips.querySelectorAll(".chip")].filter((node) => node.ariaPressed !== "true");
    unchosen.forEach((node, i) => { node.hidden = !all && i >= AT_FIRST; });
    const more = unchosen.filter((node) => node.hidden).length;
    // One chip takes no more room than the button that would bring it.
    if (more === 1) unchosen.at(-1).hidden = false;
    rest.hidden = more < 2;
    rest.textContent = t("focus.rest", { n: more });
  }

  /** Draws the chips of a summary; chosen ones that are no keywords come first. */
  function draw(summary, focus) {
    // Refocusing must not shuffle the chips under the finger: the first list stays for a text.
    if (focus.length === 0 || keywords.length === 0) keywords = summary.keywords;
    const held = document.activeElement?.closest(".chip")?.dataset.term;
    const own = focus.filter((term) => !keywords.some((keyword) => keyword.term === term));
    chips.lang = languageOf(summary) || document.documentElement.lang;
    chips.replaceChildren(
      ...own.map((term) => chip(term, null, true)),
      ...keywords.map(({ term, spans }) => chip(term, spans, focus.includes(term))),
      rest,
    );
    rest.lang = document.documentElement.lang;
    hideRest();
    root.hidden = false;
    chips.hidden = chips.childElementCount === 1;
    verdict.hidden = clear.hidden = focus.length === 0;
    verdict.textContent = t(isAbout(summary) ? "focus.found" : "focus.none");
    if (held) [...chips.children].find((node) => node.dataset.term === held)?.focus();
    paint(focus);
  }

  function chip(term, spans, chosen) {
    const node = el("button", {
      type: "button", class: "chip", "aria-pressed": String(chosen), data: { term },
      on: { click: () => toggle(term) },
    }, el("bdi", { text: term }));
    if (spans) {
      node.append(
        el("span", { class: "times", "aria-hidden": "true", text: number(spans.length) }),
        el("span", { class: "visually-hidden", lang: document.documentElement.lang, text: ` (${t("focus.times", { n: spans.length })})` }));
      for (const [event, terms] of [["pointerenter", [term]], ["focus", [term]], ["pointerleave", null], ["blur", null]]) {
        node.addEventListener(event, () => paint(terms ?? store.state.focus));
      }
    }
    return node;
  }

  /** Paints the occurrences of `terms` in the article. */
  function paint(terms) {
    if (!("highlights" in CSS)) return;
    const spans = keywords.filter(({ term }) => terms.includes(term)).flatMap((keyword) => keyword.spans);
    const ranges = spans.map((span) => article.rangeOf(span)).filter(Boolean);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  }

  store.watch(["source"], () => {
    keywords = [];
    all = false;
  });
  store.watch(["selected"], ({ summary, focus }) => {
    // Marks that come and go replace text nodes: the painted ranges are made anew.
    if (summary) paint(focus);
  });

  return { draw };
}

function same(one, other) {
  return one.localeCompare(other, undefined, { sensitivity: "base" }) === 0;
}
