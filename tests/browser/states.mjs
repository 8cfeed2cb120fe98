// Every state the page can be in, each with the way a person gets there: for axe, and for pictures.

import { ARTICLE, copyPage, copyText, named, open, paste, pasteText, summarised, until } from "./reader.mjs";
import { policy, root, serve } from "./server.mjs";
import path from "node:path";

/**
 * The states by name. `reach(page, url)` goes there from the page just opened; `narrow(page)` brings
 * to front what is meant where the window has become too narrow for both sides; `answer` is how the
 * page's server misbehaves on the way, as `serve` takes it, and `problems` what the console says then.
 */
export const STATES = {
  empty: {},
  "something held over the page": {
    reach: (page) => page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["text"], "a.txt", { type: "text/plain" }));
      document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer: transfer, bubbles: true }));
    }),
  },
  result: { reach: (page) => pasteText(page, ARTICLE) },
  "a sentence looked up": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await (await page.$$(".key-link"))[1].click();
      await until(page, () => document.querySelector(".s.current") !== null);
    },
    narrow: toArticle,
  },
  "heat map": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("h");
      await until(page, () => document.body.classList.contains("heat-on"));
    },
    narrow: toArticle,
  },
  editing: {
    reach: async (page) => {
      await page.focus("#text");
      await page.keyboard.type("The mill closed in May. Its owner had found no buyer for the looms. The town lost half its tax.");
      await summarised(page);
    },
  },
  "an exact length": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await (await named(page, ".segments button", "Exact")).click();
      await page.keyboard.down("Control");
      await page.keyboard.press("a");
      await page.keyboard.up("Control");
      await page.keyboard.type("80");
    },
  },
  "an address": {
    reach: async (page) => {
      await copyText(page, "https://example.com/story");
      await paste(page);
      await page.waitForSelector(".note");
    },
  },
  "a refused file": { reach: (page) => openFile(page, "a.pdf", "%PDF-1.7", "application/pdf") },
  "a refused file beside a text": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await openFile(page, "a.pdf", "%PDF-1.7", "application/pdf");
    },
  },
  "a damaged link": {
    reach: async (page) => {
      await page.evaluate(() => { location.hash = "text=AAAA"; });
      await page.waitForSelector(".note.error");
    },
  },
  "a handover that fails": {
    reach: async (page) => {
      await page.evaluate(() => { location.hash = "receive"; });
      // A link of the same page arrives by its fragment alone; nobody has opened this window.
      await page.waitForSelector(".note.error");
    },
  },
  "an engine that cannot be loaded": {
    answer: (request, response, asked) => {
      if (!asked.endsWith(".wasm")) return false;
      response.writeHead(503);
      response.end();
      return true;
    },
    problems: /503|Failed to load resource/,
    reach: async (page) => {
      await copyText(page, ARTICLE);
      await paste(page);
      await page.waitForSelector(".note.error", { timeout: 30_000 });
    },
  },
  "at work": {
    // The engine is on its way for as long as the page is looked at.
    answer: (request, response, asked) => asked.endsWith(".wasm"),
    reach: async (page) => {
      await copyText(page, ARTICLE);
      await paste(page);
      await until(page, () => document.body.dataset.busy === "true"
        && getComputedStyle(document.querySelector(".working")).visibility === "visible");
    },
  },
  "a rich paste": { reach: pasteRich, narrow: toArticle },
  "a rich paste, what was left out": {
    reach: async (page) => {
      await pasteRich(page);
      await (await page.$(".removed summary")).click();
    },
  },
  "no article": {
    reach: async (page) => {
      await copyText(page, NO_ARTICLE);
      await paste(page);
      await summarised(page);
      await until(page, () => document.querySelector(".note.warning") !== null);
      // What was left out is part of this state.
      await (await page.$(".removed summary")).click();
    },
  },
  "a text too short": { reach: (page) => pasteText(page, "The mill closed in May. Its owner had found no buyer for the looms.") },
  "a text without a sentence": {
    reach: async (page) => {
      await copyText(page, "😀😀 👩‍👩‍👧 🎉");
      await paste(page);
      await summarised(page);
    },
  },
  "an unknown language": {
    reach: async (page) => {
      await copyText(page, GEORGIAN);
      await paste(page);
      await summarised(page);
      await page.waitForSelector(".note.warning");
    },
  },
  "long words": {
    reach: async (page) => {
      await pasteText(page, `${ARTICLE}\n\nThe address https://example.com/${"very-long-".repeat(30)}path is where the plans will stand from April. ${"Donaudampfschifffahrt".repeat(12)} is what the harbour master calls the whole affair.`);
      await page.evaluate(() => document.activeElement.blur());
      for (let i = 0; i < 30; i++) await page.keyboard.press("]");
    },
  },
  "a menu": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await openMenu(page, ".key-item .more");
    },
    narrow: (page) => openMenu(page, ".key-item .more"),
  },
  "the menu of formats": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await openMenu(page, ".foot [aria-haspopup]");
    },
    narrow: (page) => openMenu(page, ".foot [aria-haspopup]"),
  },
  "the reasons": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await (await page.$(".key-item .more")).click();
      await (await named(page, "[role=menuitem]", "Why this sentence?")).click();
      await page.waitForSelector("dialog[open]");
    },
  },
  "a chosen keyword": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await (await page.$(".chips .chip")).click();
      await until(page, () => !document.querySelector(".verdict").hidden && document.body.dataset.busy === "false");
    },
  },
  "a question": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await (await named(page, ".focus .chip-rest", await page.$eval(".chip-rest", (node) => node.textContent))).click();
      await ask(page, "What did it cost?");
      await until(page, () => !document.querySelector(".verdict").hidden && document.body.dataset.busy === "false");
    },
  },
  "a question the text does not answer": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await ask(page, "zebra");
      await until(page, () => document.querySelector(".verdict").textContent.startsWith("The text says nothing") && document.body.dataset.busy === "false");
    },
  },
  "the comparison": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await (await named(page, ".view-controls button", "Compare two algorithms")).click();
      await page.waitForSelector(".compared li");
    },
  },
  "a text from right to left": { reach: (page) => pasteText(page, ARABIC) },
  "a text in Chinese": { reach: (page) => pasteText(page, CHINESE) },
  help: {
    reach: async (page) => {
      await (await named(page, "#bar-tools button", "Help")).click();
      await page.waitForSelector("dialog[open]");
    },
  },
  "a history": {
    reach: async (page) => {
      await page.evaluate(() => {
        localStorage.setItem("nutgraf:preferences", JSON.stringify({ history: true }));
        localStorage.setItem("nutgraf:history", JSON.stringify([
          { title: "A lighthouse without a keeper learns to ask for help", text: "One." },
          { title: "A title that is so long that it has to be broken into several lines wherever it is shown, on a phone as on a desk", text: "Two." },
          { title: "افتتاح مكتبة المدينة الجديدة", text: "Three." },
        ]));
      });
      await (await named(page, "#bar-tools button", "Help")).click();
      await page.waitForSelector("dialog[open]");
      await toHistory(page);
    },
    narrow: toHistory,
  },
  "a link": {
    reach: async (page) => {
      await pasteText(page, ARTICLE);
      await (await named(page, ".foot button", "Save, share")).click();
      await (await named(page, "[role=menuitem]", "Make a link")).click();
      await page.waitForSelector("dialog[open] input[type=text]");
      await (await page.$("dialog input[type=checkbox]")).click();
      await until(page, () => document.querySelector("dialog input[type=text]").value.includes("text="));
    },
  },
  "the page in German": { reach: (page) => inLanguage(page, "de") },
  "the page in Arabic": { reach: (page) => inLanguage(page, "ar") },
};

/**
 * Opens the page and goes to the state called `name`; `url` is where `dist/www` is served. Where the
 * state needs a server of its own, that is closed by the function this gives.
 */
export async function reachState(page, name, url) {
  const { reach, answer } = STATES[name];
  const own = answer
    ? await serve({ "/": path.join(root, "dist/www") }, { headers: { "content-security-policy": policy }, answer })
    : null;
  try {
    await open(page, own?.url ?? url);
    await reach?.(page, own?.url ?? url);
  } catch (error) {
    await own?.close();
    throw error;
  }
  return async () => { await own?.close(); };
}

/** On a narrow screen the article comes to front; on a wide one it is seen anyway. */
async function toArticle(page) {
  if (await page.$eval("#tabs", (node) => !node.hidden)) await (await page.$("#tab-article")).click();
}

/** Opens a menu; a window that changes its size has closed it. */
async function openMenu(page, button) {
  await until(page, () => document.querySelector("[role=menu]") === null);
  await (await page.$(button)).click();
  await page.waitForSelector("[role=menu]");
}

async function toHistory(page) {
  await page.$eval(".history", (node) => node.scrollIntoView({ block: "center" }));
}

async function ask(page, question) {
  await page.focus(".ask");
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
}

async function openFile(page, name, contents, type) {
  await page.$eval("input[type=file]", (node, ...file) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([file[1]], file[0], { type: file[2] }));
    node.files = transfer.files;
    node.dispatchEvent(new Event("change", { bubbles: true }));
  }, name, contents, type);
  await page.waitForSelector(".note.error");
}

/** A page of a newspaper, selected and copied whole. */
async function pasteRich(page) {
  const site = await serve({ "/": { text: NEWSPAPER, headers: { "content-security-policy": "" } } });
  try {
    await copyPage(page, site.url);
  } finally {
    await site.close();
  }
  await paste(page);
  await summarised(page);
  await until(page, () => document.querySelector(".removed") !== null);
}

/** The page in another language, with that language's example. */
async function inLanguage(page, language) {
  await page.select("#bar-tools select", language);
  await until(page, (tag) => document.documentElement.lang === tag && document.documentElement.classList.contains("ready"), language);
  await (await page.$$(".sheet-tools > button"))[2].click();
  await summarised(page);
}

const PARAGRAPHS = ARTICLE.trim().split("\n\n").slice(2);

/** An article among what stands around one, with each kind of block in it. */
const NEWSPAPER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A lighthouse without a keeper learns to ask for help</title></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li><li><a href="/inland">Inland</a></li><li><a href="/weather">Weather</a></li></ul></nav>
  <div class="cookie-banner"><p>We and our 412 partners value your privacy. Accept all or manage your choices.</p><button>Accept</button></div>
  <article><h1>A lighthouse without a keeper learns to ask for help</h1>
  <p>${PARAGRAPHS[0]}</p>
  <p>${PARAGRAPHS[1]}</p>
  <h2>Eleven calls</h2>
  <p>${PARAGRAPHS[2]}</p>
  <table><tr><td>Calls</td><td>What was found</td></tr><tr><td>4</td><td>A seized engine</td></tr><tr><td>2</td><td>An anchor dropped to mend a net</td></tr><tr><td>1</td><td>A man asleep</td></tr></table>
  <blockquote><p>A tower that can ask for help is of no use where there is nobody to answer.</p></blockquote>
  <p>${PARAGRAPHS[3]}</p>
  <ul><li>Below 30 km/h the computer hears every engine.</li><li>Above 50 km/h it misses one in three.</li></ul>
  <p>${PARAGRAPHS[4]}</p>
  <p>${PARAGRAPHS[5]}</p>
  </article>
  <aside><h3>Most read</h3><ul><li><a href="/1">Ferry prices rise again</a></li><li><a href="/2">The best soup on the quay</a></li><li><a href="/3">Who owns the reef?</a></li></ul></aside>
  <section class="newsletter"><h3>Our newsletter</h3><p>Sign up for the morning post, six days a week, and never miss a tide.</p></section>
  <footer><p>© The Coast Courier. All rights reserved. Imprint, terms, contact.</p></footer></body></html>`;

/** The source of a page that is all navigation. */
const NO_ARTICLE = `<html><head><title>Log in</title></head><body>
  <nav><a href="/">Home</a> <a href="/shop">Shop</a> <a href="/prices">Prices</a></nav>
  <form><label>Name <input></label><label>Password <input type="password"></label><button>Log in</button></form>
  <ul><li><a href="/shoes">Shoes</a></li><li><a href="/hats">Hats</a></li><li><a href="/coats">Coats</a></li></ul>
  <footer>All rights reserved. Cookies. Imprint.</footer></body></html>`;

/** Georgian, which the engine has no words of. */
const GEORGIAN = `ქალაქის საბჭომ ორშაბათს ახალი ხიდი გახსნა. მშენებლობა ორ წელიწადს გაგრძელდა. მერმა თქვა, რომ გადასახადი ივნისში გაუქმდება.

კუნძულზე ბევრი მაღაზია დაიხურა. ბორანი ერთ ნავს ზაფხულისთვის შეინარჩუნებს. მოსახლეობა კმაყოფილია, მაგრამ ხარჯებს აკრიტიკებს.`;

const ARABIC = `افتتاح مكتبة المدينة الجديدة

افتتحت المدينة يوم الاثنين مكتبتها العامة الجديدة بعد سبع سنوات من التأخير. وقد بلغت كلفة المشروع ثلاثة ملايين دينار، أي ضعف ما كان مقدرا في البداية. وقالت مديرة المكتبة إن القاعة الرئيسية تتسع لأربعمئة قارئ.

ويشكو بعض السكان من أن المبنى بعيد عن وسط المدينة. ورد المجلس البلدي بأنه سيضيف خطين للحافلات قبل نهاية العام. وتقول الجمعيات المحلية إن هذا الوعد سمعته من قبل.
`;

const CHINESE = `河流重见天日

市议会星期二决定重新开放这条河流。六十年来，河水一直在地下流淌。工程将耗资两千八百万元，比最初的预算多出一倍。

商人们担心失去停车位。工程师说，旧隧道太窄，无法承受夏季的暴雨。孩子们希望在岸边玩耍，老人们则想起了当年的桥。

市长表示，第一段河道将于明年春天完工。反对者认为，这笔钱应当先用来修缮学校。
`;
