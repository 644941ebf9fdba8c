import { findField } from "../form/form-decoder.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { RequestMatch } from "./match-request.ts";
import type { ServiceServer } from "./server.ts";

/** What a request calls its service, and where it does. */
interface ServiceName {
  readonly kind: "shape" | "scope";
  readonly name: string;
}

/** A service that has an operation for a request. */
export interface Candidate extends RequestMatch {
  readonly server: ServiceServer;
  readonly operation: OperationSchema;
}

/** Scopes with which requests are signed for the operations of another service. */
const scopeAliases: Readonly<Record<string, string>> = {
  s3express: "s3",
  "s3-object-lambda": "s3",
  "s3-outposts": "s3",
};

/**
 * The name that a request gives its service; undefined if it gives none. A target header decides against a scope, since
 * clients sign with scopes that users set.
 */
export function readServiceName({ headers, path, query }: IncomingRequest): ServiceName | undefined {
  const target = headers["x-amz-target"];
  if (target !== undefined) return { kind: "shape", name: target.slice(0, Math.max(0, target.lastIndexOf("."))) };
  if (headers["smithy-protocol"] !== undefined) {
    const [, shape] = /\/service\/([^/]+)\/operation\/[^/]+$/.exec(path) ?? [];
    if (shape !== undefined) return { kind: "shape", name: shape.slice(shape.lastIndexOf(".") + 1) };
  }
  const scope = readScope(headers["authorization"] ?? "") ?? readScope(readCredential(query));
  return scope === undefined ? undefined : { kind: "scope", name: scopeAliases[scope] ?? scope };
}

export function hasName(service: ServiceSchema, { kind, name }: ServiceName): boolean {
  if (kind === "shape") return service.name === name;
  return service.signingName === name || service.endpointPrefix === name;
}

/** The service in `Credential=AKID/20261130/eu-west-1/s3/aws4_request`; SigV4a's scopes have no region. */
function readScope(authorization: string): string | undefined {
  // One look from the end of the first: search by pattern takes quadratic time for a header of many.
  const [, credential = ""] = /Credential=([^,\s]*)/.exec(authorization) ?? [];
  const [end, service, region, day] = credential.split("/").slice(-4).toReversed();
  if (end !== "aws4_request" || !(isDay(day) || isDay(region))) return undefined;
  return service === "" ? undefined : service;
}

function isDay(text = ""): boolean {
  return /^\d{8}$/.test(text);
}

function readCredential(query: string): string {
  const [, credential] = /(?:^|&)X-Amz-Credential=([^&]*)/i.exec(query) ?? [];
  try {
    return credential === undefined ? "" : `Credential=${decodeURIComponent(credential)}`;
  } catch {
    return "";
  }
}

interface Hints {
  readonly host: string;
  /** The fields of the query and of a form. */
  readonly fields: string;
}

/**
 * The best candidate first: by a protocol that does not claim any request, the host, the version that a form names, and
 * how much of the path the model spells out.
 */
export function sortCandidates(candidates: readonly Candidate[], { host, fields }: Hints): readonly Candidate[] {
  const version = findReadable(fields, "Version");
  const rank = ({ server: { service }, protocol, operation }: Candidate): readonly number[] => [
    Number(protocol.mediaType === undefined),
    findInHost(service, host),
    Number(service.version === version),
    ...measureUri(operation.http?.uri),
  ];
  return candidates
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((one, other) => compareRanks(other.rank, one.rank))
    .map(({ candidate }) => candidate);
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The value of a field; undefined where it or one before it cannot be read. */
export function findReadable(fields: string, name: string): string | undefined {
  try {
    return findField(fields, name);
  } catch {
    return undefined;
  }
}

/**
 * Where a service's endpoint prefix is in a host, from its end, as in `photos.s3.eu-west-1.amazonaws.com`: what is
 * before it may be a bucket of another service's name. 0 where it is not there.
 */
function findInHost({ endpointPrefix }: ServiceSchema, host: string): number {
  if (endpointPrefix === undefined) return 0;
  const [name = ""] = host.toLowerCase().split(":", 1);
  const found = [`.${endpointPrefix}.`, `.${endpointPrefix}-`].map((part) => `.${name}`.lastIndexOf(part));
  const start = Math.max(...found);
  return start < 0 ? 0 : start + endpointPrefix.length;
}

/** Literal segments, then labels that are not greedy, then literal parameters of the query. */
function measureUri(uri = "/"): readonly number[] {
  const [path = "", query = ""] = uri.split("?", 2);
  const segments = path.split("/").filter((segment) => segment !== "");
  const labels = segments.filter((segment) => segment.startsWith("{"));
  const greedy = labels.filter((label) => label.endsWith("+}"));
  return [segments.length - labels.length, -greedy.length, query === "" ? 0 : query.split("&").length];
}
