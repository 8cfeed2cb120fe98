// A wasm of another version is refused, and the right one is taken after it: in
// a file of its own, since the glue keeps what it has loaded.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

// The package's modules before they are put together: only entries ship by their names.
const sources = new URL("../../target/xtask/npm/sources/", import.meta.url);
const { Engine } = await import(new URL("engine.js", sources));
const { version } = await import(new URL("version.js", sources));
const wasm = await readFile(new URL("glue/full.wasm", sources));

/** The same wasm with another version written into it, or with none. */
function other(section, content) {
  const bytes = Buffer.from(wasm);
  const at = bytes.lastIndexOf(`nutgraf${version}`);
  assert.ok(at > 0, "the wasm holds its version");
  bytes.write(section + content, at);
  return bytes;
}

test("after a wasm of another version the right one is taken", async () => {
  const engine = new Engine();
  const older = other("nutgraf", version.replace(/\d/u, "9"));
  const foreign = other("natgruf", version);
  const isMismatch = (found) => (error) => {
    assert.equal(error.code, "version-mismatch");
    assert.match(error.message, found);
    return true;
  };
  await assert.rejects(engine.load(older), isMismatch(/wasm 9\./u));
  assert.throws(() => engine.loadSync(older), isMismatch(/wasm 9\./u));
  assert.throws(() => engine.loadSync(foreign), isMismatch(/something else/u));
  await engine.load(wasm);
  assert.equal(engine.call("summarize", "The harbour opened. Ships came.", {}).sentences.length, 2);
});
