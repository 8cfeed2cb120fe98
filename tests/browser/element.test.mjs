// <article-summary> and summarizeElement() on live pages.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before } from "node:test";

import { forEachBrowser } from "./browsers.mjs";
import { policy, root, serve } from "./server.mjs";

const PARAGRAPHS = [
  `The council of Norvik voted on <a href="/x">Tuesday</a> to open the <b>frozen</b> strait to lorries for six weeks, the first ice road in the district since 1987. The decision followed a month of measurements by the port authority.`,
  `Ninety sensors drilled into the ice will report its thickness every ten minutes, and traffic stops as soon as any one of them reads less than 80 centimetres.
     Her office will publish the readings &amp; the <i>forecast</i> on a screen at both ramps 🎉 every hour.`,
  `Flying in supplies would cost the island's 1,400 households about four million kroner, roughly ten times the price of building the road. <span hidden>This secret sentence of the editors is hidden from everybody.</span> Not everyone was persuaded by the port.`,
  `Insurers have asked for a limit of eight tonnes a vehicle and a distance of fifty metres between them. If the frost holds over the strait, the first convoy of lorries leaves Norvik on Saturday at noon.`,
];
const article = (paragraphs = PARAGRAPHS) =>
  `<h1>Harbour town bets its winter on a road of ice</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}`;

const page = (body, script = "") => ({
  text: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Harbour town bets its winter on a road of ice</title>
<body><nav><a href="/">Home</a> <a href="/a">About us</a></nav>${body}
<script type="module" src="/pkg/element.js"></script>${script}`,
});

let server;
before(async () => {
  server = await serve(
    {
      "/": page(`<main><article id="story">${article()}</article></main><article-summary length="2"></article-summary>`),
      "/for": page(`<article-summary for="two" length="1"></article-summary><article id="one">${article()}</article>
        <article id="two">${article(PARAGRAPHS.slice(2))}</article>`),
      "/other": page(`<article>${article()}</article><article-summary wasm="/pkg/glue/plain.wasm"></article-summary>`),
      "/empty": page(`<main><article id="story"></article></main><article-summary for="story" length="2"></article-summary>`),
      "/inside": page(`<article><article-summary length="2"></article-summary>${article()}</article>`),
      "/lost": page(`<article-summary for="nobody"><p slot="error">Sorry, none.</p></article-summary>`),
      "/lazy": page(`<article>${article()}</article><hr style="height: 9000px"><article-summary loading="lazy"></article-summary>`),
      "/pkg/": path.join(root, "dist/npm"),
    },
    { headers: { "content-security-policy": policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") } },
  );
});
after(() => server.close());

const ready = (tab) =>
  tab.waitForFunction(() => document.querySelector("article-summary")?.summary, { timeout: 60_000 });
const items = (tab) =>
  tab.evaluate(() =>
    [...document.querySelector("article-summary").shadowRoot.querySelectorAll("li")].map((item) => item.textContent),
  );
const lit = (tab) =>
  tab.evaluate(() => [...(CSS.highlights.get("article-summary") ?? [])].map((range) => range.toString()));
const folded = (texts) => texts.join(" ").replace(/\s+/gu, " ");

forEachBrowser("lists the key sentences and lights them, and leaves the page as it was", async ({ page: tab }) => {
  await tab.evaluateOnNewDocument(() => {
    addEventListener("DOMContentLoaded", () => (window.before = document.querySelector("main").outerHTML));
  });
  await tab.goto(server.url);
  await ready(tab);
  const listed = await items(tab);
  assert.equal(listed.length, 2);
  assert.equal(folded(await lit(tab)), folded(listed));
  const same = await tab.evaluate(() => window.before === document.querySelector("main").outerHTML);
  assert.ok(same);
  await tab.evaluate(() => document.querySelector("article-summary").clear());
  assert.deepEqual(await lit(tab), []);
  assert.deepEqual(await items(tab), []);
}, { url: () => server.url });

forEachBrowser("summarizes what `for` names, and follows its attributes", async ({ page: tab }) => {
  await tab.goto(`${server.url}for`);
  await ready(tab);
  const [only] = await items(tab);
  assert.ok(PARAGRAPHS.slice(2).join(" ").includes(only));
  await tab.evaluate(() => document.querySelector("article-summary").setAttribute("length", "3"));
  await tab.waitForFunction(() => document.querySelector("article-summary").shadowRoot.querySelectorAll("li").length === 3);
  // A selector names an element, too, but an id comes first, whatever it looks like.
  const read = (name) => tab.evaluate((name) => new Promise((resolve) => {
    const element = document.querySelector("article-summary");
    element.addEventListener("summary-ready", () => resolve(element.summary.article.text), { once: true });
    element.setAttribute("for", name);
  }), name);
  const later = await read("#two");
  assert.doesNotMatch(later, /Ninety sensors/u);
  assert.match(await read("article"), /Ninety sensors/u);
  assert.equal(await read("article:last-of-type, article.none"), later);
  await tab.evaluate(() => (document.querySelector("#two").id = "1.two("));
  assert.equal(await read("1.two("), later);
  await tab.evaluate(() => (document.getElementById("1.two(").id = "article"));
  assert.equal(await read("article"), later);
}, { url: () => server.url });

forEachBrowser("waits for what a selector in `for` comes to select", async ({ page: tab }) => {
  await tab.goto(`${server.url}lost`);
  await tab.waitForFunction(() => document.querySelector("article-summary").matches(":state(busy)"));
  await tab.evaluate((paragraph) => {
    document.querySelector("article-summary").setAttribute("for", ".story[data-ready]");
    const story = document.createElement("article");
    story.className = "story";
    story.textContent = paragraph;
    document.body.append(story);
  }, PARAGRAPHS[1].replace(/<[^>]*>/gu, ""));
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.equal(await tab.evaluate(() => document.querySelector("article-summary").summary), null);
  await tab.evaluate(() => (document.querySelector(".story").dataset.ready = ""));
  await ready(tab);
}, { url: () => server.url });

forEachBrowser("says when there is nothing to summarize", async ({ page: tab }) => {
  await tab.evaluateOnNewDocument(() => {
    addEventListener("summary-error", (event) => (window.failure = String(event.detail.error)));
  });
  await tab.goto(`${server.url}lost`);
  await tab.waitForFunction(() => window.failure);
  assert.match(await tab.evaluate(() => window.failure), /no element with that id/u);
  // Another mistake stays until it is mended or taken back.
  await tab.evaluate(() => {
    const element = document.querySelector("article-summary");
    window.failure = null;
    element.removeAttribute("for");
    element.setAttribute("length", "tiny");
  });
  await tab.waitForFunction(() => window.failure);
  assert.match(await tab.evaluate(() => window.failure), /length is "tiny"; it must be one of "short", "medium", "long" or a number of sentences$/u);
  await tab.evaluate(() => {
    const element = document.querySelector("article-summary");
    window.failure = null;
    element.removeAttribute("length");
    element.setAttribute("mode", "lists");
  });
  await tab.waitForFunction(() => window.failure?.includes("mode"));
  assert.match(await tab.evaluate(() => window.failure), /mode is "lists" \(did you mean list\?\); it must be one of "both", "list", "highlight"$/u);
  const failed = () => tab.evaluate(() => document.querySelector("article-summary").matches(":state(error)"));
  assert.equal(await failed(), true);
  await tab.evaluate(() => document.querySelector("article-summary").clear());
  assert.equal(await failed(), false);
}, { url: () => server.url });

forEachBrowser("names the wasm that can read the page, where it was given another", async ({ page: tab }) => {
  await tab.evaluateOnNewDocument(() => {
    addEventListener("summary-error", (event) => (window.failure = event.detail.error.message));
  });
  await tab.goto(`${server.url}other`);
  await tab.waitForFunction(() => window.failure);
  assert.match(await tab.evaluate(() => window.failure), /has no summarizeElement\(\): glue\/lean\.wasm has it/u);
  await tab.evaluate(() => {
    window.failure = null;
    document.querySelector("article-summary").setAttribute("wasm", "http://[");
  });
  await tab.waitForFunction(() => window.failure);
  assert.match(await tab.evaluate(() => window.failure), /wasm could not be loaded from http:\/\/\[/u);
  // And takes that once it is named.
  await tab.evaluate(() => document.querySelector("article-summary").setAttribute("wasm", "pkg/glue/lean.wasm"));
  await ready(tab);
}, { url: () => server.url });

forEachBrowser("waits for what `for` names, and gives up once it is taken away", async ({ page: tab }) => {
  await tab.evaluateOnNewDocument(() => {
    addEventListener("summary-error", () => (window.failed = true));
  });
  await tab.goto(`${server.url}lost`);
  await tab.waitForFunction(() => window.failed);
  const shown = () => tab.evaluate(() => {
    const element = document.querySelector("article-summary");
    return { busy: element.matches(":state(busy)"), error: element.matches(":state(error)"), has: Boolean(element.summary) };
  });
  assert.deepEqual(await shown(), { busy: true, error: false, has: false });
  // It comes by an insertion, or by a change of an id.
  await tab.evaluate((paragraphs) => {
    const later = document.createElement("article");
    later.id = "later";
    for (const text of paragraphs) later.appendChild(document.createElement("p")).textContent = text;
    document.body.append(later);
  }, PARAGRAPHS.map((html) => html.replace(/<[^>]*>/gu, "")));
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.equal((await shown()).has, false);
  await tab.evaluate(() => (document.querySelector("#later").id = "nobody"));
  await ready(tab);
  assert.deepEqual(await shown(), { busy: false, error: false, has: true });
  // Another name is waited for as well; an element that is away waits for nothing.
  const count = await tab.evaluate(async () => {
    const element = document.querySelector("article-summary");
    let read = 0;
    addEventListener("summary-ready", () => read++);
    window.failed = false;
    element.setAttribute("for", "other");
    while (!window.failed) await new Promise((resolve) => setTimeout(resolve, 10));
    element.remove();
    document.querySelector("#nobody").id = "other";
    await new Promise((resolve) => setTimeout(resolve, 200));
    return read;
  });
  assert.equal(count, 0);
}, { url: () => server.url });

forEachBrowser("waits until it is near when it is lazy", async ({ page: tab }) => {
  await tab.goto(`${server.url}lazy`);
  await tab.waitForFunction(() => customElements.get("article-summary"));
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(await tab.evaluate(() => document.querySelector("article-summary").summary), null);
  await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await ready(tab);
}, { url: () => server.url });

forEachBrowser("a click leads to the sentence, unless the page prevents it", async ({ page: tab }) => {
  await tab.goto(server.url);
  await ready(tab);
  const jump = () =>
    tab.evaluate(() => {
      const element = document.querySelector("article-summary");
      const [button] = element.shadowRoot.querySelectorAll("button");
      return new Promise((resolve) => {
        element.addEventListener("summary-jump", (event) => {
          const text = event.detail.ranges.map(String).join("");
          setTimeout(() => {
            const { anchorNode, anchorOffset } = getSelection();
            resolve({ text, at: anchorNode?.data?.slice(anchorOffset, anchorOffset + 12) ?? null });
          }, 50);
        }, { once: true });
        button.click();
      });
    });
  const [first] = await items(tab);
  const jumped = await jump();
  assert.equal(folded([jumped.text]), first);
  assert.ok(first.startsWith(jumped.at.trim().slice(0, 8)));
  await tab.evaluate(() => {
    getSelection().removeAllRanges();
    addEventListener("summary-jump", (event) => event.preventDefault());
  });
  assert.equal((await jump()).at, null);
}, { url: () => server.url });

forEachBrowser("reads the page again once it has changed under the sentences", async ({ page: tab }) => {
  await tab.goto(server.url);
  await ready(tab);
  // Splitting and joining text leaves the ranges right.
  await tab.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("#story"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) if (text.length > 20) text.splitText(10);
  });
  assert.equal(folded(await lit(tab)), folded(await items(tab)));
  await tab.evaluate(() => document.querySelector("#story").normalize());
  assert.equal(folded(await lit(tab)), folded(await items(tab)));
  // A framework that renders anew takes the nodes away.
  const events = tab.evaluate(() => new Promise((resolve) => addEventListener("summary-ready", () => resolve(true), { once: true })));
  await tab.evaluate(() => {
    const story = document.querySelector("#story");
    const copies = [...story.childNodes].map((node) => node.cloneNode(true));
    story.replaceChildren(...copies);
  });
  assert.ok(await events);
  assert.equal(folded(await lit(tab)), folded(await items(tab)));
  assert.ok((await lit(tab)).length > 0);
}, { url: () => server.url });

forEachBrowser("reads the page again once it says more, and once another article stands in its place", async ({ page: tab }) => {
  await tab.goto(`${server.url}empty`);
  await ready(tab);
  const plain = PARAGRAPHS.map((html) => html.replace(/<[^>]*>/gu, ""));
  /** Puts paragraphs into an article, and waits until the element has read them. */
  const after = (change) => tab.evaluate(`(async () => {
    const element = document.querySelector("article-summary");
    const { length } = element.summary?.article.text ?? "";
    const fill = (article, texts) => {
      for (const text of texts) article.appendChild(document.createElement("p")).textContent = text;
      return article;
    };
    (${change})(fill, document.querySelector("#story"), ${JSON.stringify(plain)});
    while ((element.summary?.article.text.length ?? length) === length) await new Promise((resolve) => setTimeout(resolve, 20));
    return element.summary.article.text;
  })()`);
  const shown = async (...texts) => {
    assert.ok((await lit(tab)).length > 0);
    for (const text of [...(await lit(tab)), ...(await items(tab))]) {
      assert.ok(texts.some((whole) => folded([whole]).includes(folded([text]))), text);
    }
  };
  await after((fill, story, texts) => fill(story, texts.slice(0, 1)));
  await shown(plain[0]);
  await after((fill, story, texts) => fill(story, texts.slice(1)));
  await shown(...plain);
  // An application that goes to its next page, with what is around the article.
  const text = await after((fill, story, texts) => {
    const next = document.createElement("main");
    next.append(fill(story.cloneNode(false), texts.slice(2)));
    story.parentNode.replaceWith(next);
  });
  assert.equal(folded([text]), folded(plain.slice(2)));
  await shown(...plain.slice(2));
}, { url: () => server.url });

forEachBrowser("inside the article it does not read itself", async ({ page: tab }) => {
  await tab.goto(`${server.url}inside`);
  await ready(tab);
  const texts = await tab.evaluate(async () => {
    const element = document.querySelector("article-summary");
    const first = element.summary.article.text;
    return [first, (await element.refresh()).article.text];
  });
  assert.equal(texts[1], texts[0]);
  assert.doesNotMatch(texts[0], /In short/u);
}, { url: () => server.url });

forEachBrowser("a second copy of the module leaves the first in place", async ({ page: tab }) => {
  await tab.goto(server.url);
  await ready(tab);
  const same = await tab.evaluate(async () => {
    const first = customElements.get("article-summary");
    await import("/pkg/element.js?again");
    return first === customElements.get("article-summary");
  });
  assert.ok(same);
}, { url: () => server.url });

forEachBrowser("summarizeElement() reads what is shown: shadow roots and slots in, hidden and typed text out", async ({ page: tab }) => {
  await tab.goto(server.url);
  const found = await tab.evaluate(async () => {
    const { summarizeElement } = await import("/pkg/text.js");
    const story = document.querySelector("#story");
    const card = document.createElement("div");
    const shadow = card.attachShadow({ mode: "open" });
    const p = document.createElement("p");
    p.append("A sentence in a shadow root about the strait and the lorries is read too, ", document.createElement("slot"), ".");
    shadow.append(p);
    card.append("slotted words and all of the council's measurements");
    const typed = document.createElement("textarea");
    typed.value = typed.textContent = "What I type here about the strait and the ice is mine alone, and nobody reads it.";
    const quiet = document.createElement("p");
    quiet.style.visibility = "hidden";
    quiet.textContent = "Invisible words about the strait and the ice and all the lorries of the harbour town.";
    story.append(card, typed, quiet);
    const live = await summarizeElement(document, { length: { ratio: 1 } });
    const { text } = live.summary.article;
    const slices = live.summary.selected.map((index) => {
      const { start, end } = live.summary.sentences[index];
      const ranges = live.ranges(index);
      return [text.slice(start, end), ranges && ranges.map(String).join("").replace(/\s+/gu, " ")];
    });
    live.release();
    return { text, slices, released: live.ranges(live.summary.selected[0]) };
  });
  assert.match(found.text, /in a shadow root about the strait and the lorries is read too, slotted words/u);
  assert.doesNotMatch(found.text, /secret sentence|mine alone|Invisible words|About us/u);
  assert.ok(found.slices.length > 5);
  for (const [slice, ranged] of found.slices) assert.equal(ranged, slice);
  assert.equal(found.released, null);
}, { url: () => server.url });

forEachBrowser("summarizeElement() reads formulas as they are written, though a picture is shown for them", async ({ page: tab }) => {
  await tab.goto(server.url);
  const found = await tab.evaluate(async () => {
    const { summarizeElement } = await import("/pkg/text.js");
    const formula = (display) => {
      const math = (name, ...children) => {
        const element = document.createElementNS("http://www.w3.org/1998/Math/MathML", name);
        element.append(...children);
        return element;
      };
      const source = math("annotation", "{\\displaystyle h^{2}}");
      source.setAttribute("encoding", "application/x-tex");
      const around = document.createElement("span");
      around.style.display = display;
      around.append(math("math", math("semantics", math("msup", math("mi", "h"), math("mn", "2")), source)));
      return around;
    };
    const p = document.createElement("p");
    p.append("The ice over the strait bears a lorry where ", formula("none"), " is more than its weight, and ", formula("inline"), " is measured daily.");
    document.querySelector("#story").append(p);
    const live = await summarizeElement(document, { length: { ratio: 1 } });
    const { text } = live.summary.article;
    live.release();
    return text;
  });
  assert.match(found, /bears a lorry where h\^\{2\} is more than its weight, and h\^\{2\} is measured daily\./u);
}, { url: () => server.url });

forEachBrowser("summarizeElement() reads a frame's document, adopted nodes, and documents that nobody looks at", async ({ page: tab }) => {
  await tab.goto(server.url);
  const found = await tab.evaluate(async () => {
    const { summarizeElement } = await import("/pkg/text.js");
    const words = (what) => `The ${what} of the council tells of the strait, the ice and the lorries of the town. Hidden things stay out.`;
    const read = async (root) => {
      const live = await summarizeElement(root, { length: { ratio: 1 } });
      const { text } = live.summary.article;
      const holds = live.summary.selected.every((index) => {
        const { start, end } = live.summary.sentences[index];
        return live.ranges(index)?.map(String).join("").replace(/\s+/gu, " ") === text.slice(start, end);
      });
      return { text, holds: holds && live.summary.selected.length > 0 };
    };
    const fill = (page) => {
      const story = page.createElement("article");
      const p = page.createElement("p");
      p.textContent = words("report");
      const quiet = page.createElement("p");
      quiet.style.display = "none";
      quiet.textContent = words("secret");
      const typed = page.createElement("textarea");
      typed.textContent = words("diary");
      const card = page.createElement("div");
      const inner = card.attachShadow({ mode: "open" });
      inner.append(page.createElement("slot"));
      const slotted = page.createElement("p");
      slotted.textContent = words("speech");
      card.append(slotted);
      const edited = page.createElement("div");
      edited.contentEditable = "true";
      edited.textContent = words("draft");
      story.append(p, quiet, typed, card, edited);
      page.body.append(story);
      return story;
    };
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const story = fill(frame.contentDocument);
    // It has no address that leads there.
    const framed = await summarizeElement(story);
    if (framed.summary.article.url !== null) throw new Error(framed.summary.article.url);
    const inFrame = await read(story);
    const whole = await read(frame.contentDocument);
    // Its nodes keep the classes of the frame's window.
    document.body.append(story);
    const adopted = await read(story);
    const nobody = document.implementation.createHTMLDocument("Nobody");
    const unseen = await read(fill(nobody));
    return { inFrame, whole, adopted, unseen };
  });
  for (const [name, { text, holds }] of Object.entries(found)) {
    assert.match(text, /The report of the council/u, name);
    assert.match(text, /The speech of the council/u, name);
    assert.doesNotMatch(text, /diary|draft/u, name);
    // Where nobody looks nothing is styled.
    if (name !== "unseen") assert.doesNotMatch(text, /secret/u, name);
    assert.ok(holds, name);
  }
}, { url: () => server.url });
