/** What kind of thing a pasted string is: an address, a page's source, or text. */

/** The address, if `text` is nothing but one, else null. */
export function bareAddress(text) {
  const trimmed = text.trim();
  if (trimmed.length > 4096 || /\s/.test(trimmed)) return null;
  const candidate = /^www\.[^/]+\.[a-z]{2,}(\/|$)/i.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (!/^https?:\/\//i.test(candidate)) return null;
  try {
    return new URL(candidate).href;
  } catch {
    return null;
  }
}

/** How much of the start is looked at. */
const HEAD = 20_000;
const ELEMENT = /<\/?(?:html|head|body|div|p|section|article|main|header|footer|nav|script|style|meta|link|title|h[1-6]|ul|ol|li|table|figure|img|a|span|br)\b[^<>]*>/gi;

/**
 * Whether `text` is the source of a page: it opens as a document does, or opens
 * with an element and has one for every 200 characters or less.
 */
export function looksLikeSource(text) {
  const head = text.slice(0, HEAD).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/i.test(head)) return true;
  if (!/^<[a-z!]/i.test(head)) return false;
  const elements = head.match(ELEMENT)?.length ?? 0;
  return elements >= 4 && head.length / elements < 200;
}
