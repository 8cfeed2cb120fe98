// The article of a live page is that of its source: `summarizeElement` beside `extract`.
//
// The pages are those of the folder that NUTGRAF_DATA names, a fixed draw; without it nothing is
// tested. Each is served from loopback, under a policy that lets none of its scripts run. Without
// its styles the two must agree; with them, what they hide may go.
//
// NUTGRAF_LIVE_PAGES is how many pages to draw from each folder.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";

import { launch } from "./browsers.mjs";
import { root, serve } from "./server.mjs";

const SETS = ["news", "wcxb", "assertions", "readability"];
const COUNT = Number(process.env.NUTGRAF_LIVE_PAGES ?? 6);
/** So many in a hundred pages must give the same article. */
const LEAST = 95;

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const folder = process.env.NUTGRAF_DATA && path.join(process.env.NUTGRAF_DATA, "pages");
const skip = folder && existsSync(folder) ? false : "NUTGRAF_DATA names no pages";

/** Every so manyth page of a folder. */
async function draw(set) {
  const lines = gunzipSync(await readFile(path.join(folder, set, "gold.jsonl.gz"))).toString().trim().split("\n");
  const step = Math.max(1, Math.floor(lines.length / COUNT));
  const drawn = lines.filter((_, index) => index % step === Math.floor(step / 2)).slice(0, COUNT);
  return Promise.all(
    drawn.map(async (line) => {
      const { id, url } = JSON.parse(line);
      const html = gunzipSync(await readFile(path.join(folder, set, `html/${id}.html.gz`))).toString();
      return { name: `${set}/${id}`, url: /^https?:/u.test(url ?? "") ? url : undefined, html };
    }),
  );
}

test("the article of a live page is that of its source", { skip, timeout: 30 * 60_000 }, async (context) => {
  const pages = (await Promise.all(SETS.map(draw))).flat();
  const html = (text, styles) => ({
    text,
    headers: { "content-security-policy": styles ? `${POLICY}; style-src 'unsafe-inline'` : POLICY },
  });
  const mounts = { "/pkg/": path.join(root, "dist/npm") };
  for (const [index, page] of pages.entries()) {
    mounts[`/bare/${index}`] = html(page.html, false);
    mounts[`/styled/${index}`] = html(page.html, true);
  }
  const server = await serve(mounts);
  const browser = await launch("chromium");
  const differing = { bare: [], styled: [] };
  try {
    for (const [index, { name, url, html }] of pages.entries()) {
      for (const styles of ["bare", "styled"]) {
        const tab = await browser.newPage();
        try {
          await tab.goto(`${server.url}${styles}/${index}`, { waitUntil: "domcontentloaded" });
          const texts = await tab.evaluate(
            async (pkg, source, url) => {
              const { extract, summarizeElement } = await import(pkg);
              const live = await summarizeElement(document, url && { url });
              const article = await extract(source, url && { url });
              return { live: live.summary.article.text, source: article.text };
            },
            `${server.url}pkg/index.js`,
            html,
            url,
          );
          if (texts.live !== texts.source) differing[styles].push({ name, ...texts });
        } catch (error) {
          differing[styles].push({ name, error: String(error) });
        } finally {
          await tab.close();
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const names = (list) => list.map(({ name, error }) => name + (error ? ` (${error})` : "")).join(", ") || "none";
  context.diagnostic(`${pages.length} pages; they differ without styles: ${names(differing.bare)}`);
  context.diagnostic(`with styles: ${names(differing.styled)}`);
  if (process.env.NUTGRAF_LIVE_REPORT) {
    const { writeFile } = await import("node:fs/promises");
    await writeFile(process.env.NUTGRAF_LIVE_REPORT, JSON.stringify(differing, null, 1));
  }
  const same = pages.length - differing.bare.length;
  assert.ok(same * 100 >= pages.length * LEAST, `${same} of ${pages.length} pages give the same article`);
});
