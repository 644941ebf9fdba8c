import { ProtocolError } from "../exception/protocol-error.ts";
import { SerializationError } from "../exception/serialization-error.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { RoutedOperation, Route, Router } from "./server-protocol.ts";
import { createSerializationException } from "../exception/serialization-exception.ts";
import { createCandidate, selectCandidate, type RouteCandidate } from "./route-candidate.ts";
import { addRoute, createRouteTree, findRoute, type RouteTree } from "./route-tree.ts";

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
      throw error instanceof SerializationError ? createSerializationException(error) : error;
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
