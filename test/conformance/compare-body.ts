import { decodeCbor } from "./decode-cbor.ts";
import { parseExactJson } from "./exact-json.ts";
import { findDifference } from "./find-difference.ts";
import { Mismatch, expectThat, show } from "./mismatch.ts";
import { parseXmlTree } from "./xml-tree.ts";

/** The bytes that a case's `body` stands for: CBOR is given in base64. */
export function bodyBytes(body: string, mediaType: string | undefined): Uint8Array {
  return isCbor(mediaType) ? Buffer.from(body, "base64") : new TextEncoder().encode(body);
}

/**
 * Compares a body by its meaning in its media type: key order and white space of JSON and XML do
 * not matter, nor does which of its forms a CBOR item takes.
 *
 * @throws Mismatch where it means something else, or is not of its media type.
 */
export function compareBody(actual: Uint8Array, expected: string, mediaType: string | undefined): void {
  const wanted = bodyBytes(expected, mediaType);
  if (Buffer.compare(actual, wanted) === 0) return;
  const read = readerOf(mediaType);
  if (read === undefined || expected === "" || actual.length === 0) {
    throw new Mismatch(`body is ${show(actual)}, not ${show(wanted)}`);
  }
  const difference = findDifference(readActual(actual, read), read(wanted));
  expectThat(difference === undefined, () => `body ${difference ?? ""}`);
}

type Reader = (bytes: Uint8Array) => unknown;

function readerOf(mediaType = ""): Reader | undefined {
  if (/\bjson\b/.test(mediaType)) return (bytes) => parseExactJson(decodeText(bytes));
  if (/\bxml\b/.test(mediaType)) return (bytes) => parseXmlTree(decodeText(bytes));
  if (isCbor(mediaType)) return decodeCbor;
  if (mediaType === "application/x-www-form-urlencoded") return (bytes) => readForm(decodeText(bytes));
  return undefined;
}

function readActual(bytes: Uint8Array, read: Reader): unknown {
  try {
    return read(bytes);
  } catch (error) {
    throw new Mismatch(`body ${show(bytes)} cannot be read: ${String(error)}`);
  }
}

/** The pairs of a form, sorted; still percent-encoded, since the cases say how. */
function readForm(text: string): readonly string[] {
  // The cases break long forms into lines.
  return text
    .replaceAll(/\s*\n\s*/g, "")
    .split("&")
    .sort();
}

function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function isCbor(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /\bcbor\b/.test(mediaType);
}
