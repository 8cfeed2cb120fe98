// Fast to arrive: what the first summary needs, over the wire, and that the rest waits its turn.

import assert from "node:assert/strict";
import { brotliCompressSync, constants } from "node:zlib";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, copyText, marks, open, paste, summarised } from "./reader.mjs";
import { policy, root, serve } from "./server.mjs";

/** The most the first summary may need, in bytes after brotli, and the file that is no part of it. */
const BUDGET = 450_000;
const FOR_PAGES = /\/package\/(?:index|worker)\.js$|\/glue\/full\./;

/** Weighs a file as a static host sends it. */
function packed(contents) {
  return brotliCompressSync(contents, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
  } }).length;
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
      sum += file.endsWith(".woff2") ? contents.length : packed(contents);
    }
    if (process.env.NUTGRAF_LIST) console.log([...seen].join("\n"));
    console.log(`  ${name}: ${seen.size} files, ${sum} of ${BUDGET} bytes`);
    assert.ok(seen.size > 20 && [...seen].some((file) => file.endsWith("lean.wasm")), "too few were counted");
    assert.ok(sum <= BUDGET, `${sum} bytes`);
  } finally {
    for (const response of held) response.destroy();
    await site.close();
  }
});

/** What the worker asked for, which the page's own list does not have. */
function workerFiles(requests) {
  return requests.filter((file) => /\/package\/(?:text-worker|serve|engine|errors|methods|version|decode)\.js$|\/glue\/lean\./.test(file));
}
