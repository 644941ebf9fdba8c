import type { Warn } from "../generator-error.ts";
import type { Jmespath } from "../model/jmespath/expression.ts";
import type { Acceptor, Matcher, PathMatcher, Waiter } from "../model/waiter.ts";
import { type Identifier, toIdentifier, toMethodName, toTypeName } from "./identifier.ts";
import { type PathPlan, planPath } from "./jmespath/plan-path.ts";
import type { OperationPlan } from "./package-plan.ts";

/** A waiter with its expressions resolved. */
export interface WaiterPlan {
  readonly waiter: Waiter;
  readonly operation: OperationPlan;
  /** The function that throws if the wait does not succeed: `waitUntilBucketExists`. */
  readonly waitUntil: Identifier;
  /** The function that returns the result instead: `waitForBucketExists`. */
  readonly waitFor: Identifier;
  /** The constant with the waiter's definition, which both functions use and the package does not export. */
  readonly constant: Identifier;
  readonly acceptors: readonly AcceptorPlan[];
}

export interface AcceptorPlan {
  readonly state: Acceptor["state"];
  readonly matcher:
    | Exclude<Matcher, PathMatcher>
    | (Omit<PathMatcher, "path" | "kind"> & { readonly kind: "path"; readonly path: PathPlan });
  readonly message: PathPlan | undefined;
}

interface WaiterOptions {
  readonly take: (wanted: Identifier, what: string) => Identifier;
  /** Reserves a name for a declaration that the package does not export. */
  readonly takeLocal: (wanted: Identifier) => Identifier;
  /** The possible names of errors for a shape's name or a code. */
  readonly namesOfError: (errorType: string) => readonly string[];
  readonly warn: Warn;
}

/**
 * The waiters of all operations, in the model's order. Warns of, and omits, a waiter whose expressions do not fit its
 * operation.
 */
export function planWaiters(
  operations: readonly OperationPlan[],
  { take, takeLocal, namesOfError, warn }: WaiterOptions,
): readonly WaiterPlan[] {
  return operations.flatMap((operation) => {
    const paths = new Map<string, PathPlan>();
    return operation.shape.waiters.flatMap((waiter): WaiterPlan[] => {
      const acceptors = planAcceptors(waiter, { operation, paths, namesOfError, takeLocal });
      if (typeof acceptors === "string") {
        warn({
          code: "ignored",
          message: `waiter "${waiter.name}" is left out: ${acceptors}`,
          place: waiter.place,
        });
        return [];
      }
      const stem = toTypeName(waiter.name);
      const what = `waiter "${waiter.name}"`;
      return [
        {
          waiter,
          operation,
          waitUntil: take(toIdentifier(`waitUntil${stem}`), what),
          waitFor: take(toIdentifier(`waitFor${stem}`), what),
          constant: takeLocal(toIdentifier(`${toMethodName(stem)}Waiter`)),
          acceptors,
        },
      ];
    });
  });
}

interface AcceptorOptions extends Pick<WaiterOptions, "namesOfError" | "takeLocal"> {
  readonly operation: OperationPlan;
  /** The operation's path functions so far, keyed by root and expression: waiters often share them. */
  readonly paths: Map<string, PathPlan>;
}

/** The acceptors, or the reason why one is invalid. */
function planAcceptors({ acceptors }: Waiter, options: AcceptorOptions): readonly AcceptorPlan[] | string {
  const planned: AcceptorPlan[] = [];
  for (const [index, { state, matcher, message }] of acceptors.entries()) {
    const why = message === undefined ? undefined : planSharedPath(message, "output", options);
    const matchers = planMatchers(matcher, options);
    const problem = [why, matchers].find((part) => typeof part === "string");
    if (problem !== undefined) return `acceptor ${index + 1}: ${problem}`;
    if (typeof why === "string" || typeof matchers === "string") continue;
    planned.push(...matchers.map((each) => ({ state, matcher: each, message: why })));
  }
  return planned;
}

function planMatchers(matcher: Matcher, options: AcceptorOptions): readonly AcceptorPlan["matcher"][] | string {
  switch (matcher.kind) {
    case "success":
    case "status":
      return [matcher];
    case "errorType":
      return options.namesOfError(matcher.errorType).map((errorType) => ({ kind: "errorType", errorType }));
    case "output":
    case "inputOutput": {
      const path = planSharedPath(matcher.path, matcher.kind, options);
      const { comparator, expected } = matcher;
      return typeof path === "string" ? path : [{ kind: "path", path, comparator, expected }];
    }
    default:
      return matcher satisfies never;
  }
}

function planSharedPath(
  jmespath: Jmespath,
  of: PathPlan["of"],
  { operation, paths, takeLocal }: AcceptorOptions,
): PathPlan | string {
  const key = `${of} ${jmespath.text}`;
  const known = paths.get(key);
  if (known !== undefined) return known;
  const planned = planPath(jmespath, of, { operation: operation.shape, take: takeLocal });
  if (typeof planned !== "string") paths.set(key, planned);
  return planned;
}
