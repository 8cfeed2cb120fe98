// Article and list tied both ways, by pointer and by keyboard alone, on a wide and on a narrow screen.

import assert from "node:assert/strict";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, keys, marks, named, open, pasteText, until } from "./reader.mjs";

const LONG = `${ARTICLE}\n${ARTICLE.split("\n").slice(4).join("\n").replaceAll("coastguard", "lifeboat").replaceAll("trust", "council")}`;

const inWindow = (page, selector) => page.$eval(selector, (node) => {
  const { top, bottom } = node.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

forEachBrowser("a click in the list goes to the sentence and the focus with it; its number leads back", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 500 });
  await open(page, url);
  await pasteText(page, LONG);
  const items = await page.$$("#keys .key-link");
  await items.at(-1).click();
  const index = (await keys(page)).at(-1).index;
  await until(page, (i) => document.querySelector(`#s${i}`).classList.contains("current"), index);
  await until(page, (i) => document.activeElement === document.querySelector(`#s${i} a.n`), index);
  await until(page, (i) => {
    const { top, bottom } = document.querySelector(`#s${i}`).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, index);
  assert.equal(await page.$eval(`#key${index}`, (node) => node.getAttribute("aria-current")), "true");
  await page.keyboard.press("Enter");
  await until(page, (i) => document.activeElement === document.querySelector(`#key${i} .key-link`), index);
});

forEachBrowser("pointing at one side lights the other", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const { index } = (await keys(page))[1];
  await page.hover(`#key${index} .key-text`);
  await until(page, (i) => document.querySelector(`#s${i}`).classList.contains("lit"), index);
  await page.hover(`#s${index} mark`);
  await until(page, (i) => document.querySelector(`#key${i}`).classList.contains("lit"), index);
  await page.mouse.move(2, 2);
  await until(page, () => document.querySelectorAll(".lit").length === 0);
});

forEachBrowser("j and k walk the key sentences in order and around; they rest in the text box and can be switched off", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  await page.evaluate(() => document.activeElement.blur());
  const current = () => page.$eval(".s.current", (node) => Number(node.dataset.index)).catch(() => null);
  const order = (await marks(page)).map(({ index }) => index);
  const seen = [];
  for (let i = 0; i < order.length + 1; i++) {
    await page.keyboard.press("j");
    seen.push(await current());
  }
  assert.deepEqual(seen, [...order, order[0]]);
  await page.keyboard.press("k");
  assert.equal(await current(), order.at(-1));
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open] input[type=checkbox]");
  await (await page.$("dialog input[type=checkbox]")).click();
  await page.keyboard.press("Escape");
  await until(page, () => !document.querySelector("dialog"));
  await page.keyboard.press("j");
  assert.equal(await current(), order.at(-1));
});

forEachBrowser("previous and next have buttons too", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const order = (await marks(page)).map(({ index }) => index);
  const next = await named(page, "#panel button", "Next key sentence");
  await next.click();
  await next.click();
  assert.equal(await page.$eval(".s.current", (node) => Number(node.dataset.index)), order[1]);
  await (await named(page, "#panel button", "Previous key sentence")).click();
  assert.equal(await page.$eval(".s.current", (node) => Number(node.dataset.index)), order[0]);
  assert.match(await page.$eval("#panel .step-place", (node) => node.textContent), new RegExp(`1 of ${order.length}`));
});

forEachBrowser("with the keyboard alone: example, length, a sentence, and back", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  const tabTo = async (test, most = 60) => {
    for (let i = 0; i < most; i++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(`(${test})(document.activeElement)`)) return;
    }
    assert.fail(`never reached ${test}`);
  };
  await tabTo("(node) => node.textContent === 'Try an example'");
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelectorAll("#keys .key-item").length > 0);
  const before = (await keys(page)).length;
  await tabTo("(node) => node.type === 'range'");
  await page.keyboard.press("ArrowRight");
  await until(page, (n) => document.querySelectorAll("#keys .key-item").length === n, before + 1);
  await tabTo("(node) => node.matches('.key-link')");
  await page.keyboard.press("Enter");
  await until(page, () => document.activeElement.matches("#article a.n"));
  await page.keyboard.press("Enter");
  await until(page, () => document.activeElement.matches("#keys .key-link"));
});

forEachBrowser("on a phone summary and article are two tabs that keep their place", async ({ page, url }) => {
  await page.setViewport({ width: 360, height: 640 });
  await open(page, url);
  await pasteText(page, LONG);
  const shown = (id) => page.$eval(`#${id}`, (node) => node.offsetParent !== null || node.getClientRects().length > 0);
  assert.deepEqual([await shown("panel"), await shown("reader")], [true, false]);
  await (await page.$("#tab-article")).click();
  assert.deepEqual([await shown("panel"), await shown("reader")], [false, true]);
  await page.evaluate(() => scrollTo(0, 700));
  await (await page.$("#tab-summary")).click();
  await page.evaluate(() => scrollTo(0, 120));
  await (await page.$("#tab-article")).click();
  assert.equal(await page.evaluate(() => scrollY), 700);
  await page.focus("#tab-article");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-summary");
  assert.equal(await page.evaluate(() => scrollY), 120);
  // A sentence of the list opens the article there, and the pager leads back.
  await (await page.$$("#keys .key-link")).at(-1).click();
  const { index } = (await keys(page)).at(-1);
  await until(page, (i) => {
    const { top, bottom } = document.querySelector(`#s${i}`).getBoundingClientRect();
    return bottom > 0 && top >= 40 && bottom <= innerHeight - 40;
  }, index);
  await (await named(page, "#pager button", "Back to summary")).click();
  assert.deepEqual([await shown("panel"), await shown("reader")], [true, false]);
  assert.ok(await inWindow(page, `#key${index}`));
});

forEachBrowser("the strip leads to its part of the article", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 600 });
  await open(page, url);
  await pasteText(page, LONG);
  await until(page, () => document.querySelectorAll(".strip-map .picked").length > 0);
  const box = await (await page.$("#strip")).boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.95);
  await until(page, () => scrollY > 300);
  const toggle = await named(page, "#panel button", "Relevance strip");
  await toggle.evaluate((node) => node.scrollIntoView());
  await toggle.click();
  assert.equal(await page.$eval("#strip", (node) => getComputedStyle(node).display), "none");
  assert.equal(await toggle.evaluate((node) => node.getAttribute("aria-pressed")), "false");
});

forEachBrowser("on a phone the strip is drawn when the article comes to front", async ({ page, url }) => {
  await page.setViewport({ width: 390, height: 800 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  await (await page.$(".key-link")).click();
  await until(page, () => document.querySelectorAll("#strip .picked").length > 0);
});

for (const [width, height] of [[1280, 800], [360, 740]]) {
  forEachBrowser(`Tab reaches every control, each of them in sight, and leaves again (${width} px)`, async ({ page, url }) => {
    await page.setViewport({ width, height });
    await open(page, url);
    await pasteText(page, ARTICLE);
    await page.evaluate(() => {
      document.activeElement.blur();
      // Each control once, by what it is; a tab that is not chosen is reached by arrow.
      window.controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
        .filter((node) => node.getClientRects().length > 0 && !node.disabled && node.tabIndex >= 0 && getComputedStyle(node).visibility === "visible");
      window.reached = new Set();
    });
    const hidden = [];
    const count = await page.evaluate(() => window.controls.length);
    assert.ok(count > 20);
    for (let i = 0; i < count + 5; i++) {
      await page.keyboard.press("Tab");
      const covered = await page.evaluate(() => {
        const node = document.activeElement;
        window.reached.add(node);
        // On its way round the focus passes through the browser's own controls, where it has any.
        if (!window.controls.includes(node) || !node.matches(":focus")) return null;
        const { left, top, width: w, height: h } = node.getClientRects()[0];
        const at = document.elementFromPoint(left + w / 2, top + h / 2);
        return at !== null && (node.contains(at) || at.contains(node)) ? null : `${node.outerHTML.slice(0, 90)} under ${at?.outerHTML.slice(0, 60)}`;
      });
      if (covered) hidden.push(covered);
    }
    assert.deepEqual(hidden, []);
    assert.deepEqual(await page.evaluate(() => window.controls.filter((node) => !window.reached.has(node)).map((node) => node.outerHTML.slice(0, 90))), []);
  });
}

forEachBrowser("a menu is walked by arrows, and gives the focus back; a dialog too", async ({ page, url }) => {
  await page.setViewport({ width: 1280, height: 800 });
  await open(page, url);
  await pasteText(page, ARTICLE);
  await page.focus(".key-item .more");
  await page.keyboard.press("Enter");
  await until(page, () => document.activeElement.getAttribute("role") === "menuitem");
  const first = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("ArrowUp");
  const last = await page.evaluate(() => document.activeElement.textContent);
  assert.notEqual(first, last);
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), first);
  await page.keyboard.press("Escape");
  await until(page, () => document.activeElement.matches(".key-item .more") && document.querySelector("[role=menu]") === null);
  await page.keyboard.press("Enter");
  await until(page, () => document.activeElement.getAttribute("role") === "menuitem");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelector("dialog[open]") !== null);
  await page.keyboard.press("Escape");
  await until(page, () => document.querySelector("dialog") === null && document.activeElement.matches(".key-item .more"));
  // A window that changes its size closes a menu, which would stand elsewhere.
  await page.keyboard.press("Enter");
  await until(page, () => document.querySelector("[role=menu]") !== null);
  await page.setViewport({ width: 1100, height: 800 });
  await until(page, () => document.querySelector("[role=menu]") === null && document.activeElement.matches(".key-item .more"));
});
