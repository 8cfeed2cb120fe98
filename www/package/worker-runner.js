// Runs calls in a worker, one at a time and in order.
//
// The queue stays on this side: only the running call is with the worker, so
// one that is aborted can be stopped for good (the worker is terminated), and
// the calls behind it lose nothing.

import { SummarizerError, fromData } from "./errors.js";
import { attach } from "./methods.js";
import { version } from "./version.js";

/** An idle worker whose wasm memory has grown beyond this is replaced. */
const RECYCLE_BYTES = 256 * 1024 * 1024;

/**
 * How many seconds a worker has to say that it is ours, before any wasm is asked for. Counted one by one: where
 * this thread was held up, or the machine asleep, the worker is not to blame.
 */
const PATIENCE = 10;

export class WorkerRunner {
  #spawn;
  #isReplaceable;
  #wasm;
  #worker = null;
  #queue = [];
  #running = null;
  #nextId = 0;
  #clock = 0;

  /**
   * @param spawn makes a worker
   * @param isReplaceable whether it can make another
   * @param wasm what the worker loads: an address or a compiled module
   */
  constructor(spawn, isReplaceable, wasm) {
    this.#spawn = spawn;
    this.#isReplaceable = isReplaceable;
    this.#wasm = wasm;
  }

  /** Starts the worker, and resolves once its engine is loaded. */
  start(signal) {
    return this.#enqueue({ method: "load", input: this.#wasm, options: version }, signal);
  }

  async run(method, input, options, signal) {
    return attach(method, input, await this.#enqueue({ method, input, options }, signal));
  }

  destroy() {
    const error = new SummarizerError("destroyed", "the summarizer was destroyed");
    this.#terminate();
    const waiting = [this.#running, ...this.#queue];
    this.#running = null;
    this.#queue = [];
    for (const call of waiting) call?.reject(error);
  }

  #enqueue(request, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const call = { request: { id: this.#nextId++, ...request }, resolve, reject };
      if (signal) {
        const abort = () => this.#abort(call, signal.reason);
        signal.addEventListener("abort", abort, { once: true });
        const settle = (done) => (value) => {
          signal.removeEventListener("abort", abort);
          done(value);
        };
        call.resolve = settle(resolve);
        call.reject = settle(reject);
      }
      this.#queue.push(call);
      this.#next();
    });
  }

  #abort(call, reason) {
    if (this.#running === call) {
      // A worker that cannot be replaced does the work to its end, for nobody.
      if (this.#isReplaceable) {
        this.#terminate();
        this.#running = null;
      }
    } else {
      this.#queue = this.#queue.filter((queued) => queued !== call);
    }
    call.reject(reason);
    this.#next();
  }

  #next() {
    if (this.#running || this.#queue.length === 0) return;
    this.#running = this.#queue.shift();
    const { request, reject } = this.#running;
    try {
      if (!this.#worker) {
        this.#worker = this.#connect(this.#spawn());
        // A worker that takes the place of another has to load first.
        if (request.method !== "load") {
          this.#queue.unshift(this.#running);
          this.#running = this.#reload();
        }
      }
      this.#worker.postMessage(this.#running.request);
      if (this.#running.request.method === "load") this.#await(this.#worker);
    } catch (error) {
      // The worker could not be made, or the input could not be cloned.
      this.#running = null;
      reject(error);
      this.#next();
    }
  }

  #reload() {
    const request = { id: this.#nextId++, method: "load", input: this.#wasm, options: version };
    return { request, resolve: () => {}, reject: (error) => this.#queue.shift()?.reject(error) };
  }

  /** Gives up a worker that does not say that it is ours: an address may lead to any JavaScript. */
  #await(worker) {
    let left = PATIENCE;
    this.#clock = setInterval(() => {
      if (--left === 0) this.#crash(worker, `it has not answered for ${PATIENCE} s, as one of nutgraf/worker does at once`);
    }, 1000);
  }

  #connect(worker) {
    worker.onmessage = ({ data }) => this.#answer(worker, data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#crash(worker, event.message || "the worker could not be started");
    };
    worker.onmessageerror = () => this.#crash(worker, "a message could not be read");
    return worker;
  }

  #answer(worker, data) {
    const call = this.#running;
    if (worker !== this.#worker || data?.id !== call?.request.id) return;
    if (data.greeting) clearInterval(this.#clock);
    // Neither the greeting nor an echo is an answer.
    if (data.greeting || data.memory === undefined) return;
    clearInterval(this.#clock);
    this.#running = null;
    // One that has only been started would be replaced for ever.
    const isLoad = call.request.method === "load";
    const isGrown = data.memory > RECYCLE_BYTES && !isLoad;
    // One that could not load knows nothing: the next call tries again with another.
    if (this.#isReplaceable && (isGrown || (isLoad && data.error))) this.#terminate();
    if (data.error) call.reject(fromData(data.error));
    else call.resolve(data.value);
    this.#next();
  }

  #crash(worker, message) {
    if (worker !== this.#worker) return;
    this.#terminate();
    const call = this.#running;
    this.#running = null;
    call?.reject(new SummarizerError("internal", `the worker failed: ${message}`));
    this.#next();
  }

  #terminate() {
    clearInterval(this.#clock);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
