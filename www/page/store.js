/**
 * The page's state: one frozen object, replaced as a whole, watched by key.
 *
 * Data flows one way: an event handler sets a patch, watchers of the keys that
 * changed redraw. Watchers may set again; each sees the newest state.
 */

/** What the page knows before anything was typed. */
export const INITIAL = {
  /** Where the text comes from: `{ kind: "text" | "html", text, html?, name?, url?, origin }`. */
  source: null,
  /** `empty` (the desk alone), `edit` (desk beside the list) or `read` (article beside the list). */
  view: "empty",
  /** The result of the engine for `source`, or null while there is none. */
  summary: null,
  /** Why there is no result: the error the engine gave. */
  error: null,
  /** Whether the engine is at work. */
  busy: false,
  /** A `Length` of the package. */
  length: "medium",
  /** Indices of the chosen sentences, ascending. */
  selected: [],
  /** The sentence that article and list both show as the present one, or null. */
  current: null,
  /** Terms and question that the summary is about; empty for the article as a whole. */
  focus: [],
  /** A BCP 47 tag that overrides the detected language, or null. */
  language: null,
  /** Whether a page is being handed over from another window. */
  arriving: false,
};

/** Makes a store that starts from `initial`. */
export function createStore(initial) {
  let state = { ...initial };
  const watchers = [];
  return {
    get state() {
      return state;
    },
    set(patch) {
      const before = state;
      state = { ...state, ...patch };
      const changed = new Set(Object.keys(patch).filter((key) => before[key] !== state[key]));
      if (changed.size === 0) return;
      for (const { keys, run } of watchers) {
        if (keys.some((key) => changed.has(key))) run(state, changed);
      }
    },
    /** Calls `run(state, changedKeys)` after any of `keys` has changed. */
    watch(keys, run) {
      watchers.push({ keys, run });
    },
  };
}
