// Static servers for the tests: folders and texts on loopback, with the headers a test asks for.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import path from "node:path";

/** The top folder of the project. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The page's Content Security Policy, from the file that `cargo xtask serve` sends it from. */
export const policy = (await readFile(path.join(root, "xtask/src/policy.txt"), "utf8")).trim();

const MEDIA_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** What a file is, by its name. */
export function mediaType(file) {
  return MEDIA_TYPES[path.extname(file)] ?? "application/octet-stream";
}

/**
 * Serves folders and texts until `close()`.
 *
 * `mounts` maps a path prefix (`"/"`, `"/pkg/"`) to a folder, or a whole path (`"/host.html"`) to
 * `{ text, type?, headers?, status? }`. `headers` go with every answer, which is how a test sets a
 * policy; `answer(request, response, path)` may take a request over by returning true.
 *
 * @returns {Promise<{ url: string, requests: string[], close(): Promise<void> }>} `url` ends in a
 * slash; `requests` lists the paths asked for so far.
 */
export async function serve(mounts, { headers = {}, answer } = {}) {
  const requests = [];
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    try {
      if (await answer?.(request, response, pathname)) return;
      for (const prefix of prefixes) {
        const mount = mounts[prefix];
        if (typeof mount !== "string") {
          if (pathname !== prefix) continue;
          const type = mount.type ?? MEDIA_TYPES[path.extname(pathname)] ?? MEDIA_TYPES[".html"];
          response.writeHead(mount.status ?? 200, { "content-type": type, ...headers, ...mount.headers });
          response.end(mount.text);
          return;
        }
        if (!pathname.startsWith(prefix)) continue;
        const inside = decodeURIComponent(pathname.slice(prefix.length)) || "index.html";
        const file = path.join(mount, inside);
        // What leads out of the folder is not there.
        if (path.relative(mount, file).startsWith("..")) continue;
        const contents = await readFile(file).catch(() => null);
        if (contents === null) continue;
        response.writeHead(200, { "content-type": mediaType(file), ...headers });
        response.end(contents);
        return;
      }
      response.writeHead(404, { "content-type": "text/plain", ...headers });
      response.end(`there is no ${pathname}\n`);
    } catch (error) {
      response.writeHead(500, { "content-type": "text/plain" });
      response.end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves `dist/www` (built by `cargo xtask build`) under the design's policy, at `/` or under a
 * sub-path such as `"/some/where/"`.
 */
export function servePage({ under = "/", headers = {} } = {}) {
  return serve(
    { [under]: path.join(root, "dist/www") },
    { headers: { "content-security-policy": policy, ...headers } },
  );
}
