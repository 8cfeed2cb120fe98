/**
 * The desk: the place to paste, type, drop or open a text.
 *
 * It hands over what comes in and keeps what was typed; it never decides what
 * becomes of it.
 */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";
import { fromClipboard } from "./intake.js";
import { bareAddress } from "./recognise.js";
import { createUndertone } from "./undertone.js";

/** The kinds of file that can be opened. */
const ACCEPT = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,text/plain,text/markdown,text/html,application/pdf,.pdf";

/**
 * Draws the desk into `root`.
 *
 * `onTyped(text)` at each change by hand, `onSource(source)` for what came in
 * whole, `onFile(file)` for a file, `onRead()` to see the marks, `onExample()`.
 */
export function createDesk(root, { onTyped, onSource, onFile, onRead, onExample }) {
  const area = el("textarea", {
    id: "text", placeholder: t("desk.placeholder"), spellcheck: false, dir: document.documentElement.dir, rows: 4,
    "aria-label": t("desk.label"), autocomplete: "off",
  });
  const picker = el("input", {
    type: "file", accept: ACCEPT, hidden: true, tabIndex: -1, "aria-label": t("desk.open"),
    on: { change: () => { if (picker.files[0]) onFile(picker.files[0]); picker.value = ""; } },
  });
  const read = el("button", { type: "button", class: "primary", hidden: true, on: { click: onRead } },
    t("desk.read"));
  const open = el("button", { type: "button", on: { click: () => picker.click() } }, icon("open"), t("desk.open"));
  const example = el("button", { type: "button", class: "example", on: { click: onExample } }, icon("example"), t("desk.example"));
  const undertone = createUndertone(area);
  root.append(el("div", { class: "sheet" },
    el("div", { class: "writing" }, undertone.node, area),
    el("div", { class: "sheet-tools" }, read, open, example, picker,
      el("p", { class: "private" }, icon("lock"), el("span", { text: t("desk.private") }))),
  ));

  area.addEventListener("input", () => {
    fit();
    undertone.follow();
    onTyped(area.value);
  });
  area.addEventListener("paste", (event) => {
    // Into the middle of a text a paste is an edit like any other.
    const whole = area.value.trim() === "" || (area.selectionStart === 0 && area.selectionEnd === area.value.length);
    if (whole) takePaste(event);
  });
  document.addEventListener("paste", (event) => {
    if (event.defaultPrevented || event.target.closest?.("input, textarea, select, dialog")) return;
    takePaste(event);
  });

  function takePaste(event) {
    const source = fromClipboard(event.clipboardData);
    if (!source) return;
    event.preventDefault();
    if (source.file) onFile(source.file);
    else onSource(source);
  }

  receiveDrops(onFile, onSource);

  function fit() {
    const text = area.value;
    read.hidden = text.trim() === "" || bareAddress(text) !== null;
    // An empty box has no direction of its own: what it asks for runs as the page does.
    area.dir = text === "" ? document.documentElement.dir : "auto";
    // Wrapping a line of a million characters takes a browser a minute.
    area.classList.toggle("unwrapped", longestLine(text) > LONGEST_WRAPPED);
  }

  return {
    area,
    mark: undertone.show,
    get text() { return area.value; },
    set text(value) {
      area.classList.toggle("unwrapped", longestLine(value) > LONGEST_WRAPPED);
      if (area.value !== value) area.value = value;
      fit();
    },
  };
}

/** Lines up to this many characters are wrapped. */
const LONGEST_WRAPPED = 200_000;

function longestLine(text) {
  let longest = 0;
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - at);
    at = stop + 1;
  }
  return longest;
}

/** Files and text dropped anywhere on the page. */
function receiveDrops(onFile, onSource) {
  const wanted = (event) => [...(event.dataTransfer?.types ?? [])].some(
    (type) => type === "Files" || type === "text/html" || type === "text/plain");
  let depth = 0;
  const over = (on) => document.body.classList.toggle("dropping", on);
  document.body.dataset.drop = t("desk.drop");
  document.addEventListener("dragenter", (event) => {
    if (wanted(event) && ++depth > 0) over(true);
  });
  document.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) over(false);
  });
  document.addEventListener("dragover", (event) => {
    if (wanted(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    depth = 0;
    over(false);
    if (!wanted(event)) return;
    event.preventDefault();
    const source = fromClipboard(event.dataTransfer);
    if (source?.file) onFile(source.file);
    else if (source) onSource(source);
  });
}
