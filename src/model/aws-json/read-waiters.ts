import type { Warn } from "../../generator-error.ts";
import { describeValue } from "../describe-value.ts";
import { readJmespath } from "../jmespath/parse-jmespath.ts";
import { formatPointer } from "../json-pointer.ts";
import { type Acceptor, defaultDelays, type Matcher, type PathMatcher, type Waiter } from "../waiter.ts";
import type { ApiModel } from "./api.types.ts";
import type { CheckedFile } from "./part-types.ts";
import type { Acceptor as AcceptorNode, Waiter as WaiterNode } from "./waiters.types.ts";

/** The context for reading waiters. */
interface WaiterOptions {
  readonly api: ApiModel;
  readonly warn: Warn;
}

/** The waiters of each operation, by key. Warns of, and omits, waiters with unknown content. */
export function readWaiters(
  waiters: CheckedFile<"waiters"> | undefined,
  { api, warn }: WaiterOptions,
): ReadonlyMap<string, readonly Waiter[]> {
  const found = new Map<string, Waiter[]>();
  for (const [name, node] of Object.entries(waiters?.json.waiters ?? {})) {
    const place = { file: waiters?.file ?? "", pointer: formatPointer(["waiters", name]) };
    const { operation } = node;
    const waiter = Object.hasOwn(api.operations, operation)
      ? readWaiter(node, { name, place })
      : `operation "${operation}" is not in the model`;
    if (typeof waiter !== "string") found.set(operation, [...(found.get(operation) ?? []), waiter]);
    else warn({ code: "ignored", message: `waiter "${name}" is left out: ${waiter}`, place });
  }
  return found;
}

/** The waiter, or the reason why it is invalid. */
function readWaiter(node: WaiterNode, { name, place }: Pick<Waiter, "name" | "place">): Waiter | string {
  const { delay = defaultDelays.minDelay, description = "" } = node;
  if (delay <= 0) return `a delay of ${delay} seconds`;
  const acceptors: Acceptor[] = [];
  for (const [index, each] of node.acceptors.entries()) {
    const state = readState(each.state);
    const matcher = state === undefined ? `state "${each.state}" is not known` : readMatcher(each);
    if (typeof matcher === "string") return `acceptor ${index + 1}: ${matcher}`;
    if (state !== undefined) acceptors.push({ state, matcher, message: undefined });
  }
  return {
    name,
    traits: description === "" ? {} : { documentation: description },
    minDelay: delay,
    maxDelay: Math.max(delay, defaultDelays.maxDelay),
    acceptors,
    place,
  };
}

function readState(state: string): Acceptor["state"] | undefined {
  return state === "success" || state === "failure" || state === "retry" ? state : undefined;
}

/** The matcher, or the reason why it is invalid. */
function readMatcher({ matcher, argument, expected }: AcceptorNode): Matcher | string {
  const given: unknown = expected;
  const mismatch = (wanted: string): string => `matcher "${matcher}" expects ${wanted}, got ${describeValue(given)}`;
  switch (matcher) {
    case "status":
      return typeof given === "number" ? { kind: "status", status: given } : mismatch("a status");
    case "error":
      if (typeof given === "string") return { kind: "errorType", errorType: given };
      return typeof given === "boolean" ? { kind: "success", success: !given } : mismatch("a code");
    case "path":
      return readPath(argument, "equals", given) ?? mismatch("a simple value");
    case "pathAll":
      return readPath(argument, "allEqual", given) ?? mismatch("a simple value");
    case "pathAny":
      return readPath(argument, "anyEqual", given) ?? mismatch("a simple value");
    default:
      return `matcher "${matcher}" is not known`;
  }
}

function readPath(
  argument: string | undefined,
  comparator: PathMatcher["comparator"],
  expected: unknown,
): PathMatcher | string | undefined {
  if (typeof expected !== "string" && typeof expected !== "number" && typeof expected !== "boolean") return undefined;
  if (argument === undefined) return "it has no argument";
  const path = readJmespath(argument);
  return typeof path === "string" ? path : { kind: "output", path, comparator, expected };
}
