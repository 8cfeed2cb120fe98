/** Help and settings: the keys, the bookmarklet, what is kept and where. */
import { openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { bookmarkletLink } from "./invitation.js";
import { clearHistory, readHistory } from "./history.js";
import { readPreferences, writePreference } from "./preferences.js";
import { t } from "./strings.js";

const KEYS = [["j", "step.next"], ["k", "step.previous"], ["b", "step.back"], ["[", "length.fewer"], ["]", "length.more"],
  ["h", "view.heat"], ["c", "copy"], ["e", "edit"], ["/", "keys.focus"], ["?", "help"]];

/** Opens the dialog; `onOpen(source)` reads a text of the history again. */
export function openHelp({ onOpen }) {
  const dialog = openDialog(t("help"),
    section("help.bookmarklet", el("p", { text: t("invite.bookmarklet.how") }), bookmarkletLink()),
    section("help.keys", keyTable(), check("keys", "help.keys.on")),
    section("help.privacy", el("p", { text: t("help.privacy.text") })),
    historySection(),
  );

  function historySection() {
    const list = el("ul", { class: "history" });
    const clear = el("button", { type: "button", text: t("history.clear"), on: { click: () => { clearHistory(); fill(); } } });
    const node = section("history.title", el("p", { class: "muted", text: t("history.text") }),
      check("history", "history.on", (on) => { if (!on) clearHistory(); fill(); }), list, clear);
    function fill() {
      const entries = readHistory();
      list.replaceChildren(...entries.map((entry) => el("li", {}, el("button", {
        type: "button", class: "textual", on: { click: () => { dialog.close(); onOpen(entry); } },
      }, el("bdi", { text: entry.title })))));
      clear.hidden = entries.length === 0;
    }
    fill();
    return node;
  }
}

function section(title, ...body) {
  return el("section", {}, el("h3", { text: t(title) }), ...body);
}

function keyTable() {
  return el("dl", { class: "key-table" }, ...KEYS.map(([key, action]) =>
    el("div", {}, el("dt", {}, el("kbd", { text: key })), el("dd", { text: t(action) }))));
}

function check(name, label, after = () => {}) {
  const box = el("input", {
    type: "checkbox", checked: readPreferences()[name],
    on: { change: () => { writePreference(name, box.checked); after(box.checked); } },
  });
  return el("label", { class: "check" }, box, t(label));
}
