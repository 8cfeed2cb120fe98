/**
 * Where the person is: each text is a document in session storage and an entry
 * in the tab's history, so reload, Back and Forward find it again.
 */
import { debounced } from "./dom.js";
import { loadDocument, newDocumentId, saveDocument } from "./session.js";

/** Keeps `store` and the tab's history in step. */
export function createPlaces(store) {
  let id = null;

  /** Starts a new document: Back returns to the one before. */
  function begin() {
    const fresh = newDocumentId();
    if (id === null && history.state === null) history.replaceState({ id: fresh }, "");
    else history.pushState({ id: fresh }, "");
    id = fresh;
  }

  /** Leaves the document for an empty desk; Back returns to it. */
  function leave() {
    if (id !== null) history.pushState({ id: null }, "");
    id = null;
  }

  function save() {
    const { source, view, length, language, focus } = store.state;
    if (id === null || !source) return;
    saveDocument(id, { source, view, length, language, focus });
  }

  /** Calls `open(document | null)` now and whenever the history moves. */
  function restore(open) {
    const load = async (state) => {
      id = Number.isInteger(state?.id) ? state.id : null;
      open(id === null ? null : await loadDocument(id));
    };
    addEventListener("popstate", (event) => load(event.state));
    addEventListener("pagehide", save);
    if (Number.isInteger(history.state?.id)) load(history.state);
  }

  return { begin, leave, save, saveSoon: debounced(save, 300), restore };
}
