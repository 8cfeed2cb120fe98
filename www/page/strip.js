/**
 * The relevance strip: the article from top to bottom, drawn small beside it,
 * with the weight of each part and the part that is in the window.
 *
 * It is drawn from the layout, 160 rows at most, so a book costs no more than a
 * column. The list tells the same to those who do not see it.
 */
import { svg } from "./dom.js";

/** How many rows the strip is divided in. */
const ROWS = 160;

/** Draws the strip into `root` for the sentences that `article` shows. */
export function createStrip(root, article) {
  const rows = svg("g", {});
  const window_ = svg("rect", { class: "strip-window", x: 0, width: 10, rx: 1 });
  root.append(svg("svg", { class: "strip-map", viewBox: `0 0 10 ${ROWS}`, preserveAspectRatio: "none", "aria-hidden": "true" }, rows, window_));
  let frame = 0;

  root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    go(event);
    root.setPointerCapture(event.pointerId);
    root.addEventListener("pointermove", go);
    root.addEventListener("pointerup", () => root.removeEventListener("pointermove", go), { once: true });
  });
  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow, { passive: true });

  function go(event) {
    const strip = root.getBoundingClientRect();
    const page = article.root.getBoundingClientRect();
    const share = (event.clientY - strip.top) / Math.max(1, strip.height);
    scrollTo({ top: scrollY + page.top + share * page.height - innerHeight / 2, behavior: "instant" });
  }

  /** Draws the weights anew: `steps[i]` from 0 to 4 for the sentence i, and whether it is chosen. */
  function draw(summary, stepOf, chosen) {
    const page = article.root.getBoundingClientRect();
    if (page.height === 0) return;
    const weights = new Uint8Array(ROWS);
    const picked = new Uint8Array(ROWS);
    // What is out of view is not laid out: a part has a box, and what is in it none before it comes near.
    const parts = article.root.querySelectorAll(".part");
    for (const part of parts.length > 0 ? parts : article.root.querySelectorAll("[data-block]")) {
      const box = part.getBoundingClientRect();
      const sentences = Array.from(part.querySelectorAll(".s"), (node) => summary.sentences[Number(node.dataset.index)]);
      const start = sentences[0]?.start ?? 0;
      const length = Math.max(1, (sentences.at(-1)?.end ?? 0) - start);
      for (const sentence of sentences) {
        const top = box.top - page.top + (box.height * (sentence.start - start)) / length;
        const bottom = box.top - page.top + (box.height * (sentence.end - start)) / length;
        const from = Math.floor((top / page.height) * ROWS);
        const to = Math.max(from + 1, Math.round((bottom / page.height) * ROWS));
        for (let row = Math.max(0, from); row < Math.min(ROWS, to); row++) {
          weights[row] = Math.max(weights[row], stepOf(sentence));
          if (chosen.has(sentence.index)) picked[row] = 1;
        }
      }
    }
    rows.replaceChildren(...runs(weights, picked));
    follow();
  }

  function follow() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const page = article.root.getBoundingClientRect();
      if (page.height === 0) return;
      const top = Math.max(0, -page.top / page.height);
      const bottom = Math.min(1, (innerHeight - page.top) / page.height);
      window_.setAttribute("y", String(top * ROWS));
      window_.setAttribute("height", String(Math.max(2, (bottom - top) * ROWS)));
    });
  }

  return { draw };
}

/** Rows of the same weight drawn as one rectangle. */
function runs(weights, picked) {
  const out = [];
  for (let row = 0; row < ROWS; ) {
    let end = row + 1;
    while (end < ROWS && weights[end] === weights[row] && picked[end] === picked[row]) end++;
    if (weights[row] > 0) {
      const kind = picked[row] ? "picked" : "other";
      out.push(svg("rect", { class: `w${weights[row]} ${kind}`, x: picked[row] ? 0 : 3, y: row, width: picked[row] ? 10 : 4, height: end - row }));
    }
    row = end;
  }
  return out;
}

