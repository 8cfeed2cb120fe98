// How long extractors take in Chromium, for comparison only: all of them in one page and one run.
//
//   node speed.mjs GLUE_FOLDER ROUNDS < pages
//
// A page is a line of JSON, {"id", "url", "html"}. What is timed is the whole way from the source to
// the result, the parser included: of ours that is the engine's `extract`, its result as JavaScript
// objects. Who goes first changes from page to page and from round to round, and of a page's rounds
// the shortest counts, so that a busy machine troubles nobody more than the others.
import path from "node:path";

import { launch } from "../../tests/browser/browsers.mjs";
import { root, serve } from "../../tests/browser/server.mjs";
import { lines } from "./lines.mjs";

const [glue, rounds] = process.argv.slice(2);
const packages = path.join(root, "xtask/peers/node_modules");
const server = await serve(
  {
    "/": {
      text: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>speed</title>
<script src="/readability/Readability.js"></script><script src="/defuddle/index.js"></script>`,
    },
    "/glue/": glue,
    "/readability/": path.join(packages, "@mozilla/readability"),
    "/defuddle/": path.join(packages, "defuddle/dist"),
  },
  // An isolated page has a clock of five microseconds instead of a hundred.
  { headers: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" } },
);
const browser = await launch("chromium");
const names = ["DOMParser alone", "nutgraf", "readability", "defuddle"];
const times = new Map(names.map((name) => [name, []]));
try {
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(async () => {
    const engine = await import("/glue/full.js");
    await engine.default({ module_or_path: "/glue/full.wasm" });
    const parse = (html) => new DOMParser().parseFromString(html, "text/html");
    const DefuddleClass = Defuddle.default ?? Defuddle;
    // What the packages say about a page is no answer.
    console.log = console.warn = console.error = console.info = console.debug = () => {};
    globalThis.systems = {
      "DOMParser alone": parse,
      nutgraf: (html, url) => engine.extract(html, url ? { url } : undefined),
      readability: (html) => new Readability(parse(html)).parse(),
      // Synchronously, for it asks servers otherwise.
      defuddle: (html, url) => new DefuddleClass(parse(html), { url, useAsync: false }).parse(),
    };
    globalThis.time = (name, html, url) => {
      const start = performance.now();
      let isFound = false;
      try {
        isFound = Boolean(systems[name](html, url));
      } catch {
        // A page that a peer fails on took the time that it took.
      }
      return { milliseconds: performance.now() - start, isFound };
    };
  });
  let number = 0;
  for await (const line of lines()) {
    const { html, url } = JSON.parse(line);
    const least = await page.evaluate(
      (html, url, names, number, rounds) => {
        const least = {};
        for (let round = 0; round < rounds; round += 1) {
          for (let turn = 0; turn < names.length; turn += 1) {
            const name = names[(turn + number + round) % names.length];
            const { milliseconds } = time(name, html, url ?? undefined);
            least[name] = Math.min(least[name] ?? Infinity, milliseconds);
          }
        }
        return least;
      },
      html,
      url ?? null,
      names,
      number,
      Number(rounds),
    );
    for (const name of names) times.get(name).push(least[name]);
    number += 1;
  }
} finally {
  await browser.close();
  await server.close();
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ascending = (numbers) => [...numbers].sort((a, b) => a - b);
const alone = times.get("DOMParser alone");
console.log(`${alone.length} pages in Chromium, milliseconds a page, parse included`);
console.log(`${"".padEnd(18)}${["median", "95 in 100", "sum", "to DOMParser"].map((head) => head.padStart(14)).join("")}`);
for (const [name, all] of times) {
  const sorted = ascending(all);
  const ratio = at(ascending(all.map((time, index) => time / alone[index])), 0.5);
  const figures = [at(sorted, 0.5), at(sorted, 0.95), all.reduce((sum, time) => sum + time, 0), ratio];
  console.log(`${name.padEnd(18)}${figures.map((figure) => figure.toFixed(2).padStart(14)).join("")}`);
}
console.log("(to DOMParser: the median of the pages' ratios)");
