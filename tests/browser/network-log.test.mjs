// The browser's own log of its network, lower than any page or test can see: whatever is pasted, dropped,
// opened or linked to, the addresses in it are never asked for, looked up or connected to.

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { HOSTILE_PAGE, HOSTILE_TEXT, STORY } from "./attacks.mjs";
import { launch, names, pollByEvaluating, resizeWithoutTurning } from "./browsers.mjs";
import { dropText, open, pasteText, ready, summarised } from "./reader.mjs";
import { servePage } from "./server.mjs";

/** A host that the test does ask for, so that the log is known to be awake. */
const CONTROL = "http://control.invalid/";

/** How each browser is told to write its log to `file`. */
const LOGGING = {
  chromium: (file) => ({ args: [`--log-net-log=${file}`, "--net-log-capture-mode=Everything"] }),
  firefox: (file) => ({ env: { ...process.env, MOZ_LOG: "timestamp,nsHttp:4,nsHostResolver:4", MOZ_LOG_FILE: file } }),
};

const WAYS = {
  "pasted as text": (page) => pasteText(page, HOSTILE_TEXT),
  "pasted as source": (page) => pasteText(page, HOSTILE_PAGE),
  "dropped as rich text": (page) => dropText(page, HOSTILE_PAGE, STORY),
  "opened as a file": async (page) => {
    await page.$eval("input[type=file]", (node, html) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([html], "<img src=https://evil.invalid/name.png>.html", { type: "text/html" }));
      node.files = transfer.files;
      node.dispatchEvent(new Event("change", { bubbles: true }));
    }, HOSTILE_PAGE);
    await summarised(page);
  },
  "brought by a link": async (page, url) => {
    const link = await page.evaluate(async (text) => {
      const { makeLink } = await import(new URL("link.js", document.querySelector("script[type=module]").src).href);
      return makeLink({ length: "short", language: null, focus: [] }, text);
    }, HOSTILE_TEXT);
    await page.goto("about:blank");
    await page.goto(link.replace(/^[^#]*/, url));
    await ready(page);
    await summarised(page);
  },
};

for (const name of names) {
  test(`nothing that a text names is in the browser's own network log (${name})`, { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "nutgraf-log-"));
    const site = await servePage();
    let browser;
    try {
      browser = await launch(name, LOGGING[name](path.join(folder, "network")));
      for (const reach of Object.values(WAYS)) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        pollByEvaluating(page);
        resizeWithoutTurning(page);
        await page.setViewport({ width: 1280, height: 800 });
        await open(page, site.url);
        await reach(page, site.url);
        // What waits for sight, for an idle moment or for a hand has had its time and its hand.
        await page.hover("#article mark");
        await (await page.$("#article mark")).click();
        await new Promise((resolve) => setTimeout(resolve, 300));
        assert.equal(await page.evaluate(() => window.ran), undefined);
        await context.close();
      }
      const page = await browser.newPage();
      await page.goto(CONTROL).catch(() => {});
      await browser.close();
      browser = null;
      const files = await readdir(folder);
      const log = (await Promise.all(files.map((file) => readFile(path.join(folder, file), "latin1")))).join("\n");
      assert.ok(log.includes(new URL(CONTROL).hostname), "the log is not awake");
      assert.ok(log.includes(new URL(site.url).host), "the page itself is not in the log");
      const lines = log.split("\n").filter((line) => line.includes("evil.invalid"));
      assert.deepEqual(lines.map((line) => line.slice(0, 300)), []);
    } finally {
      await browser?.close();
      await site.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
}
