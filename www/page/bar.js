/** The tools in the page's head: a new text, the interface language, the theme. */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { readPreferences, writePreference } from "./preferences.js";
import { LANGUAGES, t, uiLanguage } from "./strings.js";
import { applyTheme, nextTheme } from "./theme.js";

const THEME_ICONS = { auto: "auto", light: "sun", dark: "moon" };

/** Draws the tools into `root`. */
export function createBar(root, store, { onNew, onEdit, onHelp }) {
  const fresh = el("button", { type: "button", class: "quiet", "aria-label": t("new"), title: t("new"), on: { click: onNew } }, icon("plus"), el("span", { text: t("new") }));
  const edit = el("button", { type: "button", class: "quiet", "aria-label": t("edit"), title: t("edit"), on: { click: onEdit } }, icon("edit"), el("span", { text: t("edit") }));
  const language = el("select", { class: "quiet", "aria-label": t("language.ui") },
    ...Object.entries(LANGUAGES).map(([tag, name]) =>
      el("option", { value: tag, text: name, lang: tag, selected: tag === uiLanguage() })));
  language.addEventListener("change", () => {
    writePreference("ui", language.value);
    location.reload();
  });
  const theme = el("button", { type: "button", class: "quiet square" });
  theme.addEventListener("click", () => {
    const next = nextTheme(readPreferences().theme);
    writePreference("theme", next);
    applyTheme(next);
    nameTheme(next);
  });
  nameTheme(readPreferences().theme);
  const help = el("button", { type: "button", class: "quiet square", "aria-label": t("help"), title: t("help"), on: { click: onHelp } }, icon("why"));
  root.append(edit, fresh, language, theme, help);

  function nameTheme(name) {
    theme.replaceChildren(icon(THEME_ICONS[name]));
    theme.setAttribute("aria-label", t(`theme.${name}`));
    theme.title = t(`theme.${name}`);
  }

  store.watch(["view", "summary"], ({ view }) => {
    fresh.hidden = view === "empty";
    edit.hidden = view !== "read";
  });
  fresh.hidden = edit.hidden = true;
}
