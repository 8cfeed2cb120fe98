/**
 * The page's front door: makes the parts, ties them to the store, starts.
 *
 * desk → source → engine → summary → selection → article and list.
 */
import { select } from "../package/select.js";
import { announceSettled } from "./announce.js";
import { createArrivals } from "./arrivals.js";
import { createArticle } from "./article.js";
import { createBar } from "./bar.js";
import { createDesk } from "./desk.js";
import { byId, debounced, whenIdle } from "./dom.js";
import { stop, summarize, warmUp, warmUpHtml } from "./engine.js";
import { remember } from "./history.js";
import { createInvitation } from "./invitation.js";
import { listenForKeys } from "./keys.js";
import { spoken } from "./length.js";
import { showNotes } from "./notes.js";
import { keepOffline } from "./offline.js";
import { createPager } from "./pager.js";
import { createPanel } from "./panel.js";
import { createPlaces } from "./places.js";
import { readPreferences } from "./preferences.js";
import { bareAddress } from "./recognise.js";
import { eligible, importance } from "./sentences.js";
import { notesFor } from "./situation.js";
import { createStore, INITIAL } from "./store.js";
import { createStrip } from "./strip.js";
import { loadStrings, preferredLanguage, translate } from "./strings.js";
import { createTabs } from "./tabs.js";
import { applyTheme } from "./theme.js";
import { createTie } from "./tie.js";
import { createView } from "./view.js";

/** How long after the last key a typed text is read, in milliseconds. */
const PAUSE = 160;

// `early.js` has set the engine on its way.
const warm = warmUp();
const preferences = readPreferences();
applyTheme(preferences.theme);
await loadStrings(preferences.ui === "auto" ? preferredLanguage() : preferences.ui);
translate();

// The parts.
const store = createStore(INITIAL);
const places = createPlaces(store);
const article = createArticle(byId("page"));
const strip = createStrip(byId("strip"), article);
const tabs = createTabs(byId("tabs"), { summary: byId("panel"), article: byId("source") });
const view = createView(store, { onCompare: openComparison, onChange: drawStrip });
const panel = createPanel(byId("panel"), store, {
  article, view: view.node, onStop: halt, move: (by) => tie.move(by), link: openLink, showArticle,
});
const tie = createTie(store, article, panel.list, (side) => tabs.show(side));
createPager(byId("pager"), store, tie);
const desk = createDesk(byId("desk"), {
  onTyped: typed, onSource: take, onFile: openFile, onRead: showMarks, onExample: openExample,
});
createInvitation(byId("invitation"));
createBar(byId("bar-tools"), store, { onNew: () => start(), onEdit: edit, onHelp: openHelp });
byId("home").addEventListener("click", (event) => {
  event.preventDefault();
  start();
});

// What comes in.

/** A source that came in whole: read it at once. */
function take(source, options = {}) {
  readSoon.cancel();
  if (source.kind === "text") desk.text = source.text;
  if (source.kind === "text" && bareAddress(source.text)) {
    typed(source.text);
    return;
  }
  places.begin();
  store.set({ source, view: "read", focus: [], language: null, current: null, summary: null, selected: [], error: null, ...options });
  tabs.show("summary");
  scrollTo({ top: 0, behavior: "instant" });
  read();
}

/** A text changed by hand: read it when the hand rests. */
function typed(text) {
  if (text.trim() === "") {
    readSoon.cancel();
    stop();
    store.set({ ...INITIAL, length: store.state.length });
    return;
  }
  if (store.state.view === "empty") {
    places.begin();
    tabs.show("article");
  }
  store.set({ source: { kind: "text", text, origin: "typed" }, view: "edit", current: null, focus: [] });
  readSoon();
}

const readSoon = debounced(() => read(), PAUSE);

/** Reads the source at hand; what was typed stays, whatever happens. */
async function read() {
  const { source, length, language, focus } = store.state;
  if (!source) return;
  places.save();
  if (source.kind === "text" && bareAddress(source.text)) {
    stop();
    store.set({ summary: null, selected: [], error: null, busy: false, view: "edit" });
    return;
  }
  store.set({ busy: true, error: null });
  try {
    const summary = await summarize(source, { length, language, focus });
    if (!summary) return;
    const chosen = select(summary, store.state.length);
    store.set({ summary, selected: chosen, current: null, busy: false });
    announceSettled(spoken(store.state));
    remember({ ...summary, selected: chosen });
  } catch (error) {
    failed(source, error);
  }
}

function failed(source, error) {
  // The extractor failed: the plain text that came with it may still do.
  if (source.kind === "html" && source.plain?.trim() && source.plain !== source.html) {
    store.set({ source: { kind: "text", text: source.plain, origin: "paste" } });
    read();
    return;
  }
  desk.text = source.text ?? source.html;
  store.set({ error, busy: false, summary: null, selected: [], view: "edit" });
}

/** Stops the work in hand and puts the text back on the desk. */
function halt() {
  stop();
  store.set({ busy: false });
  if (!store.state.summary) edit();
}

/** Puts the text of the article on the desk to change it. */
function edit() {
  const { source, summary } = store.state;
  if (!source) return;
  desk.text = source.kind === "text" ? source.text : summary?.article.text ?? source.plain ?? source.html;
  store.set({ view: "edit" });
  tabs.show("article");
  desk.area.focus();
}

function showMarks() {
  readSoon.cancel();
  store.set({ view: "read" });
  tabs.show("article");
  if (!store.state.summary) read();
}

/** An empty desk; the text before is one step Back. */
function start() {
  readSoon.cancel();
  stop();
  places.leave();
  desk.text = "";
  store.set({ ...INITIAL, length: store.state.length });
  scrollTo({ top: 0, behavior: "instant" });
  desk.area.focus();
}

async function openFile(file) {
  const { fromFile } = await import("./files.js");
  store.set({ busy: true, error: null });
  try {
    const source = await fromFile(file);
    store.set({ busy: false });
    take(source);
  } catch (error) {
    // What was being typed is read first, since reading takes back the word of an earlier failure.
    readSoon.cancel();
    await read();
    store.set({ busy: false, error });
  }
}

async function openExample() {
  const { exampleFor } = await import("./examples.js");
  take(await exampleFor(document.documentElement.lang));
}

/** The plain text that came with a rich paste or a page's source. */
function asText() {
  take({ kind: "text", text: store.state.source.plain, origin: "plain" });
}

// What is opened on request.

async function openHelp() {
  const help = await import("./help.js");
  help.openHelp({ onOpen: ({ text }) => take({ kind: "text", text, origin: "history" }) });
}

async function openComparison() {
  const { summary, selected } = store.state;
  const { compare } = await import("./why.js");
  compare(summary, Math.max(1, selected.length));
}

async function openLink() {
  const { openLinkDialog } = await import("./link-dialog.js");
  openLinkDialog(store.state);
}

function showArticle() {
  if (store.state.view !== "read") store.set({ view: "read" });
}

// What follows from what.

store.watch(["summary"], ({ summary }) => {
  if (!summary) return;
  article.draw(summary);
  panel.draw(summary);
});
store.watch(["length"], ({ summary, length }) => {
  if (!summary) return;
  store.set({ selected: select(summary, length) });
  announceSettled(spoken(store.state));
  places.saveSoon();
});
store.watch(["focus", "language"], (state, changed) => {
  // With another source these begin anew, and that is read anyway.
  if (!changed.has("source") && state.summary) read();
});
store.watch(["summary", "selected"], (state) => {
  if (!state.summary) return;
  article.show(state.selected);
  panel.show(state);
  drawStrip();
});
store.watch(["view", "summary", "busy"], ({ view: shown, summary, busy }) => {
  document.body.dataset.view = shown;
  document.body.dataset.busy = String(busy);
  byId("desk").hidden = shown === "read";
  byId("reader").hidden = !(shown === "read" && summary !== null);
  byId("ghost").hidden = !(shown === "read" && busy && summary === null);
  byId("hero").hidden = shown !== "empty";
  byId("invitation").hidden = shown !== "empty";
  byId("panel").hidden = shown === "empty" || (!summary && !busy);
  byId("panel").classList.toggle("waiting", !summary);
  byId("main").setAttribute("aria-busy", String(busy));
  tabs.enable(shown !== "empty" && summary !== null);
});
store.watch(["source", "summary", "error", "view", "arriving"], (state) => {
  const { source, summary, error } = state;
  showNotes(byId("notes"), notesFor(state, { retry: read, asText }));
  const waits = source?.kind === "text" && bareAddress(source.text) !== null;
  document.body.dataset.alone = String(summary === null && (error !== null || waits));
});
store.watch(["view"], (state, changed) => {
  if (!changed.has("source")) places.saveSoon();
  if (state.view === "read") drawStrip();
});

store.watch(["summary", "selected", "view"], ({ summary, selected, view: shown }) => {
  if (shown !== "read") desk.mark(summary, selected);
});

let stripFrame = 0;
/** The strip is drawn after the frame in which its cause was seen. */
function drawStrip() {
  cancelAnimationFrame(stripFrame);
  stripFrame = requestAnimationFrame(() => {
    const { summary, selected, view: shown } = store.state;
    if (!summary || shown !== "read" || !readPreferences().strip) return;
    const total = eligible(summary).length;
    strip.draw(summary, (sentence) => importance(sentence, total), new Set(selected));
  });
}
// Also where the article comes to front on a phone, or a font makes it longer.
new ResizeObserver(debounced(drawStrip, 150)).observe(byId("page"));

listenForKeys({
  j: () => tie.move(1),
  k: () => tie.move(-1),
  b: () => tie.backToList(),
  "[": () => panel.length.step(-1),
  "]": () => panel.length.step(1),
  h: view.toggleHeat,
  c: panel.copy,
  e: edit,
  "/": () => (store.state.view === "read" ? edit() : desk.area.focus()),
  "?": openHelp,
}, () => readPreferences().keys);

// The start.

places.restore((document) => {
  readSoon.cancel();
  stop();
  if (!document) {
    desk.text = "";
    store.set({ ...INITIAL });
    return;
  }
  if (document.source.kind === "text") desk.text = document.source.text;
  store.set({ ...INITIAL, ...document });
  read();
});
createArrivals(store, { take, typed: (text) => { desk.text = text; typed(text); } });
document.documentElement.classList.add("ready");
if (!store.state.source) desk.area.focus({ preventScroll: true });
// What the first summary of a text does not need waits for a quiet moment.
warm.then(whenIdle).then(keepOffline).then(warmUpHtml);
