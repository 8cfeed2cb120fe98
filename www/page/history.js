/**
 * The texts read before, only where the person asked for it: off by default,
 * in this browser alone, one click to clear. What is read back is checked.
 */
import { readPreferences } from "./preferences.js";

const KEY = "nutgraf:history";
/** How many texts are kept, and how long each may be, in characters. */
const MOST_ENTRIES = 20;
const MOST_TEXT = 100_000;

/** The texts kept: `{ title, text }`, the newest first. */
export function readHistory() {
  try {
    const entries = JSON.parse(localStorage.getItem(KEY)) ?? [];
    return entries.filter((entry) => typeof entry?.title === "string" && typeof entry?.text === "string").slice(0, MOST_ENTRIES);
  } catch {
    return [];
  }
}

/** Keeps the text of `summary`, if that is wanted. */
export function remember(summary) {
  const { text, title } = summary.article;
  if (!readPreferences().history || text.length > MOST_TEXT || summary.selected.length === 0) return;
  const entry = { title: (title || text.trim()).slice(0, 120), text };
  const entries = [entry, ...readHistory().filter((other) => other.text !== text && other.title !== entry.title)].slice(0, MOST_ENTRIES);
  while (entries.length > 0) {
    try {
      localStorage.setItem(KEY, JSON.stringify(entries));
      return;
    } catch {
      entries.pop();
    }
  }
}

/** Forgets them all. */
export function clearHistory() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is stored where nothing can be stored.
  }
}
