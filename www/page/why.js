/**
 * Why a sentence was chosen: the reasons the engine gives, in plain words, each
 * with the weight it had; and how two algorithms agree and differ.
 */
import { ALGORITHMS } from "../package/options.js";
import { openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { summarizeBy } from "./engine.js";
import { select } from "../package/select.js";
import { direction, eligible, importance, languageOf, STEPS, shownOf } from "./sentences.js";
import { fixed, percent, t } from "./strings.js";

/** Reasons weaker than this share of the strongest are not worth a line. */
const WEAK = 0.04;

/** Opens the reasons for the sentence `index`. */
export function explain(summary, index) {
  const sentence = summary.sentences[index];
  const total = eligible(summary).length;
  const step = importance(sentence, total);
  const body = [
    quote(summary, sentence),
    el("p", { text: t("why.rank", { rank: (sentence.rank ?? 0) + 1, total, step, steps: STEPS }) }),
  ];
  const parts = (sentence.reasons?.parts ?? []).filter(({ feature, weight }) => feature !== "base" && Number.isFinite(weight));
  if (parts.length === 0) body.push(el("p", { class: "muted", text: t("why.none") }));
  else body.push(el("p", { class: "muted", text: t("why.intro") }), reasons(parts));
  openDialog(t("why.title"), ...body);
}

function reasons(parts) {
  const most = Math.max(...parts.map(({ weight }) => Math.abs(weight)));
  const told = parts
    .filter(({ weight }) => Math.abs(weight) >= most * WEAK)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const signed = (weight) => `${weight < 0 ? "−" : "+"}${fixed(Math.abs(weight))}`;
  return el("ul", { class: "reasons" }, ...told.map(({ feature, weight }) => {
    const bar = el("i");
    bar.style.inlineSize = `${Math.max(2, (Math.abs(weight) / most) * 100)}%`;
    return el("li", { class: weight < 0 ? "against" : "for" },
      el("span", { class: "reason", text: nameOf(feature) }),
      el("span", { class: "reason-bar", "aria-hidden": "true" }, bar),
      el("span", { class: "reason-weight", text: signed(weight) }));
  }));
}

function nameOf(feature) {
  const key = `feature.${feature}`;
  const name = t(key);
  return name === key ? feature.replaceAll(/[-_]/g, " ") : name;
}

function quote(summary, sentence) {
  const tag = languageOf(summary);
  return el("blockquote", { class: "quoted", dir: direction(summary), lang: tag || null, text: shownOf(summary, sentence) });
}

/** Opens the comparison of two algorithms on the article at hand, at the present length. */
export function compare(summary, count) {
  const sides = [picker("A", "nutgraf"), picker("B", ALGORITHMS.includes("lexrank") ? "lexrank" : "lead")];
  const verdict = el("p", { role: "status" });
  const list = el("ol", { class: "compared", dir: direction(summary), lang: languageOf(summary) || null });
  const cache = new Map();
  const dialog = openDialog(t("compare.title"),
    el("p", { class: "muted", text: t("compare.intro", { n: count }) }),
    el("div", { class: "row wrap" }, ...sides.map(({ node }) => node)), verdict, list);
  const abort = new AbortController();
  dialog.addEventListener("close", () => abort.abort());

  function picker(letter, value) {
    const choice = el("select", { "aria-label": t("compare.side", { letter }), on: { change: () => draw() } },
      ...ALGORITHMS.map((name) => el("option", { value: name, text: t(`algorithm.${name}`), selected: name === value })));
    return { choice, node: el("label", { class: `side ${letter.toLowerCase()}` }, el("b", { text: letter, "aria-hidden": "true" }), choice) };
  }

  async function chosenBy(name) {
    if (!cache.has(name)) {
      const ranked = await summarizeBy(name, summary, { sentences: count }, abort.signal);
      cache.set(name, new Set(select(ranked, { sentences: count })));
    }
    return cache.get(name);
  }

  async function draw() {
    try {
      const [a, b] = await Promise.all(sides.map(({ choice }) => chosenBy(choice.value)));
      const either = summary.sentences.filter(({ index }) => a.has(index) || b.has(index));
      const both = either.filter(({ index }) => a.has(index) && b.has(index));
      verdict.textContent = t("compare.verdict", { n: both.length, total: either.length, share: percent(both.length / Math.max(1, either.length)) });
      list.replaceChildren(...either.map((sentence) => compared(sentence, a.has(sentence.index), b.has(sentence.index))));
    } catch (error) {
      if (!abort.signal.aborted) verdict.textContent = t("error.other", { message: String(error.message ?? error) });
    }
  }

  function compared(sentence, inA, inB) {
    const side = inA && inB ? "both" : inA ? "a" : "b";
    return el("li", { class: side },
      el("span", { class: "letters", "aria-hidden": "true", text: inA && inB ? "A B" : inA ? "A" : "B" }),
      el("span", {}, el("span", { text: shownOf(summary, sentence) }),
        el("span", { class: "visually-hidden", lang: document.documentElement.lang, text: ` (${t(`compare.${side}`)})` })));
  }

  draw();
}
