/**
 * Text ⇄ compressed, URL-safe text: UTF-16 as it is (lone surrogates survive),
 * raw deflate (RFC 1951), base64url (RFC 4648 § 5).
 *
 * Unpacking counts while it inflates and stops at a cap, so a small payload
 * cannot blow up into a large one.
 */

/** `text` packed. */
export async function pack(text) {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  // Text within one half of Latin-1 takes a byte a unit, else two; the first byte says which.
  const narrow = units.every((unit) => unit < 256);
  const payload = narrow ? Uint8Array.from(units) : new Uint8Array(littleEndian(units));
  const bytes = new Uint8Array(payload.length + 1);
  bytes[0] = narrow ? 1 : 2;
  bytes.set(payload, 1);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

function littleEndian(units) {
  const view = new DataView(new ArrayBuffer(units.length * 2));
  units.forEach((unit, i) => view.setUint16(i * 2, unit, true));
  return view.buffer;
}

/** The text packed in `packed`; throws a `RangeError` where it has more than `most` characters. */
export async function unpack(packed, most) {
  const bytes = await inflate(fromBase64Url(packed), most * 2 + 1);
  const width = bytes[0];
  if (width !== 1 && width !== 2) throw new TypeError("not a packed text");
  const view = new DataView(bytes.buffer, bytes.byteOffset + 1, bytes.length - 1);
  const length = Math.floor(view.byteLength / width);
  if (length > most) throw new RangeError("packed text is too large");
  const parts = [];
  for (let at = 0; at < length; at += 8192) {
    const chunk = [];
    for (let i = at; i < Math.min(length, at + 8192); i++) {
      chunk.push(width === 1 ? view.getUint8(i) : view.getUint16(i * 2, true));
    }
    parts.push(String.fromCharCode(...chunk));
  }
  return parts.join("");
}

/** Inflates raw deflate, at most `most` bytes of it, else throws a `RangeError`. */
export async function inflate(bytes, most) {
  const reader = new Blob([bytes]).stream()
    .pipeThrough(new DecompressionStream("deflate-raw"))
    .getReader();
  const chunks = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError("inflates to more than is allowed");
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toBase64Url(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(parts.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
