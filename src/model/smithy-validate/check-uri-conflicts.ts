import { shapeNameOf } from "../smithy-json/shape-id.ts";
import { renameUriLabels } from "../uri-labels.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { objectTrait, operationsOf } from "./shape-queries.ts";
import type { FoundEvent } from "./validation-event.ts";

const httpTrait = "smithy.api#http";

/** Operations that a message names. */
const mostNames = 5;

interface Route {
  readonly operation: GraphShape;
  readonly method: string;
  readonly uri: string;
}

/**
 * Finds operations of one service that answer the same requests: method, host prefix and URI are the same but for the names
 * of labels, a slash at the end and the order of the query. A label beside a literal is not a conflict: servers route to the
 * more specific URI (Smithy 2.0, "http trait": "Conflict avoidance").
 */
export function* checkUriConflicts(service: GraphShape, graph: ModelGraph): Iterable<FoundEvent> {
  const groups = new Map<string, Route[]>();
  for (const operation of operationsOf(service, graph)) {
    const { method, uri } = objectTrait(operation, httpTrait) ?? {};
    if (typeof method !== "string" || typeof uri !== "string") continue;
    const route = { operation, method, uri };
    const key = keyOf(route);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [route]);
    else group.push(route);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const route of group) yield makeEvent(route, group);
  }
}

function keyOf({ operation, method, uri }: Route): string {
  const prefix = objectTrait(operation, "smithy.api#endpoint")?.["hostPrefix"];
  const host = typeof prefix === "string" ? renameUriLabels(prefix, () => "") : "";
  const [path = "", query = ""] = renameUriLabels(uri, () => "").split("?", 2);
  const literals = query.split("&").map((literal) => literal.replace(/=$/, ""));
  return `${method} ${host} ${path.replace(/\/+$/, "")}?${literals.toSorted().join("&")}`;
}

function makeEvent({ operation, method, uri }: Route, group: readonly Route[]): FoundEvent {
  const names = group
    .slice(0, mostNames + 1)
    .filter((other) => other.operation !== operation)
    .map((other) => `"${shapeNameOf(other.operation.id)}" (${other.uri})`);
  const more = group.length - 1 - names.length;
  return {
    id: "HttpUriConflict",
    severity: "ERROR",
    shapeId: operation.id,
    location: operation.traits.get(httpTrait)?.location ?? operation.location,
    message: `operation "${shapeNameOf(operation.id)}": ${method} ${uri} conflicts with ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  };
}
