import { isJsonObject } from "../smithy-json/json-values.ts";
import { unitId } from "../smithy-json/prelude.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";

/** The structure that an operation has on a side; undefined for `Unit`. */
export function sideOf(operation: GraphShape, side: "input" | "output", graph: ModelGraph): GraphShape | undefined {
  const relation = operation.relations.find(({ kind }) => kind === side);
  return relation === undefined || relation.id === unitId ? undefined : graph.get(relation.id);
}

/** A trait's value where it is an object. */
export function objectTrait(shape: GraphShape, id: string): Readonly<Record<string, unknown>> | undefined {
  const value = shape.traits.get(id)?.value;
  return isJsonObject(value) ? value : undefined;
}

/** A trait's value where it is a string. */
export function stringTrait(shape: GraphShape, id: string): string | undefined {
  const value = shape.traits.get(id)?.value;
  return typeof value === "string" ? value : undefined;
}

const relationsToOperations: ReadonlySet<string> = new Set([
  ...["operation", "collectionOperation", "resource"],
  ...["put", "create", "read", "update", "delete", "list"],
]);

/** The operations of a service and of its resources, at any depth. */
export function operationsOf(service: GraphShape, graph: ModelGraph): readonly GraphShape[] {
  const reached = new Map<string, GraphShape>();
  const open = [service];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { kind, id } of at.relations) {
      const shape = relationsToOperations.has(kind) && !reached.has(id) ? graph.get(id) : undefined;
      if (shape === undefined) continue;
      reached.set(id, shape);
      if (shape.type === "resource") open.push(shape);
    }
  }
  return [...reached.values()].filter(({ type }) => type === "operation");
}

const bindingsOfBoth = ["smithy.api#httpHeader", "smithy.api#httpPrefixHeaders"];
const bindingsOf: Readonly<Record<"request" | "response", readonly string[]>> = {
  request: [...bindingsOfBoth, "smithy.api#httpLabel", "smithy.api#httpQuery", "smithy.api#httpQueryParams"],
  response: [...bindingsOfBoth, "smithy.api#httpResponseCode"],
};

/** Whether a member is in the body of a request or response: not in its path, query, headers or status. */
export function isInBody({ traits }: GraphShape, of: "request" | "response"): boolean {
  return !bindingsOf[of].some((id) => traits.has(id));
}
