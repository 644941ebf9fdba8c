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
  readonly onRequest?: ((record: RequestRecord) => void) | undefined;
  /** Receives each response, also of requests that no route matches. */
  readonly onResponse?: ((record: ResponseRecord) => void) | undefined;
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
 * `***SensitiveInformation***` (Smithy, "sensitive trait"), blobs and streams by their kind. What the functions throw is
 * ignored. Place it first, so that it sees the responses of the others.
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

function tell<Record>(listener: ((record: Record) => void) | undefined, describe: () => Record): void {
  if (listener === undefined) return;
  try {
    listener(describe());
  } catch {
    // A log must not change a response.
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
  if (!(error instanceof ServiceException)) return { name: "InternalFailure" };
  const { name } = error;
  if (!payloads) return { name };
  const schemas = [...(operation?.errors ?? []), ...(service.errors ?? [])];
  const schema = schemas.find(({ errorClass }) => error instanceof errorClass);
  return Object.assign({ name }, schema === undefined ? { message: error.message } : redact(schema, error));
}

function redact(schema: StructureSchema | undefined, value: object): unknown {
  return schema === undefined ? {} : toJson(redactSensitive(schema, value));
}

/** A value as JSON has it. */
function toJson(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null || "toJSON" in value) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (ArrayBuffer.isView(value)) return `(${String(value.byteLength)} bytes)`;
  if (Symbol.asyncIterator in value || value instanceof ReadableStream || value instanceof Blob) return "(stream)";
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toJson(item)]));
}
