/** Modal dialogs: a heading, a body, one way out that is always in the same place. */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

/** Opens a dialog with `title` and the nodes in `body`; gives the element. */
export function openDialog(title, ...body) {
  const dialog = el("dialog", { class: "dialog", "aria-labelledby": "dialog-title" },
    el("div", { class: "dialog-head" },
      el("h2", { id: "dialog-title", text: title }),
      el("button", { type: "button", class: "quiet square", "aria-label": t("close"), on: { click: () => dialog.close() } }, icon("close"))),
    el("div", { class: "dialog-body", tabIndex: 0 }, ...body));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    // A click on the backdrop has the dialog itself as its target.
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
