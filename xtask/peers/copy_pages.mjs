// Whole-page copies: what "select all, copy" in Chromium puts on the clipboard
// as plain text, for pages kept as HTML files.
//
//   node copy_pages.mjs FOLDER OUT [--ids FILE]
//
// FOLDER holds `gold.jsonl.gz` and `html/<id>.html.gz`; OUT gets `<id>.txt`.
// The network is off but for the page itself, which is answered from its file
// under its own address, so that its scripts see the place they expect. Pages
// whose copy exists are left alone, so a stopped run can go on.
//
// Needs `puppeteer-core` (resolved from the working directory) and a Chromium
// (CHROMIUM names it, else /usr/bin/chromium).

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const [folder, out, flag, file] = process.argv.slice(2);
if (!folder || !out || (flag && flag !== "--ids")) {
  console.error("usage: node copy_pages.mjs FOLDER OUT [--ids FILE]");
  process.exit(2);
}
const require = createRequire(join(process.cwd(), "package.json"));
const puppeteer = require("puppeteer-core");

const PAGE_MS = 12_000; // a page that takes longer is copied as it stands
const SETTLE_MS = 250; // for scripts that write on load

const gold = gunzipSync(readFileSync(join(folder, "gold.jsonl.gz")))
  .toString("utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const wanted = file ? new Set(readFileSync(file, "utf8").split(/\s+/)) : null;
mkdirSync(out, { recursive: true });

const profile = mkdtempSync(join(tmpdir(), "copy-pages-"));
const launch = () => puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  userDataDir: profile,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function copy(browser, id, url) {
  const html = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`)));
  const page = await browser.newPage();
  try {
    let served = false;
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      if (!served && request.isNavigationRequest() && request.frame() === page.mainFrame()) {
        served = true;
        request.respond({ status: 200, contentType: "text/html", body: html }).catch(() => {});
      } else {
        request.abort().catch(() => {});
      }
    });
    page.on("dialog", (dialog) => dialog.dismiss().catch(() => {}));
    await page.goto(url, { waitUntil: "load", timeout: PAGE_MS }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const text = page.evaluate(() => {
      const selection = getSelection();
      selection.selectAllChildren(document.body ?? document.documentElement);
      return selection.toString();
    });
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error("hangs")), PAGE_MS));
    return await Promise.race([text, late]);
  } finally {
    await Promise.race([page.close().catch(() => {}), new Promise((r) => setTimeout(r, 2000))]);
  }
}

let browser = await launch();
let copied = 0;
let failed = 0;
for (const { id, url } of gold) {
  const target = join(out, `${id}.txt`);
  if ((wanted && !wanted.has(id)) || existsSync(target)) continue;
  if (!existsSync(join(folder, "html", `${id}.html.gz`))) continue;
  try {
    const address = /^https?:/.test(url ?? "") ? url : `https://page.test/${id}`;
    writeFileSync(target, await copy(browser, id, address));
    copied += 1;
  } catch (error) {
    failed += 1;
    console.error(`${id}: ${error.message}`);
    await Promise.race([browser.close().catch(() => {}), new Promise((r) => setTimeout(r, 3000))]);
    browser = await launch();
  }
  if (copied % 50 === 0) console.error(`${copied} copied, ${failed} failed`);
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
console.error(`${copied} copied, ${failed} failed`);
