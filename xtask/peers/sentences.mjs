// Intl.Segmenter, for comparison only: the protocol of sentences.py.
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const { lang, text } = JSON.parse(line);
  const segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
  console.log(JSON.stringify(Array.from(segmenter.segment(text), ({ segment }) => segment)));
}
