import { summarize, toText } from "nutgraf";

const text = document.querySelector("#text").textContent;
const summary = await summarize(text, { length: { sentences: 1 } });
document.querySelector("#summary").textContent = toText(summary);
