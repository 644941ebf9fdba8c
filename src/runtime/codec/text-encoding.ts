import { SerializationError } from "../exception/exceptions.ts";
import { Misfit } from "./misfit.ts";

/** The subset of Node's Buffer in use; browsers have none. */
interface BufferConstructor {
  from(text: string, encoding: "base64"): Uint8Array;
  from(bytes: ArrayBufferLike, offset: number, length: number): { toString(encoding: "base64" | "hex"): string };
}

const buffer = /* @__PURE__ */ findBuffer();

function findBuffer(): BufferConstructor | undefined {
  // Property access: bundlers add a polyfill for the bare name.
  return (globalThis as { Buffer?: BufferConstructor }).Buffer;
}

/** Maximum arguments per call, well below engine limits. */
const CHUNK = 0x2000;

/** Bytes in base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  if (buffer !== undefined) {
    return buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  }
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/**
 * The bytes of a base64 text (RFC 4648, section 4).
 *
 * @throws SerializationError for other characters, including white space, and for wrong padding.
 */
export function decodeBase64(text: string): Uint8Array {
  // `atob` and Buffer are more lenient: Buffer skips unknown characters.
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    throw new SerializationError("text is not valid base64");
  // Copies, since small Buffers share an ArrayBuffer.
  if (buffer !== undefined) return new Uint8Array(buffer.from(text, "base64"));
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/**
 * Percent-encodes all but the unreserved characters (RFC 3986, 2.3).
 *
 * @throws Misfit for a lone surrogate.
 */
export function encodePercent(text: string): string {
  // Fast path: most names and values need no encoding.
  if (!/[^\w.~-]/.test(text)) return text;
  try {
    return encodeURIComponent(text).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    throw new Misfit("text has a lone surrogate");
  }
}

/**
 * Decodes percent-encoded UTF-8.
 *
 * @throws SerializationError for invalid input.
 */
export function decodePercent(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new SerializationError("text is not valid percent-encoded UTF-8", { cause });
  }
}

/**
 * Decodes a name or value of `application/x-www-form-urlencoded` (WHATWG URL, 5.1), also used in queries.
 *
 * @throws SerializationError for a wrong percent-encoding.
 */
export function decodeFormText(text: string): string {
  return decodePercent(text.includes("+") ? text.replaceAll("+", " ") : text);
}

/** Bytes in lower-case hexadecimal. */
export function encodeHex(bytes: Uint8Array): string {
  if (buffer !== undefined) return buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
  let text = "";
  for (const byte of bytes) text += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return text;
}
