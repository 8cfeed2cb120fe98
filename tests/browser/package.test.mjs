// The built package in browsers, as a site serves it: in a worker, under the
// strict policy, and where things go wrong.

import assert from "node:assert/strict";
import path from "node:path";
import { readFile, readdir } from "node:fs/promises";
import { after, before, describe } from "node:test";

import { HARBOUR } from "../node/articles.mjs";
import { forEachBrowser } from "./browsers.mjs";
import { policy, root, serve } from "./server.mjs";

const npm = path.join(root, "dist/npm");
const without = (directive, value) =>
  policy.replace(new RegExp(`${directive} [^;]*`, "u"), `${directive} ${value}`);

const host = { text: '<!doctype html><link rel=icon href="data:,"><title>Host</title><p>Host' };
const at = (headers) => ({ "content-security-policy": headers });
const servers = [];
let url;

function withResolvers() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}

before(async () => {
  const { version } = JSON.parse(await readFile(path.join(npm, "package.json"), "utf8"));
  // A cache that mixes versions: the worker and what it imports are older.
  const old = {};
  for (const name of (await readdir(npm)).filter((name) => name.endsWith(".js"))) {
    const text = await readFile(path.join(npm, name), "utf8");
    old[`/old/${name}`] = { text: text.replaceAll(`"${version}"`, '"0.0.1"') };
  }
  const pages = {
    "/": { ...host, headers: at(policy) },
    "/open": host,
    "/no-workers": { ...host, headers: at(without("worker-src", "'none'")) },
    "/no-wasm": { ...host, headers: at(without("script-src", "'self'")) },
    "/pkg/": npm,
    ...old,
    "/failing.js": unlike(`self.onmessage = (event) => {
      if (event.data.input !== "Fail.") return answer(event);
      setTimeout(() => { throw new Error("the roof fell in"); });
    };`),
    "/grown.js": unlike("self.postMessage = (data) => reply({ ...data, memory: 300 * 2 ** 20 });"),
    "/silent.js": { text: "self.onmessage = () => {};" },
    "/echo.js": { text: "self.onmessage = ({ data }) => self.postMessage(data);" },
    "/chatty.js": { text: "setInterval(() => self.postMessage({ id: 0, value: 1 }), 10);" },
    "/page.wasm": { text: "<!doctype html><title>Not found</title>", type: "text/html" },
  };
  let isDown = false;
  let release, released;
  const hold = () => ({ promise: released, resolve: release } = withResolvers());
  hold();
  servers.push(await serve(pages, {
    answer: async (request, response, asked) => {
      if (asked === "/slow.wasm") {
        if (request.url.endsWith("go")) {
          release();
          response.end();
        } else {
          await released;
          response.end(await readFile(path.join(npm, "glue/full.wasm")));
          hold();
        }
        return true;
      }
      if (asked !== "/flaky.wasm") return false;
      if (/down|up/u.test(request.url)) isDown = request.url.endsWith("down");
      response.writeHead(isDown ? 503 : 200, { "cache-control": "no-store" });
      response.end(isDown ? "" : await readFile(path.join(npm, "glue/full.wasm")));
      return true;
    },
  }));
  url = servers[0].url;
  servers.push(await serve({ "/pkg/": npm }, { headers: { "access-control-allow-origin": "*" } }));
});
after(() => Promise.all(servers.map((server) => server.close())));

/**
 * A worker that tells of its start, and does one thing otherwise than the package's own; `answer` is
 * what that does with a message, `reply` how it sends.
 */
const unlike = (change) => ({
  text: `import "/pkg/worker.js";
new BroadcastChannel("workers").postMessage("started");
const answer = self.onmessage;
const reply = self.postMessage.bind(self);
${change}`,
});

/** Opens a page of the host, and runs a function there with the package. */
async function inside(page, where, run, ...args) {
  await page.goto(new URL(where, url).href);
  const code = `async (args) => {
    const nutgraf = await import("/pkg/index.js");
    const caught = async (promise) => {
      try { await promise; return null; }
      catch (error) { return { name: error.name, code: error.code, message: error.message }; }
    };
    return (${run})(nutgraf, caught, ...args);
  }`;
  return page.evaluate(`(${code})(${JSON.stringify(args)})`);
}

describe("in a worker", () => {
  forEachBrowser("answers as this thread does", async ({ page }) => {
    const { same, title } = await inside(page, "/", async ({ Summarizer }, _, text) => {
      const here = await Summarizer.create({ worker: false });
      const there = await Summarizer.create();
      const options = { length: { sentences: 3 } };
      const [a, b] = [await here.summarize(text, options), await there.summarize(text, options)];
      there.destroy();
      return { same: JSON.stringify(a) === JSON.stringify(b), title: b.article.title };
    }, HARBOUR);
    assert.ok(same);
    assert.equal(title, "Harbour town bets its winter on a road of ice");
  }, { url: () => url });

  forEachBrowser("an abort stops the running call, and the waiting ones are answered", async ({ page }) => {
    const outcome = await inside(page, "/", async ({ Summarizer }, caught, text) => {
      const summarizer = await Summarizer.create();
      const abort = new AbortController();
      const long = `${text}\n\n`.repeat(Math.floor(4e6 / text.length));
      const running = caught(summarizer.summarize(long, { signal: abort.signal }));
      const waiting = summarizer.summarize(text);
      const aborted = new AbortController();
      const dropped = caught(summarizer.summarize(text, { signal: aborted.signal }));
      aborted.abort(new TypeError("not wanted any more"));
      await new Promise((resolve) => setTimeout(resolve, 20));
      abort.abort();
      return {
        running: await running,
        dropped: await dropped,
        waiting: (await waiting).sentences.length,
        later: (await summarizer.summarize(text)).sentences.length,
      };
    }, HARBOUR);
    assert.equal(outcome.running.name, "AbortError");
    assert.equal(outcome.dropped.message, "not wanted any more");
    assert.ok(outcome.waiting > 10);
    assert.equal(outcome.later, outcome.waiting);
  }, { url: () => url });

  forEachBrowser("a worker that could not load its wasm anew does so for a later call", async ({ page }) => {
    const { failed, later } = await inside(page, "/", async ({ Summarizer }, caught, text) => {
      const summarizer = await Summarizer.create({ wasm: "/flaky.wasm" });
      await fetch("/flaky.wasm?down");
      const abort = new AbortController();
      const running = caught(summarizer.summarize(`${text}\n\n`.repeat(1_000), { signal: abort.signal }));
      const waiting = [text, text].map((input) => caught(summarizer.summarize(input)));
      abort.abort();
      await running;
      const failed = await Promise.all(waiting);
      await fetch("/flaky.wasm?up");
      return { failed, later: (await summarizer.summarize(text)).sentences.length };
    }, HARBOUR);
    assert.deepEqual(failed.map((error) => error?.code), ["wasm-load-failed", "wasm-load-failed"]);
    assert.ok(later > 10);
  }, { url: () => url, allow: /503/u });

  forEachBrowser("destroy() refuses what waits", async ({ page }) => {
    const codes = await inside(page, "/", async ({ Summarizer }, caught, text) => {
      const summarizer = await Summarizer.create();
      const calls = [text, text, text].map((input) => caught(summarizer.summarize(input)));
      summarizer.destroy();
      return (await Promise.all(calls)).map((error) => error?.code);
    }, HARBOUR);
    assert.deepEqual(codes, ["destroyed", "destroyed", "destroyed"]);
  }, { url: () => url });

  forEachBrowser("bad use is refused as in this thread", async ({ page }) => {
    const errors = await inside(page, "/", async ({ summarize }, caught) => [
      await caught(summarize("A text.", { lenght: 3 })),
      await caught(summarize("A text.", { keywords: -1 })),
      await caught(summarize("A text that is too long.", { limits: { characters: 5 } })),
    ]);
    assert.equal(errors[0].name, "TypeError");
    assert.equal(errors[1].code, "invalid-options");
    assert.equal(errors[2].code, "input-too-large");
  }, { url: () => url });

  forEachBrowser("a worker that fails is replaced, and the calls behind are sent again", async ({ page }) => {
    const { failed, behind, later, started } = await inside(page, "/", async ({ Summarizer }, caught, text) => {
      let started = 0;
      new BroadcastChannel("workers").onmessage = () => started++;
      const summarizer = await Summarizer.create({ worker: "/failing.js" });
      const failing = caught(summarizer.summarize("Fail."));
      const waiting = [text, text].map((input) => summarizer.summarize(input));
      const behind = (await Promise.all(waiting)).map((summary) => summary.sentences.length);
      const later = (await summarizer.summarize(text)).sentences.length;
      return { failed: await failing, behind, later, started };
    }, HARBOUR);
    assert.equal(failed.code, "internal");
    assert.match(failed.message, /the roof fell in/u);
    assert.ok(later > 10);
    assert.deepEqual(behind, [later, later]);
    assert.equal(started, 2);
  }, { url: () => url, allow: /the roof fell in/u });

  forEachBrowser("a worker whose memory has grown is replaced once it is idle", async ({ page }) => {
    const { counts, started } = await inside(page, "/", async ({ Summarizer }, _, text) => {
      let started = 0;
      new BroadcastChannel("workers").onmessage = () => started++;
      const summarizer = await Summarizer.create({ worker: "/grown.js" });
      const counts = [];
      for (let call = 0; call < 3; call++) counts.push((await summarizer.summarize(text)).sentences.length);
      return { counts, started };
    }, HARBOUR);
    assert.equal(new Set(counts).size, 1);
    assert.equal(started, 3);
  }, { url: () => url });

  forEachBrowser("a worker that the caller made is not ended by an abort; a function makes new ones", async ({ page }) => {
    const answered = await inside(page, "/open", async ({ Summarizer }, caught, text) => {
      const make = () => new Worker("/pkg/worker.js", { type: "module" });
      const answered = [];
      for (const worker of [make(), make]) {
        const summarizer = await Summarizer.create({ worker });
        const abort = new AbortController();
        const running = caught(summarizer.summarize(text, { signal: abort.signal }));
        const waiting = summarizer.summarize(text);
        abort.abort();
        answered.push((await running).name, (await waiting).sentences.length > 10);
      }
      return answered;
    }, HARBOUR);
    assert.deepEqual(answered, ["AbortError", true, "AbortError", true]);
  }, { url: () => url });

  forEachBrowser("a worker that was made serves one Summarizer; the single file takes one too", async ({ page }) => {
    const [again, after, counts] = await inside(page, "/open", async ({ Summarizer, summarize }, caught, text) => {
      const worker = new Worker("/pkg/worker.js", { type: "module" });
      const first = await Summarizer.create({ worker });
      const again = await caught(Summarizer.create({ worker }));
      const here = (await first.summarize(text)).sentences.length;
      first.destroy();
      const after = await caught(Summarizer.create({ worker }));
      const inline = await import("/pkg/inline.js");
      const single = await inline.Summarizer.create({ worker: "/pkg/worker.js" });
      return [again, after, [here, (await single.summarize(text)).sentences.length]];
    }, HARBOUR);
    for (const error of [again, after]) {
      assert.equal(error.code, "invalid-options");
      assert.match(error.message, /another Summarizer/u);
    }
    assert.ok(counts[0] > 10);
    assert.equal(counts[0], counts[1]);
  }, { url: () => url });

  forEachBrowser("files of two versions are told apart", async ({ page }) => {
    const error = await inside(page, "/", ({ Summarizer }, caught) =>
      caught(Summarizer.create({ worker: "/old/worker.js" })),
    );
    assert.equal(error.code, "version-mismatch");
    assert.match(error.message, /0\.0\.1/u);
  }, { url: () => url });

  forEachBrowser("where workers are blocked this thread does the work", async ({ page }) => {
    const sentences = await inside(page, "/no-workers", async ({ summarize }, _, text) =>
      (await summarize(text)).sentences.length, HARBOUR);
    assert.ok(sentences > 10);
  }, { url: () => url, allow: /worker/iu });
});

describe("what goes wrong is named", () => {
  forEachBrowser("a policy without 'wasm-unsafe-eval'", async ({ page }) => {
    const error = await inside(page, "/no-wasm", ({ Summarizer }, caught) =>
      caught(Summarizer.create({ worker: false })),
    );
    assert.equal(error.code, "csp-blocked");
    assert.match(error.message, /script-src 'self' 'wasm-unsafe-eval'/u);
  }, { url: () => url, allow: /wasm|script-src/iu });

  forEachBrowser("a wasm that is not there, and one that is a page; then a right one works", async ({ page }) => {
    const [missing, wrong, works] = await inside(page, "/", async ({ Summarizer }, caught, text) => [
      await caught(Summarizer.create({ wasm: "/gone.wasm", worker: false })),
      await caught(Summarizer.create({ wasm: "/page.wasm", worker: false })),
      (await (await Summarizer.create({ worker: false })).summarize(text)).selected.length,
    ], HARBOUR);
    assert.equal(missing.code, "wasm-load-failed");
    assert.match(missing.message, /gone\.wasm.*404/u);
    assert.equal(wrong.code, "wasm-load-failed");
    assert.match(wrong.message, /page\.wasm.*text\/html/u);
    assert.ok(works > 0);
  }, { url: () => url, allow: /404/u });

  forEachBrowser("an address of a worker where there is none", async ({ page }) => {
    for (const [where, worker] of [["/", "/nope"], ["/open", "/page.wasm"], ["/open", "http://["], ["/no-workers", "/pkg/worker.js"]]) {
      const error = await inside(page, where, ({ Summarizer }, caught, worker) => caught(Summarizer.create({ worker })), worker);
      assert.equal(error?.code, "invalid-options", worker);
      const { href } = URL.canParse(worker, url) ? new URL(worker, url) : { href: worker };
      assert.ok(error.message.includes(href), error.message);
      assert.match(error.message, /missing, of another origin, no JavaScript module, not that of nutgraf\/worker, or blocked by worker-src/u);
    }
  }, { url: () => url, allow: /404|worker|MIME|script/iu });

  forEachBrowser("a worker of another make, which would never answer", async ({ page }) => {
    // Seconds that pass fifty times as fast.
    await page.evaluateOnNewDocument(() => {
      const { setInterval } = globalThis;
      globalThis.setInterval = (work, delay) => setInterval(work, delay / 50);
    });
    for (const file of ["/silent.js", "/echo.js", "/chatty.js"]) {
      const [byAddress, byFunction, made] = await inside(page, "/open", async ({ Summarizer }, caught, file) => {
        const make = () => new Worker(file, { type: "module" });
        return [
          await caught(Summarizer.create({ worker: file })),
          await caught(Summarizer.create({ worker: make })),
          await caught(Summarizer.create({ worker: make() })),
        ];
      }, file);
      assert.equal(byAddress.code, "invalid-options", file);
      assert.ok(byAddress.message.includes(new URL(file, url).href), byAddress.message);
      for (const error of [byAddress, byFunction, made]) assert.match(error.message, /nutgraf\/worker/u, file);
    }
  }, { url: () => url });

  forEachBrowser("a worker whose wasm is long in coming is waited for", async ({ page }) => {
    await page.evaluateOnNewDocument(() => {
      const { setInterval } = globalThis;
      globalThis.setInterval = (work, delay) => setInterval(work, delay / 50);
    });
    const [code, later] = await inside(page, "/open", async ({ Summarizer }, caught, text) => {
      const made = Summarizer.create({ wasm: "/slow.wasm" });
      const early = await Promise.race([caught(made), new Promise((resolve) => setTimeout(resolve, 1_000, "waits"))]);
      await fetch("/slow.wasm?go");
      return [early, (await (await made).summarize(text)).sentences.length];
    }, HARBOUR);
    assert.equal(code, "waits");
    assert.ok(later > 10);
  }, { url: () => url });

  forEachBrowser("from another origin, which no worker may come from, this thread does the work", async ({ page }) => {
    const [count, error, answered] = await inside(page, "/open", async (_, caught, text, elsewhere) => {
      const { Summarizer, summarize } = await import(`${elsewhere}pkg/index.js`);
      // As the guide has it: a module of the page's own that imports the worker.
      const source = `import ${JSON.stringify(`${elsewhere}pkg/worker.js`)};`;
      const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const own = await Summarizer.create({ worker: () => new Worker(address, { type: "module" }) });
      return [
        (await summarize(text)).sentences.length,
        await caught(Summarizer.create({ worker: `${elsewhere}pkg/worker.js` })),
        (await own.summarize(text)).sentences.length,
      ];
    }, HARBOUR, servers[1].url);
    assert.ok(count > 10);
    assert.equal(answered, count);
    assert.equal(error.code, "invalid-options");
    assert.match(error.message, /of another origin/u);
  }, { url: () => url, allow: /may not load data from/u });

  forEachBrowser("the wasm may be given as an answer, as bytes, and as a module", async ({ page }) => {
    const counts = await inside(page, "/", async ({ Summarizer }, _, text) => {
      const found = [];
      const give = [
        () => fetch("/pkg/glue/full.wasm"),
        async () => (await fetch("/pkg/glue/full.wasm")).arrayBuffer(),
        async () => WebAssembly.compile(await (await fetch("/pkg/glue/full.wasm")).arrayBuffer()),
      ];
      for (const wasm of give) {
        const summarizer = await Summarizer.create({ wasm: await wasm() });
        found.push((await summarizer.summarize(text)).sentences.length);
        summarizer.destroy();
      }
      return found;
    }, HARBOUR);
    assert.equal(new Set(counts).size, 1);
    assert.ok(counts[0] > 10);
  }, { url: () => url });

  forEachBrowser("nutgraf/text loads the smallest wasm, and that which reads the page with the first page", async ({ page }) => {
    await page.goto(new URL("/", url).href);
    const { requests } = servers[0];
    const asked = async (call, input) => {
      const before = requests.length;
      const code = `import("/pkg/text.js").then((text) => text.${call}(${input}, {}))`;
      assert.ok(await page.evaluate(`${code}.then((given) => (given.summary ?? given).schema === 1)`));
      return requests.slice(before).filter((file) => file.endsWith(".wasm"));
    };
    assert.deepEqual(await asked("summarizeElement", "document"), ["/pkg/glue/lean.wasm"]);
    assert.deepEqual(await asked("summarize", JSON.stringify(HARBOUR)), ["/pkg/glue/plain.wasm"]);
    assert.deepEqual(await asked("summarizeElement", "document.body"), []);
  }, { url: () => url });

  forEachBrowser("createSync() compiles on the page's own thread, whose limit for that is above our size", async ({ page }) => {
    const counts = await inside(page, "/", async ({ Summarizer }, _, text) => {
      const bytes = await (await fetch("/pkg/glue/full.wasm")).arrayBuffer();
      const once = Summarizer.createSync(bytes).summarize(text).sentences.length;
      const other = await Summarizer.create({ worker: false, wasm: bytes });
      return [once, (await other.summarize(text)).sentences.length];
    }, HARBOUR);
    assert.equal(counts[0], counts[1]);
    assert.ok(counts[0] > 10);
  }, { url: () => url });

  forEachBrowser("the wasm may be held to the published hash, and one that is not it is refused", async ({ page }) => {
    const hashes = JSON.parse(await readFile(path.join(npm, "integrity.json"), "utf8"));
    const [count, error] = await inside(page, "/", async ({ Summarizer }, caught, text, right, wrong) => {
      const held = (integrity) => ({ wasm: fetch("/pkg/glue/full.wasm", { integrity }), worker: false });
      const error = await caught(Summarizer.create(held(wrong)));
      const summarizer = await Summarizer.create(held(right));
      return [(await summarizer.summarize(text)).sentences.length, error];
    }, HARBOUR, hashes["glue/full.wasm"], hashes["glue/lean.wasm"]);
    assert.ok(count > 10);
    assert.equal(error.code, "wasm-load-failed");
  }, { url: () => url, allow: /integrity|digest/iu });
});
