/** Ways to bring a page here without pasting: the bookmarklet, to drag or to copy. */
import { el } from "./dom.js";
import { bookmarklet } from "./handover.js";
import { icon } from "./icons.js";
import { copyText } from "./output.js";
import { announce } from "./announce.js";
import { t } from "./strings.js";

/** The bookmarklet as a link to drag, and a button that copies its address. */
export function bookmarkletLink() {
  const link = el("a", { class: "button bookmarklet", href: bookmarklet(), draggable: true }, icon("bookmark"), t("invite.bookmarklet"));
  link.addEventListener("click", (event) => {
    // Here it would only read this page.
    event.preventDefault();
    announce(t("invite.bookmarklet.how"));
  });
  return el("div", { class: "row wrap" }, link,
    el("button", { type: "button", class: "textual", text: t("invite.bookmarklet.copy"), on: { click: () => copyText(bookmarklet()) } }));
}

/** The lines under the empty desk; nothing where there is no bar to drag a bookmark to. */
export function createInvitation(root) {
  if (matchMedia("(any-pointer: coarse) and (hover: none)").matches) return;
  root.append(
    el("p", { text: t("invite.text") }),
    bookmarkletLink(),
  );
}
