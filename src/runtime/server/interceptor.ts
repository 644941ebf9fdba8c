import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { Awaitable, HandlerContext, RequestContext } from "./request-context.ts";

/**
 * A request on its way through a server: one object for all interceptors and all of their steps. Its properties are
 * what is known at the time; those that are not `readonly` may be replaced before the next step.
 */
export interface RequestCall {
  readonly service: ServiceSchema;
  /** Within `beforeDeserialization`, a body that came in aws-chunked form is the content alone. */
  request: IncomingRequest;
  /** Told by `onError`'s context and by every response as `x-amzn-requestid`: a UUID unless it is replaced. */
  requestId: string;
  /** What the handler gets as its context. */
  readonly context: RequestContext;
  /** Undefined before the request is routed, and where it has no route. */
  readonly operation: OperationSchema | undefined;
  /** What was thrown last: behind `next()`, what made the response one of an error. */
  readonly error: unknown;
}

/** A request whose operation is known. */
export interface OperationCall extends RequestCall {
  readonly operation: OperationSchema;
}

/** A request whose input has been read and is valid. */
export interface HandlerCall<Context = unknown> extends OperationCall {
  /** With the defaults of its members. */
  input: object;
  readonly context: HandlerContext<Context>;
}

/**
 * What a server does around its handlers: each step is optional, and all may be asynchronous. A request passes, in this
 * order: `aroundRequest` of the interceptors as they are listed, routing, `beforeDeserialization` as they are listed, the
 * reading and checking of the input, `aroundHandler` as they are listed, the handler, and then the same way back.
 *
 * What a step throws is answered as if a handler had thrown it: an error of the model or an `UnmodeledException` in the
 * form of the request's protocol, everything else with a 500 that tells nothing, of which `onError` is told.
 */
export interface ServerInterceptor<Context = unknown> {
  /**
   * Around everything. It may answer without `next()`, as to a preflight request. `next()` never rejects: it gives the
   * response to what was thrown further in, too; `call.error` is then the error. A response whose body is a stream is
   * still to be sent.
   */
  aroundRequest?(call: RequestCall, next: () => Promise<OutgoingResponse>): Awaitable<OutgoingResponse>;

  /** Between routing and the reading of the body: the place for what decides by the operation, such as authorization. */
  beforeDeserialization?(call: OperationCall): Awaitable<void>;

  /**
   * Around the handler. `next()` gives the handler's output, without defaults, or rejects with what the handler threw.
   * It may be called again, where a handler can be.
   */
  aroundHandler?(call: HandlerCall<Context>, next: () => Promise<object>): Awaitable<object>;
}

/** The interceptors of a server by their steps, in the order of their list. */
export interface InterceptorSteps {
  readonly aroundRequest: readonly Around<RequestCall, OutgoingResponse>[];
  readonly beforeDeserialization: readonly ((call: OperationCall) => Awaitable<void>)[];
  readonly aroundHandler: readonly Around<HandlerCall, object>[];
}

type Around<Call, Result> = (call: Call, next: () => Promise<Result>) => Awaitable<Result>;

export function sortSteps<Context>(interceptors: readonly ServerInterceptor<Context>[]): InterceptorSteps {
  // Bound, since an interceptor may be an object of a class.
  const stepsOf = <Step>(choose: (interceptor: ServerInterceptor<Context>) => Step | undefined): Step[] =>
    interceptors.flatMap((interceptor) => choose(interceptor) ?? []);
  return {
    aroundRequest: stepsOf((interceptor) => interceptor.aroundRequest?.bind(interceptor)),
    beforeDeserialization: stepsOf((interceptor) => interceptor.beforeDeserialization?.bind(interceptor)),
    // The server that takes the interceptors makes their context.
    aroundHandler: stepsOf(
      (interceptor) => interceptor.aroundHandler?.bind(interceptor) as Around<HandlerCall, object>,
    ),
  };
}

/** Runs steps one within the other, the first outermost, and `innermost` within them. */
export async function runAround<Call, Result>(
  steps: readonly Around<Call, Result>[],
  call: Call,
  innermost: () => Awaitable<Result>,
): Promise<Result> {
  const [step, ...inner] = steps;
  if (step === undefined) return innermost();
  return step(call, () => {
    const result = runAround(inner, call, innermost);
    // A step that does not wait for it must not end the process.
    result.catch(() => undefined);
    return result;
  });
}
