import { ProtocolError, toProtocolError } from "../exception/exceptions.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { OperationSchema } from "../schema/schema.ts";
import type { Route, RoutedOperation, Router } from "./protocol.ts";
import { addRoute, createRouteTree, findRoute, parseRoute, type RouteSegment, type RouteTree } from "./route-tree.ts";
import { parseQuery, type Query } from "./target-reader.ts";

const noLabels: Readonly<Record<string, string>> = {};

/**
 * Creates a router by method and path (Smithy, "http trait", "Specificity routing"): literal segments take precedence
 * over labels, labels over greedy labels, a literal query string over none. On one route, the operation with the most
 * required members that are all present wins.
 */
export function createRestRouter(operations: readonly RoutedOperation[]): Router {
  const trees = new Map<string, RouteTree<RouteCandidate>>();
  for (const routed of operations) {
    const { http } = routed.operation;
    if (http === undefined) continue;
    let tree = trees.get(http.method);
    if (tree === undefined) trees.set(http.method, (tree = createRouteTree()));
    const candidate = createCandidate(routed);
    addRoute(tree, candidate.segments, candidate);
  }
  const exactRoutes = new Map([...trees].map(([method, tree]) => [method, findExactRoutes(tree)]));
  return (request) => {
    const exact = exactRoutes.get(request.method)?.get(request.path);
    if (exact !== undefined) return exact;
    const tree = trees.get(request.method);
    try {
      const found = tree && findRoute(tree, request.path, (candidates) => selectCandidate(candidates, request));
      if (found !== undefined) return { operation: found.leaf.operation, labels: nameLabels(found.leaf, found.values) };
    } catch (error) {
      throw toProtocolError(error);
    }
    throw createRoutingError(trees, request);
  };
}

/**
 * Routes determined by only the path, by their usual spelling: literal text only, with a single operation and no
 * literal query. These are most requests of most services, and a map lookup costs a fraction of a tree search.
 */
function findExactRoutes(tree: RouteTree<RouteCandidate>, path = ""): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  const [only] = tree.leaves;
  if (tree.leaves.length === 1 && only?.literals.length === 0) {
    routes.set(path === "" ? "/" : path, { operation: only.operation, labels: noLabels });
  }
  for (const [text, next] of tree.literals) {
    // A path with a slash or a percent sign in a segment has several spellings.
    if (/[/%]/.test(text)) continue;
    for (const [inner, route] of findExactRoutes(next, `${path}/${text}`)) routes.set(inner, route);
  }
  return routes;
}

function nameLabels({ labelNames }: RouteCandidate, values: readonly string[]): Route["labels"] {
  if (values.length === 0) return noLabels;
  return Object.fromEntries(labelNames.map((name, index) => [name, values[index] ?? ""]));
}

function createRoutingError(
  trees: ReadonlyMap<string, RouteTree<RouteCandidate>>,
  request: IncomingRequest,
): ProtocolError {
  const allowed = [...trees]
    .filter(
      ([method, tree]) => method !== request.method && findRoute(tree, request.path, ([first]) => first) !== undefined,
    )
    .map(([method]) => method);
  if (allowed.length === 0) {
    return new ProtocolError({
      name: "UnknownOperationException",
      message: "no operation matches this path",
      status: 404,
    });
  }
  return new ProtocolError({
    name: "MethodNotAllowedException",
    message: `this path allows ${allowed.join(", ")}`,
    status: 405,
    headers: { allow: allowed.join(", ") },
  });
}

/** An operation on a route, with what distinguishes it from others on the same route. */
interface RouteCandidate {
  readonly operation: OperationSchema;
  readonly segments: readonly RouteSegment[];
  readonly labelNames: readonly string[];
  /** The literal query string: keys with a fixed value or any value. */
  readonly literals: readonly (readonly [key: string, value: string | undefined])[];
  /** Headers that required members are bound to. */
  readonly headers: readonly string[];
  /** Query keys that required members are bound to. */
  readonly queries: readonly string[];
}

/** Parses an operation's URI. */
function createCandidate({ operation, required }: RoutedOperation): RouteCandidate {
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
 * Chooses among the operations of one route whose literal query strings match, most literals first; among these, the
 * one with the most required members that are all present. If none has all, the one with the fewest required members,
 * whose validation then reports what is missing. Ties go to the first.
 *
 * @throws SerializationError for a query that is not valid percent-encoded UTF-8.
 */
function selectCandidate(candidates: readonly RouteCandidate[], request: IncomingRequest): RouteCandidate | undefined {
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
