/**
 * The key sentences in reading order: the summary itself, and the way to them
 * for people whose screen reader says nothing at a `<mark>`.
 */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";
import { direction, eligible, importance, languageOf, STEPS, shownOf } from "./sentences.js";

/** Draws the list into `root`; `onMore(index, button)` opens a sentence's menu. */
export function createList(root, { onMore }) {
  let summary = null;
  let total = 0;
  let highest = 1;
  let items = new Map();

  /** Starts over with another summary. */
  function draw(next) {
    summary = next;
    total = eligible(summary).length;
    highest = eligible(summary).reduce((most, { score }) => Math.max(most, score), 0) || 1;
    items = new Map();
    root.replaceChildren();
    root.dir = direction(summary);
    root.lang = languageOf(summary) || document.documentElement.lang;
  }

  /** Shows exactly the sentences in `selected`; those that stay keep their nodes. */
  function show(selected) {
    const wanted = new Set(selected);
    for (const [index, item] of items) {
      if (wanted.has(index)) continue;
      item.remove();
      items.delete(index);
    }
    let place = root.firstElementChild;
    selected.forEach((index, i) => {
      let item = items.get(index);
      if (!item) {
        item = make(index);
        items.set(index, item);
        root.insertBefore(item, place);
      } else {
        place = item.nextElementSibling;
      }
      item.firstChild.firstChild.textContent = String(i + 1);
    });
  }

  function make(index) {
    const sentence = summary.sentences[index];
    const step = importance(sentence, total);
    const bar = el("span", { class: "weight", "aria-hidden": "true" }, el("i"));
    bar.firstChild.style.inlineSize = `${Math.round(Math.max(0.08, sentence.score / highest) * 100)}%`;
    const said = document.documentElement;
    return el("li", { class: "key-item", id: `key${index}`, data: { index } },
      el("span", { class: "place", "aria-hidden": "true" }, el("b"), bar),
      el("a", { class: "key-link", href: `#s${index}` },
        el("span", { class: "key-text", text: shownOf(summary, sentence) }),
        el("span", {
          class: "visually-hidden", lang: said.lang, dir: said.dir,
          text: ` (${t("importance", { step, steps: STEPS })})`,
        }),
      ),
      el("button", {
        class: "quiet more", type: "button", lang: said.lang, dir: said.dir,
        "aria-label": t("sentence.more"), "aria-haspopup": "menu", "aria-expanded": "false",
        on: { click: (event) => onMore(index, event.currentTarget) },
      }, icon("more")),
    );
  }

  return { draw, show, itemOf: (index) => items.get(index), root };
}
