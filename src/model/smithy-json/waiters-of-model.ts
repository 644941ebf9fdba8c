import type { Acceptor, Matcher, Waiter } from "../waiter.ts";
import type { JsonObject } from "./json-values.ts";

/**
 * A waiter as the `waitable` trait has it; undefined if it compares statuses or numbers, which Smithy does not support.
 */
export function waiterNode({ acceptors, minDelay, maxDelay, traits }: Waiter): JsonObject | undefined {
  const nodes = acceptors.map(acceptorNode);
  if (nodes.includes(undefined)) return undefined;
  const { documentation, deprecated } = traits;
  return {
    ...(documentation !== undefined && { documentation }),
    acceptors: nodes,
    minDelay,
    maxDelay,
    ...(deprecated !== undefined && { deprecated: true }),
  };
}

function acceptorNode({ state, matcher, message }: Acceptor): JsonObject | undefined {
  const node = matcherNode(matcher);
  return node && { state, matcher: node, ...(message !== undefined && { message: message.text }) };
}

function matcherNode(matcher: Matcher): JsonObject | undefined {
  switch (matcher.kind) {
    case "success":
      return { success: matcher.success };
    case "errorType":
      return { errorType: matcher.errorType };
    case "status":
      return undefined;
    case "output":
    case "inputOutput": {
      const { kind, path, expected } = matcher;
      const comparator = comparatorOf(matcher.comparator, expected);
      if (comparator === undefined) return undefined;
      return { [kind]: { path: path.text, comparator, expected: String(expected) } };
    }
    default:
      return matcher satisfies never;
  }
}

function comparatorOf(
  comparator: "equals" | "allEqual" | "anyEqual",
  expected: string | number | boolean,
): string | undefined {
  if (typeof expected === "boolean") return comparator === "equals" ? "booleanEquals" : undefined;
  if (typeof expected === "number") return undefined;
  return { equals: "stringEquals", allEqual: "allStringEquals", anyEqual: "anyStringEquals" }[comparator];
}
