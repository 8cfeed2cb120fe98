/**
 * On a narrow screen summary and article are two tabs that each keep their
 * place; on a wide one both are seen and there are no tabs.
 */
import { el } from "./dom.js";
import { t } from "./strings.js";

/** Below this width one side is seen at a time; `frame.css` has the same number. */
export const NARROW = "(max-width: 55rem)";

/** Draws the tabs into `root` over the two panes; gives `show(name)`. */
export function createTabs(root, panes) {
  const narrow = matchMedia(NARROW);
  const places = { summary: 0, article: 0 };
  let active = "summary";
  let enabled = false;

  const tabs = Object.fromEntries(["summary", "article"].map((name) => [name, el("button", {
    type: "button", role: "tab", id: `tab-${name}`, "aria-controls": panes[name].id,
    text: t(`tab.${name}`), on: { click: () => show(name) },
  })]));
  root.setAttribute("aria-label", t("tabs"));
  root.append(tabs.summary, tabs.article);
  root.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    event.preventDefault();
    show(active === "summary" ? "article" : "summary");
    tabs[active].focus({ preventScroll: true });
  });
  narrow.addEventListener("change", apply);

  /** Brings one pane to front, where only one is seen, at the place it was left. */
  function show(name) {
    if (!enabled || !narrow.matches || name === active) {
      active = name;
      apply();
      return;
    }
    places[active] = scrollY;
    active = name;
    apply();
    scrollTo({ top: places[name], behavior: "instant" });
  }

  /** Whether there is a result to divide in two. */
  function enable(on) {
    if (on && !enabled) places.summary = places.article = 0;
    enabled = on;
    apply();
  }

  function apply() {
    const divided = enabled && narrow.matches;
    root.hidden = !divided;
    for (const [name, pane] of Object.entries(panes)) {
      tabs[name].setAttribute("aria-selected", String(name === active));
      tabs[name].tabIndex = name === active ? 0 : -1;
      pane.classList.toggle("behind", divided && name !== active);
      if (divided) {
        pane.setAttribute("role", "tabpanel");
        pane.setAttribute("aria-labelledby", `tab-${name}`);
      } else {
        pane.removeAttribute("role");
        pane.removeAttribute("aria-labelledby");
      }
    }
  }

  return { show, enable, get active() { return active; } };
}
