// Nothing moves under the eye: not on arrival, and not once the first summary is drawn.

import assert from "node:assert/strict";
import { forEachBrowser } from "./browsers.mjs";
import path from "node:path";
import { ARTICLE, copyText, open, paste, pasteText, ready, summarised } from "./reader.mjs";
import { policy, root, serve } from "./server.mjs";

/** What may be lost to rounding: a shift of this size nobody sees. */
const STILL = 0.001;
/** How long after the last step is looked for what comes late: fonts, the strip, the service worker. */
const LATE = 1_500;

const chromiumOnly = { skip: { firefox: "Firefox does not report layout shifts" } };

/** Has the page write down each shift from now on: its time, its size, what moved. */
async function watchShifts(page) {
  await page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { startTime, value, hadRecentInput, sources } of list.getEntries()) {
        const moved = sources.map(({ node }) => (node?.nodeType === 1 ? `${node.localName}#${node.id}.${node.className}` : node?.nodeName));
        window.shifts.push({ startTime, value, hadRecentInput, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The shifts since `from`, once everything late is there. */
async function shiftsSince(page, from) {
  await new Promise((resolve) => setTimeout(resolve, LATE));
  return page.evaluate((time) => window.shifts.filter(({ startTime }) => startTime >= time), from);
}

const sum = (shifts) => shifts.reduce((total, { value }) => total + value, 0);

for (const [width, height] of [[360, 740], [768, 1024], [1440, 900]]) {
  forEachBrowser(`nothing moves on arrival, with the first summary, or when it is come back to (${width} px)`, async ({ page, url }) => {
    await page.setViewport({ width, height });
    await watchShifts(page);
    await copyText(page, ARTICLE);
    await open(page, url);
    const arrival = await shiftsSince(page, 0);
    assert.ok(sum(arrival) <= STILL, `on arrival: ${JSON.stringify(arrival)}`);

    // The paste itself changes the whole page, as asked; from then on even what follows an input counts.
    await paste(page);
    await summarised(page);
    const drawn = await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))));
    const after = await shiftsSince(page, drawn);
    assert.ok(sum(after) <= STILL, `after the summary: ${JSON.stringify(after)}`);
    const unasked = await page.evaluate(() => window.shifts.filter(({ hadRecentInput }) => !hadRecentInput));
    assert.ok(sum(unasked) <= STILL, `with the summary: ${JSON.stringify(unasked)}`);

    // A reload brings the text back without a hand on anything.
    await page.reload({ waitUntil: "load" });
    await ready(page);
    await summarised(page);
    const back = await shiftsSince(page, 0);
    console.log(`  ${width} px: shifts on arrival ${sum(arrival)}, after the summary ${sum(after)}, after a reload ${sum(back)}`);
    assert.ok(sum(back) <= STILL, `after a reload: ${JSON.stringify(back)}`);

    // The watch is awake: what does move is seen.
    await page.evaluate(() => document.body.prepend(Object.assign(document.createElement("p"), { textContent: "moved", style: "height: 200px" })));
    assert.ok(sum(await shiftsSince(page, 0)) > STILL, "a shift made on purpose was not seen");
  }, chromiumOnly);
}

/** Longer than the page waits before it shows that it is at work, in milliseconds. */
const SLOW = 1_500;

for (const [width, height] of [[360, 740], [1440, 900]]) {
  forEachBrowser(`nothing moves either where the engine is so slow that its progress is seen (${width} px)`, async ({ page }) => {
    let slow = false;
    const site = await serve({ "/": path.join(root, "dist/www") }, {
      headers: { "content-security-policy": policy, "cache-control": "no-store" },
      answer: async (request, response, asked) => {
        // A service worker would have the engine at hand.
        if (asked === "/sw.js") {
          response.writeHead(404);
          response.end();
          return true;
        }
        if (slow && asked.endsWith(".wasm")) await new Promise((resolve) => setTimeout(resolve, SLOW));
        return false;
      },
    });
    try {
      await page.setViewport({ width, height });
      await watchShifts(page);
      await open(page, site.url);
      await pasteText(page, ARTICLE);
      slow = true;
      await page.reload({ waitUntil: "load" });
      await ready(page);
      await page.waitForFunction(() => {
        const working = document.querySelector(".working");
        return working && working.getClientRects().length > 0 && getComputedStyle(working).visibility === "visible";
      });
      await summarised(page);
      const shifts = await shiftsSince(page, 0);
      assert.ok(sum(shifts) <= STILL, JSON.stringify(shifts));
    } finally {
      await site.close();
    }
  }, { ...chromiumOnly, allow: /404|bad HTTP response/ });
}
