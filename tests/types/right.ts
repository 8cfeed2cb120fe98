// Every part of the interface, used as it is meant.

import {
  Summarizer,
  SummarizerError,
  type Article,
  type ElementSummary,
  type ErrorCode,
  type Length,
  type Sentence,
  type SummarizeOptions,
  type Summary,
  type SyncSummarizer,
  extract,
  select,
  summarize,
  summarizeArticle,
  summarizeElement,
  summarizeHtml,
  toMarkdown,
  toText,
  version,
} from "nutgraf";
import { type ArticleSummaryElement } from "nutgraf/element";
import { Summarizer as Inline } from "nutgraf/inline";
import { Summarizer as Text, summarizeElement as summarizePage } from "nutgraf/text";

const lengths: Length[] = ["short", "medium", "long", { sentences: 3 }, { words: 80 }, { ratio: 0.2 }];

// `satisfies` with a record: an algorithm that is added and not named here is missed.
const algorithms = Object.keys({
  nutgraf: 1, lead: 1, luhn: 1, edmundson: 1, textrank: 1, lexrank: 1, lsa: 1, sumbasic: 1, kl: 1, reduction: 1,
} satisfies Record<NonNullable<SummarizeOptions["algorithm"]>, 1>);

// Every option, each once.
const options: Required<SummarizeOptions> = {
  length: { ratio: 0.2 },
  algorithm: "nutgraf",
  language: "de",
  title: "A title",
  focus: ["cost", "harbour"],
  keywords: 0,
  explain: true,
  limits: {},
  signal: new AbortController().signal,
};

export async function everything(bytes: Uint8Array, module: WebAssembly.Module): Promise<string[]> {
  const abort = new AbortController();
  const summarizer: Summarizer = await Summarizer.create({ signal: abort.signal, worker: false });
  await Summarizer.create({ wasm: fetch("/nutgraf.wasm"), worker: new URL("https://example.org/w.js") });
  await Summarizer.create({ wasm: new Uint8Array(8), worker: "/worker.js" });
  const makeWorker = () => new Worker(new URL("nutgraf/worker", import.meta.url), { type: "module" });
  await Summarizer.create({ worker: makeWorker });
  await Summarizer.create({ worker: makeWorker(), wasm: module });
  await Inline.create();

  const summary: Summary = await summarizer.summarize("A text.", {
    length: { sentences: 3 },
    algorithm: "lead",
    language: "en-GB",
    title: "A title",
    focus: "What does it cost?",
    keywords: 20,
    limits: { characters: 1_000_000, nodes: 10, depth: 9 },
    signal: abort.signal,
  });
  const other = await summarizer.summarizeHtml(bytes, { url: "https://example.org/", length: "short" });
  const article: Article = await summarizer.extract("<p>Text", { debug: true, html: true, markdown: true });
  const likely: readonly (number | undefined)[] = article.blocks.map((block) => block.confidence);
  const unlikely: readonly number[] = (article.removed ?? []).map((part) => part.confidence);
  const terms: readonly string[] = ["cost", "harbour"];
  const again = await summarizeArticle(
    { text: "A text.", blocks: article.blocks },
    { focus: terms, algorithm: "lexrank" },
  );
  const live: ElementSummary = await summarizeElement(document, { explain: true, debug: true, markdown: true });
  const ranges: Range[] | null = live.ranges(0);
  live.release();
  await Promise.all([summarize("A", options), summarizeHtml("<p>A"), extract(bytes)]);

  const sync: SyncSummarizer = Summarizer.createSync(module);
  const now: Summary = sync.summarize("A text.");
  sync.destroy();
  const small = await Text.create();
  const there: ElementSummary = await summarizePage(document);
  there.release();
  await small.summarizeElement(document.body);

  const chosen: Sentence[] = select(summary, "long").flatMap((index) => summary.sentences[index] ?? []);
  const rank: number | null | undefined = chosen[0]?.rank;
  const { start, end } = summary.keywords[0]?.spans[0] ?? { start: 0, end: 0 };
  const slice: string = summary.article.text.slice(start, end);
  const warning: string | undefined = summary.warnings[0]?.code;
  summarizer.destroy();
  return [
    toText(other, { length: "short", separator: "\n" }),
    toMarkdown(again),
    version,
    slice,
    `${rank} ${warning} ${ranges?.length} ${now.stats.readingSeconds} ${lengths.length} ${algorithms.length}`,
  ];
}

export function code(error: unknown): ErrorCode | null {
  return error instanceof SummarizerError ? error.code : null;
}

const element: ArticleSummaryElement = document.createElement("article-summary");
element.text = "A text.";
element.options = { keywords: 3 };
element.addEventListener("summary-ready", (event) => event.detail.summary.selected);
element.addEventListener("summary-jump", (event) => event.detail.ranges[0]?.toString());
void element.refresh().then((summary) => summary?.stats.words);
element.clear();
