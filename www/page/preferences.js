/**
 * What a person sets once: theme, interface language, heat map, strip, keys.
 *
 * Kept in local storage, of which nothing is believed unread: a value that is
 * not one of the known ones counts as unset. No text is ever stored here.
 */

const KEY = "nutgraf:preferences";

const KNOWN = {
  theme: ["auto", "light", "dark"],
  ui: ["auto", "en", "de", "es", "fr", "ar"],
  heat: [false, true],
  strip: [true, false],
  keys: [true, false],
  history: [false, true],
};

/** The preferences, the first known value where nothing valid is stored. */
export function readPreferences() {
  let stored = {};
  try {
    stored = JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    // No storage, or not ours: the defaults.
  }
  return Object.fromEntries(
    Object.entries(KNOWN).map(([name, values]) => [name, values.includes(stored[name]) ? stored[name] : values[0]]),
  );
}

/** Sets one preference; where nothing can be stored it lasts as long as the page. */
export function writePreference(name, value) {
  const preferences = { ...readPreferences(), [name]: value };
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Private windows of some browsers refuse: the page works without.
  }
}
