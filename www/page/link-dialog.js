/** Making a link: the options, and the text only where the person asks for it. */
import { openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { makeLink } from "./link.js";
import { copyText } from "./output.js";
import { number, t } from "./strings.js";

/** Above this many characters a link is more than many programs pass on. */
const LONG = 8000;

/** Opens the dialog that makes a link for the state at hand. */
export async function openLinkDialog(state) {
  const text = state.summary.article.text;
  const field = el("input", { type: "text", readOnly: true, class: "wide", "aria-label": t("link.address") });
  const size = el("p", { class: "muted", role: "status" });
  const withText = el("input", { type: "checkbox", on: { change: draw } });
  const copy = el("button", { type: "button", class: "primary", text: t("copy"), on: { click: () => copyText(field.value) } });
  openDialog(t("link.title"),
    el("p", { class: "muted", text: t("link.intro") }),
    el("label", { class: "check" }, withText, t("link.withText")),
    field, size, el("div", { class: "row" }, copy));

  async function draw() {
    field.value = await makeLink(state, withText.checked ? text : null);
    const { length } = field.value;
    size.textContent = t(length > LONG ? "link.long" : "link.size", { n: length, size: number(length) });
  }
  await draw();
}
