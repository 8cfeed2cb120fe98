/**
 * The interface's words: one file a language, numbers and plurals by `Intl`.
 *
 * A string is text with `{name}` places, or an object of plural forms keyed by
 * the categories of `Intl.PluralRules`, chosen by the parameter `n`.
 */

/** The interface languages, each by its own name. */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  ar: "العربية",
};

let language = "en";
let strings = {};
let fallback = {};
let plurals = new Intl.PluralRules("en");
let numbers = new Intl.NumberFormat("en");

/** The interface language in force. */
export function uiLanguage() {
  return language;
}

/** The first of the person's languages that the interface speaks. */
export function preferredLanguage(wanted = navigator.languages) {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary in LANGUAGES) return primary;
  }
  return "en";
}

/** Loads the words of `tag`; English stands in for what a language lacks. */
export async function loadStrings(tag) {
  const wanted = tag in LANGUAGES ? tag : "en";
  const [english, own] = await Promise.all([
    import("../strings/en.js"),
    import(`../strings/${wanted}.js`),
  ]);
  fallback = english.default;
  strings = own.default;
  language = wanted;
  plurals = new Intl.PluralRules(wanted);
  numbers = new Intl.NumberFormat(wanted);
  document.documentElement.lang = wanted;
  document.documentElement.dir = wanted === "ar" ? "rtl" : "ltr";
}

/** The string called `key`, its places filled from `parameters`. */
export function t(key, parameters = {}) {
  let form = strings[key] ?? fallback[key] ?? key;
  if (typeof form === "object") form = form[plurals.select(parameters.n)] ?? form.other;
  return form.replace(/\{(\w+)\}/g, (place, name) => {
    const value = parameters[name];
    if (value === undefined) return place;
    return typeof value === "number" ? numbers.format(value) : value;
  });
}

/** Fills the words of the static nodes under `root`. */
export function translate(root = document) {
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of root.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
  }
}

/** A number as the interface language writes it. */
export function number(value) {
  return numbers.format(value);
}

/** A number with two decimals, so that a column of them lines up. */
export function fixed(value) {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** A share of one as per cent. */
export function percent(share) {
  return new Intl.NumberFormat(language, { style: "percent" }).format(share);
}

/** A reading time in the largest unit that says enough: 25 s, 3 min, 2 h. */
export function duration(seconds, display = "short") {
  const unit = seconds < 58 ? "second" : seconds < 5400 ? "minute" : "hour";
  const value =
    unit === "second" ? Math.max(5, Math.round(seconds / 5) * 5)
    : unit === "minute" ? Math.max(1, Math.round(seconds / 60))
    : Math.round(seconds / 360) / 10;
  const style = { style: "unit", unit, unitDisplay: display };
  return new Intl.NumberFormat(language, style).format(value);
}

/** The name of a language in the interface language. */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
