// Pictures of every state of the page, for the eye: each width, both themes, both browsers.
//
//     cargo xtask build && node tests/browser/gallery.mjs FOLDER [state …]
//
// `NUTGRAF_BROWSERS=chromium` leaves out the other browser, `NUTGRAF_WIDTHS=360,768` other widths.
// FOLDER gets one picture a state, width, theme and browser, and an `index.html` that shows them
// beside one another. No test: what it is for is being looked at.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { launch, names, pollByEvaluating, resizeWithoutTurning } from "./browsers.mjs";
import { servePage } from "./server.mjs";
import { reachState, STATES } from "./states.mjs";

const SIZES = { 360: 740, 768: 1024, 1440: 900 };
const THEMES = ["light", "dark"];

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error("where to? node tests/browser/gallery.mjs FOLDER [state …]");
const states = wanted.length > 0 ? wanted : Object.keys(STATES);
for (const state of states) {
  if (!(state in STATES)) throw new Error(`there is no state ${JSON.stringify(state)}; there are: ${Object.keys(STATES).join(", ")}`);
}
const widths = (process.env.NUTGRAF_WIDTHS ?? Object.keys(SIZES).join(",")).split(",").map(Number);

const nameOf = (...parts) => `${parts.join(" ").replaceAll(/[^a-z0-9]+/gi, "-")}.png`;

/** The state is reached once, in a wide window, which is then made narrower. */
async function takePictures(browser, name, url, state) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  pollByEvaluating(page);
  resizeWithoutTurning(page);
  let close = async () => {};
  try {
    await page.setViewport({ width: 1440, height: SIZES[1440] });
    close = await reachState(page, state, url);
    for (const width of [...widths].sort((a, b) => b - a)) {
      await page.setViewport({ width, height: SIZES[width] });
      await STATES[state].narrow?.(page);
      for (const theme of THEMES) {
        await page.evaluate((value) => { document.documentElement.dataset.theme = value; }, theme);
        // What moves has moved by then, but for what never rests.
        await page.evaluate(() => Promise.race([
          Promise.all(document.getAnimations().map((animation) => animation.finished)),
          new Promise((resolve) => setTimeout(resolve, 1_000)),
        ]));
        await page.screenshot({ path: path.join(folder, nameOf(state, name, width, theme)) });
      }
    }
  } catch (error) {
    console.error(`${state}, ${name}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await close();
    await context.close();
  }
}

function index() {
  const picture = (state, name, width, theme) => `<figure><img src="${nameOf(state, name, width, theme)}" alt="" width="${width}" height="${SIZES[width]}" loading="lazy"><figcaption>${width} px, ${theme}</figcaption></figure>`;
  const rows = states.flatMap((state) => names.map((name) => `<h2>${state} (${name})</h2>\n<div>${THEMES.flatMap((theme) => widths.map((width) => picture(state, name, width, theme))).join("\n")}</div>`));
  return `<!doctype html><meta charset="utf-8"><title>nutgraf: every state</title>
<style>body{font:1rem system-ui;background:#999}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{height:auto}</style>
${rows.join("\n")}
`;
}

await mkdir(folder, { recursive: true });
const site = await servePage();
for (const name of names) {
  const browser = await launch(name);
  for (const state of states) await takePictures(browser, name, site.url, state);
  await browser.close();
}
await site.close();
await writeFile(path.join(folder, "index.html"), index());
