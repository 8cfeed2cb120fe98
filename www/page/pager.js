/** Under the thumb while the article is read: previous, next, back to the summary. */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { stepper } from "./panel.js";
import { t } from "./strings.js";

/** Draws the pager into `root`; it is there while a key sentence is the present one. */
export function createPager(root, store, tie) {
  root.setAttribute("aria-label", t("step.group"));
  root.append(
    el("button", { type: "button", class: "quiet", on: { click: () => tie.backToList() } }, icon("back"), t("step.back")),
    stepper(store, tie.move),
  );
  store.watch(["current", "view", "selected"], ({ current, view, selected }) => {
    root.hidden = view !== "read" || !selected.includes(current);
  });
  root.hidden = true;
}
