import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { DEPTH_LIMIT, failTooDeep } from "../codec/misfit.ts";
import type { Headers, IncomingBody } from "../http/http-message.ts";
import { decodeUtf8, hasBeenRead } from "./node-body.ts";
import { BodyAlreadyReadError, bodyTooLarge } from "./server-errors.ts";

/** What those who read a body leave on a request, by convention. */
interface ParsedMessage {
  /** The bytes as they came, or their text. */
  readonly rawBody?: unknown;
  /** Bytes, text, or what a parser has made of them. */
  readonly body?: unknown;
}

/** A body that is there, and the headers that are true of it. */
interface EarlierBody {
  readonly headers: Headers;
  readonly body: IncomingBody;
}

/**
 * The body of a request that somebody has read before: a body parser, or an adapter that makes requests of something
 * else. Undefined where the body is still to be read from the request.
 */
export function findEarlierBody(message: IncomingMessage, headers: Headers, maxBytes: number): EarlierBody | undefined {
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
      return { headers, body: createBody(Buffer.alloc(0), maxBytes) };
    }
    const text = Buffer.from(json);
    return { headers: describe(text, headers, false), body: createBody(text, maxBytes) };
  } catch (error) {
    // Some parse a body when it is asked for.
    return { headers, body: refuse(error as Error) };
  }
}

/** Whether a body may be what parsers put in the place of bodies that are not there, or not theirs. */
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
    // Body parsers undo codings, and leave the header.
    const isGzip = /gzip\s*$/i.test(encoding);
    keepsEncoding = sent === undefined ? !isGzip || (bytes[0] === 0x1f && bytes[1] === 0x8b) : bytes.length === sent;
  } else if (sent !== undefined && bytes.length !== sent && hasBody(headers)) {
    throw new BodyAlreadyReadError();
  }
  return { headers: describe(bytes, headers, keepsEncoding), body: createBody(bytes, maxBytes) };
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
 * Whether nothing may ever come of a request's stream, since no connection is behind it: the requests that adapters make
 * have none, or one that was never opened.
 */
function isDetached({ socket, destroyed }: IncomingMessage): boolean {
  return !destroyed && (socket as typeof socket | null)?.pending !== false;
}

function hasBody({ "content-length": length = "0", "transfer-encoding": coding }: Headers): boolean {
  return coding !== undefined || Number(length) !== 0;
}

function lengthOf({ "content-length": length }: Headers): number | undefined {
  return length === undefined ? undefined : Number(length);
}

function createBody(bytes: Buffer, maxBytes: number): IncomingBody {
  const read = <Result>(make: (bytes: Buffer) => Result): Promise<Result> => {
    if (bytes.length > maxBytes) return Promise.reject(bodyTooLarge(maxBytes));
    return new Promise((resolve) => {
      resolve(make(bytes));
    });
  };
  return {
    text: () => read(decodeUtf8),
    bytes: () => read((bytes) => bytes),
    stream: () => new Blob([bytes]).stream(),
  };
}

function refuse(error: Error): IncomingBody {
  const reject = (): Promise<never> => Promise.reject(error);
  return {
    text: reject,
    bytes: reject,
    stream: () => {
      throw error;
    },
  };
}

/** Digits of a decimal that its number surely has as well: what has more may have been cut (IEEE 754). */
const EXACT_DIGITS = 15;

/**
 * The JSON of a value that `JSON.parse` has made, where nothing was lost then: all integers are safe, and no decimal has
 * more digits than a number holds.
 *
 * @returns undefined where something may be lost, and for what `JSON.parse` does not make (dates, functions, ...).
 * @throws SerializationError for a value that is nested deeper than any that servers take.
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
