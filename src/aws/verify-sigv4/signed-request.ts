import type { IncomingRequest } from "@shapewright/runtime/server";
import { canonicalizeQuery, type QueryParameters } from "../signature-v4/canonical-query.ts";
import { canonicalizePath, canonicalizeValue, type PathForm } from "../signature-v4/canonical-request.ts";

const noParameters: QueryParameters = /* @__PURE__ */ Object.freeze({ __proto__: null });

/** A query by decoded names. A plus sign is a space, as in forms; text that is not valid is kept as it is. */
export function parseQuery(query: string): QueryParameters {
  if (query === "") return noParameters;
  const parameters = Object.create(null) as QueryParameters;
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const mark = pair.indexOf("=");
    const name = decode(mark < 0 ? pair : pair.slice(0, mark));
    const value = mark < 0 ? "" : decode(pair.slice(mark + 1));
    const known = parameters[name];
    if (known === undefined) parameters[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else parameters[name] = [known ?? "", value];
  }
  return parameters;
}

function decode(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

/** What a canonical request is made of. */
interface CanonicalParts {
  readonly request: IncomingRequest;
  readonly query: QueryParameters;
  /** The host that the client called. */
  readonly host: string | undefined;
  readonly signedHeaders: readonly string[];
  readonly payloadHash: string;
  readonly pathForm: PathForm;
  /** Whether the signature is in the query. */
  readonly isPresigned: boolean;
}

/**
 * The canonical requests that a client may have signed, the most likely one first (AWS, "Create a canonical request").
 *
 * There are two more where a request does not say all: headers sent several times are joined with a space after the
 * comma by Node and by `fetch`, and without one by signers; and a session token may have been added to a presigned query
 * after signing.
 */
export function* canonicalRequests(parts: CanonicalParts): Generator<string> {
  const { request, query, host, signedHeaders, payloadHash, pathForm, isPresigned } = parts;
  let lines = "";
  for (const name of signedHeaders) {
    const value = name === "host" ? host : readHeader(request, name);
    lines += `${name}:${canonicalizeValue(readText(value ?? ""))}\n`;
  }
  const start = `${request.method}\n${canonicalizePath(readText(request.path), pathForm)}\n`;
  const end = `\n${signedHeaders.join(";")}\n${payloadHash}`;
  const queryText = canonicalizeQuery(query);
  yield `${start}${queryText}\n${lines}${end}`;
  if (lines.includes(", ")) yield `${start}${queryText}\n${lines.replaceAll(", ", ",")}${end}`;
  if (!isPresigned) return;
  const { "X-Amz-Security-Token": token, ...others } = query;
  if (token !== undefined) yield `${start}${canonicalizeQuery(others)}\n${lines}${end}`;
}

/** The names are the client's: `constructor` is not a header. */
function readHeader({ headers }: IncomingRequest, name: string): string | undefined {
  return Object.hasOwn(headers, name) ? headers[name] : undefined;
}

/** Whether a path is not as it is signed where paths are normalized. */
export function hasDotSegments({ path }: IncomingRequest): boolean {
  return /\/\.\.?(?:\/|$)/.test(path);
}

/**
 * The request with the path that is signed. Dot segments are not: whoever adds them must not take a request to another
 * operation.
 */
export function withoutDotSegments(request: IncomingRequest): IncomingRequest {
  return { ...request, path: canonicalizePath(request.path, { escapePath: false, normalizePath: true }) };
}

function readText(text: string): string {
  return isAscii(text) ? text : decodeUtf8(text);
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  return !/[^\u0000-\u007f]/.test(text);
}

/** Servers receive the bytes of headers as Latin-1; clients sign the text that is encoded in UTF-8. */
function decodeUtf8(text: string): string {
  if (/[^\u0000-\u00ff]/.test(text)) return text; // oxlint-disable-line no-control-regex -- all of Latin-1
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}
