// After a trap the call is refused, and the next one works. The engine here is
// the build with an export that panics (`cargo xtask test` makes it).

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

// The package's modules before they are put together: only entries ship by their names.
import { Engine } from "../../target/xtask/npm/sources/engine.js";
import { SummarizerError } from "../../target/xtask/npm/sources/errors.js";
import { HARBOUR } from "./articles.mjs";

const folder = new URL("../../target/xtask/glue/", import.meta.url);
const missing = !existsSync(new URL("hooked.wasm", folder)) && "cargo xtask test makes the build for it";

async function hooked() {
  const engine = new Engine(await import(new URL("hooked.js", folder)));
  await engine.load(await readFile(new URL("hooked.wasm", folder)));
  return engine;
}

test("a trap refuses its call with the panic's message, and the next call works", { skip: missing }, async () => {
  const engine = await hooked();
  const before = engine.call("summarize", HARBOUR, {});
  for (let trap = 0; trap < 50; trap++) {
    assert.throws(
      () => engine.call("panicForTest", "the roof fell in"),
      (error) => {
        assert.ok(error instanceof SummarizerError);
        assert.equal(error.code, "internal");
        assert.match(error.message, /the roof fell in/u);
        return true;
      },
    );
    assert.deepEqual(engine.call("summarize", HARBOUR, {}), before);
  }
});

test("the memory that a trap leaves behind is not kept", { skip: missing }, async () => {
  const engine = await hooked();
  const trap = () => assert.throws(() => engine.call("panicForTest", "the roof fell in"));
  // The tests share the module, and an instance that one of them left behind: begin with a fresh one.
  trap();
  const small = engine.memory;
  engine.call("summarize", HARBOUR.repeat(100), {});
  assert.ok(engine.memory > small);
  trap();
  assert.equal(engine.memory, small);
});

test("ten thousand calls do not grow the memory after the first few", { skip: missing }, async () => {
  const engine = await hooked();
  // Each kind of text once: tables are made at their first use.
  for (let call = 0; call < 900; call++) engine.call("summarize", HARBOUR.slice(call), {});
  const warm = engine.memory;
  assert.ok(warm > 0);
  for (let call = 0; call < 10_000; call++) engine.call("summarize", HARBOUR.slice(call % 900), {});
  assert.equal(engine.memory, warm);
});
