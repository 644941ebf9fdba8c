import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { CorsSettings } from "./cors-settings.ts";
import type { Awaitable, HandlerContext, RequestContext } from "./request-context.ts";

/**
 * The state of one request, shared by all interceptors and their steps. Properties that are not `readonly` may be
 * replaced before the next step.
 */
export interface RequestCall {
  readonly service: ServiceSchema;
  /** Smithy's id of the protocol that claims the request, such as `aws.protocols#restJson1`; undefined if none does. */
  readonly protocol: string | undefined;
  /** Whether a protocol of the service has no HTTP bindings: every operation is a POST. */
  readonly hasRpcProtocol: boolean;
  /** The model's `cors` trait. */
  readonly cors: CorsSettings | undefined;
  /** Finds the operation that the request would be of with another method. */
  match(method: string): Promise<OperationSchema | undefined>;
  /** In `beforeDeserialization`, an aws-chunked body is already decoded. */
  request: IncomingRequest;
  /** Part of `onError`'s context and sent with every response as `x-amzn-requestid`. A UUID unless replaced. */
  requestId: string;
  /** The context that the handler receives. */
  readonly context: RequestContext;
  /** Undefined before routing, and if no route matches. */
  readonly operation: OperationSchema | undefined;
  /** The last error thrown: after `next()`, the cause of an error response. */
  readonly error: unknown;
}

/** A request whose operation is known. */
export interface OperationCall extends RequestCall {
  readonly operation: OperationSchema;
}

/** A request whose input has been deserialized and validated. */
export interface HandlerCall<Context = unknown> extends OperationCall {
  /** With defaults filled in. */
  input: object;
  readonly context: HandlerContext<Context>;
  /** Aborts the handler's signal. */
  abort(reason: DOMException): void;
}

/**
 * Hooks around a server's handlers. Each step is optional and may be asynchronous. A request passes through
 * `aroundRequest`, routing, `beforeDeserialization`, deserialization and validation, `aroundHandler` and the handler,
 * then back in reverse order. Interceptors run in list order at each step.
 *
 * An error thrown by a step is answered like one thrown by a handler: a modeled error or an `UnmodeledException` in the
 * request's protocol, anything else with a generic 500 that is reported to `onError`.
 */
export interface ServerInterceptor<Context = unknown> {
  /**
   * Wraps everything. May answer without calling `next()`, for example to a preflight request. `next()` never rejects:
   * for an inner error it resolves to the error response and sets `call.error`. A streaming response body has not been
   * sent yet.
   */
  aroundRequest?(call: RequestCall, next: () => Promise<OutgoingResponse>): Awaitable<OutgoingResponse>;

  /**
   * Runs between routing and reading the body: the place for checks that depend on the operation, such as
   * authorization.
   */
  beforeDeserialization?(call: OperationCall): Awaitable<void>;

  /**
   * Wraps the handler. `next()` resolves to the handler's output, without defaults, or rejects with the handler's
   * error. May be called repeatedly if the handler is safe to repeat.
   */
  aroundHandler?(call: HandlerCall<Context>, next: () => Promise<object>): Awaitable<object>;
}

/** A server's interceptors by step, in list order. */
export interface InterceptorSteps {
  readonly aroundRequest: readonly Around<RequestCall, OutgoingResponse>[];
  readonly beforeDeserialization: readonly ((call: OperationCall) => Awaitable<void>)[];
  readonly aroundHandler: readonly Around<HandlerCall, object>[];
}

type Around<Call, Result> = (call: Call, next: () => Promise<Result>) => Awaitable<Result>;

export function sortSteps<Context>(interceptors: readonly ServerInterceptor<Context>[]): InterceptorSteps {
  // Bound because an interceptor may be a class instance.
  const stepsOf = <Step>(choose: (interceptor: ServerInterceptor<Context>) => Step | undefined): Step[] =>
    interceptors.flatMap((interceptor) => choose(interceptor) ?? []);
  return {
    aroundRequest: stepsOf((interceptor) => interceptor.aroundRequest?.bind(interceptor)),
    beforeDeserialization: stepsOf((interceptor) => interceptor.beforeDeserialization?.bind(interceptor)),
    // The server that the interceptors are passed to creates their context.
    aroundHandler: stepsOf(
      (interceptor) => interceptor.aroundHandler?.bind(interceptor) as Around<HandlerCall, object>,
    ),
  };
}

/** Nests the steps, the first outermost, around `innermost`. */
export async function runAround<Call, Result>(
  steps: readonly Around<Call, Result>[],
  call: Call,
  innermost: () => Awaitable<Result>,
): Promise<Result> {
  const [step, ...inner] = steps;
  if (step === undefined) return innermost();
  return step(call, () => {
    const result = runAround(inner, call, innermost);
    // A step that does not await it must not cause an unhandled rejection.
    result.catch(() => undefined);
    return result;
  });
}
