/** One polite live region: it speaks when things have settled, not at every step. */
import { byId, debounced } from "./dom.js";

/** How long things must be still before they are told, in milliseconds. */
const SETTLED = 700;

const later = debounced((message) => announce(message), SETTLED);

/** Tells `message` now. */
export function announce(message) {
  const status = byId("status");
  // The same words twice would not be spoken twice.
  status.textContent = status.textContent === message ? `${message}\u00a0` : message;
}

/** Tells the last of several messages once no more come. */
export function announceSettled(message) {
  later(message);
}
