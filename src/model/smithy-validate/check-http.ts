import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { JsonLocation } from "../smithy-json/json-location.ts";
import { parseUriLabels } from "../uri-labels.ts";
import { checkMethod, isBoundToHttp } from "./check-http-method.ts";
import { objectTrait, sideOf } from "./check-structure.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

const httpTrait = "smithy.api#http";

/** Checks the HTTP bindings of operations (Smithy 2.0, "HTTP protocol bindings"), and that no two answer to the same URI. */
export function checkHttp(graph: ModelGraph): readonly FoundEvent[] {
  const operations = graph.ofType("operation");
  return [
    ...operations.flatMap((operation) => [...checkOperation(operation, graph)]),
    ...graph.ofType("service").flatMap((service) => [...checkConflicts(service, graph)]),
    ...graph.ofType("structure").flatMap((shape) => [...checkPayload(shape)]),
  ];
}

function* checkOperation(operation: GraphShape, graph: ModelGraph): Iterable<FoundEvent> {
  const input = sideOf(operation, "input", graph);
  const name = shapeNameOf(operation.id);
  const event = (
    id: string,
    message: string,
    more: { readonly location: JsonLocation; readonly severity?: Severity; readonly hint?: string },
  ): FoundEvent => ({
    id,
    severity: more.severity ?? "ERROR",
    shapeId: operation.id,
    location: more.location,
    message: `operation "${name}": ${message}`,
    hint: more.hint,
  });
  const prefix = objectTrait(operation, "smithy.api#endpoint")?.["hostPrefix"];
  if (typeof prefix === "string") {
    const location = operation.traits.get("smithy.api#endpoint")?.location ?? operation.location;
    for (const label of parseUriLabels(prefix) ?? []) {
      if (
        input?.members.some((member) => member.name === label.name && member.traits.has("smithy.api#hostLabel")) ===
        true
      )
        continue;
      yield event("HostLabelTrait", `host label "${label.name}" has no member of the input with trait "hostLabel"`, {
        location,
      });
    }
  }
  const http = objectTrait(operation, httpTrait);
  const trait = operation.traits.get(httpTrait);
  if (http === undefined || trait === undefined) return;
  const { method, uri, code = 200 } = http;
  const { location } = trait;
  if (typeof method !== "string" || typeof uri !== "string") return;
  const labels = parseUriLabels(uri);
  if (!uri.startsWith("/") || labels === undefined) {
    yield event(
      "HttpUriFormat",
      `uri ${JSON.stringify(uri)} ${labels === undefined ? "has an unbalanced or empty label" : 'does not begin with "/"'}`,
      { location },
    );
    return;
  }
  const bound = new Set(
    (input?.members ?? []).filter(({ traits }) => traits.has("smithy.api#httpLabel")).map((member) => member.name),
  );
  for (const label of labels) {
    if (bound.has(label.name)) continue;
    const hint = "give a member of the input that name, @required and @httpLabel";
    yield event("HttpLabelTrait", `uri label "${label.name}" has no member of the input with trait "httpLabel"`, {
      location,
      hint,
    });
  }
  for (const member of input?.members ?? []) {
    if (!bound.has(member.name) || labels.some((label) => label.name === member.name)) continue;
    yield event(
      "HttpLabelTrait",
      `member "${member.name}" has trait "httpLabel", but uri ${JSON.stringify(uri)} has no such label`,
      { location: member.location },
    );
  }
  if (typeof code === "number" && (code < 200 || code > 299)) {
    yield event("HttpResponseCodeSemantics", `code ${code} is not one of a success`, { location, severity: "DANGER" });
  }
  for (const { id, severity = "WARNING", ...found } of checkMethod(operation, { method, input })) {
    yield event(`HttpMethodSemantics${id}`, found.message, { location: found.location ?? location, severity });
  }
}

/** Beside a payload each member has a place of its own. */
function* checkPayload(shape: GraphShape): Iterable<FoundEvent> {
  const payload = shape.members.find(({ traits }) => traits.has("smithy.api#httpPayload"));
  if (payload === undefined) return;
  for (const member of shape.members) {
    if (isBoundToHttp(member) || member.traits.has("smithy.api#hostLabel")) continue;
    yield {
      id: "HttpPayload",
      severity: "ERROR",
      shapeId: member.id,
      location: member.location,
      message: `member "${member.name}" has no place beside payload "${payload.name}"`,
      hint: "bind it to a header, the query or the uri",
    };
  }
}

/** Operations of one service whose method and URI are alike but for the names of labels. */
function* checkConflicts(service: GraphShape, graph: ModelGraph): Iterable<FoundEvent> {
  const seen = new Map<string, GraphShape>();
  for (const operation of operationsOf(service, graph)) {
    const { method, uri } = objectTrait(operation, httpTrait) ?? {};
    if (typeof method !== "string" || typeof uri !== "string") continue;
    const host = objectTrait(operation, "smithy.api#endpoint")?.["hostPrefix"];
    const key = `${method} ${typeof host === "string" ? host : ""} ${normalizeUri(uri)}`;
    const other = seen.get(key);
    seen.set(key, operation);
    if (other === undefined || other.id === operation.id) continue;
    yield {
      id: "HttpUriConflict",
      severity: "ERROR",
      shapeId: operation.id,
      location: operation.traits.get(httpTrait)?.location ?? operation.location,
      message: `operation "${shapeNameOf(operation.id)}": ${method} ${uri} is also that of operation "${shapeNameOf(other.id)}"`,
    };
  }
}

/** A URI without the names of its labels, with the literals of its query in one order. */
function normalizeUri(uri: string): string {
  const [path = "", ...query] = uri.split("?");
  const literals = query.join("?").split("&").toSorted();
  return `${path.replaceAll(/\{[^}+]*(\+?)\}/g, "{$1}")}?${literals.map((each) => each.replace(/=$/, "")).join("&")}`;
}

/** The operations of a service and of its resources, at any depth. */
export function operationsOf(service: GraphShape, graph: ModelGraph): readonly GraphShape[] {
  const reached = new Map<string, GraphShape>();
  const open = [service];
  const held = new Set([
    "operation",
    "collectionOperation",
    "resource",
    "put",
    "create",
    "read",
    "update",
    "delete",
    "list",
  ]);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { kind, id } of at.relations) {
      const shape = held.has(kind) && !reached.has(id) ? graph.get(id) : undefined;
      if (shape === undefined) continue;
      reached.set(id, shape);
      if (shape.type === "resource") open.push(shape);
    }
  }
  return [...reached.values()].filter(({ type }) => type === "operation");
}
