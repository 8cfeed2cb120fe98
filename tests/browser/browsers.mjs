// The browsers of the tests: Chromium and Firefox as Debian ships them, driven by puppeteer-core.
//
//     import { forEachBrowser } from "./browsers.mjs";
//     import { servePage } from "./server.mjs";
//
//     forEachBrowser("a text is summarised", async ({ page, url, name }) => {
//       await page.goto(url);                 // dist/www, served under the strict policy
//       …
//     });
//
// Each test gets a page of its own in a fresh profile, and fails on an uncaught error, an error in
// the console or a breach of the policy, unless it passes `{ allow: /text of the problem/ }`.
// `NUTGRAF_BROWSERS=chromium` leaves out the other browser. Run one file with
// `node --test tests/browser/NAME.test.mjs` after `cargo xtask build`.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, test } from "node:test";
import puppeteer from "puppeteer-core";
import { servePage } from "./server.mjs";

const PROGRAMS = {
  chromium: [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"],
  firefox: [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

// Run as root in a container without a network: no sandbox, and nothing that calls home.
const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

const FIREFOX_PREFERENCES = {
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.enabled": false,
};

/** The browsers to test in, by name. */
export const names = (process.env.NUTGRAF_BROWSERS ?? "chromium,firefox").split(",");

/** Starts a browser with an empty profile; `options` are puppeteer's. The caller closes it. */
export async function launch(name, options = {}) {
  const executablePath = PROGRAMS[name]?.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error(`there is no ${name} on this machine: cargo xtask test installs it`);
  const browser = name === "firefox" ? "firefox" : "chrome";
  return puppeteer.launch({
    browser,
    executablePath,
    headless: true,
    timeout: 90_000,
    protocolTimeout: 120_000,
    ...(browser === "chrome"
      ? { args: [...CHROMIUM_ARGUMENTS, ...(options.args ?? [])] }
      : { extraPrefsFirefox: { ...FIREFOX_PREFERENCES, ...options.extraPrefsFirefox } }),
    ...Object.fromEntries(
      Object.entries(options).filter(([key]) => key !== "args" && key !== "extraPrefsFirefox"),
    ),
  });
}

/** One of each browser for all tests of a file, started when first needed. */
const running = new Map();
let served;

after(async () => {
  await Promise.allSettled([...running.values()].map(async (browser) => (await browser).close()));
  await (await served)?.close();
});

/**
 * Declares a test for each browser. `run` gets `{ page, browser, name, url, problems }`: a page in a
 * fresh profile, the address of the served `dist/www`, and the problems seen so far.
 *
 * Options: `timeout` in milliseconds; `allow`, a pattern of problems that the test expects;
 * `url`, to be served something else (a string, or a function that gives one); `skip`, why a
 * browser cannot be asked, by its name; `preferences` that Firefox is started with.
 */
export function forEachBrowser(title, run, { timeout = 120_000, allow, url, skip = {}, preferences } = {}) {
  for (const name of names) {
    test(`${title} (${name})`, { timeout, skip: skip[name] ?? false }, async () => {
      const own = name === "firefox" ? JSON.stringify(preferences) : undefined;
      const key = own ? `${name} ${own}` : name;
      if (!running.has(key)) running.set(key, launch(name, own ? { extraPrefsFirefox: preferences } : {}));
      const browser = await running.get(key);
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        // A busy machine is slow, not wrong.
        page.setDefaultTimeout(90_000);
        pollByEvaluating(page);
        resizeWithoutTurning(page);
        const problems = await watchForProblems(page);
        const address = url === undefined ? (await (served ??= servePage())).url : url;
        await run({
          page,
          browser,
          name,
          url: typeof address === "function" ? await address() : address,
          problems,
        });
        const unexpected = problems.filter((problem) => !allow?.test(problem));
        assert.deepEqual(unexpected, [], "problems on the page");
      } finally {
        await context.close().catch(() => {});
      }
    });
  }
}

/** How often a condition is looked at, and how long at most where the test does not say, in milliseconds. */
const LOOK_EVERY = 50;
const PATIENCE = 90_000;

/**
 * Lets `waitForFunction` ask from outside. Puppeteer's own makes a function from a string inside the
 * page, which the page's policy forbids: Firefox 140 holds it to that.
 */
export function pollByEvaluating(page) {
  page.waitForFunction = async (condition, { timeout = PATIENCE } = {}, ...args) => {
    const end = Date.now() + timeout;
    for (let last = null; ; ) {
      // Between two documents there is nobody to ask: a failure counts as "not yet".
      const holds = await holdsIn(page, condition, args).catch((error) => ((last = error), false));
      if (holds) return;
      if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${condition}`, { cause: last });
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  };
}

/** Whether a condition gives something true, be it an element. */
async function holdsIn(page, condition, args) {
  const handle = await page.evaluateHandle(condition, ...args);
  const holds = await handle.evaluate((value) => Boolean(value));
  await handle.dispose();
  return holds;
}

/** Firefox 140 takes the size of a window, but not the orientation that puppeteer sends with it. */
export function resizeWithoutTurning(page) {
  const resize = page.setViewport.bind(page);
  page.setViewport = async (viewport) => {
    try {
      await resize(viewport);
    } catch (error) {
      if (!/unknown command emulation\.setScreenOrientationOverride/.test(error.message)) throw error;
      await page.waitForFunction((width, height) => innerWidth === width && innerHeight === height, {}, viewport.width, viewport.height);
    }
  };
}

/** Collects uncaught errors, console errors and breaches of the policy of a page. */
export async function watchForProblems(page) {
  const problems = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message ?? error}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  // Firefox tells nobody but the page.
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI} in ${event.sourceFile}`);
    });
  });
  return problems;
}
