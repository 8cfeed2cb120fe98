// <article-summary> as pages hold it: set before it is defined, in shadow roots, in a frame's document, and
// by frameworks that set its properties again at each rendering.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before } from "node:test";

import { forEachBrowser } from "./browsers.mjs";
import { policy, root, serve } from "./server.mjs";

/** An article of a town, so that two on a page are told apart. */
const article = (town) => `<h1>A ferry for the winter</h1>
  <p>The council of ${town} bought a ferry on Friday that can break ice as thick as a hand, the second of its kind on the lake.</p>
  <p>It carries forty cars and two hundred people, and needs a quarter of an hour from shore to shore where the road takes two.</p>
  <p>The old boat had lain in its dock since November, and the school on the far side taught half of its children by radio.</p>
  <p>Tickets cost as much as a bus does in ${town}. The first crossing is free for everybody who was born on the island.</p>`;

const host = (language) => ({
  text: `<!doctype html><html lang="${language}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title><body><p>Host`,
});

/** The strict policy, but for the markup that the tests themselves write into the page. */
const open = policy.replace(/require-trusted-types-for [^;]*;?/u, "");

let server;
before(async () => {
  server = await serve(
    { "/": host("en"), "/german": host("de"), "/pkg/": path.join(root, "dist/npm") },
    { headers: { "content-security-policy": open } },
  );
});
after(() => server.close());

/**
 * Runs a function in a page with the module's address, and with `told(element)`: the next summary of an
 * element, or the message of the error in its place.
 */
async function inside(tab, where, run, ...args) {
  await tab.goto(new URL(where, server.url).href);
  const code = `async (args) => {
    const told = (element) => new Promise((resolve) => {
      element.addEventListener("summary-ready", ({ detail }) => resolve(detail.summary), { once: true });
      element.addEventListener("summary-error", ({ detail }) => resolve(detail.error.message), { once: true });
    });
    const shadow = (host, html) => {
      const root = document.querySelector(host).attachShadow({ mode: "open" });
      root.innerHTML = html;
      return root.querySelector("article-summary");
    };
    return (${run})(told, shadow, ...args);
  }`;
  return tab.evaluate(`(${code})(${JSON.stringify(args)})`);
}

const here = { url: () => server.url };

forEachBrowser("properties that were set before the module came count", async ({ page: tab }) => {
  const found = await inside(tab, "/", async (told, _, text) => {
    const element = document.createElement("article-summary");
    Object.assign(element, { text, options: { length: { sentences: 3 } } });
    document.body.append(element);
    const summary = told(element);
    await import("/pkg/element.js");
    const { article, selected } = await summary;
    const first = [article.text === text, selected.length];
    // And the accessors are there for what comes later.
    const next = told(element);
    element.options = { length: { sentences: 1 } };
    return [...first, (await next).selected.length];
  }, article("Norvik").replace(/<[^>]*>/gu, ""));
  assert.deepEqual(found, [true, 3, 1]);
}, here);

forEachBrowser("out of a shadow root it finds the article around it, else that beside it, else the one before its host", async ({ page: tab }) => {
  const found = await inside(tab, "/", async (told, shadow, one, two) => {
    await import("/pkg/element.js");
    const element = "<article-summary></article-summary>";
    const town = async (summary) => /council of (\w+)/u.exec((await summary).article.text)[1];
    document.body.innerHTML = `<article>${one}<my-around></my-around></article><article>${two}</article>`;
    const around = await town(told(shadow("my-around", element)));
    document.body.innerHTML = `<article>${one}</article><my-beside></my-beside>`;
    const beside = await town(told(shadow("my-beside", `<article>${two}</article>${element}`)));
    document.body.innerHTML = `<article>${one}</article><my-before></my-before><article>${two}</article>`;
    const before = await town(told(shadow("my-before", element)));
    // What \`for\` names may stand in a root between this one and the page.
    document.body.innerHTML = `<article>${one}</article><my-outer></my-outer>`;
    shadow("my-outer", `<article id="story">${two}</article><my-inner></my-inner>`);
    const inner = document.querySelector("my-outer").shadowRoot.querySelector("my-inner").attachShadow({ mode: "open" });
    inner.innerHTML = '<article-summary for="story"></article-summary>';
    return { around, beside, before, named: await town(told(inner.firstChild)) };
  }, article("Norvik"), article("Sandnes"));
  assert.deepEqual(found, { around: "Norvik", beside: "Sandnes", before: "Norvik", named: "Sandnes" });
}, here);

forEachBrowser("in a shadow root it speaks the page's language", async ({ page: tab }) => {
  const heading = await inside(tab, "/german", async (told, shadow, one) => {
    await import("/pkg/element.js");
    document.body.innerHTML = `<article>${one}</article><my-card></my-card>`;
    const element = shadow("my-card", "<article-summary></article-summary>");
    await told(element);
    return element.shadowRoot.querySelector("section").lang;
  }, article("Norvik"));
  assert.equal(heading, "de");
}, here);

forEachBrowser("taken out together with a link around it, it goes quietly", async ({ page: tab }) => {
  const summary = await inside(tab, "/", async (told, _, one) => {
    await import("/pkg/element.js");
    document.body.innerHTML = `<article>${one}</article><a href="https://brae.example/"><article-summary></article-summary></a>`;
    const element = document.querySelector("article-summary");
    await told(element);
    document.querySelector("a").remove();
    return element.summary;
  }, article("Norvik"));
  assert.equal(summary, null);
}, here);

forEachBrowser("moved into a frame, or made there, it is dressed and reads that page", async ({ page: tab }) => {
  const found = await inside(tab, "/", async (told, _, one, two) => {
    await import("/pkg/element.js");
    document.body.innerHTML = `<article>${one}</article><article-summary></article-summary><iframe></iframe>`;
    const moved = document.querySelector("article-summary");
    await told(moved);
    const { body } = document.querySelector("iframe").contentDocument;
    body.innerHTML = `<article>${two}</article>`;
    const seen = [];
    for (const element of [moved, document.createElement("article-summary")]) {
      const summary = told(element);
      body.append(element);
      const { article } = await summary;
      const section = element.shadowRoot.querySelector("section");
      seen.push([/council of (\w+)/u.exec(article.text)[1], getComputedStyle(section).paddingTop]);
    }
    return seen;
  }, article("Norvik"), article("Sandnes"));
  assert.deepEqual(found, [["Sandnes", "16px"], ["Sandnes", "16px"]]);
}, here);

forEachBrowser("the same options, given again as a new object, are no reason to read again", async ({ page: tab }) => {
  const [kept, other, mutated] = await inside(tab, "/", async (told, _, one) => {
    await import("/pkg/element.js");
    document.body.innerHTML = `<article>${one}</article><article-summary></article-summary>`;
    const element = document.querySelector("article-summary");
    await told(element);
    let read = 0;
    element.addEventListener("summary-ready", () => {
      read++;
      // What a component does that keeps the summary in its state.
      element.options = { length: { words: 40 }, focus: ["ferry"] };
      element.text = undefined;
    });
    element.options = { length: { words: 40 }, focus: ["ferry"] };
    await new Promise((resolve) => setTimeout(resolve, 500));
    const kept = read;
    const next = told(element);
    element.options = { length: { words: 41 }, focus: ["ferry"] };
    await next;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const other = read;
    const again = told(element);
    const { options } = element;
    options.length = { sentences: 1 };
    element.options = options;
    return [kept, other, (await again).selected.length];
  }, article("Norvik"));
  // The other ones, and those that the listener sets back.
  assert.deepEqual([kept, other, mutated], [1, 3, 1]);
}, here);

forEachBrowser("a text and options of a wrong type are refused, with or without a text", async ({ page: tab }) => {
  const messages = await inside(tab, "/", async (told, _, one) => {
    await import("/pkg/element.js");
    document.body.innerHTML = `<article>${one}</article><article-summary></article-summary>`;
    const element = document.querySelector("article-summary");
    await told(element);
    const told2 = async (name, value) => {
      const answer = told(element);
      element[name] = value;
      const given = await answer;
      return typeof given === "string" ? given : given.selected.length;
    };
    return [
      await told2("text", 5),
      await told2("text", ["A text."]),
      await told2("text", "The ferry came at noon. It left at one. Nobody was on board. The ice held."),
      await told2("options", { lenght: 3 }),
      await told2("options", 5),
      await told2("options", { focus: "ice", length: { sentences: 1 } }),
      await told2("text", null),
    ];
  }, article("Norvik"));
  assert.match(messages[0], /^text is number; it must be a string/u);
  assert.match(messages[1], /^text is an array; it must be a string/u);
  assert.equal(messages[2], 2);
  assert.match(messages[3], /unknown option lenght \(did you mean length\?\)/u);
  assert.match(messages[4], /options is number; it must be a plain object/u);
  assert.deepEqual(messages.slice(5), [1, 1]);
}, here);

forEachBrowser("a click opens what is folded around the sentence", async ({ page: tab }) => {
  const open = await inside(tab, "/", async (told, _, one) => {
    await import("/pkg/element.js");
    const folded = (html) => `<details><summary>More</summary>${html}</details>`;
    document.body.innerHTML = `<article>${folded(folded(one))}</article>${folded("<p>Notes")}<article-summary length="1"></article-summary>`;
    const element = document.querySelector("article-summary");
    await told(element);
    element.shadowRoot.querySelector("button").click();
    await new Promise((resolve) => setTimeout(resolve));
    return [...document.querySelectorAll("details")].map((details) => details.open);
  }, article("Norvik"));
  assert.deepEqual(open, [true, true, false]);
}, here);

forEachBrowser("one that only lights the page does not wait to be seen", async ({ page: tab }) => {
  const selected = await inside(tab, "/", async (told, _, one) => {
    document.body.innerHTML = `<article>${one}</article><article-summary mode="highlight" loading="lazy" length="2"></article-summary>`;
    const summary = told(document.querySelector("article-summary"));
    await import("/pkg/element.js");
    return (await summary).selected.length;
  }, article("Norvik"));
  assert.equal(selected, 2);
}, here);
