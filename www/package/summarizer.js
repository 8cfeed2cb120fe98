// The class that callers use, made for one build of the wasm.

import { compile } from "./engine.js";
import { SummarizerError } from "./errors.js";
import { LocalRunner } from "./local-runner.js";
import { CREATE, SUMMARIZE, checked } from "./options.js";
import { trustedScriptUrl } from "./trusted.js";
import { WorkerRunner } from "./worker-runner.js";

/**
 * The `Summarizer` of an entry point, and the one-line functions around a
 * shared one.
 *
 * @param engine the engine of this thread
 * @param defaultWasm gives what is loaded where the caller names no wasm
 * @param defaultWorker the worker's address; null where workers are not used
 */
export function entry(engine, defaultWasm, defaultWorker) {
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
      const source = (await wasm) ?? defaultWasm();
      const runner = worker
        ? await inWorker(worker, await source, signal)
        : await here(await source);
      signal?.throwIfAborted();
      return new Summarizer(runner);
    }

    static createSync(wasm) {
      engine.loadSync(wasm);
      return new SyncSummarizer();
    }

    async summarize(text, options) {
      return this.#run("summarize", string("text", text), options, SUMMARIZE);
    }

    async summarizeArticle(article, options) {
      return this.#run("summarizeArticle", articleInput(article), options, SUMMARIZE);
    }

    destroy() {
      this.#runner?.destroy();
      this.#runner = null;
    }

    #run(method, input, options, known) {
      const given = checked(options, known);
      if (!this.#runner) {
        throw new SummarizerError("destroyed", `${method}() was called after destroy()`);
      }
      return this.#runner.run(method, input, given, options?.signal);
    }
  }

  /** The same without promises, in this thread. */
  class SyncSummarizer {
    #runner = new LocalRunner(engine);

    summarize(text, options) {
      return this.#run("summarize", string("text", text), options, SUMMARIZE);
    }

    summarizeArticle(article, options) {
      return this.#run("summarizeArticle", articleInput(article), options, SUMMARIZE);
    }

    destroy() {
      this.#runner = null;
    }

    #run(method, input, options, known) {
      const given = checked(options, known);
      if (!this.#runner) {
        throw new SummarizerError("destroyed", `${method}() was called after destroy()`);
      }
      options?.signal?.throwIfAborted();
      return this.#runner.runSync(method, input, given);
    }
  }

  async function here(source) {
    await engine.load(source);
    return new LocalRunner(engine);
  }

  async function inWorker(worker, source, signal) {
    const isAddress = typeof source === "string" || source instanceof URL;
    const wasm = isAddress ? new URL(source, globalThis.location?.href).href : await compile(source);
    const runner = new WorkerRunner(spawner(worker, defaultWorker), wasm);
    try {
      await runner.start(signal);
      return runner;
    } catch (error) {
      runner.destroy();
      // Where workers are blocked (a policy, a `file:` page), this thread does
      // the work, unless the caller named the worker.
      const isBlocked = !(error instanceof SummarizerError) || error.code === "internal";
      if (worker !== true || !isBlocked || signal?.aborted) throw error;
      return here(isAddress ? source : wasm);
    }
  }

  let shared = null;
  const withShared = (method) => async (input, options) => {
    shared ??= Summarizer.create().catch((error) => {
      shared = null;
      throw error;
    });
    return (await shared)[method](input, options);
  };

  return {
    Summarizer,
    summarize: withShared("summarize"),
    summarizeArticle: withShared("summarizeArticle"),
  };
}

/** Makes workers from what the caller gave: true, an address, or a worker. */
function spawner(worker, defaultWorker) {
  if (typeof Worker !== "undefined" && worker instanceof Worker) {
    let given = worker;
    return () => {
      if (!given) throw new SummarizerError("internal", "the given worker was terminated");
      const once = given;
      given = null;
      return once;
    };
  }
  if (typeof Worker === "undefined") {
    throw new SummarizerError("invalid-options", "worker is set, but there are no workers here");
  }
  const url = worker === true ? defaultWorker : worker;
  return () => new Worker(trustedScriptUrl(url), { type: "module", name: "nutgraf" });
}

function string(name, value) {
  if (typeof value === "string") return value;
  throw new TypeError(`${name} is ${value === null ? "null" : typeof value}; it must be a string`);
}

function articleInput(article) {
  if (typeof article?.text === "string" && Array.isArray(article.blocks)) return article;
  throw new TypeError("article must be an object with a text and its blocks");
}
