import { createContext, createContextKey, type ContextKey } from "../schema/context.ts";
import type { Connection } from "./request-context.ts";

/** What Lambda calls a function with, for handlers: `context.get(lambdaInvocation)`. */
export interface LambdaInvocation<Event = unknown> {
  readonly event: Event;
  /** Lambda's own context: the request's id, the time that is left. */
  readonly context: unknown;
}

/** The key of the invocation in the context of a request. */
export const lambdaInvocation: ContextKey<LambdaInvocation> = /* @__PURE__ */ createContextKey("lambdaInvocation");

/** The connection of an invocation, which is frozen and not told of clients that leave. */
export function connect(invocation: LambdaInvocation): Connection {
  return {
    signal: new AbortController().signal,
    values: createContext().set(lambdaInvocation, invocation),
  };
}
