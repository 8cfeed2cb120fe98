/**
 * Offline: all files of one version are kept together in one cache.
 *
 * The files lie in a folder named after their contents, so a page of one
 * version only ever asks for files of that version; a new version fills a cache
 * of its own and the old ones go once no page of theirs is open. The page
 * itself comes from the network where there is one, so an update is seen at the
 * next visit, and from the cache else.
 */

const ASSETS = "{{assets}}";
const FILES = "{{files}}";
const CACHE = `nutgraf-${ASSETS}`;
const PAGE = "./";

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([new Request(PAGE, { cache: "reload" }), ...FILES]);
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("nutgraf-") && name !== CACHE).map((name) => caches.delete(name)));
    // The page of the first visit too: what it opens later is there, whatever the host has by then.
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else event.respondWith(file(request));
});

/** The page: the newest that can be had within a moment, else the one kept; a host that fails is as good as none. */
async function page(request) {
  const kept = await caches.match(PAGE, { cacheName: CACHE });
  if (!kept) return fetch(request);
  try {
    const newest = await fetch(request, { signal: AbortSignal.timeout(3000) });
    return newest.status < 500 ? newest : kept;
  } catch {
    return kept;
  }
}

/** A file: the kept one, whose name says that it is the right one; else the network's. */
async function file(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
