/** The service worker: after the first visit the page needs no network. */
import { trustedScriptUrl } from "../package/trusted.js";

/** Registers the service worker where there can be one. */
export function keepOffline() {
  if (!("serviceWorker" in navigator) || !isSecureContext) return;
  const register = () => navigator.serviceWorker.register(trustedScriptUrl(new URL("sw.js", document.baseURI))).catch(() => {});
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
