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
 * What `make` gives where it says `new Worker(new URL(…, import.meta.url))`,
 * the address going through the policy.
 *
 * Bundlers find a worker by exactly that expression: the global class, and
 * nothing around the address. So for the length of this one call, which nothing
 * can interrupt, the global class is one that trusts the address.
 */
export function withTrustedWorker(make) {
  const { Worker, trustedTypes } = globalThis;
  if (!trustedTypes) return make();
  globalThis.Worker = function (url, options) {
    return new Worker(trustedScriptUrl(url), options);
  };
  try {
    return make();
  } finally {
    globalThis.Worker = Worker;
  }
}
