// Answers the requests of a `WorkerRunner`: the inside of a worker.

import { Engine } from "./engine.js";
import { SummarizerError, toData } from "./errors.js";
import { run } from "./methods.js";
import { version } from "./version.js";

/** Makes a worker's scope answer, by whichever wasm it is told to load. */
export function serve(scope) {
  const engine = new Engine();
  scope.onmessage = async ({ data: { id, method, input, options } }) => {
    // Before the wasm, which may be long in coming: so that a worker of another make is told apart.
    if (method === "load") scope.postMessage({ id, greeting: true });
    try {
      const value =
        method === "load"
          ? await load(engine, input, options)
          : run(engine, method, input, options);
      scope.postMessage({ id, value, memory: engine.memory });
    } catch (error) {
      scope.postMessage({ id, error: toData(error), memory: engine.memory });
    }
  };
}

async function load(engine, wasm, expected) {
  if (expected !== version) {
    throw new SummarizerError(
      "version-mismatch",
      `JavaScript ${expected} has started worker ${version}; a cache holds files of two versions`,
    );
  }
  await engine.load(wasm);
}
