// The examples: each folder copied somewhere clean, the package installed there from its tarball,
// built with the tool it is for, and driven in a browser or a runtime.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { compile } from "svelte/compiler";
import { build, createServer, preview } from "vite";

import { forEachBrowser } from "../browser/browsers.mjs";
import { policy, serve } from "../browser/server.mjs";
import { bundleForEdge, pack, serveAtEdge, tool } from "./installed.mjs";

/** What every example makes of its text. */
const SUMMARY = "The harbour opened on Monday after a long winter.";

let packed;
/** Where each example is served, by name. */
const urls = {};
/** What each server was asked for. */
const requests = {};
const open = [];

before(
  async () => {
    packed = await pack();
    const strict = { "content-security-policy": policy };
    for (const [name, headers] of [
      ["plain", {}],
      ["single", strict],
      ["policy", strict],
    ]) {
      await host(name, await packed.example(name), headers);
    }
    // The page is right but for one source in its policy.
    const bare = { "content-security-policy": policy.replace(" 'wasm-unsafe-eval'", "") };
    await host("no wasm", path.join(packed.folder, "policy"), bare);
    for (const name of ["vite", "react", "vue", "svelte"]) await bundle(name);
  },
  { timeout: 300_000 },
);

after(async () => {
  await Promise.allSettled(open.map((server) => server.close()));
  await packed?.remove();
});

async function host(name, folder, headers) {
  const server = await serve({ "/": folder }, { headers });
  open.push(server);
  urls[name] = server.url;
  requests[name] = server.requests;
}

/**
 * Makes modules of Svelte's components: what their plugin does, without the rest of it.
 *
 * What the compiled components import stands in no source, so Vite has to be told: it would find out
 * when the page is half loaded, and answer 504 to what is under way.
 */
const components = {
  name: "components",
  config: () => ({
    optimizeDeps: { include: ["svelte", "svelte/internal/client", "svelte/internal/disclose-version"] },
  }),
  transform(code, id) {
    if (!id.endsWith(".svelte")) return null;
    const { js } = compile(code, { filename: id, generate: "client", css: "injected" });
    return { code: js.code, map: js.map };
  },
};

/** Serves an example by Vite's own servers: from source, and as it is built. */
async function bundle(name) {
  const root = await packed.example(name);
  const options = { root, configFile: false, logLevel: "error", plugins: name === "svelte" ? [components] : [] };
  const dev = await createServer({ ...options, server: { port: 0, host: "127.0.0.1" } });
  await dev.listen();
  open.push(dev);
  urls[`${name} from source`] = dev.resolvedUrls.local[0];
  await build(options);
  const built = await preview({ ...options, preview: { port: 0, host: "127.0.0.1" } });
  open.push(built);
  urls[`${name} as built`] = built.resolvedUrls.local[0];
}

const shown = (page) => page.evaluate(() => document.querySelector("#summary").textContent);

async function shows(page, expected = SUMMARY) {
  await page.waitForFunction(() => document.querySelector("#summary")?.textContent);
  assert.equal(await shown(page), expected);
}

/** Counts the workers that the page starts, before any script of its own runs. */
const watchWorkers = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.answered = 0;
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      constructor(...given) {
        super(...given);
        this.addEventListener("message", () => globalThis.answered++);
      }
    };
  });

describe("in a browser", () => {
  for (const name of ["plain", "vite from source", "vite as built"]) {
    forEachBrowser(
      `${name}: the summary comes, and out of a worker`,
      async ({ page, url }) => {
        await watchWorkers(page);
        await page.goto(url);
        await shows(page);
        // A greeting, an answer to the handshake, one to the call: nothing fell back to this thread.
        assert.equal(await page.evaluate(() => globalThis.answered), 3);
      },
      { url: () => urls[name] },
    );
  }

  forEachBrowser(
    "the single file asks for nothing beside it",
    async ({ page, url }) => {
      await page.goto(url);
      await shows(page);
      const asked = requests.single.filter((file) => file.includes("nutgraf"));
      assert.deepEqual([...new Set(asked)], ["/node_modules/nutgraf/inline.js"]);
    },
    { url: () => urls.single },
  );

  forEachBrowser(
    "under the strict policy with Trusted Types: worker and element",
    async ({ page, url }) => {
      await watchWorkers(page);
      await page.goto(url);
      await shows(page, await inNode());
      assert.equal(await page.evaluate(() => globalThis.answered), 3);
      await page.waitForFunction(() => document.querySelector("article-summary").summary);
      const listed = await page.evaluate(
        () => document.querySelector("article-summary").shadowRoot.querySelectorAll("li").length,
      );
      assert.equal(listed, 2);

      async function inNode() {
        const text = await page.evaluate(() => document.querySelector("#story").innerText);
        const use =
          'import { summarize, toText } from "nutgraf";' +
          `process.stdout.write(toText(await summarize(${JSON.stringify(text)}, { length: { sentences: 1 } })));`;
        return execFileSync("node", ["--input-type=module", "--eval", use], {
          cwd: packed.folder,
          encoding: "utf8",
        });
      }
    },
    { url: () => urls.policy },
  );

  forEachBrowser(
    "a policy without 'wasm-unsafe-eval' is named, with the line to add",
    async ({ page, url }) => {
      await page.evaluateOnNewDocument(() => {
        addEventListener("summary-error", ({ detail: { error } }) => {
          globalThis.failed = { code: error.code, message: error.message };
        });
        // What a module's own `await` is refused with ends the module.
        addEventListener("error", ({ error }) => {
          if (error) globalThis.refused = { code: error.code, message: error.message };
        });
      });
      await page.goto(url);
      await page.waitForFunction(() => globalThis.failed && globalThis.refused);
      // The element in this thread, the call in its worker.
      for (const error of await page.evaluate(() => [globalThis.failed, globalThis.refused])) {
        assert.equal(error.code, "csp-blocked");
        assert.match(error.message, /script-src 'self' 'wasm-unsafe-eval'/u);
      }
    },
    { url: () => urls["no wasm"], allow: /wasm|script-src|Content.Security.Policy/iu },
  );

  for (const name of ["react", "vue", "svelte"].flatMap((name) => [`${name} from source`, `${name} as built`])) {
    forEachBrowser(
      `${name}: the lights follow a page that renders anew under the element`,
      async ({ page, url }) => {
        await page.goto(url);
        await inStep(page, 1);
        for (const edition of [2, 3]) {
          await page.click("button");
          await inStep(page, edition);
        }
        // The framework takes the element away: its lights go with it, and the page lives on.
        await page.click("button");
        await page.waitForFunction(() => !document.querySelector("article-summary"));
        await page.waitForFunction(() => !CSS.highlights.has("article-summary"));
        assert.match(await page.evaluate(() => document.querySelector("#story").textContent), /edition 4/u);
      },
      { url: () => urls[name] },
    );
  }

  /** The list and the lights say the same, and it is of this edition. */
  const inStep = (page, edition) =>
    page.waitForFunction(
      (number) => {
        const element = document.querySelector("article-summary");
        const listed = [...(element?.shadowRoot?.querySelectorAll("li") ?? [])].map((item) => item.textContent);
        const lit = [...(CSS.highlights.get("article-summary") ?? [])].map(String);
        return (
          listed.length === 3 &&
          lit.join(" ") === listed.join(" ") &&
          listed.every((text) => text.includes(`edition ${number}`))
        );
      },
      {},
      edition,
    );
});

describe("on a server", () => {
  test("Node", async () => {
    const folder = await packed.example("node");
    for (const file of ["main.js", "text.js"]) {
      assert.equal(execFileSync("node", [file], { cwd: folder, encoding: "utf8" }).trim(), SUMMARY);
    }
  });

  test("Deno, which may read files and nothing else", async () => {
    const folder = await packed.example("deno");
    for (const file of ["main.js", "text.js"]) {
      const words = ["run", "--allow-read", "--no-lock", file];
      assert.equal(execFileSync(tool("deno"), words, { cwd: folder, encoding: "utf8" }).trim(), SUMMARY);
    }
  });

  test("workerd, the runtime of an edge", { timeout: 60_000 }, async () => {
    const folder = await packed.example("workerd");
    const body = "<h1>At the port</h1><p>The harbour opened on Monday after a long winter. Ships came at noon.";
    await answersAtEdge(folder, body);
    // The same worker with the build that reads text alone.
    const worker = path.join(folder, "worker.js");
    const source = await readFile(worker, "utf8");
    await writeFile(worker, source.replace('"nutgraf"', '"nutgraf/text"').replaceAll("summarizeHtml", "summarize"));
    await answersAtEdge(folder, body.replaceAll(/<[^>]+>/gu, "\n\n"));
  });
});

/** Builds the folder's worker, and holds its answer to what every example makes of its text. */
async function answersAtEdge(folder, body) {
  await bundleForEdge(folder);
  const edge = await serveAtEdge(folder);
  try {
    const answer = await fetch(edge.url, { method: "POST", body });
    assert.equal(await answer.text(), SUMMARY);
  } finally {
    edge.close();
  }
}

test("every example is driven by a test", async () => {
  const folders = (await readdir(new URL(".", import.meta.url), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .map((entry) => entry.name)
    .sort();
  assert.deepEqual(folders, ["deno", "node", "parity", "plain", "policy", "react", "single", "svelte", "vite", "vue", "workerd"]);
});
