/**
 * How long the summary is: slider, single steps, presets, and an exact number
 * of sentences, words or per cent for those who think so.
 *
 * Every control writes one `Length` of the package; `select()` answers from the
 * ranking at hand, without the engine.
 */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { duration, percent, t } from "./strings.js";
import { eligible, measure } from "./sentences.js";

const PRESETS = ["short", "medium", "long"];
/** Up to this many sentences the slider stops at each; beyond, at steps of a twentieth. */
const EACH = 40;

/** Draws the controls into `root`; they read and write `length` in `store`. */
export function createLength(root, store) {
  let stops = [1];
  const count = el("strong", { class: "count" });
  const time = el("span", { class: "time" });
  const slider = el("input", {
    type: "range", min: 0, max: 0, step: 1, id: "length", "aria-label": t("length.slider"),
    on: { input: () => choose({ sentences: stops[slider.valueAsNumber] }) },
  });
  const fewer = stepButton("minus", "length.fewer", -1);
  const more = stepButton("plus", "length.more", 1);
  const presets = PRESETS.map((preset) => el("button", {
    type: "button", text: t(`length.${preset}`), "aria-pressed": "false", data: { preset },
    on: { click: () => choose(preset) },
  }));
  const exact = el("button", {
    type: "button", text: t("length.exact"), "aria-pressed": "false", "aria-expanded": "false",
    "aria-controls": "exact", on: { click: () => openExact(exactRow.hidden) },
  });
  const amount = el("input", {
    type: "number", min: 1, step: 1, inputMode: "numeric", "aria-label": t("length.amount"),
    on: { input: readExact, change: () => fillExact() },
  });
  const unit = el("select", { "aria-label": t("length.unit"), on: { change: changeUnit } },
    ...["words", "percent", "sentences"].map((name) => el("option", { value: name, text: t(`unit.${name}`) })));
  const exactRow = el("div", { class: "row exact", id: "exact", hidden: true },
    el("span", { class: "muted", text: t("length.atMost") }), amount, unit);

  root.append(
    el("div", { class: "row figures" }, count, time),
    el("div", { class: "row" }, fewer, slider, more),
    el("div", { class: "row" },
      el("div", { class: "segments", role: "group", "aria-label": t("length.presets") }, ...presets, exact)),
    exactRow,
  );

  function stepButton(name, label, by) {
    return el("button", {
      type: "button", class: "square", "aria-label": t(label), on: { click: () => step(by) },
    }, icon(name));
  }

  function choose(length) {
    store.set({ length });
  }

  /** One sentence more or less than now. */
  function step(by) {
    const most = stops.at(-1);
    const sentences = Math.min(most, Math.max(1, store.state.selected.length + by));
    choose({ sentences });
  }

  function openExact(open) {
    exactRow.hidden = !open;
    exact.setAttribute("aria-expanded", String(open));
    if (open) {
      fillExact();
      amount.focus();
    }
  }

  /** Puts what is chosen now into the exact field, in its unit. */
  function fillExact() {
    const { summary, selected } = store.state;
    if (!summary) return;
    const { words } = measure(summary, selected);
    const all = eligible(summary).reduce((sum, sentence) => sum + sentence.words, 0);
    amount.value = unit.value === "words" ? words
      : unit.value === "percent" ? Math.max(1, Math.round((words / Math.max(1, all)) * 100))
      : selected.length;
    amount.max = unit.value === "percent" ? 100 : "";
  }

  function changeUnit() {
    fillExact();
    readExact();
  }

  function readExact() {
    const value = Math.round(amount.valueAsNumber);
    if (!(value >= 1)) return;
    if (unit.value === "words") choose({ words: value });
    else if (unit.value === "percent") choose({ ratio: Math.min(100, value) / 100 });
    else choose({ sentences: value });
  }

  /** A new summary: other stops, the same length. */
  function draw(summary) {
    stops = stopsFor(eligible(summary).length);
    slider.max = stops.length - 1;
  }

  /** The figures and the slider for what is chosen now. */
  function show({ summary, selected, length }) {
    const { seconds } = measure(summary, selected);
    const total = eligible(summary).length;
    const [short, whole] = [seconds, summary.stats.readingSeconds].map((time) => duration(time));
    count.textContent = t("length.count", { n: total, chosen: selected.length });
    // A gain that the figures do not show is none to boast of.
    time.textContent = short === whole ? whole : t("length.time", { summary: short, article: whole });
    slider.value = nearest(stops, selected.length);
    slider.setAttribute("aria-valuetext", spoken({ summary, selected }));
    fewer.disabled = selected.length <= 1;
    more.disabled = selected.length >= total;
    for (const preset of presets) {
      preset.setAttribute("aria-pressed", String(preset.dataset.preset === length));
    }
    const isExact = typeof length === "object" && !("sentences" in length);
    exact.setAttribute("aria-pressed", String(isExact));
    exact.title = isExact ? exactly(length) : "";
    if (!exactRow.hidden && document.activeElement !== amount) fillExact();
  }

  return { draw, show, step, slider };
}

function exactly(length) {
  return "words" in length ? t("words", { n: length.words }) : percent(length.ratio);
}

/** What a screen reader says of the present length. */
export function spoken({ summary, selected }) {
  const { seconds } = measure(summary, selected);
  return t("length.spoken", {
    n: selected.length,
    total: eligible(summary).length,
    time: duration(seconds, "long"),
  });
}

/** The numbers of sentences the slider stops at, for `total` sentences. */
export function stopsFor(total) {
  const stops = [1];
  while (stops.at(-1) < total) {
    const last = stops.at(-1);
    stops.push(Math.min(total, last + Math.max(1, last < EACH ? 1 : Math.round(last / 20))));
  }
  return stops;
}

function nearest(stops, count) {
  const at = stops.findIndex((stop) => stop >= count);
  return at < 0 ? stops.length - 1 : at;
}

