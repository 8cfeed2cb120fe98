// Every kind of input a person has: rich text, page source, files in their encodings, an address, a share.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { deflateRawSync } from "node:zlib";
import { forEachBrowser } from "./browsers.mjs";
import { ARTICLE, copyPage, copyText, engineSays, marks, named, open, paste, pasteText, ready, summarised, until } from "./reader.mjs";
import { serve } from "./server.mjs";

const [TITLE, BYLINE, ...PARAGRAPHS] = ARTICLE.trim().split("\n\n");
const MENU = ["Home", "Sport", "Weather", "Subscribe now", "Sign in"].map((word) => `<li><a href="/${word}">${word}</a></li>`).join("");
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title></head><body>
<nav><ul>${MENU}</ul></nav>
<article><h1>${TITLE}</h1><p class="byline">${BYLINE}</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n")}</article>
<aside><h2>More stories</h2><ul><li><a href="/1">Ten beaches to see before autumn</a></li><li><a href="/2">The best of the week in pictures</a></li></ul></aside>
<footer><p>Copyright 2026. Cookies. Terms of use.</p></footer></body></html>`;

let site;
before(async () => {
  site = await serve({ "/story.html": { text: PAGE } });
});
after(() => site.close());

/** Opens a file by the page's own file picker. */
async function openFile(page, name, bytes, type = "") {
  await page.$eval("input[type=file]", (input, file) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([content], file.name, { type: file.type }));
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, { name, type, base64: Buffer.from(bytes).toString("base64") });
}

const shownText = (page) => page.$$eval("#article .block", (blocks) => blocks.map((block) => {
  const copy = block.cloneNode(true);
  for (const link of copy.querySelectorAll(".n")) link.remove();
  return copy.textContent.trim();
}).join("\n\n"));

/** A ZIP archive of one entry, packed or stored (APPNOTE 4.3). */
function zip(name, content, packed = true) {
  const data = packed ? deflateRawSync(content) : Buffer.from(content);
  const path = Buffer.from(name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(packed ? 8 : 0, 4);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(Buffer.byteLength(content), 18);
  shared.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), shared, path, data]);
  const central = Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), Buffer.from([20, 0]), shared, Buffer.alloc(14), path]);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const runs = (text) => text.match(/.{1,40}/gsu).map((part) => `<w:r><w:t xml:space="preserve">${part.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r>`).join("");
const docx = (paragraphs, packed) => zip("word/document.xml",
  `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${paragraphs.map((text) => `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>${runs(text)}<w:r><w:delText>struck out</w:delText></w:r></w:p>`).join("")}</w:body></w:document>`, packed);

forEachBrowser("what is text, what is source, what is an address", async ({ page, url }) => {
  await open(page, url);
  const said = await page.evaluate(async () => {
    const { bareAddress, looksLikeSource } = await import(new URL("recognise.js", document.querySelector("script[type=module]").src).href);
    return {
      sources: ["<!DOCTYPE html><title>x</title>", "  <html lang=en>", "<!-- saved --><!doctype html>", "<div><p>One.</p><p>Two.</p><p>Three.</p></div>"].map(looksLikeSource),
      texts: ["Plain words.", "In HTML <p> opens a paragraph, and <b> makes text bold.", "a < b and c > d", "<3 this song", "", "<Anna> hi there\n<Ben> hello"].map(looksLikeSource),
      addresses: ["https://example.com/a", " http://example.com ", "www.example.com/a?b=c", "HTTPS://EXAMPLE.COM"].map(bareAddress),
      others: ["Read https://example.com today", "example", "ftp://example.com", "javascript:alert(1)", "https://", "mailto:a@b.c"].map(bareAddress),
    };
  });
  assert.deepEqual(said.sources, [true, true, true, true]);
  assert.deepEqual(said.texts, [false, false, false, false, false, false]);
  assert.deepEqual(said.addresses, ["https://example.com/a", "http://example.com/", "https://www.example.com/a?b=c", "https://example.com/"]);
  assert.deepEqual(said.others, [null, null, null, null, null, null]);
});

forEachBrowser("an address is never fetched, and the page says what to do", async ({ page, url }) => {
  const asked = [];
  await open(page, url);
  page.on("request", (request) => asked.push(request.url()));
  await copyText(page, `${site.url}story.html`);
  await paste(page);
  await page.waitForSelector(".note");
  assert.match(await page.$eval(".note", (note) => note.textContent), /fetches nothing.*paste it here.*saved file.*bookmarklet/);
  assert.ok(await page.$(".note .bookmarklet"));
  assert.equal(await page.$eval("#text", (area) => area.value), `${site.url}story.html`);
  assert.deepEqual(asked.filter((address) => address.startsWith(site.url)), []);
});

const TEXT = "Der Fluß führte Hochwasser. „Wir schließen die Brücke“, sagte die Bürgermeisterin. Fünf Straßen blieben gesperrt, und die Schule fiel aus. Am Abend sank der Pegel um 40 Zentimeter. Die Händler öffnen morgen wieder.";
const latin = (text) => Buffer.from(text.replaceAll("„", "\u0084").replaceAll("“", "\u0093"), "latin1");
const FILES = {
  "UTF-8": ["a.txt", Buffer.from(TEXT)],
  "UTF-8 with a mark": ["a.txt", Buffer.from(`\ufeff${TEXT}`)],
  "UTF-16 LE with a mark": ["a.txt", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
  "UTF-16 LE without": ["a.md", Buffer.from(TEXT, "utf16le")],
  "UTF-16 BE with a mark": ["a.txt", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16()],
  "windows-1252": ["a.txt", latin(TEXT)],
  "Word, packed": ["a.docx", docx([TEXT], true)],
  "Word, stored": ["a.docx", docx([TEXT], false)],
};

forEachBrowser("files are opened in their encodings", async ({ page, url }) => {
  for (const [kind, [name, bytes]] of Object.entries(FILES)) {
    await page.goto("about:blank");
    await open(page, url);
    await openFile(page, name, bytes);
    await summarised(page);
    assert.equal((await shownText(page)).replace(/\s+/g, " "), TEXT, kind);
  }
});

// What no runtime here can write, as base64: files as old programs left them, which say nothing of their encoding.
const JAPANESE = "新しい図書館は七年遅れて開館した。市民はずっと待っていた。館長によると、閲覧室には四百人が入れる。バスの便はまだ少ない。市は年末までに二つの路線を増やすと答えた。";
const CHINESE = "新图书馆在等待七年之后开放。这座城市星期一开放了新的公共图书馆。馆长表示，主阅览室可以同时容纳四百名读者。一些居民抱怨新馆离市中心太远。";
const KOREAN = "새 도서관이 칠 년 만에 문을 열었다. 시민들은 오래 기다렸다. 관장은 열람실에 사백 명이 들어갈 수 있다고 말했다.";
const RUSSIAN = "Новая библиотека открылась после семи лет ожидания. Директор сказала, что зал вмещает четыреста читателей. Автобусов пока мало.";
const OLD_FILES = {
  "Shift-JIS": [JAPANESE, "kFaCtYKikH2PkYrZgs2OtZROkniC6oLEikqK2YK1gr2BQo5zlq+CzYK4gsGCxpHSgsGCxIKigr2BQorZkreCyYLmgumCxoFBiXuXl466gsmCzY5slVOQbIKqk/yC6oLpgUKDb4NYgsyV1oLNgtyCvo+tgsiCooFCjnOCzZROlpaC3ILFgsmT8YLCgsyYSJD8gvCRnYLigreCxpOagqaCvYFC"],
  "EUC-JP": [JAPANESE, "v7ekt6Skv9698bTbpM+8t8evw9mk7KTGs6u026S3pL+ho7vUzLGkz6S6pMOkyMLUpMOkxqSkpL+ho7TbxLmky6TopOukyKGisdzN97y8pMukz7vNybS/zaSsxv6k7KTroaOl0KW5pM7K2KTPpN6kwL6vpMqkpKGju9Skz8evy/ak3qTHpMvG86TEpM7PqcD+pPLB/aTkpLmkyMX6pKikv6Gj"],
  "GB 18030": [CHINESE, "0MLNvMrpud3U2rXItP3G38Tq1q6687+qt8Who9Xi1/mzx8rQ0MfG2tK7v6q3xcHL0MK1xLmrubLNvMrpud2ho7nds6Sx7cq+o6zW99TEwMDK0r/J0tTNrMqxyN3EycvEsNnD+7bB1d+ho9K70Km+08PxsafUudDCud3A68rQ1tDQxMyr1Lahow=="],
  "EUC-KR": [KOREAN, "u/UgtbW8rbD8wMwgxKUgs+IguLi/oSC5rsC7IL+tvvq02S4gvcO5zrXpwLogv8C3oSCx4rTZt8i02S4gsPzA5cC6IL+ttve9x7+hILvnuekguO3AzCC16b7usKUgvPYgwNa02bDtILi7x9+02S4="],
  "windows-1251": [RUSSIAN, "ze7i4P8g4ejh6+ju8uXq4CDu8urw++vg8fwg7+7x6+Ug8eXs6CDr5fIg7ubo5ODt6P8uIMTo8OXq8u7wIPHq4Ofg6+AsIPfy7iDn4Osg4uzl+eDl8iD35fL78OXx8uAg9+jy4PLl6+XpLiDA4vLu4fPx7uIg7+7q4CDs4OvuLg=="],
  "KOI8-R": [RUSSIAN, "7s/XwdEgwsnCzMnP1MXLwSDP1MvS2czB09gg0M/TzMUg08XNySDMxdQgz9bJxMHOydEuIOTJ0sXL1M/SINPLwdrBzMEsIN7UzyDawcwg183F3cHF1CDexdTZ0sXT1MEg3snUwdTFzMXKLiDh19TPwtXTz9cg0M/LwSDNwczPLg=="],
};

forEachBrowser("files of old encodings are told by what stands in them, and by what a page declares", async ({ page, url }) => {
  for (const [kind, [text, packed]] of Object.entries(OLD_FILES)) {
    await page.goto("about:blank");
    await open(page, url);
    await openFile(page, "a.txt", Buffer.from(packed, "base64"));
    await summarised(page);
    assert.equal((await shownText(page)).replace(/\s+/g, " "), text, kind);
  }
  const declared = Buffer.concat([
    Buffer.from('<!doctype html><html lang="ja"><head><meta charset="Shift_JIS"><title>x</title></head><body><article><p>'),
    Buffer.from(OLD_FILES["Shift-JIS"][1], "base64"),
    Buffer.from("</p></article></body></html>"),
  ]);
  await page.goto("about:blank");
  await open(page, url);
  await openFile(page, "a.html", declared);
  await summarised(page);
  assert.ok((await shownText(page)).includes("館長によると"), "declared");
}, { timeout: 240_000 });

forEachBrowser("what cannot be read is refused in plain words, and the text before stays", async ({ page, url }) => {
  await open(page, url);
  await page.focus("#text");
  await page.keyboard.type("Half a thought");
  for (const [name, bytes, words] of [
    ["paper.pdf", "%PDF-1.7\n%binary", /PDF.*paste here/],
    ["photo.jpg", Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)), /not text/],
    ["archive.docx", zip("other.xml", "<a/>"), /not text/],
    ["broken.docx", Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), Buffer.alloc(200, 255)]), /not text/],
  ]) {
    await openFile(page, name, bytes);
    await page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".note.error")?.textContent ?? ""), {}, words.source);
    assert.equal(await page.$eval("#text", (area) => area.value), "Half a thought");
  }
});

forEachBrowser("a file dropped anywhere on the page is opened", async ({ page, url }) => {
  await open(page, url);
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "story.txt", { type: "text/plain" }));
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, ARTICLE);
  await summarised(page);
  const expected = await engineSays(page, ARTICLE);
  assert.deepEqual((await marks(page)).map(({ text }) => text), expected.chosen);
});

forEachBrowser("what the system shares arrives, and the address is clean", async ({ page, url }) => {
  await page.goto(`${url}?title=${encodeURIComponent("A windmill")}&text=${encodeURIComponent("The windmill turned again. Nobody had seen it move since the war. The miller's son had oiled the shaft. Half the village came to look.")}`);
  await ready(page);
  await summarised(page);
  assert.match(await page.$eval("#text", (area) => area.value), /^A windmill\n\nThe windmill turned again/);
  assert.equal(new URL(page.url()).search, "");
});

forEachBrowser("a page selected and copied is read as a page; what was left out can be seen and had back", async ({ page, url }) => {
  await open(page, url);
  await copyPage(page, `${site.url}story.html`);
  await paste(page);
  await summarised(page);
  const text = await shownText(page);
  assert.ok(text.includes(PARAGRAPHS[2]));
  assert.equal(text.includes("Subscribe now"), false);
  assert.equal(text.includes("Ten beaches"), false);
  assert.match(await page.$eval(".note", (note) => note.textContent), /\d+ blocks? (was|were) left out/);
  await (await page.$(".removed summary")).click();
  assert.match(await page.$eval(".removed ul", (list) => list.innerText), /Ten beaches|Copyright|Subscribe/);
  await (await named(page, ".note button", "Use the plain text instead")).click();
  await until(page, () => document.querySelector("#article")?.textContent.includes("Ten beaches"));
});

forEachBrowser("page source pasted as text is recognised", async ({ page, url }) => {
  await open(page, url);
  await pasteText(page, PAGE);
  await until(page, () => document.querySelector("#article") !== null);
  const text = await shownText(page);
  assert.ok(text.includes(PARAGRAPHS[2]));
  assert.equal(text.includes("<p>"), false);
  assert.match(await page.$eval(".note", (note) => note.textContent), /source of a page/);
});

forEachBrowser("a saved page is read as one", async ({ page, url }) => {
  await open(page, url);
  await openFile(page, "story.html", PAGE, "text/html");
  await summarised(page);
  const text = await shownText(page);
  assert.ok(text.includes(PARAGRAPHS[2]));
  assert.equal(text.includes("Subscribe now"), false);
});
