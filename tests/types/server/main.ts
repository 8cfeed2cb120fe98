// A project of a server: without the library `dom`, and with the declarations of its packages checked.

import { type Summary, Summarizer, SummarizerError, extract, select, summarize, toText } from "nutgraf";
import { Summarizer as Inline } from "nutgraf/inline";
import { Summarizer as Text } from "nutgraf/text";

export async function sentences(text: string, wasm: Uint8Array): Promise<string[]> {
  const summary: Summary = await summarize(text, { length: "short" });
  const { title } = await extract(wasm, { url: "https://example.org/" });
  for (const entry of [Summarizer, Text, Inline]) (await entry.create({ worker: false, wasm })).destroy();
  const [first] = select(summary, { words: 20 });
  return [toText(summary), title ?? "", String(first), Summarizer.createSync(wasm).summarize(text).article.text];
}

export const isHelp = (error: unknown): boolean => error instanceof SummarizerError && error.code === "invalid-options";

// @ts-expect-error a text is a string here too
void summarize(new Uint8Array(3));
