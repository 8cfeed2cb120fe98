// What <article-summary> says by itself, in the languages that the page speaks
// too; a site says it otherwise by attribute or slot.

const number = (lang) => new Intl.NumberFormat(lang);

const of = (heading, error, stats) => ({ heading, error, stats });

const STRINGS = {
  en: of("In short", "This article could not be summarised.", (k, n) => `${k} of ${n} sentences`),
  de: of("Das Wichtigste", "Dieser Artikel ließ sich nicht zusammenfassen.", (k, n) => `${k} von ${n} Sätzen`),
  fr: of("L’essentiel", "Cet article n’a pas pu être résumé.", (k, n) => `${k} phrases sur ${n}`),
  es: of("Lo esencial", "No se pudo resumir este artículo.", (k, n) => `${k} de ${n} frases`),
  ar: of("الخلاصة", "تعذّر تلخيص هذا المقال.", (k, n) => `${k} من ${n} جملة`),
};

/** The strings for a language, English where there are none. */
export function stringsFor(tag) {
  const primary = tag.toLowerCase().split("-")[0];
  const lang = Object.hasOwn(STRINGS, primary) ? primary : "en";
  const { heading, error, stats } = STRINGS[lang];
  const format = number(lang);
  return {
    lang,
    dir: lang === "ar" ? "rtl" : "ltr",
    heading,
    error,
    /** How many sentences were chosen, and of how many. */
    stats: (chosen, all) => stats(format.format(chosen), format.format(all)),
  };
}
