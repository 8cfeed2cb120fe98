/**
 * Marks under a text that is being typed: a copy of the text lies beneath the
 * box, invisible but for the grounds of its key sentences.
 *
 * Both have the same type, width and wrapping, so the grounds lie where the
 * words are. Between a key and the next result the marks that the edit did not
 * touch stay, moved with their text. It is decoration: the list tells the same.
 */
import { el } from "./dom.js";

/** Above this many characters a text is not copied; the marks are one button away. */
const MOST = 60_000;

/** Lays the copy under `area`; gives its node, `follow()` an edit and `show()` a result. */
export function createUndertone(area) {
  const node = el("div", { class: "undertone", "aria-hidden": "true", dir: "auto" });
  let text = "";
  let spans = [];
  area.addEventListener("scroll", () => {
    node.scrollTop = area.scrollTop;
  });

  function draw() {
    const parts = [];
    let at = 0;
    for (const { start, end } of spans) {
      parts.push(text.slice(at, start), el("mark", { text: text.slice(start, end) }));
      at = end;
    }
    // A line that has just begun takes its height too.
    parts.push(`${text.slice(at)}\u200b`);
    node.replaceChildren(...(spans.length > 0 ? parts : []));
    node.scrollTop = area.scrollTop;
  }

  /** The text has changed by hand: what lies before and after the change keeps its marks. */
  function follow() {
    const now = area.value;
    if (spans.length === 0) return;
    let before = 0;
    const most = Math.min(text.length, now.length);
    while (before < most && text[before] === now[before]) before++;
    let after = 0;
    while (after < most - before && text[text.length - 1 - after] === now[now.length - 1 - after]) after++;
    const shift = now.length - text.length;
    const kept = spans.filter(({ end }) => end <= before);
    const moved = spans.filter(({ start }) => start >= text.length - after && start >= before)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift }));
    spans = now.length > MOST ? [] : [...kept, ...moved];
    text = now;
    draw();
  }

  /** Marks the chosen sentences of `summary`, if it is of the text in the box. */
  function show(summary, selected) {
    const fits = summary !== null && summary.article.text === area.value && area.value.length <= MOST;
    text = fits ? area.value : "";
    spans = fits ? selected.map((index) => summary.sentences[index]) : [];
    draw();
  }

  return { node, follow, show };
}
