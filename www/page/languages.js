/** The languages of texts: which the engine knows well, and whether a text is in one of them. */

/** The languages the engine has words of, as `src/language/tables` has them. */
export const KNOWN = [
  "am", "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "hy", "id", "it",
  "ja", "kk", "ko", "mr", "my", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sv", "th", "tr", "uk", "ur", "vi", "zh",
];

/** What the world also calls them. */
const SAME = { nb: "no", nn: "no", iw: "he", in: "id" };

/** Whether the engine has words of the language that `summary` was made for. */
export function isKnown({ article }) {
  const primary = article.language.tag.toLowerCase().split("-")[0];
  return KNOWN.includes(SAME[primary] ?? primary);
}
