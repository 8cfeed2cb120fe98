// The class that callers use, made for one build of the wasm.

import { absolute, compile, engineOf, loadFailed, once } from "./engine.js";
import { SummarizerError } from "./errors.js";
import * as page from "./live.js";
import { LocalRunner } from "./local-runner.js";
import { CREATE, EXTRACT, LIVE, SUMMARIZE, checkText, checked } from "./options.js";
import { trustedScriptUrl, withTrustedWorker } from "./trusted.js";
import { WorkerRunner } from "./worker-runner.js";

/** What each call that a runner can run takes: its input and its options. */
const CALLS = {
  summarize: { input: textInput, options: SUMMARIZE },
  summarizeArticle: { input: articleInput, options: SUMMARIZE },
  summarizeHtml: { input: htmlInput, options: LIVE },
  extract: { input: htmlInput, options: EXTRACT },
};
const HTML_CALLS = ["summarizeHtml", "extract"];

/**
 * The `Summarizer` of an entry point, and the one-line functions around a
 * shared one.
 *
 * @param build.wasm gives the wasm where the caller names none
 * @param build.worker makes the worker; nothing where workers are not used
 * @param build.html whether the build can read HTML
 * @param build.liveWasm gives the wasm that reads the live page
 */
export function entry({ wasm: defaultWasm, worker: defaultWorker = null, html, liveWasm }) {
  const names = Object.keys(CALLS).filter((name) => html || !HTML_CALLS.includes(name));

  class Summarizer {
    #runner;

    constructor(runner) {
      if (!(runner instanceof LocalRunner || runner instanceof WorkerRunner)) {
        throw new TypeError("use Summarizer.create()");
      }
      this.#runner = runner;
    }

    static async create(options = {}) {
      checked(options, CREATE);
      const { wasm, worker = defaultWorker !== null, signal } = options;
      signal?.throwIfAborted();
      const source = await given(wasm);
      const runner = worker ? await inWorker(worker, source, signal) : await here(source);
      signal?.throwIfAborted();
      return new Summarizer(runner);
    }

    static createSync(wasm) {
      return new SyncSummarizer(runnerOf(engineOf(wasm).loadSync(wasm)));
    }

    async summarizeElement(root, options) {
      if (!this.#runner) throw destroyed("summarizeElement");
      return readPage(root, options);
    }

    destroy() {
      this.#runner?.destroy();
      this.#runner = null;
    }

    /** @private */
    _run(name, input, options) {
      const [ready, given] = prepared(name, input, options);
      if (!this.#runner) throw destroyed(name);
      return this.#runner.run(name, ready, given, options?.signal);
    }
  }

  /** The same without promises, in this thread. */
  class SyncSummarizer {
    #runner;

    constructor(runner) {
      this.#runner = runner;
    }

    destroy() {
      this.#runner = null;
    }

    /** @private */
    _run(name, input, options) {
      const [ready, given] = prepared(name, input, options);
      if (!this.#runner) throw destroyed(name);
      options?.signal?.throwIfAborted();
      return this.#runner.runSync(name, ready, given);
    }
  }

  for (const name of names) {
    define(Summarizer, name, async function (input, options) {
      return this._run(name, input, options);
    });
    define(SyncSummarizer, name, function (input, options) {
      return this._run(name, input, options);
    });
  }

  // Who names no wasm takes the engine that came first.
  let first = null;
  const load = (source) => engineOf(source).load(source);
  const loadDefault = once(async () => load(await defaultWasm()));

  async function here(source) {
    return runnerOf(await (source === undefined ? (first ?? loadDefault()) : load(source)));
  }

  function runnerOf(engine) {
    first ??= engine;
    return new LocalRunner(engine);
  }

  async function inWorker(worker, given, signal) {
    const source = given ?? absolute(await defaultWasm());
    const wasm = typeof source === "string" ? source : await compile(source);
    const runner = new WorkerRunner(spawner(worker, defaultWorker), !(worker instanceof Worker), wasm);
    try {
      await runner.start(signal);
      return runner;
    } catch (error) {
      runner.destroy();
      // Where workers are blocked (a policy, a `file:` page), this thread does
      // the work, unless the caller named the worker.
      const isBlocked = !(error instanceof SummarizerError) || error.code === "internal";
      if (!isBlocked || signal?.aborted) throw error;
      if (worker === true) return here(given && wasm);
      const url = absolute(worker);
      if (typeof url !== "string") throw error;
      throw new SummarizerError(
        "invalid-options",
        `worker is ${url}, and none started there (${error.message}): ` +
          "the file may be missing, of another origin, no JavaScript module, not that of nutgraf/worker, or blocked by worker-src",
        { cause: error },
      );
    }
  }

  async function readPage(root, options) {
    if (!liveWasm) throw new TypeError("there is no page here to read: nutgraf and nutgraf/text read one in browsers");
    return page.summarizeElement(await load(liveWasm()), root, options);
  }

  const shared = once(() => Summarizer.create());
  const withShared = (name) => async (input, options) => (await shared())[name](input, options);

  return {
    Summarizer,
    ...Object.fromEntries(names.map((name) => [name, withShared(name)])),
    // Needs no `Summarizer`: what one would load reads no page.
    summarizeElement: readPage,
  };
}

/** What the caller gives the wasm as, if anything; a promise that fails is a wasm that did not load. */
async function given(wasm) {
  try {
    return absolute(await wasm) ?? undefined;
  } catch (error) {
    throw loadFailed(error);
  }
}

/** A method like those that a class body makes: not enumerable, with its name. */
function define(Class, name, method) {
  Object.defineProperty(method, "name", { value: name });
  Object.defineProperty(Class.prototype, name, { value: method, writable: true, configurable: true });
}

function prepared(name, input, options) {
  const call = CALLS[name];
  return [call.input(input), checked(options, call.options)];
}

const destroyed = (name) =>
  new SummarizerError("destroyed", `${name}() was called after destroy()`);

/** The workers that were given, each to one `Summarizer`. */
const taken = new WeakSet();

/** Makes workers from what the caller gave: true, an address, a function that makes them, or a worker. */
function spawner(worker, defaultWorker) {
  if (typeof Worker === "undefined") {
    throw new SummarizerError("invalid-options", "worker is set, but there are no workers here");
  }
  if (worker instanceof Worker) {
    // Two would hear each other's answers.
    if (taken.has(worker)) throw new SummarizerError("invalid-options", "worker serves another Summarizer already, or did; it must be one of its own");
    taken.add(worker);
    let given = worker;
    return () => {
      if (!given) throw new SummarizerError("internal", "the given worker failed; a function that makes workers can replace it");
      const once = given;
      given = null;
      return once;
    };
  }
  const make = worker === true ? defaultWorker : worker;
  if (!make) {
    throw new SummarizerError("invalid-options", "worker is true, but this entry has none of its own; it must be the address of nutgraf/worker, or a function that makes one");
  }
  if (typeof make === "function") return () => withTrustedWorker(make);
  return () => new Worker(trustedScriptUrl(worker), { type: "module", name: "nutgraf" });
}

const typeOf = (value) => (value === null ? "null" : typeof value);

function textInput(text) {
  checkText(text);
  return text;
}

function htmlInput(html) {
  if (typeof html === "string" || html instanceof Uint8Array) return html;
  throw new TypeError(`html is ${typeOf(html)}; it must be a string or a Uint8Array`);
}

function articleInput(article) {
  if (typeof article?.text === "string" && Array.isArray(article.blocks)) return article;
  throw new TypeError("article must be an object with a text and its blocks");
}
