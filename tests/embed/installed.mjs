// The package as others get it: packed, and installed from the tarball into a clean copy of each
// example's folder, outside the project.

import { execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { root } from "../browser/server.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const tools = path.join(here, "node_modules");

/** A program that npm has put beside the examples. */
export const tool = (name) => path.join(tools, ".bin", name);

/** Packs the package and installs it, by npm, into a folder with nothing else in it. */
export async function pack() {
  const folder = await mkdtemp(path.join(tmpdir(), "nutgraf-embed-"));
  const options = { cwd: folder, encoding: "utf8" };
  const tarball = execFileSync("npm", ["pack", path.join(root, "dist/npm"), "--silent"], options).trim();
  await writeFile(path.join(folder, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["install", `./${tarball}`, "--offline", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "ignore",
  });
  return {
    folder,
    /** A clean copy of an example, with what its `package.json` names installed; gives its folder. */
    async example(name) {
      const copy = path.join(folder, name);
      await cp(path.join(here, name), copy, { recursive: true });
      const { dependencies } = JSON.parse(await readFile(path.join(copy, "package.json"), "utf8"));
      const wanted = Object.keys(dependencies);
      for (let dependency = wanted.pop(); dependency; dependency = wanted.pop()) {
        const from = path.join(dependency === "nutgraf" ? path.join(folder, "node_modules") : tools, dependency);
        await cp(from, path.join(copy, "node_modules", dependency), { recursive: true });
        const manifest = JSON.parse(await readFile(path.join(from, "package.json"), "utf8"));
        wanted.push(...Object.keys(manifest.dependencies ?? {}));
      }
      return copy;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Bundles a folder's `worker.js` as the tools of edge runtimes do: under the condition `workerd`,
 * the wasm left as a module of its own.
 */
export async function bundleForEdge(folder) {
  await mkdir(path.join(folder, "built"), { recursive: true });
  await build({
    absWorkingDir: folder,
    entryPoints: ["worker.js"],
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    assetNames: "nutgraf",
    outdir: "built",
    logLevel: "warning",
  });
  const made = await readdir(path.join(folder, "built"));
  const wasm = made.find((name) => name.endsWith(".wasm"));
  if (wasm !== "nutgraf.wasm") {
    await rename(path.join(folder, "built", wasm), path.join(folder, "built/nutgraf.wasm"));
  }
}

/** Starts workerd with a folder's `config.capnp`. Resolves to `{ url, close() }`. */
export function serveAtEdge(folder) {
  const arguments_ = ["serve", "config.capnp", "--control-fd=3"];
  const runtime = spawn(tool("workerd"), arguments_, {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let complaints = "";
  runtime.stderr.on("data", (data) => (complaints += data));
  return new Promise((resolve, reject) => {
    runtime.on("error", reject);
    runtime.on("exit", (code) => reject(new Error(`workerd ended with ${code}: ${complaints}`)));
    let told = "";
    runtime.stdio[3].on("data", (data) => {
      told += data;
      const port = /"event":"listen","socket":"http","port":(\d+)/u.exec(told)?.[1];
      if (!port) return;
      runtime.removeAllListeners("exit");
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => runtime.kill() });
    });
  });
}
