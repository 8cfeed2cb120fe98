// Uses that must not compile.

import { Summarizer, type Summary, select, summarize, summarizeArticle, toText } from "nutgraf";
import { Summarizer as Inline, summarizeElement } from "nutgraf/inline";
import { Summarizer as Text } from "nutgraf/text";

declare const summary: Summary;

// @ts-expect-error a text is a string
void summarize(42);
// @ts-expect-error there is no such option
void summarize("A text.", { lenght: "short" });
// @ts-expect-error there is no such preset
void summarize("A text.", { length: "tiny" });
// @ts-expect-error a length has a measure that is known
void summarize("A text.", { length: { lines: 3 } });
// @ts-expect-error there is no such algorithm
void summarize("A text.", { algorithm: "magic" });
// @ts-expect-error a focus is words
void summarize("A text.", { focus: 3 });
// @ts-expect-error every word of a focus is a string
void summarize("A text.", { focus: ["cost", 3] });
// @ts-expect-error reasons are given or not
void summarize("A text.", { explain: "yes" });
// @ts-expect-error there is no such limit
void summarize("A text.", { limits: { chars: 10 } });
// @ts-expect-error the HTML of an article is asked of extraction
void summarize("A text.", { markdown: true });
// @ts-expect-error a worker is made by a function that gives one
void Summarizer.create({ worker: () => "/worker.js" });
// @ts-expect-error keywords are counted
void summarize("A text.", { keywords: "many" });
// @ts-expect-error an article has blocks
void summarizeArticle({ text: "A text." });
// @ts-expect-error a Summarizer is created
new Summarizer();
// @ts-expect-error the wasm is needed
Summarizer.createSync();
// @ts-expect-error a result is not changed
summary.selected.push(1);
// @ts-expect-error a result is not changed
summary.sentences[0]!.score = 1;
// @ts-expect-error a rank may be null
const rank: number = summary.sentences[0]!.rank;
// @ts-expect-error select() needs a length
select(summary);
// @ts-expect-error toText() takes a summary
toText("A text.");
// @ts-expect-error there is no HTML parser in ./text
void Text.create().then((summarizer) => summarizer.summarizeHtml("<p>A"));

export { rank };

declare const inline: Inline;
// @ts-expect-error the single file reads no live page
void summarizeElement(document.body);
// @ts-expect-error nor does what it creates
void inline.summarizeElement(document.body);
