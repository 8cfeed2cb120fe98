/** The panel beside the article: how much, which sentences, and what to do with them. */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { createKeywords } from "./keywords.js";
import { createLength } from "./length.js";
import { createList } from "./list.js";
import { openMenu } from "./menu.js";
import { createOutput } from "./output.js";
import { createSpeech } from "./speech.js";
import { t } from "./strings.js";

/** Draws the panel into `root`. */
export function createPanel(root, store, { article, onStop, move, link, showArticle, view }) {
  root.setAttribute("aria-label", t("panel.label"));
  const controls = el("div", { class: "controls" });
  const ordered = el("ol", { class: "keys", id: "keys" });
  const none = el("div", { class: "none", hidden: true },
    el("strong", { text: t("none.title") }), el("p", { text: t("none.text") }));
  const asking = el("div", { class: "row asking" });
  const focus = el("div", { class: "focus", hidden: true });
  const foot = el("div", { class: "foot" });
  root.append(
    working(onStop),
    controls,
    el("div", { class: "list-head main" }, el("h2", { text: t("panel.heading") }), stepper(store, move)),
    asking,
    el("div", { class: "scroller" }, none, focus, ordered, view),
  );
  followWidth((narrow) => (narrow ? controls.after(foot) : root.append(foot)));
  const length = createLength(controls, store);
  const keywords = createKeywords(asking, focus, store, article);
  const output = createOutput(foot, store, { showArticle, link });
  const speech = createSpeech(store);
  if (speech) foot.append(speech);
  const list = createList(ordered, { onMore: (index, button) => openMenu(button, itemsFor(index)) });

  function itemsFor(index) {
    const { summary } = store.state;
    return [
      ...output.sentenceItems(index),
      { icon: "why", label: t("sentence.why"), run: () => import("./why.js").then(({ explain }) => explain(summary, index)) },
    ];
  }

  function draw(summary) {
    length.draw(summary);
    list.draw(summary);
    keywords.draw(summary, store.state.focus);
  }

  function show(state) {
    const empty = state.selected.length === 0;
    none.hidden = !empty;
    root.classList.toggle("nothing", empty);
    length.show(state);
    list.show(state.selected);
  }

  return { draw, show, copy: output.copy, list, length };
}

/**
 * Tells `place` whether the panel has the window to itself, where its foot would
 * lie far below the fold: now, and when that changes.
 */
function followWidth(place) {
  // 55rem: panel.css has the same number.
  const query = matchMedia("(max-width: 55rem)");
  query.addEventListener("change", () => place(query.matches));
  place(query.matches);
}

/** Shown while the engine is at work for longer than the eye notices. */
function working(onStop) {
  return el("div", { class: "working" },
    el("span", { text: t("panel.working") }),
    el("progress", { "aria-label": t("panel.working") }),
    el("button", { type: "button", text: t("panel.stop"), on: { click: onStop } }));
}

/** Previous and next key sentence, and which one is the present. */
export function stepper(store, move) {
  const place = el("span", { class: "step-place", "aria-hidden": "true" });
  store.watch(["current", "selected"], ({ current, selected }) => {
    const at = selected.indexOf(current);
    place.textContent = at < 0 ? "" : t("step.place", { place: at + 1, total: selected.length });
  });
  const button = (name, label, by) => el("button", {
    type: "button", class: "square small", "aria-label": t(label), title: t(label), on: { click: () => move(by) },
  }, icon(name));
  return el("div", { class: "stepper", role: "group", "aria-label": t("step.group") },
    button("up", "step.previous", -1), place, button("down", "step.next", 1));
}
