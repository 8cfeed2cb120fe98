// Runs calls in this thread.

import { attach, run } from "./methods.js";

/** Runs calls on an engine that is loaded; an abort acts between calls. */
export class LocalRunner {
  #engine;

  constructor(engine) {
    this.#engine = engine;
  }

  async run(method, input, options, signal) {
    signal?.throwIfAborted();
    return this.runSync(method, input, options);
  }

  runSync(method, input, options) {
    return attach(method, input, run(this.#engine, method, input, options));
  }

  destroy() {}
}
