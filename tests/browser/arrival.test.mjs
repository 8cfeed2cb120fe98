// Fast to arrive: what the first summary needs, over the wire, and that the rest waits its turn.

import assert from "node:assert/strict";
import { brotliCompressSync, constants } from "node:zlib";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, copyText, marks, open, paste, summarised, until } from "./reader.mjs";
import { mediaType, policy, root, serve } from "./server.mjs";

/** The most the first summary may need, in bytes after brotli, and the file that is no part of it. */
const BUDGET = 450_000;
const FOR_PAGES = /\/page\/html-engine\.js$|\/glue\/full\./;

/** A file as a static host sends it. */
function packed(contents) {
  return brotliCompressSync(contents, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
  } });
}

forEachBrowser("the first summary needs at most 450 KB, and not the build that reads pages", async ({ page, name }) => {
  const held = [];
  const site = await serve({ "/": path.join(root, "dist/www") }, {
    headers: { "content-security-policy": policy },
    // What reads pages never arrives: nothing may wait for it.
    answer: (request, response, pathname) => FOR_PAGES.test(pathname) && held.push(response) > 0,
  });
  try {
    await copyText(page, ARTICLE);
    await open(page, site.url);
    await paste(page);
    await summarised(page);
    assert.ok((await marks(page)).length > 0);
    const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    const seen = new Set(["/", ...asked.map((address) => new URL(address).pathname), ...workerFiles(site.requests)].filter((file) => !FOR_PAGES.test(file)));
    let sum = 0;
    for (const file of seen) {
      const contents = await readFile(path.join(root, "dist/www", file === "/" ? "index.html" : file));
      sum += file.endsWith(".woff2") ? contents.length : packed(contents).length;
    }
    if (process.env.NUTGRAF_LIST) console.log([...seen].join("\n"));
    console.log(`  ${name}: ${seen.size} files, ${sum} of ${BUDGET} bytes`);
    assert.ok(seen.size > 20 && [...seen].some((file) => file.endsWith("plain.wasm")), "too few were counted");
    assert.ok(sum <= BUDGET, `${sum} bytes`);
  } finally {
    for (const response of held) response.destroy();
    await site.close();
  }
});

/** What the worker asked for, which the page's own list does not have. */
function workerFiles(requests) {
  return requests.filter((file) => /\/package\/(?:worker|serve|engine|errors|methods|version|decode)\.js$|\/glue\//.test(file));
}

test("the page names every module it starts with, so that none waits for another, and no other", async () => {
  const www = path.join(root, "dist/www");
  const html = await readFile(path.join(www, "index.html"), "utf8");
  const named = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, file]) => file);
  const [, main] = /<script type="module" src="([^"]+main\.js)">/.exec(html);
  const needed = new Set();
  const waiting = [main];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (needed.has(file)) continue;
    needed.add(file);
    const source = await readFile(path.join(www, file), "utf8");
    for (const [, other] of source.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) waiting.push(path.posix.join(path.posix.dirname(file), other));
  }
  needed.delete(main);
  // English stands in for what another language lacks.
  needed.add(path.posix.join(path.posix.dirname(main), "../strings/en.js"));
  assert.ok(needed.size > 40);
  assert.deepEqual(named.toSorted(), [...needed].toSorted());
});

/** A line as of a phone in a town: 9 Mbit/s, a tenth of a second and a half there and back. */
const LINE = { download: (9 * 1024 * 1024) / 8, upload: (1.5 * 1024 * 1024) / 8, latency: 165 };

/**
 * Figures, not a verdict: how long from the navigation to the first summary on this machine, for an
 * article that is dropped the moment the page can take it. They say nothing of a clock that is slow.
 */
forEachBrowser("the time from navigation to first summary, cold and warm, is reported", async ({ page, browser, name }) => {
  const compressed = new Map();
  const site = await serve({}, {
    answer: async (request, response, pathname) => {
      const file = path.join(root, "dist/www", pathname === "/" ? "index.html" : pathname);
      const contents = await readFile(file).catch(() => null);
      if (contents === null) return false;
      // As a static host sends it; one file is packed once.
      const packs = !/\.(woff2|png)$/.test(file);
      if (packs && !compressed.has(file)) compressed.set(file, packed(contents));
      response.writeHead(200, {
        "content-type": mediaType(file),
        "content-security-policy": policy,
        "cache-control": pathname.split("/").length > 2 ? "max-age=31536000, immutable" : "no-cache",
        ...(packs ? { "content-encoding": "br" } : {}),
      });
      response.end(packs ? compressed.get(file) : contents);
      return true;
    },
  });
  const figures = [];
  const report = async (visitor, label) => {
    await visitor.goto(site.url, { waitUntil: "load" });
    await until(visitor, () => window.firstSummary !== undefined);
    const { usable, firstSummary } = await visitor.evaluate(() => ({ usable: window.usable, firstSummary: window.firstSummary }));
    assert.ok((await marks(visitor)).length > 0, label);
    figures.push(`${label}: usable after ${Math.round(usable)} ms, first summary after ${Math.round(firstSummary)} ms`);
  };
  /** A visit by somebody who was never here. */
  const visit = async (label, prepare = async () => {}) => {
    const context = await browser.createBrowserContext();
    try {
      const visitor = await context.newPage();
      await visitor.evaluateOnNewDocument(dropWhenReady, ARTICLE);
      await prepare(visitor);
      await report(visitor, label);
    } finally {
      await context.close();
    }
  };
  try {
    await page.evaluateOnNewDocument(dropWhenReady, ARTICLE);
    // The host packs its files before anyone is timed, and the service worker keeps them.
    await page.goto(site.url, { waitUntil: "load" });
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
    await visit("cold, from this machine");
    if (name === "chromium") await visit("cold, over 9 Mbit/s", slowLine);
    await page.evaluate(() => sessionStorage.clear());
    await report(page, "warm, kept by the service worker");
    for (const figure of figures) console.log(`  ${name}, ${figure}`);
  } finally {
    await site.close();
  }
}, { timeout: 240_000 });

async function slowLine(page) {
  const devtools = await page.createCDPSession();
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false, downloadThroughput: LINE.download, uploadThroughput: LINE.upload, latency: LINE.latency,
  });
}

/** Runs in the page: drops `text` on it once the page is ready, and notes when its summary is painted. */
function dropWhenReady(text) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  new MutationObserver(async (_, observer) => {
    if (!document.documentElement?.classList.contains("ready")) return;
    observer.disconnect();
    window.usable = performance.now();
    const data = new DataTransfer();
    data.setData("text/plain", text);
    // Dropped, not pasted: Firefox empties a clipboard made by a script. Both go the same way.
    document.getElementById("text").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    while (!document.querySelector("#keys .key-item") || document.body.dataset.busy !== "false") await frame();
    await frame();
    window.firstSummary = performance.now();
  }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ["class"] });
}
