/**
 * How the article is shown: heat map and relevance strip, each of which can be
 * turned off; the language it is read in; and the comparison for the curious.
 */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { KNOWN } from "./languages.js";
import { readPreferences, writePreference } from "./preferences.js";
import { STEPS } from "./sentences.js";
import { languageName, t, uiLanguage } from "./strings.js";

/** The node of the controls; `onCompare()` opens the comparison, `onChange()` after a switch. */
export function createView(store, { onCompare, onChange }) {
  const toggles = ["heat", "strip"].map((name) => {
    const button = el("button", {
      type: "button", class: "toggle", "aria-pressed": "false",
      on: { click: () => set(name, !readPreferences()[name]) },
    }, el("span", { class: "knob", "aria-hidden": "true" }), t(`view.${name}`));
    return [name, button];
  });
  const legend = el("p", { class: "legend" },
    el("span", { text: t("view.less") }),
    ...Array.from({ length: STEPS }, (_, i) => el("span", { class: `s i${i + 1}`, text: String(i + 1) })),
    el("span", { text: t("view.most") }));
  const language = el("select", { "aria-label": t("language.article") });
  language.addEventListener("change", () => store.set({ language: language.value || null }));
  const node = el("div", { class: "view-controls" },
    el("div", { class: "list-head" }, el("h2", { text: t("view.heading") })),
    el("div", { class: "row wrap" }, ...toggles.map(([, button]) => button)),
    legend,
    el("label", { class: "row language" }, el("span", { class: "muted", text: t("language.article") }), language),
    el("button", { type: "button", class: "quiet wide", on: { click: onCompare } }, icon("compare"), t("compare.open")),
  );
  fillLanguages(null);
  apply();

  function set(name, on) {
    writePreference(name, on);
    apply();
    onChange();
  }

  function apply() {
    const preferences = readPreferences();
    for (const [name, button] of toggles) {
      button.setAttribute("aria-pressed", String(preferences[name]));
      document.body.classList.toggle(`${name}-on`, preferences[name]);
    }
    legend.hidden = !preferences.heat;
  }

  function fillLanguages(summary) {
    const detected = summary && summary.article.language.source !== "given" && summary.article.language.source !== "unknown"
      ? summary.article.language.tag : null;
    const automatic = detected ? t("language.detected", { name: languageName(detected) }) : t("language.auto");
    const tags = [...new Set([...KNOWN, store.state.language].filter(Boolean))];
    const named = tags.map((tag) => [tag, languageName(tag)]).sort(([, a], [, b]) => a.localeCompare(b, uiLanguage()));
    language.replaceChildren(
      el("option", { value: "", text: automatic }),
      ...named.map(([tag, name]) => el("option", { value: tag, text: name })));
    language.value = store.state.language ?? "";
  }

  store.watch(["summary"], ({ summary }) => {
    if (summary) fillLanguages(summary);
  });

  return { node, toggleHeat: () => set("heat", !readPreferences().heat) };
}
