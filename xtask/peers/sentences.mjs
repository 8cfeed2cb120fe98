// Intl.Segmenter, for comparison only: the protocol of sentences.py.
import { lines } from "./lines.mjs";

for await (const line of lines()) {
  const { lang, text } = JSON.parse(line);
  const segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
  console.log(JSON.stringify(Array.from(segmenter.segment(text), ({ segment }) => segment)));
}
