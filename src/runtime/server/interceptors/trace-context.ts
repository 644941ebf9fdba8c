import { type ContextKey, createContextKey } from "../../schema/context.ts";
import type { ServerInterceptor } from "../interceptor.ts";

/** The trace that a request is part of (W3C, "Trace Context"). */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** The caller's span: 16 hexadecimal digits. */
  readonly parentId: string;
  /** Whether the caller records the trace. */
  readonly isSampled: boolean;
  /** The `tracestate` header, which vendors read. */
  readonly traceState?: string | undefined;
}

/** Where handlers and interceptors find the trace: `context.get(traceContext)`. */
export const traceContext: ContextKey<TraceContext> = /* @__PURE__ */ createContextKey<TraceContext>("traceContext");

/** Creates an interceptor that reads `traceparent` and `tracestate`. A header that is not valid is ignored. */
export function takeTraceContext(): ServerInterceptor {
  return {
    aroundRequest({ request: { headers }, context }, next) {
      const trace = parseTraceparent(headers["traceparent"], headers["tracestate"]);
      if (trace !== undefined) context.set(traceContext, trace);
      return next();
    },
  };
}

/** A later version may have more fields (W3C, "Trace Context", 3.2.4). */
const form = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;

function parseTraceparent(header = "", traceState?: string): TraceContext | undefined {
  const [, version, traceId, parentId, flags = "", more] = form.exec(header) ?? [];
  if (traceId === undefined || parentId === undefined || (version === "00" && more !== undefined)) return undefined;
  const isSampled = (parseInt(flags, 16) & 1) === 1;
  return { traceId, parentId, isSampled, traceState };
}

/** A request id in the form of a token, short enough for logs. */
const requestIdForm = /^[\w.:/+=-]{1,128}$/;

/**
 * Creates an interceptor that takes the id of a request from a header, such as that of a proxy. A value of another form
 * is ignored: ids are written to logs.
 *
 * @param header its name; `x-request-id` by default.
 */
export function takeRequestId(header: string = "x-request-id"): ServerInterceptor {
  const name = header.toLowerCase();
  return {
    aroundRequest(call, next) {
      const id = call.request.headers[name];
      if (id !== undefined && requestIdForm.test(id)) call.requestId = id;
      return next();
    },
  };
}
