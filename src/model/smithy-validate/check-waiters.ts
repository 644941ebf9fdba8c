import { type Expression, memberPathOf } from "../jmespath/expression.ts";
import { readJmespath } from "../jmespath/parse-jmespath.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { sideOf } from "./shape-queries.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

interface WaiterFault {
  /** What follows `WaitableTrait` in the event's id. */
  readonly id?: string;
  readonly severity?: Severity;
  readonly message: string;
}

/** Checks the waiters of operations, as Smithy's `WaitableTraitValidator` does (Smithy 2.0, "Waiters"). */
export function* checkWaiters(graph: ModelGraph): Iterable<FoundEvent> {
  for (const operation of graph.ofType("operation")) {
    const trait = operation.traits.get("smithy.waiters#waitable");
    if (!isJsonObject(trait?.value)) continue;
    for (const [name, waiter] of Object.entries(trait.value)) {
      if (!isJsonObject(waiter)) continue;
      for (const { id = "", severity = "ERROR", message } of checkWaiter(name, waiter, { operation, graph })) {
        yield {
          id: `WaitableTrait${id}`,
          severity,
          shapeId: operation.id,
          location: trait.location,
          message: `operation "${shapeNameOf(operation.id)}": waiter "${name}": ${message}`,
        };
      }
    }
  }
}

interface Scope {
  readonly operation: GraphShape;
  readonly graph: ModelGraph;
}

function* checkWaiter(
  name: string,
  { minDelay = 2, maxDelay = 120, acceptors }: Readonly<Record<string, unknown>>,
  scope: Scope,
): Iterable<WaiterFault> {
  if (typeof minDelay === "number" && typeof maxDelay === "number" && minDelay > maxDelay) {
    yield { message: `minDelay ${minDelay} is greater than maxDelay ${maxDelay}` };
  }
  if (!Array.isArray(acceptors)) return;
  let hasSuccess = false;
  for (const [index, acceptor] of (acceptors as readonly unknown[]).entries()) {
    if (!isJsonObject(acceptor)) continue;
    if (acceptor["state"] === "success") hasSuccess = true;
    if (!isJsonObject(acceptor["matcher"])) continue;
    for (const { id, message, ...rest } of checkMatcher(acceptor["matcher"], scope)) {
      const place = `acceptor ${index + 1}: ${message}`;
      yield id === undefined ? { ...rest, message: place } : { ...rest, id: `${id}.${name}.${index}`, message: place };
    }
  }
  if (!hasSuccess) yield { message: 'no acceptor has state "success"' };
}

function* checkMatcher(matcher: Readonly<Record<string, unknown>>, scope: Scope): Iterable<WaiterFault> {
  const { errorType } = matcher;
  if (typeof errorType === "string" && !hasError(scope.operation, errorType)) {
    const message = `error "${errorType}" is not an error of the operation`;
    yield { id: "InvalidErrorType", severity: "WARNING", message };
  }
  for (const side of ["output", "inputOutput"] as const) {
    const given = matcher[side];
    if (isJsonObject(given)) yield* checkPath(given, side, scope);
  }
}

function hasError({ relations }: GraphShape, error: string): boolean {
  return relations.some(({ kind, id }) => kind === "error" && (id === error || shapeNameOf(id) === error));
}

function* checkPath(
  { path, expected, comparator }: Readonly<Record<string, unknown>>,
  side: "output" | "inputOutput",
  scope: Scope,
): Iterable<WaiterFault> {
  if (comparator === "booleanEquals" && expected !== "true" && expected !== "false") {
    yield { message: `booleanEquals: expected "true" or "false", got ${JSON.stringify(expected)}` };
  }
  if (typeof path !== "string" || typeof comparator !== "string") return;
  const read = readJmespath(path);
  if (typeof read === "string") {
    yield { message: read };
    return;
  }
  const found = followMembers(read.expression, side, scope);
  if (found === undefined) return;
  if (found.missing !== undefined) {
    const message = `path ${JSON.stringify(path)}: "${found.missing}" is not a member of ${found.of}`;
    yield { id: "JmespathProblem.JmespathEventDanger", severity: "DANGER", message };
    return;
  }
  const wanted = wantedTypes[comparator];
  if (wanted === undefined || wanted.includes(found.type)) return;
  yield {
    id: "JmespathProblem.ReturnTypeMismatch",
    severity: "DANGER",
    message: `${comparator}: path ${JSON.stringify(path)} leads to a ${found.type}, expected a ${wanted[0] ?? ""}`,
  };
}

const wantedTypes: Readonly<Record<string, readonly string[]>> = {
  // A document may be anything.
  stringEquals: ["string", "enum", "blob", "timestamp", "document"],
  booleanEquals: ["boolean", "document"],
  allStringEquals: ["list", "set", "document"],
  anyStringEquals: ["list", "set", "document"],
};

type Followed =
  { readonly type: string; readonly missing?: undefined } | { readonly missing: string; readonly of: string };

/** Where a path of members leads; undefined for other expressions, whose types are found when they are compiled. */
function followMembers(
  expression: Expression,
  side: "output" | "inputOutput",
  { operation, graph }: Scope,
): Followed | undefined {
  const path = memberPathOf(expression);
  if (path === undefined) return undefined;
  const [first, ...rest] = path;
  const from = side === "output" ? "output" : first;
  if (from !== "input" && from !== "output") {
    return { missing: first ?? "", of: 'an object with "input" and "output"' };
  }
  let at = sideOf(operation, from, graph);
  for (const name of side === "output" ? path : rest) {
    if (at === undefined || at.type === "map" || at.type === "document") return undefined;
    const member = at.type === "structure" || at.type === "union" ? at.members.find((each) => each.name === name) : at;
    // A field of what is not an object is null, which is a fault of its own that compiling the path finds.
    if (member === at) return undefined;
    if (member === undefined) return { missing: name, of: `"${shapeNameOf(at.id)}"` };
    at = graph.targetOf(member);
  }
  return at && { type: at.type };
}
