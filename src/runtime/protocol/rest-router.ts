import { ProtocolError, toProtocolError } from "../exception/exceptions.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { OperationSchema } from "../schema/schema.ts";
import type { Route, RoutedOperation, Router } from "./protocol.ts";
import { addRoute, createRouteTree, findRoute, parseRoute, type RouteSegment, type RouteTree } from "./route-tree.ts";
import { parseQuery, type Query } from "./target-reader.ts";

const noLabels: Readonly<Record<string, string>> = {};

/**
 * Makes a router of operations by method and path (Smithy, "http trait", "Specificity routing"):
 * literal segments beat labels, labels beat greedy labels, a literal query string beats none, and
 * of operations on one route the one that requires most and finds all of it.
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
 * The routes that a path alone decides, by that path as most clients write it: of literal text only, which nothing
 * beats, and of one operation only, which asks for no query. They are most requests of most services, and a look
 * into a map costs a fraction of a walk through the tree.
 */
function findExactRoutes(tree: RouteTree<RouteCandidate>, path = ""): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  const [only] = tree.leaves;
  if (tree.leaves.length === 1 && only?.literals.length === 0) {
    routes.set(path === "" ? "/" : path, { operation: only.operation, labels: noLabels });
  }
  for (const [text, next] of tree.literals) {
    // Of a text with a slash or a percent sign, the path is not the one way to write it.
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
    return new ProtocolError({ name: "UnknownOperationException", message: "no operation has this path", status: 404 });
  }
  return new ProtocolError({
    name: "MethodNotAllowedException",
    message: `this path takes ${allowed.join(", ")}`,
    status: 405,
    headers: { allow: allowed.join(", ") },
  });
}

/** An operation on a route, with what tells it apart from others on the same route. */
interface RouteCandidate {
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
 * Chooses among the operations of one route: those whose literal query strings the request has,
 * the most literal first; among them the one that requires most and finds it. Where none finds all
 * that it requires, the least demanding one, whose handler's validation then says what is missing. Of equals the first.
 *
 * @throws SerializationError for a query that is not percent-encoded UTF-8.
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
