// The engine in this thread: loads the wasm, calls it, and makes a fresh
// instance after a trap.

import { SummarizerError } from "./errors.js";
import { glue } from "./glue/shared.js";
import { version } from "./version.js";

/**
 * An engine: an instance of a wasm build, any of them, and the glue around it.
 *
 * One instance serves all summarizers of a thread that use the same wasm: calls
 * hold no state. It is loaded on first use, and again after a failure to load.
 */
export class Engine {
  #glue;
  #loaded = null;

  constructor(own = glue()) {
    this.#glue = own;
  }

  /** Loads the wasm: a URL, a Response, its bytes, or a compiled module. Resolves to this engine. */
  load = once(async (source) => (this.#loaded ? this : this.loadSync(await compile(source))));

  /** The same at once, from bytes or a module. */
  loadSync(source) {
    const isModule = source instanceof WebAssembly.Module;
    if (!isModule && !isBytes(source)) {
      throw new TypeError("createSync needs the wasm as bytes or as a WebAssembly.Module");
    }
    if (this.#loaded) return this;
    try {
      const module = isModule ? source : new WebAssembly.Module(source);
      // Before the glue takes it: a glue keeps the first module that it was given.
      checkVersion(module);
      this.#loaded = this.#glue.initSync({ module });
    } catch (error) {
      throw loadFailed(error);
    }
    return this;
  }

  /** Calls an export; what it refuses is a `SummarizerError`. */
  call(method, ...args) {
    // Its absence is no trap: the caller has named the wasm of another entry.
    if (!this.#loaded[method]) {
      const file = method === "summarizeElement" ? "lean" : "full";
      throw new SummarizerError(
        "wasm-load-failed",
        `the wasm that was given has no ${method}(): glue/${file}.wasm has it`,
      );
    }
    try {
      return this.#glue[method](...args);
    } catch (error) {
      if (error && !(error instanceof Error) && error.code) {
        throw new SummarizerError(error.code, error.message);
      }
      // A trap leaves the instance in an unknown state: the next call gets a
      // fresh one of the same module, and the memory of the old one goes.
      this.#glue.__wbg_reset_state();
      this.#loaded = this.#glue.initSync();
      throw new SummarizerError("internal", `the engine failed: ${error?.message ?? error}`, {
        cause: error,
      });
    }
  }

  /** The size of the wasm's memory, in bytes. */
  get memory() {
    return this.#loaded?.memory.buffer.byteLength ?? 0;
  }
}

/** A function that does its work once, and again after a failure. */
export function once(work) {
  let done = null;
  return (...given) =>
    (done ??= work(...given).catch((error) => {
      done = null;
      throw error;
    }));
}

/** Engines by the address of their wasm, and by what else it was given as, which they do not keep. */
const named = new Map();
const held = new WeakMap();

/** The engine of a wasm: one for each address, and for each answer, bytes or module. */
export function engineOf(source) {
  const key = absolute(source);
  const known = Object(key) === key ? held : named;
  if (!known.has(key)) known.set(key, new Engine());
  return known.get(key);
}

/** An address as one that needs no other, as the page's `fetch` would read it; anything else as it is. */
export function absolute(source) {
  if (typeof source !== "string" && !(source instanceof URL)) return source;
  try {
    return new URL(source, globalThis.document?.baseURI ?? globalThis.location?.href).href;
  } catch {
    // None at all, which to refuse is left to who fetches it.
    return String(source);
  }
}

/** Holds a module to the version of this JavaScript, by the section that the build writes into it. */
function checkVersion(module) {
  const [section] = WebAssembly.Module.customSections(module, "nutgraf");
  const found = section ? new TextDecoder().decode(section) : "of something else";
  if (found !== version) {
    throw new SummarizerError(
      "version-mismatch",
      `JavaScript ${version} has loaded wasm ${found}; a cache holds files of two versions`,
    );
  }
}

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);

/** A module from whatever the wasm is given as. */
export async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  let url = null;
  try {
    if (isBytes(source)) return await WebAssembly.compile(source);
    const isResponse = typeof Response !== "undefined" && source instanceof Response;
    url = isResponse ? source.url : String(source);
    const response = isResponse ? source : await fetch(source);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await WebAssembly.compile(await wasmBytes(response));
  } catch (error) {
    throw loadFailed(error, url);
  }
}

/** The bytes of an answer, if they are wasm at all. */
async function wasmBytes(response) {
  const bytes = await response.arrayBuffer();
  const [a, s, m] = new Uint8Array(bytes).subarray(1, 4);
  if (a !== 0x61 || s !== 0x73 || m !== 0x6d) {
    const type = response.headers.get("content-type") ?? "of no type";
    throw new Error(`the server answered with something else (${type}), perhaps an error page`);
  }
  return bytes;
}

/** The error for a wasm that did not load; `url` is where it was to come from, if that is known. */
export function loadFailed(error, url = null) {
  if (error instanceof SummarizerError) return error;
  const message = error?.message ?? String(error);
  if (error instanceof WebAssembly.CompileError && /content security policy|CSP|unsafe-eval/iu.test(message)) {
    return new SummarizerError(
      "csp-blocked",
      "the page's Content-Security-Policy blocks WebAssembly; " +
        "add 'wasm-unsafe-eval' to it: script-src 'self' 'wasm-unsafe-eval'",
      { cause: error },
    );
  }
  const from = url ? ` from ${url}` : "";
  // What `fetch` does not know in Node: a path, or an address beside a module that was imported by its path.
  const hint = /^(?!blob|data|http)/iu.test(url ?? "data") ? "; on a server import the package by its name, not by a path, or give the wasm's bytes" : "";
  return new SummarizerError("wasm-load-failed", `the wasm could not be loaded${from}: ${message}${hint}`, {
    cause: error,
  });
}
