// Hostile input: nothing runs, nothing is fetched, what is shown is text.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { HOSTILE_PAGE, HOSTILE_TEXT, PARAGRAPHS, STORY } from "./attacks.mjs";
import { forEachBrowser, pollByEvaluating } from "./browsers.mjs";
import { dropText, open, pasteText, ready, summarised, until } from "./reader.mjs";
import { serve } from "./server.mjs";

/** A page as a person meets it: it does not go elsewhere by itself, but brings markup that would run. */
const QUIET = `<!doctype html><html lang="en"><head><title>A bridge opens</title></head><body><article><h1>A bridge opens</h1>${PARAGRAPHS}<p>An <img src=x onerror="document.title += 1"> image.</p></article></body></html>`;

/** A page of another origin that opens this one and sends what it should not. */
const FOREIGN = `<!doctype html><meta charset="utf-8"><title>foreign</title><button id="press">press</button><script>
  const target = decodeURIComponent(location.search.slice(1));
  const send = (to, url, html) => to.postMessage({ type: "nutgraf:page", html, url }, "*");
  window.readies = 0;
  document.getElementById("press").onclick = () => {
    const opened = window.opened = open(target);
    addEventListener("message", ({ data, source }) => {
      if (source !== opened || data !== "nutgraf:ready") return;
      window.readies++;
      // Another page's address, no address, no shape.
      send(opened, "https://bank.example/", "<p>forged forged forged</p>");
      send(opened, "javascript:alert(1)", "<p>forged forged forged</p>");
      opened.postMessage({ type: "nutgraf:page", html: ["forged"], url: location.href }, "*");
      opened.postMessage("<p>forged</p>", "*");
    });
    setInterval(() => window.early && send(opened, location.href, "<article><p>forged. It was forged once more. And it was forged for good.</p></article>"), 100);
  };
</script>`;

/** What the article may consist of; the page's own elements, none with a life of its own. */
const ALLOWED = ["A", "ARTICLE", "BDI", "BLOCKQUOTE", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "MARK", "P", "PRE", "SPAN", "TABLE", "TD", "TR", "UL"];

let site;
before(async () => {
  site = await serve({ "/": { text: HOSTILE_PAGE }, "/story.html": { text: QUIET }, "/foreign.html": { text: FOREIGN } });
});
after(() => site.close());

/** Notes every request of the page that goes anywhere but to its own server. */
function watchRequests(page, url) {
  const strange = [];
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(new URL(url).origin) && !/^(data|blob|about):/.test(address)) strange.push(address);
  });
  return strange;
}

async function nothingHappened(page, strange) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(await page.evaluate(() => window.ran), undefined, "something ran");
  assert.deepEqual(strange, [], "something was fetched");
  const { tags, attributes, links, base } = await page.evaluate(() => ({
    tags: [...new Set([...document.querySelectorAll("#page *")].map((node) => node.tagName))],
    attributes: [...document.querySelectorAll("#page *, #panel *, #notes *")].flatMap((node) => [...node.attributes])
      .filter(({ name, value }) => /^on|^src$|^srcdoc$|^action$/.test(name) || (name === "style" && !/^inline-size: [\d.]+%;$/.test(value)))
      .map(({ name, value }) => `${name}=${value}`),
    links: [...document.querySelectorAll("#page a, #keys a")].map((node) => node.getAttribute("href")).filter((href) => !/^#(s|key)\d+$/.test(href)),
    base: document.querySelectorAll("base, meta[http-equiv=refresh], iframe, main script, main link, main style").length,
  }));
  assert.deepEqual(tags.filter((tag) => !ALLOWED.includes(tag)), []);
  assert.deepEqual(attributes, []);
  assert.deepEqual(links, []);
  assert.equal(base, 0);
  await sameWhenParsedAgain(page);
}

/**
 * What stands in the article is written out and parsed once more, in a page without a policy: the
 * same text in the same kinds of element, nothing that runs, nothing that is asked for.
 */
async function sameWhenParsedAgain(page) {
  const written = await page.evaluate(() => {
    const shown = document.getElementById("page");
    return { html: shown.innerHTML, text: shown.textContent, tags: [...shown.querySelectorAll("*")].map((node) => node.tagName) };
  });
  const scratch = await page.browserContext().newPage();
  const asked = [];
  scratch.on("request", (request) => asked.push(request.url()));
  await scratch.setContent(`<!doctype html><body>${written.html}</body>`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const again = await scratch.evaluate(() => ({
    ran: window.ran ?? null, text: document.body.textContent, tags: [...document.body.querySelectorAll("*")].map((node) => node.tagName),
  }));
  await scratch.close();
  assert.deepEqual(again, { ran: null, text: written.text, tags: written.tags });
  assert.deepEqual(asked.filter((address) => !/^(data|blob|about):/.test(address)), []);
}

forEachBrowser("markup in a plain text is shown as text", async ({ page, url }) => {
  const strange = watchRequests(page, url);
  await open(page, url);
  await pasteText(page, HOSTILE_TEXT);
  await nothingHappened(page, strange);
  const shown = await page.$eval("#article", (node) => node.textContent);
  assert.ok(shown.includes("<script>window.ran = 1</script>"));
});

forEachBrowser("rich text that is dropped is read, not run", async ({ page, url }) => {
  await open(page, url);
  const strange = watchRequests(page, url);
  await dropText(page, HOSTILE_PAGE, STORY);
  await nothingHappened(page, strange);
  assert.match(await page.$eval("#article", (node) => node.textContent), /opened the bridge on Monday/);
});

forEachBrowser("forged share links and bombs leave the page as it was", async ({ page, url }) => {
  const bomb = await (async () => {
    const zeros = new Uint8Array(30_000_000);
    zeros[0] = 1;
    const stream = new Blob([zeros]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url");
  })();
  const strange = watchRequests(page, url);
  for (const fragment of [
    "text=AAAA", "text=%00%ff", `text=${bomb}`, `text=${"A".repeat(200_000)}`,
    "length=99999999999999", "length=-1", "length=1e9w", "length=__proto__", "language=<script>", "language=constructor",
    `focus=${"x".repeat(100_000)}`, "focus=<img src=x onerror=window.ran=1>", "receive=1",
  ]) {
    await page.goto("about:blank");
    await page.goto(`${url}#${fragment}`, { waitUntil: "load" });
    await ready(page);
    await until(page, () => document.body.dataset.view === "empty");
    assert.equal(await page.$eval("#text", (area) => area.value), "");
    await nothingHappened(page, strange);
  }
});

forEachBrowser("a forged link that comes while a text is read leaves that text", async ({ page, url }) => {
  const strange = watchRequests(page, url);
  await open(page, url);
  await pasteText(page, STORY);
  const before = await page.$eval("#article", (node) => node.textContent);
  for (const fragment of ["text=AAAA", `text=${"A".repeat(1_000_100)}`, "length=1e9w", "focus=<svg onload=window.ran=1>", "receive", "s0%22%3E%3Cimg"]) {
    await page.evaluate((value) => { location.hash = value; }, fragment);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await page.$eval("#article", (node) => node.textContent), before, fragment.slice(0, 40));
    await nothingHappened(page, strange);
  }
});

forEachBrowser("a link whose text is damaged or blows up says so", async ({ page, url }) => {
  for (const fragment of ["text=AAAA", "text=%%%", `text=${"A".repeat(1_000_100)}`]) {
    await page.goto("about:blank");
    await page.goto(`${url}#${fragment}`, { waitUntil: "load" });
    await ready(page);
    await page.waitForSelector(".note.error");
    assert.match(await page.$eval(".note.error", (note) => note.textContent), /damaged or too large/);
    assert.equal(await page.evaluate(() => location.hash), "");
  }
});

forEachBrowser("a message from a window that did not open the page is not heard", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, STORY);
  await page.evaluate(() => {
    window.postMessage({ type: "nutgraf:page", html: "<p>forged</p>", url: location.href }, "*");
    const frame = document.createElement("iframe");
    document.body.append(frame);
    frame.contentWindow.parent.postMessage({ type: "nutgraf:page", html: "<p>forged</p>", url: location.href }, "*");
    frame.remove();
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal((await page.$eval("#article", (node) => node.textContent)).includes("forged"), false);
});

async function openFromAbroad(page, target) {
  await page.goto(`${site.url}foreign.html?${encodeURIComponent(target)}`);
  await (await page.$("#press")).click();
  for (let i = 0; i < 120; i++) {
    const found = (await page.browserContext().pages()).find((candidate) => candidate !== page && candidate.url().startsWith(new URL(target).origin));
    if (found) {
      pollByEvaluating(found);
      await ready(found);
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the page was not opened");
}

forEachBrowser("a page of another origin that opens this one is not heard unless it is asked", async ({ page, url }) => {
  const other = await openFromAbroad(page, url);
  await page.evaluate(() => { window.early = true; });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  assert.equal(await other.evaluate(() => document.body.dataset.view), "empty");
  assert.equal(await page.evaluate(() => window.readies), 0);
  await other.close();
}, { allow: /404/ });

forEachBrowser("what another origin hands over under a false address or shape is refused, and so is what comes too late", async ({ page, url }) => {
  const other = await openFromAbroad(page, `${url}#receive`);
  await page.waitForFunction(() => window.readies > 1);
  await other.waitForSelector(".note.error");
  assert.match(await other.$eval(".note.error", (note) => note.textContent), /./);
  assert.equal(await other.evaluate(() => document.body.dataset.view), "empty");
  // Right in everything but the time.
  await page.evaluate(() => { window.early = true; });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  assert.equal(await other.evaluate(() => document.body.dataset.view), "empty");
  assert.equal((await other.evaluate(() => document.body.textContent)).includes("forged"), false);
  await other.close();
}, { allow: /404/ });

forEachBrowser("a handover is taken from the opener once, if its shape and address are right", async ({ page, url }) => {
  await open(page, url);
  const said = await page.evaluate(async () => {
    const { checked } = await import(new URL("handover.js", document.querySelector("script[type=module]").src).href);
    const origin = "https://news.example";
    const good = { type: "nutgraf:page", html: "<p>x</p>", url: "https://news.example/a" };
    return [
      good, null, "text", [], { ...good, type: "other" }, { ...good, html: "" }, { ...good, html: 5 }, { ...good, html: "x".repeat(10_000_001) },
      { ...good, url: "https://bank.example/a" }, { ...good, url: "javascript:alert(1)" }, { ...good, url: "not one" }, { ...good, url: "file:///etc/passwd" },
    ].map((data) => checked(data, origin) !== null);
  });
  assert.deepEqual(said, [true, ...new Array(11).fill(false)]);
});

forEachBrowser("a page's source is read, not run", async ({ page, url }) => {
  const strange = watchRequests(page, url);
  await open(page, url);
  await pasteText(page, HOSTILE_PAGE);
  await nothingHappened(page, strange);
  assert.match(await page.$eval("#article", (node) => node.textContent), /opened the bridge on Monday/);
});

forEachBrowser("a file's name and title are text too", async ({ page, url }) => {
  const strange = watchRequests(page, url);
  await open(page, url);
  await page.$eval("input[type=file]", (node, html) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([html], "<img src=x onerror=window.ran=1>.html", { type: "text/html" }));
    node.files = transfer.files;
    node.dispatchEvent(new Event("change", { bubbles: true }));
  }, HOSTILE_PAGE);
  await summarised(page);
  await nothingHappened(page, strange);
});

forEachBrowser("the bookmarklet hands a foreign page over, from window to window", async ({ page, url, name }) => {
  await open(page, url);
  const code = await page.$eval(".bookmarklet", (link) => decodeURIComponent(link.getAttribute("href").slice("javascript:".length)));
  await page.goto(`${site.url}story.html`);
  await page.evaluate((script) => {
    // As a press on the bookmark does: the script runs in this page, by a gesture.
    const button = document.createElement("button");
    button.id = "press";
    button.textContent = "press";
    button.addEventListener("click", () => new Function(script)());
    document.body.prepend(button);
  }, code);
  await (await page.$("#press")).click();
  let other;
  for (let i = 0; i < 60 && !other; i++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const pages = await page.browserContext().pages();
    other = pages.find((candidate) => candidate !== page && candidate.url().startsWith(url));
  }
  assert.ok(other, `${name}: the page was not opened`);
  await summarised(other);
  assert.match(await other.$eval("#article", (node) => node.textContent), /opened the bridge on Monday/);
  assert.equal((await other.title()).includes("1"), false);
  await until(other, () => location.hash === "");
}, { allow: /404|Failed to load resource/ });
