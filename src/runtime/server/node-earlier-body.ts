import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Http2ServerRequest } from "node:http2";
import { DEPTH_LIMIT, failTooDeep } from "../codec/misfit.ts";
import type { Headers, IncomingBody } from "../http/http-message.ts";
import { hasBeenRead } from "./node-body.ts";
import { createBufferedBody, createFailedBody } from "./request-body.ts";
import { BodyAlreadyReadError } from "./server-errors.ts";

/** Properties that body parsers set on a request by convention. */
interface ParsedMessage {
  /** The received bytes, or their text. */
  readonly rawBody?: unknown;
  /** Bytes, text or a parsed value. */
  readonly body?: unknown;
}

/** An already available body, with headers that describe it. */
interface EarlierBody {
  readonly headers: Headers;
  readonly body: IncomingBody;
}

/**
 * The body of a request that was already read, by a body parser or by an adapter that creates requests from other
 * sources. Undefined if the body has yet to be read from the request.
 */
export function findEarlierBody(
  message: IncomingMessage | Http2ServerRequest,
  headers: Headers,
  maxBytes: number,
): EarlierBody | undefined {
  const isRead = hasBeenRead(message);
  if (!isRead && !isDetached(message)) return undefined;
  try {
    const { rawBody, body } = message as ParsedMessage;
    const bytes = bytesOf(rawBody) ?? bytesOf(body);
    if (bytes !== undefined) return earlierBytes(bytes, headers, maxBytes);
    if (!isRead && body === undefined) return undefined;
    const isJson = /^[^;]*\bjson\b/i.test(headers["content-type"] ?? "");
    const json = isJson && !mayBePlaceholder(body, headers) ? writeParsedJson(body) : undefined;
    if (json === undefined) {
      if (hasBody(headers) || !isPlaceholder(body)) throw new BodyAlreadyReadError();
      return { headers, body: createBufferedBody(Buffer.alloc(0), maxBytes) };
    }
    const text = Buffer.from(json);
    return { headers: describe(text, headers, false), body: createBufferedBody(text, maxBytes) };
  } catch (error) {
    // Some parsers are lazy getters.
    return { headers, body: createFailedBody(error as Error) };
  }
}

/** Whether a value may be the placeholder that parsers set for a missing body or an unsupported type. */
function mayBePlaceholder(body: unknown, headers: Headers): boolean {
  return isPlaceholder(body) && headers["content-length"] !== "2";
}

function isPlaceholder(body: unknown): boolean {
  return body === undefined || body === null || (typeof body === "object" && Object.keys(body).length === 0);
}

function bytesOf(value: unknown): Buffer | undefined {
  if (typeof value === "string") return Buffer.from(value);
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : undefined;
}

function earlierBytes(bytes: Buffer, headers: Headers, maxBytes: number): EarlierBody {
  const { "content-encoding": encoding = "" } = headers;
  const sent = lengthOf(headers);
  const isEncoded = encoding.trim() !== "" && encoding.trim().toLowerCase() !== "identity";
  let keepsEncoding = isEncoded;
  if (isEncoded) {
    // Body parsers decompress the body but keep the header.
    const isGzip = /gzip\s*$/i.test(encoding);
    keepsEncoding = sent === undefined ? !isGzip || (bytes[0] === 0x1f && bytes[1] === 0x8b) : bytes.length === sent;
  } else if (sent !== undefined && bytes.length !== sent && hasBody(headers)) {
    throw new BodyAlreadyReadError();
  }
  return { headers: describe(bytes, headers, keepsEncoding), body: createBufferedBody(bytes, maxBytes) };
}

function describe(bytes: Buffer, headers: Headers, keepsEncoding: boolean): Headers {
  const { "content-encoding": encoding, ...others } = headers;
  delete others["transfer-encoding"];
  return {
    ...others,
    ...(encoding !== undefined && keepsEncoding && { "content-encoding": encoding }),
    "content-length": String(bytes.length),
  };
}

/**
 * Whether a request's stream may never yield data because no connection backs it: requests created by adapters have no
 * socket, or one that was never opened.
 */
function isDetached({ socket, destroyed }: IncomingMessage | Http2ServerRequest): boolean {
  return !destroyed && (socket as typeof socket | null)?.pending !== false;
}

function hasBody({ "content-length": length = "0", "transfer-encoding": coding }: Headers): boolean {
  return coding !== undefined || Number(length) !== 0;
}

function lengthOf({ "content-length": length }: Headers): number | undefined {
  return length === undefined ? undefined : Number(length);
}

/** Decimal digits that a double always preserves; longer decimals may have been rounded (IEEE 754). */
const EXACT_DIGITS = 15;

/**
 * Restores the JSON of a value from `JSON.parse` if parsing was lossless: all integers are safe, and no decimal has
 * more digits than a double preserves.
 *
 * @returns undefined if digits may have been lost, and for values that `JSON.parse` does not produce (dates, functions,
 *   ...).
 * @throws SerializationError for a value nested deeper than the servers' limit.
 */
function writeParsedJson(value: unknown): string | undefined {
  return isExact(value, 0) ? JSON.stringify(value) : undefined;
}

function isExact(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return isExactNumber(value);
    case "object":
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (depth === DEPTH_LIMIT) failTooDeep();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((item) => isExact(item, depth + 1));
}

function isExactNumber(value: number): boolean {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) && !Object.is(value, -0);
  const digits = value.toExponential().replace(/e.*/, "").replace(/\D/g, "");
  return Number.isFinite(value) && digits.length <= EXACT_DIGITS;
}
