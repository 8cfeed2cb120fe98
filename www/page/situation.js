/** The notes that fit the state of things: failures, warnings, what was left out. */
import { el } from "./dom.js";
import { bookmarkletLink } from "./invitation.js";
import { isKnown } from "./languages.js";
import { bareAddress } from "./recognise.js";
import { eligible } from "./sentences.js";
import { t } from "./strings.js";

/** The codes there are words for; `retry` among them can be tried again. */
const ERRORS = {
  internal: { retry: true },
  "wasm-load-failed": { retry: true },
  "input-too-large": {},
  "csp-blocked": {},
  "file-pdf": {},
  "file-not-text": {},
  "file-too-large": {},
  handover: {},
  link: {},
};

/** The notes for a state of the store; `retry()` and `asText()` are their actions. */
export function notesFor({ source, summary, error, view, arriving }, { retry, asText }) {
  const notes = [];
  if (arriving) notes.push({ tone: "info", text: t("handover.waiting") });
  if (error) notes.push(errorNote(error, retry));
  const address = source?.kind === "text" && view !== "read" ? bareAddress(source.text) : null;
  if (address) notes.push({ tone: "info", text: t("address.text"), detail: bookmarkletLink() });
  if (summary && source?.kind === "html") notes.push(extractionNote(source, summary, asText));
  const codes = (summary?.warnings ?? []).map(({ code }) => code);
  for (const code of codes) {
    // What is no article is short as a rule, and where nothing can be picked the panel says so.
    if (code === "too-short" && (codes.includes("not-an-article") || eligible(summary).length === 0)) continue;
    notes.push({ tone: code === "too-short" ? "info" : "warning", text: t(`warning.${code}`) });
  }
  if (summary && summary.stats.words > 0 && !isKnown(summary) && !codes.includes("unsupported-language")) {
    notes.push({ tone: "warning", text: t("warning.unsupported-language") });
  }
  return notes.filter(Boolean);
}

/** What the extractor left out of rich text or a page's source, and the way back. */
function extractionNote({ origin, plain, url }, summary, asText) {
  const removed = (summary.article.removed ?? []).filter(({ text }) => text.trim() !== "");
  const actions = plain?.trim() ? [{ label: t("source.asText"), run: asText }] : [];
  const from = origin === "handover" && url ? t("handover.from", { site: new URL(url).hostname }) : null;
  const text = [from, origin === "source" ? t("source.recognised") : null, removed.length > 0 ? t("source.removed", { n: removed.length }) : null]
    .filter(Boolean).join(" ");
  if (text === "") return null;
  return { tone: "info", text, actions, detail: removed.length > 0 ? removedBlocks(removed) : null };
}

/** No more blocks than this are listed. */
const MOST_SHOWN = 200;

function removedBlocks(removed) {
  return el("details", { class: "removed" },
    el("summary", { text: t("source.showRemoved") }),
    el("ul", { tabIndex: 0, "aria-label": t("source.showRemoved") }, ...removed.slice(0, MOST_SHOWN).map(({ text }) => el("li", {}, el("bdi", { text: shortened(text) })))));
}

function shortened(text) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 240 ? `${line.slice(0, 240)}…` : line;
}

function errorNote(error, retry) {
  const known = ERRORS[error.code];
  const text = known ? t(`error.${error.code}`) : t("error.other", { message: String(error.message ?? error) });
  return { tone: "error", text, actions: known?.retry ? [{ label: t("retry"), run: retry }] : [] };
}
