// The main job: a text comes in, its key sentences stand in marks, the list tells the same.

import assert from "node:assert/strict";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, copyText, engineSays, keys, marks, named, open, pasteText, shortcut, summarised, until } from "./reader.mjs";

forEachBrowser("a pasted article is marked exactly where the engine says", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  const expected = await engineSays(page, ARTICLE);
  const marked = await marks(page);
  assert.ok(marked.length >= 3, `only ${marked.length} marks`);
  assert.deepEqual(marked.map(({ text }) => text), expected.chosen);
  assert.deepEqual(marked.map(({ index }) => index), [...expected.selected]);
  assert.deepEqual(marked.map(({ number }) => number), marked.map((_, i) => String(i + 1)));
  assert.deepEqual(await keys(page), marked);
});

forEachBrowser("the article on the page is the text that was pasted, title once", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  const shown = await page.$$eval("#article .block", (blocks) => blocks.map((block) => {
    const copy = block.cloneNode(true);
    for (const link of copy.querySelectorAll(".n")) link.remove();
    return copy.textContent.trim();
  }));
  assert.deepEqual(shown, ARTICLE.split("\n").filter((line) => line !== ""));
  assert.equal(await page.$$eval("#article .title", (nodes) => nodes.length), 1);
});

forEachBrowser("typing summarises without leaving the box, and one button shows the marks", async ({ page, url }) => {
  await open(page, url);
  const text = "The mill closed in May. Its owner had found no buyer for the looms. Two hundred people lost their work, and the town lost half its tax. A museum may take the building.";
  await page.focus("#text");
  await page.keyboard.type(text);
  await summarised(page);
  await until(page, () => document.querySelectorAll("#keys .key-item").length > 0);
  assert.equal(await page.$eval("#text", (area) => area.value), text);
  assert.ok(await page.$eval("#text", (area) => area === document.activeElement));
  // The grounds of the key sentences lie under their words in the box.
  await until(page, () => document.querySelectorAll(".undertone mark").length === document.querySelectorAll("#keys .key-item").length);
  const under = await page.evaluate(() => {
    const [area, undertone] = ["#text", ".undertone"].map((selector) => document.querySelector(selector));
    return {
      marks: [...undertone.querySelectorAll("mark")].map((node) => node.textContent),
      text: undertone.textContent.replace("\u200b", "") === area.value,
      widths: [area.clientWidth, undertone.clientWidth], heights: [area.scrollHeight, undertone.scrollHeight],
    };
  });
  assert.deepEqual(under.marks, (await keys(page)).map((key) => key.text));
  assert.ok(under.text);
  assert.equal(under.widths[0], under.widths[1]);
  assert.ok(Math.abs(under.heights[0] - under.heights[1]) <= 1, String(under.heights));
  await (await named(page, ".sheet-tools button", "Show highlights")).click();
  await until(page, () => document.querySelectorAll("#article mark").length > 0);
  const expected = await engineSays(page, text);
  assert.deepEqual((await marks(page)).map((mark) => mark.text), expected.chosen);
});

forEachBrowser("the example is summarised, and its figures add up", async ({ page, url }) => {
  await open(page, url);
  await (await named(page, ".sheet-tools button", "Try an example")).click();
  await summarised(page);
  const [count, time] = await page.$$eval(".figures > *", (nodes) => nodes.map((node) => node.textContent));
  const marked = await marks(page);
  assert.match(count, new RegExp(`^${marked.length} of \\d+ sentences$`));
  assert.match(time, /^\d+ (sec|min) instead of \d+ min$/);
  assert.match(await page.$eval(".facts", (node) => node.textContent), /English.*\d+ words, \d+ min/);
});

forEachBrowser("odd texts end in a result or a plain word, and stay in the box", async ({ page, url }) => {
  await open(page, url);
  for (const text of ["word", "   \n\t  ", "😀😀 👩‍👩‍👧 🎉", "a\u0000b. c\u0000d.", "No full stop here but quite a few words all the same"]) {
    await page.focus("#text");
    await page.evaluate((value) => {
      const area = document.getElementById("text");
      area.value = value;
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);
    await until(page, () => document.body.dataset.busy !== "true");
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(document.body.dataset.busy !== "true"), 400)));
    assert.equal(await page.$eval("#text", (area) => area.value), text);
    assert.deepEqual(await page.$$eval(".note.error", (nodes) => nodes.map((node) => node.textContent)), []);
  }
});

forEachBrowser("five million characters and one more are refused in words, and stay", async ({ page, url, name }) => {
  await open(page, url);
  const text = "The sea was calm that day. ".repeat(190_000);
  await page.evaluate((value) => {
    const area = document.getElementById("text");
    area.value = value;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
  await page.waitForSelector(".note.error", { timeout: 60_000 });
  assert.match(await page.$eval(".note.error", (node) => node.textContent), /5 million/, name);
  assert.equal(await page.$eval("#text", (area) => area.value.length), text.length);
}, { timeout: 180_000 });

forEachBrowser("of a long text what is out of view waits in parts of many blocks, and the strip shows them all", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  const paragraphs = Array.from({ length: 600 }, (_, i) => `Lamp number ${i + 1} of the coast was lit at dusk, and its keeper wrote ${i + 3} lines.`);
  await pasteText(page, paragraphs.join("\n\n"));
  await until(page, () => document.querySelector(".strip-map g rect") !== null);
  const found = await page.evaluate(() => {
    const isPart = (node) => getComputedStyle(node).contentVisibility === "auto";
    const bars = [...document.querySelectorAll(".strip-map g rect")];
    return {
      blocks: document.querySelectorAll("#article [data-block]").length,
      isWaiting: CSS.supports("content-visibility", "auto"),
      parts: [...document.querySelectorAll("#article *")].filter(isPart).length,
      last: Math.max(...bars.map((bar) => Number(bar.getAttribute("y")) + Number(bar.getAttribute("height")))),
    };
  });
  assert.equal(found.blocks, paragraphs.length);
  // A browser without the property has none.
  assert.ok(found.parts <= paragraphs.length / 50 + 1, `${found.parts} parts`);
  assert.ok(!found.isWaiting || found.parts >= paragraphs.length / 50, `${found.parts} parts`);
  assert.ok(found.last > 150, `the strip ends at ${found.last} of 160`);
});

forEachBrowser("a long list waits in parts as well, and its items stand as close as in one", async ({ page, url }) => {
  await open(page, url);
  const items = Array.from({ length: 600 }, (_, i) => `- Lamp number ${i + 1} of the coast was lit at dusk, and its keeper wrote ${i + 3} lines.`);
  await pasteText(page, `The keepers of the coast handed in their books on Monday:\n\n${items.join("\n")}`);
  await until(page, () => document.querySelector("#article li") !== null);
  const found = await page.evaluate(() => {
    const lists = [...document.querySelectorAll("#article ul")];
    const edge = lists[0].lastElementChild.getBoundingClientRect();
    const next = lists[1]?.firstElementChild.getBoundingClientRect();
    const [first, second] = lists[0].children;
    return {
      items: lists.map((list) => list.childElementCount),
      parts: document.querySelectorAll("#article .part").length,
      gap: next && next.top - edge.bottom,
      usual: second.getBoundingClientRect().top - first.getBoundingClientRect().bottom,
    };
  });
  assert.equal(found.items.reduce((sum, count) => sum + count), items.length);
  assert.ok(Math.max(...found.items) <= 50, `a list of ${Math.max(...found.items)} items`);
  assert.ok(found.parts >= 12, `${found.parts} parts`);
  assert.ok(Math.abs(found.gap - found.usual) <= 1, `${found.gap} instead of ${found.usual} between two lists`);
});

forEachBrowser("a pasted Markdown table is one table, and what is chosen is read without signs", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, [
    "# **Ferries** of the bay",
    "**The ferry company** said on [Monday](https://bay.example/news) that boats would cross the bay every hour from June.",
    "| Pier | Boats |\n|---|---|\n| North | 14 |\n| South | 9 |",
  ].join("\n\n"));
  await until(page, () => document.querySelector("#article table") !== null);
  const found = await page.evaluate(() => ({
    rows: [...document.querySelectorAll("#article table")].map((table) => table.rows.length),
    title: document.querySelector("#article .title").textContent,
    shown: document.querySelector("#article").textContent.includes("|---"),
    first: document.querySelector(".key-text").textContent,
  }));
  assert.deepEqual(found.rows, [3]);
  assert.equal(found.title, "Ferries of the bay");
  assert.ok(!found.shown);
  assert.equal(found.first, "The ferry company said on Monday that boats would cross the bay every hour from June.");
});

forEachBrowser("a pasted heading is read without Markdown's signs, be it a link, code or what leans", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, [
    "# The *Ferries* of [Brae](https://bay.example/Brae_(island))",
    "The ferry company said on Monday that boats would cross the bay every hour from June.",
    "## How `timetable` and *notice* differ by 2 * 3 * 4",
    "Passengers read the timetable in the harbour, and the company prints a notice whenever the ice comes early.",
  ].join("\n\n"));
  await until(page, () => document.querySelector("#article .heading") !== null);
  const found = await page.evaluate(() => ["title", "heading"].map((kind) => document.querySelector(`#article .${kind}`).textContent));
  assert.deepEqual(found, ["The Ferries of Brae", "How timetable and notice differ by 2 * 3 * 4"]);
});

forEachBrowser("a second paste replaces the first article", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  const other = ARTICLE.replaceAll("lighthouse", "windmill").replaceAll("Lund", "Berg");
  await copyText(page, other);
  await page.evaluate(() => document.activeElement.blur());
  await shortcut(page, "v", "Paste");
  await until(page, () => document.querySelector("#article")?.textContent.includes("windmill"));
  await summarised(page);
  const expected = await engineSays(page, other);
  assert.deepEqual((await marks(page)).map((mark) => mark.text), expected.chosen);
});
