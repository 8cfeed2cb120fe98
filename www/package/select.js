// Selection: which sentences a summary of a length has. Pure JavaScript, no
// wasm call, and the same arithmetic as the engine's.

import { checkLength, checkSummary } from "./options.js";

/**
 * The indices of the sentences in a summary of the given length, ascending.
 * Linear in the sentences, but for the sort by rank that each summary needs
 * once.
 */
export function select(summary, length) {
  checkSummary(summary);
  checkLength("length", length);
  const order = orderOf(summary);
  return order
    .slice(0, countOf(length, order, summary.sentences))
    .sort((a, b) => a - b);
}

// A slider asks for many lengths of one summary.
const orders = new WeakMap();

function orderOf(summary) {
  let order = orders.get(summary);
  if (!order) {
    order = summary.sentences
      .filter((sentence) => sentence.rank !== null)
      .sort((a, b) => a.rank - b.rank)
      .map((sentence) => sentence.index);
    orders.set(summary, order);
  }
  return order;
}

function countOf(length, order, sentences) {
  const eligible = order.length;
  if (typeof length === "string") {
    const medium = Math.min(Math.max(round(Math.sqrt(eligible)), 3), 12);
    const wanted = { short: medium / 2, medium, long: medium * 2 }[length];
    return Math.max(Math.min(round(wanted), Math.floor(eligible / 2)), 1);
  }
  if (length.sentences !== undefined) return length.sentences;
  const budget =
    length.words ?? length.ratio * order.reduce((sum, index) => sum + sentences[index].words, 0);
  let used = 0;
  const overflow = order.findIndex((index) => (used += sentences[index].words) > budget);
  return Math.max(overflow === -1 ? eligible : overflow, 1);
}

/** Halves away from zero, as Rust rounds; none of these is negative. */
const round = (value) => Math.floor(value + 0.5);
