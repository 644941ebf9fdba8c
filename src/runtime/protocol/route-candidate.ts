import type { IncomingRequest } from "../http/http-message.ts";
import type { RoutedOperation } from "./server-protocol.ts";
import type { OperationSchema } from "../schema/schema.ts";
import { parseQuery, type Query } from "./query-string.ts";
import { parseRoute, type RouteSegment } from "./route-tree.ts";

/** An operation on a route, with what tells it apart from others on the same route. */
export interface RouteCandidate {
  readonly operation: OperationSchema;
  readonly segments: readonly RouteSegment[];
  readonly labelNames: readonly string[];
  /** The literal query string: keys with a value, or with any. */
  readonly literals: readonly (readonly [key: string, value: string | undefined])[];
  /** Headers that required members are bound to. */
  readonly headers: readonly string[];
  /** Query keys that required members are bound to. */
  readonly queries: readonly string[];
}

/** Takes an operation's URI apart. */
export function createCandidate({ operation, required }: RoutedOperation): RouteCandidate {
  const uri = operation.http?.uri ?? "/";
  const mark = uri.indexOf("?");
  const segments = parseRoute(mark < 0 ? uri : uri.slice(0, mark));
  const members = Object.entries(operation.input?.members() ?? {}).filter(([name]) => required.has(name));
  return {
    operation,
    segments,
    labelNames: segments.flatMap((segment) => (segment.kind === "literal" ? [] : [segment.name])),
    literals: mark < 0 ? [] : parseLiterals(uri.slice(mark + 1)),
    headers: members.flatMap(([, { httpHeader }]) => (httpHeader === undefined ? [] : [httpHeader.toLowerCase()])),
    queries: members.flatMap(([, { httpQuery }]) => (httpQuery === undefined ? [] : [httpQuery])),
  };
}

function parseLiterals(query: string): RouteCandidate["literals"] {
  return query.split("&").map((pair) => {
    const [[key, values] = [pair, []]] = parseQuery(pair);
    return [key, pair.includes("=") ? values[0] : undefined];
  });
}

/**
 * Chooses among the operations of one route: those whose literal query strings the request has,
 * the most literal first; among them the one that requires most and finds it. Where none finds all
 * that it requires, the least demanding one, whose handler's validation then says what is missing. Of equals the first.
 *
 * @throws SerializationError for a query that is not percent-encoded UTF-8.
 */
export function selectCandidate(
  candidates: readonly RouteCandidate[],
  request: IncomingRequest,
): RouteCandidate | undefined {
  const [only] = candidates;
  if (candidates.length === 1 && only?.literals.length === 0) return only;
  const query = parseQuery(request.query);
  const possible = candidates.filter(({ literals }) => literals.every((literal) => hasLiteral(query, literal)));
  const most = Math.max(...possible.map(({ literals }) => literals.length));
  const group = possible.filter(({ literals }) => literals.length === most).sort((a, b) => demandOf(b) - demandOf(a));
  const finds = ({ headers, queries }: RouteCandidate): boolean =>
    headers.every((header) => typeof request.headers[header] === "string") && queries.every((key) => query.has(key));
  const [least] = group.slice(-1);
  return group.find(finds) ?? group.find((candidate) => least !== undefined && demandOf(candidate) === demandOf(least));
}

function hasLiteral(query: Query, [key, value]: RouteCandidate["literals"][number]): boolean {
  const values = query.get(key);
  return values !== undefined && (value === undefined || values.includes(value));
}

function demandOf({ headers, queries }: RouteCandidate): number {
  return headers.length + queries.length;
}
