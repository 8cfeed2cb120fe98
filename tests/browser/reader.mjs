// What a person does on the page, by real input events, and what they see there.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pollByEvaluating } from "./browsers.mjs";

const require = createRequire(import.meta.url);

/** Opens the page and waits until it can be used. */
export async function open(page, url) {
  await page.goto(url, { waitUntil: "load" });
  await ready(page);
}

/** Waits until the page can be used. */
export async function ready(page) {
  await page.waitForSelector("html.ready", { timeout: 20_000 });
}

/** Presses a key with Control, and what a browser does on it (Chromium asks for the command's name). */
export async function shortcut(page, key, command) {
  await page.keyboard.down("Control");
  await page.keyboard.down(key, { commands: [command] });
  await page.keyboard.up(key);
  await page.keyboard.up("Control");
}

/** Puts text on the clipboard the way a person does: select all and copy, in a page of its own. */
export async function copyText(page, text) {
  const scratch = await page.browserContext().newPage();
  await scratch.goto("about:blank");
  await scratch.evaluate((value) => {
    const area = document.body.appendChild(document.createElement("textarea"));
    area.value = value;
    area.focus();
  }, text);
  await scratch.bringToFront();
  await shortcut(scratch, "a", "SelectAll");
  await shortcut(scratch, "c", "Copy");
  await scratch.close();
  await page.bringToFront();
}

/** Puts a whole page, at `url`, on the clipboard as rich text: select all and copy. */
export async function copyPage(page, url) {
  const scratch = await page.browserContext().newPage();
  await scratch.goto(url);
  await scratch.bringToFront();
  await shortcut(scratch, "a", "SelectAll");
  await shortcut(scratch, "c", "Copy");
  await scratch.close();
  await page.bringToFront();
}

/** Pastes what is on the clipboard into the desk. */
export async function paste(page) {
  await page.focus("#text");
  await shortcut(page, "v", "Paste");
}

/** Pastes `text` into an empty desk and waits for the summary. */
export async function pasteText(page, text) {
  await copyText(page, text);
  await paste(page);
  await summarised(page);
}

/** Drops rich text on the page, with what it is in plain text, and waits for the summary. */
export async function dropText(page, html, text) {
  await page.evaluate((rich, plain) => {
    const transfer = new DataTransfer();
    transfer.setData("text/html", rich);
    transfer.setData("text/plain", plain);
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, html, text);
  await summarised(page);
}

/** Waits until the summary is there and the engine rests. */
export async function summarised(page) {
  // The page may be one that a test has opened itself.
  pollByEvaluating(page);
  await page.waitForFunction(() => document.body.dataset.busy === "false"
    && document.body.dataset.view !== "empty"
    && !document.getElementById("panel").hidden
    && document.querySelector(".count")?.textContent !== "", { timeout: 30_000 });
}

/** The marks of the article in order: number beside it, text, index of the sentence. */
export function marks(page) {
  return page.$$eval("#article mark", (nodes) => nodes.map((node) => ({
    number: node.previousElementSibling.textContent,
    text: node.textContent,
    index: Number(node.parentElement.dataset.index),
  })));
}

/** The key sentences of the list in order. */
export function keys(page) {
  return page.$$eval("#keys .key-item", (nodes) => nodes.map((node) => ({
    number: node.querySelector("b").textContent,
    text: node.querySelector(".key-text").textContent,
    index: Number(node.dataset.index),
  })));
}

/** What the engine itself says of `text`, asked in the same browser. */
export function engineSays(page, text, options = {}) {
  return page.evaluate(async (value, wanted) => {
    const main = document.querySelector("script[type=module]").src;
    const { Summarizer } = await import(new URL("html-engine.js", main).href);
    const engine = await Summarizer.create({ worker: false });
    const summary = await engine.summarize(value, wanted);
    return { ...summary, chosen: summary.selected.map((i) => value.slice(summary.sentences[i].start, summary.sentences[i].end)) };
  }, text, options);
}

/** A button or link inside `selector` by what it says. */
export async function named(page, selector, name) {
  const handles = await page.$$(selector);
  for (const handle of handles) {
    const said = await handle.evaluate((node) => node.getAttribute("aria-label") ?? node.textContent.trim());
    if (said === name) return handle;
  }
  throw new Error(`no ${selector} called ${JSON.stringify(name)}`);
}

/** What axe-core finds wrong, against WCAG 2.2 AA and its best practices, one line each. */
export async function axe(page) {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));
  }
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n").at(-1).trim()}`));
}

/** Waits for `condition` in the page, then a frame. */
export async function until(page, condition, ...args) {
  pollByEvaluating(page);
  await page.waitForFunction(condition, { timeout: 15_000 }, ...args);
}

/** An article of real length, written for the tests, in the kinds of block the page shows. */
export const ARTICLE = `A lighthouse without a keeper learns to ask for help

By the coast desk

The lighthouse at Skerry Point has called the coastguard eleven times since April, and nobody has lived in it for thirty years. A microphone on its gallery listens for engines that cut out, and a small computer in the old oil room decides whether the silence means trouble.

The harbour trust paid £64,000 for the system after two fishing boats were lost within sight of the tower in one winter. "Both had a radio, and neither crew had a hand free to use it," said Marit Lund, the harbour master. She had asked the ministry for a patrol boat and was told to wait until 2031.

Of the eleven calls, seven were real. Four boats were towed in with seized engines, two crews had dropped anchor to mend a net, and one man was found asleep. The coastguard counts the last three as false alarms and the trust does not, because all of them were drifting towards the reef.

Sound carries badly in the kind of weather in which boats are lost. In winds above 50 km/h the computer misses one engine in three, and engineers from the university want to add a second microphone on the reef itself. The cable alone would cost as much as everything that has been built so far.

Some skippers dislike being overheard. The trust has promised that no recording is kept for longer than ten minutes unless a call is made, and the skippers' association has been given a key to the oil room, so that its members can look for themselves. Two of them have.

Three other ports have asked for the plans. Lund intends to give them away in the spring, with one warning attached: a tower that can ask for help is of no use where there is nobody to answer.
`;

