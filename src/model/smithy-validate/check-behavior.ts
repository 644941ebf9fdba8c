import type { FindShape } from "../smithy-json/flatten-shapes.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import { operationsOf } from "./check-http.ts";
import { objectTrait, sideOf } from "./check-structure.ts";
import { checkValue } from "./check-value.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

/** Checks paging, waiters, defaults and examples against the shapes that they speak of. */
export function checkBehavior(graph: ModelGraph, find: FindShape): readonly FoundEvent[] {
  return [...checkPaging(graph), ...checkWaiters(graph), ...checkDefaults(graph, find), ...checkExamples(graph, find)];
}

const pagedTrait = "smithy.api#paginated";

function* checkPaging(graph: ModelGraph): Iterable<FoundEvent> {
  const ofServices = new Map<string, Readonly<Record<string, unknown>>>();
  for (const service of graph.ofType("service")) {
    const paged = objectTrait(service, pagedTrait);
    if (paged !== undefined) for (const { id } of operationsOf(service, graph)) ofServices.set(id, paged);
  }
  for (const operation of graph.ofType("operation")) {
    const own = objectTrait(operation, pagedTrait);
    if (own === undefined) continue;
    const paged = { ...ofServices.get(operation.id), ...own };
    const location = operation.traits.get(pagedTrait)?.location ?? operation.location;
    const fail = (message: string, severity: Severity = "ERROR"): FoundEvent => ({
      id: "PaginatedTrait",
      severity,
      shapeId: operation.id,
      location,
      message: `operation "${shapeNameOf(operation.id)}": ${message}`,
    });
    for (const [key, side, types] of pagingMembers) {
      const path = paged[key];
      if (path === undefined) {
        if (key === "inputToken" || key === "outputToken") yield fail(`trait "paginated" has no ${key}`);
        continue;
      }
      if (typeof path !== "string") continue;
      const member = findMember(path, sideOf(operation, side, graph), graph);
      if (member === undefined) {
        yield fail(`trait "paginated": ${key} "${path}" is not a member of the ${side}`);
        continue;
      }
      const type = graph.targetOf(member)?.type ?? "";
      if (!types.some((each) => each === type))
        yield fail(
          `trait "paginated": ${key} "${path}" targets a shape of type ${type}, expected ${types.join(" or ")}`,
          key.endsWith("Token") || key === "pageSize" ? "WARNING" : "ERROR",
        );
      if (side === "input" && member.traits.has("smithy.api#required"))
        yield fail(`trait "paginated": ${key} "${path}" must not be required`, "WARNING");
    }
  }
}

const pagingMembers = [
  ["inputToken", "input", ["string", "map"]],
  ["outputToken", "output", ["string", "map"]],
  ["items", "output", ["list", "set", "map"]],
  ["pageSize", "input", ["integer", "byte", "short", "long"]],
] as const satisfies readonly (readonly [string, "input" | "output", readonly string[]])[];

function findMember(path: string, holder: GraphShape | undefined, graph: ModelGraph): GraphShape | undefined {
  let at = holder;
  let member: GraphShape | undefined;
  for (const name of path.split(".")) {
    member = at?.members.find((each) => each.name === name);
    at = member && graph.targetOf(member);
  }
  return member;
}

function* checkWaiters(graph: ModelGraph): Iterable<FoundEvent> {
  for (const operation of graph.ofType("operation")) {
    const trait = operation.traits.get("smithy.waiters#waitable");
    if (!isJsonObject(trait?.value)) continue;
    const errors = new Set(operation.relations.filter(({ kind }) => kind === "error").map(({ id }) => shapeNameOf(id)));
    for (const [name, waiter] of Object.entries(trait.value)) {
      if (!isJsonObject(waiter)) continue;
      const event = (message: string, severity: Severity): FoundEvent => ({
        id: "WaitableTrait",
        severity,
        shapeId: operation.id,
        location: trait.location,
        message: `operation "${shapeNameOf(operation.id)}": waiter "${name}" ${message}`,
      });
      const { minDelay = 2, maxDelay = 120 } = waiter;
      if (typeof minDelay === "number" && typeof maxDelay === "number" && minDelay > maxDelay) {
        yield event(`has a least delay of ${minDelay} seconds and a greatest of ${maxDelay}`, "ERROR");
      }
      const acceptors = (Array.isArray(waiter["acceptors"]) ? waiter["acceptors"] : []).filter(isJsonObject);
      if (!acceptors.some(({ state }) => state === "success"))
        yield event('has no acceptor of state "success"', "ERROR");
      for (const { matcher } of acceptors) {
        const error = isJsonObject(matcher) ? matcher["errorType"] : undefined;
        if (typeof error !== "string" || errors.size === 0 || errors.has(shapeNameOf(error))) continue;
        yield event(`waits for error "${error}", which the operation does not list`, "WARNING");
      }
    }
  }
}

/** Defaults are values of the member's shape, and no surprise beside `required`. */
function* checkDefaults(graph: ModelGraph, find: FindShape): Iterable<FoundEvent> {
  for (const shape of graph.all) {
    const trait = shape.traits.get("smithy.api#default");
    if (trait === undefined || trait.value === null) continue;
    const target = shape.type === "member" ? graph.targetOf(shape)?.flat : shape.flat;
    if (target === undefined) continue;
    const { value, location } = trait;
    const event = (message: string): FoundEvent => ({
      id: "DefaultTrait",
      severity: "ERROR",
      shapeId: shape.id,
      location,
      message,
    });
    const what = shape.type === "member" ? `member "${shape.name}"` : `shape "${shapeNameOf(shape.id)}"`;
    if (
      (target.type === "list" || target.type === "map") &&
      (Array.isArray(value) ? value.length > 0 : isJsonObject(value) && Object.keys(value).length > 0)
    ) {
      yield event(`${what}: the default of a ${target.type} is an empty one`);
      continue;
    }
    for (const fault of checkValue(value, target, { find, location, memberTraits: shape.traits })) {
      // A zero outside of the range came with version 1, where each number had it.
      const isZero = value === 0 || value === "" || value === false;
      yield {
        ...event(`${what}: default: ${fault.message}`),
        severity: isZero && !/^expected an? /.test(fault.message) ? "WARNING" : "ERROR",
      };
    }
  }
}

function* checkExamples(graph: ModelGraph, find: FindShape): Iterable<FoundEvent> {
  for (const operation of graph.ofType("operation")) {
    const trait = operation.traits.get("smithy.api#examples");
    if (!Array.isArray(trait?.value)) continue;
    for (const example of (trait.value as readonly unknown[]).filter(isJsonObject)) {
      const title = String(example["title"]);
      for (const side of ["input", "output"] as const) {
        const shape = sideOf(operation, side, graph)?.flat;
        if (shape === undefined || example[side] === undefined) continue;
        for (const { message } of checkValue(example[side], shape, { find, location: trait.location })) {
          yield {
            id: "ExamplesTrait",
            severity: "WARNING",
            shapeId: operation.id,
            location: trait.location,
            message: `operation "${shapeNameOf(operation.id)}": example "${title}": ${side}: ${message}`,
          };
        }
      }
    }
  }
}
