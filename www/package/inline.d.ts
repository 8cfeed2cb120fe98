/** nutgraf in one file, the wasm in it: for places that can load nothing beside it. */
export * from "./index.js";
