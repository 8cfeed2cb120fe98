// Installable, and after the first visit without a network; also from a folder of a host.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, marks, open, pasteText, ready, until } from "./reader.mjs";
import { policy, root, serve, servePage } from "./server.mjs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

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

/** The host of a page that is published anew: `publish(version)` changes the name of the folder of its files, as a build does. */
async function publisher() {
  const dist = path.join(root, "dist/www");
  const folder = (await readdir(dist, { withFileTypes: true })).find((entry) => entry.isDirectory()).name;
  const state = { version: folder, broken: false, asked: [] };
  const site = await serve({ "/": dist }, {
    headers: { "content-security-policy": policy },
    answer: async (request, response, pathname) => {
      if (state.broken) {
        response.writeHead(503, { "content-type": "text/html" });
        response.end("<p>down for repairs</p>");
        return true;
      }
      const [, first, ...rest] = pathname.split("/");
      // Files of a version that is no longer published are gone.
      if (rest.length > 0 && first !== state.version) {
        response.writeHead(404);
        response.end();
        return true;
      }
      state.asked.push(pathname);
      const own = path.join(dist, rest.length > 0 ? path.join(folder, ...rest) : first || "index.html");
      const contents = await readFile(own).catch(() => null);
      if (contents === null) return false;
      const type = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".wasm": "application/wasm" }[path.extname(own)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": policy, "cache-control": "no-cache" });
      const named = rest.length === 0 && /\.(html|js|webmanifest)$/.test(own);
      response.end(named ? contents.toString("utf8").replaceAll(folder, state.version) : contents);
      return true;
    },
  });
  return Object.assign(site, { state });
}

forEachBrowser("an update never mixes versions; a host that fails is as good as none", async ({ page }) => {
  const site = await publisher();
  const active = (version) => page.waitForFunction(async (wanted) => {
    const registration = await navigator.serviceWorker.ready;
    return registration.active?.state === "activated" && navigator.serviceWorker.controller !== null && (await caches.keys()).join() === `nutgraf-${wanted}`;
  }, { timeout: 60_000 }, version);
  const versions = () => page.evaluate(() => [...new Set(performance.getEntriesByType("resource")
    .map(({ name }) => new URL(name).pathname.split("/")).filter((parts) => parts.length > 2).map((parts) => parts[1]))]);
  const usable = async () => {
    await ready(page);
    await pasteText(page, ARTICLE);
    assert.ok((await marks(page)).length > 0);
    await page.evaluate(() => sessionStorage.clear());
  };
  const first = site.state.version;
  try {
    await open(page, site.url);
    await active(first);
    // Another version takes its place while the page of the first is open, which then asks for what it has not used yet.
    site.state.version = "0123456789abcde";
    await (await page.$("#bar-tools button:last-child")).click();
    await page.waitForSelector("dialog[open]");
    assert.deepEqual(await versions(), [first]);
    await page.goto(site.url, { waitUntil: "load" });
    await usable();
    assert.deepEqual(await versions(), ["0123456789abcde"]);
    // The old files go when the last page of theirs is closed; a browser takes its time with that.
    const kept = () => page.evaluate(async () => (await caches.keys()).join());
    for (let tries = 0; tries < 40 && (await kept()) !== "nutgraf-0123456789abcde"; tries++) {
      await page.goto("about:blank");
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await page.goto(site.url, { waitUntil: "load" });
    }
    await active("0123456789abcde");
    site.state.broken = true;
    await page.goto(site.url, { waitUntil: "load" });
    await usable();
    assert.deepEqual(await versions(), ["0123456789abcde"]);
  } finally {
    await site.close();
  }
}, { allow: /503|404|Failed to load/, timeout: 240_000 });
