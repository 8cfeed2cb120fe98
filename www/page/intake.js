/** What comes in by clipboard or drop, as a source for the engine. */
import { looksLikeSource } from "./recognise.js";

/**
 * The source in a clipboard or drop: `{ file }`, a source, or null for nothing.
 *
 * Rich text goes through the extractor, but keeps its plain text, so that the
 * person can have that instead.
 */
export function fromClipboard(transfer) {
  const [file] = transfer.files;
  const text = transfer.getData("text/plain").replaceAll("\r\n", "\n");
  const html = transfer.getData("text/html");
  if (file && text === "") return { file };
  if (text.trim() === "" && html.trim() === "") return null;
  if (isRich(html)) return { kind: "html", html, plain: text, origin: "rich" };
  return fromText(text, "paste");
}

/** Text as a source: page source where it looks like it, else plain text. */
export function fromText(text, origin) {
  if (looksLikeSource(text)) return { kind: "html", html: text, plain: text, origin: "source" };
  return { kind: "text", text, origin };
}

/**
 * Whether the clipboard's HTML has blocks of its own, as a piece of a page has;
 * what editors and terminals put there is one block of coloured spans.
 */
function isRich(html) {
  const blocks = html.match(/<(?:p|h[1-6]|li|article|section|blockquote|td)\b/gi);
  return (blocks?.length ?? 0) >= 2;
}
