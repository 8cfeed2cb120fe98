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
