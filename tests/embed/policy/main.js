import "./node_modules/nutgraf/element.js";
import { Summarizer, toText } from "./node_modules/nutgraf/index.js";

const summarizer = await Summarizer.create();
const text = document.querySelector("#story").innerText;
const summary = await summarizer.summarize(text, { length: { sentences: 1 } });
document.querySelector("#summary").textContent = toText(summary);
