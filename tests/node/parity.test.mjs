// The same input gives the same bytes natively and in wasm.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { gunzipSync } from "node:zlib";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { summarize } from "../../dist/npm/node.js";
import { GERMAN, HARBOUR, MIXED } from "./articles.mjs";

const ALGORITHMS = ["nutgraf", "lead", "luhn", "edmundson", "textrank", "lexrank", "lsa", "sumbasic", "kl", "reduction"];
const LENGTHS = ["short", "medium", "long", { sentences: 3 }, { words: 80 }, { ratio: 0.2 }];

/** Asks the native engine, through `cargo xtask wire`. */
function natively(requests) {
  const command = process.env.NUTGRAF_XTASK ?? "cargo";
  const input = requests.map((request) => JSON.stringify(request)).join("\n");
  const { status, stdout, stderr } = spawnSync(
    command,
    command === "cargo" ? ["xtask", "wire"] : ["wire"],
    { input, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  assert.equal(status, 0, stderr);
  return stdout.trimEnd().split("\n");
}

async function compare(texts, others = {}) {
  const requests = texts.map((text, index) => ({
    text,
    options: { length: LENGTHS[index % LENGTHS.length], keywords: index % 20, ...others },
  }));
  const answers = natively(requests);
  assert.equal(answers.length, requests.length);
  for (const [index, { text, options }] of requests.entries()) {
    const summary = await summarize(text, options);
    delete summary.article.text;
    // Numbers are spelled by JavaScript on both sides; their bits are compared.
    assert.equal(JSON.stringify(summary), JSON.stringify(JSON.parse(answers[index])), `text ${index}`);
  }
}

test("native and wasm agree on our articles", async () => {
  const articles = [HARBOUR, GERMAN, MIXED];
  await compare([...articles, articles.join("\n\n"), "", "One.", "🎉".repeat(99), "a. ".repeat(999)]);
});

const data = process.env.NUTGRAF_DATA;
const sets = ["cnndm", "gum", "orangesum_fr", "bnlpc_bn", "vietnews_vi"];

test("native and wasm agree on every algorithm, with and without a focus", async () => {
  const articles = [HARBOUR, GERMAN, MIXED];
  for (const algorithm of ALGORITHMS) {
    await compare(articles, { algorithm });
    await compare(articles, { algorithm, focus: ["harbour", "Wer war das?"] });
  }
});

test("native and wasm agree on real articles", { skip: !data && "NUTGRAF_DATA is not set" }, async () => {
  const texts = sets.flatMap((set) => {
    const file = join(data, "summ", `${set}.jsonl.gz`);
    if (!existsSync(file)) return [];
    const lines = gunzipSync(readFileSync(file)).toString().split("\n", 20);
    return lines.filter(Boolean).map((line) => JSON.parse(line).text);
  });
  assert.ok(texts.length >= 50);
  await compare(texts);
});
