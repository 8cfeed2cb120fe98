// The package as others get it: packed, installed from the tarball into a clean folder, and used
// there as its README says.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { forEachBrowser } from "../browser/browsers.mjs";
import { policy, root, serve } from "../browser/server.mjs";

const TEXT =
  "The harbour opened on Monday after a long winter. Ships came at noon. " +
  "The mayor said that three hundred jobs depend on it. It will stay open until December.";

let folder;
let server;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "nutgraf-embed-"));
  const packed = execFileSync("npm", ["pack", path.join(root, "dist/npm"), "--silent"], {
    cwd: folder,
    encoding: "utf8",
  }).trim();
  await writeFile(path.join(folder, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["install", `./${packed}`, "--offline", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "ignore",
  });
  const page = (script) => ({
    text: `<!doctype html><html lang="en"><title>host</title><link rel="icon" href="data:,"><script type="module" src="${script}"></script>`,
  });
  const script = (from, options) => ({
    text:
      `import { summarize } from "${from}";\n` +
      `const summary = await summarize(${JSON.stringify(TEXT)}, ${options});\n` +
      "document.documentElement.dataset.result = JSON.stringify(summary);\n",
  });
  server = await serve(
    {
      "/pkg/": path.join(folder, "node_modules/nutgraf"),
      "/plain.html": page("plain.js"),
      "/inline.html": page("inline.js"),
      "/inline.js": script("./one/inline.js", "{ length: { sentences: 1 } }"),
      // The one file by itself: it has nothing beside it to lean on.
      "/one/inline.js": {
        text: await readFile(path.join(folder, "node_modules/nutgraf/inline.js"), "utf8"),
      },
      "/plain.js": script("./pkg/index.js", "{ length: { sentences: 1 } }"),
    },
    { headers: { "content-security-policy": policy } },
  );
}, { timeout: 120_000 });

after(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const USE = `
  import { summarize, version } from "nutgraf";
  const summary = await summarize(${JSON.stringify(TEXT)}, { length: { sentences: 1 } });
  console.log(JSON.stringify({ version, summary }));
`;

/** What Node makes of the text: the standard that the others are held to. */
function inNode() {
  const output = execFileSync("node", ["--input-type=module", "--eval", USE], {
    cwd: folder,
    encoding: "utf8",
  });
  return JSON.parse(output);
}

test("an import in Node", () => {
  const { version, summary } = inNode();
  assert.match(version, /^\d+\.\d+\.\d+/);
  assert.equal(summary.selected.length, 1);
  assert.equal(summary.article.text, TEXT);
});

for (const [what, address] of [
  ["a plain script", "plain.html"],
  ["the single file", "inline.html"],
]) {
  forEachBrowser(
    `${what} in a page under the strict policy gives what Node gives`,
    async ({ page, url }) => {
      await page.goto(url);
      const done = () => document.documentElement.dataset.result;
      await page.waitForFunction(done, { timeout: 30_000 });
      assert.deepEqual(JSON.parse(await page.evaluate(done)), inNode().summary);
    },
    { url: () => server.url + address },
  );
}
