// The build for plain text: what it can do it does as the whole engine does, and what it cannot it
// says. In a file of its own, since a glue keeps the wasm that it was given first.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import * as whole from "../../dist/npm/inline.js";
import { Summarizer, SummarizerError } from "../../dist/npm/node.js";
import * as text from "../../dist/npm/text-node.js";
import { GERMAN, HARBOUR, MIXED } from "./articles.mjs";

const plain = await readFile(new URL("../../dist/npm/glue/plain.wasm", import.meta.url));

test("a text and an article get the same summary from the smallest wasm as from the whole", async () => {
  for (const source of [HARBOUR, GERMAN, MIXED, "", "One."]) {
    const options = { length: { sentences: 3 }, explain: true, focus: "harbour" };
    const summary = await text.summarize(source, options);
    assert.deepEqual(summary, await whole.summarize(source, options));
    assert.deepEqual(await text.summarizeArticle(summary.article), await whole.summarizeArticle(summary.article));
  }
});

test("it refuses what the entry's other wasm could do, and works on", async () => {
  const summarizer = Summarizer.createSync(plain);
  for (const call of ["summarizeHtml", "extract"]) {
    assert.throws(
      () => summarizer[call](`<article><p>${HARBOUR}</article>`),
      (error) => {
        assert.ok(error instanceof SummarizerError, String(error));
        assert.equal(error.code, "wasm-load-failed");
        assert.match(error.message, new RegExp(`has no ${call}\\(\\): glue/full\\.wasm has it`, "u"));
        return true;
      },
    );
  }
  assert.deepEqual(summarizer.summarize(HARBOUR), await text.summarize(HARBOUR));
});

test("on a server it says that there is no page to read", async () => {
  await assert.rejects(text.summarizeElement({}), /no page here/u);
});
