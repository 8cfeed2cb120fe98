// What the article is about, and why a sentence was chosen.

import assert from "node:assert/strict";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, engineSays, keys, marks, named, open, pasteText, ready, until } from "./reader.mjs";

forEachBrowser("chips are the engine's keywords with their counts; a chosen one paints its places", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 900 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const { keywords } = await engineSays(page, ARTICLE, { keywords: 12 });
  const chips = () => page.$$eval(".chip", (nodes) => nodes.map((node) => [node.querySelector("bdi").textContent, node.querySelector(".times").textContent, node.getAttribute("aria-pressed")]));
  assert.deepEqual(await chips(), keywords.map(({ term, spans }) => [term, String(spans.length), "false"]));
  await (await page.$(".chip")).click();
  await until(page, () => document.querySelector(".chip")?.getAttribute("aria-pressed") === "true");
  await until(page, () => document.body.dataset.busy !== "true");
  // The focused list may bring another chip under the pointer, which paints its own.
  await page.mouse.move(0, 0);
  const painted = () => page.evaluate(() => [...(CSS.highlights.get("keyword") ?? [])].map(String));
  const places = keywords[0].spans.map(({ start, end }) => ARTICLE.slice(start, end));
  assert.deepEqual(await painted(), places);
  // The marks that come and go take nothing of it away.
  await (await named(page, "#panel button", "Long")).click();
  assert.deepEqual(await painted(), places);
  await (await named(page, ".focus button", "Clear focus")).click();
  await until(page, () => document.querySelector(".chip").getAttribute("aria-pressed") === "false");
});

const QUESTION = "What would the cable cost?";

forEachBrowser("a question refocuses the summary as the engine does, and clearing brings the old one back", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 900 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const before = await keys(page);
  const asked = await engineSays(page, ARTICLE, { focus: [QUESTION] });
  assert.notDeepEqual(asked.chosen, before.map(({ text }) => text), "the question makes a difference");
  assert.ok(asked.chosen.some((text) => text.startsWith("The cable alone")));
  const box = await page.$(".ask");
  await box.evaluate((node) => node.scrollIntoView({ block: "center" }));
  await box.click();
  await page.keyboard.type(QUESTION);
  await page.keyboard.press("Enter");
  await until(page, (expected) => [...document.querySelectorAll("#keys .key-text")].map((node) => node.textContent).join("|") === expected, asked.chosen.join("|"));
  // Both sides follow, the question is a chosen chip, and the box has the focus still.
  assert.deepEqual((await marks(page)).map(({ text }) => text), asked.chosen);
  assert.equal(await page.$eval(".chip[aria-pressed=true] bdi", (node) => node.textContent), QUESTION);
  assert.equal(await page.$eval(".verdict", (node) => node.textContent), "Sentences about this come first.");
  assert.equal(await page.evaluate(() => document.activeElement.className), "ask");
  // A reload keeps it; clearing brings back exactly what was there.
  await page.reload();
  await ready(page);
  await until(page, () => document.querySelector(".chip[aria-pressed=true]"));
  assert.deepEqual((await keys(page)).map(({ text }) => text), asked.chosen);
  await (await named(page, ".focus button", "Clear focus")).click();
  await until(page, () => document.querySelector(".chip[aria-pressed=true]") === null);
  await until(page, (expected) => [...document.querySelectorAll("#keys .key-text")].map((node) => node.textContent).join("|") === expected, before.map(({ text }) => text).join("|"));
});

forEachBrowser("a question the text says nothing about changes nothing, and that is said", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 900 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const before = await keys(page);
  const box = await page.$(".ask");
  await box.evaluate((node) => node.scrollIntoView({ block: "center" }));
  await box.click();
  await page.keyboard.type("zebras");
  await (await named(page, ".asking button", "Focus on this")).click();
  await until(page, () => document.querySelector(".verdict")?.textContent.startsWith("The text says nothing about this"));
  assert.deepEqual(await keys(page), before);
});

forEachBrowser("each key sentence has its reasons, in words, the strongest first", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 900 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const { sentences } = await engineSays(page, ARTICLE, { explain: true });
  const [, second] = await keys(page);
  await (await page.$(`#key${second.index} .more`)).click();
  await (await named(page, "[role=menuitem]", "Why this sentence?")).click();
  await page.waitForSelector("dialog[open] .reasons li");
  const told = await page.$$eval(".reasons li", (nodes) => nodes.map((node) => [node.querySelector(".reason").textContent, Number(node.querySelector(".reason-weight").textContent.replace("−", "-"))]));
  const { parts, raw } = sentences[second.index].reasons;
  assert.ok(Math.abs(parts.reduce((sum, { weight }) => sum + weight, 0) - raw) < 1e-9);
  const strongest = parts.filter(({ feature }) => feature !== "base").sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  assert.ok(told.length >= 3);
  told.forEach(([reason, weight], i) => {
    assert.ok(Math.abs(weight - strongest[i].weight) < 0.006, `${reason}: ${weight}, ${strongest[i].weight}`);
    assert.match(reason, /^[A-Z][a-z]+( \S+)*$/, "in words, not by the feature's name");
    assert.equal(reason.includes("-"), false);
  });
  await page.keyboard.press("Escape");
  await until(page, (i) => document.activeElement === document.querySelector(`#key${i} .more`), second.index);
});

forEachBrowser("two algorithms side by side: what both chose, what one", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 900 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const count = (await keys(page)).length;
  const [a, b] = await Promise.all(["nutgraf", "lead"].map(async (algorithm) => new Set((await engineSays(page, ARTICLE, { algorithm, length: { sentences: count } })).selected)));
  const button = await named(page, "#panel button", "Compare two algorithms");
  await button.evaluate((node) => node.scrollIntoView());
  await button.click();
  await page.waitForSelector("dialog[open]");
  await page.select("dialog .side.b select", "lead");
  const both = [...a].filter((index) => b.has(index)).length;
  const either = new Set([...a, ...b]).size;
  await page.waitForFunction((text) => document.querySelector("dialog [role=status]").textContent.startsWith(text), {}, `They agree on ${both} of ${either} sentences`);
  const sides = await page.$$eval(".compared li", (nodes) => nodes.map((node) => node.className));
  assert.equal(sides.filter((side) => side === "both").length, both);
  assert.equal(sides.length, either);
});
