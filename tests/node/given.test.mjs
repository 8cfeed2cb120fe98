// The wasm that is given is the one that is used, whatever was loaded before it: in a file of its own, where
// nothing has been loaded yet.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { Summarizer, summarize, summarizeHtml, version } from "../../dist/npm/node.js";
import { HARBOUR } from "./articles.mjs";

const bytes = (name) => readFile(new URL(`../../dist/npm/glue/${name}.wasm`, import.meta.url));
const lacksHtml = { code: "wasm-load-failed", message: /has no summarizeHtml\(\)/u };
const isHtml = async (summarizer) => (await summarizer.summarizeHtml(`<p>${HARBOUR}`)).sentences.length > 5;

test("where none is given, the one that was loaded first is taken", async () => {
  const module = await WebAssembly.compile(await bytes("plain"));
  const first = Summarizer.createSync(module);
  assert.deepEqual(await summarize(HARBOUR), first.summarize(HARBOUR));
  await assert.rejects(summarizeHtml(`<p>${HARBOUR}`), lacksHtml);
});

test("one that is given after another is used, and the other stays what it was", async () => {
  const plain = await Summarizer.create({ wasm: await bytes("plain") });
  const full = await Summarizer.create({ wasm: await bytes("full") });
  assert.ok(await isHtml(full));
  await assert.rejects(plain.summarizeHtml(`<p>${HARBOUR}`), lacksHtml);
  const now = Summarizer.createSync(await bytes("full"));
  assert.equal(now.summarizeHtml(`<p>${HARBOUR}`).article.text, (await full.summarizeHtml(`<p>${HARBOUR}`)).article.text);
});

test("one of another version is refused though a right one is loaded", async () => {
  const older = await bytes("full");
  older.write(version.replace(/\d/u, "9"), older.lastIndexOf(`nutgraf${version}`) + "nutgraf".length);
  await assert.rejects(Summarizer.create({ wasm: older }), { code: "version-mismatch" });
  assert.throws(() => Summarizer.createSync(older), { code: "version-mismatch" });
});

test("an address is loaded once, and again after a failure", async (context) => {
  let [asked, isDown] = [0, true];
  context.mock.method(globalThis, "fetch", async () => {
    asked++;
    return isDown ? new Response("", { status: 503 }) : new Response(await bytes("full"));
  });
  const wasm = "https://brae.example/files/full.wasm";
  const missing = { code: "wasm-load-failed", message: /brae\.example\/files\/full\.wasm: the server answered 503/u };
  await assert.rejects(Summarizer.create({ wasm }), missing);
  isDown = false;
  const made = await Promise.all([wasm, new URL(wasm), Promise.resolve(wasm)].map((given) => Summarizer.create({ wasm: given })));
  assert.equal(asked, 2);
  for (const summarizer of made) assert.ok(await isHtml(summarizer));
  await Summarizer.create({ wasm: `${wasm}?2` });
  assert.equal(asked, 3);
});

test("an answer that is given twice is read once", async () => {
  const wasm = new Response(await bytes("full"));
  for (let call = 0; call < 2; call++) assert.ok(await isHtml(await Summarizer.create({ wasm })));
});

test("an address that is none is refused as a wasm that does not load", async () => {
  for (const wasm of ["/full.wasm", "http://["]) {
    await assert.rejects(Summarizer.create({ wasm }), (error) => error.code === "wasm-load-failed" && error.message.includes(wasm));
  }
  // What is natural to try on a server, where `fetch` reads no files.
  for (const wasm of ["./glue/full.wasm", new URL("../../dist/npm/glue/full.wasm", import.meta.url)]) {
    await assert.rejects(Summarizer.create({ wasm }), { code: "wasm-load-failed", message: /or give the wasm's bytes/u });
  }
  await assert.rejects(Summarizer.create({ wasm: new Uint8Array(3) }), (error) => !error.message.includes("on a server"));
});
