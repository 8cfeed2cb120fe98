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
    for (const { src } of manifest.icons) assert.equal((await fetch(new URL(src, base))).status, 200, src);
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
