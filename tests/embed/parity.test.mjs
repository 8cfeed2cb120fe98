// The same inputs through the native engine, Node, Deno, workerd, Chromium and Firefox: the same
// bytes of JSON come out.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";

import { forEachBrowser } from "../browser/browsers.mjs";
import { policy, serve } from "../browser/server.mjs";
import { bundleForEdge, pack, serveAtEdge, tool } from "./installed.mjs";
import { INPUTS } from "./parity/inputs.mjs";

const MOST = 1 << 28;
let packed;
let folder;
let server;
let expected;

before(
  async () => {
    packed = await pack();
    folder = await packed.example("parity");
    await writeFile(path.join(folder, "requests.json"), JSON.stringify(INPUTS));
    expected = run("node", ["main.js"]);
    server = await serve({ "/": folder }, { headers: { "content-security-policy": policy } });
  },
  { timeout: 120_000 },
);

after(async () => {
  await server?.close();
  await packed?.remove();
});

function run(program, words) {
  return JSON.parse(execFileSync(program, words, { cwd: folder, encoding: "utf8", maxBuffer: MOST }));
}

function same(found) {
  assert.equal(found.length, INPUTS.length);
  for (const [index, answer] of found.entries()) assert.equal(answer, expected[index], `input ${index}`);
}

test("there are fifty inputs and more, all answered", () => {
  assert.ok(INPUTS.length >= 50);
  const codes = expected.map((answer) => JSON.parse(answer).code).filter(Boolean);
  assert.deepEqual(codes, ["input-too-large", "input-too-large"]);
});

test("native Rust gives what Node gives", () => {
  const program = process.env.NUTGRAF_XTASK ?? "cargo";
  const { status, stdout, stderr } = spawnSync(program, program === "cargo" ? ["xtask", "wire"] : ["wire"], {
    // A lone surrogate is no Rust string; JavaScript's encoder makes U+FFFD of it, as the package does.
    input: INPUTS.map((request) => JSON.stringify(request).replace(/\\ud[89a-f][0-9a-f]{2}/gu, "\ufffd")).join("\n"),
    encoding: "utf8",
    maxBuffer: MOST,
  });
  assert.equal(status, 0, stderr);
  const native = stdout.trimEnd().split("\n");
  same(
    native.map((line, index) => {
      const answer = JSON.parse(line);
      // What stays with the caller does not come from the engine: the text, and a word about it.
      const there = JSON.parse(expected[index]);
      if (INPUTS[index].text === undefined || answer.code) return JSON.stringify(answer);
      there.warnings = there.warnings.filter(({ code }) => code !== "ill-formed-utf16");
      delete there.article.text;
      assert.equal(JSON.stringify(answer), JSON.stringify(there), `input ${index}`);
      return expected[index];
    }),
  );
});

test("Deno gives what Node gives", () => {
  const words = ["run", "--allow-read", "--no-lock", "--node-modules-dir=manual", "main.js"];
  same(run(tool("deno"), words));
});

test("workerd gives what Node gives", { timeout: 60_000 }, async () => {
  await bundleForEdge(folder);
  const edge = await serveAtEdge(folder);
  try {
    const answer = await fetch(edge.url, { method: "POST", body: JSON.stringify(INPUTS) });
    assert.equal(answer.status, 200);
    same(await answer.json());
  } finally {
    edge.close();
  }
});

forEachBrowser(
  "a browser gives what Node gives",
  async ({ page, url }) => {
    await page.goto(url);
    await page.waitForFunction(() => globalThis.results);
    same(await page.evaluate(() => globalThis.results));
  },
  { url: () => server.url },
);
