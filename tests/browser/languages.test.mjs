// The interface in its languages; the text in its own language and direction.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { forEachBrowser } from "./browsers.mjs";
import { axe, marks, open, pasteText, ready, summarised, until } from "./reader.mjs";
import { root } from "./server.mjs";

const LANGUAGES = ["en", "de", "es", "fr", "ar"];

async function strings(language) {
  const source = readFileSync(`${root}www/strings/${language}.js`, "utf8");
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)).default;
}

const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const forms = (string) => (typeof string === "string" ? [string] : Object.values(string));

test("every language has every string, with the same places and all its plural forms", async () => {
  const english = await strings("en");
  for (const language of LANGUAGES) {
    const own = await strings(language);
    assert.deepEqual(Object.keys(own).sort(), Object.keys(english).sort(), language);
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, string] of Object.entries(own)) {
      assert.equal(typeof string, typeof english[key], `${language}: ${key}`);
      if (typeof string === "object") assert.deepEqual(Object.keys(string).sort(), categories, `${language}: ${key}`);
      const known = new Set(forms(english[key]).flatMap(places));
      for (const form of forms(string)) {
        assert.ok(form.trim() !== "", `${language}: ${key} is empty`);
        for (const place of places(form)) assert.ok(known.has(place), `${language}: ${key} has {${place}}`);
      }
    }
  }
});

test("the page offers the languages that the engine has words of", async () => {
  const tables = `${root}src/language/tables`;
  const { readdirSync } = await import("node:fs");
  const tags = readdirSync(tables).flatMap((name) => [...readFileSync(`${tables}/${name}`, "utf8").matchAll(/^\s*tag: "([\w-]+)"/gm)].map(([, tag]) => tag));
  const source = readFileSync(`${root}www/page/languages.js`, "utf8");
  const { KNOWN } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  assert.ok(tags.length > 20);
  assert.deepEqual([...KNOWN].sort(), tags.sort());
});

test("every string that the page asks for is there", async () => {
  const english = await strings("en");
  const { readdirSync } = await import("node:fs");
  const asked = readdirSync(`${root}www/page`).filter((name) => name.endsWith(".js"))
    .flatMap((name) => [...readFileSync(`${root}www/page/${name}`, "utf8").matchAll(/\bt\("([\w.-]+)"/g)].map(([, key]) => `${name}: ${key}`));
  const marked = [...readFileSync(`${root}www/index.html`, "utf8").matchAll(/data-t(?:-label)?="([\w.-]+)"/g)].map(([, key]) => `index.html: ${key}`);
  assert.ok(asked.length > 60);
  assert.deepEqual([...asked, ...marked].filter((use) => !(use.split(": ")[1] in english)), []);
});

for (const language of LANGUAGES) {
  forEachBrowser(`in ${language}: the words, the direction, its example, and axe`, async ({ page, url }) => {
    const own = await strings(language);
    await page.setViewport({ width: 1280, height: 800 });
    await open(page, url);
    await page.select("#bar-tools select", language);
    await page.waitForFunction((tag) => document.documentElement.lang === tag && document.documentElement.classList.contains("ready"), { timeout: 20_000 }, language);
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.dir), language === "ar" ? "rtl" : "ltr");
    assert.equal(await page.$eval("#hero h2", (node) => node.textContent), own["hero.title"]);
    const example = (await page.$$(".sheet-tools > button"))[2];
    await example.click();
    await summarised(page);
    await until(page, () => document.querySelectorAll("#article mark").length > 0);
    const { lang, dir, list, facts } = await page.evaluate(() => ({
      lang: document.getElementById("article").lang, dir: document.getElementById("article").dir,
      list: document.getElementById("keys").lang, facts: document.querySelector(".facts").textContent,
    }));
    assert.deepEqual([lang, list], [language, language]);
    assert.equal(dir, language === "ar" ? "rtl" : "ltr");
    assert.ok(facts.includes(new Intl.DisplayNames(language, { type: "language" }).of(language)), facts);
    assert.deepEqual(await axe(page), []);
    if (language === "ar") {
      // The numbers stand at the right, the panel at the left.
      const [article, panel] = await page.evaluate(() => ["source", "panel"].map((id) => document.getElementById(id).getBoundingClientRect().left));
      assert.ok(panel < article);
    }
  });
}

forEachBrowser("a text in another language than the page's, and a guess put right by hand", async ({ page, url }) => {
  await open(page, url);
  const french = "Le conseil a voté la fermeture du pont mardi soir. Les commerçants de l'île redoutent un hiver sans clients. La mairie promet une navette gratuite dès lundi. Les travaux dureront six mois et coûteront deux millions d'euros. Un nouveau pont est prévu pour l'année prochaine.";
  await pasteText(page, french);
  assert.equal(await page.$eval("#article", (node) => node.lang), "fr");
  assert.equal(await page.$eval("#keys", (node) => node.lang), "fr");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.match(await page.$eval(".language select option", (node) => node.textContent), /French \(detected\)/);
  const before = await marks(page);
  await page.select(".language select", "it");
  await until(page, () => document.getElementById("article").lang === "it");
  await summarised(page);
  await page.select(".language select", "");
  await until(page, () => document.getElementById("article").lang === "fr");
  await summarised(page);
  assert.deepEqual(await marks(page), before);
});

forEachBrowser("of a language the engine knows little about, that is said; of one it knows, it is not", async ({ page, url }) => {
  const said = () => page.$$eval(".note.warning", (notes) => notes.map((note) => note.textContent).filter((text) => /knows little about this language/.test(text)).length);
  await open(page, url);
  await pasteText(page, "ქალაქის საბჭომ ორშაბათს ახალი ხიდი გახსნა. მშენებლობა ორ წელიწადს გაგრძელდა. მერმა თქვა, რომ გადასახადი ივნისში გაუქმდება. კუნძულზე ბევრი მაღაზია დაიხურა. მოსახლეობა კმაყოფილია, მაგრამ ხარჯებს აკრიტიკებს.");
  assert.equal(await said(), 1);
  await page.select(".language select", "hy");
  await until(page, () => document.getElementById("article").lang === "hy" && document.body.dataset.busy === "false");
  assert.equal(await said(), 0);
});

forEachBrowser("Chinese and Hebrew are laid out in their own way", async ({ page, url }) => {
  for (const [language, dir, text] of [
    ["zh", "ltr", "市议会星期二决定重新开放这条河流。六十年来，河水一直在地下流淌。工程将耗资两千八百万元。商人们担心失去停车位。工程师说，旧隧道太窄。孩子们希望在岸边玩耍。"],
    ["he", "rtl", "מועצת העיר החליטה ביום שלישי לפתוח מחדש את הנהר. במשך שישים שנה זרמו המים מתחת לאדמה. העבודה תעלה עשרים ושמונה מיליון שקלים. הסוחרים חוששים לאבד את מקומות החניה. המהנדסים אומרים שהמנהרה צרה מדי."],
  ]) {
    await page.goto("about:blank");
    await open(page, url);
    await pasteText(page, text);
    assert.deepEqual(await page.$eval("#article", (node) => [node.lang.split("-")[0], node.dir]), [language, dir]);
    assert.ok((await marks(page)).length > 0, language);
  }
});
