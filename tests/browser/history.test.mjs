// The history: off unless it is switched on, in this browser alone, cleared by one click.

import assert from "node:assert/strict";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, named, open, pasteText, summarised, until } from "./reader.mjs";

const OTHER = "The ferry stops at noon. Its owner has found no crew for the afternoon. The island asks for a bridge. The county will answer in May.";

/** Everything the page has put where it outlives the tab. */
const kept = (page) => page.evaluate(() => localStorage.getItem("nutgraf:history"));
const entries = (page) => page.$$eval(".history button", (nodes) => nodes.map((node) => node.textContent));

async function openHelp(page) {
  await (await named(page, "#bar-tools button", "Help")).click();
  await page.waitForSelector("dialog[open] .history", { visible: false });
}

async function closeHelp(page) {
  await page.keyboard.press("Escape");
  await until(page, () => document.querySelector("dialog[open]") === null);
}

/** Presses the switch of the history as a person does. */
async function switchHistory(page, on) {
  for (const label of await page.$$("dialog .check")) {
    if (!(await label.evaluate((node) => node.textContent)).startsWith("Keep the texts I read")) continue;
    await label.click();
    assert.equal(await label.$eval("input", (box) => box.checked), on);
    return;
  }
  throw new Error("there is no switch for the history");
}

forEachBrowser("nothing is kept unless that is asked for; then it is opened again, and cleared by one click", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  assert.equal(await kept(page), null);

  await openHelp(page);
  assert.deepEqual(await entries(page), []);
  await switchHistory(page, true);
  await closeHelp(page);
  for (const text of [ARTICLE, OTHER]) {
    await (await named(page, "#bar-tools button", "New text")).click();
    await pasteText(page, text);
  }

  // It outlives the tab, and a text in it is read again.
  const later = await page.browserContext().newPage();
  await open(later, url);
  await openHelp(later);
  const told = await entries(later);
  assert.equal(told.length, 2);
  assert.ok(OTHER.startsWith(told[0]), told[0]);
  assert.equal(told[1], "A lighthouse without a keeper learns to ask for help");
  await (await later.$$(".history button"))[1].click();
  await summarised(later);
  assert.match(await later.$eval("#article", (node) => node.textContent), /^A lighthouse without a keeper/);

  await openHelp(later);
  await (await named(later, "dialog button", "Clear the history")).click();
  assert.deepEqual(await entries(later), []);
  assert.equal(await kept(later), null);
  await later.close();
});

forEachBrowser("switching it off forgets what was kept", async ({ page, url }) => {
  await open(page, url);
  await openHelp(page);
  await switchHistory(page, true);
  await closeHelp(page);
  await pasteText(page, ARTICLE);
  assert.notEqual(await kept(page), null);
  await openHelp(page);
  assert.equal((await entries(page)).length, 1);
  await switchHistory(page, false);
  assert.deepEqual(await entries(page), []);
  assert.equal(await kept(page), null);
  await closeHelp(page);
  await (await named(page, "#bar-tools button", "New text")).click();
  await pasteText(page, OTHER);
  assert.equal(await kept(page), null);
});

forEachBrowser("a history that somebody has forged is text, or nothing", async ({ page, url }) => {
  await open(page, url);
  for (const [forged, shown] of [
    ["not JSON", []],
    ["{}", []],
    ["null", []],
    ['[null, 5, {"title": 5, "text": "x"}, {"title": "x"}]', []],
    [JSON.stringify([{ title: "<img src=x onerror=window.ran=1>", text: OTHER }]), ["<img src=x onerror=window.ran=1>"]],
    [JSON.stringify(Array.from({ length: 50 }, (_, i) => ({ title: `t${i}`, text: OTHER }))), Array.from({ length: 20 }, (_, i) => `t${i}`)],
  ]) {
    await page.evaluate((value) => localStorage.setItem("nutgraf:history", value), forged);
    await openHelp(page);
    assert.deepEqual(await entries(page), shown, forged.slice(0, 60));
    assert.equal(await page.evaluate(() => document.querySelectorAll("dialog img").length), 0);
    await closeHelp(page);
  }
  assert.equal(await page.evaluate(() => window.ran), undefined);
});
