/** Reading the summary aloud, the spoken sentence lit on both sides. */
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { languageOf, shownOf } from "./sentences.js";
import { t } from "./strings.js";

/** The button that reads aloud, or null where the browser cannot. */
export function createSpeech(store) {
  if (!("speechSynthesis" in window)) return null;
  const synthesis = window.speechSynthesis;
  let speaking = false;
  const button = el("button", { type: "button", "aria-pressed": "false", on: { click: () => (speaking ? stop() : start()) } });
  label();

  function label() {
    button.replaceChildren(icon(speaking ? "stop" : "listen"), el("span", { text: t(speaking ? "listen.stop" : "listen") }));
    button.setAttribute("aria-pressed", String(speaking));
  }

  function start() {
    const { summary, selected, current } = store.state;
    const from = Math.max(0, selected.indexOf(current));
    stop();
    speaking = true;
    label();
    const queue = selected.slice(from);
    const next = () => {
      const index = queue.shift();
      if (index === undefined || !speaking || store.state.summary !== summary) return stop();
      const utterance = new SpeechSynthesisUtterance(shownOf(summary, summary.sentences[index]));
      utterance.lang = languageOf(summary);
      utterance.onstart = () => store.set({ current: index });
      utterance.onend = next;
      utterance.onerror = stop;
      synthesis.speak(utterance);
    };
    next();
  }

  function stop() {
    speaking = false;
    synthesis.cancel();
    label();
  }

  addEventListener("pagehide", stop);
  store.watch(["summary"], stop);
  return button;
}
