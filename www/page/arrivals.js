/** What the page was opened with: a page handed over, a link's options and text, something shared. */
import { isReceiving, receive } from "./handover.js";
import { readLink } from "./link.js";

/** Takes what came with the address; the address is clean afterwards. */
export async function createArrivals(store, { take, typed }) {
  addEventListener("hashchange", () => arrive(store, take));
  if (shared(typed)) return;
  await arrive(store, take);
}

async function arrive(store, take) {
  if (isReceiving()) {
    store.set({ arriving: true });
    const source = await receive();
    store.set({ arriving: false });
    if (source) take(source);
    else store.set({ error: Object.assign(new Error("handover"), { code: "handover" }) });
    return;
  }
  if (!/^#(?:length|language|focus|text)=/.test(location.hash)) return;
  const { length, language, focus, text, failed } = await readLink(location.hash);
  history.replaceState(history.state, "", location.pathname);
  if (length) store.set({ length });
  if (text?.trim()) take({ kind: "text", text, origin: "link" }, { language, focus });
  else if (failed) store.set({ error: Object.assign(new Error("link"), { code: "link" }) });
}

/** Text from the system's share sheet (Web Share Target); true where there was some. */
function shared(typed) {
  const parameters = new URLSearchParams(location.search);
  const parts = ["title", "text", "url"].map((name) => parameters.get(name)?.trim()).filter(Boolean);
  if (parts.length === 0) return false;
  history.replaceState(history.state, "", location.pathname);
  // An address alone is an address; with a text it is one more line of it.
  typed(parts.length === 1 ? parts[0] : [...new Set(parts)].join("\n\n"));
  return true;
}
