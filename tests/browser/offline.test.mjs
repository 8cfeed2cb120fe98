// Installable, and after the first visit without a network; also from a folder of a host.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, marks, open, pasteText, ready, until } from "./reader.mjs";
import { servePage } from "./server.mjs";

test("the manifest names what it installs, and each file is there", async () => {
  const site = await servePage({ under: "/some/where/" });
  try {
    const base = `${site.url}some/where/`;
    const manifest = await (await fetch(`${base}manifest.webmanifest`)).json();
    assert.equal(manifest.start_url, "./");
    assert.ok(manifest.icons.length > 0);
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await fetch(new URL(src, base));
      assert.equal(icon.status, 200, src);
      if (type !== "image/png") continue;
      // A PNG's head names its width and height.
      const bytes = Buffer.from(await icon.arrayBuffer());
      assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
    }
    const purposes = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
    for (const needed of ["192x192 any", "512x512 any", "512x512 maskable"]) assert.ok(purposes.includes(needed), needed);
    const worker = await (await fetch(`${base}sw.js`)).text();
    const files = JSON.parse(/const FILES = (\[.*?\]);/s.exec(worker)[1]);
    assert.ok(files.length > 30);
    for (const file of files) assert.equal((await fetch(base + file)).status, 200, file);
  } finally {
    await site.close();
  }
});

forEachBrowser("under a sub-path, and then with the server gone", async ({ page, name }) => {
  const site = await servePage({ under: "/some/where/" });
  const base = `${site.url}some/where/`;
  try {
    await open(page, base);
    await pasteText(page, ARTICLE);
    assert.ok((await marks(page)).length > 0);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated", { timeout: 30_000 });
    await page.waitForFunction(async () => (await caches.keys()).length === 1, { timeout: 20_000 });
  } finally {
    await site.close();
  }
  await page.goto(base, { waitUntil: "load" });
  await ready(page);
  await pasteText(page, ARTICLE);
  assert.ok((await marks(page)).length > 0, name);
  await page.select("#bar-tools select", "de");
  await page.waitForFunction(() => document.documentElement.lang === "de" && document.documentElement.classList.contains("ready"), { timeout: 20_000 });
  await until(page, () => document.querySelectorAll("#article mark").length > 0);
}, { allow: /Failed to load|ERR_CONNECTION|NetworkError|net::/ });
