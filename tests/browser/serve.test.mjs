// `cargo xtask serve` as a user starts it: the address, the headers, the kinds of file.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";
import { forEachBrowser } from "./browsers.mjs";
import { policy, root } from "./server.mjs";

const READY = /http:\/\/127\.0\.0\.1:\d+\//;
let server;
let url;

before(async () => {
  // The test command names itself, so that cargo need not be asked again.
  const [program, ...words] = process.env.NUTGRAF_XTASK
    ? [process.env.NUTGRAF_XTASK]
    : ["cargo", "xtask"];
  server = spawn(program, [...words, "serve", "--port", "0"], { cwd: root });
  url = await new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        said += text;
        const address = READY.exec(said);
        if (address) resolve(address[0]);
      });
    }
    server.on("exit", (code) => reject(new Error(`serve ended with ${code}:\n${said}`)));
  });
}, { timeout: 600_000 });

after(() => server.kill());

test("the page comes with the strict policy, in its header and in itself", async () => {
  const response = await fetch(url);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
  assert.equal(response.headers.get("content-security-policy"), policy);
  assert.match(policy, /default-src 'none'/);
  const written = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text());
  assert.equal(written[1], policy.replace(" frame-ancestors 'none';", ""));
});

test("the wasm is served as such, and may be kept for ever", async () => {
  const page = await (await fetch(url)).text();
  const assets = /src="([0-9a-f]+)\//.exec(page)[1];
  const response = await fetch(new URL(`${assets}/package/glue/full.wasm`, url));
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "application/wasm");
  assert.match(response.headers.get("cache-control"), /immutable/);
  const magic = new Uint8Array(await response.arrayBuffer()).slice(0, 4);
  assert.deepEqual([...magic], [0x00, 0x61, 0x73, 0x6d]);
});

test("what is not of the page is not there", async () => {
  for (const path of ["Cargo.toml", "..%2f..%2fCargo.toml", "%2e%2e/Cargo.toml", "no/such.js"]) {
    assert.equal((await fetch(url + path)).status, 404, path);
  }
  assert.equal((await fetch(url, { method: "POST", body: "x" })).status, 405);
});

forEachBrowser("the page opens without a problem", async ({ page }) => {
  const response = await page.goto(url, { waitUntil: "load" });
  assert.equal(response.status(), 200);
  const heading = await page.$eval("h1", (element) => element.textContent.trim());
  assert.ok(heading.length > 0);
}, { url: () => url });
