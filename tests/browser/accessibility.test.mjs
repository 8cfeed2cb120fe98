// WCAG 2.2 AA by axe-core in each state, at each width, in each colour scheme; and what axe cannot see.

import assert from "node:assert/strict";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, axe, open, pasteText, until } from "./reader.mjs";
import { reachState, STATES } from "./states.mjs";

/** Asks axe in each colour scheme and at each size; 320 × 256 is 1280 × 1024 at 400 %. */
async function axeFindsNothing(page, name, sizes = [[768, 640], [320, 256]]) {
  for (const theme of ["light", "dark"]) {
    // The page's own switch, which is what Firefox can be told too.
    await page.evaluate((wanted) => { document.documentElement.dataset.theme = wanted; }, theme);
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    assert.deepEqual(await axe(page), [], `${theme}, ${name}`);
  }
  for (const [width, height] of sizes) {
    await page.setViewport({ width, height });
    assert.deepEqual(await axe(page), [], `${width} × ${height} px, ${name}`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) <= 0, `${width} px scrolls sideways`);
  }
}

for (const [state, { problems }] of Object.entries(STATES)) {
  forEachBrowser(`axe finds nothing: ${state}`, async ({ page, url, name }) => {
    await page.setViewport({ width: 1280, height: 800 });
    const close = await reachState(page, state, url);
    try {
      await axeFindsNothing(page, name);
    } finally {
      await close();
    }
  }, { timeout: 300_000, allow: problems });
}

forEachBrowser("at 320 px, which is 400 % of 1280, nothing is cut and nothing scrolls sideways", async ({ page, url }) => {
  await page.setViewport({ width: 320, height: 256 });
  await open(page, url);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok((await sideways()) <= 0, "empty");
  await pasteText(page, `${ARTICLE}\n\nAn address: https://example.com/${"very-long-".repeat(30)}path ends here. ${"Donaudampfschifffahrt".repeat(12)} is a word.`);
  assert.ok((await sideways()) <= 0, "summary");
  await (await page.$("#tab-article")).click();
  assert.ok((await sideways()) <= 0, "article");
  assert.equal(await page.$eval("#tabs", (node) => node.hidden), false);
});

forEachBrowser("text spacing as WCAG 1.4.12 asks loses nothing", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets.push(sheet);
  });
  const cut = await page.$$eval("button, .count, .time, .key-text, h2", (nodes) => nodes
    .filter((node) => node.getClientRects().length > 0 && getComputedStyle(node).overflow !== "visible" && node.scrollWidth > node.clientWidth + 1)
    .map((node) => node.textContent));
  assert.deepEqual(cut, []);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
});

forEachBrowser("every target is at least 24 px in both directions, or a word in a line", async ({ page, url }) => {
  await page.setViewport({ width: 360, height: 800 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const small = await page.$$eval("button, select, input, a", (nodes) => nodes
    .filter((node) => node.getClientRects().length > 0 && !node.matches(".n, .skip") && getComputedStyle(node).clipPath === "none")
    .map((node) => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([html, { width, height }]) => `${html} ${width}×${height}`));
  assert.deepEqual(small, []);
});

forEachBrowser("marks are told apart without colour, and their edge from the paper", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, ARTICLE);
  for (const theme of ["light", "dark"]) {
    await page.evaluate((wanted) => { document.documentElement.dataset.theme = wanted; }, theme);
    const { edge, paper, shadow } = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      const resolve = (value) => {
        probe.style.color = value;
        return getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3).map(Number);
      };
      const found = { edge: resolve("var(--m-edge)"), paper: resolve("var(--paper)"), shadow: getComputedStyle(document.querySelector(".s.key")).boxShadow };
      probe.remove();
      return found;
    });
    const luminance = (rgb) => {
      const [r, g, b] = rgb.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [high, low] = [luminance(edge), luminance(paper)].sort((a, b) => b - a);
    assert.ok((high + 0.05) / (low + 0.05) >= 3, `${theme}: ${(high + 0.05) / (low + 0.05)}`);
    assert.notEqual(shadow, "none");
  }
});

/** Chromium is told by its tools; Firefox is started so. */
async function forceColours(page, name) {
  if (name !== "chromium") return;
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
}
const FORCED = { preferences: { "browser.display.document_color_use": 2 } };

forEachBrowser("forced colours: marks keep a ground of their own", async ({ page, url, name }) => {
  await forceColours(page, name);
  await open(page, url);
  await pasteText(page, ARTICLE);
  const [mark, ground] = await page.evaluate(() => [
    getComputedStyle(document.querySelector("#article mark")).backgroundColor, getComputedStyle(document.body).backgroundColor]);
  assert.equal(await page.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
  assert.notEqual(mark, ground);
  assert.deepEqual(await axe(page), []);
}, FORCED);

const FORCED_STATES = ["empty", "result", "heat map", "at work", "an engine that cannot be loaded", "no article", "a menu", "the reasons", "a question", "the comparison", "help", "a link"];
for (const state of FORCED_STATES) {
  const { problems } = STATES[state];
  forEachBrowser(`forced colours: axe finds nothing: ${state}`, async ({ page, url, name }) => {
    await forceColours(page, name);
    await page.setViewport({ width: 1280, height: 800 });
    const close = await reachState(page, state, url);
    try {
      assert.equal(await page.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
      assert.deepEqual(await axe(page), [], name);
    } finally {
      await close();
    }
  }, { ...FORCED, allow: problems });
}

forEachBrowser("forced colours: what is pressed is told from what is not", async ({ page, url, name }) => {
  await forceColours(page, name);
  await open(page, url);
  await pasteText(page, ARTICLE);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const [pressed, other] = await page.evaluate(() => ["true", "false"].map((state) => {
    const style = getComputedStyle(document.querySelector(`.segments button[aria-pressed=${state}]`));
    return `${style.backgroundColor} ${style.color} ${style.borderColor}`;
  }));
  assert.notEqual(pressed, other);
}, FORCED);

forEachBrowser("forced colours: weights, switches and the present sentence are still seen", async ({ page, url, name }) => {
  await forceColours(page, name);
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  await (await page.$(".key-link")).click();
  await (await page.$(".chips .chip")).click();
  await until(page, () => document.querySelector(".chip[aria-pressed=true]") !== null && document.body.dataset.busy === "false");
  await page.keyboard.press("Tab");
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const seen = await page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const style = (selector, part) => getComputedStyle(document.querySelector(selector), part);
    return {
      weight: style(".weight i").backgroundColor !== ground,
      on: style(".toggle[aria-pressed=true] .knob").backgroundColor !== style(".toggle[aria-pressed=false] .knob").backgroundColor,
      knob: style(".toggle[aria-pressed=true] .knob", "::after").backgroundColor !== style(".toggle[aria-pressed=true] .knob").backgroundColor,
      chip: style(".chip[aria-pressed=true]").backgroundColor !== style(".chip[aria-pressed=false]").backgroundColor,
    };
  });
  assert.deepEqual(seen, { weight: true, on: true, knob: true, chip: true });
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("j");
  await until(page, () => document.querySelector(".key-item.current") !== null);
  assert.equal(await page.$eval(".key-item.current", (node) => getComputedStyle(node).outlineStyle), "solid");
}, FORCED);

forEachBrowser("less motion is respected", async ({ page, url, name }) => {
  if (name === "chromium") await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.setViewport({ width: 1280, height: 400 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  await page.evaluate(() => {
    window.behaviours = [];
    const original = Element.prototype.scrollIntoView;
    Element.prototype.scrollIntoView = function (options) {
      window.behaviours.push(options.behavior);
      return original.call(this, options);
    };
  });
  await (await page.$$(".key-link")).at(-1).click();
  assert.deepEqual([...new Set(await page.evaluate(() => window.behaviours))], ["auto"]);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".key-item")).transitionDuration), "0s");
}, { preferences: { "ui.prefersReducedMotion": 1 } });
