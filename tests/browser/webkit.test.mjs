// A smoke run in WebKit, where it is installed: an article that is pasted is summarised.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE } from "./reader.mjs";
import { policy, root, serve } from "./server.mjs";
import { launchWebKit, missing } from "./webkit.mjs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

const SCRATCH = `<!doctype html><meta charset="utf-8"><title>scratch</title><textarea id="text" rows="20" cols="80"></textarea>`;

test("a pasted article is summarised (webkit)", { timeout: 300_000, skip: missing() ?? false }, async () => {
  const site = await serve({ "/": path.join(root, "dist/www"), "/scratch": { text: SCRATCH, headers: { "content-security-policy": "" } } }, {
    headers: { "content-security-policy": policy },
  });
  let browser;
  try {
    browser = await launchWebKit();

    // Copied as a person does, in a page of its own.
    await browser.goto(`${site.url}scratch`);
    await browser.evaluate((text) => { document.getElementById("text").value = text; }, ARTICLE);
    await browser.click("#text");
    await browser.press("a", { control: true });
    await browser.press("c", { control: true });

    await browser.goto(site.url);
    await browser.until(() => document.documentElement.classList.contains("ready"));
    await browser.evaluate(() => {
      window.problems = [];
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.problems.push(`${violatedDirective} ${blockedURI}`));
      addEventListener("error", ({ message }) => window.problems.push(message));
      addEventListener("unhandledrejection", ({ reason }) => window.problems.push(String(reason)));
    });
    await browser.click("#text");
    await browser.press("v", { control: true });
    await browser.until(() => document.body.dataset.busy === "false" && document.querySelectorAll("#keys .key-item").length > 0);

    const read = () => browser.evaluate(() => ({
      view: document.body.dataset.view,
      title: document.querySelector("#article .title")?.textContent,
      marks: [...document.querySelectorAll("#article mark")].map((mark) => mark.textContent),
      keys: [...document.querySelectorAll("#keys .key-text")].map((key) => key.textContent),
      language: document.getElementById("article").lang,
    }));
    const first = await read();
    assert.equal(first.view, "read");
    assert.equal(first.title, "A lighthouse without a keeper learns to ask for help");
    assert.equal(first.language, "en");
    assert.ok(first.keys.length > 1);
    assert.deepEqual(first.marks, first.keys);
    for (const key of first.keys) assert.ok(ARTICLE.includes(key), key);

    // The length, by its key and by a click; shorter is part of longer.
    await browser.evaluate(() => document.activeElement.blur());
    await browser.press("]");
    await browser.until((before) => document.querySelectorAll("#keys .key-item").length === before + 1, first.keys.length);
    const longer = await read();
    assert.deepEqual(first.keys.filter((key) => !longer.keys.includes(key)), []);
    await browser.click('[data-preset="short"]');
    await browser.until((before) => document.querySelectorAll("#keys .key-item").length < before, first.keys.length);

    // A question brings other sentences, and its chip.
    await browser.click(".ask");
    for (const letter of "cost") await browser.press(letter);
    await browser.press("\uE007");
    await browser.until(() => document.querySelector('.chip[aria-pressed="true"]') !== null && document.body.dataset.busy === "false");

    // As narrow as a phone: two tabs; a sentence of the list opens the article there, and the pager leads back.
    await browser.resize(390, 800);
    await browser.until(() => innerWidth <= 480 && !document.getElementById("tabs").hidden);
    const sideways = () => browser.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok((await sideways()) <= 0, "the summary scrolls sideways");
    const shown = () => browser.evaluate(() => ["panel", "reader"].map((id) => document.getElementById(id).getClientRects().length > 0));
    assert.deepEqual(await shown(), [true, false]);
    await browser.click(".key-link");
    await browser.until(() => document.querySelector(".s.current") !== null);
    assert.deepEqual(await shown(), [false, true]);
    assert.ok((await sideways()) <= 0, "the article scrolls sideways");
    await browser.click("#pager button");
    assert.deepEqual(await shown(), [true, false]);
    // For the eye, where a folder is named.
    if (process.env.NUTGRAF_PICTURES) await writeFile(path.join(process.env.NUTGRAF_PICTURES, "webkit-phone.png"), await browser.screenshot());

    assert.deepEqual(await browser.evaluate(() => window.problems), []);
  } finally {
    await browser?.close();
    await site.close();
  }
});
