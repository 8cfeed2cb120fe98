/** Taking the summary away: copy, save, share, print. Nothing is uploaded. */
import { announce } from "./announce.js";
import { el } from "./dom.js";
import { fileName, FORMATS, placeInOriginal } from "./formats.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { shownOf } from "./sentences.js";
import { t } from "./strings.js";

/** Draws the buttons into `root`; `listen` is the button of the reader aloud, or null. */
export function createOutput(root, store, { showArticle, link }) {
  const chosen = () => ({ ...store.state.summary, selected: store.state.selected });

  const copyButton = el("button", { type: "button", on: { click: () => copyAs("text") } }, icon("copy"), el("span", { text: t("copy") }));
  const more = el("button", {
    type: "button", "aria-haspopup": "menu", "aria-expanded": "false", on: { click: () => openMenu(more, moreItems()) },
  }, icon("save"), el("span", { text: t("output.more") }));
  root.append(copyButton, more);

  function moreItems() {
    const formats = Object.keys(FORMATS);
    const items = [
      ...formats.slice(1).map((name) => ({ icon: "copy", label: t(`output.copy.${name}`), run: () => copyAs(name) })),
      ...formats.map((name, i) => ({ icon: "save", label: t(`output.save.${name}`), parted: i === 0, run: () => saveAs(name) })),
      { icon: "print", parted: true, label: t("output.print"), run: print },
      { icon: "link", label: t("output.link"), run: link },
    ];
    if (navigator.share) items.push({ icon: "share", label: t("output.share"), run: share });
    return items;
  }

  async function copyAs(name) {
    if (!store.state.summary) return;
    await copyText(FORMATS[name].make(chosen()), copyButton);
  }

  function saveAs(name) {
    const { extension, type, make } = FORMATS[name];
    const summary = chosen();
    const url = URL.createObjectURL(new Blob([make(summary)], { type: `${type};charset=utf-8` }));
    const anchor = el("a", { href: url, download: fileName(summary, extension) });
    anchor.click();
    // The download has begun by then in every browser; the blob may go.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  function print() {
    showArticle();
    window.print();
  }

  async function share() {
    const summary = chosen();
    try {
      await navigator.share({ title: summary.article.title ?? "", text: FORMATS.text.make(summary) });
    } catch (error) {
      if (error.name !== "AbortError") announce(t("output.share.failed"));
    }
  }

  /** What can be done with one sentence, as the items of a menu. */
  function sentenceItems(index) {
    const { summary } = store.state;
    const sentence = summary.sentences[index];
    const items = [{ icon: "copy", label: t("sentence.copy"), run: () => copyText(shownOf(summary, sentence)) }];
    const place = placeInOriginal(summary, sentence);
    if (place) {
      items.push(
        { icon: "link", label: t("sentence.link"), run: () => copyText(place) },
        { icon: "next", label: t("sentence.open"), run: () => window.open(place, "_blank", "noopener,noreferrer") },
      );
    }
    return items;
  }

  return { copy: () => copyAs("text"), sentenceItems };
}

/** Copies `text`, and says so, on `button` too where there is one. */
export async function copyText(text, button = null) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    announce(t("copy.failed"));
    return;
  }
  announce(t("copied"));
  if (!button) return;
  button.replaceChildren(icon("check"), el("span", { text: t("copied.short") }));
  setTimeout(() => button.replaceChildren(icon("copy"), el("span", { text: t("copy") })), 1600);
}
