// Nothing that was typed is lost: reload, Back and Forward, a new text, a failed load of the engine.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, copyText, keys, marks, named, open, paste, pasteText, ready, shortcut, summarised, until } from "./reader.mjs";
import { policy, root, serve } from "./server.mjs";

forEachBrowser("a reload brings text, length and view back", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  await (await named(page, "#panel button", "Short")).click();
  const before = await marks(page);
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 400)));
  await page.reload();
  await ready(page);
  await summarised(page);
  await until(page, () => document.querySelectorAll("#article mark").length > 0);
  assert.deepEqual(await marks(page), before);
});

forEachBrowser("half a word typed survives a reload", async ({ page, url }) => {
  await open(page, url);
  await page.focus("#text");
  await page.keyboard.type("An unfinished sent");
  await page.reload();
  await ready(page);
  await until(page, () => document.getElementById("text").value === "An unfinished sent");
});

forEachBrowser("Back brings the text before a new one, Forward the new one", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  const first = await marks(page);
  await (await named(page, "#bar-tools button", "New text")).click();
  await until(page, () => document.body.dataset.view === "empty");
  assert.equal(await page.$eval("#text", (area) => area.value), "");
  const other = ARTICLE.replaceAll("lighthouse", "windmill");
  await copyText(page, other);
  await paste(page);
  await until(page, () => document.querySelector("#article")?.textContent.includes("windmill"));
  await summarised(page);
  const second = await marks(page);
  await page.goBack();
  await page.goBack();
  await until(page, () => document.querySelector("#article")?.textContent.includes("lighthouse"));
  await summarised(page);
  assert.deepEqual(await marks(page), first);
  await page.goForward();
  await page.goForward();
  await until(page, () => document.querySelector("#article")?.textContent.includes("windmill"));
  await summarised(page);
  assert.deepEqual(await marks(page), second);
});

forEachBrowser("where the engine cannot be loaded the text stays, and trying again works", async ({ page }) => {
  let fail = true;
  const site = await serve({ "/": path.join(root, "dist/www") }, {
    headers: { "content-security-policy": policy },
    answer: (request, response, asked) => {
      if (!fail || !asked.endsWith(".wasm")) return false;
      response.writeHead(503);
      response.end();
      return true;
    },
  });
  try {
    await open(page, site.url);
    await copyText(page, ARTICLE);
    await paste(page);
    await page.waitForSelector(".note.error", { timeout: 30_000 });
    assert.equal(await page.$eval("#text", (area) => area.value), ARTICLE);
    fail = false;
    await (await named(page, ".note button", "Try again")).click();
    await until(page, () => document.querySelectorAll("#keys .key-item").length > 2);
    assert.equal(await page.$(".note.error"), null);
  } finally {
    await site.close();
  }
}, { allow: /503|Failed to load resource/ });

forEachBrowser("text is packed and unpacked to the same characters, and a bomb is stopped", async ({ page, url }) => {
  await open(page, url);
  const said = await page.evaluate(async () => {
    const { pack, unpack } = await import(new URL("packing.js", document.querySelector("script[type=module]").src).href);
    const texts = ["", "plain", "naïve £", "Привет, мир", "日本語", "😀👩‍👩‍👧", "lone \ud800 and \udc00 halves", "\u0000\uffff", "x".repeat(300_000)];
    const back = [];
    for (const text of texts) back.push(await unpack(await pack(text), 1_000_000) === text);
    const bomb = await pack("0".repeat(4_000_000));
    const stopped = await unpack(bomb, 10_000).then(() => "opened", (error) => error.name);
    const forged = await Promise.all(["", "!!!!", "AAAA", "_-_-", bomb.slice(0, 40)].map((text) => unpack(text, 1000).then(() => "opened", () => "refused")));
    return { back, stopped, size: bomb.length, forged };
  });
  assert.ok(said.back.every(Boolean), JSON.stringify(said.back));
  assert.equal(said.stopped, "RangeError");
  assert.ok(said.size < 10_000);
  assert.deepEqual([...new Set(said.forged)], ["refused"]);
});

forEachBrowser("a worker that crashes takes nothing with it: the text stays, and the next try works", async ({ page }) => {
  const asset = /\/package\/worker\.js$/;
  let crashes = 1;
  const site = await serve({ "/": path.join(root, "dist/www") }, {
    headers: { "content-security-policy": policy, "cache-control": "no-store" },
    // The first worker loads as it should and dies of the first text.
    answer: async (request, response, pathname) => {
      if (!asset.test(pathname) || crashes-- <= 0) return false;
      const worker = await readFile(path.join(root, "dist/www", pathname), "utf8");
      response.writeHead(200, { "content-type": "text/javascript", "content-security-policy": policy, "cache-control": "no-store" });
      response.end(`${worker.replace(/^\/\/# source.*$/m, "")}
const answer = self.onmessage;
self.onmessage = (event) => {
  if (event.data.method === "load") return answer(event);
  setTimeout(() => { throw new Error("out of memory"); });
};`);
      return true;
    },
  });
  try {
    await open(page, site.url);
    await copyText(page, ARTICLE);
    await paste(page);
    await page.waitForSelector(".note.error");
    assert.match(await page.$eval(".note.error", (node) => node.textContent), /The engine stumbled over this text/);
    assert.equal(await page.$eval("#text", (area) => area.value), ARTICLE);
    await (await named(page, ".note button", "Try again")).click();
    await summarised(page);
    assert.equal(await page.$(".note.error"), null);
    assert.ok((await keys(page)).length > 0);
  } finally {
    await site.close();
  }
}, { allow: /out of memory|uncaught/i });

forEachBrowser("long work shows its progress and can be stopped: the text is on the desk, and is read when that is asked for", async ({ page }) => {
  let held = true;
  const waiting = [];
  const site = await serve({ "/": path.join(root, "dist/www") }, {
    headers: { "content-security-policy": policy },
    // The engine comes when the test lets it.
    answer: async (request, response, asked) => {
      if (held && asked.endsWith(".wasm")) await new Promise((resolve) => waiting.push(resolve));
      return false;
    },
  });
  try {
    await open(page, site.url);
    await copyText(page, ARTICLE);
    await paste(page);
    await until(page, () => document.body.dataset.busy === "true" && getComputedStyle(document.querySelector(".working")).visibility === "visible");
    assert.equal(await page.$eval("#main", (node) => node.getAttribute("aria-busy")), "true");
    assert.ok(await page.$(".working progress"));
    await (await named(page, ".working button", "Stop")).click();
    await until(page, () => document.body.dataset.busy === "false" && document.body.dataset.view === "edit");
    assert.equal(await page.$eval("#text", (area) => area.value), ARTICLE);
    assert.equal(await page.$(".note.error"), null);
    held = false;
    for (const go of waiting) go();
    await (await named(page, ".sheet-tools button", "Show highlights")).click();
    await summarised(page);
    await until(page, () => document.querySelectorAll("#article mark").length > 0);
  } finally {
    held = false;
    for (const go of waiting) go();
    await site.close();
  }
});

forEachBrowser("a text pasted while another is read takes its place; Back brings the other", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  const long = Array.from({ length: 200 }, (_, i) => ARTICLE.replaceAll("Lund", `Lund ${i}`)).join("\n");
  await copyText(page, long);
  await paste(page);
  await copyText(page, ARTICLE);
  await page.evaluate(() => document.activeElement.blur());
  await shortcut(page, "v", "Paste");
  await page.waitForFunction((most) => document.body.dataset.busy === "false" && document.querySelectorAll("#article .s").length > 0
    && document.querySelectorAll("#article .s").length < most, {}, 60);
  await page.goBack();
  await page.waitForFunction(() => document.body.dataset.busy === "false" && document.querySelectorAll("#article .s").length > 1000);
});
