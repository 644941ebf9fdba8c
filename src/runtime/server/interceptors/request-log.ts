import { ServiceException } from "../../exception/exceptions.ts";
import { createContextKey } from "../../schema/context.ts";
import { redactSensitive } from "../../schema/redact.ts";
import type { OperationSchema, StructureSchema } from "../../schema/schema.ts";
import type { HandlerCall, RequestCall, ServerInterceptor } from "../interceptor.ts";
import { traceContext } from "./trace-context.ts";

/** A request in a log. All values are JSON. */
export interface RequestRecord {
  /** When the request arrived, in ISO 8601. */
  readonly time: string;
  readonly requestId: string;
  /** From `traceparent`, with {@link takeTraceContext}. */
  readonly traceId?: string;
  /** The service's name in the model. */
  readonly service: string;
  /** Undefined if no route matches. */
  readonly operation?: string;
  readonly method: string;
  /** Without a query; the route's template if a part of the path is sensitive. */
  readonly path: string;
}

/** A response in a log. All values are JSON. */
export interface ResponseRecord extends RequestRecord {
  readonly status: number;
  /** From the arrival of the request to its response; a streaming body is sent after that. */
  readonly milliseconds: number;
  /** The name of the error that was answered, and with `payloads` its members. */
  readonly error?: unknown;
  /** With `payloads`, and if the input could be read. */
  readonly input?: unknown;
  /** With `payloads`, and if the handler returned it. */
  readonly output?: unknown;
}

export interface RequestLogOptions {
  /** Receives each request that is routed, before its body is read. */
  readonly onRequest?: ((record: RequestRecord) => unknown) | undefined;
  /** Receives each response, also of requests that no route matches. */
  readonly onResponse?: ((record: ResponseRecord) => unknown) | undefined;
  /** `true`: records have inputs, outputs and members of errors, without what the model marks as sensitive. */
  readonly payloads?: boolean | undefined;
}

interface Payloads {
  input?: unknown;
  output?: unknown;
}

const payloadsOf = /* @__PURE__ */ createContextKey<Payloads>("requestLog");

/**
 * Creates an interceptor that logs requests and responses as records for `JSON.stringify`. Sensitive members are shown as
 * `***SensitiveInformation***` (Smithy, "sensitive trait"), blobs and streams by their kind. What the functions throw, and
 * what their promises reject with, is ignored. Place it first, so that it sees the responses of the others.
 */
export function logRequests({ onRequest, onResponse, payloads = false }: RequestLogOptions): ServerInterceptor {
  return {
    async aroundRequest(call, next) {
      const time = new Date();
      const started = performance.now();
      const kept: Payloads = {};
      if (payloads) call.context.set(payloadsOf, kept);
      const response = await next();
      tell(onResponse, () => ({
        ...describeRequest(call, time),
        status: response.status,
        milliseconds: Math.round((performance.now() - started) * 1000) / 1000,
        ...(call.error !== undefined && { error: describeError(call, payloads) }),
        ...kept,
      }));
      return response;
    },
    ...(onRequest !== undefined && {
      beforeDeserialization(call) {
        tell(onRequest, () => describeRequest(call, new Date()));
      },
    }),
    ...(payloads && {
      async aroundHandler(call: HandlerCall, next: () => Promise<object>) {
        const kept = call.context.get(payloadsOf);
        if (kept !== undefined) kept.input = redact(call.operation.input, call.input);
        const output = await next();
        if (kept !== undefined) kept.output = redact(call.operation.output, output);
        return output;
      },
    }),
  };
}

/** A log must not change a response, nor end the process: a listener may be asynchronous. */
function tell<Record>(listener: ((record: Record) => unknown) | undefined, describe: () => Record): void {
  if (listener === undefined) return;
  try {
    Promise.resolve(listener(describe())).catch(() => undefined);
  } catch {
    return;
  }
}

function describeRequest({ context, request, service, operation }: RequestCall, time: Date): RequestRecord {
  const traceId = context.get(traceContext)?.traceId;
  return {
    time: time.toISOString(),
    requestId: context.requestId,
    ...(traceId !== undefined && { traceId }),
    service: service.name,
    ...(operation !== undefined && { operation: operation.name }),
    method: request.method,
    path: operation !== undefined && hasSensitiveLabel(operation) ? (operation.http?.uri ?? "") : request.path,
  };
}

function hasSensitiveLabel({ input }: OperationSchema): boolean {
  return Object.values(input?.members() ?? {}).some(
    ({ httpLabel, sensitive }) => httpLabel === true && sensitive === true,
  );
}

function describeError({ error, service, operation }: RequestCall, payloads: boolean): unknown {
  try {
    if (!(error instanceof ServiceException)) return { name: "InternalFailure" };
    const { name } = error;
    if (!payloads) return { name };
    const schemas = [...(operation?.errors ?? []), ...(service.errors ?? [])];
    const schema = schemas.find(({ errorClass }) => error instanceof errorClass);
    if (schema === undefined) return { name, message: error.message };
    const members = redact(schema, error);
    return typeof members === "object" ? { name, ...members } : { name };
  } catch {
    // A proxy or getter that throws.
    return { name: "InternalFailure" };
  }
}

/** @returns members, or a word for what cannot be read: a getter of the handler's output may throw. */
function redact(schema: StructureSchema | undefined, value: object): object | string {
  try {
    return schema === undefined ? {} : (toJson(redactSensitive(schema, value)) as object);
  } catch {
    return "(unreadable)";
  }
}

/** A value as JSON has it. */
function toJson(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  // Dates have it; a map of a client's may have a key of this name.
  if ("toJSON" in value && typeof value.toJSON === "function") return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (ArrayBuffer.isView(value)) return `(${String(value.byteLength)} bytes)`;
  if (Symbol.asyncIterator in value || value instanceof ReadableStream || value instanceof Blob) return "(stream)";
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toJson(item)]));
}
