// The length of the summary: every control, nested steps, a frame a step.

import assert from "node:assert/strict";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, engineSays, keys, marks, named, open, pasteText, until } from "./reader.mjs";

forEachBrowser("presets, steps and exact lengths choose what the engine chooses", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  const expect = async (length) => {
    const { selected } = await engineSays(page, ARTICLE, { length });
    assert.deepEqual((await marks(page)).map(({ index }) => index), [...selected], JSON.stringify(length));
    assert.deepEqual(await keys(page), await marks(page));
  };
  await expect("medium");
  await (await named(page, "#panel button", "Short")).click();
  await expect("short");
  await (await named(page, "#panel button", "Long")).click();
  await expect("long");
  const { length } = await keys(page);
  await (await named(page, "#panel button", "One sentence fewer")).click();
  await expect({ sentences: length - 1 });
  await (await named(page, "#panel button", "One sentence more")).click();
  await expect({ sentences: length });
  await (await named(page, "#panel button", "Exact")).click();
  await until(page, () => document.activeElement.type === "number");
  await page.keyboard.down("Control");
  await page.keyboard.down("a", { commands: ["SelectAll"] });
  await page.keyboard.up("a");
  await page.keyboard.up("Control");
  await page.keyboard.type("60");
  await expect({ words: 60 });
  await page.select("#exact select", "percent");
  const value = await page.$eval("#exact input", (field) => Number(field.value));
  await expect({ ratio: value / 100 });
});

forEachBrowser("each step of the slider holds all of the step before, and touches nothing but what comes or goes", async ({ page, url, name }) => {
  await open(page, url);
  // A long text: many sentences to mark.
  const text = Array.from({ length: 12 }, (_, i) => ARTICLE.replaceAll("Lund", `Lund ${i}`)).join("\n");
  await pasteText(page, text);
  await page.focus("#length");
  await page.keyboard.press("Home");
  let before = (await marks(page)).map(({ index }) => index);
  assert.equal(before.length, 1);
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("ArrowRight");
    const now = (await marks(page)).map(({ index }) => index);
    assert.equal(now.length, before.length + 1);
    assert.ok(before.every((index) => now.includes(index)), "nested");
    before = now;
  }
  // The work of a step is that of the sentences that come or go, however long the text: nodes that
  // stay are the same ones, and the article's text is not drawn anew.
  const touched = await page.evaluate(() => {
    const slider = document.getElementById("length");
    const nodes = () => [...document.querySelectorAll("#article .s")];
    const before = nodes();
    const chosen = () => new Set([...document.querySelectorAll("#article .s.key")].map((node) => node.dataset.index));
    const was = chosen();
    const kept = new Map([...document.querySelectorAll("#keys .key-item")].map((node) => [node.dataset.index, node]));
    const observer = new MutationObserver(() => {});
    observer.observe(document.getElementById("article"), { childList: true, subtree: true });
    slider.value = slider.valueAsNumber + 5;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const parents = new Set(observer.takeRecords().map(({ target }) => target.closest(".s, #article")));
    const now = chosen();
    return {
      came: [...now].filter((index) => !was.has(index)).sort(),
      redrawn: [...parents].filter((node) => !was.has(node.dataset.index)).map((node) => node.dataset.index ?? node.id).sort(),
      sameNodes: nodes().every((node, i) => node === before[i]),
      sameItems: [...kept].every(([index, node]) => document.getElementById(`key${index}`) === node),
    };
  });
  assert.equal(touched.came.length, 5);
  assert.deepEqual(touched.redrawn, touched.came);
  assert.ok(touched.sameNodes && touched.sameItems);
  const times = await page.evaluate(async () => {
    const slider = document.getElementById("length");
    const spent = [];
    for (let i = 0; i < 40; i++) {
      slider.value = (i * 7) % Number(slider.max);
      const start = performance.now();
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      // The work of the step and the layout it causes, without waiting for the frame.
      void document.getElementById("article").offsetHeight;
      spent.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return spent.sort((a, b) => a - b);
  });
  console.log(`  ${name}: a step of the slider takes ${times[20].toFixed(1)} ms (median), ${times.at(-2).toFixed(1)} ms (39th of 40)`);
});

forEachBrowser("the length is said once it has settled, not at each step", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  // The first summary has been told; what is told from now on is noted.
  await page.waitForFunction(() => document.getElementById("status").textContent !== "");
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.getElementById("status").textContent))
      .observe(document.getElementById("status"), { childList: true, characterData: true, subtree: true });
  });
  // Four steps in one breath, as a slider gives them that is dragged; keys may come too slowly for that on a busy machine.
  await page.evaluate(() => {
    const slider = document.getElementById("length");
    for (let i = 0; i < 4; i++) {
      slider.stepUp();
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await page.waitForFunction(() => window.said.length > 0);
  const said = await page.evaluate(() => window.said);
  assert.equal(said.length, 1);
  const count = (await keys(page)).length;
  assert.match(said[0], new RegExp(`^${count} of \\d+ sentences, about \\d+ (seconds|minutes?)`));
  assert.equal(await page.$eval("#length", (slider) => slider.getAttribute("aria-valuetext")), said[0].trim());
});
