// Taking the summary away: the clipboard, files, a link, paper.

import assert from "node:assert/strict";
import { constants, inflateSync } from "node:zlib";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, engineSays, keys, marks, named, open, pasteText, ready, shortcut, summarised, until } from "./reader.mjs";
import { serve } from "./server.mjs";

const WIDE = { width: 1280, height: 900 };

/** What is on the clipboard, read by pasting it into a page of its own. */
async function clipboard(page) {
  const scratch = await page.browserContext().newPage();
  await scratch.goto("about:blank");
  await scratch.evaluate(() => document.body.appendChild(document.createElement("textarea")).focus());
  await scratch.bringToFront();
  await shortcut(scratch, "v", "Paste");
  const text = await scratch.$eval("textarea", (area) => area.value);
  await scratch.close();
  await page.bringToFront();
  return text;
}

async function item(page, name) {
  await (await named(page, ".foot button", "Save, share")).click();
  await (await named(page, "[role=menuitem]", name)).click();
}

forEachBrowser("copy all, copy one, copy as Markdown", async ({ page, url }) => {
  await page.setViewport(WIDE);
  await open(page, url);
  await pasteText(page, ARTICLE);
  const { chosen } = await engineSays(page, ARTICLE);
  await (await named(page, ".foot button", "Copy")).click();
  await until(page, () => document.getElementById("status").textContent.includes("Copied"));
  assert.equal(await clipboard(page), chosen.join(" "));
  await (await page.$$(".key-item .more"))[1].click();
  await (await named(page, "[role=menuitem]", "Copy this sentence")).click();
  await until(page, () => document.activeElement.matches(".more"));
  assert.equal(await clipboard(page), chosen[1]);
  await item(page, "Copy as Markdown");
  await new Promise((resolve) => setTimeout(resolve, 200));
  const markdown = await clipboard(page);
  assert.match(markdown, /^# A lighthouse without a keeper learns to ask for help\n\n- /);
  assert.equal(markdown.split("\n").filter((line) => line.startsWith("- ")).length, chosen.length);
});

forEachBrowser("each format says the same, and hostile text stays text", async ({ page, url }) => {
  await open(page, url);
  const text = `A <b>bold</b> & "quoted" title\n\n${ARTICLE.split("\n\n").slice(2).join("\n\n").replaceAll("Lund", "<img src=x onerror=alert(1)> Lund")}`;
  await pasteText(page, text);
  const made = await page.evaluate(async (value) => {
    const main = document.querySelector("script[type=module]").src;
    const { Summarizer } = await import(new URL("html-engine.js", main).href);
    const engine = await Summarizer.create({ worker: false });
    const { FORMATS, fileName, placeInOriginal } = await import(new URL("formats.js", main).href);
    const summary = await engine.summarize(value);
    const made = Object.fromEntries(Object.entries(FORMATS).map(([name, { make }]) => [name, make(summary)]));
    const at = { ...summary, article: { ...summary.article, url: "https://example.com/a-b?c=d#e" } };
    return { ...made, chosen: summary.selected.map((i) => value.slice(summary.sentences[i].start, summary.sentences[i].end)), name: fileName(summary, "md"), place: placeInOriginal(at, summary.sentences[summary.selected[0]]), nowhere: placeInOriginal({ ...at, article: { ...at.article, url: "javascript:alert(1)" } }, summary.sentences[0]) };
  }, text);
  assert.equal(made.text, made.chosen.map((sentence) => sentence.replace(/\s+/g, " ")).join(" "));
  assert.deepEqual(JSON.parse(made.json).selected.length, made.chosen.length);
  assert.match(made.name, /^[\p{L}\p{N}-]+\.md$/u);
  assert.match(made.place, /^https:\/\/example\.com\/a-b\?c=d#:~:text=[^,-]+(,[^,-]+)?$/);
  assert.equal(made.nowhere, null);
  // The HTML is read again by the browser itself, in a page without scripts of ours.
  const scratch = await page.browserContext().newPage();
  await scratch.setContent(made.html);
  const read = await scratch.evaluate(() => ({
    marks: [...document.querySelectorAll("mark")].map((node) => node.textContent),
    strange: document.querySelectorAll("img, script, b").length,
    text: document.body.textContent,
  }));
  await scratch.close();
  assert.deepEqual(read.marks, made.chosen);
  assert.equal(read.strange, 0);
  assert.ok(read.text.includes("<img src=x onerror=alert(1)> Lund"));
});

forEachBrowser("a link into the original goes to the sentence, whatever stands in it", async ({ page, url }) => {
  const last = "At the end, the well-known harbour master said: \"Nobody asked us - not once, not twice & never before noon\", and she meant the ministry, the port authority and the county alike.";
  const filler = Array.from({ length: 60 }, (_, i) => `<p>Paragraph number ${i} stands here so that the page is long.</p>`).join("\n");
  const site = await serve({ "/a-b": { text: `<!doctype html><meta charset="utf-8"><title>long</title>${filler}<p id="last">${last.replaceAll("&", "&amp;")}</p>${filler}` } });
  try {
    await open(page, url);
    const [place, damaged] = await page.evaluate(async (text, address) => {
      const { placeInOriginal } = await import(new URL("formats.js", document.querySelector("script[type=module]").src).href);
      const summaryOf = (value) => ({ article: { text: value, url: address } });
      return [text, "A lone surrogate \ud800 stands here."].map((value) => placeInOriginal(summaryOf(value), { start: 0, end: value.length }));
    }, last, `${site.url}a-b#elsewhere`);
    assert.match(damaged, /#:~:text=A%20lone/);
    await page.goto(place);
    await page.waitForFunction(() => {
      const { top } = document.getElementById("last").getBoundingClientRect();
      return scrollY > 0 && top >= 0 && top < innerHeight;
    }, { timeout: 20_000 });
  } finally {
    await site.close();
  }
}, { allow: /404/ });

forEachBrowser("a link brings options, and the text only on request; then it is the same summary", async ({ page, url }) => {
  await page.setViewport(WIDE);
  await open(page, url);
  await pasteText(page, ARTICLE);
  await (await named(page, "#panel button", "Short")).click();
  const before = await marks(page);
  await item(page, "Make a link");
  await page.waitForSelector("dialog input[type=text]");
  await until(page, () => document.querySelector("dialog input[type=text]").value !== "");
  const bare = await page.$eval("dialog input[type=text]", (field) => field.value);
  assert.equal(bare, `${url}#length=short`);
  await (await page.$("dialog input[type=checkbox]")).click();
  await until(page, () => document.querySelector("dialog input[type=text]").value.includes("text="));
  const full = await page.$eval("dialog input[type=text]", (field) => field.value);
  assert.ok(full.length < ARTICLE.length, `${full.length} for ${ARTICLE.length}`);
  assert.match(await page.$eval("dialog [role=status]", (node) => node.textContent), /[\d,]+ characters/);
  const other = await page.browserContext().newPage();
  await other.goto(full);
  await ready(other);
  await summarised(other);
  await until(other, () => document.querySelectorAll("#article mark").length > 0);
  assert.deepEqual(await marks(other), before);
  await until(other, () => location.hash === "");
  await other.close();
});

forEachBrowser("on paper: the summary first, then the article, its marks underlined, all in ink and inside the sheet", async ({ page, url }) => {
  await page.setViewport(WIDE);
  await open(page, url);
  await pasteText(page, ARTICLE);
  // Everything that is right on a screen and wrong on paper: the dark theme, the heat map, a present sentence.
  await page.evaluate(() => { document.documentElement.dataset.theme = "dark"; document.activeElement.blur(); });
  for (const key of ["h", "j"]) await page.keyboard.press(key);
  await until(page, () => document.querySelector(".heat-on .s.key.current") !== null);
  // A sheet of A4 between its margins is as narrow as this.
  await page.setViewport({ width: 680, height: 960 });
  await page.emulateMediaType("print");
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { order, lines, hidden, outside, ink } = await page.evaluate(() => {
    const shown = (node) => node.getClientRects().length > 0;
    const style = (selector) => [...document.querySelectorAll(selector)].map((node) => {
      const { textDecorationLine, backgroundColor, boxShadow, outlineStyle } = getComputedStyle(node);
      return [textDecorationLine, backgroundColor, boxShadow, outlineStyle].join(", ");
    });
    return {
      order: document.getElementById("panel").getBoundingClientRect().top < document.getElementById("source").getBoundingClientRect().top,
      lines: [".article .s.key", ".article .s:not(.key)"].map((selector) => [...new Set(style(selector))]),
      hidden: ["header.bar", "#tabs", "#pager", "#panel .foot", "#panel .controls", "#strip", ".view-controls", ".weight"].filter((selector) => shown(document.querySelector(selector))),
      outside: [...document.querySelectorAll("#panel .place b, #panel h2, .key-text, .article .s, .n")].filter((node) => shown(node)
        && (node.getBoundingClientRect().left < 0 || node.getBoundingClientRect().right > innerWidth)).map((node) => node.textContent.slice(0, 20)),
      ink: getComputedStyle(document.querySelector(".article")).color,
    };
  });
  assert.equal(order, true);
  assert.deepEqual(lines, [["underline, rgba(0, 0, 0, 0), none, none"], ["none, rgba(0, 0, 0, 0), none, none"]]);
  assert.deepEqual(hidden, []);
  assert.deepEqual(outside, []);
  assert.ok(ink.match(/\d+/g).slice(0, 3).every((part) => Number(part) < 80), ink);
  assert.equal(await page.$$eval("#panel .place b", (nodes) => nodes.every((node) => node.getClientRects().length === 1)), true);
}, { skip: { firefox: "puppeteer cannot ask Firefox for the print style" } });

/** The pages of a PDF: what its page tree counts; Firefox packs the tree into a stream. */
function pagesOf(pdf) {
  const bytes = Buffer.from(pdf);
  const raw = bytes.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(bytes.subarray(index + length), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
    } catch {
      return "";
    }
  });
  const counts = [raw, ...streams].flatMap((part) => [...part.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
  return Math.max(0, ...counts);
}

forEachBrowser("a long article is printed whole", async ({ page, url }) => {
  await page.setViewport(WIDE);
  await open(page, url);
  await pasteText(page, Array.from({ length: 30 }, (_, i) => ARTICLE.replaceAll("Lund", `Lund ${i}`)).join("\n"));
  const long = pagesOf(await page.pdf({ format: "A4" }));
  await (await named(page, "#bar-tools button", "New text")).click();
  await pasteText(page, ARTICLE);
  const short = pagesOf(await page.pdf({ format: "A4" }));
  assert.ok(short >= 1 && short <= 3, `${short} pages`);
  // Thirty times the text is not two pages with the rest cut off.
  assert.ok(long >= 10 * short, `${short} and ${long} pages`);
});

forEachBrowser("read aloud says one sentence after the other and lights it", async ({ page, url }) => {
  await page.setViewport(WIDE);
  await page.evaluateOnNewDocument(() => {
    // A voice of its own: the machines of the tests have none.
    const said = (window.said = []);
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, "speechSynthesis", { value: {
      speak(utterance) {
        said.push([utterance.text, utterance.lang]);
        setTimeout(() => { utterance.onstart?.(); setTimeout(() => utterance.onend?.(), 60); }, 10);
      },
      cancel() {},
    } });
  });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const expected = (await keys(page)).map(({ text }) => [text, "en"]);
  await (await named(page, ".foot button", "Listen")).click();
  await until(page, () => document.querySelectorAll(".s.current").length === 1);
  await until(page, (count) => window.said.length === count, expected.length);
  assert.deepEqual(await page.evaluate(() => window.said), expected);
  await until(page, () => [...document.querySelectorAll(".foot button")].some((button) => button.textContent === "Listen"));
});

forEachBrowser("saving gives a file in each format; the system's share sheet is offered where there is one", async ({ page, url }) => {
  await page.setViewport(WIDE);
  await page.evaluateOnNewDocument(() => {
    window.saved = [];
    window.shared = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      window.saved.push({ type: blob.type, text: blob.text() });
      return make(blob);
    };
    // The file itself is the browser's affair: what it is called and what stands in it is the page's.
    HTMLAnchorElement.prototype.click = function () {
      window.saved.at(-1).name = this.download;
    };
    Object.defineProperty(navigator, "share", { value: async (data) => { window.shared.push(data); } });
  });
  await open(page, url);
  await pasteText(page, ARTICLE);
  const chosen = (await keys(page)).map(({ text }) => text);
  for (const name of ["Save as text", "Save as Markdown", "Save as HTML", "Save as JSON", "Share"]) await item(page, name);
  await until(page, () => window.shared.length === 1);
  const { saved, shared } = await page.evaluate(async () => ({
    saved: await Promise.all(window.saved.map(async ({ type, name, text }) => ({ type, name, text: await text }))),
    shared: window.shared[0],
  }));
  const stem = "A-lighthouse-without-a-keeper-learns-to-ask-for-help";
  assert.deepEqual(saved.map(({ type, name }) => [name, type]), [
    [`${stem}.txt`, "text/plain;charset=utf-8"], [`${stem}.md`, "text/markdown;charset=utf-8"],
    [`${stem}.html`, "text/html;charset=utf-8"], [`${stem}.json`, "application/json;charset=utf-8"],
  ]);
  assert.equal(saved[0].text, chosen.join(" "));
  for (const sentence of chosen) assert.ok(saved[1].text.includes(`- ${sentence}`), sentence);
  assert.equal(saved[2].text.match(/<mark /g).length, chosen.length);
  assert.equal(JSON.parse(saved[3].text).selected.length, chosen.length);
  assert.deepEqual(shared, { title: "A lighthouse without a keeper learns to ask for help", text: chosen.join(" ") });
});

forEachBrowser("heat map and strip are switched on and off, and stay so after a reload", async ({ page, url }) => {
  await page.setViewport(WIDE);
  await open(page, url);
  await pasteText(page, ARTICLE);
  const line = () => page.$eval("#article .s.i3:not(.key)", (node) => getComputedStyle(node).textDecorationLine);
  const strip = () => page.$eval("#strip", (node) => node.getClientRects().length > 0);
  assert.deepEqual([await line(), await strip()], ["none", true]);
  for (const name of ["Heat map", "Relevance strip"]) {
    const toggle = await named(page, "#panel .toggle", name);
    await toggle.evaluate((node) => node.scrollIntoView());
    await toggle.click();
  }
  assert.deepEqual([await line(), await strip()], ["underline", false]);
  // Each step has a line of its own: none, dotted, dashed, solid.
  assert.deepEqual(await page.evaluate(() => [1, 2, 3, 4].map((step) => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector(`.legend .s.i${step}`));
    return `${textDecorationLine} ${textDecorationStyle}`;
  })), ["none solid", "underline dotted", "underline dashed", "underline solid"]);
  await page.reload();
  await ready(page);
  await summarised(page);
  assert.deepEqual([await line(), await strip()], ["underline", false]);
});
