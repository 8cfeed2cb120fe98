// Addresses of scripts as Trusted Types want them, where they are enforced: one
// policy for the package and the page around it, since a name can be taken once.

let policy = null;

/** The address `url` as a script's. */
export function trustedScriptUrl(url) {
  const { trustedTypes } = globalThis;
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy("nutgraf#worker", { createScriptURL: (given) => given });
  return policy.createScriptURL(String(url));
}

/**
 * Makes a `Worker` from an address that is turned into a trusted one.
 *
 * Used in place of the browser's own class, so that an entry can say
 * `new Worker(new URL("./worker.js", import.meta.url))`, which is how bundlers
 * find the worker, and the address still goes through the policy.
 */
export function TrustedWorker(url, options) {
  return new Worker(trustedScriptUrl(url), { name: "nutgraf", ...options });
}
