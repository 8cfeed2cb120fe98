/**
 * What the person should know about the text at hand, above it: each note says
 * what is so and offers what can be done.
 */
import { el } from "./dom.js";
import { icon } from "./icons.js";

/**
 * Draws notes `{ tone: "info" | "warning" | "error", text, actions?, detail? }`
 * into `root`; an action is `{ label, run }`, a detail is a node shown on request.
 */
export function showNotes(root, notes) {
  root.replaceChildren(...notes.map(noteNode));
}

function noteNode({ tone, text, actions = [], detail = null }) {
  const node = el("div", { class: `note ${tone}`, role: tone === "error" ? "alert" : null },
    icon(tone === "info" ? "info" : "warning"),
    el("p", {}, el("bdi", { text })),
  );
  if (actions.length > 0) {
    node.append(el("div", { class: "note-actions" }, ...actions.map(({ label, run }) =>
      el("button", { type: "button", class: "textual", text: label, on: { click: run } }))));
  }
  if (detail) node.append(detail);
  return node;
}
